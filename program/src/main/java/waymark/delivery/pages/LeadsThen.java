package waymark.delivery.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import waymark.delivery.Action;
import waymark.delivery.ActionLead;
import waymark.ledger.Version;
import waymark.programme.ObjectiveId;

/** What an action served, and who led it there, at the moment of one of its versions. */
final class LeadsThen {

  private LeadsThen() {}

  /**
   * Those that were known by then.
   *
   * @param all every version, in the order in which they became known
   */
  static List<ActionLead> of(List<Version<ActionLead>> all, Version<Action> at) {
    var standing = new LinkedHashMap<ObjectiveId, Version<ActionLead>>();
    all.stream()
        .filter(it -> !it.knownFrom().isAfter(at.knownFrom()))
        .filter(it -> it.knownFrom().isBefore(at.knownFrom()) || it.seq() <= at.seq())
        .sorted(
            Comparator.comparing((Version<ActionLead> it) -> it.knownFrom())
                .thenComparingLong(Version::seq))
        .forEach(it -> standing.put(it.fact().objective(), it));
    return standing.values().stream().filter(it -> !it.takenBack()).map(Version::fact).toList();
  }
}
