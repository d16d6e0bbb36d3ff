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
import waymark.delivery.Action;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionState;
import waymark.delivery.Delivering;
import waymark.delivery.Merging;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.ledger.Version;
import waymark.web.Csrf;
import waymark.web.Option;

/** Merging one action into another, and taking that back. */
@Controller
class MergeForms {

  private static final String INTO = "into";
  private static final String REASON = "reason";

  private final ActionDesk desk;

  MergeForms(ActionDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{area}/plans/{plan}/actions/{action}/merge")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView page(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("action") String action,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> form(visit, plan, action));
  }

  @PostMapping("/{area}/plans/{plan}/actions/{action}/merge")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView merge(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("action") String action,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.forms().take(visit, request, csrf, () -> form(visit, plan, action));
  }

  private Form form(Visit visit, String plan, String action) {
    var at = desk.at(visit, plan, action);
    var it = at.line().action();
    var form =
        Form.changing(
                "Merge %s into another action".formatted(it.sign()),
                questions(at),
                Answers.NONE
                    .with(INTO, it.lineage().into().map(id -> id.value().toString()).orElse(""))
                    .with(REASON, it.lineage().into().isEmpty() ? "" : it.standing().reason()),
                at.version(),
                at.back(),
                check -> merged(check, at))
            .saying(
                "It stays readable with its history, and is no longer counted as open. Both pages"
                    + " name each other.");
    return it.state() == ActionState.MERGED
        ? form.withTakingBack(
            "It stands again as it stood before it was merged.", reason -> back(at, reason))
        : form;
  }

  private static List<Question> questions(ActionDesk.At at) {
    var others =
        at.plan().lines().stream()
            .filter(it -> !it.id().equals(at.line().id()))
            .map(it -> Option.of(it.id().value().toString(), it.action().named()));
    return List.of(
        Question.fromList(
                INTO,
                "Into which action?",
                Stream.concat(Stream.of(Option.of("", "Choose an action")), others).toList())
            .needed("Choose the action that it is merged into"),
        Question.lines(REASON, "Why", 2).needed("Say why they are merged").longest(500));
  }

  private static Checked<Change> merged(Check check, ActionDesk.At at) {
    var from = at.line().action();
    var all = at.plan().lines().stream().map(ActionLine::action).toList();
    var into =
        all.stream().filter(it -> it.id().value().toString().equals(check.text(INTO))).findFirst();
    into.flatMap(it -> Merging.against(from, it, all))
        .ifPresent(words -> check.refuse(INTO, words));
    return check.result(() -> {
      var target = into.orElseThrow();
      return Change.now(
          "Merged the action %s into %s: %s."
              .formatted(from.named(), target.named(), check.text(REASON).replaceAll("\\.$", "")),
          at.plan().path("/actions/" + target.key()),
          writing -> Delivering.write(writing, from.mergedInto(target.id(), check.text(REASON))));
    });
  }

  private static Change back(ActionDesk.At at, String reason) {
    var it = at.line().action();
    return Change.now(
        "Took back that the action %s was merged: %s.".formatted(it.named(), reason),
        at.address(),
        writing -> Delivering.write(writing, it.standing(before(at))));
  }

  /** As it stood before it was merged; not stated where a paper knew it merged from the first. */
  private static Action.Standing before(ActionDesk.At at) {
    return at.plan().versions().getOrDefault(at.line().id(), List.of()).reversed().stream()
        .map(Version::fact)
        .filter(it -> it.state() != ActionState.MERGED)
        .map(Action::standing)
        .findFirst()
        .orElse(Action.Standing.of(ActionState.NOT_STATED));
  }
}
