package waymark.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.casework.AnyCasework;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.ledger.LedgerFixture;

/** What is copied out of the database is what is asked for, and the transaction goes on. */
class CopiedRowsTest {

  private static final KnownAt BETWEEN = KnownAt.on(Instant.parse("2026-11-10T12:00:00Z"));

  private static LedgerFixture fixture;
  private static Cases cases;

  private AreaId area;

  @BeforeAll
  static void connect() {
    fixture = new LedgerFixture();
    cases = new Cases(fixture.db);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @BeforeEach
  void open() {
    area = fixture.area();
  }

  private void take(LocalDate day, long seed) {
    CasesFixture.takingIn(fixture, cases)
        .take(area, "test", day, "any.csv", ReadExtract.of(AnyCasework.cases(seed, 40), day));
  }

  private List<StoredCase> byNumber(KnownAt at) {
    return fixture.transactions.read(
        area,
        () -> {
          var all = new ArrayList<StoredCase>();
          cases.eachByNumber(at, all::add);
          return all;
        });
  }

  @Test
  void an_area_without_cases_has_none() {
    assertEquals(List.of(), byNumber(KnownAt.LATEST));
  }

  @Test
  void each_case_comes_as_the_other_way_of_reading_has_it_now_and_before() {
    take(LocalDate.of(2026, 10, 31), 1);
    take(LocalDate.of(2026, 11, 20), 2);
    for (var at : List.of(KnownAt.LATEST, BETWEEN)) {
      var found = byNumber(at);
      var expected =
          fixture.transactions.read(
              area,
              () -> {
                var all = new ArrayList<StoredCase>();
                cases.each(at, all::add);
                return all;
              });
      assertTrue(found.size() >= 40, found.size() + " cases");
      assertEquals(
          expected.stream().map(StoredCase::toString).sorted().toList(),
          found.stream().map(StoredCase::toString).sorted().toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "it's", "a \\' b", "\"; drop table x; --", "Zoë\n?", "$1 {0} :a"})
  void a_value_in_the_question_is_nothing_but_a_value(String value) {
    var found = new ArrayList<String>();
    var id = new UUID(7, -7);
    fixture.transactions.read(
        area,
        () -> {
          CopiedRows.each(
              fixture.db,
              fixture.db.select(DSL.val(value), DSL.val(true), DSL.val(id)),
              row -> found.add(row.text(0) + row.yes(1) + row.uuid(2)));
          return found;
        });
    assertEquals(List.of(value + true + id), found);
  }

  @Test
  void whoever_stops_half_way_can_ask_further() {
    take(LocalDate.of(2026, 10, 31), 1);
    fixture.transactions.read(
        area,
        () -> {
          assertThrows(
              IllegalArgumentException.class,
              () ->
                  cases.eachByNumber(
                      KnownAt.LATEST,
                      it -> {
                        throw new IllegalArgumentException(it.number());
                      }));
          assertEquals(0, cases.gone(KnownAt.LATEST));
          return 0;
        });
  }
}
