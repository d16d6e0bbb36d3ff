package waymark;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Role;

/** A page and the plain text that is taken along from it say the same. */
class PageAndTextTest {

  private static Reader reader;

  @BeforeAll
  static void signIn() {
    reader = Reader.as(Role.BOARD_MEMBER); // who reads, and is offered no forms
  }

  /** A day before the last papers of each area, on which its plans read otherwise. */
  @ParameterizedTest
  @CsvSource({
    "wirral, ''",
    "wirral, ?known=2024-11-27",
    "sefton, ''",
    "sefton, ?known=EARLIER",
    "mereside, ''",
    "mereside, ?known=EARLIER",
  })
  void every_figure_and_judgement_of_a_page_stands_in_its_text(String area, String known) {
    var asked = known.replace("EARLIER", earlier(area));
    var plans = addresses(reader.page(area + asked), "main table a[href*=/plans/]");
    assertTrue(!plans.isEmpty(), area);
    for (var plan : plans) {
      var path = plan.replaceAll("\\?.*", "");
      var page = agree(path, asked);
      agree(path + "/restatements", asked);
      agree(path + "/quarters", asked);
      readsRowByRow(agree(path + "/tracker", asked), text(path + "/tracker", asked));
      for (var objective : addresses(page, "main table a[href*=/objectives/]")) {
        agree(objective.replaceAll("\\?.*", ""), asked);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wirral", "sefton", "mereside"})
  void every_figure_and_judgement_of_a_measure_stands_in_its_text(String area) {
    var measures = addresses(reader.page(area + "/measures"), "main table a[href*=/measures/]");
    assertTrue(measures.size() > 5, area);
    measures.forEach(it -> agree(it, ""));
  }

  /** The words of each table, list and lead of the page are in the text as often as on the page. */
  private static Document agree(String path, String asked) {
    var page = reader.page(path + asked);
    var text = text(path, asked);
    var has = count(text);
    var missing = new ArrayList<String>();
    var said =
        page
            .select(
                "main h1, main .govuk-body-l, main caption, main tbody, main dl, main figcaption,"
                    + " main .govuk-list--bullet:not(.waymark-no-print)")
            .stream()
            .filter(it -> it.closest("form, .waymark-no-print") == null)
            .map(Element::text)
            .reduce("", (one, other) -> one + " " + other);
    count(said)
        .forEach((word, times) -> {
          if (has.getOrDefault(word, 0L) < times) {
            missing.add("%s: %d times, in the text %d".formatted(word, times, has.get(word)));
          }
        });
    assertEquals(List.of(), missing, () -> path + asked + "\n" + text);
    return page;
  }

  /**
   * Each row of the figures, the first table, stands in the order of the page: row by row with the
   * name of each column, or in columns where all of them have room.
   */
  private static void readsRowByRow(Document page, String text) {
    page.select("main table").stream().findFirst().ifPresent(it -> readsRowByRow(it, text));
  }

  private static void readsRowByRow(Element figures, String text) {
    var columns = figures.select("thead th").eachText();
    var words = text.replaceAll("\\s+", " ");
    int from = 0;
    for (var row : figures.select("tbody tr:not(.waymark-group)")) {
      var header = row.expectFirst("th").text();
      var cells = row.select("td").eachText();
      var named = new StringBuilder(header);
      for (int i = 0; i < cells.size(); i++) {
        named.append(' ').append(columns.get(i + 1)).append(' ').append(cells.get(i));
      }
      var byRow = text.contains("\n  " + columns.get(1));
      var said = byRow ? named.toString() : header + " " + String.join(" ", cells);
      int at = words.indexOf(said, from);
      assertTrue(at >= 0, () -> "\"" + said + "\" is not in its place in\n" + text);
      from = at + said.length();
    }
  }

  private static String text(String path, String asked) {
    var answer = reader.get(path + ".txt" + asked);
    assertEquals(200, answer.statusCode(), path);
    assertEquals(
        "text/plain;charset=utf-8",
        answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT));
    assertTrue(answer.body().lines().allMatch(it -> it.length() <= 100), path);
    return answer.body();
  }

  private static Map<String, Long> count(String words) {
    return Stream.of(words.split("\\s+", -1))
        .filter(it -> !it.isEmpty())
        .collect(groupingBy(Function.identity(), counting()));
  }

  private static List<String> addresses(Document page, String selector) {
    return page.select(selector).stream()
        .map(it -> it.attr("href").substring(1))
        .distinct()
        .toList();
  }

  /** The first day on which plans were known; figures written by hand may be known since before. */
  private static String earlier(String area) {
    return reader.page(area).select("a[href*=known=]").stream()
        .map(it -> it.attr("href").replaceAll(".*known=", ""))
        .filter(it -> it.matches("\\d{4}-\\d{2}-\\d{2}"))
        .sorted()
        .filter(it -> reader.get(area + "?known=" + it).body().contains("/plans/"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_text_says_whose_it_is_whether_it_is_invented_and_when_it_was_known() {
    var mereside = text("mereside/plans/priority-action-plan/tracker", "");
    assertTrue(mereside.contains("Area           Mereside\n"), mereside);
    assertTrue(mereside.contains("Invented data  Mereside is not a real area"), mereside);
    assertTrue(mereside.matches("(?s).*\nAs known       on \\d+ \\w+ \\d{4}\n.*"), mereside);
    var wirral = text("wirral/plans/improvement-plan-2024", "?known=2024-11-27");
    assertTrue(wirral.contains("As known  on 27 November 2024. What was recorded"), wirral);
    assertTrue(wirral.contains("October 2024: 24 of 29 met (83%)"), wirral);
    assertTrue(!wirral.contains("Invented"), wirral);
  }

  @ParameterizedTest
  @CsvSource({
    "wirral/plans/improvement-plan-2024?known=2024-11-27, .txt?known=2024-11-27",
    "wirral/plans/improvement-plan-2024/tracker, /tracker.txt",
    "wirral/plans/improvement-plan-2024/objectives/10, /objectives/10.txt",
    "wirral/plans/improvement-plan-2024/restatements?from=2024-11-27&known=2024-12-31,"
        + " /restatements.txt?known=2024-12-31&from=2024-11-27",
    "wirral/plans/improvement-plan-2024/quarters, /quarters.txt",
    "wirral/measures/ehc-20-week, /measures/ehc-20-week.txt",
  })
  void a_page_leads_to_its_text_at_the_same_moment(String page, String text) {
    var link = reader.page(page).select("main a[href*=.txt]");
    assertEquals("Plain text file of this page", link.text(), page);
    assertTrue(link.attr("href").endsWith(text), link.attr("href"));
    assertEquals(200, reader.get(link.attr("href").substring(1)).statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "wirral/plans/nothing.txt, 404",
    "wirral/plans/improvement-plan-2024/objectives/99.txt, 404",
    "wirral/measures/nothing.txt, 404",
    "wirral/plans/improvement-plan-2024/restatements.txt?from=no+day, 400",
    "wirral/plans/improvement-plan-2024/tracker.txt?known=2024-02-31, 400",
  })
  void a_text_that_cannot_be_given_is_answered_with_a_plain_page(String path, int status) {
    var answer = reader.get(path);
    assertEquals(status, answer.statusCode());
    assertTrue(answer.body().contains("<h1"), path);
  }
}
