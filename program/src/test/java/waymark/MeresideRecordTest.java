package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;
import waymark.measures.Reading;
import waymark.measures.Source;

/**
 * What is counted from Mereside's invented record of April to December 2024 comes out as the series
 * that a published tracker gives for its board.
 */
class MeresideRecordTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

  private static <T> T read(Supplier<T> asked) {
    var area = RunningServer.get().bean(Ledger.class).named("mereside").orElseThrow();
    return RunningServer.get().bean(AreaTransactions.class).read(area, asked);
  }

  private static Source source() {
    return RunningServer.get().beans(Source.class).stream()
        .filter(it -> it.getClass().getPackageName().equals("waymark.governance"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // of 19, to October 2025
        "meetings-held send-partnership-board         | 1 2 3 4 5 6 7 8 9",
        "decisions-made send-partnership-board        | 4 3 5 5 3 8 6 4 5",
        "actions-in-time send-partnership-board       | 100% 100% 100% 100% 100% 100% 100% 94% 100%",
        // of 7; none was owed before July
        "reports-made health-and-wellbeing-board      | - - - 1 1 2 2 2 3",
        // the published series begins with TBC; here nobody noted a meeting with a seat of the
        // forum
        "forum-attended send-partnership-board        | - 67% 80% 100% N/A 80% 100% 100% 75%",
      })
  void the_record_counts_to_the_published_series(String counting, String series) {
    var figures = read(() -> source().compute(counting, NEW_YEAR, KnownAt.LATEST));
    var said = new ArrayList<String>();
    for (var month = YearMonth.of(2024, 4); month.getYear() == 2024; month = month.plusMonths(1)) {
      var it = figures.get(ReportingPeriod.month(month));
      said.add(it == null ? "-" : words(it));
    }
    assertEquals(series, String.join(" ", said));
  }

  private static String words(Reading reading) {
    return switch (reading) {
      case Reading.Measured(var value, var of, _) ->
          of == null ? value.toString() : of.percent(0) + "%";
      case Reading.NotApplicable _ -> "N/A";
      default -> reading.toString();
    };
  }

  @Test
  void what_was_known_in_november_knows_nothing_of_december() {
    var then = KnownAt.on(England.start(LocalDate.of(2024, 12, 1)).minusNanos(1000));
    var held = read(() -> source().compute("meetings-held send-partnership-board", NEW_YEAR, then));
    assertEquals("8", words(held.lastEntry().getValue()));
  }

  /** What holds of whatever is counted: it is the number of the entries that it opens to. */
  @ParameterizedTest
  @ValueSource(strings = {"latest", "2024-12-01"})
  void every_counted_figure_opens_to_its_entries(String when) {
    var at =
        when.equals("latest")
            ? KnownAt.LATEST
            : KnownAt.on(England.start(LocalDate.parse(when)).minusNanos(1000));
    var looked = new ArrayList<String>();
    read(() -> {
      for (var counting : source().countings(at)) {
        source()
            .compute(counting.key(), NEW_YEAR, at)
            .forEach((month, reading) -> {
              opens(counting.key(), month, reading, source().open(counting.key(), month, at));
              looked.add(counting.key() + " " + month);
            });
      }
      return looked;
    });
    assertTrue(looked.size() > 30, () -> "only " + looked);
    assertEquals(0, read(() -> source().compute("nothing", NEW_YEAR, at)).size());
  }

  private static void opens(
      String counting, ReportingPeriod month, Reading reading, List<Source.Entry> entries) {
    var counted = entries.stream().filter(Source.Entry::counted).count();
    var said = counting + " " + month;
    switch (reading) {
      case Reading.Measured(var value, var of, _) -> {
        if (of == null) {
          assertEquals(String.valueOf(counted), value.toString(), said);
        } else {
          assertEquals(counted + "/" + entries.size(), of.toString(), said);
        }
      }
      case Reading.NotApplicable _ -> assertEquals(0, entries.size(), said);
      default -> throw new AssertionError(said + " is " + reading);
    }
    entries.forEach(it -> assertTrue(it.on().isBefore(month.until()), said));
  }
}
