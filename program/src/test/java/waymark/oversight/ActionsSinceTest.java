package waymark.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.delivery.Action;
import waymark.delivery.ActionId;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionState;
import waymark.delivery.AnyAction;
import waymark.ledger.Version;

/** What became of the actions of a plan between two moments. */
class ActionsSinceTest {

  /** {@code A1 on-track 2025-03}: reference, state, date; several behind each other. */
  private static List<ActionLine> lines(String each) {
    var lines = new ArrayList<ActionLine>();
    for (var one : each.isEmpty() ? new String[0] : each.split(", ", -1)) {
      var words = one.split(" ", -1);
      lines.add(
          AnyAction.line(
              words[0],
              ActionState.named(words[1]).orElseThrow(),
              words.length > 2 ? words[2] : ""));
    }
    return lines;
  }

  /** Every version that the moments show, one after the other. */
  private static Map<ActionId, List<Version<Action>>> versions(List<List<ActionLine>> moments) {
    var versions = new LinkedHashMap<ActionId, List<Version<Action>>>();
    for (var place = 0; place < moments.size(); place++) {
      for (var line : moments.get(place)) {
        versions
            .computeIfAbsent(line.id(), _ -> new ArrayList<>())
            .add(new Version<>(line.action(), Instant.EPOCH, place, false));
      }
    }
    return versions;
  }

  @ParameterizedTest(name = "{0}, then {1}, then {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                  | A1 on-track 2025-03 | A1 on-track 2025-03 | ''",
        "''                  | ''                  | A1 on-track 2025-03 | A1 NEW: New: on track, due March 2025.",
        "''                  | A1 on-track 2025-03 | ''                  | A1 GONE: No longer in the plan.",
        "''                  | A1 on-track 2025-03 | A1 behind 2025-03   | A1 OTHERWISE: Was on track, is behind.",
        "''                  | A1 on-track 2025-03 | A1 on-track 2025-04 | A1 OTHERWISE slipped: Due date moved from March 2025 to April 2025.",
        "''                  | A1 on-track 2025-03 | A1 on-track 2025-02 | A1 OTHERWISE: Due date moved from March 2025 to February 2025.",
        // a date that is left out is no later day
        "''                  | A1 on-track 2025-03 | A1 on-track         | A1 OTHERWISE: Due date moved from March 2025 to not stated.",
        // how often it was moved counts the moves before, too
        "A1 on-track 2025-01 | A1 on-track 2025-03 | A1 complete 2025-04 | A1 OTHERWISE slipped: Was on track, is complete. Due date moved from March 2025 to April 2025. Moved twice, first promised January 2025.",
        "''                  | A1 on-track, A2 at-risk | A2 behind, A1 on-track | A2 OTHERWISE: Was at risk, is behind.",
      })
  void what_is_new_gone_or_stands_otherwise_is_listed(
      String first, String was, String now, String expected) {
    var moments = List.of(lines(first), lines(was), lines(now));
    var said =
        ActionsSince.of(moments.get(1), moments.get(2), versions(moments)).list().stream()
            .map(it ->
                "%s %s%s: %s"
                    .formatted(
                        it.action().reference(),
                        it.kind(),
                        it.slipped() ? " slipped" : "",
                        it.what()))
            .toList();
    assertEquals(expected, String.join("; ", said));
  }
}
