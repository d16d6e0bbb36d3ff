package waymark.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.caseload.db.Tables.CASE_VERSION;
import static waymark.caseload.db.Tables.OPEN_CASE;
import static waymark.caseload.db.Tables.SERVICE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.caseload.db.tables.records.CaseVersionRecord;
import waymark.caseload.db.tables.records.ServiceRecord;
import waymark.casework.AnyCasework;
import waymark.casework.CaseClock;
import waymark.casework.CaseEvent;
import waymark.casework.CaseHistory;
import waymark.casework.CaseStanding;
import waymark.casework.Detail;
import waymark.casework.Duty;
import waymark.casework.Episodes;
import waymark.casework.EventKind;
import waymark.casework.Ground;
import waymark.casework.Named;
import waymark.casework.OpenCase;
import waymark.casework.OpenPoint;
import waymark.casework.OpenRequest;
import waymark.casework.Policies;
import waymark.casework.Service;
import waymark.casework.sample.Mereside;
import waymark.kernel.AreaId;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.LedgerFixture;
import waymark.ledger.RedactionList;
import waymark.ledger.Redactions;
import waymark.ledger.RedactionsFixture;
import waymark.ledger.RuledRedaction;

/**
 * What is kept of open cases makes the same lists as all cases read again, on any day of looking.
 */
class OpenCasesTest {

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

  /** Cases that stand at any of their steps: each is known up to one of its events. */
  private static List<CaseHistory> cutAnywhere(long seed, int count) {
    var random = new Random(seed);
    return AnyCasework.cases(seed, count).stream()
        .map(it ->
            new CaseHistory(
                it.key(), it.events().subList(0, 1 + random.nextInt(it.events().size()))))
        .toList();
  }

  private void decide(boolean folding, OpenPoint point, LocalDate from, String answer) {
    CasesFixture.decide(fixture, cases, area, folding, CasesFixture.said(point, from, answer));
  }

  private static String said(
      String key, boolean seen, Optional<String> worker, Optional<String> team, CaseStanding it) {
    return String.join(
        " ",
        key,
        String.valueOf(seen),
        worker.toString(),
        team.toString(),
        it.open().toString(),
        it.clocks().toString());
  }

  private static List<String> on(LocalDate day, List<OpenCase> open) {
    return open.stream()
        .map(it -> said(it.key(), it.seen(), it.worker(), it.team(), it.on(day)))
        .toList();
  }

  /** The same worked out case by case, with whatever was said last of worker and team. */
  private static List<String> expected(LocalDate known, LocalDate day, KnownAt at) {
    var lines = new TreeMap<String, String>();
    var counted = policies.at(at);
    cases.each(
        at,
        it -> {
          var history = it.history().asKnownOn(known);
          var whole = CaseStanding.of(history, day, counted);
          var waiting = whole.clocks().stream().filter(clock -> clock.end().isEmpty()).toList();
          if (Episodes.of(history).counts() && (whole.open().isPresent() || !waiting.isEmpty())) {
            lines.put(
                it.key(),
                said(
                    it.key(),
                    it.seen(),
                    last(history, EventKind.WORKER),
                    last(history, EventKind.TEAM),
                    new CaseStanding(waiting, whole.open())));
          }
        });
    return List.copyOf(lines.values());
  }

  private static Optional<String> last(CaseHistory history, EventKind kind) {
    return history.events().stream()
        .filter(it -> it.kind() == kind)
        .map(it -> ((Named) it.detail()).name())
        .reduce((_, later) -> later);
  }

  private boolean hold() {
    return fixture.transactions.read(area, () -> cases.open().hold());
  }

  private Map<String, String> kept() {
    return fixture.transactions.read(
        area,
        () ->
            new TreeMap<>(
                fixture.db.selectFrom(OPEN_CASE).fetchMap(OPEN_CASE.CASE_KEY, OPEN_CASE.SAID)));
  }

  private List<OpenCase> all(LocalDate known, KnownAt at) {
    return fixture.transactions.read(area, () -> cases.open().all(known, at));
  }

  /** Kept, folded and worked out by itself: all three say the same on days near and far. */
  private void areWhatTheCasesSay(LocalDate known) {
    assertTrue(hold(), "what is kept does not hold");
    var keptOnes = all(known, KnownAt.LATEST);
    assertEquals(kept().size(), keptOnes.size());
    var now = KnownAt.on(fixture.clock.instant());
    assertEquals(all(known, now), keptOnes, "folded and kept");
    for (var day : List.of(known, known.plusDays(3), known.plusWeeks(20), known.plusYears(2))) {
      assertEquals(
          fixture.transactions.read(area, () -> expected(known, day, KnownAt.LATEST)),
          on(day, keptOnes));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void after_any_extracts_they_are_what_all_cases_say(long seed) {
    take(OCTOBER, cutAnywhere(seed, 200));
    areWhatTheCasesSay(OCTOBER);
    take(OCTOBER.plusDays(9), cutAnywhere(seed + 100, 180)); // all different, some gone
    areWhatTheCasesSay(OCTOBER.plusDays(9));
    take(OCTOBER.plusDays(4), cutAnywhere(seed + 200, 210)); // older than the last
    areWhatTheCasesSay(OCTOBER.plusDays(9));
  }

  @Test
  void limits_of_nearly_every_kind_were_open_in_these_cases() {
    var duties = EnumSet.noneOf(Duty.class);
    var grounds = EnumSet.noneOf(Ground.class);
    for (var seed = 1; seed <= 4; seed++) {
      for (var it : cutAnywhere(seed, 400)) {
        OpenCase.of(it, true, Policies.USUAL)
            .ifPresent(open -> {
              open.limits().forEach(limit -> duties.add(limit.duty()));
              open.request().map(OpenRequest::grounds).ifPresent(grounds::addAll);
            });
      }
    }
    assertTrue(duties.size() > 15, duties::toString);
    assertTrue(grounds.size() > 2, grounds::toString);
  }

  @Test
  void those_of_mereside_are_what_its_cases_say() {
    var known = LocalDate.of(2024, 12, 31);
    var all = Mereside.cases(YearMonth.of(2024, 12), 1).stream().limit(2_000).toList();
    take(known, all);
    areWhatTheCasesSay(known);
    assertTrue(kept().size() > 500, "hardly anything is open");
  }

  static Stream<Arguments> answers() {
    return Stream.of(OpenPoint.values())
        .flatMap(point -> point.answers().stream().map(it -> Arguments.of(point, it.word())));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void by_whatever_is_decided_they_are_what_the_cases_say(OpenPoint point, String answer) {
    take(OCTOBER, cutAnywhere(5, 150));
    decide(true, point, LocalDate.of(2023, 1, 1), answer);
    areWhatTheCasesSay(OCTOBER);
  }

  @Test
  void one_that_is_late_tomorrow_is_late_tomorrow_and_nothing_is_written_for_it() {
    var request = new CaseEvent(EventKind.REQUEST, OCTOBER, Detail.Source.SCHOOL);
    take(OCTOBER, List.of(new CaseHistory("A", List.of(request))));
    var open = all(OCTOBER, KnownAt.LATEST).getFirst();
    var last = open.limits().getFirst().day();
    assertEquals(OCTOBER.plusWeeks(6), last);
    assertFalse(open.on(last).clocks().getFirst().late());
    assertTrue(open.on(last.plusDays(1)).clocks().getFirst().late());
    assertTrue(open.on(last.plusDays(1)).clocks().stream().allMatch(CaseClock::waits));
  }

  @Test
  void after_one_changed_case_its_row_alone_is_written() {
    var all = new ArrayList<>(cutAnywhere(6, 300));
    take(OCTOBER, all);
    var before = kept();
    var at = all.size() - 1;
    var events = new ArrayList<>(all.get(at).events());
    events.add(new CaseEvent(EventKind.REQUEST, OCTOBER, Detail.Source.SCHOOL));
    all.set(at, new CaseHistory(all.get(at).key(), events));
    take(OCTOBER, all);
    var differing = kept();
    differing.entrySet().removeAll(before.entrySet());
    assertEquals(1, differing.size());
    assertEquals(differing.keySet(), written(), "only what differs is written anew");
    areWhatTheCasesSay(OCTOBER);
    take(OCTOBER, all);
    assertEquals(Set.of(), written(), "an extract that says nothing new writes nothing");
    all.remove(at);
    take(OCTOBER, all);
    assertEquals(1, written().size(), "one that is gone stays and is marked");
    areWhatTheCasesSay(OCTOBER);
  }

  private Set<String> written() {
    return fixture.transactions.read(
        area,
        () ->
            fixture
                .db
                .selectFrom(OPEN_CASE)
                .where(OPEN_CASE.WRITTEN.eq(fixture.ledger.headSeq()))
                .fetchSet(OPEN_CASE.CASE_KEY));
  }

  @Test
  void no_area_sees_those_of_another() {
    take(OCTOBER, cutAnywhere(9, 40));
    assertFalse(kept().isEmpty());
    var own = area;
    area = fixture.area();
    assertEquals(Map.of(), kept());
    take(OCTOBER, cutAnywhere(10, 5));
    areWhatTheCasesSay(OCTOBER);
    area = own;
    areWhatTheCasesSay(OCTOBER);
  }

  /** What is kept is a help, not a truth: where it is old the cases are asked. */
  @Test
  void what_nobody_brought_up_to_date_does_not_hold() throws IOException {
    take(OCTOBER, cutAnywhere(12, 150));
    decide(false, OpenPoint.RECEIPT, LocalDate.of(2014, 9, 1), "day-1");
    assertFalse(hold());
    assertEquals(
        fixture.transactions.read(area, () -> expected(OCTOBER, NOVEMBER, KnownAt.LATEST)),
        on(NOVEMBER, all(OCTOBER, KnownAt.LATEST)));
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
    areWhatTheCasesSay(OCTOBER);
    assertFalse(runs.foldUnlessTheyHold(area), "once is enough");
  }

  @Test
  void a_moment_of_the_past_and_an_earlier_day_are_read_from_cases() {
    take(OCTOBER, cutAnywhere(13, 100));
    var then = KnownAt.on(England.start(OCTOBER.plusDays(1)).minusNanos(1000));
    var before = all(OCTOBER, then);
    take(NOVEMBER, cutAnywhere(113, 100));
    assertFalse(before.equals(all(NOVEMBER, KnownAt.LATEST)), "nothing changed");
    assertEquals(before, all(OCTOBER, then));
    assertEquals(
        fixture.transactions.read(area, () -> expected(OCTOBER, NOVEMBER, KnownAt.LATEST)),
        on(NOVEMBER, all(OCTOBER, KnownAt.LATEST)));
  }

  @Test
  void where_no_case_is_open_that_is_what_is_kept() {
    take(
        OCTOBER,
        List.of(
            new CaseHistory(
                "A",
                List.of(
                    new CaseEvent(EventKind.REQUEST, OCTOBER.minusDays(9), Detail.Source.SCHOOL),
                    new CaseEvent(EventKind.WITHDRAWN, OCTOBER, Detail.Nothing.NOTHING)))));
    areWhatTheCasesSay(OCTOBER);
    assertEquals(List.of(), all(OCTOBER, KnownAt.LATEST));
  }

  @Test
  void of_a_case_that_is_blanked_nothing_is_kept() throws IOException {
    var all = new ArrayList<>(cutAnywhere(14, 50));
    all.add(
        new CaseHistory(
            "old",
            List.of(
                new CaseEvent(EventKind.REQUEST, LocalDate.of(2014, 10, 1), Detail.Source.SCHOOL),
                new CaseEvent(
                    EventKind.ADVICE_ASKED, LocalDate.of(2014, 10, 9), new Service("health")),
                new CaseEvent(
                    EventKind.FINAL_PLAN, LocalDate.of(2014, 11, 1), Detail.Nothing.NOTHING),
                new CaseEvent(
                    EventKind.REVIEW_MEETING, LocalDate.of(2015, 11, 1), Detail.Nothing.NOTHING))));
    take(OCTOBER, all);
    var number =
        fixture.transactions.read(
            area, () -> cases.of("old", KnownAt.LATEST).orElseThrow().number());
    assertTrue(kept().containsKey(number));
    var redactions = redactions();
    var version = new CaseVersionRecord();
    version.setCaseKey(number);
    redactions.takeOutByRule(
        area,
        () ->
            Optional.of(
                new RuledRedaction(
                    List.of(
                        new RuledRedaction.Losing<>(
                            CASE_VERSION, List.of(CASE_VERSION.EVENTS), List.of(version))),
                    new PersonId(UUID.randomUUID()),
                    new PersonId(UUID.randomUUID()),
                    "Its time is over.",
                    "Blanked one.")));
    assertFalse(kept().containsKey(number));
    areWhatTheCasesSay(OCTOBER);
  }

  private Redactions redactions() throws IOException {
    return RedactionsFixture.of(
        fixture,
        RedactionList.in(home.resolve("redactions")),
        List.of(new CellsWithoutWords(cases)));
  }

  @ParameterizedTest
  @CsvSource({"Jane Roe", "worker: Jane Roe", "team: Jane Roe"})
  void a_name_that_is_taken_out_is_in_no_list(String name) throws IOException {
    var day = LocalDate.of(2026, 9, 1);
    take(
        OCTOBER,
        List.of(
            new CaseHistory(
                "A",
                List.of(
                    new CaseEvent(EventKind.REQUEST, day, Detail.Source.SCHOOL),
                    new CaseEvent(EventKind.ADVICE_ASKED, day, new Service("Jane Roe")),
                    new CaseEvent(EventKind.TEAM, day, new Named("Jane Roe")),
                    new CaseEvent(EventKind.WORKER, day, new Named("Jane Roe"))))));
    assertFalse(kept().toString().contains("Jane"), "what is kept has numbers only");
    var numbers =
        fixture.transactions.read(area, cases::services).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    var service = new ServiceRecord();
    service.setServiceNo(numbers.get(name));
    fixture.clock.forward(Duration.ofMinutes(1));
    var redactions = redactions();
    var asked =
        redactions.ask(
            area,
            new PersonId(UUID.randomUUID()),
            SERVICE,
            service,
            List.of(SERVICE.NAME),
            "A person's name.");
    var said = all(OCTOBER, KnownAt.LATEST).toString();
    redactions.agree(area, asked, new PersonId(UUID.randomUUID()));
    areWhatTheCasesSay(OCTOBER);
    var after = all(OCTOBER, KnownAt.LATEST).toString();
    assertTrue(said.split("Jane Roe", -1).length > after.split("Jane Roe", -1).length, after);
  }

  /**
   * What is kept holds until it is worked out otherwise. Whoever changes what starts or ends a
   * limit finds this broken, and raises {@link OpenCases#EDITION} together with it.
   */
  @Test
  void the_edition_is_another_where_something_else_is_open() {
    var said =
        cutAnywhere(15, 600).stream()
            .flatMap(it -> OpenCase.of(it, true, Policies.USUAL).stream())
            .map(it -> new OpenText(Map.of()).row(it.key(), it).toString())
            .collect(Collectors.joining("\n"));
    assertEquals("1 cdae6c80", OpenCases.EDITION + " " + Integer.toHexString(said.hashCode()));
  }
}
