package waymark.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.charts.TreeChart;
import waymark.kernel.England;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.web.AsKnown;
import waymark.web.Link;

/** The pages of the bodies of an area: their structure, and each of them. */
@Controller
class BodyPages {

  private final AreaTransactions transactions;
  private final Bodies bodies;
  private final Meetings meetings;
  private final Clock clock;

  BodyPages(AreaTransactions transactions, Bodies bodies, Meetings meetings, Clock clock) {
    this.transactions = transactions;
    this.bodies = bodies;
    this.meetings = meetings;
    this.clock = clock;
  }

  @GetMapping("/{area}/bodies")
  @Needs(Right.SEE_PROGRAMME)
  String structure(Audience readers, AsKnown known, Model model) {
    var lines = transactions.read(readers.area(), () -> lines(known));
    var page =
        GovernancePage.of(
            readers.at("/bodies"),
            known,
            transactions.read(readers.area(), () -> structure(readers, known)),
            Link.to(known.at(readers.at("")), "Plans"),
            doing(readers, known, Link.to(readers.at("/bodies/new"), "Add a body")));
    model.addAttribute(
        "page",
        lines.bodies().isEmpty()
            ? page
            : page.with(new TreeChart("Who reports to whom", lines.tree())));
    return GovernancePage.TEMPLATE;
  }

  @GetMapping({"/{area}/bodies.txt", "/{area}/bodies.docx", "/{area}/bodies.csv"})
  @Needs(Right.SEE_PROGRAMME)
  Report structureFile(Visit visit, AsKnown known) {
    return transactions.read(visit.area(), () -> structure(visit.audience(), known));
  }

  private ReportingLines lines(AsKnown known) {
    return new ReportingLines(bodies.bodies(known.moment()));
  }

  private Report structure(Audience readers, AsKnown known) {
    return reports(readers, known)
        .structure(lines(known), bodies.terms(known.moment()), bodies.members(known.moment()));
  }

  @GetMapping("/{area}/bodies/{body}")
  @Needs(Right.SEE_PROGRAMME)
  String body(Audience readers, @PathVariable("body") String key, AsKnown known, Model model) {
    var path = readers.at("/bodies/" + key);
    model.addAttribute(
        "page",
        GovernancePage.of(
            path,
            known,
            transactions.read(
                readers.area(),
                () -> body(readers, key, known, may(readers, known, Right.EDIT_MEETINGS))),
            Link.to(known.at(readers.at("/bodies")), "Who governs the programme"),
            Stream.concat(
                    passingUp(readers, known, path),
                    doing(
                        readers,
                        known,
                        Link.to(path + "/meetings/new", "Plan a meeting"),
                        Link.to(path + "/reports/new", "Note a report that it owes"),
                        Link.to(path + "/template", "Set what stands on each regular agenda"),
                        Link.to(path + "/change", "Change this body or whom it reports to"),
                        Link.to(path + "/terms", "Change its terms of reference"),
                        Link.to(path + "/members/new", "Add a member"))
                        .stream())
                .toList()));
    return GovernancePage.TEMPLATE;
  }

  @GetMapping({
    "/{area}/bodies/{body}.txt",
    "/{area}/bodies/{body}.docx",
    "/{area}/bodies/{body}.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report bodyFile(Visit visit, @PathVariable("body") String key, AsKnown known) {
    return transactions.read(visit.area(), () -> body(visit.audience(), key, known, false));
  }

  private Report body(Audience readers, String key, AsKnown known, boolean mayChange) {
    var at = known.moment();
    var body = bodies.body(key, at);
    return reports(readers, known)
        .body(
            lines(known),
            body,
            bodies.terms(body.id(), at),
            bodies.versions(body.id(), at),
            bodies.members(body.id(), at),
            MeetingPages.ofBody(
                readers,
                known,
                meetings.meetings(body.id(), at),
                bodies.terms(body.id(), at),
                day(known)),
            mayChange);
  }

  private BodyReports reports(Audience readers, AsKnown known) {
    return new BodyReports(it -> known.at(readers.at(it)), day(known));
  }

  private LocalDate day(AsKnown known) {
    return known.day().orElseGet(() -> LocalDate.now(clock.withZone(England.TIME)));
  }

  private static boolean may(Audience readers, AsKnown known, Right right) {
    return known.today() && readers.may(right);
  }

  private static Stream<Link> passingUp(Audience readers, AsKnown known, String path) {
    return may(readers, known, Right.DECIDE)
        ? Stream.of(Link.to(path + "/escalations/new", "Pass a matter up to another body"))
        : Stream.empty();
  }

  private static List<Link> doing(Audience readers, AsKnown known, Link... links) {
    return Stream.concat(
            Stream.concat(
                Stream.of(Link.to(known.at(readers.at("/meetings")), "All meetings")),
                readers.may(Right.SEE_RECORD)
                    ? Stream.of(
                        Link.to(known.at(readers.at("/decisions")), "All decisions"),
                        Link.to(known.at(readers.at("/board-actions")), "Actions"),
                        Link.to(known.at(readers.at("/risks")), "Risks and issues"),
                        Link.to(known.at(readers.at("/escalations")), "What was passed up"),
                        Link.to(known.at(readers.at("/reports-owed")), "Reports owed"))
                    : Stream.empty()),
            may(readers, known, Right.EDIT_MEETINGS) ? Stream.of(links) : Stream.empty())
        .toList();
  }
}
