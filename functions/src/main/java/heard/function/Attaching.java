package heard.function;

import heard.aws.S3Photos;
import heard.casework.Attached;
import heard.casework.Entry;
import heard.dispatch.Briefing;
import heard.dispatch.Dispatch.Channel;
import heard.dispatch.Parcel;
import heard.dispatch.Unwritable;
import heard.feedback.Reference;
import java.nio.ByteBuffer;
import java.util.List;

/** Puts into a mail what a colleague gave along with their words; texts tell of it by a link. */
record Attaching(S3Photos shelf) {
  private static final String LETTER = "reply";

  /**
   * The same parcel with its files.
   *
   * @throws Unwritable when one is not there any more
   */
  Parcel to(Parcel parcel, Briefing briefing) {
    List<Attached> files =
        briefing
            .entry()
            .filter(e -> parcel.channel() == Channel.EMAIL)
            .filter(e -> briefing.dispatch().letter().equals(LETTER))
            .map(Entry::facts)
            .map(Attached::of)
            .orElse(List.of());
    if (files.isEmpty()) {
      return parcel;
    }
    Reference reference = briefing.about().orElseThrow().reference();
    return parcel.with(files.stream().map(file -> attachment(reference, file)).toList());
  }

  private Parcel.Attachment attachment(Reference reference, Attached file) {
    byte[] content =
        shelf
            .find(reference, file.id())
            .orElseThrow(() -> new Unwritable("FILE_GONE", new IllegalStateException(file.id())));
    return new Parcel.Attachment(file.name(), file.type(), ByteBuffer.wrap(content));
  }
}
