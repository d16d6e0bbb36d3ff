package waymark.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import waymark.casework.CaseEvent;
import waymark.casework.CaseHistory;
import waymark.casework.Detail;
import waymark.casework.EventKind;
import waymark.casework.sample.Mereside;

/**
 * The extracts of Mereside's case system, the same at every start: its invented cases since 2015,
 * each as it was known on the day of the extract. As in real extracts, in two cases the plan comes
 * before the request, one case disappears, and one date is told otherwise later.
 */
final class SampleCases {

  /** The days on which the case system was asked: the first for the tracker of December 2024. */
  static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2025, 1, 6), LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 23));

  private static final LocalDate LAST = DAYS.getLast();
  private static final YearMonth RESTATED = YearMonth.of(2026, 10);
  private static final long SEED = 20261123;

  private final List<CaseHistory> all;
  private final String gone;
  private final String restated;

  SampleCases() {
    all = new ArrayList<>(Mereside.cases(YearMonth.from(LAST), SEED));
    gone = first(SampleCases::leaves);
    restated = first(SampleCases::justLate);
    all.add(wrong("M24-901", LocalDate.of(2024, 5, 7)));
    all.add(wrong("M25-901", LocalDate.of(2025, 3, 11)));
    all.sort(Comparator.comparing(CaseHistory::key));
  }

  private String first(Predicate<CaseHistory> such) {
    return all.stream().filter(such).findFirst().orElseThrow().key();
  }

  /** The family of the one moved away: its case is in no later extract. */
  private static boolean leaves(CaseHistory it) {
    return on(it, EventKind.REQUEST).filter(day -> day.getYear() == 2025).isPresent()
        && on(it, EventKind.FINAL_PLAN).filter(day -> day.isBefore(DAYS.get(1))).isPresent();
  }

  /** A plan that came up to a week after its 20 weeks, and in the month all the same. */
  private static boolean justLate(CaseHistory it) {
    return on(it, EventKind.FINAL_PLAN)
        .filter(plan -> YearMonth.from(plan).equals(RESTATED) && plan.getDayOfMonth() > 7)
        .filter(plan -> plan.isBefore(DAYS.get(1)))
        .flatMap(plan -> on(it, EventKind.REQUEST).map(from -> ChronoUnit.DAYS.between(from, plan)))
        .filter(days -> days > 140 && days <= 147)
        .isPresent();
  }

  private static Optional<LocalDate> on(CaseHistory it, EventKind kind) {
    return it.events().stream()
        .filter(event -> event.kind() == kind)
        .map(CaseEvent::on)
        .findFirst();
  }

  /** All cases as an extract of that day tells of them. */
  List<CaseHistory> on(LocalDate day) {
    return all.stream()
        .filter(it -> day.isBefore(LAST) || !it.key().equals(gone))
        .map(it -> toldOn(day, it.asKnownOn(day)))
        .filter(it -> !it.events().isEmpty())
        .toList();
  }

  /** One final plan was first told to be a week older than it was, and so in time. */
  private CaseHistory toldOn(LocalDate day, CaseHistory it) {
    return it.key().equals(restated) && day.isBefore(LAST)
        ? new CaseHistory(
            it.key(),
            it.events().stream()
                .map(event ->
                    event.kind() == EventKind.FINAL_PLAN
                        ? new CaseEvent(event.kind(), event.on().minusWeeks(1), event.detail())
                        : event)
                .toList())
        : it;
  }

  /** The plan comes before the request, as where two dates were swapped. */
  private static CaseHistory wrong(String key, LocalDate request) {
    return new CaseHistory(
        key,
        List.of(
            new CaseEvent(EventKind.FINAL_PLAN, request.minusWeeks(18), Detail.Nothing.NOTHING),
            new CaseEvent(EventKind.REQUEST, request, Detail.Source.SCHOOL)));
  }
}
