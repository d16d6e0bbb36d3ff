package waymark.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartsChartTest {

  private static final PartsChart CHART =
      new PartsChart(
          "Plans within 20 weeks",
          List.of(
              new PartsChart.Bar("All", new BigDecimal("37.0"), "37.0% (10/27)", true),
              new PartsChart.Bar(
                  "Speech & <language>", new BigDecimal("41.7"), "41.7% (10/24)", true),
              new PartsChart.Bar("Hearing", BigDecimal.ZERO, "0 of 3", false)));

  @Test
  void one_sentence_says_the_figures() {
    assertEquals(
        "Plans within 20 weeks: All 37.0% (10/27), Speech & <language> 41.7% (10/24), Hearing 0 of 3.",
        CHART.sentence());
    assertEquals("None: nothing.", new PartsChart("None", List.of()).sentence());
  }

  @ParameterizedTest
  @EnumSource(Size.class)
  void each_has_its_words_and_a_bar_where_it_does_not_mislead_inside_the_drawing(Size size) {
    var drawing = Jsoup.parse(CHART.svg(size, "parts"), "", Parser.xmlParser());
    assertEquals(1 + 2, drawing.select("rect").size(), "the paper, and no bar of three");
    assertTrue(drawing.text().contains("0 of 3"), drawing::text);
    for (var it : drawing.select("rect")) {
      var right = Double.parseDouble(it.attr("x")) + Double.parseDouble(it.attr("width"));
      assertTrue(right <= size.width / 10.0, it.toString());
    }
    for (var it : drawing.select("text")) {
      var right = Double.parseDouble(it.attr("x")) + TextWidth.of(it.text()) / 10.0;
      assertTrue(right <= size.width / 10.0 + 8, it.toString());
    }
    assertThrows(IllegalArgumentException.class, () -> CHART.svg(size, "\"><script>"));
  }
}
