package waymark.governance;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
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
import waymark.kernel.KnownAt;
import waymark.ledger.Ledger;
import waymark.web.Csrf;
import waymark.web.NotFound;
import waymark.web.Option;

/** The forms for the papers of a meeting. */
@Controller
class MeetingPaperForms {

  private final FormDesk desk;
  private final MeetingDesk at;
  private final Meetings meetings;
  private final Ledger ledger;
  private final List<OffersPapers> offering;

  MeetingPaperForms(
      FormDesk desk,
      MeetingDesk at,
      Meetings meetings,
      Ledger ledger,
      List<OffersPapers> offering) {
    this.desk = desk;
    this.at = at;
    this.meetings = meetings;
    this.ledger = ledger;
    this.offering = List.copyOf(offering);
  }

  @RequestMapping(
      path = "/{area}/meetings/{meeting}/papers/new",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView add(
      Visit visit, @PathVariable("meeting") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> added(visit, key));
  }

  private Form added(Visit visit, String key) {
    var of = at.of(visit, key);
    var pages =
        offering.stream().flatMap(it -> it.papers(KnownAt.LATEST, desk.today()).stream()).toList();
    var head = ledger.headSeq();
    return Form.fresh(
            "Put a paper before the meeting",
            questions(pages, at.items(of)),
            Answers.NONE,
            of.back(),
            check -> read(check, of, pages, head))
        .saying(
            "It stays as it is now, or as it was known on the day that you enter, whatever becomes"
                + " known later.");
  }

  private static List<Question> questions(List<Option> pages, List<AgendaItem> items) {
    return List.of(
        Question.fromList("page", "Which page", first("Choose one", pages.stream()))
            .needed("Choose the page that the meeting is to have before it"),
        Question.day("known", "As it was known on").hint("Leave it empty to show it as it is now"),
        Question.fromList(
            "item",
            "For which item of the agenda",
            first(
                "The whole meeting",
                items.stream()
                    .map(it ->
                        Option.of(
                            it.id().value().toString(),
                            "%d. %s".formatted(it.position(), it.title()))))),
        Question.line("title", "What the paper is called")
            .hint("Leave it empty to call it as the page is called")
            .longest(200));
  }

  private static List<Option> first(String words, Stream<Option> others) {
    return Stream.concat(Stream.of(Option.of("", words)), others).toList();
  }

  private Checked<Change> read(Check check, MeetingDesk.Of of, List<Option> pages, long head) {
    if (of.meeting().state() instanceof MeetingState.Cancelled) {
      check.refuse("page", "The meeting was cancelled; it has no papers before it");
    }
    check
        .day("known")
        .filter(it -> it.isAfter(desk.today()))
        .ifPresent(_ -> check.refuse("known", "The day must not be in the future"));
    return check.result(() -> {
      var paper = paper(check, of.meeting().id(), pages, head);
      return Change.now(
          "Put “%s” before the meeting: %s.".formatted(paper.title(), of.words()),
          of.at(""),
          writing -> MeetingFacts.write(writing, paper));
    });
  }

  private static MeetingPaper paper(Check check, MeetingId meeting, List<Option> pages, long head) {
    var address = check.text("page");
    var called = check.text("title");
    var item = check.text("item");
    return new MeetingPaper(
        MeetingPaperId.fresh(),
        meeting,
        item.isEmpty() ? Optional.empty() : Optional.of(new ItemId(UUID.fromString(item))),
        called.isEmpty()
            ? pages.stream()
                .filter(it -> it.value().equals(address))
                .map(Option::text)
                .findFirst()
                .orElse(address)
            : called,
        address,
        check.day("known"),
        head);
  }

  @RequestMapping(
      path = "/{area}/meetings/{meeting}/papers/{meetingPaper}/remove",
      method = {GET, POST})
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView remove(
      Visit visit,
      @PathVariable("meeting") String key,
      @PathVariable("meetingPaper") UUID paper,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> removed(visit, key, new MeetingPaperId(paper)));
  }

  private static final List<Question> REMOVE =
      List.of(
          Question.line("reason", "Why the paper is taken away")
              .needed("Say why the paper is taken away"));

  private Form removed(Visit visit, String key, MeetingPaperId id) {
    var of = at.of(visit, key);
    var was =
        meetings.papers(of.meeting().id(), KnownAt.LATEST).stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("no paper " + id));
    return Form.fresh(
            "Take a paper away from the meeting",
            REMOVE,
            Answers.NONE,
            of.back(),
            check ->
                check.result(() ->
                    Change.now(
                        "Took “%s” away from the meeting: %s. %s"
                            .formatted(was.title(), of.words(), check.text("reason")),
                        of.at(""),
                        writing -> writing.withdraw(() -> MeetingFacts.write(writing, was)))))
        .saying("“%s” leaves the papers. The ledger keeps that it was one.".formatted(was.title()));
  }
}
