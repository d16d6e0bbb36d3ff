package waymark.measures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.ReportingPeriod;

/** Which printed percentages come out of what was counted, rounded as they are printed. */
class IrreproducibleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "63%   | 7/11    | 63%, but 7 of 11 is 64%; no number of 11 comes to 63%",
        "64%   | 7/11    | ",
        "63.6% | 7/11    | ",
        "63.7% | 7/11    | 63.7%, but 7 of 11 is 64%; no number of 11 comes to 63.7%",
        "55%   | 7/11    | 55%, but 7 of 11 is 64%; it would take 6",
        "45.0% | 450/1000 | ",
        "100%  | 11/11   | ",
        "100%  | 10/11   | 100%, but 10 of 11 is 91%; it would take 11",
        "0%    | 1/11    | 0%, but 1 of 11 is 9%; it would take 0",
        "12%   | 1/8     | 12%, but 1 of 8 is 13%; no number of 8 comes to 12%",
        "140%  | 7/11    | 140%, but 7 of 11 is 64%; no number of 11 comes to 140%",
        "TBC   | 7/11    | ",
        "63    | 7/11    | ",
        "63%   | 7       | ",
        "63%   | N/A     | ",
        "63%   | 0/0     | ",
      })
  void a_printed_percentage_is_held_against_what_was_counted(
      String printed, String counted, String said) {
    var figure =
        new ReportedFigure(
            new MeasureId(new UUID(0, 1)),
            ReportingPeriod.month(YearMonth.of(2024, 12)),
            "paper",
            "Paper",
            printed,
            Instant.EPOCH,
            "",
            false);
    assertEquals(
        said == null ? "" : said,
        Irreproducible.of(figure, Source.read(counted)).map(Irreproducible::words).orElse(""));
  }
}
