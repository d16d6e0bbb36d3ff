package waymark.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import waymark.kernel.Polarity;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.report.WellFormed;

class DrawingTest {

  private static final Pattern LENGTH = Pattern.compile("-?\\d+(\\.\\d)?");
  private static final Pattern STEP = Pattern.compile("([MLHV])([^MLHVlZ]+)");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void is_well_formed_and_inside_its_frame_whatever_the_figures(long seed) {
    var random = new AnyChart(seed);
    for (int i = 0; i < 75; i++) {
      var chart = random.chart();
      for (Size size : Size.values()) {
        check(WellFormed.fragment(chart.svg(size, "chart-" + i)), "chart-" + i);
      }
      check(WellFormed.fragment(chart.sparkline()), "");
      assertFalse(chart.sentence().isBlank());
      assertEquals(chart.breaks().size() + chart.events().size(), chart.notes().size());
      assertEquals(
          chart.points().size(),
          chart.table("").rows().stream().filter(DrawingTest::hasAPoint).count());
    }
  }

  private static boolean hasAPoint(Table.Row row) {
    return row instanceof Table.Entry(var cells) && !cells.get(1).equals(Cell.of("no reading"));
  }

  private static void check(WellFormed drawing, String prefix) {
    assertFalse(drawing.attributes().contains("style"));
    assertTrue(drawing.attributes().stream().noneMatch(name -> name.startsWith("on")));
    var root = (Element) drawing.document().getElementsByTagName("svg").item(0);
    var view = root.getAttribute("viewBox").split(" ", -1);
    double width = Double.parseDouble(view[2]);
    double height = Double.parseDouble(view[3]);
    var elements = drawing.document().getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      var element = (Element) elements.item(i);
      assertFalse(Set.of("style", "script").contains(element.getTagName()));
      assertTrue(!element.hasAttribute("id") || element.getAttribute("id").startsWith(prefix));
      places(element, "x x1 x2 cx").forEach(x -> assertInside(x, width, element));
      places(element, "y y1 y2 cy").forEach(y -> assertInside(y, height, element));
      path(element, width, height);
    }
  }

  private static void assertInside(double place, double size, Element element) {
    assertTrue(place >= 0 && place <= size, () -> element.getTagName() + " at " + place);
  }

  private static List<Double> places(Element element, String names) {
    return Stream.of(names.split(" ", -1))
        .map(element::getAttribute)
        .filter(value -> !value.isEmpty())
        .map(value -> {
          assertTrue(LENGTH.matcher(value).matches(), value);
          return Double.valueOf(value);
        })
        .toList();
  }

  private static void path(Element element, double width, double height) {
    var steps = STEP.matcher(element.getAttribute("d"));
    while (steps.find()) {
      var numbers = steps.group(2).strip().split(" ", -1);
      switch (steps.group(1)) {
        case "H" -> assertInside(Double.parseDouble(numbers[0]), width, element);
        case "V" -> assertInside(Double.parseDouble(numbers[0]), height, element);
        default -> {
          assertInside(Double.parseDouble(numbers[0]), width, element);
          assertInside(Double.parseDouble(numbers[1]), height, element);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void has_a_name_and_a_description_for_every_kind_of_reader(Size size) {
    var chart = Mereside.compliance().build();
    var svg =
        (Element)
            WellFormed.fragment(chart.svg(size, "ehc"))
                .document()
                .getElementsByTagName("svg")
                .item(0);
    assertEquals("img", svg.getAttribute("role"));
    assertEquals("ehc-title ehc-desc", svg.getAttribute("aria-labelledby"));
    assertEquals(chart.sentence(), svg.getAttribute("alt"));
    var named = new ArrayList<String>();
    for (var child = svg.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.hasAttribute("id")) {
        named.add(element.getAttribute("id") + ": " + element.getTextContent());
      }
    }
    assertEquals(
        List.of("ehc-title: EHC 20-week compliance", "ehc-desc: " + chart.sentence()), named);
  }

  @Test
  void an_identifier_begins_with_a_letter_and_has_no_blanks() {
    var chart = Mereside.compliance().build();
    for (String prefix : List.of("", "1", "a b", "a\"", "a<")) {
      assertThrows(IllegalArgumentException.class, () -> chart.svg(Size.WIDE, prefix));
    }
  }

  @Test
  void a_line_is_not_drawn_across_a_silence_or_a_break() {
    var chart =
        Mereside.monthly(
                Mereside.percent(Polarity.HIGHER),
                2024,
                4,
                "10%",
                "11%",
                "N/A",
                "12%",
                "13%",
                "14%")
            .breakFrom(LocalDate.of(2024, 8, 1), "counted otherwise")
            .build();
    var sizes = Lines.runs(chart).stream().map(List::size).toList();
    assertEquals(List.of(2, 1, 2), sizes);
  }

  @Test
  void each_certainty_has_a_shape_of_its_own() {
    var shapes = new HashSet<String>();
    for (Point.Certainty certainty : Point.Certainty.values()) {
      var svg = new Svg();
      Marker.reading(svg, 0, 0, certainty, 50, "");
      shapes.add(svg.toString());
    }
    assertEquals(3, shapes.size());
  }

  /** WCAG 2.2, 1.4.11: what is needed to read a chart stands out by 3 to 1; words by 4.5 to 1. */
  @ParameterizedTest
  @ValueSource(strings = {Svg.ACTUAL, Svg.MILESTONE, Svg.TARGET, Svg.BASELINE, Svg.GREY, Svg.INK})
  void lines_stand_out_from_the_paper(String colour) {
    assertTrue(contrast(colour) >= 3, () -> colour + " has " + contrast(colour));
    assertTrue(contrast(Svg.ACTUAL) >= 4.5 && contrast(Svg.INK) >= 4.5);
  }

  private static double contrast(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    double light =
        0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    return 1.05 / (light + 0.05);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
