package waymark.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static waymark.ledger.AnyFacts.reading;
import static waymark.ledger.AnyFacts.withdrawn;
import static waymark.measures.db.tables.Reading.READING;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.measures.db.tables.records.ReadingRecord;

/** Which version of a fact counts at a moment, on the clock of the world and on the ledger's. */
class KnownAtTest {

  private static LedgerFixture fixture;

  @BeforeAll
  static void open() {
    fixture = new LedgerFixture();
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  /**
   * November's paper, written first, says 80. December's says 122. October's, found and written
   * last, says 79. Then January's takes the figure back.
   */
  @ParameterizedTest(name = "known on {0}, written by command {1}: {2}")
  @CsvSource(
      textBlock =
          """
          2026-10-01, 9, nothing
          2026-10-20, 9, 79
          2026-10-20, 2, nothing
          2026-11-20, 9, 80
          2026-11-20, 1, 80
          2026-11-20, 0, nothing
          2026-11-27, 9, 80
          2026-12-20, 9, 122
          2026-12-20, 2, 122
          2026-12-20, 1, 80
          2027-01-20, 9, taken back
          2027-01-20, 3, 122
          """)
  void the_version_that_counts_is_the_last_known_of_those_written(
      String known, long seq, String figure) {
    fixture.clock.set(on("2027-02-01"));
    var area = fixture.area();
    var measure = UUID.randomUUID();
    write(area, on("2026-11-20"), it -> it.add(READING, reading(measure, "80")));
    write(area, on("2026-12-15"), it -> it.add(READING, reading(measure, "122")));
    write(area, on("2026-10-20"), it -> it.add(READING, reading(measure, "79")));
    write(area, on("2027-01-15"), it -> it.add(READING, withdrawn(measure, "taken back")));
    var at = new KnownAt(on(known), seq);
    assertEquals(figure, shown(area, Facts.known(READING, at)).getOrDefault(measure, "nothing"));
    assertEquals(
        figure.equals("taken back") ? "nothing" : figure,
        shown(area, Facts.standing(READING, at)).getOrDefault(measure, "nothing"));
  }

  @Test
  void of_two_known_at_the_same_instant_the_one_written_last_counts() {
    var area = fixture.area();
    var measure = UUID.randomUUID();
    var then = LedgerFixture.NOW.minusSeconds(60);
    write(area, then, it -> it.add(READING, reading(measure, "first")));
    write(area, then, it -> it.add(READING, reading(measure, "second")));
    assertEquals(Map.of(measure, "second"), shown(area, Facts.known(READING, KnownAt.on(then))));
    assertEquals(Map.of(measure, "second"), shown(area, Facts.known(READING, KnownAt.LATEST)));
    assertEquals(Map.of(measure, "first"), shown(area, Facts.known(READING, new KnownAt(then, 1))));
  }

  /**
   * Hundreds of facts with histories of their own, whose versions become known in any order and at
   * equal instants, against a model that looks at all of them.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void any_histories_are_read_as_a_model_reads_them(long seed) {
    var random = new Random(seed);
    var area = fixture.area();
    var model = new ArrayList<Version>();
    var measures = IntStream.range(0, 150).mapToObj(i -> new UUID(seed, i)).toList();
    for (var seq = 1; seq <= 40; seq++) {
      var knownFrom = LedgerFixture.NOW.minusSeconds(random.nextInt(12));
      var versions = some(random, measures, seq, knownFrom);
      model.addAll(versions);
      write(area, knownFrom, writing -> versions.forEach(it -> writing.add(READING, it.row())));
    }
    analyse();
    var moments = new ArrayList<>(List.of(KnownAt.LATEST, KnownAt.on(fixture.clock.instant())));
    for (var i = 0; i < 60; i++) {
      moments.add(
          new KnownAt(LedgerFixture.NOW.minusSeconds(random.nextInt(14)), random.nextInt(43)));
    }
    for (var at : moments) {
      assertEquals(counting(model, at, true), shown(area, Facts.known(READING, at)), at::toString);
      assertEquals(
          counting(model, at, false), shown(area, Facts.standing(READING, at)), at::toString);
    }
  }

  /** What PostgreSQL does by itself a minute after so many rows were written. */
  private static void analyse() {
    try (var owner = waymark.TestDatabase.asOwner();
        var statement = owner.createStatement()) {
      statement.execute("analyze measures.reading");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Version(UUID measure, long seq, Instant knownFrom, boolean withdrawn) {

    String figure() {
      return "written by " + seq;
    }

    ReadingRecord row() {
      return withdrawn ? AnyFacts.withdrawn(measure, figure()) : reading(measure, figure());
    }
  }

  private static List<Version> some(
      Random random, List<UUID> measures, long seq, Instant knownFrom) {
    return measures.stream()
        .filter(_ -> random.nextInt(4) == 0)
        .map(it -> new Version(it, seq, knownFrom, random.nextInt(6) == 0))
        .toList();
  }

  private static Map<UUID, String> counting(List<Version> all, KnownAt at, boolean withdrawnToo) {
    var counting = new TreeMap<UUID, String>();
    all.stream()
        .filter(it -> at.includes(it.knownFrom(), it.seq()))
        .collect(Collectors.groupingBy(Version::measure))
        .forEach((measure, versions) ->
            Stream.of(versions)
                .map(List::stream)
                .map(it ->
                    it.max(
                        Comparator.comparing(Version::knownFrom).thenComparingLong(Version::seq)))
                .flatMap(Optional::stream)
                .filter(it -> withdrawnToo || !it.withdrawn())
                .forEach(it -> counting.put(measure, it.figure())));
    return counting;
  }

  private static Map<UUID, String> shown(AreaId area, Condition condition) {
    return fixture.transactions.read(
        area,
        () ->
            new TreeMap<>(
                fixture
                    .db
                    .selectFrom(READING)
                    .where(condition)
                    .fetchMap(READING.MEASURE_ID, READING.AS_WRITTEN)));
  }

  private static void write(AreaId area, Instant knownFrom, Consumer<Writing> facts) {
    fixture.ledger.record(
        Command.ofProgram(area, knownFrom, "test", "Something was written."), facts);
  }

  private static Instant on(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }
}
