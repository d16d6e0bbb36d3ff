package waymark.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.kernel.CountWords;

/** From which state a meeting comes to which, and what must be there before it does. */
enum Steps {
  SET_AGENDA("agenda", "The agenda is set and sent out"),
  HOLD("hold", "The meeting took place"),
  CLOSE("close", "The minutes are complete"),
  CANCEL("cancel", "The meeting is cancelled");

  private final String key;
  private final String words;

  Steps(String key, String words) {
    this.key = key;
    this.words = words;
  }

  String key() {
    return key;
  }

  String words() {
    return words;
  }

  static Optional<Steps> of(String key) {
    return List.of(values()).stream().filter(it -> it.key.equals(key)).findFirst();
  }

  /** The steps that a meeting can take next; approval is a step of a later meeting. */
  static List<Steps> from(MeetingState state) {
    return switch (state) {
      case MeetingState.Planned _ -> List.of(SET_AGENDA, HOLD, CANCEL);
      case MeetingState.AgendaSet _ -> List.of(HOLD, CANCEL);
      case MeetingState.Held _ -> List.of(CLOSE);
      case MeetingState.Closed _, MeetingState.Approved _, MeetingState.Cancelled _ -> List.of();
    };
  }

  /** Why the step cannot be taken yet; empty where it can. */
  Optional<String> missing(
      Meeting meeting, List<AgendaItem> items, Map<ItemId, Minutes> minutes, LocalDate today) {
    return switch (this) {
      case SET_AGENDA ->
          items.isEmpty()
              ? Optional.of("Put at least one item on the agenda first")
              : Optional.empty();
      case HOLD ->
          meeting.on().isAfter(today)
              ? Optional.of(
                  "The meeting is on %s, which is still to come".formatted(meeting.when()))
              : Optional.empty();
      case CLOSE -> unminuted(items, minutes);
      case CANCEL -> Optional.empty();
    };
  }

  private static Optional<String> unminuted(List<AgendaItem> items, Map<ItemId, Minutes> minutes) {
    if (items.isEmpty()) {
      return Optional.of("The meeting has no agenda; add what was talked about, with its minutes");
    }
    var missing =
        items.stream()
            .filter(it -> !minutes.containsKey(it.id()))
            .map(it -> "%d, “%s”".formatted(it.position(), it.title()))
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Write minutes for each item, or say that it was not taken. Still open: "
                + CountWords.listed(missing));
  }

  /** What the meeting becomes by it. */
  MeetingState become(String reason) {
    return switch (this) {
      case SET_AGENDA -> new MeetingState.AgendaSet();
      case HOLD -> new MeetingState.Held();
      case CLOSE -> new MeetingState.Closed();
      case CANCEL -> new MeetingState.Cancelled(reason);
    };
  }
}
