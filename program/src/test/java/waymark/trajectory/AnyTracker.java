package waymark.trajectory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import waymark.kernel.England;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Definition;
import waymark.measures.FiguresFrom;
import waymark.measures.Kept;
import waymark.measures.MeasureId;
import waymark.measures.Origin;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/** Makes trackers of any shape, with what people write in them; the same seed makes the same. */
final class AnyTracker {

  private static final List<String> NAMES =
      List.of(
          "EHC plans issued within 20 weeks",
          "% of plans judged 'good' or better at audit",
          "Percentage of nothing in particular",
          "Plans, reviews and \"other\" papers",
          "Advice & support < 6 weeks",
          "=SUM(A1:A9)",
          "+44 calls answered",
          "-5 days or more",
          "@school visits",
          "Objective 3: a measure that is called so",
          "Target of the year reached",
          "Baseline survey done",
          "Milestone October 2024",
          "Actual",
          "07/24",
          "N/A",
          "TBC",
          "Measure",
          "Unit",
          "Narrative",
          "Business as usual",
          "Action",
          "12%",
          "Higher",
          "Ynys M\u00f4n \u2013 \u00bd of all families\u2019 views",
          "Reduction in requests for an assessment",
          "A very long name ".repeat(17).strip(),
          "x");

  private static final List<String> PERCENTAGES =
      List.of("45%", "38.4%", "0.5%", "100%", "0%", "33.33%", "12.50%", "33% (12 of 36)", "45");
  private static final List<String> COUNTS = List.of("1,255", "7", "0", "3.5", "-2", "1255", "18");
  private static final List<String> READINGS =
      List.of("N/A", "TBC", "", "<5", ">6", "240+", "about 30", "-", "70% (provisional)");
  private static final List<String> PROMISES =
      List.of("N/A", "TBC", "", ">6", "<18", "Higher", "Lower", "at least 80%", "\u226590%");
  private static final List<String> NUMBERS = List.of("1", "2", "2b", "3.1", "10", "A", "B.2");

  static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  private final Random random;
  private final Map<MeasureId, List<Promised>> promises = new HashMap<>();
  private final Map<MeasureId, List<Kept>> readings = new HashMap<>();
  private final Map<MeasureId, String> baselines = new HashMap<>();

  private AnyTracker(long seed) {
    random = new Random(seed);
  }

  static Tracker of(long seed) {
    return new AnyTracker(seed).tracker();
  }

  private Tracker tracker() {
    var definitions = new HashMap<MeasureId, Definition>();
    var measures = new ArrayList<MeasureId>();
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      var measure = measure();
      definitions.put(measure.id(), measure);
      measures.add(measure.id());
      facts(measure);
    }
    var objectives = new ArrayList<Objective>();
    var placements = new HashMap<ObjectiveId, List<MeasureId>>();
    for (int i = 0; i < 1 + random.nextInt(NUMBERS.size()); i++) {
      var objective = objective(i);
      objectives.add(objective);
      placements.put(objective.id(), measures.stream().filter(_ -> random.nextInt(3) > 0).toList());
    }
    return Tracker.of(
        objectives, new Tracker.Facts(placements, definitions, promises, readings, baselines));
  }

  private Objective objective(int i) {
    return new Objective(
        new ObjectiveId(id()),
        new PlanId(id()),
        NUMBERS.get(i),
        i + 1,
        any(
            List.of(
                "Give every family a plan in time", "Co-produce: with, not for", "=1+1 & more")),
        "",
        new Objective.Standing(Objective.State.ACTIVE, Optional.empty(), ""));
  }

  private Definition measure() {
    var polarity = any(List.of(Polarity.values()));
    return new Definition(
        new MeasureId(id()),
        "m",
        any(NAMES),
        "",
        any(Definition.UNITS),
        polarity,
        "month",
        "monthly",
        "sum",
        "",
        Optional.empty(),
        "",
        "",
        "",
        polarity == Polarity.NEAR && random.nextBoolean()
            ? Optional.of(new BigDecimal("2.5"))
            : Optional.empty(),
        "",
        random.nextInt(4) == 0 ? "Counted otherwise since 4 of 7 teams changed." : "",
        Optional.empty(),
        FiguresFrom.PAPERS,
        "",
        "");
  }

  private void facts(Definition measure) {
    var figures = measure.unit().equals("percent") ? PERCENTAGES : COUNTS;
    var id = measure.id();
    var promised = new TreeMap<ReportingPeriod, Promised>();
    var kept = new TreeMap<ReportingPeriod, Kept>();
    for (int i = 0; i < random.nextInt(9); i++) {
      var period = period();
      promised.put(
          period, promised(id, Promised.Kind.MILESTONE, period, written(figures, PROMISES)));
      period = random.nextBoolean() ? period : period();
      kept.put(period, kept(id, period, written(figures, READINGS)));
    }
    var all = new ArrayList<>(promised.values());
    if (random.nextInt(3) > 0) {
      all.add(promised(id, Promised.Kind.FINAL, Promised.UNDATED, written(figures, PROMISES)));
    }
    promises.put(id, all);
    readings.put(id, List.copyOf(kept.values()));
    if (random.nextInt(4) == 0) {
      baselines.put(id, written(figures, READINGS));
    }
  }

  private static Promised promised(
      MeasureId id, Promised.Kind kind, ReportingPeriod period, String asWritten) {
    return new Promised(id, kind, period, asWritten, "", "", Instant.EPOCH, 1);
  }

  /**
   * Known when its period was over, or before; what it was counted from stands only in the first.
   */
  private Kept kept(MeasureId id, ReportingPeriod period, String asWritten) {
    var early = random.nextInt(4) == 0 && !asWritten.contains("of");
    var known = early ? period.from() : period.until().plusDays(10);
    return new Kept(
        id,
        period,
        asWritten,
        new Origin(Origin.Way.TYPED, ""),
        "",
        (known.isAfter(DAY) ? DAY : known)
            .atStartOfDay(England.TIME)
            .toInstant()
            .truncatedTo(ChronoUnit.SECONDS),
        1);
  }

  private String written(List<String> figures, List<String> others) {
    return random.nextInt(3) > 0 ? any(figures) : any(others);
  }

  private ReportingPeriod period() {
    var month = YearMonth.of(2024, 1).plusMonths(random.nextInt(30));
    var kinds = ReportingPeriod.Kind.values();
    var kind =
        random.nextInt(3) > 0 ? ReportingPeriod.Kind.MONTH : kinds[random.nextInt(kinds.length)];
    return switch (kind) {
      case DAY -> new ReportingPeriod(month.atDay(12), month.atDay(13), kind);
      case MONTH -> ReportingPeriod.month(month);
      case QUARTER -> ReportingPeriod.quarter(month);
      case ACADEMIC_YEAR, FINANCIAL_YEAR, CALENDAR_YEAR -> ReportingPeriod.yearOf(kind, month);
    };
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
