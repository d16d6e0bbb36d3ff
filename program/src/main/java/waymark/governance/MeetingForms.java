package waymark.governance;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.KnownAt;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.Option;

/** The forms for meetings: when they are, and how far they have come. */
@Controller
class MeetingForms {

  private final FormDesk desk;
  private final MeetingDesk at;
  private final Bodies bodies;
  private final Meetings meetings;

  MeetingForms(FormDesk desk, MeetingDesk at, Bodies bodies, Meetings meetings) {
    this.desk = desk;
    this.at = at;
    this.bodies = bodies;
    this.meetings = meetings;
  }

  @RequestMapping(
      path = "/{area}/bodies/{body}/template",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView template(
      Visit visit, @PathVariable("body") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> template(visit, key));
  }

  private static final List<Question> TEMPLATE =
      List.of(
          Question.lines("items", "What stands on the agenda of each regular meeting", 10)
              .hint("One item a line, in order")
              .needed("Enter at least one item"));

  private Form template(Visit visit, String key) {
    var body = bodies.body(key, KnownAt.LATEST);
    var stands =
        Answers.NONE.with("items", String.join("\n", meetings.template(body.id(), KnownAt.LATEST)));
    var back = visit.at("/bodies/" + key);
    return Form.changing(
        "Agenda of each regular meeting of " + body.name(),
        TEMPLATE,
        stands,
        meetings.lastTemplate(body.id()),
        Link.to(back, body.name()),
        check ->
            lines(check)
                .map(items ->
                    Change.now(
                        "Set what stands on the agenda of each regular meeting of “%s”: %d items."
                            .formatted(body.name(), items.size()),
                        back,
                        writing -> MeetingFacts.template(writing, body.id(), items))));
  }

  private static Checked<List<String>> lines(Check check) {
    var items =
        check
            .text("items")
            .lines()
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .distinct()
            .toList();
    if (items.size() > 30) {
      check.refuse("items", "An agenda has room for 30 items that stand on each");
    }
    if (items.stream().anyMatch(it -> it.length() > AgendaForms.LONGEST)) {
      check.refuse("items", "An item has room for %d letters".formatted(AgendaForms.LONGEST));
    }
    return check.result(() -> items);
  }

  @RequestMapping(
      path = "/{area}/bodies/{body}/meetings/new",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView plan(
      Visit visit, @PathVariable("body") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> planned(visit, key));
  }

  private Form planned(Visit visit, String key) {
    var body = bodies.body(key, KnownAt.LATEST);
    var all = meetings.meetings(KnownAt.LATEST);
    return Form.fresh(
        "Plan a meeting of " + body.name(),
        MeetingForm.QUESTIONS,
        MeetingForm.offered(),
        Link.to(visit.at("/bodies/" + key), body.name()),
        check ->
            MeetingForm.read(check, body, all)
                .map(meeting ->
                    Change.now(
                        "Planned a meeting of “%s” on %s.".formatted(body.name(), meeting.when()),
                        visit.at("/meetings/" + meeting.key()),
                        writing -> MeetingFacts.write(writing, meeting))));
  }

  @RequestMapping(
      path = "/{area}/meetings/{meeting}/change",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView change(
      Visit visit, @PathVariable("meeting") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> changed(visit, key));
  }

  private Form changed(Visit visit, String key) {
    var of = at.of(visit, key);
    var all = meetings.meetings(KnownAt.LATEST);
    var stands = MeetingForm.answers(of.meeting());
    return Form.changing(
        "Change when and where the meeting is",
        MeetingForm.QUESTIONS,
        stands,
        meetings.lastWritten(of.meeting().id()),
        of.back(),
        check ->
            MeetingForm.read(check, all, of.meeting())
                .map(meeting ->
                    Change.now(
                        "Changed the meeting %s: %s."
                            .formatted(
                                of.words(), Form.changed(MeetingForm.QUESTIONS, stands, check)),
                        of.at(""),
                        writing -> MeetingFacts.write(writing, meeting))));
  }

  @RequestMapping(
      path = "/{area}/meetings/{meeting}/step",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView step(
      Visit visit, @PathVariable("meeting") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> stepped(visit, key));
  }

  private Form stepped(Visit visit, String key) {
    var of = at.of(visit, key);
    var steps = Steps.from(of.meeting().state());
    var items = at.items(of);
    var minutes = meetings.minutes(of.meeting().id(), KnownAt.LATEST);
    var form =
        Form.changing(
            "How far the meeting has come",
            steps.isEmpty() ? List.of() : stepQuestions(steps),
            Answers.NONE,
            meetings.lastWritten(of.meeting().id()),
            of.back(),
            check -> step(check, of, items, minutes));
    return steps.isEmpty()
        ? form.saying(
            "The meeting is: %s. No step is left here.".formatted(of.meeting().state().words()))
        : form.saying("The meeting is: %s.".formatted(of.meeting().state().words()));
  }

  private static List<Question> stepQuestions(List<Steps> steps) {
    return List.of(
        Question.oneOf(
                "step",
                "What has come next?",
                steps.stream().map(it -> Option.of(it.key(), it.words())).toList())
            .needed("Choose what has come next"),
        Question.line("reason", "Why it is cancelled").hint("Only where it is").longest(300));
  }

  private Checked<Change> step(
      Check check, MeetingDesk.Of of, List<AgendaItem> items, Map<ItemId, Minutes> minutes) {
    var step = Steps.of(check.text("step"));
    if (step.isEmpty() || !check.fine("step")) {
      check.refuse("step", "Choose what has come next");
      return check.result(() -> nothing(of));
    }
    step.get()
        .missing(of.meeting(), items, minutes, desk.today())
        .ifPresent(it -> check.refuse("step", it));
    if (step.get() == Steps.CANCEL && check.text("reason").isEmpty()) {
      check.refuse("reason", "Say why the meeting is cancelled");
    }
    return check.result(() ->
        Change.now(
            "%s: %s.".formatted(step.get().words(), of.words()),
            of.at(""),
            writing ->
                MeetingFacts.write(
                    writing, of.meeting().become(step.get().become(check.text("reason"))))));
  }

  private static Change nothing(MeetingDesk.Of of) {
    throw new IllegalStateException("no step for " + of.words());
  }

  @RequestMapping(
      path = "/{area}/meetings/{meeting}/approve",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView approve(
      Visit visit, @PathVariable("meeting") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> approved(visit, key));
  }

  private Form approved(Visit visit, String key) {
    var of = at.of(visit, key);
    var later =
        meetings.meetings(of.body().id(), KnownAt.LATEST).stream()
            .filter(it -> it.on().isAfter(of.meeting().on()) && it.state().tookPlace())
            .toList();
    var closed = of.meeting().state() instanceof MeetingState.Closed;
    var form =
        Form.changing(
            "Approve the minutes",
            closed && !later.isEmpty() ? List.of(approval(later)) : List.of(),
            Answers.NONE,
            meetings.lastWritten(of.meeting().id()),
            of.back(),
            check -> approve(check, of, later));
    return !closed
        ? form.saying(
            "Only closed minutes are approved. The meeting is: "
                + of.meeting().state().words()
                + ".")
        : later.isEmpty()
            ? form.saying(
                "Minutes are approved by a later meeting of the body; none has taken place yet.")
            : form.saying("From then on they are only corrected, for a reason that stays visible.");
  }

  private static Question approval(List<Meeting> later) {
    return Question.fromList(
            "at",
            "Which meeting approved them",
            Stream.concat(
                    Stream.of(Option.of("", "Choose one")),
                    later.stream().map(it -> Option.of(it.id().value().toString(), it.when())))
                .toList())
        .needed("Choose the meeting that approved them");
  }

  private static Checked<Change> approve(Check check, MeetingDesk.Of of, List<Meeting> later) {
    if (!(of.meeting().state() instanceof MeetingState.Closed) || later.isEmpty()) {
      check.refuse("at", "These minutes cannot be approved now");
    }
    return check.result(() -> {
      var at = new MeetingId(UUID.fromString(check.text("at")));
      return Change.now(
          "Minutes approved: %s.".formatted(of.words()),
          of.at(""),
          writing ->
              MeetingFacts.write(writing, of.meeting().become(new MeetingState.Approved(at))));
    });
  }
}
