package waymark.governance;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import waymark.web.NotFound;
import waymark.web.Option;

/** The forms for what a meeting is to talk about. */
@Controller
class AgendaForms {

  static final int LONGEST = 200;

  /** More than these are not read at a sitting; the rest is proposed again after the first. */
  private static final int PROPOSED = 30;

  private final FormDesk desk;
  private final MeetingDesk at;
  private final Meetings meetings;
  private final List<Proposes> proposing;

  AgendaForms(FormDesk desk, MeetingDesk at, Meetings meetings, List<Proposes> proposing) {
    this.desk = desk;
    this.at = at;
    this.meetings = meetings;
    this.proposing = List.copyOf(proposing);
  }

  @RequestMapping(
      path = "/{area}/meetings/{meeting}/agenda",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView agenda(
      Visit visit, @PathVariable("meeting") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> proposed(visit, key));
  }

  private Form proposed(Visit visit, String key) {
    var of = at.of(visit, key);
    var items = at.items(of);
    var proposed = proposals(of, items);
    var offered = Answers.NONE;
    for (var it : proposed) {
      offered = offered.with(name(it), "take");
    }
    return Form.fresh(
            "Agenda proposed from what is known",
            proposed.stream().map(AgendaForms::question).toList(),
            offered,
            of.back(),
            check -> take(check, of, items, proposed))
        .saying(
            proposed.isEmpty()
                ? "Nothing more is proposed for this meeting."
                : "What is taken comes onto the agenda, in this order, after what stands there. It"
                    + " can be changed and moved afterwards.");
  }

  private List<Proposed> proposals(MeetingDesk.Of of, List<AgendaItem> items) {
    var next =
        Next.of(
            of.body(),
            of.meeting(),
            meetings.meetings(of.body().id(), KnownAt.LATEST),
            desk.today());
    return of.meeting().state().toCome() || of.meeting().state() instanceof MeetingState.Held
        ? proposing.stream()
            .flatMap(it -> it.of(next).stream())
            .filter(it -> items.stream().noneMatch(item -> same(item, it)))
            .distinct()
            .limit(PROPOSED)
            .toList()
        : List.of();
  }

  private static boolean same(AgendaItem item, Proposed it) {
    return item.title().equalsIgnoreCase(it.title()) && item.why().equals(it.why());
  }

  /** The same name as long as the same is proposed, whatever else comes and goes meanwhile. */
  private static String name(Proposed it) {
    return "take-" + UUID.nameUUIDFromBytes(it.sign().getBytes(StandardCharsets.UTF_8));
  }

  private static Question question(Proposed it) {
    return Question.oneOf(
            name(it),
            it.title() + (it.confidential() ? " (confidential)" : ""),
            List.of(Option.of("take", "Take it"), Option.of("leave", "Leave it out")))
        .hint(it.why())
        .needed("Choose for “%s” whether it is taken".formatted(it.title()));
  }

  private static Checked<Change> take(
      Check check, MeetingDesk.Of of, List<AgendaItem> items, List<Proposed> proposed) {
    var taken = proposed.stream().filter(it -> check.text(name(it)).equals("take")).toList();
    if (taken.isEmpty() && !proposed.isEmpty() && check.fine(name(proposed.getFirst()))) {
      check.refuse(name(proposed.getFirst()), "Take at least one of them, or cancel");
    }
    return check.result(() -> {
      var added = new ArrayList<AgendaItem>();
      for (var it : taken) {
        added.add(
            new AgendaItem(
                ItemId.fresh(),
                of.meeting().id(),
                last(items) + added.size() + 1,
                cut(it.title()),
                it.why(),
                it.confidential(),
                it.carriedFrom()));
      }
      return Change.now(
          "Put %s on the agenda: %s."
              .formatted(CountWords.of(added.size(), "proposed item"), of.words()),
          of.at(""),
          writing -> added.forEach(it -> MeetingFacts.write(writing, it)));
    });
  }

  private static String cut(String title) {
    return title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…";
  }

  private static int last(List<AgendaItem> items) {
    return items.stream().mapToInt(AgendaItem::position).max().orElse(0);
  }

  private static final List<Question> ITEM =
      List.of(
          Question.line("title", "What is to be talked about")
              .needed("Enter what is to be talked about")
              .longest(LONGEST),
          Question.line("position", "Its place on the agenda", 3)
              .hint("1 for the first")
              .needed("Enter its place, such as 1 for the first"),
          Question.oneOf(
                  "confidential",
                  "Is it confidential?",
                  List.of(
                      Option.of("no", "No"),
                      Option.of("yes", "Yes")
                          .hint(
                              "Its title, its minutes and what comes of it are shown to those"
                                  + " with the right alone")))
              .needed("Choose whether it is confidential"));

  @RequestMapping(
      path = "/{area}/meetings/{meeting}/items/new",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView add(
      Visit visit, @PathVariable("meeting") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> added(visit, key));
  }

  private Form added(Visit visit, String key) {
    var of = at.of(visit, key);
    var items = at.items(of);
    return Form.fresh(
        "Add an item to the agenda",
        ITEM,
        Answers.NONE.with("position", String.valueOf(last(items) + 1)).with("confidential", "no"),
        of.back(),
        check ->
            read(
                    check,
                    of,
                    new AgendaItem(
                        ItemId.fresh(), of.meeting().id(), 1, "", "", false, Optional.empty()))
                .map(item ->
                    Change.now(
                        "Put “%s” on the agenda: %s.".formatted(item.title(), of.words()),
                        of.at(""),
                        writing -> MeetingFacts.write(writing, item))));
  }

  private static Checked<AgendaItem> read(Check check, MeetingDesk.Of of, AgendaItem was) {
    if (!check.text("position").matches("[1-9]\\d{0,2}")) {
      check.refuse("position", "Its place must be a number from 1 to 999");
    }
    if (of.meeting().state() instanceof MeetingState.Cancelled) {
      check.refuse("title", "The meeting was cancelled; nothing comes onto its agenda");
    }
    if (of.meeting().state() instanceof MeetingState.Closed
        || of.meeting().state() instanceof MeetingState.Approved) {
      check.refuse("title", "The minutes are closed; the agenda no longer changes");
    }
    return check.result(() ->
        new AgendaItem(
            was.id(),
            was.meeting(),
            Integer.parseInt(check.text("position")),
            check.text("title"),
            was.why(),
            check.text("confidential").equals("yes"),
            was.carriedFrom()));
  }

  @RequestMapping(
      path = "/{area}/meetings/{meeting}/items/{item}/change",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView change(
      Visit visit,
      @PathVariable("meeting") String key,
      @PathVariable("item") UUID item,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> changed(visit, key, new ItemId(item)));
  }

  private Form changed(Visit visit, String key, ItemId id) {
    var of = at.of(visit, key);
    var was = item(at.items(of), id);
    var stands =
        Answers.NONE
            .with("title", was.title())
            .with("position", String.valueOf(was.position()))
            .with("confidential", was.confidential() ? "yes" : "no");
    var form =
        Form.changing(
            "Change an item of the agenda",
            ITEM,
            stands,
            meetings.lastWritten(id),
            of.back(),
            check ->
                read(check, of, was)
                    .map(item ->
                        Change.now(
                            "Changed the item “%s” of the agenda: %s. %s."
                                .formatted(
                                    was.title(), Form.changed(ITEM, stands, check), of.words()),
                            of.at(""),
                            writing -> MeetingFacts.write(writing, item))));
    return of.meeting().state().toCome()
        ? form.withTakingBack(
            "The item leaves the agenda. The ledger keeps that it stood there.",
            reason ->
                Change.now(
                    "Took “%s” off the agenda: %s. %s".formatted(was.title(), of.words(), reason),
                    of.at(""),
                    writing -> writing.withdraw(() -> MeetingFacts.write(writing, was))))
        : form;
  }

  static AgendaItem item(List<AgendaItem> items, ItemId id) {
    return items.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("no item " + id));
  }
}
