package waymark.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Papers of the demo's Mereside, one after the other, each with other figures of the same measures.
 *
 * @param called what its measures are called, before their number
 */
record PapersToAccept(Demo.Reader manager, String called, int measures, int months) {

  static final String UPLOADS = "/mereside/uploads/";

  /** The first month that the papers, issued from December on, give no figures for. */
  private static final YearMonth END = YearMonth.of(2024, 10);

  private static final Pattern UPLOAD = Pattern.compile(UPLOADS + "([0-9a-f-]{36})");
  private static final Pattern WARNING = Pattern.compile("name=\"seen\"[^>]* value=\"([^\"]+)\"");
  private static final int PATIENCE_SECONDS = 60;

  /** A paper that is loaded and decided about, but for the last press of a button. */
  String ready(int turn) throws IOException, InterruptedException {
    var title = "%ss, number %d".formatted(called, turn);
    var loaded =
        manager.send("/mereside/papers/paste", Map.of("title", title, "table", table(turn)));
    var upload = UPLOAD.matcher(loaded.headers().firstValue("Location").orElse(""));
    if (!upload.find()) {
      throw new IOException("a paper is not loaded: " + text(loaded));
    }
    var address = UPLOADS + upload.group(1);
    awaitReading(address);
    var day = LocalDate.of(2024, 12, 1).plusDays(turn);
    manager.send(
        address + "/about",
        Map.of(
            "title", title,
            "issued-day", "" + day.getDayOfMonth(),
            "issued-month", "" + day.getMonthValue(),
            "issued-year", "" + day.getYear(),
            "plan", "priority-action-plan"));
    confirmWarnings(address);
    return upload.group(1);
  }

  /** That so much is restated is what this is about. */
  private void confirmWarnings(String address) throws IOException, InterruptedException {
    var warnings = WARNING.matcher(text(manager.get(address + "/warnings")));
    while (warnings.find()) {
      manager.send(address + "/warnings", Map.of("seen", warnings.group(1)));
    }
  }

  private void awaitReading(String address) throws IOException, InterruptedException {
    var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!text(manager.get(address)).contains(address + "/accept")) {
      if (System.nanoTime() > until) {
        throw new IOException("a paper is not read: " + text(manager.get(address)));
      }
      Thread.sleep(50);
    }
  }

  /** Every figure is another one each time, so that each paper restates all of the one before. */
  private String table(int turn) {
    var heads =
        IntStream.range(0, months)
            .mapToObj(it -> "%1$tm/%1$ty".formatted(END.minusMonths(months - it).atDay(1)))
            .collect(Collectors.joining("\t"));
    var rows =
        IntStream.rangeClosed(1, measures)
            .mapToObj(row ->
                "%s number %d\t%d\t%s"
                    .formatted(
                        called,
                        row,
                        5000,
                        IntStream.range(0, months)
                            .mapToObj(month -> String.valueOf(1000 + turn * 7 + row * 3 + month))
                            .collect(Collectors.joining("\t"))))
            .collect(Collectors.joining("\n"));
    return "Metric\tTarget\t" + heads + "\n" + rows + "\n";
  }

  static String text(HttpResponse<byte[]> answer) {
    return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
  }
}
