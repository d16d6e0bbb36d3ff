package waymark.casework.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.casework.Rule;

/** What the yearly return would be sent back for. */
class ReadinessTest {

  @TempDir private Path folder;

  private static final HowToRead HOW =
      MappedExtractTest.by(
          """
          columns: {Ref: case, In: request, By: detail-of request, Plan: final-plan,
            Need: detail-of need, Where: detail-of placement, Born: birth-date}
          """);

  /** A return of one child for whom nothing is missing, and another. */
  private Extract returned(String other) {
    var whole =
        """
        <ReceivedDate>2024-01-15</ReceivedDate><RequestSource>2</RequestSource>
        <RequestOutcome>Y</RequestOutcome><RequestOutcomeDate>2024-02-20</RequestOutcomeDate>
        <Assessment><AssessmentOutcome>Y</AssessmentOutcome>
          <AssessmentOutcomeDate>2024-06-03</AssessmentOutcomeDate>
          <NamedPlan><StartDate>2024-06-03</StartDate></NamedPlan></Assessment>
        <ActivePlans><ReviewMeeting>2025-05-01</ReviewMeeting><ReviewOutcome>M</ReviewOutcome>
          <LastReview>2025-05-20</LastReview>
          <PhaseTransferDueDate>2025-02-15</PhaseTransferDueDate>
          <PlacementDetail><URN>123456</URN><EntryDate>2024-09-04</EntryDate></PlacementDetail>
          <SENneed><SENtype>ASD</SENtype><SENtypeRank>1</SENtypeRank></SENneed></ActivePlans>
        """;
    var text =
        Sen2ReturnTest.message(
            Sen2ReturnTest.person("A123456789012", whole),
            other.isEmpty() ? "" : Sen2ReturnTest.person("B123456789012", other));
    return read("return.xml", text);
  }

  private Extract read(String name, String text) {
    return Extracts.read(folder, name, text.getBytes(StandardCharsets.UTF_8), HOW);
  }

  private static List<String> rules(Extract extract) {
    return extract.findings().stream().map(it -> it.rule().word()).toList();
  }

  private static String plan(String more) {
    return """
    <RequestOutcome>H</RequestOutcome><Assessment><AssessmentOutcome>H</AssessmentOutcome>
    <NamedPlan><StartDate>2019-06-03</StartDate>%s</NamedPlan></Assessment>
    """
        .formatted(more);
  }

  @Test
  void a_whole_return_has_nothing_to_be_told() {
    assertEquals(List.of(), rules(returned("")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # a request
          <ReceivedDate>2024-01-15</ReceivedDate><RequestOutcome>A</RequestOutcome> | source-missing
          <ReceivedDate>2024-01-15</ReceivedDate><RequestSource>9</RequestSource><RequestOutcome>A</RequestOutcome> | source-missing
          <ReceivedDate>2024-01-15</ReceivedDate><RequestSource>1</RequestSource><RequestOutcome>A</RequestOutcome> | ''
          # a plan
          PLAN                                                                    | need-missing setting-missing
          PLAN<ActivePlans><SENneed><SENtype>ASD</SENtype><SENtypeRank>2</SENtypeRank></SENneed></ActivePlans> | need-missing setting-missing
          PLAN<ActivePlans><SENneed><SENtype>ADHD</SENtype></SENneed></ActivePlans> | need-unknown setting-missing
          PLAN<ActivePlans><SENneed><SENtype>asd</SENtype></SENneed><PlacementDetail><SENSetting>EHE</SENSetting></PlacementDetail></ActivePlans> | ''
          PLAN<ActivePlans><SENneed><SENtype>ASD</SENtype></SENneed><PlacementDetail><SENSetting>XYZ</SENSetting></PlacementDetail></ActivePlans> | value-unknown
          PLAN<ActivePlans><SENneed><SENtype>ASD</SENtype></SENneed><PlacementDetail><UKPRN>10012345</UKPRN></PlacementDetail></ActivePlans> | ''
          <RequestOutcome>H</RequestOutcome><Assessment><AssessmentOutcome>H</AssessmentOutcome></Assessment> | nothing-dated plan-start-missing
          # a plan that was ended needs neither
          ENDED                                                                   | ''
          # a review and a transfer
          ENDED<ActivePlans><LastReview>2020-06-01</LastReview></ActivePlans>     | review-outcome-missing
          ENDED<ActivePlans><LastReview>2020-06-01</LastReview><ReviewOutcome>7</ReviewOutcome></ActivePlans> | review-outcome-missing
          ENDED<ActivePlans><ReviewOutcome>M</ReviewOutcome></ActivePlans>        | review-undated
          ENDED<ActivePlans><PhaseTransferFinalDate>2020-02-01</PhaseTransferFinalDate></ActivePlans> | transfer-undated
          """)
  void what_is_missing_in_one_case_is_told_of_it_and_the_case_counts(String other, String rules) {
    var xml =
        other
            .replace("PLAN", plan(""))
            .replace(
                "ENDED", plan("<CeaseDate>2024-08-31</CeaseDate><CeaseReason>2</CeaseReason>"));
    var extract = returned(xml);
    assertEquals("", Extracts.refusal(extract));
    assertEquals(rules, String.join(" ", rules(extract)));
    assertEquals(2, Extracts.histories(extract).size());
    var key = Extracts.histories(extract).getLast().key();
    extract.findings().forEach(it -> assertEquals(key, it.caseKey()));
  }

  @Test
  void what_no_case_says_is_told_once_with_a_count() {
    var one = plan("");
    var text =
        Sen2ReturnTest.message(
            Sen2ReturnTest.person("A123456789012", one),
            Sen2ReturnTest.person("B123456789012", one),
            Sen2ReturnTest.person(
                "C123456789012",
                "<ReceivedDate>2024-01-15</ReceivedDate>" + "<RequestOutcome>A</RequestOutcome>"));
    var found =
        read("return.xml", text).findings().stream()
            .map(it -> it.rule().number() + " " + it.caseKey() + it.text())
            .toList();
    assertEquals(
        List.of(
            "506 the extract states no primary need of a plan at all; 2 cases should have it",
            "507 the extract states no setting or school of a plan at all; 2 cases should have it",
            "510 the extract states no source of a request at all; 1 case should have it"),
        found);
  }

  @Test
  void a_child_without_a_month_of_birth_is_told() {
    var whole =
        returned("<ReceivedDate>2024-01-15</ReceivedDate><RequestOutcome>A</RequestOutcome>");
    assertFalse(rules(whole).contains("birth-missing"));
    var without =
        Sen2ReturnTest.person(
                "B123456789012",
                "<ReceivedDate>2024-01-15</ReceivedDate><RequestSource>1</RequestSource>"
                    + "<RequestOutcome>A</RequestOutcome>")
            .replace("<PersonBirthDate>2014-03-17</PersonBirthDate>", "");
    var one =
        Sen2ReturnTest.person(
            "A123456789012",
            "<ReceivedDate>2024-01-15</ReceivedDate><RequestSource>1</RequestSource>"
                + "<RequestOutcome>A</RequestOutcome>");
    assertEquals(
        List.of("birth-missing"), rules(read("return.xml", Sen2ReturnTest.message(one, without))));
  }

  @Test
  void an_own_list_is_asked_only_for_what_it_has_columns_for() {
    var text =
        """
        Ref,In,By,Plan,Need,Where,Born
        A,15/01/2024,school,03/06/2024,ASD,special,2014-03
        B,16/01/2024,,04/06/2024,,,
        C,17/01/2024,parent,,,,2015-04
        """;
    assertEquals(
        List.of("need-missing B", "setting-missing B", "birth-missing B", "source-missing B"),
        Extracts.found(read("own.csv", text)));
    var narrow = MappedExtractTest.by("columns: {Ref: case, In: request, Plan: final-plan}");
    assertEquals(
        List.of(),
        Extracts.found(
            Extracts.read(folder, "own.csv", text.getBytes(StandardCharsets.UTF_8), narrow)));
  }

  @Test
  void what_another_file_says_of_the_same_case_is_not_missing() {
    var how =
        MappedExtractTest.by(
            "columns: {Ref: case, In: request, Plan: final-plan, Need: detail-of need}",
            "columns: {Ref: case, Met: review-meeting, Primary: detail-of need}");
    var first = Extracts.file(folder, "1.csv", "Ref,In,Plan,Need\nA,15/01/2024,03/06/2024,\n");
    var second = Extracts.file(folder, "2.csv", "Ref,Met,Primary\nA,01/05/2025,ASD\n");
    var extract = Extract.of(List.of(first, second), how);
    assertEquals(List.of(), Extracts.found(extract));
    assertTrue(Extracts.events(extract).contains("A need 2024-01-15 ASD"));
  }

  @Test
  void a_plain_event_file_is_no_return() {
    assertEquals(
        List.of(),
        Extracts.found(
            read(
                "events.csv",
                Extracts.HEADER
                    + "A,request,2024-01-15,\nA,final-plan,2024-06-03,\n"
                    + "B,request,2024-01-15,parent\nB,need,2024-01-15,ASD\n")));
  }

  @Test
  void none_of_it_stops_a_case() {
    assertTrue(Stream.of(Rule.values()).filter(it -> it.number() > 501).noneMatch(Rule::stops));
  }
}
