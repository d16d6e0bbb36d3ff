package waymark.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two papers mean the same measure. */
class SameMeasureTest {

  private static final String FIGURES = "13103, 13735, 13905, 15391";

  @ParameterizedTest(name = "{0} / {2}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        // the same but for blanks, dashes and capitals
        "Meeting requests met- LA, \"1,2,3,4\", Meeting requests met - la, \"5,6,7,8\", true",
        // one name within the other, and figures alike
        "Number of hits (monthly), \"1,2,3,4\", Number of Local Offer hits (monthly), \"1,2,3,4\", true",
        "Number of hits (monthly), \"1,2,3,4\", Number of Local Offer hits (monthly), \"1,2,3,9\", true",
        // one name within the other, and other figures
        "Number of hits (monthly), \"1,2,3,4\", Number of Local Offer hits (monthly), \"5,6,3,4\", false",
        // other names, the same figures
        "Number of hits, \"1,2,3,4\", Number of articles written, \"1,2,3,4\", false",
        // too few figures to tell
        "Number of hits (monthly), \"1,2,,\", Number of Local Offer hits (monthly), \"1,2,,\", false",
      })
  void names_decide_and_figures_confirm(
      String one, String figures, String other, String others, boolean same) {
    var ones = MetricTables.in(Papers.placed(table(one, figures))).metrics();
    var found =
        SameMeasure.between(ones, MetricTables.in(Papers.placed(table(other, others))).metrics())
            .of(ones.getFirst());
    assertEquals(same, found.isPresent());
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "1, 1"})
  void the_first_of_a_name_is_the_first_of_it_in_the_other_paper(int times, int matched) {
    var two = table("Appeals lodged", FIGURES) + "Appeals lodged | N/A | 1 | 2 | 3 | 4\n";
    var ones = MetricTables.in(Papers.placed(two)).metrics().subList(0, times);
    var others = MetricTables.in(Papers.placed(two)).metrics();
    var same = SameMeasure.between(ones, others);
    assertEquals(matched, ones.stream().filter(it -> same.of(it).isPresent()).count());
    assertEquals("table 1, row 2", same.of(ones.getFirst()).orElseThrow().metric().where());
  }

  private static String table(String name, String figures) {
    return "METRICS | TARGET | 04/26 | 05/26 | 06/26 | 07/26\n"
        + name
        + " | N/A | "
        + figures.replace(",", " | ")
        + "\n";
  }
}
