package waymark.documents;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperPartsTest {

  private static PaperParts read(String paper) {
    return PaperParts.of(Objectives.place(Papers.paper(paper)), Optional.empty());
  }

  @ParameterizedTest(
      name = "{0}: {1} actions, {2} assurance, {3} statuses, {4} reviews, {5} bodies")
  @CsvSource({
    "tracker-2024-12.docx, 33, 18, 0, 0, 0",
    "tracker-2024-12.xlsx, 33, 18, 0, 0, 0",
    "tracker-2024-12.pdf, 33, 18, 0, 0, 0",
    "committee-2024-11.docx, 0, 0, 10, 0, 0",
    "review-2022-04.docx, 0, 0, 0, 1, 1",
    "scrutiny-2024-11.docx, 0, 0, 0, 0, 0",
    "plan-2021-01.docx, 0, 0, 0, 0, 0"
  })
  void each_published_paper_gives_its_parts_and_no_others(
      String file, int actions, int assurance, int statuses, int reviews, int bodies) {
    var parts =
        PaperParts.of(Objectives.place(Papers.published("documents/" + file)), Optional.empty());
    assertEquals(actions, parts.actions().size(), "actions");
    assertEquals(assurance, parts.assurance().size(), "assurance");
    assertEquals(statuses, parts.statuses().size(), "statuses");
    assertEquals(reviews, parts.reviews().size(), "reviews");
    assertEquals(bodies, parts.bodies().size(), "bodies");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the line goes on",
        "- (i)",
        "| | a | ",
        "Ref | Action | Lead | On track",
        " | more | |",
        "Progress on key actions",
        "1.1.a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z",
        "Chair Ada Brook, Director,",
        "Support received | Provider | Provider | Provider",
        "June's June's June's is is is at at at 5"
      })
  void many_lines_take_time_in_step_with_their_number(String line) {
    var paper =
        "Narrative\nThe members of the board are:\nEvidence of impact\n(i) Begin\n"
            + "Ref | Action | Lead | On track\nA1 | Begin | MM | Y\n"
            + (line + "\n").repeat(20_000);
    assertTimeoutPreemptively(ofSeconds(20), () -> read(paper));
  }

  @Test
  void one_endless_line_is_read_in_time() {
    var line = new StringBuilder("The members of the board are:\nNarrative\n");
    for (var word :
        new String[] {"Chair of ", "1.1.a.b.", "from 1 to 2,", "(a) ", "due due ", "A "}) {
      line.append(word.repeat(100_000)).append('\n');
    }
    assertTimeoutPreemptively(ofSeconds(20), () -> read(line.toString()));
  }

  @Test
  void no_mixture_of_lines_throws() {
    var pieces =
        ("# Area 1|Area 2: Schools|Ref\tAction\tLead\tOn track|AIP1 2\tx\t\tY|\t\t\t|--\t--|Narrative"
                + "|Evidence of impact|(i) |- |Key next steps - x|1.1g|Support received\t\t|Provider\t"
                + "|Action\tReason\tMitigation|N/A\t\t|Are there any actions behind schedule?\tNo"
                + "|The members of the board are:|Chair Ada Brook, x|,|No.\tObjective\tStatus|1\tx\t9/9"
                + "|Recommendation(s):|None required|Metric\tTarget|Business As Usual|June's x was 5%"
                + "|Assurance activity\tComplete\tImpact|\t\tmore|Area 7")
            .split("\\|", -1);
    for (var seed = 0L; seed < 3_000; seed++) {
      var random = new Random(seed);
      var paper = new StringBuilder();
      for (var lines = 0; lines < 14; lines++) {
        paper.append(pieces[random.nextInt(pieces.length)].replace("\t", "|")).append('\n');
      }
      assertTrue(read(paper.toString()).notes().size() < 100, "seed " + seed);
    }
  }
}
