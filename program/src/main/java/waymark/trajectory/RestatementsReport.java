package waymark.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import waymark.kernel.CountWords;
import waymark.kernel.ReportingPeriod;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.web.AsKnown;

/** What is known otherwise at one moment than at an earlier one. */
final class RestatementsReport {

  private RestatementsReport() {}

  /** A plan as it was known at an earlier moment. */
  record Then(AsKnown moment, Tracker tracker) {}

  /**
   * @param then empty where nothing was known before
   * @param behind what is asked about the changes that there are
   */
  static Report of(
      PlanPage.At at,
      Optional<Then> then,
      Tracker now,
      Function<Changes, BehindChanges.Found> behind) {
    return new Report(
        "What was restated in " + at.plan().title(),
        then.map(it -> whole(at, it, now, behind))
            .orElse(
                List.of(
                    Part.lead("Nothing was known before, so nothing can have been restated."))));
  }

  /** Where it stands between the moment of its pages and an earlier one; any where empty. */
  static String address(PlanPage.At at, String kind, Optional<AsKnown> from) {
    var address = new StringBuilder(at.page("/restatements" + kind));
    from.flatMap(AsKnown::day).ifPresent(it -> and(address, Earlier.DAY + "=" + it));
    from.flatMap(AsKnown::seq).ifPresent(it -> and(address, Earlier.PLACE + "=" + it));
    return address.toString();
  }

  private static void and(StringBuilder address, String part) {
    address.append(address.indexOf("?") < 0 ? "?" : "&").append(part);
  }

  private static List<Part> whole(
      PlanPage.At at, Then then, Tracker now, Function<Changes, BehindChanges.Found> behind) {
    var changes = Changes.between(then.tracker(), now);
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(summary(changes)));
    parts.addAll(parts(at, then, now, changes, behind.apply(changes)));
    return parts;
  }

  /** What changed between the two, without the sentence that sums it up. */
  static List<Part> parts(
      PlanPage.At at, Then then, Tracker now, Changes changes, BehindChanges.Found behind) {
    var parts = new ArrayList<Part>();
    now.latest()
        .ifPresent(it -> {
          parts.add(share(it.inWords(), then.moment().words(), then.tracker().rollup(it)));
          parts.add(share(it.inWords(), at.known().words(), now.rollup(it)));
        });
    var rollups = new RollupChanges(then.tracker(), now);
    if (!changes.list().isEmpty()) {
      parts.add(new ChangesTable(at, rollups, behind).of(changes));
      parts.addAll(rollups.parts(changes));
    }
    parts.addAll(fresh(Changes.fresh(then.tracker(), now)));
    if (!changes.list().isEmpty()) {
      parts.addAll(
          Caveats.of(at, changes.list().stream().map(Changes.Change::line).toList()).parts());
    }
    return parts;
  }

  /** How many figures read otherwise, and how many judgements turned over by it. */
  static String summary(Changes changes) {
    var targets = count(changes, Changes.What.TARGET);
    return "%s restated, %s moved%s; %s turned over."
        .formatted(
            CountWords.of(count(changes, Changes.What.READING), "reading"),
            CountWords.of(count(changes, Changes.What.MILESTONE), "milestone"),
            targets == 0 ? "" : ", " + CountWords.of(targets, "target") + " moved",
            CountWords.of(changes.flips().size(), "judgement"));
  }

  private static long count(Changes changes, Changes.What what) {
    return changes.list().stream().filter(it -> it.what() == what).count();
  }

  /** How the latest quarter read at a moment. */
  private static Part share(String period, String moment, Rollup rollup) {
    return Part.prose("%s as known %s: %s.".formatted(period, moment, Judgements.words(rollup)));
  }

  /** What is new restates nothing: it is counted, and not listed. */
  private static List<Part> fresh(SortedMap<ReportingPeriod, Changes.Fresh> fresh) {
    if (fresh.isEmpty()) {
      return List.of();
    }
    var readings = fresh.values().stream().mapToInt(Changes.Fresh::readings).sum();
    var milestones = fresh.values().stream().mapToInt(Changes.Fresh::milestones).sum();
    var table =
        Table.captioned("")
            .breadth(Table.Breadth.FEW)
            .column("Period")
            .figure("New readings")
            .figure("New milestones");
    fresh.forEach((period, it) ->
        table.row(
            period.inWords(),
            Cell.of(String.valueOf(it.readings())),
            Cell.of(String.valueOf(it.milestones()))));
    return List.of(
        Part.folded(
            "New, and restating nothing: %s and %s"
                .formatted(
                    CountWords.of(readings, "reading"), CountWords.of(milestones, "milestone")),
            table.build()));
  }
}
