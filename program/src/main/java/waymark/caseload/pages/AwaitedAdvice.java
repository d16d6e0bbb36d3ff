package waymark.caseload.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import waymark.caseload.pages.CaseworkReading.Standings;
import waymark.casework.CaseClock;
import waymark.casework.Duty;

/**
 * Advice that was asked for in a case and has not come, to new requests and re-assessments alike.
 *
 * @param seen whether the last extract has the case
 */
record AwaitedAdvice(String key, boolean seen, CaseClock clock) {

  /** All of it by the name of the service, the longest awaited first. */
  static TreeMap<String, List<AwaitedAdvice>> byService(Standings all) {
    var byService = new TreeMap<String, List<AwaitedAdvice>>();
    for (var it : all.cases()) {
      it.standing().clocks().stream()
          .filter(clock -> clock.duty() == Duty.ADVISE && clock.waits())
          .forEach(clock ->
              byService
                  .computeIfAbsent(clock.about(), _ -> new ArrayList<>())
                  .add(new AwaitedAdvice(it.key(), it.seen(), clock)));
    }
    byService
        .values()
        .forEach(it ->
            it.sort(
                Comparator.comparing((AwaitedAdvice one) -> one.clock().day())
                    .thenComparing(AwaitedAdvice::key)));
    return byService;
  }

  static long late(List<AwaitedAdvice> of) {
    return of.stream().filter(it -> it.clock().late()).count();
  }

  /** Whole weeks since it was asked for. */
  long weeks(LocalDate day) {
    return Math.max(0, ChronoUnit.WEEKS.between(clock.start(), day));
  }

  /** Whole weeks since its last day; 0 where it is not late by one. */
  long weeksLate(LocalDate day) {
    return Math.max(0, ChronoUnit.WEEKS.between(clock.day(), day));
  }
}
