package waymark.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreeChartTest {

  private static TreeChart.Node node(String name, TreeChart.Node... below) {
    return new TreeChart.Node(name, "Board", List.of(below));
  }

  @Test
  void one_sentence_says_what_is_drawn() {
    assertEquals("Lines: nothing to show yet.", new TreeChart("Lines", List.of()).sentence());
    assertEquals(
        "Lines: 1 body on 1 level, with A at the top.",
        new TreeChart("Lines", List.of(node("A"))).sentence());
    assertEquals(
        "Lines: 5 bodies on 3 levels, with A and E at the top; 2 stand directly under B.",
        new TreeChart("Lines", List.of(node("A", node("B", node("C"), node("D"))), node("E")))
            .sentence());
  }

  @ParameterizedTest
  @EnumSource(Size.class)
  void every_body_is_in_the_drawing_by_its_name_and_inside_it(Size size) {
    var deep = node("1");
    for (var level = 2; level <= 9; level++) {
      deep = node(String.valueOf(level), deep);
    }
    var hostile = node("<script>&\" " + "Very long ".repeat(20));
    var svg = new TreeChart("Lines", List.of(deep, hostile)).svg(size, "lines");
    var drawing = Jsoup.parse(svg, "", Parser.xmlParser());
    assertEquals(20, drawing.select("text").size());
    assertEquals(11, drawing.select("rect").size());
    assertTrue(drawing.select("script").isEmpty(), svg);
    drawing
        .select("rect")
        .forEach(it -> {
          var left = Double.parseDouble(it.attr("x"));
          var width = Double.parseDouble(it.attr("width"));
          assertTrue(left >= 0 && left + width <= size.width / 10.0, it.toString());
          assertTrue(width > 0, it.toString());
        });
    assertEquals("lines-title lines-desc", drawing.select("svg").attr("aria-labelledby"));
  }

  @Test
  void an_identifier_is_none_that_could_close_a_tag() {
    var chart = new TreeChart("Lines", List.of(node("A")));
    assertThrows(IllegalArgumentException.class, () -> chart.svg(Size.WIDE, "\"><script>"));
  }
}
