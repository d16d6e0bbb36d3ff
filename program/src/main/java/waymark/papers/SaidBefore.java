package waymark.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.delivery.StatedAction;
import waymark.delivery.StatedAssurance;
import waymark.measures.MeasureName;

/** What a paper says of actions and assurance otherwise than the plan's paper before it. */
final class SaidBefore {

  private final List<ProposedChange> changes = new ArrayList<>();

  private SaidBefore() {}

  /** Nothing where there is no paper before: all is new. */
  static List<ProposedChange> changes(
      Held held, List<StatedAction> actions, List<StatedAssurance> assurance) {
    var it = new SaidBefore();
    if (!held.actions().isEmpty()) {
      it.actions(held.actions(), actions);
    }
    if (!held.assurance().isEmpty()) {
      it.assurance(held.assurance(), assurance);
    }
    return it.changes;
  }

  private void actions(List<StatedAction> before, List<StatedAction> now) {
    var known = new LinkedHashMap<String, StatedAction>();
    before.forEach(it -> known.putIfAbsent(sign(it), it));
    for (var it : now) {
      var was = known.remove(sign(it));
      var about = it.reference().isEmpty() ? it.title() : it.reference();
      if (was == null) {
        say(it.place(), about, "action", Optional.empty(), it.title());
      } else {
        differ(it.place(), about, "title", was.title(), it.title());
        differ(it.place(), about, "lead", was.lead(), it.lead());
        differ(it.place(), about, "due", was.due(), it.due());
        if (was.state() != it.state()) {
          say(it.place(), about, "state", Optional.of(was.state().word()), it.state().word());
        }
      }
    }
    known
        .values()
        .forEach(it ->
            say(
                it.place(),
                it.reference().isEmpty() ? it.title() : it.reference(),
                "no longer listed",
                Optional.of(it.title()),
                ""));
  }

  /** By what an action is known again: its reference, or else its title. */
  private static String sign(StatedAction it) {
    return it.objective()
        + " "
        + (it.reference().isEmpty() ? squeezed(it.title()) : it.reference());
  }

  private void assurance(List<StatedAssurance> before, List<StatedAssurance> now) {
    Map<String, StatedAssurance> known = new LinkedHashMap<>();
    before.forEach(it -> known.putIfAbsent(sign(it), it));
    for (var it : now) {
      var was = known.remove(sign(it));
      if (was == null) {
        say(it.place(), it.activity(), "activity", Optional.empty(), it.activity());
      } else {
        if (was.complete() != it.complete()) {
          say(
              it.place(),
              it.activity(),
              "complete",
              Optional.of(was.complete().word()),
              it.complete().word());
        }
        differ(it.place(), it.activity(), "impact", was.impact(), it.impact());
      }
    }
    known
        .values()
        .forEach(it ->
            say(it.place(), it.activity(), "no longer listed", Optional.of(it.activity()), ""));
  }

  private static String sign(StatedAssurance it) {
    return it.objective() + " " + squeezed(it.activity());
  }

  private static String squeezed(String words) {
    return new MeasureName(words).squeezed();
  }

  private void differ(String place, String about, String what, String was, String now) {
    if (!squeezed(was).equals(squeezed(now))) {
      say(place, about, what, Optional.of(was), now);
    }
  }

  private void say(String place, String about, String what, Optional<String> was, String now) {
    changes.add(new ProposedChange.SaidOtherwise(place, about, what, was, now));
  }
}
