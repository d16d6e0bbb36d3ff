package waymark.casework.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables about plans of the Standard Safeguarding Dataset, which are one extract together. */
class DatasetTablesTest {

  private static final String REQUESTS =
      """
      ehcr_ehcp_request_id,ehcr_send_table_id,ehcr_ehcp_req_date,ehcr_ehcp_req_outcome_date,ehcr_ehcp_req_outcome
      R1,S1,2024-01-15 00:00:00,2024-02-20 00:00:00,Y
      R2,S2,2024-01-16 00:00:00,2024-02-21 00:00:00,N
      R3,S1,2025-01-16 00:00:00,,A
      R4,S4,,,H
      """;

  private static final String ASSESSMENTS =
      """
      ehca_ehcp_assessment_id;ehca_ehcp_request_id;ehca_ehcp_assessment_outcome_date;ehca_ehcp_assessment_outcome;ehca_ehcp_assessment_exceptions
      A1;R1;03/06/2024;Y;1
      A4;R4;;H;0
      """;

  private static final String PLANS =
      """
      ehcn_named_plan_id,ehcn_ehcp_asmt_id,ehcn_named_plan_start_date,ehcn_named_plan_ceased_date,ehcn_named_plan_ceased_reason,worker
      N1,A1,2024-06-03,2024-12-03,3,Jo Example
      N4a,A4,2019-06-03,,,Jo Example
      N4b,A4,2021-06-03,,,Jo Example
      """;

  private static final String ACTIVE =
      """
      ehcp_active_ehcp_id,ehcp_ehcp_request_id,ehcp_active_ehcp_last_review_date
      P4,R4,2024-03-01
      """;

  @TempDir private Path folder;

  private Extract read(String... tables) {
    var number = new int[1];
    return Extract.of(
        Stream.of(tables)
            .map(it -> Extracts.file(folder, "table" + number[0]++ + ".csv", it))
            .toList());
  }

  @Test
  void tables_given_together_in_any_order_become_cases() {
    var expected =
        List.of(
            "S1 request 2024-01-15 NOT_STATED",
            "S1 exception 2024-01-15 NOT_STATED",
            "S1 decision-to-assess 2024-02-20 NOTHING",
            "S1 final-plan 2024-06-03 NOTHING",
            "S1 ceased 2024-12-03 HIGHER_EDUCATION",
            "S1 request 2025-01-16 NOT_STATED",
            "S2 request 2024-01-16 NOT_STATED",
            "S2 decision-not-to-assess 2024-02-21 NOTHING",
            "S4 final-plan 2021-06-03 NOTHING",
            "S4 review-decision 2024-03-01 NOT_STATED");
    var extract = read(REQUESTS, ASSESSMENTS, PLANS, ACTIVE);
    assertEquals(expected, Extracts.events(extract));
    assertEquals(List.of("worker"), extract.dropped());
    assertEquals(List.of(), Extracts.found(extract));
    assertEquals(expected, Extracts.events(read(ACTIVE, PLANS, ASSESSMENTS, REQUESTS)));
  }

  @Test
  void the_table_of_needs_says_the_primary_need_of_the_active_plan() {
    var needs =
        """
        senn_table_id,senn_active_ehcp_id,senn_active_ehcp_need_type,senn_active_ehcp_need_rank
        D1,P4,SEMH,2
        D2,P4,ASD,1
        D3,P9,ASD,1
        """;
    var extract = read(REQUESTS, ASSESSMENTS, PLANS, ACTIVE, needs);
    assertTrue(Extracts.events(extract).contains("S4 need 2021-06-03 ASD"));
    assertEquals(List.of("record-alone line 4"), Extracts.found(extract));
    var other = read(REQUESTS, ASSESSMENTS, PLANS, ACTIVE, needs.replace(",ASD,1", ",ADHD,1"));
    assertEquals(List.of("record-alone line 4", "need-unknown S4"), Extracts.found(other));
    assertEquals(
        "1 case should have it",
        read(REQUESTS, ASSESSMENTS, PLANS, ACTIVE, needs.lines().findFirst().orElseThrow() + "\n")
            .findings()
            .getFirst()
            .text()
            .replaceAll(".*; ", ""));
  }

  @Test
  void without_requests_or_assessments_nothing_is_counted() {
    for (var tables :
        List.of(new String[] {REQUESTS, PLANS, ACTIVE}, new String[] {ASSESSMENTS, PLANS})) {
      var extract = read(tables);
      assertTrue(
          Extracts.refusal(extract).contains("is not among the files"), "" + extract.refused());
      assertEquals(0, extract.cases());
    }
  }

  @Test
  void a_table_given_twice_or_without_what_links_it_is_refused() {
    assertTrue(Extracts.refusal(read(REQUESTS, REQUESTS, ASSESSMENTS)).contains("given twice"));
    assertTrue(
        Extracts.refusal(read(REQUESTS.replace("ehcr_send_table_id", "person"), ASSESSMENTS))
            .contains("lacks the column ehcr_send_table_id"));
  }

  @Test
  void rows_that_belong_to_nothing_and_numbers_that_stand_twice_are_told() {
    var extract =
        read(
            REQUESTS + "R2,S5,2024-01-16,,A\nR6,S6,2024-01-16,,A\n,S7,2024-01-16,,A\n",
            ASSESSMENTS + "A9;R9;2024-06-03;Y;0\nA6;R6;;A;0\nA7;R6;2024-06-03;N;0\n");
    assertEquals(
        List.of(
            "record-alone line 4",
            "record-alone line 8",
            "duplicate-key S2",
            "duplicate-key S6",
            "date-not-needed S6"),
        Extracts.found(extract));
    assertTrue(Extracts.events(extract).stream().noneMatch(it -> it.matches("S[2567].*")));
  }

  @Test
  void a_table_that_ends_in_the_middle_takes_the_others_with_it() {
    var extract = read(REQUESTS, ASSESSMENTS + "A2;R2;2024-");
    assertEquals(2, extract.refused().size());
    assertTrue(Extracts.refusal(extract).contains("ends in the middle of a row"));
    assertEquals(0, extract.cases());
  }

  @Test
  void a_upn_as_the_number_of_a_child_does_not_come_in() {
    var extract = read(REQUESTS.replace("S2", "A123456789012"), ASSESSMENTS);
    assertEquals(List.of("case-is-personal line 3"), Extracts.found(extract));
    assertTrue(!extract.findings().toString().contains("A123456789012"));
  }
}
