package waymark.delivery.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.delivery.Actions;
import waymark.delivery.Delivering;
import waymark.delivery.ExpectedEffect;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.kernel.WhenText;
import waymark.measures.Definition;
import waymark.measures.Measures;
import waymark.web.Csrf;
import waymark.web.NotFound;
import waymark.web.Option;

/** What an action is to change: which measure, by how much, by when. */
@Controller
class EffectForms {

  private static final Question HOW_MUCH =
      Question.line("how-much", "By how much")
          .hint("Such as: from 38% to 60%. Leave it empty if nobody said")
          .longest(120);
  private static final Question BY_WHEN =
      Question.line("by-when", "By when", 20)
          .hint("A day, a month or a year, like March 2025. Leave it empty if nobody said");

  private final ActionDesk desk;
  private final Actions actions;
  private final Measures measures;

  EffectForms(ActionDesk desk, Actions actions, Measures measures) {
    this.desk = desk;
    this.actions = actions;
    this.measures = measures;
  }

  @GetMapping("/{area}/plans/{plan}/actions/{action}/effects/new")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView page(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("action") String action,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> added(visit, plan, action));
  }

  @PostMapping("/{area}/plans/{plan}/actions/{action}/effects/new")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView add(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("action") String action,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.forms().take(visit, request, csrf, () -> added(visit, plan, action));
  }

  private Form added(Visit visit, String plan, String action) {
    var at = desk.at(visit, plan, action);
    var all = measures.definitions(KnownAt.LATEST);
    var there = effects(at);
    return Form.fresh(
        "What %s is to change".formatted(at.line().action().sign()),
        List.of(measure(all), HOW_MUCH, BY_WHEN),
        Answers.NONE,
        at.back(),
        check -> {
          var measure =
              all.stream()
                  .filter(it -> it.id().value().toString().equals(check.text("measure")))
                  .findFirst();
          measure
              .filter(it -> there.stream().anyMatch(one -> one.measure().equals(it.id())))
              .ifPresent(it -> check.refuse("measure", "It is said already of " + it.title()));
          var byWhen = byWhen(check);
          return check.result(() -> change(at, measure.orElseThrow(), check, byWhen));
        });
  }

  private static Question measure(List<Definition> all) {
    return Question.fromList(
            "measure",
            "Which measure is it to change?",
            Stream.concat(
                    Stream.of(Option.of("", "Choose a measure")),
                    all.stream().map(it -> Option.of(it.id().value().toString(), it.title())))
                .toList())
        .needed("Choose the measure that it is to change");
  }

  private static String byWhen(Check check) {
    var text = check.text("by-when");
    var when = WhenText.of(text);
    if (!text.isEmpty() && when.isEmpty()) {
      check.refuse("by-when", "Enter a day, a month or a year, like March 2025");
    }
    return when.orElse("");
  }

  private static Change change(ActionDesk.At at, Definition measure, Check check, String byWhen) {
    return Change.now(
        "Said that the action %s is to change “%s”."
            .formatted(at.line().action().named(), measure.title()),
        at.address(),
        writing ->
            Delivering.write(
                writing,
                new ExpectedEffect(at.line().id(), measure.id(), check.text("how-much"), byWhen)));
  }

  private List<ExpectedEffect> effects(ActionDesk.At at) {
    return actions.effects(at.plan().plan().id(), KnownAt.LATEST).stream()
        .filter(it -> it.action().equals(at.line().id()))
        .toList();
  }

  @GetMapping("/{area}/plans/{plan}/actions/{action}/effects/{measure}/change")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView effect(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("action") String action,
      @PathVariable("measure") String measure,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> changed(visit, plan, action, measure));
  }

  @PostMapping("/{area}/plans/{plan}/actions/{action}/effects/{measure}/change")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView change(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("action") String action,
      @PathVariable("measure") String measure,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.forms().take(visit, request, csrf, () -> changed(visit, plan, action, measure));
  }

  private Form changed(Visit visit, String plan, String action, String key) {
    var at = desk.at(visit, plan, action);
    var measure =
        measures
            .definition(key, KnownAt.LATEST)
            .orElseThrow(() -> new NotFound("no measure " + key));
    var was =
        effects(at).stream()
            .filter(it -> it.measure().equals(measure.id()))
            .findFirst()
            .orElseThrow(() -> new NotFound("it is not said to change " + key));
    return Form.changing(
            "What %s is to change".formatted(at.line().action().sign()),
            List.of(HOW_MUCH, BY_WHEN),
            Answers.NONE
                .with("how-much", was.howMuch())
                .with("by-when", was.byWhen().isEmpty() ? "" : DayWords.of(was.byWhen())),
            actions.lastWritten(was.action(), was.measure()),
            at.back(),
            check -> read(check, at, measure))
        .saying(measure.title())
        .withTakingBack(
            "The action is then no longer said to change this measure.",
            reason ->
                Change.now(
                    "Took back that the action %s is to change “%s”: %s."
                        .formatted(at.line().action().named(), measure.title(), reason),
                    at.address(),
                    writing -> writing.withdraw(() -> Delivering.write(writing, was))));
  }

  private static Checked<Change> read(Check check, ActionDesk.At at, Definition measure) {
    var byWhen = byWhen(check);
    return check.result(() -> change(at, measure, check, byWhen));
  }
}
