package waymark.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.caseload.db.Tables.CASE_NAME;
import static waymark.caseload.db.Tables.CASE_VERSION;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.Command;
import waymark.ledger.LedgerFixture;
import waymark.ledger.RedactionList;
import waymark.ledger.Redactions;
import waymark.ledger.RedactionsFixture;
import waymark.ledger.VerifyAudit;

/** What the case system calls a case can be taken out, and the case is known again all the same. */
class CaseNamesTest {

  private static final String NAME = "Ada-Example-2015";
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);

  private static Access access;
  private static LedgerFixture fixture;
  private static Cases cases;
  private static TakingIn takingIn;

  @TempDir private Path home;
  private AreaId area;
  private Redactions redactions;

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
    redactions = RedactionsFixture.of(fixture, RedactionList.in(home.resolve("redactions")));
  }

  private static CaseHistory request(String key, int day) {
    return new CaseHistory(
        key,
        List.of(
            new CaseEvent(EventKind.REQUEST, LocalDate.of(2026, 1, day), Detail.Source.SCHOOL)));
  }

  private void take(LocalDate day, CaseHistory... all) {
    takingIn.take(area, "test", day, "any.csv", ReadExtract.of(List.of(all), day));
  }

  private List<String> known() {
    var known = new ArrayList<String>();
    fixture.transactions.read(
        area,
        () -> {
          cases.each(
              KnownAt.LATEST,
              it ->
                  known.add(
                      "%s %s%s"
                          .formatted(
                              it.key(),
                              it.history().events().getFirst().on(),
                              it.seen() ? "" : " gone")));
          return area;
        });
    return known;
  }

  private void takeOutNameOf(String number) throws Exception {
    var asked =
        redactions.ask(
            area,
            new PersonId(UUID.randomUUID()),
            CASE_NAME,
            CaseNames.name(number),
            List.of(CASE_NAME.NAME),
            "A child was named.");
    assertInstanceOf(
        Redactions.Decision.Done.class,
        redactions.agree(area, asked, new PersonId(UUID.randomUUID())));
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
  void a_case_is_kept_under_a_number_and_called_as_the_case_system_calls_it() {
    take(OCTOBER, request("B", 6), request("A", 5));
    take(NOVEMBER, request("A", 5), request("B", 7), request("AB", 8));
    assertEquals(List.of("A 2026-01-05", "AB 2026-01-08", "B 2026-01-07"), known());
    assertEquals(
        List.of("#000001", "#000002", "#000002", "#000003"),
        fixture.transactions.read(
            area,
            () ->
                fixture
                    .db
                    .selectFrom(CASE_VERSION)
                    .orderBy(CASE_VERSION.CASE_KEY)
                    .fetch(CASE_VERSION.CASE_KEY)));
    var b = fixture.transactions.read(area, () -> cases.versionsOf("B", KnownAt.LATEST));
    assertEquals(2, b.size());
  }

  @Test
  void a_name_that_was_taken_out_stays_out_and_its_case_goes_on() throws Exception {
    take(OCTOBER, request(NAME, 5), request("B", 6));
    takeOutNameOf("#000001");
    assertEquals(List.of("#000001 2026-01-05", "B 2026-01-06"), known());
    var same = ReadExtract.of(List.of(request(NAME, 5), request("B", 6)), NOVEMBER);
    assertTrue(fixture.transactions.read(area, () -> takingIn.difference(NOVEMBER, same)).none());
    take(NOVEMBER, request(NAME, 9), request("B", 6));
    assertEquals(List.of("#000001 2026-01-09", "B 2026-01-06"), known());
    take(NOVEMBER, request("B", 6));
    assertEquals(List.of("#000001 2026-01-09 gone", "B 2026-01-06"), known());
    assertEquals(List.of(), standing(NAME), "it was not written again");
  }

  private List<String> standing(String words) {
    return fixture.transactions.read(
        area,
        () ->
            fixture
                .db
                .selectFrom(CASE_NAME)
                .where(CASE_NAME.NAME.eq(words))
                .fetch(CASE_NAME.CASE_KEY));
  }

  /** As every case was kept before there were numbers. */
  @Test
  void a_case_from_before_is_kept_under_its_name_and_known_again() {
    take(OCTOBER, request("B", 6));
    fixture.ledger.record(
        new Command(
            area,
            Optional.empty(),
            Optional.of(England.start(OCTOBER)),
            "test",
            "As it was before."),
        writing ->
            CaseFacts.version(
                writing, "old-7", UUID.randomUUID(), true, "2026-01-05 request school"));
    take(NOVEMBER, request("B", 6), request("old-7", 5), request("new-8", 8));
    assertEquals(
        List.of("B 2026-01-06", "new-8 2026-01-08", "old-7 2026-01-05"),
        known().stream().sorted().toList());
    take(NOVEMBER, request("B", 6), request("old-7", 9), request("new-8", 8));
    assertTrue(known().contains("old-7 2026-01-09"), known()::toString);
    assertEquals(List.of(), standing("old-7"));
  }

  /**
   * A case that was blanked and is opened again is called by its name, which nobody objected to.
   */
  @Test
  void a_case_that_was_blanked_and_is_there_again_has_its_name_again() {
    var ended =
        new CaseHistory(
            "A",
            List.of(
                new CaseEvent(EventKind.REQUEST, LocalDate.of(2015, 1, 5), Detail.Source.SCHOOL),
                new CaseEvent(
                    EventKind.WITHDRAWN, LocalDate.of(2015, 2, 5), Detail.Nothing.NOTHING)));
    take(OCTOBER, ended);
    var proposer = new PersonId(UUID.randomUUID());
    fixture.ledger.record(
        new Command(area, Optional.empty(), Optional.empty(), "test", "Decided how long."),
        writing ->
            Retentions.write(
                writing,
                Retention.proposed(6, proposer, "").agreed(new PersonId(UUID.randomUUID()))));
    var retentions = new Retentions(fixture.db, fixture.transactions, cases, redactions);
    assertEquals(1, retentions.blank(area, NOVEMBER));
    assertEquals(List.of(), known());
    assertEquals(List.of(), standing("A"));
    take(
        LocalDate.of(2026, 11, 22),
        new CaseHistory(
            "A",
            Stream.concat(
                    ended.events().stream(),
                    Stream.of(
                        new CaseEvent(
                            EventKind.REQUEST, LocalDate.of(2026, 11, 21), Detail.Source.SCHOOL)))
                .toList()));
    assertEquals(List.of("A 2015-01-05"), known());
  }
}
