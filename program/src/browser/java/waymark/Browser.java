package waymark;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine; its tests are skipped, and say so, where there is none. */
final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  static Browser start() {
    var program = installed();
    Assumptions.assumeTrue(
        program.isPresent(),
        "needs Chromium: install it (Debian: apt-get install chromium) or name it in"
            + " WAYMARK_CHROMIUM");
    return new Browser(program.orElseThrow());
  }

  private static Optional<Path> installed() {
    var named = Optional.ofNullable(System.getenv("WAYMARK_CHROMIUM")).map(Path::of);
    var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(
            named.stream(),
            Stream.of(path.split(":"))
                .filter(it -> !it.isEmpty())
                .flatMap(directory -> NAMES.stream().map(it -> Path.of(directory, it))))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * A window of that width in which somebody is signed in; each has its own cookies. Without script
   * the page's own scripts do not arrive: were script switched off altogether, axe could not run.
   *
   * @param cookie the one that their session is known by; empty for nobody
   */
  BrowserContext window(int width, boolean script, Optional<String> cookie) {
    var options =
        new com.microsoft.playwright.Browser.NewContextOptions()
            .setViewportSize(width, 900)
            .setLocale("en-GB");
    var window = chromium.newContext(options);
    window.setDefaultTimeout(20_000);
    if (!script) {
      window.onPage(Browser::withoutScripts);
    }
    cookie.ifPresent(it -> window.setExtraHTTPHeaders(Map.of("Cookie", it)));
    return window;
  }

  /** A window of that width whose reader has switched script off, or not, and who is nobody yet. */
  BrowserContext window(int width, boolean script) {
    var window =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("en-GB")
                .setJavaScriptEnabled(script));
    window.setDefaultTimeout(20_000);
    return window;
  }

  /** By the browser's own list: were they stopped one by one, it would keep no style sheet. */
  private static void withoutScripts(Page page) {
    var session = page.context().newCDPSession(page);
    session.send("Network.enable");
    var scripts = new JsonObject();
    scripts.add("urls", new Gson().toJsonTree(List.of("*.js")));
    session.send("Network.setBlockedURLs", scripts);
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
