package heard.aws;

import heard.feedback.Reference;

/** The sparse index of what still asks for something, cut into parts so that none runs hot. */
final class Todo {
  static final String INDEX = "todo";
  static final int SHARDS = 4;

  private Todo() {}

  static String shard(int number) {
    return "todo#" + number;
  }

  static String shard(Reference reference) {
    return shard(Math.floorMod(reference.text().hashCode(), SHARDS));
  }
}
