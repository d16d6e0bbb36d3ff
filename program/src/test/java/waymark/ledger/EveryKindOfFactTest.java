package waymark.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.UpdatableRecord;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.TestDatabase;
import waymark.database.Access;
import waymark.database.AnyRow;
import waymark.database.Catalogue;
import waymark.kernel.AreaId;
import waymark.measures.db.tables.records.ReadingRecord;

/**
 * A fact of any table, read back, has the hash that it was written with, whatever stands in it:
 * else an untouched ledger would not verify. The tables are those of the catalogue.
 */
class EveryKindOfFactTest {

  private static final String STRANGE = " Ä’s\t\"quoted\" \\ 'and' \u0301\u200b😀\r\nnext  ";

  /** What may stand in columns that take certain words only. */
  private static final Map<String, Object> OF_A_FORM =
      Map.of(
          "gss_code",
          "E08000015",
          "figures_from",
          "counted",
          "state",
          "on-track",
          "meetings",
          12,
          "quorum",
          5,
          "response_days",
          10,
          "effective_on",
          LocalDate.of(9999, 12, 31));

  private static Access access;
  private static LedgerFixture fixture;

  @TempDir private Path home;

  @BeforeAll
  static void connect() throws SQLException {
    access = TestDatabase.another();
    fixture = new LedgerFixture(access);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @Test
  void an_untouched_ledger_of_facts_of_all_tables_verifies() throws Exception {
    var area = fixture.area();
    var tables = tables();
    assertTrue(tables.size() >= 12, tables::toString);
    var refused = new ArrayList<String>();
    for (var name : tables) {
      // whichever table it is: the type of its rows matters to the compiler only
      write(area, EveryKindOfFactTest.<ReadingRecord>generated(name), name, refused);
    }
    // what only goes together with a decision, with approved minutes, with no other recipient
    assertEquals(
        List.of(
            "caseload.retention",
            "governance.meeting",
            "governance.report_owed",
            "ledger.redaction"),
        refused);
    var said = new StringWriter();
    var fits =
        VerifyAudit.run(
            access,
            fixture.key,
            home.resolve("anchors"),
            fixture.clock.instant(),
            new PrintWriter(said));
    assertTrue(fits, said::toString);
  }

  private static List<String> tables() throws SQLException {
    try (var owner = TestDatabase.as(access, access.owner())) {
      return Catalogue.tables(owner).stream()
          .filter(Catalogue.Table::ofFacts)
          .map(Catalogue.Table::name)
          .toList();
    }
  }

  /** Once with what must be there, and then, as its next version, with all that may be. */
  private static <R extends UpdatableRecord<R>> void write(
      AreaId area, Versioned<R> table, String name, List<String> refused) throws SQLException {
    record(area, table, any(table, name));
    try {
      var all = any(table, name);
      fillIn(all);
      record(area, table, all);
    } catch (DataAccessException e) {
      refused.add(name);
    }
  }

  private static <R extends UpdatableRecord<R>> void record(
      AreaId area, Versioned<R> table, R fact) {
    fixture.ledger.record(
        Command.ofProgram(area, LedgerFixture.NOW, "test", "A fact of any kind."),
        it -> it.add(table, fact));
  }

  /** A row that PostgreSQL took, with strange letters wherever words are free. */
  private static <R extends UpdatableRecord<R>> R any(Versioned<R> table, String name)
      throws SQLException {
    var nowhere = UUID.randomUUID();
    try (var intruder = TestDatabase.asIntruder(access);
        var statement = intruder.createStatement()) {
      intruder.setAutoCommit(false);
      statement.execute(AnyRow.insert(intruder, name, nowhere, 1));
      var row =
          DSL.using(intruder).selectFrom(table).where(table.areaId().eq(nowhere)).fetchSingle();
      var free =
          Set.copyOf(
              Catalogue.ask(
                  intruder, "select of_column from ledger.redactable where of_table = ?", name));
      intruder.rollback();
      var fact = table.newRecord();
      fact.from(row);
      Stream.of(fact.fields())
          .filter(it -> free.contains(it.getName()))
          .forEach(it -> fact.set(DSL.field(it.getQualifiedName(), String.class), STRANGE));
      return fact;
    }
  }

  private static void fillIn(Record fact) {
    for (var field : fact.fields()) {
      if (fact.get(field) == null && !field.getName().startsWith("superseded_")) {
        set(fact, field, OF_A_FORM.getOrDefault(field.getName(), some(field)));
      }
    }
  }

  private static <T> void set(Record fact, Field<T> field, Object value) {
    fact.set(field, field.getType().cast(value));
  }

  private static Object some(Field<?> field) {
    return switch (field.getType().getSimpleName()) {
      case "UUID" -> UUID.randomUUID();
      case "String" -> STRANGE;
      case "Integer" -> 2_000_000_000;
      case "BigDecimal" -> new BigDecimal("123456789.123456789");
      case "Long" -> Long.MAX_VALUE;
      case "Boolean" -> true;
      case "LocalDate" -> LocalDate.of(9999, 12, 30);
      case "Instant" -> Instant.parse("1999-12-31T23:59:59.999999Z");
      default -> throw new IllegalStateException("no value known for " + field);
    };
  }

  /** The class that stands for a table: waymark.measures.db.tables.Reading for measures.reading. */
  @SuppressWarnings("unchecked")
  private static <R extends UpdatableRecord<R>> Versioned<R> generated(String name)
      throws ReflectiveOperationException {
    var schema = name.substring(0, name.indexOf('.'));
    var table = name.substring(name.indexOf('.') + 1);
    var type =
        Pattern.compile("_")
            .splitAsStream(table)
            .map(it -> it.substring(0, 1).toUpperCase(Locale.ROOT) + it.substring(1))
            .collect(Collectors.joining());
    return (Versioned<R>)
        Class.forName("waymark.%s.db.tables.%s".formatted(schema, type))
            .getField(table.toUpperCase(Locale.ROOT))
            .get(null);
  }
}
