package waymark.forum.pages;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import waymark.forum.ForumFacts;
import waymark.forum.ForumRatings;
import waymark.forum.Rating;
import waymark.kernel.Checked;
import waymark.kernel.KnownAt;
import waymark.measures.Measures;
import waymark.programme.Programmes;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Option;

/** The forms by which the forum rates a measure or an objective. */
@Controller
class RatingForms {

  /** Stands where nothing was said, so that an empty form is no answer as it stands. */
  private static final String NOT_YET = "not rated yet";

  private static final List<Question> QUESTIONS =
      List.of(
          Question.oneOf(
                  "seen",
                  "What families notice, as the forum sees it",
                  Stream.of(Rating.Seen.values())
                      .map(it -> Option.of(it.key(), it.words()))
                      .toList())
              .needed("Choose what families notice"),
          Question.day("on", "As of which day").needed("Enter as of which day"),
          Question.lines("statement", "What the forum says", 4)
              .hint("It stands wherever the official figure does. No names of anybody")
              .needed("Enter what the forum says")
              .longest(600));

  private final FormDesk desk;
  private final ForumRatings ratings;
  private final Measures measures;
  private final Programmes programmes;

  RatingForms(FormDesk desk, ForumRatings ratings, Measures measures, Programmes programmes) {
    this.desk = desk;
    this.ratings = ratings;
    this.measures = measures;
    this.programmes = programmes;
  }

  /**
   * What is rated.
   *
   * @param page its own page, which the rating stands on
   */
  private record Subject(Rating.About about, String title, String page) {}

  @RequestMapping(
      path = "/{area}/measures/{measure}/forum-rating",
      method = {GET, POST})
  @Needs(Right.SPEAK_FOR_FORUM)
  ModelAndView ofMeasure(
      Visit visit, @PathVariable("measure") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> form(measure(visit, key)));
  }

  private Subject measure(Visit visit, String key) {
    return measures
        .definition(key, KnownAt.LATEST)
        .map(it ->
            new Subject(
                new Rating.About.OfMeasure(it.id()), it.title(), visit.at("/measures/" + key)))
        .orElseThrow(() -> new NotFound("no measure " + key));
  }

  @RequestMapping(
      path = "/{area}/plans/{plan}/objectives/{number}/forum-rating",
      method = {GET, POST})
  @Needs(Right.SPEAK_FOR_FORUM)
  ModelAndView ofObjective(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("number") String number,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> form(objective(visit, plan, number)));
  }

  private Subject objective(Visit visit, String plan, String number) {
    var at = KnownAt.LATEST;
    return programmes.plan(plan, at).stream()
        .flatMap(it -> programmes.objectives(it.id(), at).stream())
        .filter(it -> it.number().equals(number))
        .findFirst()
        .map(it ->
            new Subject(
                new Rating.About.OfObjective(it.id()),
                "Objective %s. %s".formatted(number, it.title()),
                visit.at("/plans/%s/objectives/%s".formatted(plan, number))))
        .orElseThrow(() -> new NotFound("no objective %s of %s".formatted(number, plan)));
  }

  private Form form(Subject subject) {
    var was = ratings.of(subject.about(), KnownAt.LATEST);
    var form =
        Form.changing(
                "How the forum sees it",
                QUESTIONS,
                standing(was),
                ratings.lastWritten(subject.about()),
                Link.to(subject.page(), subject.title()),
                check ->
                    read(check, subject.about(), desk.today())
                        .map(it ->
                            Change.now(
                                "The forum rated “%s”: %s."
                                    .formatted(subject.title(), it.seen().words()),
                                subject.page(),
                                writing -> ForumFacts.write(writing, it))))
            .saying(subject.title());
    return was.<Form>map(it ->
            form.withTakingBack(
                "The forum then says nothing about it.",
                reason ->
                    Change.now(
                        "The forum took back its rating of “%s”: %s."
                            .formatted(subject.title(), reason),
                        subject.page(),
                        writing -> writing.withdraw(() -> ForumFacts.write(writing, it)))))
        .orElse(form);
  }

  private Answers standing(Optional<Rating> was) {
    return was.map(it ->
            Answers.NONE
                .with("seen", it.seen().key())
                .with("on", Optional.of(it.on()))
                .with("statement", it.statement()))
        .orElseGet(() -> Answers.NONE.with("seen", NOT_YET).with("on", Optional.of(desk.today())));
  }

  private static Checked<Rating> read(Check check, Rating.About about, LocalDate today) {
    check
        .day("on")
        .filter(it -> it.isAfter(today))
        .ifPresent(_ -> check.refuse("on", "The day must not lie in the future"));
    return check.result(() ->
        new Rating(
            about,
            Rating.Seen.of(check.text("seen")).orElseThrow(),
            check.day("on").orElseThrow(),
            check.text("statement")));
  }
}
