package waymark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import waymark.report.Cell;
import waymark.report.Html;
import waymark.report.Table;

/**
 * Tables of the report tree beside GOV.UK Frontend's own. Ours always have heads of columns and of
 * rows, because nobody who hears a table can do without; so of an example that has none, only what
 * it shares with ours is compared.
 */
class TableFixturesTest {

  /** What our tables do not offer, by example. */
  private static final Set<String> NOT_OFFERED =
      Set.copyOf(
          """
          attributes
          classes
          firstCellIsHeader with attributes
          firstCellIsHeader with classes
          firstCellIsHeader with html
          firstCellIsHeader with rowspan and colspan
          head with attributes
          head with classes
          head with rowspan and colspan
          html
          rows with attributes
          rows with classes
          rows with rowspan and colspan
          with falsy items
          with small text modifier for tables with a lot of data
          """
              .lines()
              .toList());

  static Stream<Fixture> offered() {
    return Fixture.of("table").stream().filter(it -> !NOT_OFFERED.contains(it.name()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("offered")
  void a_table_is_written_as_the_component_writes_it(Fixture fixture) {
    assertEquals(Outline.of(theirs(fixture)), Outline.of(ours(fixture.options())));
  }

  @Test
  void six_examples_are_compared_and_the_others_are_all_named() {
    assertEquals(6, offered().count());
    assertEquals(
        Set.of(),
        NOT_OFFERED.stream()
            .filter(it -> Fixture.of("table").stream().noneMatch(one -> one.name().equals(it)))
            .collect(Collectors.toSet()));
  }

  /** With the heads that it lacks, written as the component writes them elsewhere. */
  private static String theirs(Fixture fixture) {
    var page = fixture.page();
    var table = page.expectFirst("table");
    if (table.selectFirst("thead") == null) {
      table.prepend(
          """
          <thead class="govuk-table__head"><tr class="govuk-table__row">%s</tr></thead>
          """
              .formatted(
                  heads(fixture.options())
                      .map(it -> "<th scope=\"col\" class=\"%s\">%s</th>".formatted(style(it), it))
                      .collect(Collectors.joining())));
      var caption = table.selectFirst("caption");
      if (caption != null) {
        table.prependChild(caption);
      }
    }
    for (var first : table.select("tbody tr > td:first-child")) {
      first.tagName("th").attr("scope", "row").attr("class", "govuk-table__header");
    }
    return table.outerHtml();
  }

  private static String style(String head) {
    return head.startsWith("Figure")
        ? "govuk-table__header govuk-table__header--numeric"
        : "govuk-table__header";
  }

  private static Stream<String> heads(JsonNode options) {
    var columns = options.required("rows").get(0);
    return StreamSupport.stream(columns.spliterator(), false)
        .map(it -> numeric(it) ? "Figure" : "Words");
  }

  private static boolean numeric(JsonNode cell) {
    return cell.path("format").asString("").equals("numeric");
  }

  private static String ours(JsonNode options) {
    var table = Table.captioned(options.path("caption").asString("")).breadth(Table.Breadth.FEW);
    if (options.has("head")) {
      options
          .required("head")
          .forEach(it -> column(table, it.required("text").asString(), numeric(it)));
    } else {
      heads(options).forEach(it -> column(table, it, it.equals("Figure")));
    }
    for (var row : options.required("rows")) {
      table.row(
          StreamSupport.stream(row.spliterator(), false)
              .map(it -> Cell.of(it.required("text").asString()))
              .toList());
    }
    var written = new Html(2).render(List.of(table.build()));
    return Jsoup.parseBodyFragment(written).expectFirst("table").outerHtml();
  }

  private static void column(Table.Builder table, String heading, boolean figures) {
    if (figures) {
      table.figure(heading);
    } else {
      table.column(heading);
    }
  }
}
