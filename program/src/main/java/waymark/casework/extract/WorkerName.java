package waymark.casework.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether what stands where a worker should be is a role or a number. Whatever is neither is
 * taken for a name: a role that nobody thought of loses its words, and no name comes in.
 */
final class WorkerName {

  /** {@code 12}, {@code W7}, {@code EHC 3}, {@code CW-012}. */
  private static final Pattern NUMBER = Pattern.compile("(?:[A-Z]{1,5}[ ./_-]?)?\\d{1,8}[A-Z]?");

  /** One of these makes it a role. */
  private static final Set<String> ROLES =
      Set.of(
          "agency",
          "allocated",
          "assistant",
          "caseworker",
          "caseworkers",
          "coordinator",
          "duty",
          "ehc",
          "ehcp",
          "manager",
          "none",
          "officer",
          "role",
          "sen",
          "send",
          "team",
          "unallocated",
          "unassigned",
          "vacancy",
          "vacant",
          "worker",
          "writer");

  /** These may stand beside it; some of them are names too. */
  private static final Set<String> BESIDE =
      Set.of(
          "and",
          "annual",
          "assessment",
          "assessments",
          "case",
          "casework",
          "central",
          "early",
          "east",
          "interim",
          "lead",
          "not",
          "north",
          "of",
          "phase",
          "plan",
          "planning",
          "plans",
          "post",
          "primary",
          "principal",
          "review",
          "reviews",
          "secondary",
          "senior",
          "south",
          "statutory",
          "temporary",
          "the",
          "transfer",
          "tribunal",
          "west",
          "years");

  private static final Pattern BETWEEN = Pattern.compile("[\\s,;:()/&._-]+");
  private static final Pattern LETTER_OR_NUMBER = Pattern.compile("[a-z]|\\d{1,8}");

  private WorkerName() {}

  /** Whether it may be a name of somebody. */
  static boolean mayName(String written) {
    var line = written.strip();
    if (NUMBER.matcher(line).matches()) {
      return false;
    }
    var words =
        BETWEEN
            .splitAsStream(line.toLowerCase(Locale.ROOT).replace("co-ordinator", "coordinator"))
            .filter(it -> !it.isEmpty())
            .toList();
    return words.stream().noneMatch(ROLES::contains)
        || words.stream()
            .anyMatch(it ->
                !ROLES.contains(it)
                    && !BESIDE.contains(it)
                    && !LETTER_OR_NUMBER.matcher(it).matches());
  }
}
