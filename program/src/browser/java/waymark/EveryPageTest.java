package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import waymark.access.Role;

/**
 * Every page of the running program as every role sees it, in a real browser: nothing that axe
 * finds, nothing that scrolls sideways, nothing that the page's own policy refuses; on a wide
 * screen and on 320 pixels, with script and without. Whoever is sent the same page letter by
 * letter, in another role or at another address, sees the same page; it is then looked at once. A
 * page that has the same in its middle as another at its address, and around it the same as a
 * third, is not looked at again; one that only leaves out what another at its address has is looked
 * at on 320 pixels without script. Where script leaves a page as it was sent, it is the same
 * without.
 */
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

  /** As many look at pages at once as there are processors on the smallest machine in use. */
  private static final int EYES = 2;

  /**
   * A page as somebody is sent it, under its heading.
   *
   * @param elements what stands on it, one after the other
   * @param lessThanAnother whether it only leaves out what a page at its address has that is looked
   *     at whole
   */
  private record Sent(
      String path,
      String who,
      Optional<String> cookie,
      String heading,
      List<String> elements,
      List<String> middle,
      List<String> around,
      boolean lessThanAnother) {

    static Sent of(String path, String who, Optional<String> cookie, String html) {
      var heading = Jsoup.parse(html).select("h1").text();
      var page = Jsoup.parse(said(html));
      var elements = elementsOf(page);
      var middle = page.select("main").stream().flatMap(it -> elementsOf(it).stream()).toList();
      page.select("head, main").remove();
      return new Sent(path, who, cookie, heading, elements, middle, elementsOf(page), false);
    }

    Sent asLessThanAnother() {
      return new Sent(path, who, cookie, heading, elements, middle, around, true);
    }

    /** Whether another has all of this in the same order, and more. */
    boolean isWithin(Sent other) {
      var left = other.elements.iterator();
      return elements.stream()
          .allMatch(it -> {
            while (left.hasNext()) {
              if (left.next().equals(it)) {
                return true;
              }
            }
            return false;
          });
    }

    @Override
    public String toString() {
      return "/" + path + " for " + who;
    }
  }

  /** Each page once, by what it says. */
  private static Collection<Sent> pages(ExecutorService eyes) {
    var readers = new ArrayList<Future<Map<String, Sent>>>();
    readers.add(eyes.submit(() -> pages(Reader.stranger(), "nobody")));
    for (var role : Role.values()) {
      readers.add(eyes.submit(() -> pages(Reader.as(role), role.key())));
    }
    var pages = new LinkedHashMap<String, Sent>();
    readers.forEach(it -> result(it).forEach(pages::putIfAbsent));
    return withoutWhatOthersHave(pages.values());
  }

  private static List<Sent> withoutWhatOthersHave(Collection<Sent> pages) {
    var whole = new HashMap<String, List<Sent>>();
    var around = new HashSet<List<String>>();
    var left = new ArrayList<Sent>();
    for (var page : pages) {
      var others = whole.computeIfAbsent(page.path(), _ -> new ArrayList<>());
      var seen = others.stream().anyMatch(it -> it.middle().equals(page.middle()));
      if (seen && around.contains(page.around())) {
        continue;
      }
      around.add(page.around());
      var less = others.stream().anyMatch(page::isWithin);
      left.add(less ? page.asLessThanAnother() : page);
      others.add(page);
    }
    return left;
  }

  /** Each element of a page with its attributes and its own words. */
  private static List<String> elementsOf(Element page) {
    return page.getAllElements().stream()
        .map(it -> (it.tagName() + it.attributes()).replace(" \"", "\"") + " " + it.ownText())
        .toList();
  }

  private static Map<String, Sent> pages(Reader reader, String who) {
    var pages = new LinkedHashMap<String, Sent>();
    reader.get("sign-in"); // so that even nobody has a session, and a form its secret
    Stream.concat(Routes.read().keySet().stream(), MORE.stream())
        .forEach(path -> {
          var answer = reader.get(path);
          var html =
              answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                  && answer.statusCode() != 302;
          if (html) {
            pages.putIfAbsent(
                answer.statusCode()
                    + answer.headers().allValues("Content-Security-Policy").toString()
                    + said(answer.body()),
                Sent.of(path, who, reader.cookie(), answer.body()));
          }
        });
    return pages;
  }

  /** A page without what is drawn anew for every request. */
  private static String said(String html) {
    return html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("(?i)reference [0-9a-f-]{8,}", "")
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
  }

  @Test
  void has_nothing_that_axe_finds_and_never_scrolls_sideways() {
    Browser.start().close(); // or the test is skipped, before anything waits
    try (var eyes = Executors.newFixedThreadPool(EYES)) {
      var pages = pages(eyes);
      var left = new ConcurrentLinkedQueue<>(pages);
      var faults =
          Stream.generate(() -> eyes.submit(() -> look(left))).limit(EYES).toList().stream()
              .flatMap(it -> result(it).stream())
              .sorted()
              .toList();
      System.out.printf(
          "%d pages that differ, each %s pixels wide, with script and without; "
              + "%d of them only leave things out%n",
          pages.size(), WIDTHS, pages.stream().filter(Sent::lessThanAnother).count());
      assertTrue(pages.size() > 40, () -> "only " + pages.size() + " pages");
      assertEquals("", String.join("\n", faults));
    }
  }

  @Test
  void what_is_wrong_with_a_page_is_found() {
    var faults = new ArrayList<String>();
    try (var browser = Browser.start();
        var eye = new Eye(browser, true, faults)) {
      eye.window.route(
          "**/broken",
          it ->
              it.fulfill(
                  new Route.FulfillOptions()
                      .setHeaders(
                          Map.of(
                              "Content-Type", "text/html",
                              "Content-Security-Policy", "script-src 'self'"))
                      .setBody(
                          """
                          <!DOCTYPE html><html lang="en"><title>Broken</title><main><h1>Broken</h1>
                          <img src="data:," width="400" height="9"><script>no()</script></main>
                          """)));
      eye.look(Sent.of("broken", "nobody", Optional.empty(), "<h1>Whole</h1>"));
    }
    var found = String.join("\n", faults);
    for (var fault :
        List.of(
            "shows Broken, was sent Whole",
            "Content Security Policy",
            "320 pixels: image-alt",
            "pixels wider than the screen")) {
      assertTrue(found.contains(fault), () -> fault + " is not among " + found);
    }
  }

  /** Looks at pages until none is left, in a browser of its own, and says what is wrong. */
  private static List<String> look(Queue<Sent> left) {
    var faults = new ArrayList<String>();
    try (var browser = Browser.start();
        var scripted = new Eye(browser, true, faults);
        var plain = new Eye(browser, false, faults)) {
      for (var sent = left.poll(); sent != null; sent = left.poll()) {
        if (sent.lessThanAnother() || !scripted.look(sent).equals(sent.elements())) {
          plain.look(sent);
        }
      }
    }
    return faults;
  }

  /** A window in which page after page is looked at, as each is sent to its reader. */
  private static final class Eye implements AutoCloseable {

    private final BrowserContext window;
    private final Page page;
    private final String how;
    private final List<String> faults;
    private String where = "";

    Eye(Browser browser, boolean script, List<String> faults) {
      this.faults = faults;
      how = script ? ", with script" : ", without script";
      window = browser.window(WIDTHS.getFirst(), script, Optional.empty());
      page = window.newPage();
      page.onConsoleMessage(it -> {
        if (it.type().equals("error") && !it.text().contains("Failed to load resource")) {
          faults.add(where + ": " + it.text());
        }
      });
      page.onPageError(it -> faults.add(where + ": " + it));
    }

    /**
     * Looks at one page.
     *
     * @return what stands on it once its scripts have run
     */
    List<String> look(Sent sent) {
      where = sent + how;
      window.clearCookies();
      window.setExtraHTTPHeaders(sent.cookie().map(it -> Map.of("Cookie", it)).orElseGet(Map::of));
      page.setViewportSize(WIDTHS.getFirst(), 900);
      page.navigate(RunningServer.get().address() + sent.path());
      var html = page.content();
      var heading = Jsoup.parse(html).select("h1").text();
      if (!heading.equals(sent.heading())) {
        faults.add(where + ": shows " + heading + ", was sent " + sent.heading());
      }
      page.evaluate(AXE);
      for (var width : sent.lessThanAnother() ? List.of(WIDTHS.getLast()) : WIDTHS) {
        page.setViewportSize(width, 900);
        found(page).forEach(it -> faults.add(where + ", " + width + " pixels: " + it));
      }
      return elementsOf(Jsoup.parse(asSent(html)));
    }

    @Override
    public void close() {
      window.close();
    }
  }

  private static <T> T result(Future<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** A page without the marks by which scripts note that they have run. */
  private static String asSent(String html) {
    return said(html)
        .replaceAll(" data-[a-z-]+-init=\"[^\"]*\"", "")
        .replace(" js-enabled govuk-frontend-supported\"", "\"");
  }

  static List<String> found(Page page) {
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

  static String axe() {
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
