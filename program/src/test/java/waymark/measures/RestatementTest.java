package waymark.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;

/** What counts as a restatement. */
class RestatementTest {

  @ParameterizedTest(name = "\"{0}\", now \"{1}\"")
  @CsvSource(
      nullValues = "-",
      value = {
        "'80', '122', true",
        "'80', '80', false",
        "'80', '80.0', false",
        "'80%', '80 %', false",
        "'80', '', true",
        "'80', 'TBC', true",
        "'N/A', '5', true",
        "'5', 'N/A', true",
        // new, not restated
        "'', '80', false",
        "'TBC', '80', false",
        "'', '', false",
        // a figure that only became final
        "'80 (provisional)', '80', false",
        "'80 (provisional)', '81', true",
      })
  void a_figure_that_now_reads_otherwise_is_restated(String was, String now, boolean restated) {
    assertEquals(restated, !Restatement.between(series(was), series(now)).isEmpty());
  }

  @Test
  void a_period_that_the_later_paper_does_not_show_is_not_restated() {
    var nothing = Readings.of(new TreeMap<>());
    assertEquals(0, Restatement.between(series("80"), nothing).size());
  }

  private static Readings series(String cell) {
    var byPeriod = new TreeMap<ReportingPeriod, Reading>();
    byPeriod.put(ReportingPeriod.month(2024, 10), Reading.of(Written.of(cell)));
    return Readings.of(byPeriod);
  }
}
