package waymark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import waymark.access.Accounts;
import waymark.access.Role;
import waymark.kernel.England;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Command;
import waymark.ledger.Ledger;
import waymark.ledger.Writing;
import waymark.measures.AnyDefinition;
import waymark.measures.MeasureId;
import waymark.measures.Measuring;
import waymark.measures.Origin;
import waymark.papers.AcceptedPaper;
import waymark.papers.PaperFacts;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programme;
import waymark.trajectory.Placement;
import waymark.trajectory.Promised;
import waymark.trajectory.Trajectories;

/**
 * An area of the running server into which two papers came: the first said 80 requests for July,
 * the second 122; and of calls, which are counted elsewhere, the first said 43% where 50% is known.
 */
record ReportedArea(LedgerArea area) {

  static final String REASON = "Requests made late were counted in.";

  private static final ReportingPeriod JULY = ReportingPeriod.month(2026, 7);

  static ReportedArea open(String name) {
    var area = LedgerArea.open(name + "-" + UUID.randomUUID().toString().substring(0, 8));
    area.present("Reported");
    var reported = new ReportedArea(area);
    for (var role : Role.values()) {
      RunningServer.get()
          .bean(Accounts.class)
          .make(
              List.of(area.id()),
              reported.email(role),
              "Rowan " + role.words(),
              role,
              RunningServer.get().password());
    }
    reported.papers();
    return reported;
  }

  private void papers() {
    var requests = new MeasureId(UUID.randomUUID());
    var calls = new MeasureId(UUID.randomUUID());
    var plan = new PlanId(UUID.randomUUID());
    write(
        "2026-08-12",
        it -> {
          programme(it, plan, requests, calls);
          paper(it, "august", "Tracker of August", plan, "2026-08-12");
          said(it, requests, "august", "Tracker of August", "80", true);
          said(it, calls, "august", "Tracker of August", "43%", false);
          reading(it, requests, "80", new Origin(Origin.Way.DOCUMENT, "Tracker of August"));
          reading(it, calls, "50%", new Origin(Origin.Way.TYPED, "The telephone system"));
        });
    write(
        "2026-09-16",
        it -> {
          paper(it, "september", "Tracker of September", plan, "2026-09-16");
          said(it, requests, "september", "Tracker of September", "122", true);
          reading(it, requests, "122", new Origin(Origin.Way.DOCUMENT, "Tracker of September"));
        });
  }

  private static void programme(Writing it, PlanId plan, MeasureId requests, MeasureId calls) {
    var objective = new ObjectiveId(UUID.randomUUID());
    Programme.write(
        it,
        new Plan(
            plan,
            "plan",
            Plan.Kind.IMPROVEMENT_PLAN,
            "Improvement plan",
            "2026",
            "",
            Optional.empty(),
            "",
            List.of(),
            ""));
    Programme.write(
        it,
        new Objective(
            objective,
            plan,
            "1",
            1,
            "Families are heard",
            "",
            new Objective.Standing(Objective.State.ACTIVE, Optional.empty(), "")));
    Measuring.write(
        it,
        AnyDefinition.of(
            requests, "Requests for assessment", "count", Polarity.LOWER, "monthly", "sum"));
    Measuring.write(
        it,
        AnyDefinition.fromElsewhere(
            AnyDefinition.of(
                calls, "Calls answered", "percent", Polarity.HIGHER, "monthly", "sum")));
    Trajectories.write(it, new Placement(objective, requests, 1));
    Trajectories.write(it, new Placement(objective, calls, 2));
    Trajectories.promise(it, requests, Promised.Kind.MILESTONE, JULY, "100", "Board", "");
  }

  private static void paper(Writing it, String key, String title, PlanId plan, String issued) {
    PaperFacts.paper(
        it,
        new AcceptedPaper(
            UUID.randomUUID(),
            key,
            title,
            LocalDate.parse(issued),
            Optional.of(plan),
            "0".repeat(64),
            key + ".docx",
            true,
            "",
            0));
  }

  private static void said(
      Writing it, MeasureId measure, String key, String title, String figure, boolean taken) {
    Measuring.reported(it, measure, JULY, key, title, figure, "table 1, row 2", taken);
  }

  private static void reading(Writing it, MeasureId measure, String figure, Origin origin) {
    Measuring.reading(it, measure, JULY, figure, origin, "");
  }

  private void write(String known, Consumer<Writing> facts) {
    RunningServer.get()
        .bean(Ledger.class)
        .record(
            new Command(
                area.id(),
                Optional.empty(),
                Optional.<Instant>of(England.start(LocalDate.parse(known))),
                "page",
                "Accepted a paper for a test."),
            facts);
  }

  private String email(Role role) {
    return "%s@%s.example".formatted(role.key(), area.key());
  }

  Reader reader(Role role) {
    var reader = Reader.stranger();
    reader.signIn(email(role), RunningServer.get().password());
    return reader;
  }

  String at(String path) {
    return area.key() + path;
  }

  /** The form about the 80 requests of the first paper. */
  String form() {
    return at("/measures/requests-for-assessment/reported/2026-07/august");
  }
}
