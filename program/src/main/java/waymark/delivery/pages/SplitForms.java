package waymark.delivery.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.delivery.Action;
import waymark.delivery.ActionId;
import waymark.delivery.ActionLead;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionState;
import waymark.delivery.Delivering;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.CountWords;
import waymark.ledger.Writing;
import waymark.web.Csrf;

/** Splitting one action into several, each of which goes on where it stood. */
@Controller
class SplitForms {

  private static final String PARTS = "parts";
  private static final String REASON = "reason";
  private static final int MOST = 20;
  private static final int LONGEST = 300;
  private static final int LONGEST_REFERENCE = 30;

  private static final List<Question> QUESTIONS =
      List.of(
          Question.lines(PARTS, "The new actions", 5)
              .hint(
                  "One on each line: reference, a colon, and what is to be done. Such as 2.1.q1:"
                      + " Answer letters within five days")
              .needed("Enter the new actions, one on each line"),
          Question.lines(REASON, "Why", 2).needed("Say why it is split").longest(500));

  private final ActionDesk desk;

  SplitForms(ActionDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{area}/plans/{plan}/actions/{action}/split")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView page(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("action") String action,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> form(visit, plan, action));
  }

  @PostMapping("/{area}/plans/{plan}/actions/{action}/split")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView split(
      Visit visit,
      @PathVariable("plan") String plan,
      @PathVariable("action") String action,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.forms().take(visit, request, csrf, () -> form(visit, plan, action));
  }

  private Form form(Visit visit, String plan, String action) {
    var at = desk.at(visit, plan, action);
    return Form.changing(
            "Split %s into several actions".formatted(at.line().action().sign()),
            QUESTIONS,
            Answers.NONE,
            at.version(),
            at.back(),
            check -> split(check, at))
        .saying(
            "Each new action begins with the state, dates, objectives and leads of this one. This"
                + " one is withdrawn and stays readable.");
  }

  /** A new action as its line names it. */
  private record Part(String reference, String title) {}

  private static Checked<Change> split(Check check, ActionDesk.At at) {
    var from = at.line().action();
    if (from.state() == ActionState.MERGED || from.state() == ActionState.WITHDRAWN) {
      check.refuse(
          PARTS,
          "%s is %s and cannot be split any more".formatted(from.sign(), from.state().said()));
    }
    var parts = parts(check, at);
    return check.result(() ->
        Change.now(
            "Split the action %s into %s: %s."
                .formatted(
                    from.named(),
                    CountWords.listed(parts.stream().map(SplitForms::sign).toList()),
                    check.text(REASON).replaceAll("\\.$", "")),
            at.address(),
            writing -> write(writing, at, parts, check.text(REASON))));
  }

  private static String sign(Part part) {
    return part.reference().isEmpty() ? "“" + part.title() + "”" : part.reference();
  }

  private static List<Part> parts(Check check, ActionDesk.At at) {
    var parts = new ArrayList<Part>();
    check
        .text(PARTS)
        .lines()
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .forEach(line -> {
          var colon = line.indexOf(':');
          parts.add(
              new Part(
                  colon < 0 ? "" : line.substring(0, colon).strip(),
                  line.substring(colon + 1).strip()));
        });
    if (parts.size() == 1) {
      check.refuse(PARTS, "Enter at least two new actions, one on each line");
    }
    if (parts.size() > MOST) {
      check.refuse(PARTS, "Enter no more than 20 new actions");
    }
    parts.forEach(it -> fault(it, parts, at).ifPresent(words -> check.refuse(PARTS, words)));
    return parts;
  }

  private static Optional<String> fault(Part part, List<Part> all, ActionDesk.At at) {
    if (part.title().isEmpty()) {
      return Optional.of("Say after “%s:” what is to be done".formatted(part.reference()));
    }
    if (part.title().length() > LONGEST || part.reference().length() > LONGEST_REFERENCE) {
      return Optional.of(
          "A reference has 30 characters or fewer, and what is to be done 300 or fewer");
    }
    if (part.reference().isEmpty()) {
      return Optional.empty();
    }
    var twice =
        all.stream().filter(it -> it.reference().equalsIgnoreCase(part.reference())).count() > 1
            || at.plan().lines().stream()
                .anyMatch(it -> it.action().reference().equalsIgnoreCase(part.reference()));
    return twice
        ? Optional.of("%s would stand in this plan twice".formatted(part.reference()))
        : Optional.empty();
  }

  private static void write(Writing writing, ActionDesk.At at, List<Part> parts, String reason) {
    var from = at.line().action();
    Delivering.write(
        writing, from.standing(new Action.Standing(ActionState.WITHDRAWN, "", reason, "")));
    var lines = new ArrayList<>(at.plan().lines());
    for (var part : parts) {
      var line = part(at.line(), part, lines);
      lines.add(line);
      Delivering.write(writing, line.action());
      line.leads().forEach(it -> Delivering.write(writing, it));
    }
  }

  private static ActionLine part(ActionLine whole, Part part, List<ActionLine> lines) {
    var from = whole.action();
    var id = ActionId.fresh();
    var words = part.reference().isEmpty() ? part.title() : part.reference();
    return new ActionLine(
        new Action(
            id,
            from.plan(),
            ActionForm.key(words, lines),
            part.reference(),
            part.title(),
            from.standing(),
            from.starts(),
            from.due(),
            "",
            from.barriers(),
            Action.Means.NOT_STATED,
            "",
            new Action.Lineage(Optional.empty(), Optional.of(from.id())),
            ""),
        whole.leads().stream()
            .map(
                it -> new ActionLead(id, it.objective(), it.role(), it.otherwise(), it.asWritten()))
            .toList());
  }
}
