package waymark.casework.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.casework.extract.Extracts.HEADER;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.casework.AnyCasework;
import waymark.casework.BirthMonth;
import waymark.casework.CaseHistory;
import waymark.casework.Detail;
import waymark.casework.Ground;
import waymark.casework.Named;
import waymark.casework.Service;

/** Reading files of events: what comes in, what is left out and said, what is refused. */
class ExtractTest {

  private static final String ONE = HEADER + "A,request,2024-01-15,parent\n";
  private static final List<String> READ = List.of("A request 2024-01-15 FAMILY");

  private static final List<String> EXCEPTIONS = List.of("a", "b", "c", "d");

  @TempDir private Path folder;

  @Test
  void lines_become_the_events_of_their_case_wherever_they_stand() {
    var extract =
        Extracts.text(
            folder,
            HEADER
                + "A,final-plan,2024-06-03,\n"
                + "B,request,16/01/2024,2\n"
                + "A,exception,2024-02-01,(C)\n"
                + "A,Advice Asked,2024-01-20, educational psychology \n"
                + "A,REQUEST,2024-01-15,parent\n");
    assertEquals(
        List.of(
            "A request 2024-01-15 FAMILY",
            "A advice-asked 2024-01-20 Service[name=educational psychology]",
            "A exception 2024-02-01 PERSONAL_CIRCUMSTANCES",
            "A final-plan 2024-06-03 NOTHING",
            "B request 2024-01-16 SCHOOL"),
        Extracts.events(extract));
    assertEquals(List.of(), Extracts.found(extract));
    assertEquals(2, extract.cases());
    assertEquals(5, extract.events());
  }

  @Test
  void other_columns_are_dropped_at_the_door_and_named() {
    var extract =
        Extracts.text(
            folder,
            """
            Child name,Case,UPN,event,date,detail,Address
            Jo Example,A,A123456789012,request,2024-01-15,parent,"1, The Lane"
            """);
    assertEquals(List.of("Child name", "UPN", "Address"), extract.dropped());
    assertEquals(READ, Extracts.events(extract));
  }

  @Test
  void a_detail_that_no_event_needs_does_not_come_in() {
    var extract = Extracts.text(folder, HEADER + "A,withdrawn,2024-01-15,told Jo Example\n");
    assertEquals(List.of("A withdrawn 2024-01-15 NOTHING"), Extracts.events(extract));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lines_may_end_in_any_way(String end) {
    assertEquals(READ, Extracts.events(Extracts.text(folder, ONE.replace("\n", end))));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void cells_may_be_separated_in_any_usual_way(String separator) {
    assertEquals(READ, Extracts.events(Extracts.text(folder, ONE.replace(",", separator))));
  }

  @Test
  void a_mark_at_the_beginning_is_no_text() {
    assertEquals(READ, Extracts.events(Extracts.text(folder, "\ufeff" + ONE)));
    assertEquals(
        READ, Extracts.events(Extracts.text(folder, "\ufeff" + ONE, StandardCharsets.UTF_16LE)));
    assertEquals(
        READ, Extracts.events(Extracts.text(folder, "\ufeff" + ONE, StandardCharsets.UTF_16BE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void letters_beyond_ascii_are_read_as_they_were_written(String charset) {
    var text = HEADER + "Ä–1,advice-asked,2024-01-15,thérapie\n";
    assertEquals(
        List.of("Ä–1 advice-asked 2024-01-15 Service[name=thérapie]"),
        Extracts.events(Extracts.text(folder, text, Charset.forName(charset))));
  }

  @Test
  void quotation_marks_blanks_and_blank_lines_do_no_harm() {
    var extract =
        Extracts.text(
            folder,
            "\n\"case\",\"event\",\"date\",\"detail\"\n\n"
                + "\"A\" , request ,\"2024-01-15\",parent\n,,,\n"
                + "\"A\",\"advice-asked\",2024-01-20,\"health, \"\"speech\"\"\"\n");
    assertEquals(
        List.of(
            "A request 2024-01-15 FAMILY",
            "A advice-asked 2024-01-20 Service[name=health, \"speech\"]"),
        Extracts.events(extract));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A,plan-maybe,2024-01-15,      | event-unknown A     | line 2: "plan-maybe" is no event
          A,,2024-01-15,                | event-unknown A     | line 2: there is no event
          A,request,45567,parent        | date-unreadable A   | 2 October 2024
          A,request,31/02/2024,parent   | date-unreadable A   | line 2: there is no 31/02/2024
          A,request,,parent             | date-unreadable A   | line 2: there is no date
          A,request,9999-01-01,parent   | date-unreadable A   | too far in the future
          A,request,1984-01-15,parent   | date-too-early A    | before 1 September 2014
          A,exception,2024-01-15,e      | detail-unknown A    | a, b, c or d
          A,exception,2024-01-15,       | detail-unknown A    | a, b, c or d
          A,review-decision,2024-01-15, | detail-unknown A    | maintain, amend or cease
          A,placement,2024-01-15,moon   | detail-unknown A    | mainstream, special
          A,request,2024-01-15,a,b      | cells A             | has 5 cells, the header 4
          ,request,2024-01-15,parent    | case-missing line 2 | the cell of the case is empty
          A123456789012,request,2024-01-15, | case-is-personal line 2 | looks like a UPN
          """)
  void a_line_that_cannot_be_understood_stops_its_own_case(String line, String rule, String why) {
    var extract =
        Extracts.text(folder, HEADER + line + "\nA,withdrawn,2024-02-01,\nB,request,2024-01-15,\n");
    assertEquals(List.of(rule), Extracts.found(extract));
    var text = extract.findings().getFirst().text();
    assertTrue(text.contains(why), text);
    var events = Extracts.events(extract);
    assertTrue(events.contains("B request 2024-01-15 NOT_STATED"), events.toString());
    assertEquals(rule.endsWith("line 2"), events.contains("A withdrawn 2024-02-01 NOTHING"));
  }

  @Test
  void neither_a_upn_nor_a_sentence_is_repeated() {
    var extract =
        Extracts.text(
            folder,
            HEADER
                + "A123456789012,request,2024-01-15,\n"
                + "A,Jo Example of 1 The Lane in Mereside came in and asked,2024-01-15,\n");
    var texts = extract.findings().toString();
    assertFalse(texts.contains("A123456789012"), texts);
    assertFalse(texts.contains("asked"), texts);
  }

  @Test
  void of_the_same_mistake_on_many_lines_the_first_are_told_and_the_others_counted() {
    var extract =
        Extracts.text(
            folder,
            HEADER + "A,request,45567,\n".repeat(5) + ",request,2024-01-15,\n".repeat(1_005));
    assertEquals(1 + 1_000, extract.findings().size());
    var texts = extract.findings().toString();
    assertTrue(texts.contains("(and 4 more like it)"), texts);
    assertTrue(texts.contains("(and 5 more like it)"), texts);
  }

  @Test
  void a_line_that_stands_twice_counts_once() {
    var extract = Extracts.text(folder, ONE + "A,request,15/01/2024,parent\n");
    assertEquals(List.of("duplicate-row A"), Extracts.found(extract));
    assertEquals(READ, Extracts.events(extract));
    assertEquals(2, extract.events());
  }

  @Test
  void a_missing_last_cell_is_an_empty_one() {
    var extract = Extracts.text(folder, HEADER + "A,request,2024-01-15\n");
    assertEquals(List.of("A request 2024-01-15 NOT_STATED"), Extracts.events(extract));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          case,type,date,detail      | the header lacks event;
          case,event                 | the header lacks date, detail;
          A,request,2024-01-15,x     | is not the header case,event,date,detail
          case,event,date,detail,date| "date" stands there twice
          <html><body>               | is XML or a web page
          """)
  void another_header_is_refused(String header, String why) {
    var refusal = Extracts.refusal(Extracts.text(folder, header + "\nA,request,2024-01-15,x\n"));
    assertTrue(refusal.contains(why), refusal);
    assertFalse(refusal.contains("2024-01-15"), refusal);
  }

  @Test
  void files_that_are_no_extract_are_refused_with_a_reason() throws IOException {
    assertRefused("the file is empty", new byte[0]);
    assertRefused("nothing but blanks", "\n \n,,\n".getBytes(StandardCharsets.UTF_8));
    assertRefused("is a workbook", new byte[] {'P', 'K', 3, 4, 0, 0});
    assertRefused(
        "line 2: holds bytes that are no text", (HEADER + "A\0").getBytes(StandardCharsets.UTF_8));
    assertRefused(
        "a quotation mark opens a cell",
        (ONE + "\"A,request,2024-01-15,\n" + "B,request,2024-01-15,\n")
            .getBytes(StandardCharsets.UTF_8));
    assertRefused(
        "a quotation mark opens a cell",
        (ONE + "\"A,request,2024-01-15,\n" + "B,request,2024-01-15,\n".repeat(20_000))
            .getBytes(StandardCharsets.UTF_8));
    assertRefused(
        "line 2: is longer than 65,536 characters",
        (HEADER + "x".repeat(70_000)).getBytes(StandardCharsets.UTF_8));
    assertRefused(
        "too many columns", (HEADER + ",".repeat(300) + "x").getBytes(StandardCharsets.UTF_8));
    assertTrue(
        Extracts.refusal(Extract.of(List.of(folder.resolve("none.csv")))).contains("no such file"));
    assertTrue(Extracts.refusal(Extract.of(List.of(folder))).contains("is a folder"));
  }

  @Test
  void a_line_of_two_gigabytes_is_refused_without_being_read() throws IOException {
    var file = folder.resolve("long.csv");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(2L << 30);
    }
    assertTrue(Extracts.refusal(Extract.of(List.of(file))).contains("2,048 MB"));
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    assertTrue(Extracts.refusal(Extract.of(List.of(file))).contains("no text"));
  }

  @Test
  void sentences_where_services_should_stand_are_refused() {
    var lines =
        IntStream.range(0, 600)
            .mapToObj(it -> "A" + it + ",advice-asked,2024-01-15,wrote to number " + it + "\n")
            .collect(Collectors.joining());
    assertTrue(
        Extracts.refusal(Extracts.text(folder, HEADER + lines)).contains("different services"));
  }

  @Test
  void of_a_case_in_two_files_the_later_file_counts_whole() throws IOException {
    var first = file("1.csv", ONE + "A,withdrawn,2024-02-01,\nB,request,2024-01-16,parent\n");
    var second = file("2.csv", HEADER + "A,request,2024-01-20,parent\n");
    var both = Extract.of(List.of(first, second));
    assertEquals(
        List.of("A request 2024-01-20 FAMILY", "B request 2024-01-16 FAMILY"),
        Extracts.events(both));
    assertEquals(List.of("superseded"), Extracts.found(both));
    assertEquals(2, both.events());
    var other = Extract.of(List.of(second, first));
    assertTrue(Extracts.events(other).contains("A withdrawn 2024-02-01 NOTHING"));
  }

  @Test
  void a_mistake_that_a_later_file_has_corrected_is_none() throws IOException {
    var first = file("1.csv", HEADER + "A,request,45567,parent\n");
    assertEquals(READ, Extracts.events(Extract.of(List.of(first, file("2.csv", ONE)))));
  }

  @Test
  void a_file_that_is_refused_replaces_nothing() throws IOException {
    var broken = file("2.csv", HEADER + "A,withdrawn,2024-03-01,\n\"B,request,2024-01-15,\n");
    var extract = Extract.of(List.of(file("1.csv", ONE), broken));
    assertEquals(READ, Extracts.events(extract));
    assertEquals(1, extract.refused().size());
  }

  @Test
  void every_case_comes_back_as_it_was_written() {
    var cases = AnyCasework.cases(7, 200);
    var random = new Random(7);
    var lines =
        cases.stream()
            .flatMap(it -> lines(it).stream())
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(lines, random);
    var extract = Extracts.text(folder, HEADER + String.join("", lines));
    assertEquals(
        cases.stream().collect(Collectors.toMap(CaseHistory::key, CaseHistory::events)),
        Extracts.histories(extract).stream()
            .collect(Collectors.toMap(CaseHistory::key, CaseHistory::events)));
  }

  private static List<String> lines(CaseHistory history) {
    return history.events().stream()
        .map(it ->
            "%s,%s,%s,%s\n".formatted(history.key(), it.kind().word(), it.on(), word(it.detail())))
        .toList();
  }

  private static String word(Detail detail) {
    return switch (detail) {
      case Service(var name) -> name;
      case Ground ground -> EXCEPTIONS.get(List.copyOf(Ground.EXCEPTIONS).indexOf(ground));
      case Detail.Source source -> source == Detail.Source.FAMILY ? "parent" : "";
      case Detail.Nothing _ -> "";
      case Named(var name) -> name;
      case BirthMonth(var month) -> month.toString();
      case Enum<?> word -> word.name();
    };
  }

  private void assertRefused(String why, byte[] content) {
    var refusal = Extracts.refusal(Extracts.bytes(folder, content));
    assertTrue(refusal.contains(why), why + ", not " + refusal);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
