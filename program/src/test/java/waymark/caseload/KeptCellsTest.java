package waymark.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.caseload.db.Tables.CELLS;
import static waymark.caseload.db.Tables.FOLDED;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.caseload.db.tables.records.ServiceRecord;
import waymark.casework.AnyCasework;
import waymark.casework.CaseEvent;
import waymark.casework.CaseFold;
import waymark.casework.CaseHistory;
import waymark.casework.Detail;
import waymark.casework.EventKind;
import waymark.casework.FoldedCells;
import waymark.casework.Measure;
import waymark.casework.MeasureRow;
import waymark.casework.OpenPoint;
import waymark.casework.Policies;
import waymark.casework.sample.Mereside;
import waymark.kernel.AreaId;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.Command;
import waymark.ledger.LedgerFixture;
import waymark.ledger.RedactionList;
import waymark.ledger.RedactionsFixture;

/**
 * What is kept beside cases is what they come to, whatever is written, and holds for nothing else.
 */
class KeptCellsTest {

  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);

  private static LedgerFixture fixture;
  private static Cases cases;
  private static AreaPolicies policies;
  private static TakingIn takingIn;

  @TempDir private Path home;
  private AreaId area;

  @BeforeAll
  static void connect() {
    fixture = new LedgerFixture();
    cases = new Cases(fixture.db);
    policies = new AreaPolicies(fixture.db);
    takingIn = CasesFixture.takingIn(fixture, cases);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @BeforeEach
  void open() {
    area = fixture.area();
  }

  private void take(LocalDate day, List<CaseHistory> all) {
    takingIn.take(area, "test", day, "any.csv", ReadExtract.of(all, day));
  }

  private long decide(boolean folding, String answer) {
    return CasesFixture.decide(
        fixture,
        cases,
        area,
        folding,
        CasesFixture.said(OpenPoint.RECEIPT, LocalDate.of(2014, 9, 1), answer));
  }

  private static Map<String, String> digests(FoldedCells cells) {
    var digests = new TreeMap<String, String>();
    cells.series().forEach(it -> digests.put(CellRow.Place.of(it).toString(), CellRow.digest(it)));
    return digests;
  }

  private Map<String, String> kept() {
    return fixture.transactions.read(
        area,
        () ->
            new TreeMap<>(
                fixture
                    .db
                    .selectFrom(CELLS)
                    .fetchMap(it -> CellRow.Place.of(it).toString(), it -> it.getDigest())));
  }

  private CaseFold fromScratch(KnownAt at) {
    return fixture.transactions.read(
        area,
        () -> {
          var known = cases.knownUntil(at, LocalDate.MAX).orElseThrow();
          var fold = CaseFold.cutting(known, policies.at(at));
          cases.each(at, it -> fold.add(it.history()));
          return fold;
        });
  }

  private boolean hold() {
    return fixture.transactions.read(area, () -> cases.cells().hold());
  }

  /** All figures from what is kept are those that the cases come to, and so is each row of it. */
  private void isWhatTheCasesComeTo() {
    assertTrue(hold(), "the cells do not hold");
    var fold = fromScratch(KnownAt.LATEST);
    assertEquals(digests(fold.cells()), kept());
    var known = fixture.transactions.read(area, this::known);
    var together =
        fixture.transactions.read(area, () -> cases.cells().together(known, KnownAt.LATEST));
    assertEquals(fold.rows(), together.fold().rows());
  }

  /** The same of quarters and of every part, measure by measure. */
  private void isWhatTheCasesComeToInParts() {
    var expected = sorted(fromScratch(KnownAt.LATEST).cutRows());
    var known = fixture.transactions.read(area, this::known);
    var found = new ArrayList<MeasureRow>();
    fixture.transactions.read(
        area,
        () -> {
          for (var measure : Measure.all()) {
            cases.cells().inParts(measure, known, KnownAt.LATEST).fold().cutRows().stream()
                .filter(it -> it.measure() == measure)
                .forEach(found::add);
          }
          return found;
        });
    assertEquals(expected, sorted(found));
  }

  private LocalDate known() {
    return cases.knownUntil(KnownAt.LATEST, LocalDate.MAX).orElseThrow();
  }

  private static String sorted(List<MeasureRow> rows) {
    var lines = new TreeMap<String, String>();
    rows.forEach(it ->
        lines.put(
            it.measure().key() + " " + it.period() + " " + it.cut().orElse(""), it.toString()));
    return String.join("\n", lines.values());
  }

  /** Some cases otherwise: a day later, an event less, a case more, a case less. */
  private static List<CaseHistory> changed(List<CaseHistory> all, Random random) {
    var changed = new ArrayList<>(all);
    for (var i = 0; i < 1 + random.nextInt(6); i++) {
      var at = random.nextInt(changed.size());
      var it = changed.get(at);
      var events = new ArrayList<>(it.events());
      switch (random.nextInt(4)) {
        case 0 -> events.removeLast();
        case 1 -> {
          var last = events.removeLast();
          events.add(new CaseEvent(last.kind(), last.on().plusDays(1), last.detail()));
        }
        case 2 -> changed.add(new CaseHistory("N-" + random.nextInt(1_000_000), events));
        default -> {
          changed.remove(at);
          continue;
        }
      }
      if (!events.isEmpty()) {
        changed.set(at, new CaseHistory(it.key(), events));
      }
    }
    return changed;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void after_any_extracts_the_cells_are_what_all_cases_come_to(long seed) {
    var random = new Random(seed);
    var all = AnyCasework.cases(seed, 120);
    for (var day = OCTOBER; !day.isAfter(NOVEMBER); day = day.plusDays(5)) {
      take(day, all);
      isWhatTheCasesComeTo();
      all = changed(all, random);
    }
    take(OCTOBER.plusDays(2), all); // one that is older than the last
    isWhatTheCasesComeTo();
  }

  @Test
  void the_cells_of_mereside_are_what_its_cases_come_to() {
    var all = Mereside.cases(YearMonth.of(2024, 12), 1).stream().limit(1_500).toList();
    take(LocalDate.of(2024, 12, 31), all);
    isWhatTheCasesComeTo();
    isWhatTheCasesComeToInParts();
  }

  @Test
  void after_one_changed_case_only_what_differs_is_written() {
    var all = new ArrayList<>(AnyCasework.cases(7, 300));
    take(OCTOBER, all);
    var before = kept();
    var first = all.getFirst();
    var events = new ArrayList<>(first.events());
    events.add(new CaseEvent(EventKind.MEDIATION, OCTOBER, Detail.Nothing.NOTHING));
    all.set(0, new CaseHistory(first.key(), events));
    take(OCTOBER, all);
    var after = kept();
    var differing =
        after.entrySet().stream()
            .filter(it -> !it.getValue().equals(before.get(it.getKey())))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    var written =
        fixture.transactions.read(
            area,
            () ->
                fixture
                    .db
                    .selectFrom(CELLS)
                    .where(CELLS.WRITTEN.eq(fixture.ledger.headSeq()))
                    .fetch(it -> CellRow.Place.of(it).toString()));
    assertEquals(differing, written.stream().sorted().toList());
    assertTrue(
        written.stream().allMatch(it -> it.contains("measure=mediations,")), written::toString);
    assertTrue(written.size() < 20 && after.size() > 500, written.size() + " of " + after.size());
    assertTrue(hold());
    take(OCTOBER, all);
    assertEquals(after, kept());
    assertEquals(
        0,
        fixture.transactions.read(
            area, () -> fixture.db.fetchCount(CELLS, CELLS.WRITTEN.eq(fixture.ledger.headSeq()))),
        "an extract that says nothing new writes no cell");
    assertTrue(hold());
  }

  /** Whatever ends a transaction ends it whole: cases, cells and what they hold for. */
  @Test
  void where_taking_in_comes_to_nothing_the_cells_stay_as_they_were() {
    var all = AnyCasework.cases(8, 60);
    take(OCTOBER, all);
    var before = kept();
    var upto = upto();
    assertThrows(
        IllegalStateException.class,
        () ->
            fixture.transactions.write(
                area,
                () -> {
                  take(NOVEMBER, changed(all, new Random(8)));
                  throw new IllegalStateException("the program is killed");
                }));
    assertEquals(before, kept());
    assertEquals(upto, upto());
    assertTrue(hold());
    isWhatTheCasesComeTo();
  }

  private long upto() {
    return fixture.transactions.read(area, () -> fixture.db.fetchSingle(FOLDED).getUpto());
  }

  @Test
  void no_area_sees_the_cells_of_another() {
    take(OCTOBER, AnyCasework.cases(9, 40));
    assertFalse(kept().isEmpty());
    var own = area;
    area = fixture.area();
    assertEquals(Map.of(), kept());
    take(OCTOBER, AnyCasework.cases(10, 5));
    isWhatTheCasesComeTo();
    area = own;
    isWhatTheCasesComeTo();
  }

  @Test
  void a_policy_that_changes_has_all_counted_by_it() {
    take(OCTOBER, AnyCasework.cases(11, 150));
    var before = kept();
    decide(true, "day-1");
    isWhatTheCasesComeTo();
    assertFalse(before.equals(kept()), "nothing came out otherwise");
    decide(true, "day-0");
    assertEquals(before, kept());
  }

  /** What is kept is a help, not a truth: where it is old the cases are asked. */
  @Test
  void cells_that_nobody_brought_up_to_date_do_not_hold() throws IOException {
    take(OCTOBER, AnyCasework.cases(12, 150));
    decide(false, "day-1");
    assertFalse(hold());
    var rows =
        fixture.transactions.read(
            area, () -> cases.cells().together(OCTOBER, KnownAt.LATEST).fold().rows());
    assertEquals(fromScratch(KnownAt.LATEST).rows(), rows);
    var runs =
        new CellRuns(
            fixture.transactions,
            fixture.ledger,
            cases,
            new Retentions(
                fixture.db,
                fixture.transactions,
                cases,
                RedactionsFixture.of(fixture, RedactionList.in(home.resolve("redactions")))));
    assertTrue(runs.foldUnlessTheyHold(area), "after the start of the program");
    isWhatTheCasesComeTo();
    assertFalse(runs.foldUnlessTheyHold(area), "once is enough");
    assertFalse(runs.foldUnlessTheyHold(fixture.area()), "there is nothing to fold");
  }

  @Test
  void a_moment_of_the_past_and_an_earlier_day_are_folded_from_cases() {
    var all = AnyCasework.cases(13, 100);
    take(OCTOBER, all);
    var then = KnownAt.on(England.start(OCTOBER.plusDays(1)).minusNanos(1000));
    var rows = fromScratch(then).rows();
    take(NOVEMBER, changed(all, new Random(13)));
    assertEquals(rows, fromScratch(then).rows());
    fixture.transactions.read(
        area,
        () -> {
          assertEquals(rows, cases.cells().together(OCTOBER, then).fold().rows());
          var earlier = new CaseFold(OCTOBER, Policies.USUAL);
          cases.each(KnownAt.LATEST, it -> earlier.add(it.history()));
          assertEquals(
              earlier.rows(), cases.cells().together(OCTOBER, KnownAt.LATEST).fold().rows());
          return area;
        });
  }

  @Test
  void cases_whose_time_is_over_are_in_no_cell_once_they_are_blanked() throws IOException {
    var ended =
        new CaseHistory(
            "old",
            List.of(
                new CaseEvent(EventKind.REQUEST, LocalDate.of(2014, 10, 1), Detail.Source.SCHOOL),
                new CaseEvent(
                    EventKind.WITHDRAWN, LocalDate.of(2014, 11, 1), Detail.Nothing.NOTHING)));
    var all = new ArrayList<>(AnyCasework.cases(14, 50));
    all.add(ended);
    take(OCTOBER, all);
    var with = kept();
    fixture.ledger.record(
        new Command(area, Optional.empty(), Optional.empty(), "test", "Decided how long."),
        writing ->
            Retentions.write(
                writing,
                Retention.proposed(10, new PersonId(UUID.randomUUID()), "The schedule.")
                    .agreed(new PersonId(UUID.randomUUID()))));
    var redactions =
        RedactionsFixture.of(
            fixture,
            RedactionList.in(home.resolve("redactions")),
            List.of(new CellsWithoutWords(cases)));
    assertEquals(
        1,
        new Retentions(fixture.db, fixture.transactions, cases, redactions)
            .blank(area, LocalDate.of(2026, 11, 24)));
    assertFalse(with.equals(kept()));
    isWhatTheCasesComeTo();
  }

  @Test
  void a_name_that_is_taken_out_is_the_name_of_no_part() throws IOException {
    take(
        OCTOBER,
        List.of(
            new CaseHistory(
                "A",
                List.of(
                    new CaseEvent(
                        EventKind.REQUEST, LocalDate.of(2026, 1, 5), Detail.Source.SCHOOL),
                    new CaseEvent(
                        EventKind.ADVICE_ASKED,
                        LocalDate.of(2026, 2, 5),
                        new waymark.casework.Service("Jane Roe")),
                    new CaseEvent(
                        EventKind.ADVICE_RETURNED,
                        LocalDate.of(2026, 3, 5),
                        new waymark.casework.Service("Jane Roe"))))));
    assertTrue(kept().toString().contains("Jane Roe"));
    var redactions =
        RedactionsFixture.of(
            fixture,
            RedactionList.in(home.resolve("redactions")),
            List.of(new CellsWithoutWords(cases)));
    var service = new ServiceRecord();
    service.setServiceNo(1);
    fixture.clock.forward(Duration.ofMinutes(1));
    var asked =
        redactions.ask(
            area,
            new PersonId(UUID.randomUUID()),
            waymark.caseload.db.Tables.SERVICE,
            service,
            List.of(waymark.caseload.db.Tables.SERVICE.NAME),
            "A person's name.");
    redactions.agree(area, asked, new PersonId(UUID.randomUUID()));
    assertFalse(kept().toString().contains("Jane Roe"), () -> kept().toString());
    isWhatTheCasesComeTo();
  }

  /**
   * Cells hold until the calculations change. Whoever changes what a measure counts finds this
   * broken, and raises {@link KeptCells#CALCULATION} together with it.
   */
  @Test
  void the_edition_of_the_calculations_is_another_where_another_figure_comes_out() {
    var fold = CaseFold.cutting(OCTOBER, Policies.USUAL);
    AnyCasework.cases(15, 400).forEach(fold::add);
    assertEquals(
        "1 754022fa",
        KeptCells.CALCULATION + " " + Integer.toHexString(digests(fold.cells()).hashCode()));
  }
}
