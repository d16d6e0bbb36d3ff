package waymark.casework.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an extract holds, it is read or refused in a line for people, and a check names no
 * number of a child. As a test, each method tries the samples and the inputs kept beside it; with
 * {@code JAZZER_FUZZ=1} it makes up new ones.
 */
class ExtractFuzzTest {

  private static final Pattern FOR_PROGRAMMERS =
      Pattern.compile(
          "Exception|Error:|\\bat [a-z]+\\.[a-z.]+\\(|\\b(java|javax|org|com|waymark)\\.[a-z]+\\.");

  private static final String MAPPING =
      """
      columns:
        Case ref: case
        Received: request
        Asked by: detail-of request
        Plan: final-plan
        Need: detail-of need
        Team: detail-of team
        Worker: detail-of worker
        Placement: detail-of placement
        In care?: whether priority child-in-care
        Appeal ended: appeal-outcome
        Appeal: detail-of appeal-outcome
        Born: birth-date
      """;

  private static final HowToRead HOW = MappedExtractTest.by(MAPPING);

  static Stream<byte[]> returns() {
    return Stream.of(
            Sen2ReturnTest.person(
                "A123456789012",
                """
                <ReceivedDate>2024-01-15</ReceivedDate><RequestOutcome>Y</RequestOutcome>
                <RequestOutcomeDate>2024-02-20</RequestOutcomeDate>
                <Assessment><AssessmentOutcome>Y</AssessmentOutcome>
                <AssessmentOutcomeDate>2024-06-03</AssessmentOutcomeDate></Assessment>
                <ActivePlans><LastReview>2025-06-01</LastReview><SENneed><SENtype>ASD</SENtype>
                <SENtypeRank>1</SENtypeRank></SENneed></ActivePlans>
                """),
            Sen2ReturnTest.person("", "<ReceivedDate>45567</ReceivedDate>"))
        .map(it -> Sen2ReturnTest.message(it).getBytes(UTF_8));
  }

  static Stream<byte[]> sheets() {
    return Stream.of(
            """
            <row r="1"><c t="str"><v>case</v></c><c t="str"><v>event</v></c>
            <c t="str"><v>date</v></c><c t="str"><v>detail</v></c></row>
            <row r="2"><c t="str"><v>K</v></c><c t="str"><v>request</v></c><c s="1"><v>45567</v></c></row>
            """,
            """
            <row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>
            <row r="9"><c r="A9"><v>1.0023E4</v></c><c r="B9" s="2"><v>45567.99</v></c></row>
            """)
        .map(it -> ("<worksheet><sheetData>" + it + "</sheetData></worksheet>").getBytes(UTF_8));
  }

  static Stream<byte[]> workbooks() {
    return sheets().map(it -> Workbook.of("").with(SHEET, new String(it, UTF_8)).bytes());
  }

  static Stream<byte[]> lists() {
    return Stream.of(
            """
            Case ref,Received,Asked by,Plan,Need,Team,Worker,Placement,In care?,Appeal ended,Appeal,Born
            A,15/01/2024,school,03/06/2024,ASD,north,EHC 3,special,yes,,,03/2014
            B,16/01/2024,,,autism,,Jo Example,home,,03/06/2024,upheld,2014-03-17
            """)
        .map(it -> it.getBytes(UTF_8));
  }

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @MethodSource("returns")
  @FuzzTest
  void xml(byte[] content) {
    check("return.xml", content);
  }

  @MethodSource("sheets")
  @FuzzTest
  void sheet(byte[] content) {
    check("own.xlsx", Workbook.of("").with(SHEET, new String(content, UTF_8)).bytes());
  }

  @MethodSource("workbooks")
  @FuzzTest
  void xlsx(byte[] content) {
    check("own.xlsx", content);
  }

  @MethodSource("lists")
  @FuzzTest
  void mapped(byte[] content) {
    check("own.csv", content);
  }

  private static void check(String name, byte[] content) {
    var extract = read(name, content);
    for (var refused : extract.refused()) {
      assertFalse(refused.why().isBlank());
      assertEquals(1, refused.why().lines().count(), refused.why());
      assertFalse(FOR_PROGRAMMERS.matcher(refused.why()).find(), refused.why());
    }
    var histories = Extracts.histories(extract);
    assertTrue(histories.size() <= extract.cases());
    histories.forEach(it -> assertFalse(Upn.is(it.key()), it.key()));
    for (var finding : extract.findings()) {
      assertFalse(finding.text().isBlank());
      assertEquals(1, finding.text().lines().count(), finding.text());
    }
  }

  private static Extract read(String name, byte[] content) {
    try {
      var folder = Files.createTempDirectory("extract");
      try {
        return Extract.of(List.of(Files.write(folder.resolve(name), content)), HOW);
      } finally {
        Files.deleteIfExists(folder.resolve(name));
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
