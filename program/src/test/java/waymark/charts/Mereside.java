package waymark.charts;

import java.time.YearMonth;
import waymark.kernel.Figure;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.kernel.Written;

/** Series of the fictional area Mereside, written as a tracker would write them. */
final class Mereside {

  private Mereside() {}

  static ReportingPeriod month(int year, int month) {
    return ReportingPeriod.month(year, month);
  }

  static MeasureChart.Builder percent(Polarity polarity) {
    return MeasureChart.of("EHC 20-week compliance", Unit.PERCENT, polarity);
  }

  static MeasureChart.Builder number(Polarity polarity) {
    return MeasureChart.of("Children persistently absent", Unit.NUMBER, polarity);
  }

  static MeasureChart.Builder compliance() {
    return monthly(percent(Polarity.HIGHER), 2024, 4, "14%", "32%", "41%", "", "", "16%", "15%");
  }

  /** One cell a month: figures, {@code N/A}, or blank for nothing at all. */
  static MeasureChart.Builder monthly(
      MeasureChart.Builder chart, int year, int month, String... cells) {
    var next = YearMonth.of(year, month);
    for (String cell : cells) {
      var period = ReportingPeriod.month(next);
      switch (Written.of(cell)) {
        case Written.Exact(Figure figure, _, _) -> chart.measured(period, figure, cell);
        case Written.Provisional(Figure figure, _) ->
            chart.point(new Point.Measured(period, figure, cell, Point.Certainty.PROVISIONAL));
        case Written.Approximate(Figure figure, _) ->
            chart.point(new Point.Measured(period, figure, cell, Point.Certainty.APPROXIMATE));
        case Written.NotApplicable() -> chart.absent(period, "not applicable");
        default -> {}
      }
      next = next.plusMonths(1);
    }
    return chart;
  }
}
