package waymark.papers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
import waymark.kernel.PeriodKey;
import waymark.measures.Measures;
import waymark.measures.SaidAndKnown;
import waymark.papers.Explanations;
import waymark.papers.PossibleName;
import waymark.papers.Reconciliation;
import waymark.papers.Reconciliation.Differing;
import waymark.trajectory.PaperReasons.Reason;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Option;

/** The form for why a figure of a paper is not what is known. */
@Controller
class ReasonForms {

  private static final String REASON = "reason";
  private static final String NAMES = "names";
  private static final int LONGEST = 500;
  private static final String AT = "/{area}/measures/{measure}/reported/{period}/{paper}";

  private final FormDesk desk;
  private final Measures measures;
  private final Reconciliation reconciliation;
  private final Explanations explanations;

  ReasonForms(
      FormDesk desk, Measures measures, Reconciliation reconciliation, Explanations explanations) {
    this.desk = desk;
    this.measures = measures;
    this.reconciliation = reconciliation;
    this.explanations = explanations;
  }

  /** Where the form for a figure stands. */
  static String address(Visit visit, Differing it) {
    return visit.at(
        "/measures/%s/reported/%s/%s"
            .formatted(it.measure().key(), PeriodKey.of(it.said().period()), it.said().paper()));
  }

  @GetMapping(AT)
  @Needs(Right.EDIT_READINGS)
  ModelAndView page(
      Visit visit,
      @PathVariable("measure") String measure,
      @PathVariable("period") String period,
      @PathVariable("paper") String paper,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.show(visit, request, csrf, () -> form(visit, about(measure, period, paper), ""));
  }

  @PostMapping(AT)
  @Needs(Right.EDIT_READINGS)
  ModelAndView explain(
      Visit visit,
      @PathVariable("measure") String measure,
      @PathVariable("period") String period,
      @PathVariable("paper") String paper,
      HttpServletRequest request,
      Csrf csrf) {
    var sent = Answers.tidied(Objects.requireNonNullElse(request.getParameter(REASON), ""));
    return desk.take(visit, request, csrf, () -> form(visit, about(measure, period, paper), sent));
  }

  private Differing about(String measure, String period, String paper) {
    return PeriodKey.period(period)
        .flatMap(when ->
            measures
                .definition(measure, KnownAt.LATEST)
                .flatMap(it -> reconciliation.figure(it, when, paper)))
        .orElseThrow(() -> new NotFound("no figure of that paper for " + period));
  }

  /**
   * @param sent the words that were sent, in which names are looked for; empty where none were
   */
  private Form form(Visit visit, Differing it, String sent) {
    var stands = it.reason().map(Reason::words).orElse("");
    var questions = questions(it.figures(), sent.isEmpty() ? stands : sent);
    var then = visit.at(DifferingPages.PATH + "?measure=" + it.measure().key());
    var form =
        Form.changing(
                "Why does the paper differ from what is known?",
                questions,
                standing(it.figures(), stands),
                explanations.lastWritten(it.said()),
                Link.to(then, "Figures in papers that differ"),
                check -> checked(it, then, check))
            .saying(words(it).toArray(String[]::new));
    return stands.isEmpty()
        ? form
        : form.withTakingBack(TAKEN_BACK, why -> takenBack(it, then, why));
  }

  private static final String TAKEN_BACK =
      "Only for a reason that belongs to another figure. It stays in the ledger.";

  /** Where something looks like a name, it is asked about; the answer holds for those names. */
  private static List<Question> questions(SaidAndKnown about, String words) {
    var asked = new ArrayList<Question>();
    asked.add(
        Question.lines(REASON, "Why they differ", 3)
            .hint("Such as: late requests were counted in. Name posts and services, never people")
            .needed("Say why the paper differs from what is known")
            .longest(LONGEST));
    var names = names(about, words);
    if (!names.isEmpty()) {
      asked.add(
          Question.oneOf(
                  NAMES,
                  "Is “%s” a person’s name?".formatted(names),
                  List.of(Option.of(names, "No, it names nobody")))
              .hint("If it is, take it out above: the reason is kept for good")
              .needed(
                  "“%s” looks like a person’s name. Take it out, or say that it names nobody"
                      .formatted(names))
              .longest(2 * LONGEST));
    }
    return asked;
  }

  /** Words that are too long are refused, and not looked through. */
  private static String names(SaidAndKnown about, String words) {
    return words.length() > LONGEST
        ? ""
        : Explanations.possibleNames(about, words).stream()
            .map(PossibleName::text)
            .distinct()
            .collect(Collectors.joining(", "));
  }

  /** Whoever gave the reason said of its names that they are none. */
  private static Answers standing(SaidAndKnown about, String stands) {
    return Answers.NONE.with(REASON, stands).with(NAMES, names(about, stands));
  }

  private static List<String> words(Differing it) {
    var words = new ArrayList<String>();
    var figures = it.figures();
    words.add(
        "%s, %s: “%s” said %s; %s is known now.%s"
            .formatted(
                it.measure().title(),
                it.said().period().inWords(),
                it.said().paperTitle(),
                it.said().asWritten(),
                figures.knownAsWritten(),
                figures.difference().map(by -> " That is " + by + ".").orElse("")));
    words.add(
        switch (figures.kind()) {
          case RESTATED -> "The paper’s figure was the reading, and has been restated since.";
          case NOT_TAKEN -> "The paper’s figure was not taken when the paper was accepted.";
          case ELSEWHERE ->
              "The figures of this measure come from elsewhere; the paper’s figure was never the reading.";
        });
    if (it.reason().isPresent()) {
      words.add("What you write takes the place of the reason below, which stays in sight.");
    }
    return words;
  }

  private Checked<Change> checked(Differing it, String then, Check check) {
    if (!it.figures().differs()) {
      check.refuse(
          REASON, "What the paper said is what is known now, so there is nothing to explain");
    }
    return check.result(() ->
        Change.now(
            "%s why “%s” says %s for “%s” in %s, where %s is known."
                .formatted(
                    it.reason().isPresent() ? "Corrected the reason" : "Said",
                    it.said().paperTitle(),
                    it.said().asWritten(),
                    it.measure().title(),
                    it.said().period().inWords(),
                    it.figures().knownAsWritten()),
            then,
            writing -> explanations.write(writing, it.said(), check.text(REASON))));
  }

  private Change takenBack(Differing it, String then, String why) {
    return Change.now(
        "Took back the reason why “%s” says %s for “%s” in %s: %s"
            .formatted(
                it.said().paperTitle(),
                it.said().asWritten(),
                it.measure().title(),
                it.said().period().inWords(),
                why),
        then,
        writing ->
            writing.withdraw(() ->
                explanations.write(writing, it.said(), it.reason().map(Reason::words).orElse(""))));
  }
}
