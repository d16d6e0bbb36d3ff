package waymark.governance;

/** How far a meeting has come. */
public sealed interface MeetingState {

  /** It has a day; what stands on its agenda may still change. */
  record Planned() implements MeetingState {}

  /** Its agenda was sent out. */
  record AgendaSet() implements MeetingState {}

  /** It took place; its minutes are a draft. */
  record Held() implements MeetingState {}

  /** Each item has minutes, or was not taken; they wait for the next meeting to approve them. */
  record Closed() implements MeetingState {}

  /** A later meeting approved its minutes. */
  record Approved(MeetingId at) implements MeetingState {}

  /** It did not take place. */
  record Cancelled(String reason) implements MeetingState {
    public Cancelled {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a meeting is cancelled for a reason");
      }
    }
  }

  /** Whether it took place. */
  default boolean tookPlace() {
    return switch (this) {
      case Held _, Closed _, Approved _ -> true;
      case Planned _, AgendaSet _, Cancelled _ -> false;
    };
  }

  /** Whether it is still to come. */
  default boolean toCome() {
    return this instanceof Planned || this instanceof AgendaSet;
  }

  default String key() {
    return switch (this) {
      case Planned _ -> "planned";
      case AgendaSet _ -> "agenda-set";
      case Held _ -> "held";
      case Closed _ -> "closed";
      case Approved _ -> "approved";
      case Cancelled _ -> "cancelled";
    };
  }

  default String words() {
    return switch (this) {
      case Planned _ -> "planned";
      case AgendaSet _ -> "agenda set";
      case Held _ -> "held, minutes in draft";
      case Closed _ -> "minutes closed, not yet approved";
      case Approved _ -> "minutes approved";
      case Cancelled _ -> "cancelled";
    };
  }
}
