package waymark.delivery;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where an action stands, as far as its row says so. What is unclear is {@link #NOT_STATED}, never
 * {@link #ON_TRACK}: a due date, "ongoing" or "underway" says that work goes on, not that it goes
 * well.
 */
public enum ActionState {
  NOT_STARTED("not-started"),
  ON_TRACK("on-track"),
  AT_RISK("at-risk"),
  BEHIND("behind"),
  COMPLETE("complete"),
  MERGED("merged"),
  WITHDRAWN("withdrawn"),
  NOT_STATED("not-stated");

  /** What the heading of the column asks; it decides what a bare yes or no answers. */
  public enum Asked {
    /** {@code On track}: yes is on track, no is not on track, which no word here says softer. */
    ON_TRACK,
    /** {@code Complete}: yes is complete; no says nothing about being on track. */
    COMPLETE,
    /** {@code RAG}, {@code Status}: a bare {@code Y} may be yellow, so yes and no say nothing. */
    STATE
  }

  /**
   * The ways of writing. Colours follow the usual four of local improvement boards: blue is done,
   * green on track, amber at risk, red behind.
   */
  private static final Map<ActionState, Set<String>> WORDS =
      new EnumMap<>(
          Map.of(
              NOT_STARTED, Set.of("not started", "not yet started", "to start", "yet to start"),
              ON_TRACK, Set.of("on track", "on target", "on schedule", "green", "g"),
              AT_RISK,
                  Set.of(
                      "at risk", "some risk", "amber", "a", "amber/green", "amber/red", "yellow"),
              BEHIND,
                  Set.of(
                      "behind",
                      "behind schedule",
                      "delayed",
                      "delay",
                      "late",
                      "overdue",
                      "off track",
                      "not on track",
                      "slipped",
                      "red",
                      "r"),
              COMPLETE,
                  Set.of(
                      "complete",
                      "completed",
                      "done",
                      "finished",
                      "delivered",
                      "achieved",
                      "closed",
                      "blue",
                      "b"),
              MERGED, Set.of("merged", "amalgamated", "combined", "superseded"),
              WITHDRAWN, Set.of("withdrawn", "cancelled", "removed", "discontinued")));

  private static final Map<String, ActionState> BY_WORD = byWord();

  /** What may follow a state in the same cell: {@code Delayed - awaiting funding}. */
  private static final Pattern REST =
      Pattern.compile(
          "\\s*[-\u2010-\u2015:;,(.]"
              + "|\\s+(?=\\d|(?:into|with|by|following|in|on)\\b"
              + "|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");

  private final String word;

  ActionState(String word) {
    this.word = word;
  }

  /** The word that outputs use, for example {@code on-track}. */
  public String word() {
    return word;
  }

  /** As a page says it: {@code on track}. */
  public String said() {
    return toString();
  }

  /** The state of that word. */
  public static Optional<ActionState> named(String word) {
    return Stream.of(values()).filter(it -> it.word.equals(word)).findFirst();
  }

  /** Understands a cell under a heading such as {@code On track}. */
  public static ActionState of(String asWritten) {
    return of(asWritten, Asked.ON_TRACK);
  }

  /** Understands a cell under a heading that asks for something. */
  public static ActionState of(String asWritten, Asked asked) {
    var text = Words.plain(asWritten).replace("on-track", "on track");
    return switch (text) {
      case "y", "yes", "\u2713", "\u2714" ->
          switch (asked) {
            case ON_TRACK -> ON_TRACK;
            case COMPLETE -> COMPLETE;
            case STATE -> NOT_STATED;
          };
      case "n", "no", "\u2717", "\u2718" -> asked == Asked.ON_TRACK ? BEHIND : NOT_STATED;
      default -> withRest(text);
    };
  }

  private static ActionState withRest(String text) {
    var whole = BY_WORD.get(text);
    if (whole != null) {
      return whole;
    }
    var rest = REST.matcher(text);
    if (!rest.find()) {
      return NOT_STATED;
    }
    var first = BY_WORD.getOrDefault(text.substring(0, rest.start()), NOT_STATED);
    var flattering = first == ON_TRACK || first == COMPLETE;
    return flattering && !confirms(first, text, rest.end()) ? NOT_STATED : first;
  }

  /** A flattering state counts alone, twice or dated; "complete - awaiting sign-off" does not. */
  private static boolean confirms(ActionState first, String text, int rest) {
    var after = text.substring(rest).strip();
    return BY_WORD.get(after) == first || Due.isDate(after);
  }

  private static Map<String, ActionState> byWord() {
    var states = new HashMap<String, ActionState>();
    WORDS.forEach((state, words) -> words.forEach(word -> states.put(word, state)));
    return Map.copyOf(states);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
