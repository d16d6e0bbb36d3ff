package waymark.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static waymark.claims.Held.inShort;
import static waymark.claims.Held.series;
import static waymark.claims.Held.table;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import waymark.Shared;
import waymark.kernel.Unit;

/** Every claim that the published papers make, and no other. */
class PublishedClaimsTest {

  private static final Pattern TAB = Pattern.compile("\t");

  @Test
  void the_committee_report_of_november_2024() throws IOException {
    assertEquals(
        "29 -> 29 holds; 24/29 -> 24/29 holds; 83% -> 83% holds; 5/29 -> 5/29 holds;"
            + " 17% -> 17% holds; 70% -> 18/28 cannot be reproduced; 8/10 -> 8/10 holds;"
            + " 1/3 -> 1/3 holds; 3/3 -> 3/3 holds; 1/1 -> 1/1 holds; 3/3 -> 3/3 holds;"
            + " 3/3 -> 3/3 holds; 4/4 -> 4/4 holds; 2/2 -> 2/2 holds; 3/3 -> 3/3 holds;"
            + " 3/3 -> 3/3 holds; 1/4 -> 1/4 holds; 2 -> 2 holds",
        inShort(read("seeds/000_3b7af359d52b891b.txt", Held.plan())));
  }

  @Test
  void the_review_of_april_2022_claims_nothing_that_figures_could_bear_out() throws IOException {
    assertEquals("", inShort(read("seeds/001_0e533d1ec2b625e4.txt", Evidence.none())));
  }

  @Test
  void the_tracker_of_december_2024() throws IOException {
    var trained =
        series(
            "% Children's staff trained in co-production",
            Unit.PERCENT, "10.2% 10.2% 15% 16.5% 22.5% 35.4% 45.0% 52.2% 66%");
    assertEquals(
        "36% -> 36% holds; 36% -> 36% holds; from 52% to 66% -> from 45.0% to 66% differs;"
            + " 104 -> 104 holds",
        inShort(read("seeds/002_0afb356fa06831dc.txt", table(trained))));
  }

  @Test
  void the_scrutiny_report_of_november_2024() throws IOException {
    var evidence =
        new Evidence(
            Optional.of(LocalDate.of(2024, 11, 12)),
            new TreeMap<>(),
            Optional.empty(),
            List.of(),
            List.of());
    assertEquals(
        "57% -> cannot be checked; 45% -> cannot be checked; 52% -> cannot be checked;"
            + " 70% -> cannot be checked; 38 -> 38 holds; 60% -> calendar year 111%, financial year 77% cannot be checked",
        inShort(read("seeds/003_9c0dcb8c502ceba7.txt", evidence)));
  }

  @Test
  void the_plan_of_january_2021() throws IOException {
    assertEquals(
        "62% -> 61% differs", inShort(read("seeds/004_44f72f1ae47b3b0c.txt", Evidence.none())));
  }

  /** Lines are paragraphs, and a line with tabs is a row; a row of three may name its objective. */
  private static List<Checked> read(String file, Evidence evidence) throws IOException {
    var passages = new ArrayList<Passage>();
    for (var line : Files.readAllLines(Shared.file(file))) {
      var cells = TAB.splitAsStream(line).toList();
      if (cells.size() == 3 && cells.getFirst().chars().allMatch(Character::isDigit)) {
        passages.add(Passage.cell(line, cells.getLast()).about(cells.getFirst()));
      } else if (cells.size() > 1) {
        cells.forEach(cell -> passages.add(Passage.cell(line, cell)));
      } else if (!line.isBlank()) {
        passages.add(Passage.prose(line, line));
      }
    }
    return Claims.check(passages, evidence);
  }
}
