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

class StageChartTest {

  private static final StageChart CHART =
      new StageChart(
          "Open requests",
          "request",
          List.of(
              new StageChart.Stage("Waiting for the decision", 40, 4, 6),
              new StageChart.Stage("Waiting for <advice> & more", 12, 31, 6),
              new StageChart.Stage("To be drafted", 0, 0, 4)));

  @Test
  void one_sentence_says_where_most_are_and_where_it_takes_too_long() {
    assertEquals(
        "Open requests: 52 requests in 3 stages, most of them, 40, in “Waiting for the decision”; longer"
            + " than it may take waits the one in the middle in “Waiting for <advice> & more” (31 weeks,"
            + " may take 6).",
        CHART.sentence());
    assertEquals(
        "Open requests: 1 request in 1 stage, most of them, 1, in “A”; in no stage has the one in the"
            + " middle waited longer than the stage may take.",
        new StageChart("Open requests", "request", List.of(new StageChart.Stage("A", 1, 6, 6)))
            .sentence());
    assertEquals("None: none.", new StageChart("None", "request", List.of()).sentence());
  }

  @ParameterizedTest
  @EnumSource(Size.class)
  void each_stage_has_its_bars_and_its_share_inside_the_drawing(Size size) {
    var drawing = Jsoup.parse(CHART.svg(size, "stages"), "", Parser.xmlParser());
    assertEquals(1 + 2 * 3, drawing.select("rect").size(), "the paper and two bars each");
    assertEquals(3, drawing.select("line").size());
    assertTrue(drawing.text().contains("31 of 6 weeks"), drawing::text);
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
