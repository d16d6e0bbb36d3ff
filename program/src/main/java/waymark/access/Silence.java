package waymark.access;

/** Why the database does not do what it is asked, as readers are told. */
enum Silence {
  NO_ANSWER(
      "The database does not answer",
      "Waymark cannot reach the place where everything is kept. Nothing that was kept before is"
          + " lost. Most often this is over in a few minutes."),
  FULL(
      "There is no room left to save",
      "The disk on which everything is kept is full. Nothing that was kept before is lost, and"
          + " nothing was saved by half. Whoever runs this service must make room first.");

  private final String title;
  private final String words;

  Silence(String title, String words) {
    this.title = title;
    this.words = words;
  }

  String title() {
    return title;
  }

  String words() {
    return words;
  }
}
