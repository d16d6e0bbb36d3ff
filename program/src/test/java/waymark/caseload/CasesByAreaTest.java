package waymark.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.caseload.db.Tables.CASE_VERSION;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.TestDatabase;
import waymark.casework.AnyCasework;
import waymark.database.Access;
import waymark.database.Migrations;
import waymark.kernel.AreaId;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.ledger.Command;
import waymark.ledger.LedgerFixture;
import waymark.ledger.VerifyAudit;

/**
 * Versions of cases are kept in parts by area: nothing is lost on the way, and one part is read.
 */
class CasesByAreaTest {

  private static final String BEFORE = "202611301494";
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);

  @TempDir private Path home;

  private static void take(LedgerFixture fixture, AreaId area, long seed, LocalDate day) {
    CasesFixture.takingIn(fixture, new Cases(fixture.db))
        .take(area, "test", day, "any.csv", ReadExtract.of(AnyCasework.cases(seed, 40), day));
  }

  /** As a command wrote cases before; the program of today keeps more beside them. */
  private static void wrote(LedgerFixture fixture, AreaId area, long seed, LocalDate day) {
    var extract = UUID.randomUUID();
    var numbers = new HashMap<String, Integer>();
    fixture.ledger.record(
        new Command(area, Optional.empty(), Optional.of(England.start(day)), "test", "Took it in."),
        writing -> {
          for (var it : AnyCasework.cases(seed, 40)) {
            var events =
                EventText.of(
                    it,
                    service -> numbers.computeIfAbsent(service.name(), _ -> numbers.size() + 1));
            CaseFacts.version(writing, it.key(), extract, true, events);
          }
          numbers.forEach((name, number) -> CaseFacts.service(writing, number, name));
        });
  }

  private static List<String> versions(LedgerFixture fixture, AreaId area) {
    return fixture.transactions.read(
        area,
        () ->
            fixture
                .db
                .selectFrom(CASE_VERSION)
                .orderBy(CASE_VERSION.CASE_KEY, CASE_VERSION.SEQ)
                .fetch(it -> it.formatJSON()));
  }

  private void verifies(LedgerFixture fixture, Access access) throws Exception {
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
  void the_versions_that_there_were_are_there_still_and_the_ledger_verifies() throws Exception {
    var access = TestDatabase.bare();
    Migrations.run(access, BEFORE);
    try (var fixture = new LedgerFixture(access)) {
      var areas = IntStream.range(0, 5).mapToObj(_ -> fixture.area()).toList();
      for (var number = 0; number < areas.size(); number++) {
        wrote(fixture, areas.get(number), number, OCTOBER);
        wrote(fixture, areas.get(number), number + 100, NOVEMBER);
      }
      var before = areas.stream().map(it -> versions(fixture, it)).toList();
      Migrations.run(access);
      assertEquals(before, areas.stream().map(it -> versions(fixture, it)).toList());
      assertTrue(before.stream().allMatch(it -> it.size() > 60), "hardly anything was there");
      verifies(fixture, access);
      take(fixture, areas.getFirst(), 7, NOVEMBER.plusDays(1));
      assertFalse(before.getFirst().equals(versions(fixture, areas.getFirst())));
      assertEquals(before.getLast(), versions(fixture, areas.getLast()));
      verifies(fixture, access);
    }
  }

  @Test
  void an_area_is_read_from_its_own_part_alone() throws SQLException {
    var access = TestDatabase.another();
    try (var fixture = new LedgerFixture(access)) {
      var area = fixture.area();
      take(fixture, area, 1, OCTOBER);
      take(fixture, fixture.area(), 2, OCTOBER);
      try (var owner = TestDatabase.as(access, access.owner())) {
        try (var statement = owner.createStatement()) {
          statement.execute("analyze");
        }
      }
      var plan =
          fixture.transactions.read(
              area,
              () ->
                  fixture
                      .db
                      .fetch(
                          "explain (analyze, costs off, timing off, summary off) "
                              + fixture.db.renderInlined(
                                  new Cases(fixture.db).byNumber(KnownAt.LATEST)))
                      .map(it -> it.get(0, String.class)));
      var words = String.join("\n", plan);
      assertTrue(words.contains("Subplans Removed: 31"), words);
      assertEquals(
          1,
          plan.stream()
              .filter(it -> it.contains("on case_version_") && !it.contains("never executed"))
              .count(),
          words);
    }
  }
}
