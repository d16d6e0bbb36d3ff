package waymark.casework.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a case is, and how disputes ended, in columns of somebody's own. */
class MappedValuesTest {

  @TempDir private Path folder;

  /** A list of the case A, requested on 15 January 2024, and one more column. */
  private Extract read(String meaning, String cell) {
    return read("columns: {Ref: case, In: request, X: " + meaning + "}", "Ref,In,X", cell);
  }

  private Extract read(String mapping, String header, String cells) {
    var text = header + "\nA,15/01/2024," + cells + "\n";
    return Extracts.read(folder, "own.csv", text.getBytes(UTF_8), MappedExtractTest.by(mapping));
  }

  /** What is told beside the request. */
  private static String told(Extract extract) {
    return Extracts.events(extract).stream()
        .filter(it -> !it.equals("A request 2024-01-15 NOT_STATED"))
        .map(it -> it.substring(2))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what a case is holds from its first day
          detail-of need      | SEMH                              | need 2024-01-15 SEMH
          detail-of need      | Autistic Spectrum Disorder        | need 2024-01-15 ASD
          detail-of need      | speech language & communication   | ''
          detail-of locality  | North  East                       | locality 2024-01-15 Named[name=North East]
          detail-of team      | Early years                       | team 2024-01-15 Named[name=Early years]
          detail-of priority  | Child in care                     | priority 2024-01-15 CHILD_IN_CARE
          detail-of priority  | transition                        | priority 2024-01-15 TRANSITION
          detail-of worker    | EHC 3                             | worker 2024-01-15 Named[name=EHC 3]
          whether priority child-in-care | Yes                    | priority 2024-01-15 CHILD_IN_CARE
          whether priority child-in-care | no                     | ''
          whether priority transition | 1                         | priority 2024-01-15 TRANSITION
          whether placement home | y                              | placement 2024-01-14 HOME
          # where a child is placed, from before the first day: it is no move
          detail-of placement | Special                           | placement 2024-01-14 SPECIAL
          # with a day of its own
          mediation-outcome agreed | 01/03/2024                   | mediation-outcome 2024-03-01 AGREED
          appeal-outcome conceded | 01/03/2024                    | appeal-outcome 2024-03-01 CONCEDED
          phase-transfer post-16 | 31/03/2025                     | phase-transfer 2025-03-31 POST_16
          phase-transfer-plan | 20/03/2025                        | phase-transfer-plan 2025-03-20 NOTHING
          placement special   | 01/09/2024                        | placement 2024-09-01 SPECIAL
          """)
  void a_column_says_it_in_words(String meaning, String cell, String event) {
    assertEquals(event, told(read(meaning, cell)));
  }

  @ParameterizedTest
  @CsvSource({"17/03/2014, 2014-03", "2014-03, 2014-03", "03/2014, 2014-03", "2014-3, 2014-03"})
  void a_birth_date_may_be_a_month(String cell, String month) {
    var history = Extracts.histories(read("birth-date", cell)).getFirst();
    assertEquals(month, history.born().orElseThrow().toString());
    assertEquals(
        month,
        Extracts.histories(read("detail-of born", cell))
            .getFirst()
            .born()
            .orElseThrow()
            .toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what is not understood is told, and the case counts
          detail-of need      | ADHD      | need-unknown A    | line 2: "ADHD" is none of the codes of the SEN2 return
          detail-of placement | PRU       | value-unknown A   | line 2: placement is mainstream, special, resourced
          detail-of priority  | urgent    | value-unknown A   | line 2: priority is child-in-care, transition or none
          whether priority child-in-care | maybe | value-unknown A | is yes or no
          # how something ended and not when
          detail-of appeal-outcome | upheld | detail-undated  | lines that say more about appeal-outcome while no column says on which day: 1
          detail-of review-decision | amend | detail-undated  | lines that say more about review-decision
          detail-of phase-transfer | school | detail-undated  | lines that say more about phase-transfer
          """)
  void nothing_is_lost_in_silence(String meaning, String cell, String found, String text) {
    var extract = read(meaning, cell);
    assertEquals(List.of(found), Extracts.found(extract));
    assertTrue(extract.findings().toString().contains(text), extract.findings().toString());
    assertEquals(
        List.of("A request 2024-01-15 NOT_STATED"), Extracts.events(extract), "the case counts");
  }

  @Test
  void a_detail_without_its_day_is_told_of_its_case_where_there_is_a_column_for_the_day() {
    var extract =
        read(
            "columns: {Ref: case, In: request, On: appeal-outcome, How: detail-of appeal-outcome}",
            "Ref,In,On,How",
            ",upheld");
    assertEquals(List.of("detail-undated A"), Extracts.found(extract));
  }

  @Test
  void a_day_beside_what_a_case_is_holds_and_without_one_it_holds_from_the_first() {
    var mapping = "columns: {Ref: case, In: request, On: need, Need: detail-of need}";
    assertEquals("need 2024-03-01 ASD", told(read(mapping, "Ref,In,On,Need", "01/03/2024,ASD")));
    assertEquals("need 2024-01-15 ASD", told(read(mapping, "Ref,In,On,Need", ",ASD")));
  }

  @Test
  void two_rows_that_say_the_same_are_one_and_two_that_differ_are_both_kept() {
    var how = MappedExtractTest.by("columns: {Ref: case, In: request, Need: detail-of need}");
    var text = "Ref,In,Need\nA,15/01/2024,ASD\nA,,ASD\nA,,SEMH\n";
    var extract = Extracts.read(folder, "own.csv", text.getBytes(UTF_8), how);
    assertEquals("need 2024-01-15 ASD; need 2024-01-15 SEMH", told(extract));
    assertEquals(List.of(), Extracts.found(extract));
  }

  @Test
  void a_list_of_cases_with_nothing_dated_is_told() {
    var how = MappedExtractTest.by("columns: {Ref: case, In: request, Need: detail-of need}");
    var extract = Extracts.read(folder, "own.csv", "Ref,In,Need\nA,,ASD\n".getBytes(UTF_8), how);
    assertEquals(List.of("nothing-dated A"), Extracts.found(extract));
    assertEquals(List.of(), Extracts.events(extract));
  }

  @Test
  void a_row_for_each_event_may_say_what_a_case_is_without_a_day() {
    var how = MappedExtractTest.by("columns: {Ref: case, What: event, When: date, More: detail}");
    var text =
        """
        Ref,What,When,More
        A,request,15/01/2024,
        A,need,,ASD
        A,need,01/02/2024,ADHD
        A,worker,01/02/2024,Jo Example
        """;
    var extract = Extracts.read(folder, "own.csv", text.getBytes(UTF_8), how);
    assertTrue(told(extract).startsWith("need 2024-01-15 ASD; worker 2024-02-01"), told(extract));
    assertEquals(List.of("need-unknown A", "worker-named"), sorted(extract));
    assertFalse(told(extract).contains("Example"));
  }

  @Test
  void beside_a_row_for_each_event_columns_may_say_what_the_case_is() {
    var how =
        MappedExtractTest.by(
            "columns: {Ref: case, What: event, When: date, Team: detail-of team,"
                + " Care: whether priority child-in-care}");
    var text =
        "Ref,What,When,Team,Care\nA,request,15/01/2024,north,\nA,final-plan,03/06/2024,north,y\n";
    var extract = Extracts.read(folder, "own.csv", text.getBytes(UTF_8), how);
    assertEquals(
        "team 2024-01-15 Named[name=north]; priority 2024-01-15 CHILD_IN_CARE; final-plan"
            + " 2024-06-03 NOTHING",
        told(extract));
    assertEquals(List.of(), Extracts.found(extract));
  }

  private static List<String> sorted(Extract extract) {
    return Extracts.found(extract).stream().sorted().toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EHC 3                       | false
          W7                          | false
          CW-012                      | false
          0042                        | false
          Senior SEN officer          | false
          EHC Co-ordinator (North) 2  | false
          Case officer, early years   | false
          Unallocated                 | false
          Team B                      | false
          Jo Example                  | true
          Example, Jo                 | true
          Jo                          | true
          J. Example                  | true
          JE                          | true
          jo.example@mereside.example | true
          Jo Example (SEN officer)    | true
          Officer Example             | true
          North West                  | true
          Ørjan                       | true
          王芳                          | true
          """)
  void a_worker_is_a_role_or_a_number_and_whatever_may_be_a_name_becomes_a_keyed_number(
      String written, boolean named) {
    var extract = read("detail-of worker", "\"" + written + "\"");
    var event = told(extract);
    if (named) {
      assertTrue(event.matches("worker 2024-01-15 Named\\[name=w-[0-9a-f]{10}]"), event);
      assertEquals(List.of("worker-named"), Extracts.found(extract));
      assertFalse(extract.findings().toString().contains(written), "no name is told");
    } else {
      assertEquals("worker 2024-01-15 Named[name=" + written + "]", event);
      assertEquals(List.of(), Extracts.found(extract));
    }
  }

  @Test
  void the_same_name_is_the_same_number_next_month_and_another_with_another_key() {
    var first = told(read("detail-of worker", "Jo Example"));
    assertEquals(first, told(read("detail-of worker", " jo  EXAMPLE ")));
    assertFalse(first.equals(told(read("detail-of worker", "Jo Sample"))));
    var other =
        Extracts.read(
            folder,
            "own.csv",
            "Ref,In,X\nA,15/01/2024,Jo Example\n".getBytes(UTF_8),
            new HowToRead(
                List.of(
                    MappedExtractTest.mapping(
                        "columns: {Ref: case, In: request, X: detail-of worker}")),
                CaseKeys.forOnce()));
    assertFalse(first.equals(told(other)));
  }

  @Test
  void a_mapping_that_was_kept_before_is_read_as_it_was() {
    var kept =
        """
        columns:
          Ref: case
          In: request
          By: detail-of request
          On: need
          Need: detail-of need
          Placed: placement
          Where: detail-of placement
          Exception?: exception-applied
        """;
    var extract =
        read(
            kept,
            "Ref,In,By,On,Need,Placed,Where,Exception?",
            "school,15/01/2024,ASD,01/09/2024,special,yes");
    assertEquals(
        "request 2024-01-15 SCHOOL; exception 2024-01-15 NOT_STATED; need 2024-01-15 ASD;"
            + " placement 2024-09-01 SPECIAL",
        told(extract).replaceAll("^(.*?); (need.*?); (.*)$", "$1; $2; $3"));
    assertEquals(List.of(), Extracts.found(extract));
  }
}
