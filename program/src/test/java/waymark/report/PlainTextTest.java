package waymark.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.report.Part.prose;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.Effort;
import waymark.report.PlainText.Colour;
import waymark.report.PlainText.Rules;

class PlainTextTest {

  /** The files are what people see; on a wanted change, copy the new ones from target/golden. */
  @ParameterizedTest
  @EnumSource
  void prints_each_sample_as_its_file_shows(Samples sample) {
    assertAll(
        () -> sameAsFile(sample, PlainText.usual().with(Rules.DRAWN)),
        () -> sameAsFile(sample, PlainText.usual().wide(40)));
  }

  private static void sameAsFile(Samples sample, PlainText renderer) throws IOException {
    var name = sample.name().toLowerCase(Locale.ROOT) + "-" + renderer.width() + ".txt";
    var printed = renderer.render(sample.report());
    var written = Path.of("target", "golden", name);
    Files.createDirectories(written.getParent());
    Files.writeString(written, printed);
    try (var golden = PlainTextTest.class.getResourceAsStream(name)) {
      assertEquals(golden == null ? "no file" : new String(golden.readAllBytes(), UTF_8), printed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void colour_changes_nothing_but_the_colour(Samples sample) {
    var coloured = PlainText.usual().with(Colour.ANSI).render(sample.report());
    assertEquals(
        PlainText.usual().render(sample.report()), coloured.replaceAll("\u001b\\[\\d*m", ""));
    if (sample == Samples.OCTOBER) {
      assertTrue(coloured.contains("\u001b[31mnot met\u001b[0m"), coloured);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void no_line_is_wider_than_asked_for_whatever_stands_in_the_report(long seed) {
    var random = new AnyReport(seed);
    for (int i = 0; i < 60; i++) {
      var report = random.report();
      for (int width : new int[] {40, 57, 80, 132}) {
        var printed = PlainText.usual().wide(width).render(report);
        assertTrue(printed.isEmpty() || printed.endsWith("\n"));
        printed.lines().forEach(line -> clean(line, width, report));
      }
    }
  }

  private static void clean(String line, int width, Report report) {
    assertTrue(
        DisplayWidth.of(line) <= width, () -> DisplayWidth.of(line) + ": " + line + "\n" + report);
    assertTrue(!line.endsWith(" "), () -> "blanks at the end of " + line);
    assertTrue(line.codePoints().noneMatch(c -> Character.getType(c) == Character.CONTROL), line);
    assertTrue(line.codePoints().noneMatch(c -> c >= 0x202A && c <= 0x202E), line);
    assertTrue(line.codePoints().noneMatch(c -> c >= 0x2066 && c <= 0x2069), line);
  }

  /** Only blanks may be added or closed: in a narrow column every character still stands. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void every_character_of_a_paragraph_is_printed(long seed) {
    var random = new AnyReport(seed);
    for (int i = 0; i < 200; i++) {
      var words = random.words();
      var printed = PlainText.usual().wide(40).render(Report.of("", prose(words)));
      assertEquals(withoutBlanks(SafeText.of(words)), withoutBlanks(printed), words);
    }
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("[ \n]", "");
  }

  @Test
  void figures_end_in_one_column() {
    var table =
        Table.captioned("")
            .column("Metric")
            .figure("Actual")
            .row("a", "9")
            .row("b", "1,017")
            .build();
    assertEquals(
        """
        Metric  Actual
        --------------
        a            9
        b        1,017
        """,
        PlainText.usual().render(Report.of("", table)));
  }

  @Test
  void a_word_is_broken_only_where_it_is_wider_than_the_line() {
    assertEquals(
        """
        one two three four five six seven eight
        co-production

        0123456789012345678901234567890123456789
        012
        """,
        PlainText.usual()
            .wide(40)
            .render(
                Report.of(
                    "",
                    prose("one two three four five six seven eight co-production"),
                    prose("0123456789012345678901234567890123456789012"))));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, DRAWN", "US-ASCII, ASCII", "ISO-8859-1, ASCII", "UTF-16LE, DRAWN"})
  void rules_are_drawn_where_the_output_can_carry_them(String charset, Rules rules) {
    assertEquals(rules, Rules.in(Charset.forName(charset)));
  }

  @Test
  void a_line_narrower_than_forty_columns_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> PlainText.usual().wide(39));
  }

  @Test
  void large_reports_print_in_time_that_grows_with_their_size() {
    var table = Table.captioned("Large").column("Metric").figure("Actual").column("Narrative");
    for (int i = 0; i < 10_000; i++) {
      table.row("Metric " + i, "1,255", "What stands in the way of number " + i);
    }
    var wide = Table.captioned("Wide");
    for (int i = 0; i < 500; i++) {
      wide.figure("Column " + i);
    }
    wide.row(Collections.nCopies(500, Cell.of("1")));
    var report =
        Report.of(
            "Large",
            table.build(),
            wide.build(),
            prose("x".repeat(1_000_000)),
            prose("x-".repeat(500_000)),
            prose("a " + "\u0301".repeat(1_000_000)),
            Part.fact("word ".repeat(100_000), "y".repeat(200_000)));
    Effort.within(Duration.ofSeconds(20), () -> PlainText.usual().render(report), "printing");
  }
}
