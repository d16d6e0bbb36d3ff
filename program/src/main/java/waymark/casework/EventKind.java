package waymark.casework;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can happen in a case, by the word of the plain event file. Where several happen on one day
 * they are taken in this order, whatever their order in the file.
 */
public enum EventKind {
  REQUEST,
  DECISION_NOT_TO_ASSESS,
  DECISION_TO_ASSESS,
  EXCEPTION,
  ADVICE_ASKED,
  ADVICE_RETURNED,
  MEDIATION,
  APPEAL,
  NO_PLAN_NOTICE,
  DRAFT_PLAN,
  FINAL_PLAN,
  PLACEMENT,
  REVIEW_MEETING,
  REVIEW_DECISION,
  AMENDMENT_NOTICE,
  AMENDED_PLAN,
  WITHDRAWN,
  CEASED,
  MEDIATION_OUTCOME,
  APPEAL_OUTCOME,
  /** On the day that the law names for it. */
  PHASE_TRANSFER,
  /** The final amended plan that names the next setting. */
  PHASE_TRANSFER_PLAN,

  // steps on the way, which few case systems give a day
  PANEL,
  FAMILY_RESPONSE,
  CONSULTATION,
  CONSULTATION_RESPONSE,
  REVIEW_INVITATION,
  REVIEW_REPORT,
  /** The plan comes with the child from another area. */
  MOVED_IN,
  /** The family is told whether there will be an assessment, and when the plan is reviewed. */
  MOVE_ANSWERED,
  MOVED_OUT,
  /** The authority hears of a move that it was not told of in time. */
  MOVE_LEARNT,
  /** The plan is with the new authority, and none of this one any more. */
  PLAN_PASSED_ON,
  TRIBUNAL_ORDER,
  APPEAL_NOT_OPPOSED,
  ORDER_DONE,
  /** What was agreed in mediation is done. */
  AGREEMENT_DONE,

  // what a case is cut by, from a day on: nothing happened on it
  BORN,
  NEED,
  LOCALITY,
  TEAM,
  WORKER,
  PRIORITY;

  private static final Map<String, EventKind> BY_WORD =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(EventKind::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** As it is written: {@code decision-to-assess}. */
  public String word() {
    return word;
  }

  /** Whether it says what a case is, not what happened in it. */
  public boolean describes() {
    return compareTo(BORN) >= 0;
  }

  /** The kind that is written so; capitals, and blanks or underscores for dashes, do no harm. */
  public static Optional<EventKind> of(String written) {
    var exactly = BY_WORD.get(written);
    return Optional.ofNullable(exactly != null ? exactly : BY_WORD.get(word(written)));
  }

  /** Small letters, dashes between words. */
  static String word(String written) {
    return written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
  }
}
