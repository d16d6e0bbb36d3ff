package waymark.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Command;
import waymark.ledger.LedgerFixture;
import waymark.ledger.Writing;
import waymark.measures.AnyDefinition;
import waymark.measures.Definition;
import waymark.measures.MeasureId;
import waymark.measures.Measures;
import waymark.measures.Measuring;
import waymark.measures.Origin;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programme;
import waymark.programme.Programmes;

/**
 * A tracker at any moment, put together by queries, is the one that a list of everything ever
 * written gives by hand. Papers come in any order, are corrected, and taken back.
 */
class TrackerAsKnownTest {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final int DAYS = 300;
  private static final int COMMANDS = 60;
  private static final int MOMENTS = 60;

  private static LedgerFixture fixture;

  @BeforeAll
  static void open() {
    fixture = new LedgerFixture();
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  /** One thing that was written: what it is about, what it says; empty where it was taken back. */
  private record Written(String key, Optional<String> says, Instant known, long seq) {}

  private static final PlanId PLAN = PlanId.fresh();
  private static final List<ObjectiveId> OBJECTIVES =
      List.of(ObjectiveId.fresh(), ObjectiveId.fresh());
  private static final List<MeasureId> MEASURES =
      List.of(MeasureId.fresh(), MeasureId.fresh(), MeasureId.fresh());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void is_what_everything_written_by_then_says(long seed) {
    var random = new Random(seed);
    var area = fixture.area();
    var written = new ArrayList<Written>();
    for (var number = 0; number < COMMANDS; number++) {
      var known = FIRST.plus(random.nextInt(DAYS), ChronoUnit.DAYS);
      write(area, known, random, written);
    }
    for (var number = 0; number < MOMENTS; number++) {
      var at =
          new KnownAt(
              FIRST.plus(random.nextInt(DAYS), ChronoUnit.DAYS), random.nextInt(COMMANDS + 2));
      assertEquals(model(written, at), shown(area, at), () -> "seed " + seed + ", " + at);
    }
    assertEquals(model(written, KnownAt.LATEST), shown(area, KnownAt.LATEST));
  }

  private static void write(AreaId area, Instant known, Random random, List<Written> written) {
    var facts = new ArrayList<Consumer<Writing>>();
    var said = new TreeMap<String, Optional<String>>();
    for (var number = random.nextInt(4); number >= 0; number--) {
      one(random, facts, said);
    }
    var seq =
        fixture.ledger.record(
            Command.ofProgram(area, known, "test", "Wrote something."),
            writing -> facts.forEach(it -> it.accept(writing)));
    said.forEach((key, says) -> written.add(new Written(key, says, known, seq)));
  }

  /** One fact at random that this command has not written yet. */
  private static void one(
      Random random, List<Consumer<Writing>> facts, Map<String, Optional<String>> said) {
    var measure = random.nextInt(MEASURES.size());
    var objective = random.nextInt(OBJECTIVES.size());
    var period = ReportingPeriod.month(2026, 1 + random.nextInt(3));
    var text = String.valueOf(random.nextInt(100));
    var key =
        switch (random.nextInt(5)) {
          case 0 -> "objective " + objective;
          case 1 -> "definition " + measure;
          case 2 -> "placement %d %d".formatted(objective, measure);
          case 3 -> "milestone %d %s".formatted(measure, period);
          default -> "reading %d %s".formatted(measure, period);
        };
    var back = random.nextInt(6) == 0;
    if (said.putIfAbsent(key, back ? Optional.empty() : Optional.of(text)) != null) {
      return;
    }
    Consumer<Writing> fact =
        switch (key.charAt(0)) {
          case 'o' -> it -> Programme.write(it, objective(objective, text));
          case 'd' -> it -> Measuring.write(it, definition(measure, text));
          case 'p' ->
              it ->
                  Trajectories.write(
                      it, new Placement(OBJECTIVES.get(objective), MEASURES.get(measure), 1));
          case 'm' ->
              it ->
                  Trajectories.promise(
                      it, MEASURES.get(measure), Promised.Kind.MILESTONE, period, text, "", "");
          default ->
              it ->
                  Measuring.reading(
                      it,
                      MEASURES.get(measure),
                      period,
                      text,
                      new Origin(Origin.Way.TYPED, ""),
                      "");
        };
    facts.add(back ? it -> it.withdraw(() -> fact.accept(it)) : fact);
  }

  /** The same by hand: of each thing the last known of those written by then. */
  private static String model(List<Written> written, KnownAt at) {
    var standing = new TreeMap<String, Written>();
    written.stream()
        .filter(it -> !it.known().isAfter(at.known()) && it.seq() <= at.seq())
        .sorted(Comparator.comparing(Written::known).thenComparingLong(Written::seq))
        .forEach(it -> standing.put(it.key(), it));
    standing.values().removeIf(it -> it.says().isEmpty());
    var lines = new ArrayList<String>();
    for (var objective = 0; objective < OBJECTIVES.size(); objective++) {
      for (var measure = 0; measure < MEASURES.size(); measure++) {
        var title = standing.get("objective " + objective);
        var defined = standing.get("definition " + measure);
        if (title != null
            && defined != null
            && standing.containsKey("placement %d %d".formatted(objective, measure))) {
          lines.add(
              "%s/%s %s %s"
                  .formatted(
                      title.says().orElseThrow(),
                      defined.says().orElseThrow(),
                      said(standing, "milestone %d ".formatted(measure)),
                      said(standing, "reading %d ".formatted(measure))));
        }
      }
    }
    return String.join("\n", lines.stream().sorted().toList());
  }

  private static String said(Map<String, Written> standing, String prefix) {
    var said = new TreeMap<String, String>();
    standing.forEach((key, it) -> {
      if (key.startsWith(prefix)) {
        said.put(key.substring(prefix.length()), it.says().orElseThrow());
      }
    });
    return said.toString();
  }

  private static String shown(AreaId area, KnownAt at) {
    var trackers =
        new Trackers(
            new Programmes(fixture.db), new Measures(fixture.db), new Trajectories(fixture.db));
    var tracker = fixture.transactions.read(area, () -> trackers.tracker(plan(), at));
    return String.join(
        "\n",
        tracker.lines().stream()
            .map(it -> {
              var milestones = new TreeMap<String, String>();
              it.milestones()
                  .forEach((period, promised) ->
                      milestones.put(period.toString(), promised.asWritten()));
              var readings = new TreeMap<String, String>();
              it.kept()
                  .forEach((period, kept) -> readings.put(period.toString(), kept.asWritten()));
              return "%s/%s %s %s"
                  .formatted(it.objective().title(), it.measure().title(), milestones, readings);
            })
            .sorted()
            .toList());
  }

  private static Plan plan() {
    return new Plan(
        PLAN,
        "plan",
        Plan.Kind.IMPROVEMENT_PLAN,
        "Plan",
        "",
        "",
        Optional.empty(),
        "",
        List.of(),
        "");
  }

  private static Objective objective(int number, String title) {
    return new Objective(
        OBJECTIVES.get(number),
        PLAN,
        String.valueOf(number + 1),
        number + 1,
        title,
        "",
        new Objective.Standing(Objective.State.ACTIVE, Optional.empty(), ""));
  }

  private static Definition definition(int number, String title) {
    return AnyDefinition.of(
        MEASURES.get(number), title, "count", Polarity.HIGHER, "monthly", "sum");
  }
}
