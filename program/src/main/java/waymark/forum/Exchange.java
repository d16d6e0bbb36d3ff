package waymark.forum;

import java.time.LocalDate;
import java.util.Optional;

/** What the forum asked, what the partner answered, and how the forum sees the answer. */
public record Exchange(Request request, Optional<Answer> answer, Optional<Mark> mark) {

  /** How it stands on a day. */
  public enum State {
    WAITING("Waiting"),
    OVERDUE("Overdue, no answer"),
    ANSWERED_IN_TIME("Answered in time"),
    ANSWERED_LATE("Answered late"),
    /** The partner says that it is done, and the forum that it was not met. */
    DISPUTED("Disputed"),
    CLOSED("Closed by the forum");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** On its last day it still waits; an answer on that day is in time. */
  public State state(LocalDate today) {
    if (closed()) {
      return State.CLOSED;
    }
    if (disputed()) {
      return State.DISPUTED;
    }
    return answer.isPresent()
        ? inTime() ? State.ANSWERED_IN_TIME : State.ANSWERED_LATE
        : today.isAfter(request.due()) ? State.OVERDUE : State.WAITING;
  }

  public boolean closed() {
    return mark.flatMap(Mark::closed).isPresent();
  }

  /** Whether the two disagree, which stays so when the forum closes it. */
  public boolean disputed() {
    return answer.filter(it -> it.says() == Answer.Says.DONE).isPresent()
        && mark.filter(it -> it.met() == Mark.Met.NOT_MET).isPresent();
  }

  /** Whether it was met, as the forum sees it; without its word it was not. */
  public boolean met() {
    return mark.filter(it -> it.met() == Mark.Met.MET).isPresent();
  }

  /** Whether an answer came by the last day of the clock. */
  public boolean inTime() {
    return answer.filter(it -> !it.answered().isAfter(request.due())).isPresent();
  }

  /** Whether it was asked by that day, and not closed by then. */
  boolean openAt(LocalDate day) {
    return !request.asked().isAfter(day)
        && mark.flatMap(Mark::closed).filter(it -> !it.isAfter(day)).isEmpty();
  }
}
