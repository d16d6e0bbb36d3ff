package waymark.claims;

import java.time.YearMonth;
import java.util.Optional;
import waymark.claims.Evidence.Series;
import waymark.claims.Said.SeriesChange;
import waymark.claims.Said.SeriesFigure;
import waymark.claims.Verdict.CannotBeChecked;
import waymark.claims.Verdict.Differs;
import waymark.claims.Verdict.Holds;
import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.measures.Reading.Measured;

/** Holds figures that prose repeats against the table of the same paper. */
final class SeriesCheck {

  private SeriesCheck() {}

  /** The last month that a metric has a figure for. */
  static Optional<YearMonth> last(Series series) {
    return series.readings().byPeriod().descendingMap().entrySet().stream()
        .filter(entry -> entry.getKey().kind() == ReportingPeriod.Kind.MONTH)
        .filter(entry -> entry.getValue() instanceof Measured)
        .map(entry -> entry.getKey().firstMonth())
        .findFirst();
  }

  static Checked check(Claim claim, SeriesFigure said) {
    var series = said.metric();
    var cell = cell(series, said.month());
    if (cell.isEmpty()) {
      return Checked.of(claim, "", nothingFor(said.metric(), said.month()));
    }
    var reason = compared(series, said.month(), said.figure());
    return Checked.of(
        claim,
        cell.get(),
        agrees(series, said.month(), said.figure()) ? new Holds(reason) : new Differs(reason));
  }

  static Checked check(Claim claim, SeriesChange said) {
    var series = said.metric();
    var from = cell(series, said.since());
    var to = cell(series, said.until());
    if (from.isEmpty() || to.isEmpty()) {
      return Checked.of(
          claim, "", nothingFor(said.metric(), from.isEmpty() ? said.since() : said.until()));
    }
    var reason =
        compared(series, said.since(), said.from())
            + " "
            + compared(series, said.until(), said.to());
    var agrees =
        agrees(series, said.since(), said.from()) && agrees(series, said.until(), said.to());
    return Checked.of(
        claim,
        "from " + from.get() + " to " + to.get(),
        agrees ? new Holds(reason) : new Differs(reason));
  }

  private static CannotBeChecked nothingFor(Series metric, YearMonth month) {
    return new CannotBeChecked(
        "The paper's table has no figure for \u201c%s\u201d in %s."
            .formatted(metric.name(), Plain.name(month)));
  }

  /** What the table gives, and, where that is another figure, which month has the one stated. */
  private static String compared(Series series, YearMonth month, AsPrinted stated) {
    var table =
        "%s is %s in the table row \u201c%s\u201d"
            .formatted(Plain.name(month), cell(series, month).orElse("blank"), series.name());
    if (agrees(series, month, stated)) {
      return table + ".";
    }
    var elsewhere =
        series.readings().byPeriod().keySet().stream()
            .map(ReportingPeriod::firstMonth)
            .filter(other -> agrees(series, other, stated))
            .findFirst()
            .map(other ->
                "; %s is that of %s (%s)"
                    .formatted(stated, Plain.name(other), cell(series, other).orElse("")))
            .orElse("; no month has " + stated);
    return table + elsewhere + ".";
  }

  static boolean agrees(Series series, YearMonth month, AsPrinted stated) {
    return figure(series, month).filter(stated::standsFor).isPresent();
  }

  private static Optional<Figure> figure(Series series, YearMonth month) {
    return series.readings().at(ReportingPeriod.month(month)) instanceof Measured(var value, _, _)
        ? Optional.of(value)
        : Optional.empty();
  }

  static Optional<String> cell(Series series, YearMonth month) {
    return figure(series, month)
        .map(value ->
            series
                .asWritten()
                .getOrDefault(
                    ReportingPeriod.month(month),
                    value + (series.unit() == Unit.PERCENT ? "%" : "")));
  }
}
