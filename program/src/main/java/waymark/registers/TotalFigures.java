package waymark.registers;

import static waymark.ledger.Facts.standing;
import static waymark.registers.db.Tables.MONTHLY_TOTAL;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import waymark.kernel.Figure;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Reading;

/** The figures of calculations over what is counted elsewhere and comes as monthly totals. */
final class TotalFigures {

  private final DSLContext db;

  TotalFigures(DSLContext db) {
    this.db = db;
  }

  /**
   * The figure of each month, from the first that has a total.
   *
   * @param last the last month that has a figure
   */
  NavigableMap<ReportingPeriod, Reading> of(DefinedCalculation it, YearMonth last, KnownAt at) {
    var kept = it.what().kept();
    var counted = totals(it.register(), kept.field(), at);
    var among =
        it.what() instanceof Calculation.TotalShare
            ? totals(it.register(), kept.over(), at)
            : counted;
    var figures = new TreeMap<ReportingPeriod, Reading>();
    var first = counted.keySet().stream().min(YearMonth::compareTo);
    for (var month = first.orElse(last.plusMonths(1));
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      figures.put(
          ReportingPeriod.month(month),
          it.what() instanceof Calculation.TotalShare
              ? share(sum(it.span(), month, counted), sum(it.span(), month, among))
              : sum(it.span(), month, counted)
                  .<Reading>map(sum -> Reading.measured(new Figure(sum)))
                  .orElseGet(Reading.Missing::new));
    }
    return figures;
  }

  /** A numerator over its denominator is no share: somebody mistook one for the other. */
  private static Reading share(Optional<BigDecimal> counted, Optional<BigDecimal> among) {
    return counted.isEmpty() || among.isEmpty() || counted.get().compareTo(among.get()) > 0
        ? new Reading.Missing()
        : RolledUp.share(counted.get(), among.get());
  }

  /** Over all months of the span; empty where one of them has no total. */
  private static Optional<BigDecimal> sum(
      Span span, YearMonth month, Map<YearMonth, BigDecimal> totals) {
    var from =
        span.from(month)
            .map(YearMonth::from)
            .orElseGet(() -> totals.keySet().stream().min(YearMonth::compareTo).orElse(month));
    var sum = BigDecimal.ZERO;
    for (var it = from; !it.isAfter(month); it = it.plusMonths(1)) {
      var total = totals.get(it);
      if (total == null) {
        return Optional.empty();
      }
      sum = sum.add(total);
    }
    return Optional.of(sum);
  }

  private Map<YearMonth, BigDecimal> totals(String register, String cut, KnownAt at) {
    return db.select(MONTHLY_TOTAL.MONTH, MONTHLY_TOTAL.TOTAL)
        .from(MONTHLY_TOTAL)
        .where(standing(MONTHLY_TOTAL, at))
        .and(MONTHLY_TOTAL.REGISTER.eq(register))
        .and(MONTHLY_TOTAL.CUT.eq(cut))
        .fetchMap(it -> YearMonth.from(it.value1()), it -> it.value2());
  }
}
