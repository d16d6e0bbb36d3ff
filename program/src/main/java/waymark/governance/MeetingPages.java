package waymark.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;

/** The pages of meetings: all of them, and each. */
@Controller
class MeetingPages {

  private final AreaTransactions transactions;
  private final Bodies bodies;
  private final Meetings meetings;
  private final OutcomePages outcomes;

  MeetingPages(
      AreaTransactions transactions, Bodies bodies, Meetings meetings, OutcomePages outcomes) {
    this.transactions = transactions;
    this.bodies = bodies;
    this.meetings = meetings;
    this.outcomes = outcomes;
  }

  @GetMapping("/{area}/meetings")
  @Needs(Right.SEE_PROGRAMME)
  String meetings(Audience readers, AsKnown known, Model model) {
    model.addAttribute(
        "page",
        GovernancePage.of(
            readers.at("/meetings"),
            known,
            transactions.read(readers.area(), () -> all(readers, known)),
            Link.to(known.at(readers.at("/bodies")), "Who governs the programme"),
            List.of(Link.to(readers.at("/calendar"), "Have meetings in your calendar"))));
    return GovernancePage.TEMPLATE;
  }

  @GetMapping({"/{area}/meetings.txt", "/{area}/meetings.docx", "/{area}/meetings.csv"})
  @Needs(Right.SEE_PROGRAMME)
  Report meetingsFile(Visit visit, AsKnown known) {
    return transactions.read(visit.area(), () -> all(visit.audience(), known));
  }

  private Report all(Audience readers, AsKnown known) {
    var names = new LinkedHashMap<BodyId, Body>();
    bodies.bodies(known.moment()).forEach(it -> names.put(it.id(), it));
    var all = meetings.meetings(known.moment());
    if (all.isEmpty()) {
      return Report.of("Meetings", Part.lead("No meeting has been planned yet."));
    }
    return Report.of(
        "Meetings",
        Part.lead("Every meeting, the latest first."),
        table(readers, known, all, names));
  }

  private static Table table(
      Audience readers, AsKnown known, List<Meeting> all, Map<BodyId, Body> names) {
    var table =
        Table.captioned("Meetings").column("When").column("Body").column("Kind").column("State");
    all.reversed()
        .forEach(it -> {
          var body = names.get(it.body());
          table.row(
              Cell.link(known.at(readers.at("/meetings/" + it.key())), it.when()),
              Cell.of(body == null ? "" : body.name()),
              Cell.of(it.regular() ? "Regular" : "Ad hoc"),
              Cell.of(it.state().words()));
        });
    return table.build();
  }

  @GetMapping("/{area}/meetings/{meeting}")
  @Needs(Right.SEE_PROGRAMME)
  String meeting(
      Audience readers, @PathVariable("meeting") String key, AsKnown known, Model model) {
    var path = readers.at("/meetings/" + key);
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            () -> {
              var report = report(readers, key, known, known.today() && readers.may(Right.DECIDE));
              return GovernancePage.of(
                  path,
                  known,
                  report.report(
                      reader(readers, known, known.today() && readers.may(Right.EDIT_MEETINGS))),
                  Link.to(
                      known.at(readers.at("/bodies/" + report.body().key())), report.body().name()),
                  known.today() ? doing(readers, path, report) : List.of());
            }));
    return GovernancePage.TEMPLATE;
  }

  @GetMapping({
    "/{area}/meetings/{meeting}.txt",
    "/{area}/meetings/{meeting}.docx",
    "/{area}/meetings/{meeting}.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report meetingFile(Visit visit, @PathVariable("meeting") String key, AsKnown known) {
    return transactions.read(
        visit.area(),
        () ->
            report(visit.audience(), key, known, false)
                .report(reader(visit.audience(), known, false)));
  }

  private static MeetingReport.Reader reader(Audience readers, AsKnown known, boolean edit) {
    return new MeetingReport.Reader(
        readers.may(Right.SEE_RECORD),
        it -> known.at(readers.at(it)),
        (it, moment) -> moment.at(readers.at(it)),
        edit);
  }

  private MeetingReport report(Audience readers, String key, AsKnown known, boolean edit) {
    var at = known.moment();
    var meeting = meetings.meeting(key, at);
    var ofBody = meetings.meetings(meeting.body(), at);
    return new MeetingReport(
        body(meeting, at),
        meeting,
        ofBody.stream()
            .filter(it ->
                meeting.state() instanceof MeetingState.Approved(var by) && it.id().equals(by))
            .findFirst(),
        meetings.items(meeting.id(), at),
        meetings.versions(meeting.id(), at),
        bodies.members(meeting.body(), at).stream().filter(it -> it.sits(meeting.on())).toList(),
        meetings.attendance(meeting.id(), at),
        bodies.terms(meeting.body(), at),
        meetings.drafted(meeting.id(), at),
        meetings.approved(meeting.id(), at),
        meetings.papers(meeting.id(), at),
        outcomes.ofMeeting(meeting.id(), readers, known, edit));
  }

  private Body body(Meeting meeting, KnownAt at) {
    return bodies.bodies(at).stream()
        .filter(it -> it.id().equals(meeting.body()))
        .findFirst()
        .orElseThrow(() -> new NotFound("no body of " + meeting.key()));
  }

  private List<Link> doing(Audience readers, String path, MeetingReport report) {
    var links = new ArrayList<Link>();
    if (readers.may(Right.EDIT_MEETINGS)) {
      links.addAll(editing(path, report.meeting().state()));
    }
    if (readers.may(Right.DECIDE)
        && !(report.meeting().state() instanceof MeetingState.Cancelled)) {
      links.add(Link.to(path + "/decisions/new", "Write down a decision or a recommendation"));
    }
    if (readers.may(Right.DECIDE) && report.meeting().state().tookPlace()) {
      outcomes
          .waiting(report.body().id())
          .forEach(it ->
              links.add(
                  Link.to(
                      "%s/recommendations/%s/decide".formatted(path, it.id().value()),
                      "Decide on: " + it.title())));
      links.add(Link.to(path + "/actions/new", "Add an action"));
    }
    if (readers.may(Right.APPROVE_MEETINGS)
        && report.drafted().filter(it -> !it.approved()).isPresent()) {
      links.add(Link.to(path + "/summary/approve", "Approve what the public is told"));
    }
    return links;
  }

  private static List<Link> editing(String path, MeetingState state) {
    var links = new ArrayList<Link>();
    if (state.toCome()) {
      links.add(Link.to(path + "/agenda", "See what is proposed for the agenda"));
    }
    if (state.toCome() || state instanceof MeetingState.Held) {
      links.add(Link.to(path + "/items/new", "Add an item to the agenda"));
      links.add(Link.to(path + "/step", "Say how far the meeting has come"));
    }
    if (!(state instanceof MeetingState.Cancelled)) {
      links.add(Link.to(path + "/papers/new", "Put a paper before the meeting"));
    }
    if (state.tookPlace()) {
      links.add(Link.to(path + "/attendance", "Note who came"));
      links.add(Link.to(path + "/summary", "Write what the public is told"));
    }
    if (state instanceof MeetingState.Closed) {
      links.add(Link.to(path + "/approve", "Say which meeting approved the minutes"));
    }
    links.add(Link.to(path + "/change", "Change when and where the meeting is"));
    return links;
  }

  /** The meetings of a body, on its page. */
  static List<Part> ofBody(
      Audience readers, AsKnown known, List<Meeting> meetings, Terms terms, LocalDate day) {
    if (meetings.isEmpty()) {
      return List.of();
    }
    var table = Table.captioned("").column("When").column("Kind").column("State");
    meetings
        .reversed()
        .forEach(it ->
            table.row(
                Cell.link(known.at(readers.at("/meetings/" + it.key())), it.when()),
                Cell.of(it.regular() ? "Regular" : "Ad hoc"),
                Cell.of(it.state().words())));
    var parts = new ArrayList<Part>();
    terms
        .expected()
        .ifPresent(it ->
            parts.add(
                Part.prose(
                    "%s meetings that the terms of reference expect took place by %s."
                        .formatted(
                            MeetingsHeld.until(day, it, meetings).words(), DayWords.of(day)))));
    parts.add(table.build());
    return List.of(Part.section("Meetings", parts));
  }
}
