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
  /**
   * Words that somebody typed beside the figures: why one was corrected or a milestone moved, who
   * set it, where a typed figure came from, notes about plans and events. Names of plans, measures
   * and events, definitions and caveats are not among them: without those no figure can be read.
   */
  SEE_FREE_TEXT,
  /**
   * Figures that were not issued. Issued is what a paper says: a reading that was taken from one,
   * or one that a paper gives just so. What was typed in is a draft until then, and so is a
   * correction of what a paper said. Promises and baselines belong to the plan and count from when
   * they are set.
   */
  SEE_DRAFTS,
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
  /**
   * What the area is called and how its pages look; and reading how the installation that it is in
   * is set up.
   */
  EDIT_AREA,
  /** Handing over papers, deciding what is taken from them, and accepting them. */
  LOAD_PAPERS,
  /**
   * The files themselves, as they were handed over: of papers that were accepted, and of evidence.
   */
  SEE_ORIGINALS,
  /**
   * What the actions and assurance activities of a plan are, who leads them, merging, splitting.
   */
  EDIT_DELIVERY,
  /** How actions and assurance activities go: their states, and what is told of a period. */
  TELL_PROGRESS,
  /**
   * What is written down of meetings: agendas, minutes, decisions, actions and escalations, but for
   * what is confidential. That a body is there, what for, and when it meets is no such record. Also
   * evidence of impact, support received and changes of staff.
   */
  SEE_RECORD,
  /**
   * Confidential items of meetings, and what came of them. Whoever may read the ledger has it,
   * because the ledger shows every fact that was written.
   */
  SEE_CONFIDENTIAL,
  /** Bodies and who sits on them, meetings, agendas, attendance and minutes. */
  EDIT_MEETINGS,
  /** Approving what the public is told of a meeting. */
  APPROVE_MEETINGS,
  /** Writing down decisions, actions and escalations, and what became of them. */
  DECIDE,
  /** Risks and issues: adding, scoring and closing them, and how the area scores. */
  EDIT_RISKS,
  /** Entering and correcting what is counted in registers. */
  EDIT_REGISTERS,
  /**
   * Single cases of children by their pseudonymous keys: their dates, and which are due or late.
   */
  SEE_CASES,
  /** Extracts of the case system: looking through what one says anew, and accepting it. */
  LOAD_CASES,
  /**
   * The forum's side: what it asks, whether that was met, closing it, and its ratings of measures
   * and objectives. Nobody else writes there.
   */
  SPEAK_FOR_FORUM,
  /** The partners' side: answering what the forum asked. */
  ANSWER_FORUM;

  // An adviser sees issued figures and papers, no drafts, free text or cases. Sight holds what is
  // read
  // to it, before any page is made.
  private static final String TABLE =
"""
                     SEE_PROGRAMME  SEE_FREE_TEXT  SEE_DRAFTS  SEE_LEDGER  EDIT_PROGRAMME  EDIT_READINGS  MANAGE_PEOPLE  REDACT  EDIT_AREA  LOAD_PAPERS  SEE_ORIGINALS  SEE_RECORD  SEE_CONFIDENTIAL  EDIT_MEETINGS  APPROVE_MEETINGS  DECIDE  EDIT_DELIVERY  TELL_PROGRESS  EDIT_RISKS  EDIT_REGISTERS  SEE_CASES  LOAD_CASES  SPEAK_FOR_FORUM  ANSWER_FORUM
AREA_ADMINISTRATOR   yes            yes            yes         yes         yes             -              yes            yes     yes        -            yes            yes         yes               yes            -                 -       yes            yes            yes         yes             -          -           -                -
PERFORMANCE_MANAGER  yes            yes            yes         yes         yes             yes            -              yes     -          yes          yes            yes         yes               yes            -                 yes     yes            yes            yes         yes             yes        yes         -                yes
HEAD_OF_SEND         yes            yes            yes         yes         yes             yes            -              yes     -          yes          yes            yes         yes               -              yes               yes     yes            yes            yes         yes             yes        yes         -                yes
SERVICE_DATA_OWNER   yes            yes            yes         -           -               yes            -              -       -          -            -              yes         -                 -              -                 -       -              -              -           yes             -          -           -                yes
ACTION_LEAD          yes            yes            yes         -           -               -              -              -       -          -            -              yes         -                 -              -                 -       -              yes            -           -               -          -           -                yes
CLERK                yes            yes            yes         yes         -               -              -              -       -          -            yes            yes         yes               yes            -                 yes     -              -              yes         yes             -          -           -                -
APPROVER             yes            yes            yes         yes         -               -              -              -       -          -            yes            yes         yes               -              yes               -       -              -              -           -               -          -           -                -
BOARD_MEMBER         yes            yes            yes         yes         -               -              -              -       -          -            -              yes         yes               -              -                 -       -              -              -           -               -          -           -                -
COMMITTEE_MEMBER     yes            yes            yes         -           -               -              -              -       -          -            -              -           -                 -              -                 -       -              -              -           -               -          -           -                -
PARENT_CARER_FORUM   yes            yes            yes         -           -               -              -              -       -          -            -              yes         -                 -              -                 -       -              -              -           yes             -          -           yes              -
ADVISER              yes            -              -           -           -               -              -              -       -          -            -              -           -                 -              -                 -       -              -              -           -               -          -           -                -
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
