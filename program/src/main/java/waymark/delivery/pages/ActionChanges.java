package waymark.delivery.pages;

import java.util.ArrayList;
import java.util.List;
import waymark.delivery.Action;
import waymark.delivery.ActionId;

/** What a version of an action says otherwise than the one before it, in sentences. */
final class ActionChanges {

  private ActionChanges() {}

  /** Empty where nothing differs. */
  static String between(Action was, Action is, ActionPlan plan) {
    var changes = new ArrayList<String>();
    change(changes, "Title", was.title(), is.title());
    change(changes, "Reference", was.reference(), is.reference());
    state(changes, was, is, plan);
    due(changes, was, is);
    change(changes, "Start", was.starts().kept(), is.starts().kept());
    told(changes, "What stands in the way", was.barriers(), is.barriers());
    told(changes, "Cost", was.means().cost(), is.means().cost());
    told(changes, "Funding source", was.means().funding(), is.means().funding());
    told(changes, "What else it takes", was.means().resources(), is.means().resources());
    told(changes, "Evidence", was.evidence(), is.evidence());
    return String.join(" ", changes);
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
