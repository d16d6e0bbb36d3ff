package waymark.measures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.forms.ListPage;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** What happened in an area and helps to read its figures. */
@Controller
class EventForms {

  private final FormDesk desk;
  private final AreaTransactions transactions;
  private final Measures measures;

  EventForms(FormDesk desk, AreaTransactions transactions, Measures measures) {
    this.desk = desk;
    this.transactions = transactions;
    this.measures = measures;
  }

  @GetMapping("/{area}/events")
  @Needs(Right.SEE_PROGRAMME)
  String events(Visit visit, AsKnown known, Model model) {
    var events = transactions.read(visit.area(), () -> measures.events(known.moment()));
    model.addAttribute("page", page(visit, known, events));
    return ListPage.TEMPLATE;
  }

  private static ListPage page(Visit visit, AsKnown known, List<ContextEvent> events) {
    var may = visit.may(Right.EDIT_READINGS);
    var table =
        Table.captioned("Events")
            .column("What happened")
            .column("From")
            .column("Until")
            .column("Series");
    events.forEach(it ->
        table.row(
            may
                ? Cell.link(visit.at("/events/%s/change".formatted(it.id())), it.title())
                : Cell.of(it.title()),
            Cell.of(DayWords.of(it.from())),
            Cell.of(DayWords.of(it.until())),
            Cell.of(it.breaksSeries() ? "breaks" : "goes on")));
    return new ListPage(
        "Events that help to read the figures",
        events.isEmpty()
            ? "No event has been noted."
            : "They are marked on the charts. None of them is said to have caused anything.",
        table.build(),
        may ? List.of(Link.to(visit.at("/events/new"), "Add an event")) : List.of(),
        Link.to(known.at(visit.at("")), "Plans"));
  }

  @GetMapping("/{area}/events/new")
  @Needs(Right.EDIT_READINGS)
  ModelAndView newEvent(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> added(visit));
  }

  @PostMapping("/{area}/events/new")
  @Needs(Right.EDIT_READINGS)
  ModelAndView add(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> added(visit));
  }

  private Form added(Visit visit) {
    var others = measures.events(KnownAt.LATEST);
    return Form.fresh(
        "Add an event",
        EventForm.questions(measures.definitions(KnownAt.LATEST)),
        Answers.NONE,
        events(visit),
        check ->
            EventForm.read(check, others, UUID.randomUUID())
                .map(event ->
                    Change.now(
                        "Noted the event “%s” from %s."
                            .formatted(event.title(), DayWords.of(event.from())),
                        visit.at("/events"),
                        writing -> Measuring.write(writing, event))));
  }

  @GetMapping("/{area}/events/{event}/change")
  @Needs(Right.EDIT_READINGS)
  ModelAndView event(
      Visit visit, @PathVariable("event") String id, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> changed(visit, id));
  }

  @PostMapping("/{area}/events/{event}/change")
  @Needs(Right.EDIT_READINGS)
  ModelAndView change(
      Visit visit, @PathVariable("event") String id, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> changed(visit, id));
  }

  private Form changed(Visit visit, String id) {
    var all = measures.events(KnownAt.LATEST);
    var was =
        all.stream()
            .filter(it -> it.id().toString().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("no such event"));
    var others = all.stream().filter(it -> !it.id().equals(was.id())).toList();
    var questions = EventForm.questions(measures.definitions(KnownAt.LATEST));
    var stands = EventForm.answers(was);
    return Form.changing(
            "Change this event",
            questions,
            stands,
            measures.lastWritten(was.id()),
            events(visit),
            check ->
                EventForm.read(check, others, was.id())
                    .map(event ->
                        Change.now(
                            "Changed the event “%s”: %s."
                                .formatted(was.title(), Form.changed(questions, stands, check)),
                            visit.at("/events"),
                            writing -> Measuring.write(writing, event))))
        .withTakingBack(
            "It no longer appears on the charts. What it was stays in the ledger.",
            reason ->
                Change.now(
                    "Took back the event “%s”: %s".formatted(was.title(), reason),
                    visit.at("/events"),
                    writing -> writing.withdraw(() -> Measuring.write(writing, was))));
  }

  private static Link events(Visit visit) {
    return Link.to(visit.at("/events"), "Events that help to read the figures");
  }
}
