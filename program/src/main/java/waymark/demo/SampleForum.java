package waymark.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.demo.Sample.Row;
import waymark.forum.Answer;
import waymark.forum.ForumFacts;
import waymark.forum.Mark;
import waymark.forum.Partner;
import waymark.forum.Rating;
import waymark.forum.Request;
import waymark.forum.RequestId;
import waymark.kernel.Polarity;
import waymark.ledger.Writing;
import waymark.measures.Definition;
import waymark.measures.FiguresFrom;
import waymark.measures.Measuring;
import waymark.measures.Source;
import waymark.programme.ObjectiveId;
import waymark.trajectory.Placement;
import waymark.trajectory.Trajectories;

/**
 * Writes what the invented forum of Mereside asked from July to October 2026, month by month, then
 * its ratings, and measures that are counted from it.
 */
final class SampleForum {

  private static final String OBJECTIVE = "priority-action-plan 2";
  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 1);

  /** With the tracker that was issued then, so that no day of its own becomes known. */
  private static final LocalDate KNOWN = LocalDate.of(2026, 11, 17);

  private final Sample sample;
  private final TakenReadings taken;

  SampleForum(Sample sample, List<Source> sources) {
    this.sample = sample;
    this.taken = new TakenReadings(sources);
  }

  List<SampleGovernance.Step> steps() {
    if (!sample.key().equals("mereside")) {
      return List.of();
    }
    var steps = new ArrayList<SampleGovernance.Step>();
    months()
        .forEach(month ->
            steps.add(
                new SampleGovernance.Step(
                    month.atEndOfMonth(),
                    "Noted what the forum asked in the month, what it was answered, and how it saw"
                        + " the answer.",
                    writing -> month(writing, month))));
    steps.add(
        new SampleGovernance.Step(
            KNOWN, "Noted how the forum sees a measure and an objective.", this::ratings));
    steps.add(
        new SampleGovernance.Step(
            KNOWN,
            "Defined measures that are counted from what the forum asked, and took what was"
                + " counted.",
            this::measures));
    return steps;
  }

  private Stream<YearMonth> months() {
    return sample.rows("forum-requests").stream()
        .map(it -> YearMonth.parse(it.get("asked").substring(0, 7)))
        .distinct()
        .sorted();
  }

  private void month(Writing writing, YearMonth month) {
    for (var row : sample.rows("forum-requests")) {
      var request = request(row);
      if (day(row, "asked").filter(it -> in(month, it)).isPresent()) {
        ForumFacts.write(writing, request);
      }
      day(row, "answered")
          .filter(it -> in(month, it))
          .ifPresent(it ->
              ForumFacts.write(
                  writing,
                  new Answer(
                      request.id(),
                      it,
                      Answer.Says.of(row.get("says")).orElseThrow(),
                      row.get("by"),
                      row.get("answer"))));
      day(row, "marked")
          .filter(it -> in(month, it))
          .ifPresent(it ->
              ForumFacts.write(
                  writing,
                  new Mark(
                      request.id(),
                      Mark.Met.of(row.get("met")).orElseThrow(),
                      Optional.of(it).filter(_ -> row.get("closed").equals("yes")),
                      row.get("words"))));
    }
  }

  private Request request(Row row) {
    return new Request(
        new RequestId(sample.id("forum request", row.get("key"))),
        row.get("key"),
        Request.Kind.of(row.get("kind")).orElseThrow(),
        Partner.of(row.get("partner")).orElseThrow(),
        day(row, "asked").orElseThrow(),
        Integer.parseInt(row.get("days")),
        row.get("subject"));
  }

  private static Optional<LocalDate> day(Row row, String column) {
    return Optional.of(row.get(column)).filter(it -> !it.isEmpty()).map(LocalDate::parse);
  }

  private static boolean in(YearMonth month, LocalDate day) {
    return YearMonth.from(day).equals(month);
  }

  private void ratings(Writing writing) {
    for (var row : sample.rows("forum-ratings")) {
      ForumFacts.write(
          writing,
          new Rating(
              row.get("about").equals("measure")
                  ? new Rating.About.OfMeasure(sample.measure(row.get("subject")))
                  : new Rating.About.OfObjective(
                      new ObjectiveId(sample.id("objective", row.get("subject")))),
              Rating.Seen.of(row.get("seen")).orElseThrow(),
              LocalDate.parse(row.get("on")),
              row.get("statement")));
    }
  }

  private void measures(Writing writing) {
    for (var row : sample.rows("forum-measures")) {
      var measure = definition(row);
      Measuring.write(writing, measure);
      Trajectories.write(
          writing,
          new Placement(
              new ObjectiveId(sample.id("objective", OBJECTIVE)),
              measure.id(),
              Integer.parseInt(row.get("position"))));
      taken.write(writing, measure, UNTIL);
    }
  }

  private Definition definition(Row row) {
    return new Definition(
        sample.measure(row.get("key")),
        row.get("key"),
        row.get("title"),
        row.get("question"),
        "percent",
        Polarity.HIGHER,
        "month",
        "monthly",
        "counted-anew",
        "Participation and Engagement Lead",
        Optional.empty(),
        "",
        row.get("numerator"),
        row.get("denominator"),
        Optional.empty(),
        "",
        "Invented, as all that Mereside’s forum asked is.",
        Optional.empty(),
        FiguresFrom.COUNTED,
        row.get("counted_by"),
        "");
  }
}
