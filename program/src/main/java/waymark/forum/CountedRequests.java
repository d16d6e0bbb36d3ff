package waymark.forum;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Reading;
import waymark.measures.Source;

/** Counts what the forum asked, and what became of it. */
@Component
class CountedRequests implements Source {

  private final Exchanges exchanges;

  CountedRequests(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @Override
  public List<Counting> countings(KnownAt at) {
    return ForumCounting.all().stream().map(it -> new Counting(it.key(), it.words())).toList();
  }

  /** {@inheritDoc} From the month in which the forum first asked anything. */
  @Override
  public NavigableMap<ReportingPeriod, Reading> compute(
      String counting, LocalDate until, KnownAt at) {
    return ForumCounting.of(counting)
        .map(it -> figures(it, YearMonth.from(until), exchanges.known(at)))
        .orElseGet(Collections::emptyNavigableMap);
  }

  private static NavigableMap<ReportingPeriod, Reading> figures(
      ForumCounting counting, YearMonth until, List<Exchange> all) {
    var figures = new TreeMap<ReportingPeriod, Reading>();
    var month =
        all.stream()
            .map(it -> YearMonth.from(it.request().asked()))
            .min(YearMonth::compareTo)
            .orElse(until);
    for (; month.isBefore(until); month = month.plusMonths(1)) {
      figures.put(ReportingPeriod.month(month), counting.figure(month, all));
    }
    return figures;
  }

  @Override
  public List<Entry> open(String counting, ReportingPeriod month, KnownAt at) {
    return ForumCounting.of(counting)
        .map(it -> it.entries(month.lastMonth(), exchanges.known(at)))
        .orElse(List.of());
  }
}
