package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.access.Role;
import waymark.kernel.England;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;
import waymark.programme.Programmes;
import waymark.trajectory.ReadBack;
import waymark.trajectory.Tracker;
import waymark.trajectory.Trackers;
import waymark.web.AsKnown;

/** Trackers of the sample areas that are taken along as files, and read again. */
class TrackerFilesTest {

  private static final Reader READER = Reader.as(Role.PERFORMANCE_MANAGER);

  @ParameterizedTest
  @CsvSource({
    "wirral, docx",
    "wirral, xlsx",
    "sefton, docx",
    "sefton, xlsx",
    "mereside, docx",
    "mereside, xlsx"
  })
  void a_tracker_is_read_again_as_it_was_on_every_day(String area, String form) {
    var trackers = 0;
    for (var day : days(area)) {
      var known = day.map(AsKnown::on).orElse(AsKnown.TODAY);
      for (var plan : plans(area, known)) {
        var tracker = tracker(area, plan, known);
        var file = download(known.at("%s/plans/%s/tracker.%s".formatted(area, plan, form)));
        var paper = ReadBack.contents("tracker." + form, file);
        assertEquals(
            List.of(),
            ReadBack.differences(tracker, day.orElseGet(TrackerFilesTest::today), paper),
            area + " " + plan + " " + known.words());
        trackers += tracker.lines().isEmpty() ? 0 : 1;
      }
    }
    assertTrue(trackers >= 2, area + " " + trackers);
  }

  private static LocalDate today() {
    return England.day(RunningServer.get().bean(Clock.class).instant());
  }

  /** Those on which something became known, and today. */
  private static List<Optional<LocalDate>> days(String area) {
    var days = new ArrayList<Optional<LocalDate>>();
    READER.page(area).select("a[href*=known=]").stream()
        .map(it -> it.attr("href").replaceAll(".*known=", ""))
        .filter(it -> it.matches("\\d{4}-\\d{2}-\\d{2}"))
        .distinct()
        .forEach(it -> days.add(Optional.of(LocalDate.parse(it))));
    days.add(Optional.empty());
    return days;
  }

  private static List<String> plans(String area, AsKnown known) {
    return READER.page(known.at(area)).select("main table a[href*=/plans/]").stream()
        .map(it -> it.attr("href").replaceAll("\\?.*", "").replaceAll(".*/", ""))
        .toList();
  }

  private static Tracker tracker(String area, String plan, AsKnown known) {
    var server = RunningServer.get();
    var id = server.bean(Ledger.class).named(area).orElseThrow();
    return server
        .bean(AreaTransactions.class)
        .read(
            id,
            () ->
                server
                    .bean(Trackers.class)
                    .tracker(
                        server.bean(Programmes.class).plan(plan, known.moment()).orElseThrow(),
                        known.moment()));
  }

  private static byte[] download(String path) {
    try (var file = READER.stream(path)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
