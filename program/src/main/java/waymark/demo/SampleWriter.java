package waymark.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.demo.Sample.Paper;
import waymark.demo.Sample.Row;
import waymark.kernel.Polarity;
import waymark.ledger.Writing;
import waymark.measures.ContextEvent;
import waymark.measures.Definition;
import waymark.measures.FiguresFrom;
import waymark.measures.Measuring;
import waymark.programme.Area;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programme;
import waymark.programme.Service;
import waymark.programme.ServiceId;
import waymark.programme.Workstream;
import waymark.programme.WorkstreamId;
import waymark.trajectory.Placement;
import waymark.trajectory.Trajectories;

/**
 * Writes the facts of one sample paper by paper. Ids are made from the keys, so that a load that
 * was stopped goes on with the same ones.
 */
final class SampleWriter {

  private static final Map<String, String> COLOURS =
      Map.of("mereside", "#28A197", "wirral", "#12436D", "sefton", "#801650");

  private final Sample sample;

  private final SampleFigures figures;

  private final SampleActions actions;

  private final SampleAssurance assurance;

  private final SampleNotices notices;

  private final SampleEvidence evidence;

  private boolean begun;

  SampleWriter(Sample sample) {
    this.sample = sample;
    this.figures = new SampleFigures(sample);
    this.actions = new SampleActions(sample);
    this.assurance = new SampleAssurance(sample);
    this.notices = new SampleNotices(sample);
    this.evidence = new SampleEvidence(sample);
  }

  /** Takes note of a paper that was written by an earlier start. */
  void pass(Paper paper) {
    begun = true;
    figures.pass(paper);
    actions.pass(paper);
    assurance.pass(paper);
  }

  void write(Paper paper, Writing writing) {
    if (!begun) {
      begin(writing);
    }
    sample.of(paper, "plans").forEach(it -> Programme.write(writing, plan(it)));
    sample.of(paper, "workstreams").forEach(it -> Programme.write(writing, workstream(it)));
    objectives(paper, writing);
    measures(paper, writing);
    placements(paper, writing);
    for (var row : sample.of(paper, "baselines")) {
      Trajectories.baseline(
          writing, sample.measure(row.get("measure")), row.get("period"), row.get("as_written"));
    }
    sample.of(paper, "events").forEach(it -> Measuring.write(writing, event(it)));
    figures.write(paper, writing);
    actions.write(paper, writing);
    assurance.write(paper, writing);
    notices.write(paper, writing);
    evidence.write(paper, writing);
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
              new ServiceId(sample.id("service", row.get("key"))),
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
        Stream.of(row.get("requirements").split("\\|")).filter(it -> !it.isEmpty()).toList(),
        row.get("consequence"));
  }

  private Workstream workstream(Row row) {
    return new Workstream(
        new WorkstreamId(sample.id("workstream", row.get("plan") + " " + row.get("title"))),
        planId(row.get("plan")),
        Integer.parseInt(row.get("position")),
        row.get("title"),
        row.get("lead_role"));
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
        Programme.write(writing, objective(row, position, row));
      }
      for (var change : sample.of(paper, "objective-changes")) {
        if (change.get("plan").equals(row.get("plan"))
            && change.get("number").equals(row.get("number"))) {
          Programme.write(writing, objective(row, position, change));
        }
      }
    }
  }

  /** An objective that stands as one row says, which may be a later one than that of its words. */
  private Objective objective(Row row, int position, Row stands) {
    var lead = row.get("lead_role");
    return new Objective(
        objective(row.get("plan"), row.get("number")),
        planId(row.get("plan")),
        row.get("number"),
        position,
        row.get("title"),
        lead.equals("not stated by role") ? "" : lead,
        new Objective.Standing(
            Objective.State.of(stands.get("state")).orElseThrow(),
            Optional.of(stands.get("state_from"))
                .filter(it -> it.length() == "yyyy-MM-dd".length())
                .map(LocalDate::parse),
            stands.get("decision")));
  }

  /** A measure is defined by the first paper that names it, and anew by one that corrects it. */
  private void measures(Paper paper, Writing writing) {
    for (var row : sample.rows("measures")) {
      var changes = changes(row.get("key"), paper);
      var changed =
          changes.stream().filter(it -> it.of(paper)).map(it -> it.get("reason")).findFirst();
      if (changed.isPresent() || firstNamed(row.get("key")).equals(paper.key())) {
        Measuring.write(writing, definition(row, changes, changed.orElse("")));
      }
    }
  }

  /** What the papers up to this one changed of a measure, in their order. */
  private List<Row> changes(String measure, Paper paper) {
    return sample.papers().stream()
        .filter(it -> !it.issued().isAfter(paper.issued()))
        .flatMap(it -> sample.of(it, "measure-changes").stream())
        .filter(it -> it.get("measure").equals(measure))
        .toList();
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

  private Definition definition(Row first, List<Row> changes, String reason) {
    var cells = new HashMap<>(first.cells());
    changes.forEach(it -> cells.put(it.get("column"), it.get("value")));
    var row = new Row(cells);
    return new Definition(
        sample.measure(row.get("key")),
        row.get("key"),
        row.get("title"),
        row.get("question"),
        row.get("unit"),
        Polarity.of(row.get("polarity")).orElseThrow(),
        row.get("frequency"),
        row.get("accumulates"),
        row.get("longer_periods"),
        row.get("owner_role"),
        Optional.of(row.get("service"))
            .filter(it -> !it.isEmpty())
            .map(it -> sample.id("service", it)),
        row.get("source_system"),
        row.get("numerator"),
        row.get("denominator"),
        Optional.of(row.get("tolerance")).filter(it -> !it.isEmpty()).map(BigDecimal::new),
        row.get("benchmark"),
        row.get("caveat"),
        Optional.of(row.get("smallest_published"))
            .filter(it -> !it.isEmpty())
            .map(Integer::valueOf),
        FiguresFrom.PAPERS,
        "",
        reason);
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
              sample.measure(row.get("measure")),
              Integer.parseInt(row.get("position"))));
    }
  }

  private ContextEvent event(Row row) {
    return new ContextEvent(
        sample.id("event", row.get("from") + " " + row.get("title")),
        row.get("from"),
        row.get("until"),
        row.get("title"),
        row.get("note"),
        Optional.of(row.get("measure")).filter(it -> !it.isEmpty()).map(sample::measure),
        row.get("breaks").equals("yes"));
  }

  private PlanId planId(String key) {
    return new PlanId(sample.id("plan", key));
  }

  private ObjectiveId objective(String plan, String number) {
    return new ObjectiveId(sample.id("objective", plan + " " + number));
  }
}
