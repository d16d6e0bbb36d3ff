package waymark.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.caseload.db.Tables.CASE_VERSION;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.TestDatabase;
import waymark.casework.CaseEvent;
import waymark.casework.CaseHistory;
import waymark.casework.Detail;
import waymark.casework.EventKind;
import waymark.database.Access;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.Command;
import waymark.ledger.LedgerFixture;
import waymark.ledger.RedactionList;
import waymark.ledger.RedactionsFixture;
import waymark.ledger.VerifyAudit;

/** Cases go when their time is over and two persons said so, and nothing else does. */
class RetentionTest {

  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static Access access;
  private static LedgerFixture fixture;
  private static Cases cases;
  private static TakingIn takingIn;

  @TempDir private Path home;
  private final PersonId proposer = new PersonId(UUID.randomUUID());
  private final PersonId agreer = new PersonId(UUID.randomUUID());
  private Retentions retentions;
  private AreaId area;

  @BeforeAll
  static void connect() throws SQLException {
    access = TestDatabase.another();
    fixture = new LedgerFixture(access);
    cases = new Cases(fixture.db);
    takingIn = CasesFixture.takingIn(fixture, cases);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @BeforeEach
  void open() throws IOException {
    area = fixture.area();
    retentions =
        new Retentions(
            fixture.db,
            fixture.transactions,
            cases,
            RedactionsFixture.of(fixture, RedactionList.in(home.resolve("redactions"))));
  }

  private static CaseHistory ended(String key, int year) {
    return new CaseHistory(
        key,
        List.of(
            event(EventKind.REQUEST, LocalDate.of(year - 3, 5, 4)),
            event(EventKind.FINAL_PLAN, LocalDate.of(year - 3, 9, 14)),
            event(EventKind.CEASED, LocalDate.of(year, 7, 31))));
  }

  private static CaseEvent event(EventKind kind, LocalDate on) {
    return new CaseEvent(
        kind, on, kind == EventKind.REQUEST ? Detail.Source.SCHOOL : Detail.Nothing.NOTHING);
  }

  private static CaseHistory open(String key) {
    return new CaseHistory(key, List.of(event(EventKind.REQUEST, LocalDate.of(2010, 5, 4))));
  }

  private void take(LocalDate day, CaseHistory... all) {
    takingIn.take(area, "test", day, "any.csv", ReadExtract.of(List.of(all), day));
  }

  private void decide(Retention it) {
    fixture.ledger.record(
        new Command(area, Optional.empty(), Optional.empty(), "test", "Decided how long."),
        writing -> Retentions.write(writing, it));
  }

  private Retention period(int years) {
    return Retention.proposed(years, proposer, "The schedule of retention.").agreed(agreer);
  }

  private List<String> known() {
    var known = new ArrayList<String>();
    fixture.transactions.read(
        area,
        () -> {
          cases.each(KnownAt.LATEST, it -> known.add(it.key() + (it.seen() ? "" : " gone")));
          return area;
        });
    return known;
  }

  private List<String> kept() {
    return fixture.transactions.read(
        area,
        () ->
            fixture
                .db
                .selectFrom(CASE_VERSION)
                .orderBy(CASE_VERSION.CASE_KEY, CASE_VERSION.SEQ)
                .fetch(it ->
                    it.getCaseKey()
                        + " "
                        + it.getEvents().lines().count()
                        + (it.getEvents().equals(EventText.BLANKED) ? " blanked" : "")));
  }

  private void verifies() throws Exception {
    var said = new StringWriter();
    assertTrue(
        VerifyAudit.run(
            access,
            fixture.key,
            home.resolve("anchors"),
            fixture.clock.instant(),
            new PrintWriter(said)),
        said::toString);
  }

  @Test
  void where_nothing_is_agreed_nothing_goes() {
    take(NOVEMBER, ended("old", 2010), open("new"));
    assertEquals(0, retentions.blank(area, TODAY));
    decide(Retention.proposed(10, proposer, "The schedule."));
    assertEquals(0, retentions.blank(area, TODAY));
    decide(period(10));
    decide(Retention.off(agreer, "We wait."));
    assertEquals(0, retentions.blank(area, TODAY));
    assertEquals(List.of("new", "old"), known());
  }

  @Test
  void what_ended_longer_ago_goes_from_every_version_and_the_ledger_verifies() throws Exception {
    take(NOVEMBER.minusMonths(2), ended("old", 2015), ended("young", 2017), open("open"));
    take(NOVEMBER, ended("old", 2014), ended("young", 2017), open("open"));
    decide(period(10));
    assertEquals(
        List.of("old"),
        fixture.transactions.read(area, () -> retentions.over(period(10), TODAY)).stream()
            .map(StoredCase::key)
            .toList());
    assertEquals(1, retentions.blank(area, TODAY));
    assertEquals(
        List.of("#000001 1 blanked", "#000001 1 blanked", "#000002 1", "#000003 3"), kept());
    assertEquals(List.of("open", "young"), known());
    assertEquals(1, fixture.transactions.read(area, retentions::blanked));
    assertEquals(0, retentions.blank(area, TODAY), "there is nothing left to do");
    verifies();
    var last = fixture.transactions.read(area, () -> fixture.ledger.entries(100, 1)).getFirst();
    assertEquals(
        "Blanked 1 case that ended more than 10 years ago: their events, and what the case system calls"
            + " them.",
        last.sentence());
  }

  @Test
  void a_case_is_over_the_day_after_its_years_and_not_on_the_last_of_them() {
    take(NOVEMBER, ended("old", 2016));
    decide(period(10));
    assertEquals(0, retentions.blank(area, LocalDate.of(2026, 7, 31)));
    assertEquals(1, retentions.blank(area, LocalDate.of(2026, 8, 1)));
  }

  @Test
  void many_go_some_at_a_time_and_none_twice() throws Exception {
    take(
        NOVEMBER,
        Stream.concat(
                IntStream.range(0, 230).mapToObj(it -> ended("old-" + it, 2012)),
                Stream.of(open("open")))
            .toArray(CaseHistory[]::new));
    decide(period(10));
    assertEquals(230, retentions.blank(area, TODAY));
    assertEquals(List.of("open"), known());
    verifies();
  }

  @Test
  void an_extract_that_still_has_a_blanked_case_does_not_bring_it_back() {
    take(NOVEMBER, ended("old", 2012), open("open"));
    decide(period(10));
    retentions.blank(area, TODAY);
    var read =
        ReadExtract.of(List.of(ended("old", 2012), ended("older", 2011), open("open")), TODAY);
    var difference = fixture.transactions.read(area, () -> takingIn.difference(TODAY, read));
    assertTrue(difference.none());
    assertEquals(2, difference.past());
    takingIn.take(area, "test", TODAY, "any.csv", read);
    assertEquals(List.of("open"), known());
  }

  @Test
  void a_case_that_is_opened_again_comes_in_as_it_is() {
    take(NOVEMBER, ended("old", 2012));
    decide(period(10));
    retentions.blank(area, TODAY);
    var again =
        new CaseHistory(
            "old",
            Stream.concat(
                    ended("old", 2012).events().stream(),
                    Stream.of(event(EventKind.REQUEST, NOVEMBER)))
                .toList());
    take(TODAY, again);
    assertEquals(List.of("old"), known());
    assertEquals(0, retentions.blank(area, TODAY));
  }

  @Test
  void a_case_that_is_about_to_go_is_not_said_to_be_gone_from_the_extract() {
    take(NOVEMBER, ended("old", 2012), open("open"));
    decide(period(10));
    take(TODAY, open("open"));
    assertEquals(List.of("old", "open"), known());
  }

  @Test
  void only_areas_in_which_it_is_on_are_kept_by_the_job() {
    take(NOVEMBER, ended("old", 2012));
    assertFalse(retentions.areas().contains(area));
    decide(Retention.proposed(10, proposer, "The schedule."));
    assertFalse(retentions.areas().contains(area));
    decide(period(10));
    assertTrue(retentions.areas().contains(area));
    decide(Retention.off(agreer, "We wait."));
    assertFalse(retentions.areas().contains(area));
  }

  /** What was blanked since a backup is blanked again once the backup was restored. */
  @Test
  void the_list_outside_the_database_has_every_case_that_went() throws Exception {
    take(NOVEMBER, ended("old", 2012), ended("older", 2011));
    decide(period(10));
    assertEquals(2, retentions.blank(area, TODAY));
    var lines = Files.readAllLines(home.resolve("redactions"));
    assertEquals(4, lines.size(), "of each its events, and what it was called");
    assertTrue(lines.stream().noneMatch(it -> it.contains("older")), lines::toString);
  }
}
