package waymark.delivery.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.delivery.BusinessAsUsual;
import waymark.delivery.MoveDecision;
import waymark.delivery.MoveStandings;
import waymark.delivery.Moves;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.KnownAt;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.programme.Programme;
import waymark.programme.Programmes;
import waymark.trajectory.Trackers;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Option;

/** Deciding whether an objective moves to business as usual, and what a plan asks for that. */
@Controller
class MoveForms {

  private static final Pattern QUARTERS = Pattern.compile("[0-8]");

  private static final List<Question> DECISION =
      List.of(
          Question.oneOf(
                  "decision",
                  "What was decided?",
                  List.of(
                      Option.of("moved", "It moves to business as usual"),
                      Option.of("stays", "It stays with the board")))
              .needed("Choose what was decided"),
          Question.day("on", "On which day").needed("Enter the day on which it was decided"),
          Question.line("by", "By whom")
              .hint("Such as the SEND Improvement Board")
              .needed("Enter who decided it")
              .longest(200),
          Question.lines("reason", "Why", 3)
              .hint("Needed where it was decided otherwise than the conditions say"));

  private static final List<Question> RULE =
      List.of(
          Question.line("quarters", "How many milestones in a row must each measure have met?", 2)
              .hint("Of those that could be assessed. 0 if that is not asked")
              .needed("Enter a number from 0 to 8"),
          yesOrNo("evidence", "Must its actions be complete, with evidence?"),
          yesOrNo("assurance", "Must an assurance activity with a cycle be set up?"));

  private final FormDesk desk;
  private final Programmes programmes;
  private final Trackers trackers;
  private final MoveStandings standings;
  private final Moves moves;

  MoveForms(
      FormDesk desk,
      Programmes programmes,
      Trackers trackers,
      MoveStandings standings,
      Moves moves) {
    this.desk = desk;
    this.programmes = programmes;
    this.trackers = trackers;
    this.standings = standings;
    this.moves = moves;
  }

  private static Question yesOrNo(String name, String label) {
    return Question.oneOf(name, label, List.of(Option.of("yes", "Yes"), Option.of("no", "No")))
        .needed("Choose yes or no");
  }

  @GetMapping("/{area}/plans/{plan}/objectives/{number}/business-as-usual")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView page(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("number") String number,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.show(visit, request, csrf, () -> decision(visit, plan, number));
  }

  @PostMapping("/{area}/plans/{plan}/objectives/{number}/business-as-usual")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView decide(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("number") String number,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.take(visit, request, csrf, () -> decision(visit, plan, number));
  }

  private Form decision(Visit visit, String key, String number) {
    var plan = plan(key);
    var tracker = trackers.tracker(plan, KnownAt.LATEST);
    var objective =
        tracker.objectives().stream()
            .filter(it -> it.number().equals(number))
            .findFirst()
            .orElseThrow(() -> new NotFound("no objective " + number));
    var standing = standings.of(plan, tracker, objective, desk.today(), KnownAt.LATEST);
    var back =
        Link.to(visit.at("/plans/%s/objectives/%s".formatted(key, number)), "Objective " + number);
    return Form.fresh(
            "Business as usual: objective " + number,
            DECISION,
            Answers.NONE,
            back,
            check -> decided(check, plan, objective, standing, back))
        .saying(
            standing.conditions().stream()
                .map(BusinessAsUsual.Condition::sentence)
                .toArray(String[]::new));
  }

  private Checked<Change> decided(
      Check check, Plan plan, Objective objective, MoveStandings.Standing standing, Link back) {
    var moved = check.text("decision").equals("moved");
    check
        .day("on")
        .filter(it -> it.isAfter(desk.today()))
        .ifPresent(_ -> check.refuse("on", "The day must not lie in the future"));
    var against = check.fine("decision") && moved != BusinessAsUsual.allHold(standing.conditions());
    if (against && check.text("reason").isEmpty()) {
      check.refuse(
          "reason",
          moved
              ? "Say why it moves although not all conditions hold"
              : "Say why it stays although all conditions hold");
    }
    if (check.fine("decision") && !moved && ended(objective)) {
      check.refuse("decision", "It is closed. Open it first, on the page of the objective");
    }
    return check.result(() -> change(check, plan, objective, standing, back));
  }

  private static boolean ended(Objective objective) {
    return objective.standing().state() == Objective.State.CLOSED;
  }

  private static Change change(
      Check check, Plan plan, Objective objective, MoveStandings.Standing standing, Link back) {
    var moved = check.text("decision").equals("moved");
    var decision =
        new MoveDecision(
            objective.id(),
            moved,
            check.day("on").orElseThrow(),
            check.text("by"),
            check.text("reason"),
            standing.rule().words(),
            standing.conditions().stream().map(BusinessAsUsual.Condition::sentence).toList());
    return Change.now(
        "Noted that objective %s of the plan “%s” %s, as decided by %s."
            .formatted(
                objective.number(),
                plan.title(),
                moved ? "moves to business as usual" : "stays with the board",
                check.text("by")),
        back.href(),
        writing -> {
          Moves.write(writing, decision);
          after(objective, decision).ifPresent(it -> Programme.write(writing, it));
        });
  }

  /** The objective as it stands by the decision; empty where it stands so already. */
  private static Optional<Objective> after(Objective it, MoveDecision decision) {
    var state = decision.moved() ? Objective.State.BUSINESS_AS_USUAL : Objective.State.ACTIVE;
    return it.standing().state() == state
        ? Optional.empty()
        : Optional.of(
            new Objective(
                it.id(),
                it.plan(),
                it.number(),
                it.position(),
                it.title(),
                it.leadRole(),
                new Objective.Standing(state, Optional.of(decision.on()), decision.by())));
  }

  @GetMapping("/{area}/plans/{plan}/business-as-usual")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView rule(
      Visit visit, @PathVariable("plan") String plan, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> rule(visit, plan));
  }

  @PostMapping("/{area}/plans/{plan}/business-as-usual")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView setRule(
      Visit visit, @PathVariable("plan") String plan, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> rule(visit, plan));
  }

  private Form rule(Visit visit, String key) {
    var plan = plan(key);
    var stands = moves.rule(plan.id(), KnownAt.LATEST).orElse(BusinessAsUsual.Rule.USUAL);
    var answers =
        Answers.NONE
            .with("quarters", String.valueOf(stands.quarters()))
            .with("evidence", stands.evidence() ? "yes" : "no")
            .with("assurance", stands.assurance() ? "yes" : "no");
    var back = Link.to(visit.at("/plans/" + key), plan.title());
    return Form.changing(
            "What this plan asks before an objective moves to business as usual",
            RULE,
            answers,
            moves.lastWritten(plan.id()),
            back,
            check -> rule(check, plan, back))
        .saying("The board decides; it may decide otherwise, and then says why.");
  }

  private static Checked<Change> rule(Check check, Plan plan, Link back) {
    if (!QUARTERS.matcher(check.text("quarters")).matches()) {
      check.refuse("quarters", "Enter a number from 0 to 8");
    }
    return check.result(() -> {
      var rule =
          new BusinessAsUsual.Rule(
              Integer.parseInt(check.text("quarters")),
              check.text("evidence").equals("yes"),
              check.text("assurance").equals("yes"));
      return Change.now(
          "Set what the plan “%s” asks before an objective moves to business as usual: %s."
              .formatted(plan.title(), rule.words()),
          back.href(),
          writing -> Moves.write(writing, plan.id(), rule));
    });
  }

  private Plan plan(String key) {
    return programmes.plan(key, KnownAt.LATEST).orElseThrow(() -> new NotFound("no plan " + key));
  }
}
