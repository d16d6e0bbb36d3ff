package waymark.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineChartTest {

  private static final LocalDate REQUEST = LocalDate.of(2026, 1, 5);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private static TimelineChart.Bar bar(String name, String state, int weeks, int took) {
    return new TimelineChart.Bar(
        name,
        state,
        REQUEST,
        REQUEST.plusWeeks(weeks),
        took == 0 ? Optional.empty() : Optional.of(REQUEST.plusWeeks(took)),
        state.equals("late") || state.equals("missed"));
  }

  private static Document drawn(TimelineChart chart, Size size) {
    return Jsoup.parse(chart.svg(size, "case"), "", Parser.xmlParser());
  }

  @Test
  void one_sentence_says_what_happened_and_how_the_limits_stand() {
    var chart =
        new TimelineChart(
            "Case A-1",
            TODAY,
            List.of(REQUEST.plusWeeks(5), REQUEST, REQUEST),
            List.of(bar("Decide", "kept", 6, 5), bar("Plan", "late", 20, 0)));
    assertEquals(
        "Case A-1: 2 days on which something happened, from 5 January 2026 to 9 February 2026, and 2"
            + " statutory limits: 1 kept and 1 late.",
        chart.sentence());
    assertEquals(
        "Case B: nothing happened yet.",
        new TimelineChart("Case B", TODAY, List.of(), List.of()).sentence());
  }

  @ParameterizedTest
  @EnumSource(Size.class)
  void what_is_late_is_drawn_in_two_pieces_up_to_today(Size size) {
    var chart =
        new TimelineChart(
            "Case A-1", TODAY, List.of(REQUEST), List.of(bar("Plan <x>", "late", 20, 0)));
    var drawing = drawn(chart, size);
    assertEquals(1, drawing.select("rect[fill=" + Svg.MILESTONE + "]").size());
    assertEquals(1, drawing.select("line[stroke-dasharray]").size(), "today");
    assertTrue(drawing.text().contains("Plan <x>: late"), drawing::text);
    var beyond = drawing.expectFirst("rect[fill=" + Svg.MILESTONE + "]");
    var right = Double.parseDouble(beyond.attr("x")) + Double.parseDouble(beyond.attr("width"));
    assertEquals(
        Double.parseDouble(drawing.expectFirst("line[stroke-dasharray]").attr("x1")), right, 0.11);
  }

  @Test
  void what_was_done_in_time_has_no_piece_beyond_its_last_day_and_no_today() {
    var chart =
        new TimelineChart(
            "Case A-1", TODAY, List.of(REQUEST), List.of(bar("Decide", "kept", 6, 5)));
    var drawing = drawn(chart, Size.WIDE);
    assertEquals(0, drawing.select("rect[fill=" + Svg.MILESTONE + "]").size());
    assertEquals(0, drawing.select("line[stroke-dasharray]").size());
  }

  @ParameterizedTest
  @EnumSource(Size.class)
  void of_many_limits_the_last_are_drawn_and_nothing_leaves_the_drawing(Size size) {
    var bars =
        IntStream.rangeClosed(1, 30)
            .mapToObj(it -> {
              var start = REQUEST.plusYears(it - 25L);
              return new TimelineChart.Bar(
                  "A review with a very long name that does not fit on any telephone",
                  "kept",
                  start,
                  start.plusMonths(12),
                  Optional.of(start.plusMonths(11)),
                  false);
            })
            .toList();
    var chart =
        new TimelineChart(
            "Case A-1", TODAY, bars.stream().map(TimelineChart.Bar::start).toList(), bars);
    assertTrue(chart.sentence().endsWith("30 kept; the last 12 are drawn."), chart::sentence);
    var drawing = drawn(chart, size);
    assertEquals(1 + 2 * 12, drawing.select("rect").size());
    for (var it : drawing.select("rect")) {
      var left = Double.parseDouble(it.attr("x"));
      var right = left + Double.parseDouble(it.attr("width"));
      assertTrue(left >= 0 && right <= size.width / 10.0, it.toString());
    }
    for (var it : drawing.select("line")) {
      assertTrue(Double.parseDouble(it.attr("x1")) <= size.width / 10.0, it.toString());
    }
  }

  @Test
  void a_day_alone_is_drawn_too() {
    var day = LocalDate.of(2024, 2, 29);
    var chart = new TimelineChart("Case C", day, List.of(day), List.of());
    assertEquals(
        "Case C: 1 day on which something happened, from 29 February 2024 to 29 February 2024, and no"
            + " statutory limit.",
        chart.sentence());
    assertTrue(drawn(chart, Size.NARROW).select("line").size() >= 2);
  }
}
