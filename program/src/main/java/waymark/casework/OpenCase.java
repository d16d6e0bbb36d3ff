package waymark.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is open in a case that counts, whatever the day on which it is asked.
 *
 * @param seen whether the last extract has the case
 * @param worker who has it, as the extract names them; empty where it names nobody
 * @param request its request without an outcome; empty where there is none
 * @param limits those that are not done, in the order in which they began
 */
public record OpenCase(
    String key,
    boolean seen,
    Optional<String> worker,
    Optional<String> team,
    Optional<OpenRequest> request,
    List<OpenLimit> limits) {

  public OpenCase {
    limits = List.copyOf(limits);
    if (request.isEmpty() && limits.isEmpty()) {
      throw new IllegalArgumentException("nothing is open in the case");
    }
  }

  /**
   * What is open in a case; empty where nothing is. Whether the case counts at all is not asked.
   *
   * @param history what is known to have happened
   * @param seen whether the last extract has the case
   */
  public static Optional<OpenCase> of(CaseHistory history, boolean seen, Policies policies) {
    var standing = CaseStanding.ofOpen(history, LocalDate.EPOCH, policies); // any day will do
    var limits = standing.clocks().stream().map(OpenLimit::of).toList();
    return standing.open().isEmpty() && limits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OpenCase(
                history.key(),
                seen,
                last(history, EventKind.WORKER),
                last(history, EventKind.TEAM),
                standing.open(),
                limits));
  }

  /** What was last said of that kind. */
  private static Optional<String> last(CaseHistory history, EventKind kind) {
    var events = history.events();
    for (var i = events.size() - 1; i >= 0; i--) {
      if (events.get(i).kind() == kind) {
        return events.get(i).detail() instanceof Named(var name) && !name.isEmpty()
            ? Optional.of(name)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** How it stands on a day: what is done is not told. */
  public CaseStanding on(LocalDate day) {
    return new CaseStanding(limits.stream().map(it -> it.on(day)).toList(), request);
  }
}
