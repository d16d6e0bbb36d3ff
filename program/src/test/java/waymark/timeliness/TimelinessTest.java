package waymark.timeliness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import waymark.Checkout;
import waymark.casework.Dimension;
import waymark.casework.Measure;
import waymark.casework.Rule;

/** The command as people run it. */
class TimelinessTest {

  private static final Path SAMPLE = Checkout.sample("casework/mereside-events-2026-09.csv");

  private static final String EXTRACT =
      """
      case,event,date,detail,name
      A,request,2024-01-15,parent,Jo Example
      A,decision-to-assess,2024-02-26,,
      A,advice-asked,2024-02-27,educational psychology,
      A,advice-returned,2024-04-20,educational psychology,
      A,final-plan,2024-06-03,,
      B,request,2024-01-15,school,
      C,request,45567,,
      """;

  @TempDir private Path folder;

  @Test
  void the_json_is_one_object_in_the_agreed_shape() throws IOException {
    var run = TimelinessRun.of("--json", extract().toString());
    assertEquals(0, run.exit());
    assertEquals("", run.err());
    assertTrue(
        run.out()
            .startsWith(
                """
                {"extract":{"cases":3,"events":7,"dropped":["name"],"checks":[\
                {"rule":"date-unreadable","case":"C","text":"line 8: 45567 is how Excel keeps a \
                date; it would be 2 October 2024. Give the column a date format and save the file \
                again"}]},"measures":[\
                {"key":"requests","period":"2024-01","cut":null,"numerator":2,"denominator":null,\
                "value":"2"},\
                """),
        run.out());
    assertFalse(run.out().contains("Example"));
  }

  @Test
  void measures_stand_there_with_numerator_denominator_and_value() throws IOException {
    var json = TimelinessRun.json(extract());
    assertEquals("1/1 100.0", row(json, "plans-within-20-weeks", "2024-06", ""));
    assertEquals("0/0 null", row(json, "plans-within-20-weeks", "2024-05", ""));
    assertEquals("1/1 100.0", row(json, "dfe-20-week", "2024", ""));
    assertEquals("null/1 20.0", row(json, "wait-median-weeks", "2024-06", ""));
    assertEquals(
        "0/1 0.0", row(json, "advice-within-6-weeks", "2024-04", "educational psychology"));
    assertEquals("1/null 1", row(json, "open-over-20-weeks", "2024-06", ""));
  }

  @Test
  void quarters_and_parts_stand_there_where_something_is_said_of_them() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("parts.csv"),
            EXTRACT
                + """
                A,need,2024-01-15,semh,
                A,born,2024-01-15,14/05/2012,
                A,worker,2024-01-15,EHC 3,
                B,need,2024-01-15,ASD,
                """);
    var json = TimelinessRun.json(file);
    assertEquals("2/null 2", row(json, "requests", "2024-Q1", ""));
    assertEquals("1/null 1", row(json, "requests", "2024-01", "need: SEMH"));
    assertEquals("1/1 100.0", row(json, "plans-within-20-weeks", "2024-Q2", "need: SEMH"));
    assertEquals("1/null 1", row(json, "requests", "2024-01", "age: 11 to 15"));
    assertEquals("1/null 1", row(json, "requests", "2024-01", "age: not stated"));
    assertEquals("1/1 1.0", row(json, "cases-per-worker", "2024-01", "worker: EHC 3"));
    assertEquals("no row", row(json, "requests", "2024-01", "team: not stated"));
    assertEquals("no row", row(json, "plans-within-20-weeks", "2024-06", "need: ASD"));
  }

  @Test
  void what_is_later_than_the_day_of_knowledge_is_not_known() throws IOException {
    var json = TimelinessRun.json(extract(), "--known", "2024-05-31");
    assertEquals("no row", row(json, "plans-issued", "2024-06", ""));
    assertEquals("0/null 0", row(json, "plans-issued", "2024-04", ""));
    assertEquals(
        List.of("date-unreadable", "future-date"),
        StreamSupport.stream(json.get("extract").get("checks").spliterator(), false)
            .map(it -> it.get("rule").asString())
            .toList());
  }

  @Test
  void without_a_day_of_knowledge_it_is_today() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("future.csv"),
            "case,event,date,detail\nA,request,2026-11-30,\nB,request,2026-12-01,\n");
    var json = TimelinessRun.json(file);
    assertEquals("1/null 1", row(json, "requests", "2026-11", ""));
    assertEquals("future-date", json.get("extract").get("checks").get(0).get("rule").asString());
  }

  @Test
  void one_unreadable_file_is_one_line_and_exit_code_2_and_the_others_still_count()
      throws IOException {
    var missing = folder.resolve("nothing.csv");
    var run = TimelinessRun.of(missing.toString(), extract().toString());
    assertEquals(2, run.exit());
    assertEquals(1, run.err().lines().count());
    assertTrue(run.err().startsWith(missing + ": there is no such file"), run.err());
    assertTrue(run.out().contains("3 cases"), run.out());
  }

  @Test
  void when_no_file_can_be_read_there_is_no_report_and_the_json_is_empty() {
    var missing = folder.resolve("nothing.csv").toString();
    assertEquals("", TimelinessRun.of(missing).out());
    assertEquals(
        """
        {"extract":{"cases":0,"events":0,"dropped":[],"checks":[]},"measures":[]}\
        """,
        TimelinessRun.of("--json", missing).out().strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-30", "31/10/2024", "soon", ""})
  void a_day_of_knowledge_that_is_none_is_refused(String day) throws IOException {
    var run = TimelinessRun.of("--known", day, extract().toString());
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("is no day such as 2024-10-31"), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
    assertTrue(run.err().lines().count() < 6, run.err());
  }

  @Test
  void without_a_file_the_usage_is_shown_and_the_exit_code_is_2() {
    var run = TimelinessRun.of();
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("EXTRACT"), run.err());
    assertTrue(run.err().lines().count() < 6, run.err());
  }

  @Test
  void the_help_defines_every_measure() {
    var page = TimelinessRun.of("--help").out();
    page.lines().forEach(line -> assertTrue(line.length() <= 80, line));
    var help = page.replaceAll("\\s+", " ");
    for (var measure : Measure.all()) {
      assertTrue(help.contains(measure.key() + " " + measure.sentence()), measure.key());
    }
    for (var dimension : Dimension.values()) {
      assertTrue(help.contains(dimension.key() + " " + dimension.sentence()), dimension.key());
    }
  }

  /** Each measure and rule stands in the page as a row of its table, word by word. */
  @Test
  void the_page_about_it_defines_every_measure_and_rule() throws IOException {
    var page = Files.readString(Checkout.directory().resolve("docs/timeliness.md"));
    for (var measure : Measure.all()) {
      var row = "| `" + measure.key() + "` | " + measure.sentence() + " |";
      assertTrue(page.contains(row), row);
    }
    for (var dimension : Dimension.values()) {
      assertTrue(page.contains("| `" + dimension.key() + "` | `"), dimension.key());
      assertTrue(page.contains("` | " + dimension.sentence() + " |"), dimension.sentence());
    }
    for (var rule : Rule.values()) {
      var row =
          "| %d | `%s` | %s | %s |"
              .formatted(
                  rule.number(),
                  rule.word(),
                  rule.stops() ? "not counted" : "counted",
                  rule.inWords());
      assertTrue(page.contains(row), row);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 120})
  void no_line_is_wider_than_the_page(int width) {
    var run = TimelinessRun.of("--full", "--width", "" + width, SAMPLE.toString());
    assertEquals(0, run.exit());
    run.out().lines().forEach(line -> assertTrue(line.length() <= width, line));
  }

  @Test
  void the_report_has_checks_first_and_every_measure_in_a_table() throws IOException {
    var out = TimelinessRun.of(extract().toString()).out();
    for (var words :
        List.of(
            "105 date-unreadable",
            "NOT COUNTED",
            "Columns dropped  name",
            "As known on      30 November 2026",
            "100.0% (1/1)")) {
      assertTrue(out.contains(words), words + " in " + out);
    }
    assertTrue(out.indexOf("NOT COUNTED") < out.indexOf("Requests and decisions"), out);
  }

  @Test
  void many_cases_under_one_check_are_cut_short_unless_all_are_asked_for() throws IOException {
    var lines = new StringBuilder("case,event,date,detail\n");
    for (var i = 10; i < 30; i++) {
      lines.append("K").append(i).append(",request,45567,\n");
    }
    var file = Files.writeString(folder.resolve("many.csv"), lines.toString()).toString();
    assertTrue(TimelinessRun.of(file).out().contains("and 10 others; --full lists all"));
    assertFalse(TimelinessRun.of(file).out().contains("K25"));
    assertTrue(TimelinessRun.of("--full", file).out().contains("K25"));
  }

  @Test
  void what_stands_in_a_file_cannot_command_the_terminal() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("escape.csv"),
            """
            case,event,date,detail,<esc>[31mname
            <esc>[2JA,request,2024-01-15,
            B,request,2024-01-15,
            B,advice-asked,2024-01-15,<esc>[2Jservice
            B,advice-returned,2024-02-15,<esc>[2Jservice
            """
                .replace("<esc>", "\u001b"));
    var out = TimelinessRun.of("--full", file.toString()).out();
    assertFalse(out.contains("\u001b"), out);
  }

  @Test
  void what_the_law_leaves_open_can_be_tried_and_is_said() throws IOException {
    var usual = TimelinessRun.json(extract());
    assertFalse(usual.get("extract").has("policy"));
    var tried = TimelinessRun.json(extract(), "--policy", "receipt=day-1@2024-01-01");
    assertEquals("0/1 0.0", row(tried, "plans-within-20-weeks", "2024-06", ""));
    assertEquals(
        "receipt=day-1 from 2024-01-01", tried.get("extract").get("policy").get(0).asString());
    var run = TimelinessRun.of("--policy", "receipt=day-1", extract().toString());
    assertTrue(run.out().contains("receipt=day-1 from 2014-09-01"), run.out());
    var wrong = TimelinessRun.of("--policy", "receipt=noon", extract().toString());
    assertEquals(2, wrong.exit());
    assertTrue(wrong.err().contains("is none of receipt=day-0 or day-1"), wrong.err());
  }

  @Test
  void an_extract_of_ones_own_is_read_by_a_mapping() throws IOException {
    var file =
        Files.writeString(folder.resolve("own.csv"), "Ref,In,Out\nA,15/01/2024,03/06/2024\n");
    var without = TimelinessRun.of(file.toString());
    assertEquals(2, without.exit());
    assertTrue(without.err().contains("which are not matched: Ref, In, Out"), without.err());
    var mapping =
        Files.writeString(
            folder.resolve("own.yaml"), "columns: {Ref: case, In: request, Out: final-plan}");
    var json = TimelinessRun.json(file, "--mapping", mapping.toString());
    assertEquals("1/1 100.0", row(json, "plans-within-20-weeks", "2024-06", ""));
    Files.writeString(mapping, "columns: {Ref: case, In: moon}");
    var wrong = TimelinessRun.of("--mapping", mapping.toString(), file.toString());
    assertEquals(2, wrong.exit());
    assertTrue(wrong.err().contains("none of the meanings"), wrong.err());
    assertEquals(0, wrong.out().length());
  }

  @Test
  void keys_are_the_same_where_the_secret_is() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("own.csv"), "UPN,In\nA123456789012,15/01/2024\nA123456789012,45567\n");
    var mapping = Files.writeString(folder.resolve("own.yaml"), "columns: {UPN: upn, In: request}");
    var key = Files.writeString(folder.resolve("key"), "0123456789abcdef").toString();
    String[] options = {"--mapping", mapping.toString(), "--key", key};
    assertEquals(TimelinessRun.json(file, options), TimelinessRun.json(file, options));
    assertNotEquals(
        TimelinessRun.json(file, options),
        TimelinessRun.json(file, "--mapping", mapping.toString()));
    assertFalse(TimelinessRun.json(file, options).toString().contains("123456789012"));
    Files.writeString(folder.resolve("key"), "short");
    assertTrue(
        TimelinessRun.of("--key", key, file.toString()).err().contains("fewer than 16 bytes"));
  }

  private Path extract() throws IOException {
    return Files.writeString(folder.resolve("extract.csv"), EXTRACT);
  }

  private static String row(JsonNode json, String key, String period, String cut) {
    return StreamSupport.stream(json.get("measures").spliterator(), false)
        .filter(it ->
            text(it, "key").equals(key)
                && text(it, "period").equals(period)
                && text(it, "cut").equals(cut.isEmpty() ? "null" : cut))
        .map(it -> text(it, "numerator") + "/" + text(it, "denominator") + " " + text(it, "value"))
        .findFirst()
        .orElse("no row");
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).isNull() ? "null" : node.get(name).asString();
  }
}
