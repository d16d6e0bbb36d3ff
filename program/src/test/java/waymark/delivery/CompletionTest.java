package waymark.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Y              | yes
          Yes.           | yes
          Complete       | yes
          Partial        | partial
          Partly         | partial
          N              | no
          No             | no
          Not complete   | no
          Ongoing        | ongoing
          In progress    | ongoing
          N/A            | not-applicable
          Not applicable | not-applicable
          -              | not-stated
          ''             | not-stated
          Due March      | not-stated
          Yes, mostly    | not-stated
          """)
  void a_cell_says_whether_it_was_done(String cell, String word) {
    assertEquals(word, Completion.of(cell).word());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Scorecard monitoring, 4-weekly cycle       | four-weekly
          Quality framework, 4-week cycle            | four-weekly
          Quarterly assurance of the workforce plan  | quarterly
          Assurance activity- quarterly              | quarterly
          Family surveys daily                       | daily
          Mediation activity weekly                  | weekly
          Monthly case study                         | monthly
          Annual survey                              | annual
          Timeliness of annual reviews, monthly      | monthly
          Annual review audit                        | not-stated
          Bi-monthly meeting                         | not-stated
          12-week compliance                         | not-stated
          Completion of surveys                      | not-stated
          """)
  void an_activity_names_its_cycle(String activity, String word) {
    assertEquals(word, Cycle.of(activity).word());
  }
}
