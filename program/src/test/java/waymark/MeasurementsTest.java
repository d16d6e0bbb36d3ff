package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.access.Operator;
import waymark.ledger.Ledger;
import waymark.watch.Measurements;
import waymark.watch.MeasurementsAnswers.Place;

/** What whoever watches over the program reads of it, and that nobody else does. */
class MeasurementsTest {

  private static final String TOKEN = "of whoever watches over it";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Server server;

  @BeforeAll
  static void start() throws Exception {
    var place =
        Place.from(Map.of("WAYMARK_METRICS", "127.0.0.1:0", "WAYMARK_METRICS_TOKEN", TOKEN));
    server = RunningServer.watched(place.orElseThrow());
    var area =
        OperatorCommands.made(server.context().getBean(Ledger.class), "mereside", "Mereside");
    var link =
        server
            .context()
            .getBean(Operator.class)
            .inviteAdministrator(area, "sam@mereside.example", "Sam Wren");
    var reader = Browsing.at(server);
    reader.choosePassword(link.path(), "a lighthouse in the fog");
    assertThrows(
        IllegalStateException.class, () -> reader.signIn("sam@mereside.example", "not that"));
    reader.signIn("sam@mereside.example", "a lighthouse in the fog");
    for (var i = 0; i < 3; i++) {
      assertEquals(200, reader.get("/mereside").statusCode());
    }
    assertEquals(404, reader.get("/mereside/plans/sam-wren").statusCode());
  }

  @AfterAll
  static void stop() {
    server.close();
    CLIENT.close();
  }

  private static HttpResponse<String> asked(String path, String... headers)
      throws IOException, InterruptedException {
    var at = server.measurements().orElseThrow().replaceFirst("/metrics$", path);
    var request = HttpRequest.newBuilder(URI.create(at));
    return CLIENT.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** What is told, by name with labels. */
  private static Map<String, Double> told() throws IOException, InterruptedException {
    var told = new TreeMap<String, Double>();
    asked("/metrics", "Authorization", "Bearer " + TOKEN)
        .body()
        .lines()
        .filter(it -> !it.startsWith("#"))
        .forEach(it ->
            told.put(
                it.substring(0, it.lastIndexOf(' ')),
                Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1))));
    return told;
  }

  @Test
  void it_tells_what_was_asked_written_signed_in_and_kept() throws Exception {
    var told = told();
    for (var it :
        Map.of(
                "waymark_requests_seconds_count{method=\"GET\",route=\"/{area}\",status=\"2xx\"}",
                    3.0,
                "waymark_requests_seconds_count{method=\"GET\",route=\"/{area}/plans/{plan}\",status=\"4xx\"}",
                    1.0,
                "waymark_sign_in_total{outcome=\"wrong\"}", 1.0,
                "waymark_sign_in_total{outcome=\"right\"}", 1.0,
                "waymark_ledger_commands_total{source=\"operator\"}", 2.0,
                "waymark_pages_total{from=\"memory\"}", 2.0,
                "waymark_pages_kept", 1.0,
                "hikaricp_connections_max{pool=\"database\"}", 12.0)
            .entrySet()) {
      assertEquals(it.getValue(), told.get(it.getKey()), it.getKey());
    }
    for (var name :
        List.of(
            "waymark_connections_waiting",
            "hikaricp_connections_timeout_total{pool=\"database\"}",
            "process_uptime_seconds",
            "waymark_home_free_bytes",
            "jvm_threads_live_threads",
            "waymark_requests_seconds_bucket{method=\"GET\",route=\"/{area}\",status=\"2xx\",le=\"0.2\"}")) {
      assertTrue(told.containsKey(name), name);
    }
    var text = told.toString();
    for (var said : List.of("mereside", "sam", "Wren", "invitation/")) {
      assertFalse(text.replace("/invitation/{token}", "").contains(said), said);
    }
  }

  @Test
  void however_many_addresses_are_made_up_there_are_no_more_series() throws Exception {
    var reader = Browsing.at(server);
    ask(reader, 0);
    ask(reader, 0); // an answer is counted only after it was sent; by now the first ones are
    var before = ours();
    for (var i = 1; i < 100; i++) {
      ask(reader, i);
    }
    assertEquals(before, ours());
  }

  /** What the Java machine tells has a series more for each cause that it finds for its doings. */
  private static List<String> ours() throws IOException, InterruptedException {
    return told().keySet().stream().filter(it -> it.startsWith("waymark_")).toList();
  }

  /** Five that nobody has asked for before. */
  private static void ask(Browsing reader, int number) throws IOException, InterruptedException {
    reader.get("/made-up-%d".formatted(number));
    reader.get("/mereside/plans/made-up-%d?known=%<d".formatted(number));
    reader.get("/made/up/%d".formatted(number));
    reader.get("/invitation/%d".formatted(number));
    reader.send("/mereside/measures/%d/change".formatted(number), Map.of("field", "" + number));
  }

  @Test
  void nobody_reads_it_without_the_token_or_at_the_pages_own_port() throws Exception {
    assertEquals(401, asked("/metrics").statusCode());
    assertEquals(401, asked("/metrics", "Authorization", "Bearer wrong").statusCode());
    assertEquals(404, asked("/", "Authorization", "Bearer " + TOKEN).statusCode());
    var pages = ForeignDatabaseTest.get(server, "metrics");
    assertFalse(pages.statusCode() == 200, pages.body());
    assertFalse(pages.body().contains("jvm_"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          127.0.0.1:9180 |                  | 127.0.0.1:9180
          [::1]:9180     |                  | [0:0:0:0:0:0:0:1]:9180
          10.1.2.3:9180  | 0123456789abcdef | 10.1.2.3:9180
          ''             |                  | none
          10.1.2.3:9180  |                  | WAYMARK_METRICS=10.1.2.3:9180 would answer everybody who reaches this computer; set WAYMARK_METRICS_TOKEN too, or name 127.0.0.1
          0.0.0.0:9180   | short            | WAYMARK_METRICS_TOKEN has 16 characters or more (openssl rand -hex 32 makes one)
          9180           |                  | WAYMARK_METRICS is an address and a port of this computer, like 127.0.0.1:9180; not "9180"
          localhost:9180 |                  | WAYMARK_METRICS is an address and a port of this computer, like 127.0.0.1:9180; not "localhost:9180"
          127.0.0.1:x    |                  | WAYMARK_METRICS is an address and a port of this computer, like 127.0.0.1:9180; not "127.0.0.1:x"
          """)
  void where_it_is_told_is_closed_by_itself(String place, String token, String outcome) {
    var environment =
        Map.of(
            "WAYMARK_METRICS",
            place,
            "WAYMARK_METRICS_TOKEN",
            Optional.ofNullable(token).orElse(""));
    String said;
    try {
      said =
          Place.from(environment)
              .map(it -> it.address().toString().replace("/", ""))
              .orElse("none");
    } catch (IllegalArgumentException e) {
      said = String.valueOf(e.getMessage());
    }
    assertEquals(outcome, said);
  }

  @Test
  void what_another_package_counts_is_told_by_kind_and_left_out_where_it_cannot_be_told() {
    try (var measurements = Measurements.on()) {
      var asked = new AtomicInteger();
      measurements.gauges(
          "waymark.uploads",
          "Uploads by state",
          "state",
          () -> {
            if (asked.incrementAndGet() == 2) {
              throw new IllegalStateException("the database does not answer");
            }
            return Map.of("waiting", 2, "unreadable", 1);
          });
      assertTrue(measurements.text().contains("waymark_uploads{state=\"waiting\"} 2.0"));
      assertFalse(measurements.text().contains("waymark_uploads{"));
      assertTrue(measurements.text().contains("waymark_uploads{state=\"unreadable\"} 1.0"));
    }
    Measurements.NONE.gauges("waymark.none", "", "state", Map::of);
    assertEquals("", Measurements.NONE.text());
  }
}
