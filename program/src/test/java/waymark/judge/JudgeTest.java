package waymark.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.Checkout;

/** The command as people run it. */
class JudgeTest {

  private static final Path COMMITTEE = Checkout.sample("mereside-committee-2026-07.docx");
  private static final Path TRACKER = Checkout.sample("mereside-tracker-2026-08.docx");

  @TempDir private Path folder;

  @Test
  void when_every_paper_is_read_the_exit_code_is_0_and_nothing_is_complained_of() {
    var run = JudgeRun.of(COMMITTEE, TRACKER);
    assertEquals(0, run.exit());
    assertEquals("", run.err());
  }

  @Test
  void one_unreadable_file_is_one_line_and_exit_code_2_and_the_others_are_still_judged() {
    var missing = folder.resolve("nothing.docx");
    var run = JudgeRun.of(missing, COMMITTEE);
    assertEquals(2, run.exit());
    assertEquals(1, run.err().lines().count());
    assertTrue(run.err().startsWith(missing + ": there is no such file"), run.err());
    assertTrue(run.out().contains("16 of 20 met (80%)"), run.out());
  }

  @Test
  void without_a_file_the_usage_is_shown_and_the_exit_code_is_2() {
    var run = JudgeRun.of(new String[0]);
    assertEquals(2, run.exit());
    assertTrue(run.err().contains("FILE"), run.err());
  }

  @ParameterizedTest
  @CsvSource({"80", "40", "120"})
  void no_line_is_wider_than_the_page(int width) {
    for (var full : List.of("--full", "--width=" + width)) {
      var run = JudgeRun.of("--width", "" + width, full, COMMITTEE.toString(), TRACKER.toString());
      run.out().lines().forEach(line -> assertTrue(line.length() <= width, line));
    }
  }

  @Test
  void the_answer_stands_in_the_first_lines() {
    var first = String.join(" ", JudgeRun.of(COMMITTEE, TRACKER).out().lines().limit(9).toList());
    for (var answer :
        List.of("16 of 20 met (80%)", "15 of 20 met (75%)", "3 readings", "1 judgement")) {
      assertTrue(first.contains(answer), first);
    }
  }

  @Test
  void papers_with_a_day_of_issue_are_put_in_its_order() throws IOException {
    var july = paper("july.txt", "1 July 2026", "60%", "70%", "72%");
    var october = paper("october.txt", "1 October 2026", "60%", "70%", "68%");
    var run = JudgeRun.json(october, july);
    assertEquals(july.toString(), run.get("documents").get(0).get("file").asString());
    assertEquals("72%", run.get("restatements").get(0).get("was").asString());
    assertEquals("68%", run.get("restatements").get(0).get("now").asString());
  }

  @Test
  void a_paper_without_a_date_stays_behind_the_paper_that_it_was_given_after() throws IOException {
    var october = paper("october.txt", "1 October 2026", "60%", "70%", "72%");
    var undated = paper("undated.txt", "no date", "60%", "70%", "71%");
    var july = paper("july.txt", "1 July 2026", "60%", "70%", "70%");
    var files = new ArrayList<String>();
    for (var document : JudgeRun.json(october, undated, july).get("documents")) {
      files.add(Path.of(document.get("file").asString()).getFileName().toString());
    }
    assertEquals(List.of("july.txt", "october.txt", "undated.txt"), files);
  }

  @Test
  void papers_given_the_newest_first_are_questioned() {
    var question = "Was the oldest paper given first?";
    assertTrue(JudgeRun.of(TRACKER, COMMITTEE).out().replace('\n', ' ').contains(question));
    assertFalse(JudgeRun.of(COMMITTEE, TRACKER).out().replace('\n', ' ').contains(question));
  }

  @ParameterizedTest(name = "issued {0}: {1}, {2}")
  @CsvSource({
    // the milestone is of June 2026
    "29 June 2026, not-assessed, provisional",
    "30 June 2026, not-assessed, provisional",
    "1 July 2026, met, ''",
  })
  void a_reading_of_a_month_that_is_not_over_is_provisional_and_not_judged(
      String issued, String status, String because) throws IOException {
    var judgement = judgement(paper("paper.txt", issued, "60%", "70%", "72%"));
    assertEquals(status, judgement.get("status").asString());
    assertEquals(because, JudgeRun.text(judgement.get("because")));
  }

  @Test
  void a_reading_near_a_figure_is_shown_and_not_judged() throws IOException {
    var judgement = judgement(paper("paper.txt", "1 July 2026", "100", "200", "240+"));
    assertEquals("240+", judgement.get("actual").asString());
    assertEquals("approximate", judgement.get("because").asString());
  }

  @Test
  void a_milestone_that_moved_is_listed_and_never_passes_for_a_restated_reading()
      throws IOException {
    var first = paper("first.txt", "1 July 2026", "60%", "75%", "72%");
    var second = paper("second.txt", "1 August 2026", "60%", "70%", "72%");
    assertEquals(0, JudgeRun.json(first, second).get("restatements").size());
    var report = JudgeRun.of(first, second).out();
    assertTrue(report.contains("(milestone)"), report);
    assertTrue(report.contains("NOT MET, now met"), report);
  }

  @Test
  void a_count_that_is_not_the_months_own_is_noted_by_its_metric() throws IOException {
    var paper = folder.resolve("counts.txt");
    Files.writeString(
        paper,
        """
        METRICS\tTARGET\t05/26\t06/26\t06/26
        Meetings held since April\t12\t2\t3\t3
        Children waiting\tLower\t40\t30\t28
        Visits (monthly)\t>9\t8\t>9\t10
        """);
    var report = JudgeRun.of(paper).out().replaceAll("\\s+", " ");
    assertTrue(
        report.contains("Counted since April 2026, not month by month, by name: Meetings"), report);
    assertTrue(
        report.contains("As it stands on a day, not counted over the month, by name: Children"),
        report);
  }

  @Test
  void what_a_paper_holds_cannot_act_on_the_terminal() throws IOException {
    var paper = folder.resolve("evil.txt");
    Files.writeString(
        paper,
        "METRICS\tTARGET\t05/26\t06/26\t06/26\n\u001b[2J\u202ePlans in time\t75%\t1%\t2%\t3%\n");
    var run = JudgeRun.of(paper);
    assertTrue(run.out().contains("Plans in time"), run.out());
    assertTrue(run.out().chars().noneMatch(c -> c == 0x1b || c == 0x202e), run.out());
  }

  private tools.jackson.databind.JsonNode judgement(Path paper) {
    return JudgeRun.paper(paper).get("metrics").get(0).get("judgements").get("2026-06");
  }

  private Path paper(String name, String issued, String may, String milestone, String actual)
      throws IOException {
    var paper = folder.resolve(name);
    Files.writeString(
        paper,
        """
        Improvement in Mereside

        %s

        METRICS\tTARGET\t05/26\t06/26\t06/26
        Plans in time\tHigher\t%s\t%s\t%s
        """
            .formatted(issued, may, milestone, actual));
    return paper;
  }
}
