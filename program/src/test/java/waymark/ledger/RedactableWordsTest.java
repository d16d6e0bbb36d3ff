package waymark.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static waymark.ledger.AnyFacts.reading;
import static waymark.ledger.db.tables.Redactable.REDACTABLE;
import static waymark.measures.db.tables.Reading.READING;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.TestDatabase;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;
import waymark.ledger.RedactableWords.Found;

/** Words are found wherever they may be taken out, and nowhere else. */
class RedactableWordsTest {

  private static LedgerFixture fixture;

  private final UUID measure = UUID.randomUUID();
  private RedactableWords words;
  private AreaId area;

  @TempDir private Path home;

  @BeforeAll
  static void connect() throws SQLException {
    fixture = new LedgerFixture(TestDatabase.another());
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @BeforeEach
  void write() {
    area = fixture.area();
    words = new RedactableWords(fixture.db);
    write("Somebody rang about Ada Example.", "counted for Ada Example");
    write("A figure was typed in.", "ada example again");
    write("A figure was typed in.", "counted anew");
  }

  private void write(String sentence, String reason) {
    fixture.ledger.record(
        Command.of(area, new PersonId(UUID.randomUUID()), sentence),
        it -> {
          var reading = reading(measure, "12%");
          reading.setReason(reason);
          it.add(READING, reading);
        });
  }

  private List<String> found(AreaId in, String text) {
    return fixture.transactions.read(in, () -> words.containing(in, text, 10)).stream()
        .map(RedactableWordsTest::inWords)
        .toList();
  }

  private static String inWords(Found it) {
    return "%s %s: %s (%d, by %d)"
        .formatted(it.place().called(), it.place().column(), it.words(), it.versions(), it.seq());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada Example", "ADA EXAMPLE", "da exa"})
  void they_are_found_in_every_version_and_in_the_ledger(String text) {
    assertEquals(
        List.of(
            "reading reason: ada example again (2, by 2)",
            "entry sentence: Somebody rang about Ada Example. (1, by 1)"),
        found(area, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada%Example", "Ada_Example", "' or true --", "\\"})
  void signs_that_mean_something_to_a_database_mean_themselves(String text) {
    assertEquals(List.of(), found(area, text));
  }

  @Test
  void another_area_is_not_looked_into() {
    assertEquals(List.of(), found(fixture.area(), "Ada Example"));
  }

  @Test
  void what_was_taken_out_is_not_found_again() throws Exception {
    var redactions =
        new Redactions(
            fixture.db,
            fixture.transactions,
            fixture.ledger,
            fixture.key,
            RedactionList.in(home.resolve("redactions")));
    var places = fixture.transactions.read(area, () -> words.containing(area, "Ada Example", 10));
    for (var it : places) {
      var asked =
          redactions.ask(
              area,
              new PersonId(UUID.randomUUID()),
              it.place().table(),
              it.place().key(),
              List.of(it.place().column()),
              "A child was named.");
      redactions.agree(area, asked, new PersonId(UUID.randomUUID()));
    }
    assertEquals(List.of(), found(area, "Ada Example"));
    assertEquals(List.of(), found(area, "redacted"));
  }

  @Test
  void every_column_that_may_be_redacted_can_be_looked_through() {
    var tables =
        fixture.transactions.read(
            area,
            () ->
                fixture.db.selectFrom(REDACTABLE).fetch(it -> it.getOfTable()).stream()
                    .collect(Collectors.toSet()));
    assertEquals(true, tables.size() > 10, tables::toString);
    assertEquals(List.of(), found(area, "nobody wrote this"));
  }
}
