package waymark.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import waymark.demo.Sample.Paper;
import waymark.demo.Sample.Row;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;
import waymark.ledger.Writing;
import waymark.measures.ContextEvent;
import waymark.measures.Definition;
import waymark.measures.MeasureId;
import waymark.measures.Measuring;
import waymark.measures.Origin;
import waymark.measures.Polarity;
import waymark.programme.Area;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programme;
import waymark.programme.Service;
import waymark.programme.ServiceId;
import waymark.trajectory.Placement;
import waymark.trajectory.Promised;
import waymark.trajectory.Trajectories;

/**
 * Writes the facts of one sample paper by paper. Ids are made from the keys, so that a load that
 * was stopped goes on with the same ones.
 */
final class SampleWriter {

  private static final Map<String, String> COLOURS =
      Map.of("mereside", "#28A197", "wirral", "#12436D", "sefton", "#801650");

  private final Sample sample;

  /** What stands for each reading and promise by the papers so far, and whether it was final. */
  private final Map<List<String>, String> standing = new HashMap<>();

  private boolean begun;

  SampleWriter(Sample sample) {
    this.sample = sample;
  }

  /** Takes note of a paper that was written by an earlier start. */
  void pass(Paper paper) {
    begun = true;
    changed("readings", paper, List.of("measure", "period"));
    changed("promises", paper, List.of("measure", "kind", "period"));
  }

  void write(Paper paper, Writing writing) {
    if (!begun) {
      begin(writing);
    }
    rows("plans", paper).forEach(it -> Programme.write(writing, plan(it)));
    objectives(paper, writing);
    measures(paper, writing);
    placements(paper, writing);
    for (var row : rows("baselines", paper)) {
      Trajectories.baseline(
          writing, measure(row.get("measure")), row.get("period"), row.get("as_written"));
    }
    rows("events", paper).forEach(it -> Measuring.write(writing, event(it)));
    readings(paper, writing);
    promises(paper, writing);
  }

  /** What holds from the first paper on: the area and its services. */
  private void begin(Writing writing) {
    var area = sample.rows("area").getFirst();
    Programme.write(
        writing,
        new Area(
            area.get("name"),
            area.get("gss_code"),
            area.get("invented").equals("yes"),
            area.get("caption"),
            COLOURS.getOrDefault(sample.key(), "#12436D")));
    for (var row : sample.rows("services")) {
      Programme.write(
          writing,
          new Service(
              new ServiceId(id("service", row.get("key"))),
              row.get("key"),
              row.get("name"),
              row.get("organisation")));
    }
    begun = true;
  }

  private Plan plan(Row row) {
    return new Plan(
        planId(row.get("key")),
        row.get("key"),
        Plan.Kind.of(row.get("kind")).orElseThrow(),
        row.get("title"),
        row.get("from"),
        row.get("until"),
        Optional.of(row.get("succeeds")).filter(it -> !it.isEmpty()).map(this::planId),
        row.get("note"),
        List.of(),
        "");
  }

  /**
   * The paper with which the objectives and placements of a plan are known: the one that first
   * presents the plan. The report of November 2024 counts Wirral's ten objectives, and its counts
   * come out with the placements that the tracker of December prints in full.
   */
  private String structureOf(Row row) {
    return sample.rows("plans").stream()
        .filter(it -> it.get("key").equals(row.get("plan")))
        .map(it -> it.get("paper"))
        .findFirst()
        .orElse(row.get("paper"));
  }

  private void objectives(Paper paper, Writing writing) {
    var positions = new HashMap<String, Integer>();
    for (var row : sample.rows("objectives")) {
      var position = positions.merge(row.get("plan"), 1, Integer::sum);
      if (structureOf(row).equals(paper.key())) {
        var lead = row.get("lead_role");
        Programme.write(
            writing,
            new Objective(
                objective(row.get("plan"), row.get("number")),
                planId(row.get("plan")),
                row.get("number"),
                position,
                row.get("title"),
                lead.equals("not stated by role") ? "" : lead,
                new Objective.Standing(
                    Objective.State.of(row.get("state")).orElseThrow(),
                    Optional.of(row.get("state_from"))
                        .filter(it -> it.length() == "yyyy-MM-dd".length())
                        .map(LocalDate::parse),
                    "")));
      }
    }
  }

  /** A measure is defined by the first paper that names it. */
  private void measures(Paper paper, Writing writing) {
    for (var row : sample.rows("measures")) {
      if (firstNamed(row.get("key")).equals(paper.key())) {
        Measuring.write(writing, definition(row));
      }
    }
  }

  private String firstNamed(String measure) {
    var naming = new ArrayList<String>();
    sample.rows("placements").stream()
        .filter(it -> it.get("measure").equals(measure))
        .map(this::structureOf)
        .forEach(naming::add);
    for (var file : List.of("source-names", "readings", "promises")) {
      sample.rows(file).stream()
          .filter(it -> it.get("measure").equals(measure))
          .map(it -> it.get("paper"))
          .distinct()
          .forEach(naming::add);
    }
    return sample.papers().stream()
        .map(Paper::key)
        .filter(naming::contains)
        .findFirst()
        .orElse(sample.papers().getFirst().key());
  }

  private Definition definition(Row row) {
    return new Definition(
        measure(row.get("key")),
        row.get("key"),
        row.get("title"),
        row.get("question"),
        row.get("unit"),
        Polarity.of(row.get("polarity")).orElseThrow(),
        "month",
        row.get("accumulates"),
        "not-stated",
        "",
        Optional.of(row.get("service")).filter(it -> !it.isEmpty()).map(it -> id("service", it)),
        "",
        "",
        "",
        Optional.empty(),
        "",
        row.get("caveat"),
        Optional.of(row.get("smallest_published"))
            .filter(it -> !it.isEmpty())
            .map(Integer::valueOf),
        "");
  }

  private void placements(Paper paper, Writing writing) {
    for (var row : sample.rows("placements")) {
      if (!structureOf(row).equals(paper.key())) {
        continue;
      }
      Trajectories.write(
          writing,
          new Placement(
              objective(row.get("plan"), row.get("objective")),
              measure(row.get("measure")),
              Integer.parseInt(row.get("position"))));
    }
  }

  private ContextEvent event(Row row) {
    return new ContextEvent(
        id("event", row.get("from") + " " + row.get("title")),
        row.get("from"),
        row.get("until"),
        row.get("title"),
        row.get("note"),
        Optional.empty(),
        false);
  }

  private void readings(Paper paper, Writing writing) {
    for (var row : rows("readings", paper)) {
      Measuring.reported(
          writing,
          measure(row.get("measure")),
          Sample.period(row.get("period")),
          paper.key(),
          paper.title(),
          row.get("as_written"));
    }
    for (var change : changed("readings", paper, List.of("measure", "period"))) {
      Measuring.reading(
          writing,
          measure(change.row().get("measure")),
          Sample.period(change.row().get("period")),
          change.row().get("as_written"),
          new Origin(Origin.Way.DOCUMENT, paper.title()),
          change.moved() ? "The paper gives it otherwise than the one before." : "");
    }
  }

  private void promises(Paper paper, Writing writing) {
    for (var change : changed("promises", paper, List.of("measure", "kind", "period"))) {
      var row = change.row();
      var last = row.get("kind").equals("final");
      Trajectories.promise(
          writing,
          measure(row.get("measure")),
          last ? Promised.Kind.FINAL : Promised.Kind.MILESTONE,
          last && row.get("period").isEmpty() ? Promised.UNDATED : Sample.period(row.get("period")),
          row.get("as_written"),
          paper.title(),
          change.moved() ? "The paper gives it otherwise than the one before." : "");
    }
  }

  /** A row that says something new; whether it contradicts what stood before. */
  private record Change(Row row, boolean moved) {}

  /**
   * The rows of a paper that do not repeat what stands; a figure that was provisional is given
   * anew.
   */
  private List<Change> changed(String file, Paper paper, List<String> key) {
    var changes = new ArrayList<Change>();
    for (var row : rows(file, paper)) {
      var of = new ArrayList<>(List.of(file));
      key.forEach(it -> of.add(row.get(it)));
      var firm = file.equals("promises") || !runs(row, paper);
      var written = row.get("as_written");
      var before = standing.put(of, firm ? written : written + " so far");
      if (before == null || !before.equals(firm ? written : written + " so far")) {
        changes.add(new Change(row, before != null && differs(before, written)));
      }
    }
    return changes;
  }

  private static boolean differs(String before, String written) {
    return !Written.of(before.replace(" so far", "")).equals(Written.of(written));
  }

  private static boolean runs(Row row, Paper paper) {
    ReportingPeriod period = Sample.period(row.get("period"));
    return period.runsOn(paper.issued());
  }

  private List<Row> rows(String file, Paper paper) {
    return sample.rows(file).stream().filter(it -> it.of(paper)).toList();
  }

  private PlanId planId(String key) {
    return new PlanId(id("plan", key));
  }

  private ObjectiveId objective(String plan, String number) {
    return new ObjectiveId(id("objective", plan + " " + number));
  }

  private MeasureId measure(String key) {
    return new MeasureId(id("measure", key));
  }

  private UUID id(String kind, String key) {
    return UUID.nameUUIDFromBytes((sample.key() + " " + kind + " " + key).getBytes(UTF_8));
  }
}
