package waymark.access;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Something that a person may do in an area. Each route of the program needs one of these, and the
 * table below says which role has it; there is no other place that does.
 */
public enum Right {
  /** Plans, objectives, measures, readings, promises and judgements, as known now and then. */
  SEE_PROGRAMME,
  /** What was done in the area, by whom, in the order of writing. */
  SEE_LEDGER,
  /** Plans, objectives, measures, milestones, placements. */
  EDIT_PROGRAMME,
  /** Readings, their corrections, and events that explain them. */
  EDIT_READINGS,
  /** Who belongs to the area, and as what; inviting and ending. */
  MANAGE_PEOPLE,
  /** Asking for words to be taken out of every version of a fact, and agreeing to it. */
  REDACT,
  /** What the area is called and how its pages look. */
  EDIT_AREA;

  // An adviser sees issued figures and papers, no drafts, free text or cases: what SEE_PROGRAMME
  // shows is what was issued, and its pages leave free text out for those who may not see it.
  private static final String TABLE =
"""
                      SEE_PROGRAMME  SEE_LEDGER  EDIT_PROGRAMME  EDIT_READINGS  MANAGE_PEOPLE  REDACT  EDIT_AREA
AREA_ADMINISTRATOR    yes            yes         yes             -              yes            yes     yes
PERFORMANCE_MANAGER   yes            yes         yes             yes            -              yes     -
HEAD_OF_SEND          yes            yes         yes             yes            -              yes     -
SERVICE_DATA_OWNER    yes            -           -               yes            -              -       -
ACTION_LEAD           yes            -           -               -              -              -       -
CLERK                 yes            yes         -               -              -              -       -
APPROVER              yes            yes         -               -              -              -       -
BOARD_MEMBER          yes            yes         -               -              -              -       -
COMMITTEE_MEMBER      yes            -           -               -              -              -       -
PARENT_CARER_FORUM    yes            -           -               -              -              -       -
ADVISER               yes            -           -               -              -              -       -
""";

  private static final Map<Role, Set<Right>> RIGHTS = read();

  /** What a role may do. */
  public static Set<Right> of(Role role) {
    return RIGHTS.getOrDefault(role, Set.of());
  }

  private static Map<Role, Set<Right>> read() {
    var lines = TABLE.lines().map(it -> List.of(it.strip().split(" +"))).toList();
    var rights = lines.getFirst().stream().map(Right::valueOf).toList();
    var read = new EnumMap<Role, Set<Right>>(Role.class);
    lines.stream()
        .skip(1)
        .forEach(line ->
            read.put(Role.valueOf(line.getFirst()), marked(line.subList(1, line.size()), rights)));
    if (rights.size() != values().length || read.size() != Role.values().length) {
      throw new IllegalStateException("the table of rights leaves something out");
    }
    return read;
  }

  private static Set<Right> marked(List<String> marks, List<Right> rights) {
    var marked = EnumSet.noneOf(Right.class);
    IntStream.range(0, rights.size())
        .filter(it -> marks.get(it).equals("yes"))
        .mapToObj(rights::get)
        .forEach(marked::add);
    return Set.copyOf(marked);
  }

  /** The roles that have it, in their usual order. */
  public List<Role> roles() {
    return Stream.of(Role.values()).filter(it -> of(it).contains(this)).toList();
  }
}
