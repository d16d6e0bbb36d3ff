package waymark.delivery.pages;

import java.util.ArrayList;
import java.util.List;
import waymark.delivery.ActionId;
import waymark.delivery.ActionLead;
import waymark.forms.Check;
import waymark.kernel.CountWords;
import waymark.programme.Objective;

/** Objectives and who leads under each, as lines such as {@code 1: Head of SEND}. */
final class LeadLines {

  private static final int LONGEST_ROLE = 120;

  private LeadLines() {}

  static List<ActionLead> read(
      Check check, String name, ActionId action, List<Objective> objectives) {
    var leads = new ArrayList<ActionLead>();
    for (var line : check.text(name).lines().map(String::strip).toList()) {
      if (!line.isEmpty()) {
        read(check, name, action, line, objectives, leads);
      }
    }
    return leads;
  }

  private static void read(
      Check check,
      String name,
      ActionId action,
      String line,
      List<Objective> objectives,
      List<ActionLead> leads) {
    var colon = line.indexOf(':');
    var number = (colon < 0 ? line : line.substring(0, colon)).strip();
    var role = colon < 0 ? "" : line.substring(colon + 1).strip();
    var objective =
        objectives.stream().filter(it -> it.number().equalsIgnoreCase(number)).findFirst();
    if (objective.isEmpty()) {
      check.refuse(name, unknown(number, objectives));
    } else if (leads.stream().anyMatch(it -> it.objective().equals(objective.get().id()))) {
      check.refuse(name, "Objective %s stands there twice".formatted(number));
    } else if (role.length() > LONGEST_ROLE) {
      check.refuse(
          name,
          "Who leads it under objective %s must be 120 characters or fewer".formatted(number));
    } else {
      leads.add(ActionLead.of(action, objective.get().id(), role));
    }
  }

  private static String unknown(String number, List<Objective> objectives) {
    var shown = number.length() > 20 ? number.substring(0, 20) + "…" : number;
    return objectives.isEmpty()
        ? "This plan has no objectives yet. Add them first, or leave this empty"
        : "There is no objective “%s” in this plan. It has %s"
            .formatted(
                shown, CountWords.listed(objectives.stream().map(Objective::number).toList()));
  }
}
