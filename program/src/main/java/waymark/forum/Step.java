package waymark.forum;

import java.util.Optional;

/** What can be done next about something that the forum asked. */
public enum Step {
  /** The forum says otherwise what it asks, or takes it back. */
  CHANGE,
  /** A partner answers, or answers anew. */
  ANSWER,
  /** A partner takes its answer back. */
  TAKE_ANSWER_BACK,
  /** The forum says whether it was met, and closes it or opens it again. */
  MARK;

  /** Why a party may not take this step now; empty where it may. */
  public Optional<String> refused(Party party, Exchange it) {
    return switch (this) {
      case CHANGE -> party == Party.FORUM ? afterAnswer(it) : no(FORUM_ALONE);
      case ANSWER -> party == Party.PARTNER ? afterClosing(it) : no(PARTNERS_ALONE);
      case TAKE_ANSWER_BACK -> party == Party.PARTNER ? afterMark(it) : no(PARTNERS_ALONE);
      case MARK -> party == Party.FORUM ? Optional.empty() : no(FORUM_CLOSES);
    };
  }

  private static final String FORUM_ALONE = "Only the forum says what it asks";
  private static final String PARTNERS_ALONE =
      "Only a partner answers; the forum says whether it was met";
  private static final String FORUM_CLOSES =
      "Only the forum says whether it was met, and closes it";

  private static Optional<String> afterAnswer(Exchange it) {
    if (it.closed()) {
      return no("The forum has closed this; it stands as it was asked");
    }
    return it.answer().isPresent()
        ? no("It has been answered, so what was asked stands; say whether it was met instead")
        : Optional.empty();
  }

  private static Optional<String> afterClosing(Exchange it) {
    return it.closed()
        ? no("The forum has closed this; it has to open it again before it is answered anew")
        : Optional.empty();
  }

  private static Optional<String> afterMark(Exchange it) {
    if (it.answer().isEmpty()) {
      return no("There is no answer to take back");
    }
    return it.mark().isPresent()
        ? no("The forum has said how it sees this answer; answer anew instead")
        : Optional.empty();
  }

  private static Optional<String> no(String why) {
    return Optional.of(why);
  }
}
