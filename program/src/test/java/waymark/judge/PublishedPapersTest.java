package waymark.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import waymark.Shared;

/** The published papers of 2024, as their own words count them. */
class PublishedPapersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documents/committee-2024-11.docx",
        "documents/committee-2024-11.xlsx",
        "documents/committee-2024-11.pdf",
        "seeds/000_3b7af359d52b891b.txt",
      })
  void the_report_of_november_counts_24_of_29_and_july_18_of_28(String file) {
    var paper = JudgeRun.paper(Shared.file(file));
    assertEquals("2024-11-27", JudgeRun.text(paper.get("issued")));
    assertEquals(List.of("2024-07 18/28 64%", "2024-10 24/29 83%"), JudgeRun.rollups(paper));
    assertEquals(34, paper.get("metrics").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "documents/tracker-2024-12.docx",
        "documents/tracker-2024-12.xlsx",
        "documents/tracker-2024-12.pdf",
        "seeds/002_0afb356fa06831dc.txt",
      })
  void the_tracker_of_december_counts_23_of_29_and_leaves_two_out(String file) {
    var paper = JudgeRun.paper(Shared.file(file));
    assertEquals(List.of("2024-07 18/28 64%", "2024-10 23/29 79%"), JudgeRun.rollups(paper));
    assertEquals(
        "{\"1\":\"1/3\",\"2\":\"3/3\",\"3\":\"1/1\",\"5\":\"3/3\",\"6\":\"4/4\",\"7\":\"2/2\","
            + "\"10\":\"0/4\",\"4\":\"3/3\",\"8\":\"3/3\",\"9\":\"3/3\"}",
        paper.get("rollups").get("2024-10").get("objectives").toString());
    var leftOut = new ArrayList<String>();
    for (var metric : paper.get("metrics")) {
      var judgement = metric.get("judgements").get("2024-10");
      if ("not-measured".equals(JudgeRun.text(judgement.get("because")))) {
        leftOut.add(metric.get("name").asString());
      }
    }
    assertEquals(
        List.of(
            "Annual Review 4-week compliance", "% feedback surveys 'satisfied' or better (health)"),
        leftOut);
    assertEquals(34, paper.get("actions").size());
    assertEquals(18, paper.get("assurance").size());
  }

  @Test
  void together_the_papers_show_three_restated_readings_of_which_one_flips() {
    var run = both();
    assertEquals(
        List.of(
            "Reduction in EHC Needs Assessment requests 2024-10 80 122 met not-met",
            "Reduction in children with EHCP becoming EHE 2024-07 18 22 not-met not-met",
            "Reduction in children with EHCP becoming EHE 2024-09 14 27 not-assessed not-assessed"),
        restatements(run));
    assertEquals(
        "{\"1\":\"1/3\",\"2\":\"3/3\",\"3\":\"1/1\",\"5\":\"3/3\",\"6\":\"4/4\",\"7\":\"2/2\","
            + "\"10\":\"1/4\",\"4\":\"3/3\",\"8\":\"3/3\",\"9\":\"3/3\"}",
        run.get("documents").get(0).get("rollups").get("2024-10").get("objectives").toString());
  }

  @Test
  void the_claims_of_the_report_hold_but_for_july_which_cannot_be_reproduced() {
    var claims = claims(both().get("documents").get(0));
    assertTrue(claims.contains("paragraph 3.2 24/29 24/29 true"), claims::toString);
    assertTrue(claims.contains("paragraph 3.2 83% 83% true"), claims::toString);
    assertTrue(claims.contains("paragraph 3.2 5/29 5/29 true"), claims::toString);
    assertTrue(claims.contains("paragraph 3.2 17% 17% true"), claims::toString);
    assertTrue(claims.contains("paragraph 3.2 70% 18/28 null"), claims::toString);
    assertTrue(claims.contains("paragraph 3.3 8/10 8/10 true"), claims::toString);
    assertEquals(
        10, claims.stream().filter(it -> it.startsWith("table 2") && it.endsWith("true")).count());
  }

  @Test
  void the_tracker_says_52_per_cent_of_october_where_its_table_says_45() {
    var claims = claims(both().get("documents").get(1));
    assertTrue(
        claims.stream()
            .anyMatch(it -> it.contains("52%") && it.contains("45.0%") && it.endsWith("false")),
        claims::toString);
  }

  @Test
  void a_year_end_average_of_60_is_within_reach_or_not_as_the_year_is_meant() {
    var claims = claims(JudgeRun.paper(Shared.file("documents/scrutiny-2024-11.docx")));
    assertTrue(
        claims.stream()
            .anyMatch(it ->
                it.contains("60%")
                    && it.contains("111%")
                    && it.contains("77%")
                    && it.endsWith("null")),
        claims::toString);
  }

  @Test
  void from_285_to_460_is_61_per_cent_and_not_62() {
    var claims = claims(JudgeRun.paper(Shared.file("documents/plan-2021-01.docx")));
    assertTrue(claims.stream().anyMatch(it -> it.endsWith("62% 61% false")), claims::toString);
  }

  private static JsonNode both() {
    return JudgeRun.json(
        Shared.file("documents/committee-2024-11.docx"),
        Shared.file("documents/tracker-2024-12.docx"));
  }

  private static List<String> restatements(JsonNode run) {
    var restated = new ArrayList<String>();
    for (var it : run.get("restatements")) {
      restated.add(
          String.join(
              " ",
              it.get("metric").asString(),
              it.get("period").asString(),
              it.get("was").asString(),
              it.get("now").asString(),
              it.get("statusWas").asString(),
              it.get("statusNow").asString()));
    }
    return restated;
  }

  private static List<String> claims(JsonNode paper) {
    var claims = new ArrayList<String>();
    for (var it : paper.get("claims")) {
      claims.add(
          String.join(
              " ",
              it.get("where").asString(),
              it.get("stated").asString(),
              JudgeRun.text(it.get("found")),
              it.get("agrees").toString()));
    }
    return claims;
  }
}
