package waymark.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingGapsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AIP1 AIP2 AIP16 AIP14 AIP15 AIP13 AIP12 AIP11 AIP10 AIP9 AIP8 AIP7 AIP6 AIP5 AIP4 AIP3 AIP19 | AIP17 AIP18
          AIP1 AIP2 AIP3        | ''
          AIP3 AIP4 AIP6        | AIP5
          aip3 AIP4 AIP6        | AIP5
          AIP1 AIP3             | ''
          B08 B09 B11           | B10
          A1 A2 A4 B7 B8 B10    | A3 B9
          X1 X50 X99            | ''
          2.3.a 2.3.b 2.3.d     | ''
          1 2 4                 | ''
          """)
  void gaps_lie_between_the_first_and_the_last_of_a_running_series(String listed, String missing) {
    var references = Arrays.stream(listed.split(" ")).map(ActionReference::new).toList();
    var gaps =
        NumberingGaps.of(references).stream()
            .flatMap(each -> each.missing().stream())
            .map(ActionReference::text)
            .collect(Collectors.joining(" "));
    assertEquals(missing, gaps);
  }
}
