package waymark.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.measures.Measures;
import waymark.programme.Programmes;
import waymark.report.Part;
import waymark.report.Report;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;

/** The pages of what came of meetings. */
@Controller
class OutcomePages {

  private final AreaTransactions transactions;
  private final Bodies bodies;
  private final Meetings meetings;
  private final Decisions decisions;
  private final Measures measures;
  private final Programmes programmes;
  private final Clock clock;

  OutcomePages(
      AreaTransactions transactions,
      Bodies bodies,
      Meetings meetings,
      Decisions decisions,
      Measures measures,
      Programmes programmes,
      Clock clock) {
    this.transactions = transactions;
    this.bodies = bodies;
    this.meetings = meetings;
    this.decisions = decisions;
    this.measures = measures;
    this.programmes = programmes;
    this.clock = clock;
  }

  @GetMapping("/{area}/decisions")
  @Needs(Right.SEE_RECORD)
  String decisions(Audience readers, AsKnown known, Model model) {
    return page(readers, known, model, "/decisions", List.of(), this::decisions);
  }

  @GetMapping({"/{area}/decisions.txt", "/{area}/decisions.docx", "/{area}/decisions.csv"})
  @Needs(Right.SEE_RECORD)
  Report decisionsFile(Visit visit, AsKnown known) {
    return file(visit, known, this::decisions);
  }

  @GetMapping("/{area}/board-actions")
  @Needs(Right.SEE_RECORD)
  String actions(Audience readers, AsKnown known, Model model) {
    return page(readers, known, model, "/board-actions", List.of(), this::actions);
  }

  @GetMapping({
    "/{area}/board-actions.txt",
    "/{area}/board-actions.docx",
    "/{area}/board-actions.csv"
  })
  @Needs(Right.SEE_RECORD)
  Report actionsFile(Visit visit, AsKnown known) {
    return file(visit, known, this::actions);
  }

  @GetMapping("/{area}/escalations")
  @Needs(Right.SEE_RECORD)
  String escalations(Audience readers, AsKnown known, Model model) {
    return page(readers, known, model, "/escalations", List.of(), this::escalations);
  }

  @GetMapping({"/{area}/escalations.txt", "/{area}/escalations.docx", "/{area}/escalations.csv"})
  @Needs(Right.SEE_RECORD)
  Report escalationsFile(Visit visit, AsKnown known) {
    return file(visit, known, this::escalations);
  }

  @GetMapping("/{area}/reports-owed")
  @Needs(Right.SEE_RECORD)
  String owed(Audience readers, AsKnown known, Model model) {
    return page(readers, known, model, "/reports-owed", List.of(), this::owed);
  }

  @GetMapping({"/{area}/reports-owed.txt", "/{area}/reports-owed.docx", "/{area}/reports-owed.csv"})
  @Needs(Right.SEE_RECORD)
  Report owedFile(Visit visit, AsKnown known) {
    return file(visit, known, this::owed);
  }

  @GetMapping("/{area}/decisions/{decision}")
  @Needs(Right.SEE_RECORD)
  String decision(
      Audience readers, @PathVariable("decision") String id, AsKnown known, Model model) {
    var path = "/decisions/" + id;
    return page(
        readers,
        known,
        model,
        path,
        List.of(
            Link.to(readers.at(path + "/change"), "Change this decision"),
            Link.to(readers.at(path + "/options/new"), "Add an option that was looked at")),
        (at, reports) -> decision(id, at, reports));
  }

  @GetMapping({
    "/{area}/decisions/{decision}.txt",
    "/{area}/decisions/{decision}.docx",
    "/{area}/decisions/{decision}.csv"
  })
  @Needs(Right.SEE_RECORD)
  Report decisionFile(Visit visit, @PathVariable("decision") String id, AsKnown known) {
    return file(visit, known, (at, reports) -> decision(id, at, reports));
  }

  /** A report at a moment. */
  private interface Reporting {
    Report of(KnownAt at, OutcomeReports reports);
  }

  private String page(
      Audience readers,
      AsKnown known,
      Model model,
      String path,
      List<Link> doing,
      Reporting reporting) {
    var edit = known.today() && readers.may(Right.DECIDE);
    model.addAttribute(
        "page",
        GovernancePage.of(
            readers.at(path),
            known,
            transactions.read(
                readers.area(), () -> reporting.of(known.moment(), reports(readers, known, edit))),
            Link.to(known.at(readers.at("/bodies")), "Who governs the programme"),
            edit ? doing : List.of()));
    return GovernancePage.TEMPLATE;
  }

  private Report file(Visit visit, AsKnown known, Reporting reporting) {
    return transactions.read(
        visit.area(), () -> reporting.of(known.moment(), reports(visit.audience(), known, false)));
  }

  private OutcomeReports reports(Audience readers, AsKnown known, boolean edit) {
    return new OutcomeReports(it -> known.at(readers.at(it)), day(known), edit);
  }

  private LocalDate day(AsKnown known) {
    return known.day().orElseGet(() -> LocalDate.now(clock.withZone(England.TIME)));
  }

  private OutcomeReports.Around around(KnownAt at) {
    return new OutcomeReports.Around(
        bodies.bodies(at).stream().collect(Collectors.toMap(Body::id, Function.identity())),
        meetings.meetings(at).stream().collect(Collectors.toMap(Meeting::id, Function.identity())),
        bodies.members(at));
  }

  private Report decisions(KnownAt at, OutcomeReports reports) {
    return new DecisionReports(reports)
        .decisions(decisions.decisions(at), decisions.recommendations(at), around(at));
  }

  private Report actions(KnownAt at, OutcomeReports reports) {
    return reports.actions(decisions.actions(at), around(at), "Actions");
  }

  private Report escalations(KnownAt at, OutcomeReports reports) {
    return reports.escalations(decisions.escalations(at), around(at));
  }

  private Report owed(KnownAt at, OutcomeReports reports) {
    return reports.owed(decisions.owed(at), around(at));
  }

  private Report decision(String id, KnownAt at, OutcomeReports reports) {
    var decision =
        decisions.all(at).stream()
            .filter(it -> it.id().value().toString().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("no decision " + id));
    return new DecisionReports(reports)
        .decision(
            decision,
            decisions.options(decision.id(), at),
            decisions.actions(at).stream()
                .filter(
                    it -> it.getLast().fact().decision().filter(decision.id()::equals).isPresent())
                .toList(),
            around(at),
            measures.definitions(at),
            programmes.objectives(at));
  }

  /** The recommendations to a body that wait for a decision now. */
  List<Decision> waiting(BodyId body) {
    var ofBody = meetings.meetings(body, KnownAt.LATEST).stream().map(Meeting::id).toList();
    return decisions.recommendations(KnownAt.LATEST).stream()
        .filter(it -> ofBody.contains(it.meeting()))
        .toList();
  }

  /** What came of one meeting, on its page. */
  List<Part> ofMeeting(MeetingId meeting, Audience readers, AsKnown known, boolean edit) {
    var at = known.moment();
    var reports = reports(readers, known, edit);
    var decided =
        decisions.decisions(at).stream().filter(it -> it.meeting().equals(meeting)).toList();
    var waiting =
        decisions.recommendations(at).stream().filter(it -> it.meeting().equals(meeting)).toList();
    var asked =
        decisions.actions(at).stream()
            .filter(it -> it.getLast().fact().meeting().equals(meeting))
            .toList();
    var parts = new ArrayList<Part>();
    if (!decided.isEmpty()) {
      parts.add(new DecisionReports(reports).table(decided, around(at)));
    }
    if (!waiting.isEmpty()) {
      parts.add(new DecisionReports(reports).waiting(waiting, around(at)));
    }
    if (!asked.isEmpty()) {
      parts.add(reports.actions(asked, around(at)));
    }
    return parts.isEmpty() ? List.of() : List.of(Part.section("What came of it", parts));
  }
}
