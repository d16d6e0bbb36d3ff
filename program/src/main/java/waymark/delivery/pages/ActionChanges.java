package waymark.delivery.pages;

import java.util.ArrayList;
import java.util.List;
import waymark.delivery.Action;
import waymark.delivery.ActionId;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionState;

/** What a version of an action says otherwise than the one before it, in sentences. */
final class ActionChanges {

  private ActionChanges() {}

  /** Empty where nothing differs. */
  static String between(ActionLine before, ActionLine now, ActionPlan plan) {
    var was = before.action();
    var is = now.action();
    var changes = new ArrayList<String>();
    change(changes, "Title", was.title(), is.title());
    change(changes, "Reference", was.reference(), is.reference());
    state(changes, was, is, plan);
    leads(changes, before, now, plan);
    due(changes, was, is);
    change(changes, "Start", was.starts().kept(), is.starts().kept());
    told(changes, "What stands in the way", was.barriers(), is.barriers());
    told(changes, "Cost", was.means().cost(), is.means().cost());
    told(changes, "Funding source", was.means().funding(), is.means().funding());
    told(changes, "What else it takes", was.means().resources(), is.means().resources());
    told(changes, "Evidence", was.evidence(), is.evidence());
    return String.join(" ", changes);
  }

  /** Under each objective, who leads it and how it is told there. */
  private static void leads(
      List<String> changes, ActionLine before, ActionLine now, ActionPlan plan) {
    for (var objective : plan.objectives()) {
      var was = before.under(objective.id());
      var is = now.under(objective.id());
      if (was.isEmpty() && is.isPresent()) {
        changes.add("Serves objective %s too.".formatted(objective.number()));
      } else if (was.isPresent() && is.isEmpty()) {
        changes.add("No longer serves objective %s.".formatted(objective.number()));
      } else if (was.isPresent() && is.isPresent()) {
        change(
            changes,
            "Lead under objective " + objective.number(),
            was.get().role(),
            is.get().role());
        change(
            changes,
            "State under objective " + objective.number(),
            was.get().otherwise().map(ActionState::said).orElse(""),
            is.get().otherwise().map(ActionState::said).orElse(""));
      }
    }
  }

  private static void state(List<String> changes, Action was, Action is, ActionPlan plan) {
    if (was.state() == is.state()
        && was.standing().asWritten().equals(is.standing().asWritten())
        && was.standing().reason().equals(is.standing().reason())
        && was.lineage().equals(is.lineage())) {
      return;
    }
    var into = is.lineage().into().map(it -> " into " + sign(it, plan)).orElse("");
    var why = is.standing().reason().isEmpty() ? "" : ": " + is.standing().reason();
    changes.add(
        "Was %s, is %s%s%s.".formatted(said(was), said(is), into, why.replaceAll("\\.$", "")));
  }

  private static String said(Action it) {
    var written = it.standing().asWritten();
    return written.isEmpty() || !it.state().said().equals("not stated")
        ? it.state().said()
        : "not stated (“%s”)".formatted(written);
  }

  private static String sign(ActionId id, ActionPlan plan) {
    return plan.line(id).map(it -> it.action().sign()).orElse("another action");
  }

  private static void due(List<String> changes, Action was, Action is) {
    if (!was.due().equals(is.due())) {
      var why = is.dueReason().isEmpty() ? "" : ": " + is.dueReason().replaceAll("\\.$", "");
      changes.add(
          "Due date moved from %s to %s%s.".formatted(was.due().words(), is.due().words(), why));
    }
  }

  private static void change(List<String> changes, String what, String was, String is) {
    if (!was.equals(is)) {
      changes.add(
          "%s was “%s”, is “%s”."
              .formatted(
                  what, was.isEmpty() ? "not stated" : was, is.isEmpty() ? "not stated" : is));
    }
  }

  /** Longer words stand above as they are; here only that they changed. */
  private static void told(List<String> changes, String what, String was, String is) {
    if (!was.equals(is)) {
      changes.add(
          is.isEmpty()
              ? "%s taken out.".formatted(what)
              : was.isEmpty() ? "%s stated.".formatted(what) : "%s reworded.".formatted(what));
    }
  }
}
