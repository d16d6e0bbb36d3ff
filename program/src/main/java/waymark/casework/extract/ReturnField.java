package waymark.casework.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a request in the yearly return, wherever a file has it. Which element or column
 * that is stands in a table of its own, because the return changes from year to year.
 */
enum ReturnField {
  COLLECTION,
  CASE,
  ID,
  /** The row of another table that this one belongs to. */
  OF,
  UPN,
  LEARNER_NUMBER,
  SURNAME,
  FORENAME,
  BIRTH_DATE,
  RECEIVED,
  SOURCE,
  REQUEST_DATE,
  REQUEST_OUTCOME,
  REQUEST_MEDIATION,
  REQUEST_TRIBUNAL,
  EXPORTED,
  ASSESSMENT_DATE,
  ASSESSMENT_OUTCOME,
  ASSESSMENT_MEDIATION,
  ASSESSMENT_TRIBUNAL,
  PLAN_MEDIATION,
  PLAN_TRIBUNAL,
  EXCEPTION,
  PLAN_START,
  PLAN_CEASED,
  CEASE_REASON,
  REVIEW_MEETING,
  REVIEW_OUTCOME,
  REVIEW_DECIDED,
  /** When the proposed amendments were sent. */
  REVIEW_DRAFT,
  TRANSFER_DUE,
  TRANSFER_DONE,
  PLACED,
  SETTING,
  SEN_UNIT,
  RESOURCED,
  /** The number of a school or college. */
  SCHOOL,
  /** What kind of setting the plan names, which need not be where the child is. */
  NAMED_SETTING,
  NEED,
  NEED_RANK;

  private static final String TABLE = "/waymark/casework/extract/return-2025.txt";

  /** By element and tag, or by table and column, in small letters. */
  private static final Map<String, Map<String, ReturnField>> BY_PLACE = read();

  private static Map<String, Map<String, ReturnField>> read() {
    try (var file = Objects.requireNonNull(ReturnField.class.getResourceAsStream(TABLE))) {
      var found = new LinkedHashMap<String, Map<String, ReturnField>>();
      new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(it -> !it.isBlank() && !it.startsWith("#"))
          .map(it -> it.split("[/|]", 3))
          .forEach(it ->
              found
                  .computeIfAbsent(plain(it[0]), _ -> new LinkedHashMap<>())
                  .put(plain(it[1]), named(it[2].strip())));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReturnField named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** What stands in an element of that name; empty where nothing of it is taken. */
  static Map<String, ReturnField> in(String element) {
    return BY_PLACE.getOrDefault(plain(element), Map.of());
  }

  /** The tables of the dataset that are read. */
  static Optional<String> table(Collection<String> columns) {
    return BY_PLACE.entrySet().stream()
        .filter(it -> it.getKey().startsWith("ssd_"))
        .filter(it -> columns.contains(it.getValue().keySet().iterator().next()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
