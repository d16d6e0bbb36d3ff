package waymark.casework.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.Checked;

/** Extracts with columns of somebody's own, and the mappings that say what these mean. */
class MappedExtractTest {

  private static final String BY_CASE =
      """
      columns:
        Case ref: case
        Received: request
        Asked by: detail-of request
        EP asked: advice-asked educational psychology
        EP in: advice-returned educational psychology
        Exception?: exception-applied
        Plan: final-plan
        Review outcome: detail-of review-decision
        Review decided: review-decision
        DoB: birth-date
        Name: drop
      """;

  private static final String CASES =
      """
      Case ref,Name,DoB,Received,Asked by,EP asked,EP in,Exception?,Plan,Review decided,Review outcome,Worker
      A,Jo Example,17/03/2014,15/01/2024,school,20/01/2024,,Yes,03/06/2024,01/06/2025,amend,Kim
      B,Sam Example,,16/01/2024,,,,no,,,,Kim
      """;

  @TempDir private Path folder;

  static Mapping mapping(String yaml) {
    return switch (MappingFile.read(yaml)) {
      case Checked.Valid<Mapping>(var it) -> it;
      case Checked.Invalid<Mapping>(var faults) -> throw new AssertionError("" + faults);
    };
  }

  static HowToRead by(String... yamls) {
    return new HowToRead(
        List.of(yamls).stream().map(MappedExtractTest::mapping).toList(),
        CaseKeys.with("a secret of a test".getBytes(StandardCharsets.UTF_8)));
  }

  private Extract read(String text, HowToRead how) {
    return Extracts.read(folder, "own.csv", text.getBytes(StandardCharsets.UTF_8), how);
  }

  @Test
  void a_row_for_each_case_becomes_its_events() {
    var extract = read(CASES, by(BY_CASE));
    assertEquals(
        List.of(
            "A request 2024-01-15 SCHOOL",
            "A exception 2024-01-15 NOT_STATED",
            "A advice-asked 2024-01-20 Service[name=educational psychology]",
            "A final-plan 2024-06-03 NOTHING",
            "A review-decision 2025-06-01 AMEND",
            "B request 2024-01-16 NOT_STATED"),
        Extracts.events(extract));
    assertEquals(List.of("Name", "Worker"), extract.dropped());
    assertEquals("2014-03", Extracts.histories(extract).getFirst().born().orElseThrow().toString());
    assertFalse(Extracts.histories(extract).toString().contains("Example"));
  }

  @Test
  void a_row_for_each_event_may_call_events_otherwise_and_a_upn_becomes_a_hash() {
    var extract =
        read(
            """
            UPN;What;When;More
            A123456789012;Request in;2024-01-15;parent
            a123456789012;EHCP issued;2024-06-03;
            B123456789012;Ceased;2024-07-01;
            B123456789012;Went shopping;2024-07-01;
            ;Request in;2024-01-15;
            1234;Request in;2024-01-15;
            """,
            by(
                """
                columns: {UPN: upn, What: event, When: date, More: detail}
                events: {request IN: request, "EHCP issued": final-plan}
                """));
    var histories = Extracts.histories(extract);
    assertEquals(1, histories.size());
    assertTrue(histories.getFirst().key().matches("p-[0-9a-f]{20}"));
    assertEquals(2, histories.getFirst().events().size());
    assertEquals(
        List.of("case-missing line 6", "case-missing line 7"),
        Extracts.found(extract).subList(0, 2));
    assertTrue(Extracts.found(extract).get(2).startsWith("event-unknown p-"));
    assertFalse(extract.findings().toString().contains("123456789012"));
    assertFalse(extract.findings().toString().contains("1234 "));
  }

  @Test
  void without_a_mapping_the_columns_that_are_not_matched_are_listed() {
    var extract = read(CASES, by());
    assertTrue(
        Extracts.refusal(extract)
            .endsWith(
                "which are not matched: Case ref, Name, DoB, Received, Asked by, EP asked, EP in,"
                    + " Exception?, Plan, Review decided, Review outcome, Worker"),
        Extracts.refusal(extract));
    assertEquals(12, extract.refused().getFirst().columns().size());
    assertEquals(
        List.of("Plans 2024", "Ref"),
        read("Plans 2024,Ref,ref\n", by()).refused().getFirst().columns());
    var noHeader = read("Jo Example,2024-01-15,A123456789012\n", by());
    assertFalse(Extracts.refusal(noHeader).contains("Example"), Extracts.refusal(noHeader));
    assertEquals(List.of(), noHeader.refused().getFirst().columns());
  }

  @Test
  void a_renamed_column_is_told_by_name_and_nothing_is_read_without_it() {
    var extract = read(CASES.replace("Plan,", "Plan issued,"), by(BY_CASE));
    assertEquals(
        "line 1: lacks columns that the mapping names: Plan; has columns that the mapping does not"
            + " name: Plan issued, Worker; say in the mapping what they mean",
        Extracts.refusal(extract));
    assertEquals(0, extract.cases());
  }

  @Test
  void names_are_found_whatever_their_capitals_and_blanks() {
    assertEquals(
        6, Extracts.events(read(CASES.replace("EP asked", " ep  ASKED "), by(BY_CASE))).size());
  }

  @Test
  void a_column_that_is_meant_and_stands_there_twice_is_refused_and_one_that_is_not_does_no_harm() {
    assertTrue(
        Extracts.refusal(read(CASES.replace("Worker", "Plan"), by(BY_CASE)))
            .contains("the column \"Plan\" stands there twice"));
    assertEquals(List.of("Name"), read(CASES.replace("Worker", "Name"), by(BY_CASE)).dropped());
  }

  @Test
  void files_of_different_columns_add_up_and_of_the_same_the_later_counts() {
    var first = Extracts.file(folder, "1.csv", CASES);
    var second = Extracts.file(folder, "2.csv", "Case,Meeting\nA,2025-05-01\nB,2025-05-02\n");
    var third = Extracts.file(folder, "3.csv", CASES.replace("03/06/2024", "04/06/2024"));
    var extract =
        Extract.of(
            List.of(first, second, third),
            by(BY_CASE, "columns: {Case: case, Meeting: review-meeting}"));
    var events = Extracts.events(extract);
    assertTrue(events.contains("A review-meeting 2025-05-01 NOTHING"), events.toString());
    assertTrue(events.contains("A final-plan 2024-06-04 NOTHING"), events.toString());
    assertFalse(events.contains("A final-plan 2024-06-03 NOTHING"), events.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          45567      | 2 October 2024
          31/10/24   | write the year with four digits
          10/31/2024 | the day comes first
          soon       | no date such as 2024-10-31
          """)
  void a_date_that_cannot_be_read_stops_its_case_and_says_why(String date, String why) {
    var extract = read(CASES.replace("16/01/2024", date), by(BY_CASE));
    assertEquals(List.of("date-unreadable B", "birth-missing B"), Extracts.found(extract));
    assertTrue(extract.findings().toString().contains(why), extract.findings().toString());
    assertTrue(Extracts.events(extract).stream().noneMatch(it -> it.startsWith("B")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
  void characters_may_be_written_in_any_usual_way(String charset) {
    var text = (charset.startsWith("UTF-16") ? "\ufeff" : "") + CASES.replace("Case ref", "Ïd");
    var how = by(BY_CASE.replace("Case ref", "Ïd"));
    var extract = Extracts.read(folder, "own.csv", text.getBytes(Charset.forName(charset)), how);
    assertEquals(6, Extracts.events(extract).size(), Extracts.refusal(extract));
  }

  @Test
  void a_file_that_ends_in_the_middle_of_a_row_is_refused() {
    var refusal = Extracts.refusal(read(CASES + "C,Jo,,15/01", by(BY_CASE)));
    assertEquals(
        "line 4: the file ends in the middle of a row, so that others may be missing; export the"
            + " extract again",
        refusal);
  }

  @Test
  void two_children_under_one_key_count_in_nothing() {
    var extract = read(CASES + "A,Kim,18/04/2015,,,,,,,,,\n", by(BY_CASE));
    assertEquals(
        List.of("duplicate-key A", "birth-missing B", "source-missing B"), Extracts.found(extract));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'columns: {A: case}'                       | no column says when something happened
          'columns: {A: request}'                    | rows belong to no case
          'columns: {A: case, B: event}'             | needs both a column “event” and a column “date”
          'columns: {A: case, B: event, C: date, D: final-plan}' | a file has one or the other
          'columns: {A: case, B: case, C: request}'  | only one can be
          'columns: {A: case, B: moon}'              | none of the meanings that there are: "moon"
          'columns: {A: case, B: exception e}'       | none of the meanings
          'columns: {A: case, B: final-plan fast}'   | none of the meanings
          'columns: {A: case, A: request}'           | names “A” a second time
          'colums: {A: case}'                        | names “colums”; a mapping has columns and events
          'columns: [A, B]'                          | expected columns
          'columns: {A: [case]}'                     | expected what “A” means
          'columns: {A: case, B: event, C: date}\u0000' | cannot be read as YAML
          'events: {x: moon}'                        | is no event that "x" could mean
          ''                                         | is empty
          """)
  void a_mapping_that_is_none_says_why(String yaml, String why) {
    var read = MappingFile.read(yaml);
    assertTrue(
        read instanceof Checked.Invalid<Mapping>(var faults) && faults.toString().contains(why),
        read.toString());
  }

  @Test
  void a_mapping_is_never_an_object_and_never_huge() {
    assertTrue(
        MappingFile.read("columns: !!javax.script.ScriptEngineManager {A: case}")
                .toString()
                .length()
            < 10_000);
    assertTrue(MappingFile.read("a: ".repeat(100_000)) instanceof Checked.Invalid<Mapping>);
    assertTrue(MappingFile.read("[".repeat(10_000)) instanceof Checked.Invalid<Mapping>);
    assertTrue(
        MappingFile.read(folder.resolve("none.yaml")) instanceof Checked.Invalid<Mapping>(var it)
            && it.toString().contains("no such file"));
  }

  @Test
  void every_meaning_that_a_form_offers_can_be_written_in_a_mapping() {
    for (var meaning : Meaning.all()) {
      assertEquals(meaning, Meaning.of(meaning.word()).orElseThrow(), meaning.word());
    }
  }
}
