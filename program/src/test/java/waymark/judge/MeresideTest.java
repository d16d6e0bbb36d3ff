package waymark.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import waymark.Checkout;
import waymark.kernel.Written;

/** The sample papers, compared with judgements that were worked out by hand. */
class MeresideTest {

  private static final String COMMITTEE = "mereside-committee-2026-07.docx";
  private static final String TRACKER = "mereside-tracker-2026-08.docx";

  /** Every sample with metric tables, in every format that it comes in. */
  static Stream<String> papers() {
    return Stream.of(
        COMMITTEE,
        TRACKER,
        "mereside-tracker-2026-08.xlsx",
        "mereside-tracker-2026-08.txt",
        "mereside-tracker-2026-08.pdf",
        "mereside-kpi-2026-09.xlsx",
        "mereside-kpi-2026-09.csv");
  }

  @ParameterizedTest
  @MethodSource("papers")
  void every_judgement_is_the_one_worked_out_by_hand(String file) throws IOException {
    var expected = rows("mereside-expected.tsv", file);
    assertFalse(expected.isEmpty());
    var judged = judgements(JudgeRun.paper(Checkout.sample(file)));
    assertEquals(expected.size(), judged.size());
    assertEquals(asPrinted(expected, expected), asPrinted(judged, expected));
  }

  /**
   * A workbook holds 2500 and 83.3333% where a paper prints 2,500 and 83.3%: figures compare as the
   * expectation prints them.
   */
  private static List<String> asPrinted(List<String> judged, List<String> expected) {
    var printed = new ArrayList<String>();
    for (var row : judged) {
      var cells = row.split("\t", -1);
      expected.stream()
          .map(it -> it.split("\t", -1))
          .filter(it -> it[0].equals(cells[0]) && it[1].equals(cells[1]) && it[2].equals(cells[2]))
          .findFirst()
          .ifPresent(it -> {
            cells[3] = asPrinted(cells[3], it[3]);
            cells[4] = asPrinted(cells[4], it[4]);
          });
      printed.add(String.join("\t", cells));
    }
    return printed.stream().sorted().toList();
  }

  private static String asPrinted(String cell, String expected) {
    return Written.of(cell) instanceof Written.Exact(var is, var unit, _)
            && Written.of(expected) instanceof Written.Exact(var shown, var shownUnit, _)
            && unit == shownUnit
            && is.value()
                    .setScale(Math.max(0, shown.value().scale()), RoundingMode.HALF_UP)
                    .compareTo(shown.value())
                == 0
        ? expected
        : cell;
  }

  @ParameterizedTest
  @MethodSource("papers")
  void every_roll_up_is_the_one_worked_out_by_hand(String file) throws IOException {
    var expected =
        rows("mereside-expected-rollups.tsv", file).stream()
            .filter(row -> file.contains("tracker") || row.split("\t", -1)[1].isEmpty())
            .sorted()
            .toList();
    assertEquals(
        expected, rollups(JudgeRun.paper(Checkout.sample(file))).stream().sorted().toList());
  }

  @Test
  void with_the_placement_of_the_tracker_every_status_of_the_report_holds() {
    var run = JudgeRun.json(Checkout.sample(COMMITTEE), Checkout.sample(TRACKER));
    assertEquals(
        List.of("3/4", "2/2", "2/3", "3/5", "2/2", "4/4"),
        run
            .get("documents")
            .get(0)
            .get("rollups")
            .get("2026-06")
            .get("objectives")
            .properties()
            .stream()
            .map(it -> it.getValue().asString())
            .toList());
    var statuses = new ArrayList<String>();
    for (var claim : run.get("documents").get(0).get("claims")) {
      if (claim.get("where").asString().startsWith("table 2")) {
        statuses.add(claim.get("stated").asString() + " " + claim.get("agrees"));
      }
    }
    assertEquals(
        List.of("3/4 true", "2/2 true", "2/3 true", "3/5 true", "2/2 true", "4/4 true"), statuses);
  }

  @Test
  void three_readings_were_restated_and_one_judgement_flipped() {
    var run = JudgeRun.json(Checkout.sample(COMMITTEE), Checkout.sample(TRACKER));
    var restated = new ArrayList<String>();
    for (var it : run.get("restatements")) {
      restated.add(
          "%s %s: %s, now %s; %s, now %s"
              .formatted(
                  it.get("metric").asString(),
                  it.get("period").asString(),
                  it.get("was").asString(),
                  it.get("now").asString(),
                  it.get("statusWas").asString(),
                  it.get("statusNow").asString()));
    }
    assertEquals(
        List.of(
            "% of plans judged 'good' or better at audit 2026-06: 53%, now 51%; met, now met",
            "% of staff who have completed co-production training 2026-05: 33.8%, now 34.2%;"
                + " not-assessed, now not-assessed",
            "Reduction in requests for EHC needs assessment 2026-06: 55, now 66; met, now not-met"),
        restated);
  }

  /**
   * Each row of the expected claims: paper, where, period, what, stated, found, verdict alone,
   * verdict together.
   */
  static Stream<String[]> claims() throws IOException {
    return lines("mereside-expected-claims.tsv").skip(1).map(row -> row.split("\t", -1));
  }

  @ParameterizedTest(name = "{0}, {3}: {6}")
  @MethodSource("claims")
  void a_claim_read_with_its_paper_alone_is_judged_as_worked_out_by_hand(
      String paper,
      String where,
      String period,
      String what,
      String stated,
      String found,
      String alone,
      String together) {
    var verdicts = verdicts(JudgeRun.paper(sample(paper)), period, stated, found);
    switch (alone) {
      case "holds" -> assertEquals(Set.of("true"), verdicts);
      case "differs" -> assertEquals(Set.of("false"), verdicts);
      default -> assertTrue(Set.of("null").containsAll(verdicts), verdicts::toString);
    }
  }

  static Stream<String[]> claimsThatHoldTogether() throws IOException {
    return claims().filter(row -> row[7].startsWith("holds with"));
  }

  @ParameterizedTest(name = "{0}, {3}: {7}")
  @MethodSource("claimsThatHoldTogether")
  void a_claim_read_with_the_paper_that_has_the_figures_holds(
      String paper,
      String where,
      String period,
      String what,
      String stated,
      String found,
      String alone,
      String together) {
    var other = together.substring(together.lastIndexOf(' ') + 1);
    for (var given :
        List.of(List.of(sample(paper), sample(other)), List.of(sample(other), sample(paper)))) {
      for (var document : JudgeRun.json(given.toArray(Path[]::new)).get("documents")) {
        if (document.get("file").asString().contains(paper)) {
          assertEquals(Set.of("true"), verdicts(document, period, stated, found));
        }
      }
    }
  }

  private static Path sample(String paper) {
    return Checkout.sample(paper + (paper.contains("kpi") ? ".csv" : ".docx"));
  }

  /** What became of the claims of a paper about a period that state a figure. */
  private static Set<String> verdicts(JsonNode paper, String period, String stated, String found) {
    var figure = stated.replace(" of ", "/").replaceFirst(" \\(\\d.*", "");
    var verdicts = new TreeSet<String>();
    for (var claim : paper.get("claims")) {
      var says = claim.get("stated").asString();
      if (says.startsWith("from ") && says.contains(figure)) {
        // one claim about both ends of a change: each end is in the table of its own row
        verdicts.add(
            claim.get("found").asString().contains(found) == figure.equals(found)
                ? "true"
                : "false");
      } else if (says.equals(figure) && JudgeRun.text(claim.get("period")).equals(period)) {
        verdicts.add(claim.get("agrees").toString());
      }
    }
    return verdicts;
  }

  private static List<String> judgements(JsonNode paper) {
    var judgements = new ArrayList<String>();
    for (var metric : paper.get("metrics")) {
      metric
          .get("judgements")
          .properties()
          .forEach(entry ->
              judgements.add(
                  String.join(
                      "\t",
                      entry.getKey(),
                      JudgeRun.text(metric.get("objective")),
                      metric.get("name").asString(),
                      JudgeRun.text(entry.getValue().get("milestone")),
                      JudgeRun.text(entry.getValue().get("actual")),
                      entry.getValue().get("status").asString(),
                      JudgeRun.text(entry.getValue().get("because")))));
    }
    return judgements;
  }

  private static List<String> rollups(JsonNode paper) {
    var rollups = new ArrayList<String>();
    paper
        .get("rollups")
        .properties()
        .forEach(entry -> {
          var rollup = entry.getValue();
          rollups.add(
              String.join(
                  "\t",
                  entry.getKey(),
                  "",
                  rollup.get("met").asString(),
                  rollup.get("assessed").asString(),
                  JudgeRun.text(rollup.get("percent"))));
          rollup
              .get("objectives")
              .properties()
              .forEach(it ->
                  rollups.add(
                      String.join(
                          "\t",
                          entry.getKey(),
                          it.getKey(),
                          it.getValue().asString().replace("/", "\t"),
                          "")));
        });
    return rollups;
  }

  /** The expected rows of a paper, without its name. */
  private static List<String> rows(String resource, String file) throws IOException {
    var paper = file.substring(0, file.lastIndexOf('.'));
    return lines(resource)
        .filter(line -> line.startsWith(paper + "\t"))
        .map(line -> line.substring(paper.length() + 1))
        .toList();
  }

  private static Stream<String> lines(String resource) throws IOException {
    try (var in = MeresideTest.class.getResourceAsStream("/waymark/" + resource)) {
      if (in == null) {
        throw new IOException("no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    }
  }
}
