package waymark.trajectory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Definition;
import waymark.measures.FiguresFrom;
import waymark.measures.Kept;
import waymark.measures.MeasureId;
import waymark.measures.Origin;
import waymark.programme.Objective;

/** A measure in its place of a plan, as a test needs it. */
public final class AnyLine {

  private AnyLine() {}

  static Tracker.Line of(
      Objective objective,
      String title,
      Polarity polarity,
      Map<String, String> readings,
      Map<String, String> milestones) {
    return of(objective, measure(MeasureId.fresh(), title, polarity), readings, milestones);
  }

  static Tracker.Line of(
      Objective objective,
      Definition measure,
      Map<String, String> readings,
      Map<String, String> milestones) {
    var id = measure.id();
    var kept = new ArrayList<Kept>();
    readings.forEach((month, it) ->
        kept.add(
            new Kept(
                id,
                month(month),
                it,
                new Origin(Origin.Way.TYPED, ""),
                "",
                Instant.parse("2026-11-01T00:00:00Z"),
                1)));
    var promises = new ArrayList<Promised>();
    milestones.forEach((month, it) ->
        promises.add(
            new Promised(id, Promised.Kind.MILESTONE, month(month), it, "", "", Instant.EPOCH, 1)));
    var facts =
        new Tracker.Facts(
            Map.of(), Map.of(), Map.of(id, promises), Map.of(id, List.copyOf(kept)), Map.of());
    return Tracker.line(objective, measure, facts);
  }

  /**
   * A measure by itself.
   *
   * @param accumulates how its readings add up
   */
  public static Tracker.Line alone(
      Polarity polarity,
      String accumulates,
      Map<String, String> readings,
      Map<String, String> milestones) {
    return of(
        Tracker.NOWHERE,
        measure(MeasureId.fresh(), "Measure", polarity, accumulates),
        readings,
        milestones);
  }

  /** The same, under an objective. */
  public static Tracker.Line under(Objective objective, Tracker.Line line) {
    return new Tracker.Line(
        objective,
        line.measure(),
        line.target(),
        line.baseline(),
        line.milestones(),
        line.kept(),
        line.trajectory(),
        line.readings());
  }

  static Tracker.Line of(Polarity polarity, String reading, String milestone) {
    return of(
        Tracker.NOWHERE,
        "Measure",
        polarity,
        Map.of("2026-06", "20", "2026-09", reading),
        Map.of("2026-09", milestone));
  }

  static ReportingPeriod month(String month) {
    return ReportingPeriod.month(YearMonth.parse(month));
  }

  private static Definition measure(MeasureId id, String title, Polarity polarity) {
    return measure(id, title, polarity, "monthly");
  }

  private static Definition measure(
      MeasureId id, String title, Polarity polarity, String accumulates) {
    return new Definition(
        id,
        title.toLowerCase(Locale.UK).replace(' ', '-'),
        title,
        "",
        "count",
        polarity,
        "month",
        accumulates,
        "sum",
        "",
        Optional.empty(),
        "",
        "",
        "",
        polarity == Polarity.NEAR ? Optional.of(new BigDecimal("2")) : Optional.empty(),
        "",
        title.equals("Measure") ? "" : title + " is to be read with care.",
        Optional.empty(),
        FiguresFrom.PAPERS,
        "",
        "");
  }
}
