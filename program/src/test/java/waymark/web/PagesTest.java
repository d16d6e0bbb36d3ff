package waymark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import waymark.web.Frame.KnownAt;
import waymark.web.Frame.Place;

/** A page in its frame. */
class PagesTest {

  private static final Frame PLAIN = Frame.of("Waymark", "/", "/accessibility");

  private static final Frame MERESIDE =
      new Frame(
          "Waymark",
          "/",
          Optional.of(new Place("Mereside", "/mereside", "#801650")),
          List.of(
              NavigationItem.to("/mereside/plan", "Plan").with(NavigationItem.Reader.HERE),
              NavigationItem.to("/mereside/ledger", "Ledger")),
          true,
          Optional.of(new KnownAt("on 27 November 2024", "/mereside/plan")),
          "/accessibility",
          List.of(Link.to("/contact", "Contact")),
          "/assets");

  private final Pages pages = new Pages();

  @Test
  void a_template_uses_a_record_that_its_package_keeps_to_itself() {
    assertFalse(Modifier.isPublic(ProblemPage.class.getModifiers()));
    assertEquals("No such page", problem(PLAIN).expectFirst("h1").text());
  }

  @Test
  void the_title_names_page_area_and_service() {
    assertEquals("No such page - Waymark", problem(PLAIN).title());
    assertEquals("No such page - Mereside - Waymark", problem(MERESIDE).title());
  }

  @Test
  void nothing_stands_inline_that_a_strict_content_security_policy_would_stop() {
    var page = problem(MERESIDE);
    assertTrue(page.select("style, [style], script:not([src])").isEmpty());
    assertTrue(
        page.getAllElements().stream()
            .flatMap(element -> element.attributes().asList().stream())
            .noneMatch(attribute -> attribute.getKey().startsWith("on")));
  }

  @Test
  void invented_data_and_the_date_of_knowledge_are_said_above_the_page() {
    assertEquals(0, problem(PLAIN).select(".waymark-banner").size());
    var banners = problem(MERESIDE).select(".waymark-banner");
    assertTrue(banners.get(0).text().contains("Mereside is not a real area"));
    assertTrue(banners.get(1).text().startsWith("As known on 27 November 2024."));
    assertEquals("/mereside/plan", banners.get(1).expectFirst("a").attr("href"));
  }

  @Test
  void the_accessibility_statement_is_one_click_away_everywhere() {
    assertEquals("/accessibility", problem(PLAIN).expectFirst(".govuk-footer a").attr("href"));
  }

  @Test
  void words_are_never_taken_for_markup() {
    var writer = new StringWriter();
    pages.problem(PLAIN, "<script>alert(1)</script>", List.of("<b>"), "\"><i>", writer);
    var page = Jsoup.parse(writer.toString());
    assertEquals("<script>alert(1)</script>", page.expectFirst("h1").text());
    assertEquals(0, page.select("main b, main i, main script, body script").size());
  }

  @Test
  void an_area_s_colour_is_a_colour() {
    assertThrows(IllegalArgumentException.class, () -> new Place("Mereside", "/", "red;x"));
  }

  private Document problem(Frame frame) {
    return Jsoup.parse(
        pages.text(
            "web/problem", frame, new ProblemPage("No such page", List.of("Check it."), "A1")));
  }
}
