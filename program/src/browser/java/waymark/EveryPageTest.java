package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.access.Role;

/**
 * Every page of the running program as every role sees it, in a real browser: nothing that axe
 * finds, nothing that scrolls sideways, nothing that the page's own policy refuses; on a wide
 * screen and on 320 pixels, with script and without. Two roles that are sent the same page letter
 * by letter see the same page; it is then looked at once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

  private static final List<Integer> WIDTHS = List.of(1280, 320);

  /** Addresses beyond one of each route: other areas, earlier days, what goes wrong. */
  private static final List<String> MORE =
      List.of(
          "mereside",
          "mereside/plans/priority-action-plan",
          "mereside/plans/priority-action-plan/tracker",
          "mereside/measures/ehc-20-week",
          "sefton",
          "wirral?known=2024-11-27",
          "wirral/plans/improvement-plan-2024?known=2024-11-27",
          "mereside/plans/priority-action-plan/quarters",
          "mereside/measures/health-advice-6-weeks",
          "wirral/measures/ehc-20-week?known=2020-01-01",
          "wirral/plans/improvement-plan-2024/tracker?known=2024-11-27",
          "wirral/plans/improvement-plan-2024/restatements?from=no+day",
          "wirral?known=2024-02-31",
          "wirral/plans/nothing");

  private static final String AXE = axe();

  private Browser browser;

  @BeforeAll
  void start() {
    browser = Browser.start();
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  /** A page as somebody is sent it. */
  private record Sent(String path, String who, Optional<String> cookie) {

    @Override
    public String toString() {
      return "/" + path + " for " + who;
    }
  }

  /** Each page once, by what it says. */
  private static List<Sent> pages() {
    var pages = new LinkedHashMap<String, Sent>();
    gather(pages, Reader.stranger(), "nobody");
    for (var role : Role.values()) {
      gather(pages, Reader.as(role), role.key());
    }
    return List.copyOf(pages.values());
  }

  private static void gather(Map<String, Sent> pages, Reader reader, String who) {
    reader.get("sign-in"); // so that even nobody has a session, and a form its secret
    Stream.concat(Routes.read().keySet().stream(), MORE.stream())
        .forEach(path -> {
          var answer = reader.get(path);
          var html =
              answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                  && answer.statusCode() != 302;
          if (html) {
            pages.putIfAbsent(
                answer.statusCode() + path.replaceAll("\\?.*", "") + said(answer.body()),
                new Sent(path, who, reader.cookie()));
          }
        });
  }

  /** A page without what is drawn anew for every request. */
  private static String said(String html) {
    return html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("(?i)reference [0-9a-f-]{8,}", "")
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
  }

  @Test
  void has_nothing_that_axe_finds_and_never_scrolls_sideways() {
    var pages = pages();
    var faults = new ArrayList<String>();
    for (var sent : pages) {
      look(sent, true, faults);
      look(sent, false, faults);
    }
    System.out.printf(
        "%d pages that differ, each %d pixels wide, with script and without%n",
        pages.size(), WIDTHS.getLast());
    assertTrue(pages.size() > 40, () -> "only " + pages.size() + " pages");
    assertEquals("", String.join("\n", faults));
  }

  private void look(Sent sent, boolean script, List<String> faults) {
    var where = sent + (script ? ", with script" : ", without script");
    try (var window = browser.window(WIDTHS.getFirst(), script, sent.cookie())) {
      var page = window.newPage();
      page.onConsoleMessage(it -> {
        if (it.type().equals("error") && !it.text().contains("Failed to load resource")) {
          faults.add(where + ": " + it.text());
        }
      });
      page.onPageError(it -> faults.add(where + ": " + it));
      page.navigate(RunningServer.get().address() + sent.path());
      page.evaluate(AXE);
      for (var width : WIDTHS) {
        page.setViewportSize(width, 900);
        found(page).forEach(it -> faults.add(where + ", " + width + " pixels: " + it));
      }
    }
  }

  private static List<String> found(Page page) {
    var over =
        (Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return Stream.concat(
            Stream.of(over.intValue())
                .filter(it -> it > 0)
                .map(it -> it + " pixels wider than the screen"),
            violations(page).stream())
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static List<String> violations(Page page) {
    return (List<String>)
        page.evaluate(
            """
            async () => (await axe.run(document, {
                resultTypes: ['violations'],
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
              })).violations.map(it => it.id + ': ' + it.nodes.map(n => n.target.join(' ')).join(', '))
            """);
  }

  private static String axe() {
    try (var script = EveryPageTest.class.getResourceAsStream("/axe.min.js")) {
      if (script == null) {
        throw new IllegalStateException("axe is not on the class path");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
