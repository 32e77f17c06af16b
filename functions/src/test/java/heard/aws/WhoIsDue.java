package heard.aws;

/// The same number due among ten and among a hundred thousand customers: run it by hand.
///
/// `java -cp … heard.aws.WhoIsDue`
final class WhoIsDue {
  private WhoIsDue() {}

  public static void main(String[] args) {
    for (int all : new int[] {10_000, 100_000}) {
      System.out.println(
          "50 due among " + all + ": " + FollowUpCapacityTest.dueAmong(all) + " units");
    }
    System.exit(0);
  }
}
