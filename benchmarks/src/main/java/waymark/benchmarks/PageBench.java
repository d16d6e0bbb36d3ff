package waymark.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tracker page, answered from memory and made anew, beside a static file of the same bytes from
 * the same server and from nginx; and what one corrected figure costs.
 */
final class PageBench {

  private static final int ROUNDS = 7;
  private static final int SECONDS = 3;
  private static final int WARM_UP_SECONDS = 15;
  private static final int CORRECTIONS = 9;
  private static final int FAILED = 1;

  private static final String TRACKER = "/wirral/plans/improvement-plan-2024/tracker";

  /** What a page does not ask for is answered and never kept. */
  private static final String ANEW = TRACKER + "?made=anew";

  private static final String INVENTED = "/mereside/plans/priority-action-plan";

  private final Demo demo;
  private final Demo.Reader clerk;

  private PageBench(Demo demo, Demo.Reader clerk) {
    this.demo = demo;
    this.clerk = clerk;
  }

  private record Row(String name, URI address) {}

  static int run() throws IOException, InterruptedException {
    var work = Files.createTempDirectory("waymark-bench");
    var files = Files.createDirectories(work.resolve("static/assets"));
    try (var demo = Demo.start(work.resolve("home"), work)) {
      return new PageBench(demo, demo.signedIn("clerk")).run(files, work);
    } finally {
      Scratch.remove(work);
    }
  }

  private int run(Path files, Path work) throws IOException, InterruptedException {
    var page = clerk.get(TRACKER).body();
    Files.write(files.resolve("tracker.html"), page);
    if (!Nginx.isThere()) {
      System.out.println("nginx is not installed, so there is nothing to compare with:");
      System.out.println("apt-get install nginx-light");
      return measure(rows(Optional.empty()), page);
    }
    try (var nginx = Nginx.serving(files, work)) {
      return measure(rows(Optional.of(nginx.at("/tracker.html"))), page);
    }
  }

  private List<Row> rows(Optional<URI> nginx) throws IOException, InterruptedException {
    var rows = new ArrayList<Row>();
    nginx.ifPresent(it -> rows.add(new Row("nginx, a static file", it)));
    rows.add(new Row("waymark, a static file", demo.at(assets() + "/tracker.html")));
    rows.add(new Row("waymark, the page kept", demo.at(TRACKER)));
    rows.add(new Row("waymark, the page made anew", demo.at(ANEW)));
    return rows;
  }

  /** Where this build's files are, as its own pages say. */
  private String assets() throws IOException, InterruptedException {
    var html = new String(clerk.get(TRACKER).body(), StandardCharsets.UTF_8);
    var path = Pattern.compile("href=\"(/assets/\\w+)/").matcher(html);
    if (!path.find()) {
      throw new IOException("the page has no style sheet");
    }
    return path.group(1);
  }

  private int measure(List<Row> rows, byte[] page) throws IOException, InterruptedException {
    if (!sameBytes(rows, page)) {
      return FAILED;
    }
    var load = Load.onThisMachine();
    for (var row : rows) {
      load.perSecond(row.address(), clerk.cookie(), WARM_UP_SECONDS);
    }
    var rates = new LinkedHashMap<Row, List<Double>>();
    for (var round = 0; round < ROUNDS; round++) {
      for (var row : rows) {
        rates
            .computeIfAbsent(row, _ -> new ArrayList<>())
            .add(load.perSecond(row.address(), clerk.cookie(), SECONDS));
      }
    }
    print(rates, page.length);
    System.out.printf(
        """
        Requests a second over %d connections, by %s; the median of %d rounds of %d s, taken in
        turn, after %d s of each that do not count. "Kept" asks the database at each request who
        asks, with what rights, and at what version the area is; "made anew" reads the figures too.

        """,
        Load.CONNECTIONS, load.name(), ROUNDS, SECONDS, WARM_UP_SECONDS);
    return oneChangedFigure();
  }

  private boolean sameBytes(List<Row> rows, byte[] page) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      for (var row : rows) {
        var answer =
            client.send(
                HttpRequest.newBuilder(row.address()).header("Cookie", clerk.cookie()).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200 || !Arrays.equals(page, answer.body())) {
          System.out.printf(
              "%s answers with other bytes, so rates say nothing (%d).%n",
              row.name(), answer.statusCode());
          return false;
        }
      }
    }
    System.out.printf("All answer with the same %,d bytes.%n%n", page.length);
    return true;
  }

  private static void print(Map<Row, List<Double>> rates, int bytes) {
    System.out.printf(
        Locale.ROOT,
        "The tracker of a plan, %d kB%n%n%-30s %12s %12s %7s%n",
        bytes / 1024,
        "",
        "slowest",
        "median",
        "ratio");
    var reference = median(rates.values().iterator().next());
    rates.forEach((row, all) ->
        System.out.printf(
            Locale.ROOT,
            "%-30s %,10.0f/s %,10.0f/s %7.2f%n",
            row.name(),
            all.stream().min(Double::compare).orElseThrow(),
            median(all),
            median(all) / reference));
    System.out.println();
  }

  private static double median(List<Double> all) {
    return all.stream().sorted().toList().get(all.size() / 2);
  }

  /** A figure is corrected by its form, and the pages that somebody reads are asked for again. */
  private int oneChangedFigure() throws IOException, InterruptedException {
    var manager = demo.signedIn("performance-manager");
    var tracker = new String(clerk.get(INVENTED + "/tracker").body(), StandardCharsets.UTF_8);
    var measures =
        Pattern.compile("href=\"(/mereside/measures/[^\"?]+)\"")
            .matcher(tracker)
            .results()
            .map(it -> it.group(1))
            .distinct()
            .toList();
    var form = correction(manager, measures.getFirst());
    var saved = new ArrayList<Long>();
    var first = new ArrayList<Long>();
    for (var i = 0; i <= CORRECTIONS; i++) {
      var figure = (21 + i) + ".375%";
      var start = System.nanoTime();
      var answer = manager.send(form, Map.of("figure", figure, "reason", "Counted anew"));
      var written = System.nanoTime();
      var page = new String(clerk.get(INVENTED + "/tracker").body(), StandardCharsets.UTF_8);
      var seen = System.nanoTime();
      if (answer.statusCode() != 303 || !page.contains(figure)) {
        System.out.println("The corrected figure is not on the next page: " + answer.statusCode());
        return FAILED;
      }
      if (i > 0) {
        saved.add(written - start);
        first.add(seen - written);
      }
    }
    var pages = new ArrayList<>(List.of("/mereside", INVENTED + "/tracker", TRACKER));
    pages.addAll(measures);
    var tags = new LinkedHashMap<String, String>();
    for (var it : pages) {
      tags.put(it, clerk.get(it).headers().firstValue("ETag").orElseThrow());
    }
    manager.send(form, Map.of("figure", "33.125%", "reason", "Counted anew"));
    var other = 0;
    for (var it : tags.entrySet()) {
      other += clerk.get(it.getKey(), "If-None-Match", it.getValue()).statusCode() == 200 ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        """
        One corrected figure: the form is opened, sent and written down in %.1f ms; the first new
        page is there %.1f ms after that (medians of %d). Of %d pages that were kept, %d are other
        pages after a correction; nothing is made before somebody asks for it.
        """,
        new Times(saved).median() / 1e6,
        new Times(first).median() / 1e6,
        CORRECTIONS,
        pages.size(),
        other);
    return 0;
  }

  private static String correction(Demo.Reader manager, String measure)
      throws IOException, InterruptedException {
    var page = new String(manager.get(measure).body(), StandardCharsets.UTF_8);
    return Pattern.compile("href=\"(" + measure + "/readings/[^\"]+/change)\"")
        .matcher(page)
        .results()
        .map(it -> it.group(1))
        .reduce((_, last) -> last)
        .orElseThrow(() -> new IOException("nothing to correct on " + measure));
  }
}
