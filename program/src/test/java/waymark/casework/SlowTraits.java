package waymark.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** In which part a case is on a day, written from the sentences of the dimensions alone. */
final class SlowTraits {

  static final Set<EventKind> SAID =
      Set.of(
          EventKind.BORN,
          EventKind.NEED,
          EventKind.LOCALITY,
          EventKind.TEAM,
          EventKind.WORKER,
          EventKind.PRIORITY);

  /** What shows that there is a plan. */
  static final Set<EventKind> PLAN =
      Set.of(
          EventKind.FINAL_PLAN,
          EventKind.REVIEW_MEETING,
          EventKind.REVIEW_DECISION,
          EventKind.AMENDMENT_NOTICE,
          EventKind.AMENDED_PLAN,
          EventKind.MOVED_IN);

  /** What shows that there is none any more. */
  static final Set<EventKind> ENDS = Set.of(EventKind.CEASED, EventKind.PLAN_PASSED_ON);

  private SlowTraits() {}

  /**
   * @param wanted says which of two dimensions of one word is meant
   */
  static String value(String word, String wanted, List<CaseEvent> events, LocalDate day) {
    return switch (word) {
      case "age" -> group(age(events, day));
      case "adulthood" ->
          age(events, day)
              .filter(it -> it < 26 && it >= (wanted.equals("from 14") ? 14 : 16))
              .map(_ -> wanted)
              .orElse("");
      case "setting" -> said(EventKind.PLACEMENT, events, day).orElse("not stated");
      case "source" -> said(EventKind.REQUEST, events, day).orElse("not stated");
      case "priority" -> said(EventKind.PRIORITY, events, day).orElse("none");
      default ->
          said(EventKind.valueOf(word.toUpperCase(Locale.ROOT)), events, day).orElse("not stated");
    };
  }

  /** The last that was said up to the day or, before anything was said, the first. */
  private static Optional<String> said(EventKind kind, List<CaseEvent> events, LocalDate day) {
    var all = events.stream().filter(it -> it.kind() == kind).toList();
    return all.stream()
        .filter(it -> !it.on().isAfter(day) || it.on().equals(all.getFirst().on()))
        .reduce((_, later) -> later)
        .map(it -> words(it.detail()));
  }

  static Optional<String> worker(List<CaseEvent> events, LocalDate day) {
    return events.stream()
        .filter(it -> it.kind() == EventKind.WORKER && !it.on().isAfter(day))
        .reduce((_, later) -> later)
        .map(it -> words(it.detail()));
  }

  private static Optional<Long> age(List<CaseEvent> events, LocalDate day) {
    return events.stream()
        .filter(it -> it.kind() == EventKind.BORN)
        .reduce((_, later) -> later)
        .map(it -> ((BirthMonth) it.detail()).month())
        .map(it -> Math.floorDiv(ChronoUnit.MONTHS.between(it, YearMonth.from(day)), 12L));
  }

  private static String group(Optional<Long> age) {
    if (age.isEmpty() || age.get() < 0 || age.get() > 25) {
      return "not stated";
    }
    var years = age.get();
    return years < 5
        ? "under 5"
        : years <= 10
            ? "5 to 10"
            : years <= 15 ? "11 to 15" : years <= 19 ? "16 to 19" : "20 to 25";
  }

  static String words(Detail detail) {
    return switch (detail) {
      case Named(var name) -> name;
      case Need need -> need.name();
      default -> detail.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
