package waymark.documents.files;

/**
 * Ends the reading of a paper that cannot be read; {@link PaperFile} turns it into a refusal. Its
 * message is for a person: which part, why, and what to do.
 */
final class UnreadablePaper extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadablePaper(String why) {
    // no stack trace: it is an answer, not a fault
    super(why, null, false, false);
  }

  /** The same, never null. */
  String why() {
    return String.valueOf(getMessage());
  }
}
