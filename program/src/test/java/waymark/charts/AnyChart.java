package waymark.charts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import waymark.kernel.Figure;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.ReportingPeriod.Kind;
import waymark.kernel.Unit;
import waymark.report.Cell;

/** Makes charts of any figures over any time; the same seed makes the same charts. */
final class AnyChart {

  private static final List<String> EXTREMES =
      List.of(
          "0",
          "100",
          "-1",
          "0.1",
          "1e-9",
          "1e-400",
          "-1e-30",
          "1e15",
          "1e30",
          "-1e30",
          "1e31",
          "123456789.123456789",
          "99.999999",
          "1e5000",
          "-1e5000");

  private static final List<String> TRICKS =
      List.of(
          "<script>",
          "\"/><style>",
          "&",
          "]]>",
          "\u001b[31m",
          "\u202e",
          "\ud800",
          "특별",
          "😀",
          "%",
          "\n");

  private final Random random;

  AnyChart(long seed) {
    random = new Random(seed);
  }

  MeasureChart chart() {
    var chart = MeasureChart.of(words(), any(List.of(Unit.values())), any(polarities()));
    int points = random.nextInt(4) == 0 ? random.nextInt(241) : random.nextInt(14);
    var kind = any(List.of(Kind.values()));
    var from = LocalDate.of(1990 + random.nextInt(40), 1 + random.nextInt(12), 1);
    var figures = figures();
    boolean gaps = random.nextBoolean();
    for (int i = 0; i < points; i++) {
      var period = period(random.nextInt(40) == 0 ? any(List.of(Kind.values())) : kind, from, i);
      switch (gaps ? random.nextInt(6) : 5) {
        case 0 -> chart.absent(period, words());
        case 1 -> {}
        default -> chart.point(measured(period, figures));
      }
      promise(chart, period, figures);
    }
    around(chart, from, figures);
    return chart.build();
  }

  private static List<Polarity> polarities() {
    return List.of(Polarity.values());
  }

  private Point measured(ReportingPeriod period, Figures figures) {
    return new Point.Measured(
        period, figures.next(), words(), any(List.of(Point.Certainty.values())));
  }

  private void promise(MeasureChart.Builder chart, ReportingPeriod period, Figures figures) {
    switch (random.nextInt(9)) {
      case 0 -> chart.milestone(period, figures.next(), words(), Cell.bad("not met"));
      case 1 -> chart.milestone(new Milestone.InWords(period, words(), Cell.of(words())));
      default -> {}
    }
  }

  private void around(MeasureChart.Builder chart, LocalDate from, Figures figures) {
    for (int i = random.nextInt(3); i > 0; i--) {
      chart.target(figures.next());
    }
    if (random.nextBoolean()) {
      chart.baseline(figures.next());
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      chart.breakFrom(day(from), words());
    }
    for (int i = random.nextInt(random.nextInt(8) == 0 ? 120 : 5); i > 0; i--) {
      var day = day(from);
      chart.event(
          switch (random.nextInt(3)) {
            case 0 -> new Event.On(day, words());
            case 1 -> new Event.Since(day, words());
            default -> new Event.During(day, day.plusDays(random.nextInt(900)), words());
          });
    }
  }

  private LocalDate day(LocalDate from) {
    return from.plusDays(random.nextInt(4000) - 1000);
  }

  private static ReportingPeriod period(Kind kind, LocalDate from, int index) {
    return switch (kind) {
      case DAY ->
          new ReportingPeriod(from.plusDays(index * 3L), from.plusDays(index * 3L + 1), kind);
      case MONTH -> ReportingPeriod.month(YearMonth.from(from).plusMonths(index));
      case QUARTER ->
          new ReportingPeriod(from.plusMonths(index * 3L), from.plusMonths(index * 3L + 3), kind);
      case ACADEMIC_YEAR, FINANCIAL_YEAR, CALENDAR_YEAR ->
          ReportingPeriod.yearOf(kind, YearMonth.from(from).plusYears(index));
    };
  }

  /** Figures of one series: of one size, all equal, close together, or of any size. */
  private interface Figures {
    Figure next();
  }

  private Figures figures() {
    var base = new BigDecimal(any(EXTREMES));
    var size = BigDecimal.ONE.scaleByPowerOfTen(random.nextInt(12) - 4);
    return switch (random.nextInt(5)) {
      case 0 -> () -> new Figure(base);
      case 1 -> () -> new Figure(base.add(BigDecimal.valueOf(random.nextInt(100), 40)));
      case 2 -> () -> new Figure(new BigDecimal(any(EXTREMES)));
      case 3 -> () -> new Figure(size.multiply(BigDecimal.valueOf(random.nextInt(2001) - 1000L)));
      default -> () -> new Figure(BigDecimal.valueOf(random.nextInt(1001), 1));
    };
  }

  private String words() {
    var words = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      words.append(random.nextInt(3) == 0 ? any(TRICKS) : " some words ");
    }
    return words.toString();
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
