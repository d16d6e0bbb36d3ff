package waymark.governance;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import waymark.kernel.CountWords;
import waymark.kernel.KnownAt;
import waymark.web.Csrf;
import waymark.web.Option;

/** The forms for what came of a meeting: who came, what was minuted, what the public is told. */
@Controller
class MinutesForms {

  private final FormDesk desk;
  private final MeetingDesk at;
  private final Bodies bodies;
  private final Meetings meetings;
  private final Decisions decisions;

  MinutesForms(
      FormDesk desk, MeetingDesk at, Bodies bodies, Meetings meetings, Decisions decisions) {
    this.desk = desk;
    this.at = at;
    this.bodies = bodies;
    this.meetings = meetings;
    this.decisions = decisions;
  }

  @RequestMapping(
      path = "/{area}/meetings/{meeting}/items/{item}/minutes",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView minutes(
      Visit visit,
      @PathVariable("meeting") String key,
      @PathVariable("item") UUID item,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> minuted(visit, key, new ItemId(item)));
  }

  private static final List<Question> MINUTES =
      List.of(
          Question.oneOf(
                  "taken",
                  "Did the meeting come to this item?",
                  List.of(
                      Option.of("yes", "Yes"),
                      Option.of("no", "No, it was not taken")
                          .hint("It is proposed again for the next meeting")))
              .needed("Choose whether the meeting came to this item"),
          Question.lines("words", "Minutes", 10)
              .hint("What was said that matters, and by whom by role; no names of children")
              .longest(4000));

  private static final Question REASON =
      Question.line("reason", "Why they are corrected")
          .hint("The minutes were approved; what they said before stays visible with this reason")
          .needed("Say why approved minutes are corrected");

  private Form minuted(Visit visit, String key, ItemId id) {
    var of = at.of(visit, key);
    var item = AgendaForms.item(at.items(of), id);
    var was = Optional.ofNullable(meetings.minutes(of.meeting().id(), KnownAt.LATEST).get(id));
    var approved = of.meeting().state() instanceof MeetingState.Approved;
    var questions =
        approved ? Stream.concat(MINUTES.stream(), Stream.of(REASON)).toList() : MINUTES;
    var stands =
        Answers.NONE
            .with("taken", was.map(it -> it.taken() ? "yes" : "no").orElse(""))
            .with("words", was.map(Minutes::words).orElse(""));
    return Form.changing(
        "Minutes of item %d: %s".formatted(item.position(), item.title()),
        questions,
        stands,
        meetings.lastMinuted(id),
        of.back(),
        check ->
            read(check, of, id)
                .map(minutes ->
                    Change.now(
                        "%s item %d, “%s”: %s.%s"
                            .formatted(
                                approved ? "Corrected the approved minutes of" : "Minuted",
                                item.position(),
                                item.title(),
                                of.words(),
                                approved ? " " + minutes.reason() : ""),
                        of.at(""),
                        writing -> MeetingFacts.write(writing, minutes))));
  }

  private static Checked<Minutes> read(Check check, MeetingDesk.Of of, ItemId item) {
    var taken = check.text("taken").equals("yes");
    if (!of.meeting().state().tookPlace()) {
      check.refuse("taken", "The meeting has not taken place yet; say first that it did");
    }
    if (taken && check.text("words").isEmpty()) {
      check.refuse("words", "Enter what was minuted of this item");
    }
    return check.result(() -> new Minutes(item, taken, check.text("words"), check.text("reason")));
  }

  @RequestMapping(
      path = "/{area}/meetings/{meeting}/attendance",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView attendance(
      Visit visit, @PathVariable("meeting") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> attended(visit, key));
  }

  private Form attended(Visit visit, String key) {
    var of = at.of(visit, key);
    var members =
        bodies.members(of.body().id(), KnownAt.LATEST).stream()
            .filter(it -> it.sits(of.meeting().on()))
            .toList();
    var came = meetings.attendance(of.meeting().id(), KnownAt.LATEST);
    var stands = Answers.NONE;
    for (var it : members) {
      var known = came.get(it.id());
      stands = stands.with(name(it), known == null ? "" : known.key());
    }
    return Form.changing(
            "Who came",
            members.stream().map(MinutesForms::question).toList(),
            stands,
            meetings.lastAttended(of.meeting().id()),
            of.back(),
            check -> attended(check, of, members))
        .saying(
            members.isEmpty()
                ? "The body had no members on the day of the meeting; add them first."
                : "Those who were members on %s.".formatted(of.meeting().when()));
  }

  private static String name(Member it) {
    return "came-" + it.id().value();
  }

  private static Question question(Member it) {
    return Question.oneOf(
        name(it),
        it.words(),
        Stream.of(Attendance.Came.values())
            .map(came -> Option.of(came.key(), came.words()))
            .toList());
  }

  private static Checked<Change> attended(Check check, MeetingDesk.Of of, List<Member> members) {
    if (!of.meeting().state().tookPlace()) {
      members.stream()
          .findFirst()
          .ifPresent(it ->
              check.refuse(name(it), "The meeting has not taken place yet; say first that it did"));
    }
    return check.result(() -> {
      var known = new ArrayList<Attendance>();
      for (var it : members) {
        Attendance.Came.of(check.text(name(it)))
            .ifPresent(came -> known.add(new Attendance(of.meeting().id(), it.id(), came)));
      }
      var present = known.stream().filter(it -> it.came() == Attendance.Came.PRESENT).count();
      return Change.now(
          "Noted who came: %s, %s present.".formatted(of.words(), CountWords.of(present, "member")),
          of.at(""),
          writing -> known.forEach(it -> MeetingFacts.write(writing, it)));
    });
  }

  @RequestMapping(
      path = "/{area}/meetings/{meeting}/summary",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView summary(
      Visit visit, @PathVariable("meeting") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> summed(visit, key));
  }

  private static final List<Question> SUMMARY =
      List.of(
          Question.lines("words", "What the public is told", 10)
              .hint(
                  "Drafted from the record, without what is confidential. Plain words; nobody is"
                      + " named")
              .needed("Enter what the public is told"));

  private Form summed(Visit visit, String key) {
    var of = at.of(visit, key);
    var was = meetings.drafted(of.meeting().id(), KnownAt.LATEST);
    var minutes = meetings.minutes(of.meeting().id(), KnownAt.LATEST);
    var words =
        was.map(Summary::words)
            .orElseGet(
                () -> SummaryDraft.of(of.body(), of.meeting(), at.items(of), minutes, decided(of)));
    // a draft that nobody has kept yet does not stand, so it is sent even as it is
    return new Form(
        "Summary for the public",
        List.of("It is shown to others when somebody with the right has approved it."),
        SUMMARY,
        Answers.NONE.with("words", words),
        meetings.lastSummary(of.meeting().id()),
        of.back(),
        check ->
            check
                .result(() -> new Summary(of.meeting().id(), check.text("words"), false))
                .map(it ->
                    Change.now(
                        "Drafted what the public is told: %s.".formatted(of.words()),
                        of.at(""),
                        writing -> MeetingFacts.write(writing, it))),
        Optional.empty());
  }

  /** What was decided on items that are not confidential. */
  private List<String> decided(MeetingDesk.Of of) {
    var hidden =
        at.items(of).stream().filter(AgendaItem::confidential).map(AgendaItem::id).toList();
    return decisions.decisions(KnownAt.LATEST).stream()
        .filter(it -> it.meeting().equals(of.meeting().id()))
        .filter(it -> it.item().filter(hidden::contains).isEmpty())
        .map(it -> it.title() + ": " + it.decided())
        .toList();
  }

  @RequestMapping(
      path = "/{area}/meetings/{meeting}/summary/approve",
      method = {GET, POST})
  @Needs(Right.APPROVE_MEETINGS)
  ModelAndView approve(
      Visit visit, @PathVariable("meeting") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> approved(visit, key));
  }

  private Form approved(Visit visit, String key) {
    var of = at.of(visit, key);
    var was = meetings.drafted(of.meeting().id(), KnownAt.LATEST).filter(it -> !it.approved());
    var form =
        Form.changing(
            "Approve what the public is told",
            was.isEmpty()
                ? List.of()
                : List.of(
                    Question.oneOf(
                            "approve",
                            "May the public be told this?",
                            List.of(Option.of("yes", "Yes, as it stands")))
                        .needed("Choose yes, or cancel and have it changed")),
            Answers.NONE,
            meetings.lastSummary(of.meeting().id()),
            of.back(),
            check -> approved(check, of, was.orElse(new Summary(of.meeting().id(), "", false))));
    return was.isEmpty()
        ? form.saying("No summary waits to be approved.")
        : form.saying(was.get().words().lines().toArray(String[]::new));
  }

  private static Checked<Change> approved(Check check, MeetingDesk.Of of, Summary was) {
    if (was.words().isEmpty()) {
      check.refuse("approve", "No summary waits to be approved");
    }
    return check.result(() ->
        Change.now(
            "Approved what the public is told: %s.".formatted(of.words()),
            of.at(""),
            writing -> MeetingFacts.write(writing, new Summary(was.meeting(), was.words(), true))));
  }
}
