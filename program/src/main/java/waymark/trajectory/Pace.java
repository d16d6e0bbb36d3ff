package waymark.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Reading;

/**
 * How fast a measure must move from its latest reading to keep a promise that is still to come, and
 * how fast it has moved of late. Both in the measure's own unit for each month, on a straight line;
 * a forecast of neither. Counted out: a promise without a figure or a date, a figure that counts
 * everything since a day (it grows by itself), a reading that is provisional; how it moved across a
 * break in the series, since the two figures are not alike.
 *
 * @param promised the promise as written
 * @param by the period that it is for
 * @param from the latest final reading
 * @param kept whether that reading keeps the promise already
 * @param needed each month from there on; zero too where the reading stands on a bound that must be
 *     passed
 * @param recent each month since the reading half a year before; empty where there is none
 */
record Pace(
    String promised,
    ReportingPeriod by,
    Figure from,
    ReportingPeriod since,
    boolean kept,
    BigDecimal needed,
    Optional<BigDecimal> recent) {

  private static final int HALF_A_YEAR = 6;
  private static final int SCALE = 10;

  /** For the next milestone, and for the final target where it is a later one. */
  static List<Pace> of(Tracker.Line line, List<LocalDate> breaks) {
    var latest = latest(line);
    if (latest.isEmpty() || line.measure().accumulates().startsWith("cumulative")) {
      return List.of();
    }
    var at = latest.get();
    var ahead =
        line.milestones().tailMap(at.getKey(), false).values().stream()
            .filter(it -> bound(line, it).isPresent())
            .findFirst();
    var paces = new ArrayList<Pace>();
    Stream.concat(ahead.stream(), line.target().stream())
        .filter(it -> !it.period().equals(Promised.UNDATED))
        .filter(it -> monthsBetween(at.getKey(), it.period()) > 0)
        .forEach(it ->
            bound(line, it)
                .map(bound -> pace(line, at, it, bound, breaks))
                .filter(pace -> paces.stream().noneMatch(other -> other.by().equals(pace.by())))
                .ifPresent(paces::add));
    return List.copyOf(paces);
  }

  private static Optional<Map.Entry<ReportingPeriod, Reading.Measured>> latest(Tracker.Line line) {
    return line.readings().byPeriod().descendingMap().entrySet().stream()
        .flatMap(it ->
            it.getValue() instanceof Reading.Measured figure
                    && figure.certainty() == Reading.Certainty.FINAL
                ? Stream.of(Map.entry(it.getKey(), figure))
                : Stream.empty())
        .findFirst();
  }

  private static Optional<Figure> bound(Tracker.Line line, Promised promised) {
    return switch (Tracker.Line.promise(line.measure(), promised.asWritten())) {
      case Promise.AtLeast(var floor) -> Optional.of(floor);
      case Promise.AtMost(var ceiling) -> Optional.of(ceiling);
      case Promise.Above(var bound) -> Optional.of(bound);
      case Promise.Below(var bound) -> Optional.of(bound);
      case Promise.Near _, Promise.Towards _, Promise.Undirected _, Promise.None _ ->
          Optional.empty();
    };
  }

  private static Pace pace(
      Tracker.Line line,
      Map.Entry<ReportingPeriod, Reading.Measured> latest,
      Promised promised,
      Figure bound,
      List<LocalDate> breaks) {
    var figure = latest.getValue().value();
    var kept =
        Status.of(
                Tracker.Line.promise(line.measure(), promised.asWritten()),
                latest.getValue(),
                new Reading.Missing())
            instanceof Status.Met;
    var needed = each(figure, bound, monthsBetween(latest.getKey(), promised.period()));
    return new Pace(
        promised.asWritten(),
        promised.period(),
        figure,
        latest.getKey(),
        kept,
        needed,
        recent(line, latest.getKey(), figure, breaks));
  }

  private static Optional<BigDecimal> recent(
      Tracker.Line line, ReportingPeriod period, Figure figure, List<LocalDate> breaks) {
    var before = ReportingPeriod.month(period.lastMonth().minusMonths(HALF_A_YEAR));
    var alike =
        breaks.stream().noneMatch(it -> it.isAfter(before.from()) && it.isBefore(period.until()));
    return alike
            && period.kind() == ReportingPeriod.Kind.MONTH
            && line.readings().byPeriod().get(before) instanceof Reading.Measured(var was, _, _)
        ? Optional.of(each(was, figure, HALF_A_YEAR))
        : Optional.empty();
  }

  private static BigDecimal each(Figure from, Figure to, long months) {
    return to.value()
        .subtract(from.value())
        .divide(BigDecimal.valueOf(months), SCALE, RoundingMode.HALF_UP);
  }

  private static long monthsBetween(ReportingPeriod from, ReportingPeriod until) {
    YearMonth first = from.lastMonth();
    return ChronoUnit.MONTHS.between(first, until.lastMonth());
  }

  /** In a sentence: what is needed, and what it did of late. */
  String inWords(String unit) {
    var recently =
        recent.map(it -> " Over the last six months it %s.".formatted(moved(it, unit))).orElse("");
    if (kept) {
      return "%s for %s is kept by the figure of %s already.%s"
          .formatted(promised, by.inWords(), since.inWords(), recently);
    }
    return "To come from %s in %s to %s in %s it must %s by %s each month.%s"
        .formatted(
            figure(from, unit),
            since.inWords(),
            promised,
            by.inWords(),
            rises() ? "rise" : "fall",
            amount(needed, unit),
            recently);
  }

  private boolean rises() {
    return needed.signum() > 0 || (needed.signum() == 0 && !promised.startsWith("<"));
  }

  private static String moved(BigDecimal each, String unit) {
    return switch (each.signum()) {
      case 0 -> "stayed as it was";
      case 1 -> "rose by %s each month".formatted(amount(each, unit));
      default -> "fell by %s each month".formatted(amount(each, unit));
    };
  }

  private static String figure(Figure figure, String unit) {
    return figure + (unit.equals("percent") ? "%" : "");
  }

  private static String amount(BigDecimal each, String unit) {
    var rounded = each.abs().setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    var shown = rounded.signum() == 0 ? "less than 0.1" : rounded.toPlainString();
    return shown + (unit.equals("percent") ? " percentage points" : "");
  }
}
