package waymark.governance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.charts.TreeChart;

class ReportingLinesTest {

  /** {@code B>A} says that B reports to A; a body alone is at the top. */
  private static ReportingLines lines(String written) {
    return new ReportingLines(
        Arrays.stream(written.split(" ")).map(ReportingLinesTest::body).toList());
  }

  private static Body body(String written) {
    var parts = List.of(written.split(">", 2));
    return new Body(
        id(parts.getFirst()),
        parts.getFirst().toLowerCase(Locale.ROOT),
        parts.getFirst(),
        Body.Kind.OTHER,
        parts.size() == 1 ? Optional.empty() : Optional.of(id(parts.getLast())));
  }

  private static BodyId id(String name) {
    return new BodyId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
  }

  @ParameterizedTest(name = "in {0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "A B>A C>B   | A        | none",
        "A B>A C>B   | D>C      | none",
        "A B>A C>B   | A>A      | A reports to A",
        "A B>A C>B   | A>B      | A reports to B, and B to A",
        "A B>A C>B   | A>C      | A reports to C, C to B, and B to A",
        "A B>A C>B D | B>D      | none",
        "A B>A C>B   | B>C      | B reports to C, and C to B",
        // a circle that does not go through the changed body is not of its making
        "A>B B>A     | C>A      | none",
      })
  void a_line_that_comes_back_to_its_beginning_is_named(
      String lines, String changed, String words) {
    assertEquals(
        Optional.ofNullable(words), lines(lines).circle(body(changed)).map(ReportingLines::words));
  }

  @ParameterizedTest(name = "{0} is drawn as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A           | A()",
        "A B>A C>B   | A(B(C()))",
        "A B>A C>A D | A(B()C())D()",
        "B>A         | B()",
      })
  void bodies_are_drawn_below_the_one_that_they_report_to(String lines, String drawn) {
    assertEquals(drawn, drawn(lines(lines).tree()));
  }

  private static String drawn(List<TreeChart.Node> nodes) {
    var drawn = new StringBuilder();
    nodes.forEach(it -> drawn.append(it.name()).append('(').append(drawn(it.below())).append(')'));
    return drawn.toString();
  }
}
