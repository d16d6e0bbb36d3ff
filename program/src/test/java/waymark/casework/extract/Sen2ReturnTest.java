package waymark.casework.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The yearly return as XML: what its elements amount to, and what does not come in. */
class Sen2ReturnTest {

  private static final HowToRead HOW =
      new HowToRead(
          List.of(), CaseKeys.with("a secret of a test".getBytes(StandardCharsets.UTF_8)));

  @TempDir private Path folder;

  /** A return of one child; the requests as {@code Tag value} with nested elements in brackets. */
  static String message(String... persons) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Message>
      <Header>
        <CollectionDetails><Collection>SEN2</Collection><Year>2026</Year></CollectionDetails>
        <Source><SourceLevel>L</SourceLevel><LEA>999</LEA></Source>
      </Header>
      <Persons>
    """
        + String.join("\n", persons)
        + "\n  </Persons>\n</Message>\n";
  }

  static String person(String upn, String requests) {
    return """
    <Person>
      <Surname>Example</Surname><Forename>Jo</Forename>
      <PersonBirthDate>2014-03-17</PersonBirthDate><Sex>F</Sex><PostCode>ZZ1 1ZZ</PostCode>
      <UPN>%s</UPN>
      <Requests>%s</Requests>
    </Person>
    """
        .formatted(upn, requests);
  }

  private Extract read(String text) {
    return read(text, StandardCharsets.UTF_8);
  }

  private Extract read(String text, Charset charset) {
    return Extracts.read(folder, "return.xml", text.getBytes(charset), HOW);
  }

  /** {@code request 2024-01-15 SCHOOL; ...} without the key. */
  private static String told(Extract extract) {
    return Extracts.events(extract).stream()
        .map(it -> it.substring(it.indexOf(' ') + 1).replace(" NOTHING", ""))
        .collect(Collectors.joining("; "));
  }

  /** {@code A=1,B(C=2)}, short for the elements. */
  private static String xml(String brief) {
    return brief
        .replaceAll("(\\w+)=([^,()]*),?", "<$1>$2</$1>")
        .replaceAll("(\\w+)\\(", "<$1>")
        .replaceAll("\\)(\\w+),?", "</$1>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # received, source, decision
          ReceivedDate=2024-01-15,RequestSource=2,RequestOutcome=A | request 2024-01-15 SCHOOL | -
          ReceivedDate=2024-01-15,RequestOutcome=A                 | request 2024-01-15 NOT_STATED | -
          ReceivedDate=2024-01-15,RequestOutcome=Y,RequestOutcomeDate=2024-02-20 | request 2024-01-15 NOT_STATED; decision-to-assess 2024-02-20 | -
          ReceivedDate=2024-01-15,RequestOutcome=N,RequestOutcomeDate=2024-02-20 | request 2024-01-15 NOT_STATED; decision-not-to-assess 2024-02-20 | -
          ReceivedDate=2024-01-15,RequestOutcome=N,RequestOutcomeDate=2024-02-20,RequestTribunal=1 | request 2024-01-15 NOT_STATED; decision-not-to-assess 2024-02-20; appeal 2024-02-20 | -
          ReceivedDate=2024-01-15,RequestOutcome=W                 | request 2024-01-15 NOT_STATED; withdrawn 2024-01-15 | withdrawn-undated
          ReceivedDate=2024-01-15                                  | request 2024-01-15 NOT_STATED | outcome-not-stated
          ReceivedDate=2024-01-15,RequestOutcome=A,RequestOutcomeDate=2024-02-20 | request 2024-01-15 NOT_STATED | date-not-needed
          # what stops the case: nothing of it is told
          ReceivedDate=2024-01-15,RequestOutcome=Y                 | '' | outcome-undated
          ReceivedDate=2024-01-15,RequestOutcome=maybe             | '' | code-unknown
          ReceivedDate=45567,RequestOutcome=A                      | '' | date-unreadable
          RequestOutcome=A                                         | '' | date-unreadable
          ReceivedDate=2010-01-15,RequestOutcome=A                 | '' | date-too-early
          # assessment and plan
          ReceivedDate=2024-01-15,RequestOutcome=Y,RequestOutcomeDate=2024-02-20,Assessment(AssessmentOutcome=Y,AssessmentOutcomeDate=2024-06-03,NamedPlan(StartDate=2024-06-03)NamedPlan)Assessment | request 2024-01-15 NOT_STATED; decision-to-assess 2024-02-20; final-plan 2024-06-03 | -
          ReceivedDate=2024-01-15,RequestOutcome=H,Assessment(AssessmentOutcome=Y,AssessmentOutcomeDate=2024-06-03,Week20=1)Assessment | request 2024-01-15 NOT_STATED; exception 2024-01-15 NOT_STATED; final-plan 2024-06-03 | -
          ReceivedDate=2024-01-15,RequestOutcome=H,Assessment(AssessmentOutcome=Y)Assessment | request 2024-01-15 NOT_STATED | -
          ReceivedDate=2024-01-15,RequestOutcome=H,Assessment(AssessmentOutcome=Y,NamedPlan(StartDate=2024-06-03)NamedPlan)Assessment | '' | outcome-undated
          ReceivedDate=2024-01-15,RequestOutcome=H,Assessment(AssessmentOutcome=N,AssessmentOutcomeDate=2024-05-01)Assessment | request 2024-01-15 NOT_STATED; no-plan-notice 2024-05-01 | -
          ReceivedDate=2024-01-15,RequestOutcome=H,Assessment(AssessmentOutcome=N,AssessmentOutcomeDate=2024-05-01,AssessmentTribunal=1,NamedPlan(StartDate=2024-12-03)NamedPlan)Assessment | request 2024-01-15 NOT_STATED; appeal 2024-05-01; no-plan-notice 2024-05-01; final-plan 2024-12-03 | -
          ReceivedDate=2024-01-15,RequestOutcome=H,Assessment(AssessmentOutcome=Y,AssessmentOutcomeDate=2024-06-03,OtherMediation=1)Assessment | request 2024-01-15 NOT_STATED; final-plan 2024-06-03; mediation 2024-06-04 | -
          # an earlier year
          RequestOutcome=H,Assessment(AssessmentOutcome=H,NamedPlan(StartDate=2019-06-03)NamedPlan)Assessment | final-plan 2019-06-03 | -
          RequestOutcome=H,Assessment(AssessmentOutcome=H,NamedPlan(StartDate=2024-12-03)NamedPlan)Assessment,ActivePlans(ReviewMeeting=2024-09-03,ReviewOutcome=A,LastReview=2024-09-23)ActivePlans | review-meeting 2024-09-03; review-decision 2024-09-23 AMEND | -
          RequestOutcome=H,Assessment(AssessmentOutcome=H,NamedPlan(StartDate=2019-06-03,CeaseDate=2024-08-31)NamedPlan)Assessment | final-plan 2019-06-03; ceased 2024-08-31 | ceased-unexplained
          RequestOutcome=H,Assessment(AssessmentOutcome=H,NamedPlan(StartDate=2019-06-03,PlanDetail(SENSetting=EHE)PlanDetail)NamedPlan)Assessment | final-plan 2019-06-03 | -
          # needs: the first comes in, from the first day of the case
          RequestOutcome=H,Assessment(AssessmentOutcome=H,NamedPlan(StartDate=2019-06-03)NamedPlan)Assessment,ActivePlans(SENneed(SENtype=SEMH,SENtypeRank=2)SENneed,SENneed(SENtype=asd,SENtypeRank=1)SENneed)ActivePlans | final-plan 2019-06-03; need 2019-06-03 ASD | -
          RequestOutcome=H,Assessment(AssessmentOutcome=H,NamedPlan(StartDate=2019-06-03)NamedPlan)Assessment,ActivePlans(SENneed(SENtype=SEMH)SENneed,SENneed(SENtype=ASD)SENneed)ActivePlans | final-plan 2019-06-03; need 2019-06-03 SEMH | -
          RequestOutcome=H,Assessment(AssessmentOutcome=H,NamedPlan(StartDate=2019-06-03)NamedPlan)Assessment,ActivePlans(SENneed(SENtype=ADHD,SENtypeRank=1)SENneed)ActivePlans | final-plan 2019-06-03 | need-unknown
          # phase transfers: the day says which
          RequestOutcome=H,Assessment(AssessmentOutcome=H,NamedPlan(StartDate=2019-06-03)NamedPlan)Assessment,ActivePlans(PhaseTransferDueDate=2025-02-15,PhaseTransferFinalDate=2025-02-10)ActivePlans | final-plan 2019-06-03; phase-transfer-plan 2025-02-10; phase-transfer 2025-02-15 SCHOOL | -
          RequestOutcome=H,Assessment(AssessmentOutcome=H,NamedPlan(StartDate=2019-06-03)NamedPlan)Assessment,ActivePlans(PhaseTransferDueDate=2025-03-31)ActivePlans | final-plan 2019-06-03; phase-transfer 2025-03-31 POST_16 | -
          RequestOutcome=H,Assessment(AssessmentOutcome=H,NamedPlan(StartDate=2019-06-03)NamedPlan)Assessment,ActivePlans(PhaseTransferDueDate=2025-04-01)ActivePlans | final-plan 2019-06-03; phase-transfer 2025-04-01 WITHIN_POST_16 | -
          # reviews and placements
          RequestOutcome=H,Assessment(AssessmentOutcome=H)Assessment,ActivePlans(ReviewMeeting=2024-09-03,ReviewOutcome=A,LastReview=2024-09-23,ReviewDraft=2024-09-23)ActivePlans | review-meeting 2024-09-03; review-decision 2024-09-23 AMEND; amendment-notice 2024-09-23 | -
          RequestOutcome=H,Assessment(AssessmentOutcome=H)Assessment,ActivePlans(ReviewMeeting=2024-09-03,ReviewOutcome=7,LastReview=2024-09-23)ActivePlans | review-meeting 2024-09-03; review-decision 2024-09-23 NOT_STATED | -
          RequestOutcome=H,Assessment(AssessmentOutcome=H)Assessment,ActivePlans(LastReview=2024-09-23,PlacementDetail(URN=123456,EntryDate=2023-09-04)PlacementDetail,PlacementDetail(SENSetting=EHE,EntryDate=2024-09-04)PlacementDetail)ActivePlans | placement 2024-09-04 HOME; review-decision 2024-09-23 NOT_STATED | -
          """)
  void a_request_with_what_followed_amounts_to_events(String brief, String events, String found) {
    var extract = read(message(person("A123456789012", xml(brief))));
    assertEquals("", Extracts.refusal(extract));
    assertEquals(events, told(extract));
    assertEquals(
        found,
        extract.findings().stream()
            .filter(it -> !it.caseKey().isEmpty()) // of the whole extract: ReadinessTest
            .map(it -> it.rule().word())
            .collect(
                Collectors.collectingAndThen(
                    Collectors.joining(" "), it -> it.isEmpty() ? "-" : it)));
  }

  @Test
  void who_it_is_does_not_come_in_and_what_was_dropped_is_listed() {
    var extract =
        read(message(person("A123456789012", xml("ReceivedDate=2024-01-15,RequestOutcome=A"))));
    assertEquals(List.of("Surname", "Forename", "Sex", "PostCode", "UPN"), extract.dropped());
    var histories = Extracts.histories(extract);
    assertTrue(histories.getFirst().key().matches("p-[0-9a-f]{20}"), histories.toString());
    assertEquals("2014-03", histories.getFirst().born().orElseThrow().toString());
    for (var personal : List.of("Example", "Jo", "A123456789012", "ZZ1", "17")) {
      assertFalse(histories.toString().contains(personal), personal);
      assertFalse(extract.findings().toString().contains(personal), personal);
    }
  }

  @Test
  void the_same_secret_gives_the_same_key_and_another_another() {
    var text = message(person(" a123456789012", xml("ReceivedDate=2024-01-15,RequestOutcome=A")));
    var key = Extracts.histories(read(text)).getFirst().key();
    assertEquals(key, Extracts.histories(read(text)).getFirst().key());
    var other = new HowToRead(List.of(), CaseKeys.forOnce());
    assertNotEquals(
        key,
        Extracts.histories(
                Extracts.read(folder, "return.xml", text.getBytes(StandardCharsets.UTF_8), other))
            .getFirst()
            .key());
  }

  @Test
  void a_child_without_a_upn_has_a_key_too_and_one_that_stands_twice_counts_in_nothing() {
    var without = read(message(person("", xml("ReceivedDate=2024-01-15,RequestOutcome=A"))));
    assertEquals(1, Extracts.histories(without).size());
    assertEquals(
        List.of("upn-missing", "source-missing"),
        without.findings().stream().map(it -> it.rule().word()).toList());
    var one = person("A123456789012", xml("ReceivedDate=2024-01-15,RequestOutcome=A"));
    var twice = read(message(one, one));
    assertEquals(List.of(), Extracts.histories(twice));
    assertTrue(twice.findings().toString().contains("the same child stands there before"));
  }

  @Test
  void a_child_too_old_is_told_when_it_is_folded() {
    var old =
        message(
            person("A123456789012", xml("ReceivedDate=2024-01-15,RequestOutcome=A"))
                .replace("2014-03-17", "1984-03-17"));
    assertEquals(
        "1984-03", Extracts.histories(read(old)).getFirst().born().orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, UTF-8", "windows-1252, windows-1252", "ISO-8859-1, ISO-8859-1"})
  void characters_are_read_as_the_file_says(String charset, String said) {
    var text =
        message(person("", xml("ReceivedDate=2024-01-15,RequestOutcome=A")))
            .replace("Example", "Exämple")
            .replace("encoding=\"UTF-8\"", "encoding=\"" + said + "\"");
    assertEquals("request 2024-01-15 NOT_STATED", told(read(text, Charset.forName(charset))));
  }

  @Test
  void utf_16_with_its_mark_is_read() {
    var text =
        "\ufeff"
            + message(person("A123456789012", xml("ReceivedDate=2024-01-15,RequestOutcome=A")));
    assertEquals("request 2024-01-15 NOT_STATED", told(read(text, StandardCharsets.UTF_16LE)));
    assertEquals("request 2024-01-15 NOT_STATED", told(read(text, StandardCharsets.UTF_16BE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <Message><Persons><Person><UPN>A                          | line 1, column
          <Message><Persons></Message>                              | no well-formed XML
          <!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><Message>&b;</Message> | declares a document type
          <!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><Message>&c;</Message> | declares a document type
          <Message><Persons>&other;</Persons></Message>             | no well-formed XML
          <html><body>Sign in</body></html>                         | is XML or a web page
          <Message><Header><CollectionDetails><Collection>SC</Collection></CollectionDetails></Header></Message> | is the return "SC", not SEN2
          <Message></Message>                                       | no element Persons
          <?xml version="1.0" encoding="EBCDIC"?><Message/>         | which is not read
          """)
  void what_cannot_be_read_says_where(String text, String why) {
    var extract = read(text);
    assertTrue(Extracts.refusal(extract).contains(why), Extracts.refusal(extract));
    assertEquals(0, extract.cases());
  }

  @Test
  void bombs_of_depth_length_and_number_are_refused() {
    assertTrue(
        Extracts.refusal(read("<Message><Persons>" + "<a>".repeat(100_000))).contains("deep"));
    for (var long_ :
        List.of(
            "<Message><!-- " + "< > ".repeat(200_000) + "--></Message>",
            "<Message " + "x".repeat(500_000) + "='1'/>",
            "<Message x='" + "y".repeat(500_000) + "'/>")) {
      assertFalse(Extracts.refusal(read(long_)).isEmpty());
    }
    var huge =
        message(person("A123456789012", xml("ReceivedDate=2024-01-15,RequestOutcome=A")))
            .replace("Example", "E".repeat(3_000_000));
    assertEquals("request 2024-01-15 NOT_STATED", told(read(huge)));
    var many =
        message(
            person("A123456789012", "")
                .replace("<Requests></Requests>", "<Requests></Requests>".repeat(300)));
    assertTrue(Extracts.refusal(read(many)).contains("more than 200 requests"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
  void a_file_that_ends_in_the_middle_is_refused_with_its_line(double part) {
    var whole =
        message(
            person("A123456789012", xml("ReceivedDate=2024-01-15,RequestOutcome=A")),
            person("B123456789012", xml("ReceivedDate=2024-01-15,RequestOutcome=A")));
    var refusal = Extracts.refusal(read(whole.substring(0, (int) (whole.length() * part))));
    assertTrue(refusal.contains("line "), refusal);
    assertTrue(refusal.contains("cut off"), refusal);
  }

  @Test
  void a_prefix_and_other_capitals_make_no_difference() {
    var text =
        message(person("A123456789012", xml("ReceivedDate=2024-01-15,RequestOutcome=A")))
            .replaceAll("<(/?)(\\w)", "<$1s:$2")
            .replace("<s:Message>", "<s:Message xmlns:s='urn:x'>")
            .replace("ReceivedDate", "receiveddate");
    assertEquals("request 2024-01-15 NOT_STATED", told(read(text)));
  }
}
