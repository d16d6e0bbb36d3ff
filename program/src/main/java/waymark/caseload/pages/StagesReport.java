package waymark.caseload.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import waymark.caseload.pages.CaseworkReading.Standings;
import waymark.casework.Duty;
import waymark.casework.OpenRequest;
import waymark.casework.Stage;
import waymark.charts.StageChart;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;

/** Where requests without an outcome stand, how long they have, and whose advice is awaited. */
final class StagesReport {

  static final String TITLE = "Casework: where requests stick";

  private StagesReport() {}

  static Report none() {
    return new Report(
        TITLE, List.of(Part.lead("No extract of the case system has been taken in yet.")));
  }

  static Report of(Standings all) {
    var open = open(all);
    var over = open.stream().filter(it -> over(it, all)).count();
    var parts = new ArrayList<Part>();
    parts.add(
        Part.lead(
            "%s without an outcome, %d of them over 20 weeks."
                .formatted(CountWords.of(open.size(), "request"), over)));
    parts.add(
        Part.prose(
            "As known from the extract of %s, on %s. Re-assessments are left out."
                .formatted(DayWords.of(all.known()), DayWords.of(all.day()))));
    parts.add(Part.section("Stage by stage", stages(open, all)));
    parts.add(Part.section("Advice that is awaited, by service", advice(all)));
    return new Report(TITLE, parts);
  }

  /** The same as a drawing; empty where no request is open. */
  static Optional<StageChart> chart(Standings all) {
    var open = open(all);
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StageChart(
                "Requests without an outcome",
                "request",
                Stream.of(Stage.values())
                    .map(stage -> {
                      var of = open.stream().filter(it -> it.stage() == stage).toList();
                      return new StageChart.Stage(
                          stage.words(),
                          of.size(),
                          middleWeeks(of, all.day()).orElse(0),
                          stage.weeks());
                    })
                    .toList()));
  }

  private static List<OpenRequest> open(Standings all) {
    return all.cases().stream().flatMap(it -> it.standing().open().stream()).toList();
  }

  private static boolean over(OpenRequest it, Standings all) {
    return Duty.ISSUE_PLAN
        .limit()
        .day(it.requested(), all.policies().on(it.requested()))
        .isBefore(all.day());
  }

  private static Table stages(List<OpenRequest> open, Standings all) {
    var day = all.day();
    var table =
        Table.captioned("")
            .column("Stage")
            .figure("Requests")
            .figure("Middle wait in it, weeks")
            .figure("Its share, weeks")
            .figure("Longer than its share")
            .figure("Over 20 weeks");
    for (var stage : Stage.values()) {
      var of = open.stream().filter(it -> it.stage() == stage).toList();
      table.row(
          Cell.of(stage.words()),
          Cell.of(String.valueOf(of.size())),
          Cell.of(middle(of, day)),
          Cell.of(String.valueOf(stage.weeks())),
          Cell.of(
              String.valueOf(
                  of.stream()
                      .filter(it -> it.since().plusWeeks(stage.weeks()).isBefore(day))
                      .count())),
          Cell.of(String.valueOf(of.stream().filter(it -> over(it, all)).count())));
    }
    return table
        .note(
            "The share is what is left of 20 weeks for each stage: six to decide and six for advice"
                + " are limits of their own, four and four follow from the sixteenth week, by which a"
                + " family must know that there will be no plan, and the twentieth.")
        .build();
  }

  /** The wait in the middle, or of an even number the longer of the two there, in whole weeks. */
  private static OptionalLong middleWeeks(List<OpenRequest> of, LocalDate day) {
    var weeks = of.stream().mapToLong(it -> weeks(it.since(), day)).sorted().toArray();
    return weeks.length == 0 ? OptionalLong.empty() : OptionalLong.of(weeks[weeks.length / 2]);
  }

  private static String middle(List<OpenRequest> of, LocalDate day) {
    var weeks = middleWeeks(of, day);
    return weeks.isEmpty() ? "-" : String.valueOf(weeks.getAsLong());
  }

  private static long weeks(LocalDate since, LocalDate day) {
    return Math.max(0, ChronoUnit.WEEKS.between(since, day));
  }

  private static Part advice(Standings all) {
    var byService = AwaitedAdvice.byService(all);
    if (byService.isEmpty()) {
      return Part.prose("None.");
    }
    var table =
        Table.captioned("")
            .column("Service")
            .figure("Awaited")
            .figure("Late: over 6 weeks")
            .figure("Longest, weeks");
    byService.forEach((service, of) ->
        table.row(
            Cell.of(service),
            Cell.of(String.valueOf(of.size())),
            Cell.of(String.valueOf(AwaitedAdvice.late(of))),
            Cell.of(
                String.valueOf(of.stream().mapToLong(it -> it.weeks(all.day())).max().orElse(0)))));
    return table.note("Advice to new requests and to re-assessments.").build();
  }
}
