package waymark.casework.extract;

import waymark.casework.Rule;

/**
 * What the yearly return asks of a case beyond its days. Whether it is missing is told only of
 * extracts whose form could have said it.
 */
enum Asked {
  NEED(1, Rule.NEED_MISSING, Of.PLAN_IN_FORCE, "primary need of a plan"),
  SETTING(2, Rule.SETTING_MISSING, Of.PLAN_IN_FORCE, "setting or school of a plan"),
  BIRTH(4, Rule.BIRTH_MISSING, Of.CHILD, "month of birth"),
  REVIEW_OUTCOME(8, Rule.REVIEW_OUTCOME_MISSING, Of.RECORD, "outcome of a review"),
  SOURCE(16, Rule.SOURCE_MISSING, Of.RECORD, "source of a request"),
  PLAN_START(32, Rule.PLAN_START_MISSING, Of.RECORD, "start of a plan");

  /** Of what it is asked. */
  enum Of {
    CHILD,
    PLAN_IN_FORCE,
    /** Of every request, plan or review by itself: another that says it makes up for nothing. */
    RECORD
  }

  private final int bit;
  private final Rule rule;
  private final Of of;
  private final String words;

  Asked(int bit, Rule rule, Of of, String words) {
    this.bit = bit;
    this.rule = rule;
    this.of = of;
    this.words = words;
  }

  Rule rule() {
    return rule;
  }

  Of of() {
    return of;
  }

  /** {@code primary need of a plan}. */
  String words() {
    return words;
  }

  /** One bit of its own. */
  int bit() {
    return bit;
  }
}
