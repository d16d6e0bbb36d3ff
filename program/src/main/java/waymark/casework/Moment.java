package waymark.casework;

/** What starts or ends a statutory limit. */
public enum Moment {
  REQUEST("the request for an assessment is received"),
  DECISION("the family is told whether there will be an assessment"),
  ADVICE_ASKED("advice is asked for"),
  ADVICE_RETURNED("the advice is given"),
  DRAFT_PLAN("the draft plan is sent"),
  NO_PLAN_NOTICE("the family is told that there will be no plan"),
  FINAL_PLAN("the final plan is sent"),
  RE_ASSESSMENT_NOTIFIED("the family is told that there will be a re-assessment"),
  REVIEW_INVITATION("people are invited to the review meeting"),
  REVIEW_MEETING("the review meeting is held"),
  REVIEW_REPORT("the report of the review meeting is sent"),
  REVIEW_DECISION("the family is told whether the plan is kept, amended or ended"),
  AMENDMENT_NOTICE("the family is told of the proposed amendments"),
  AMENDED_PLAN("the final amended plan is sent"),
  NEW_SETTING("the child moves on to the next phase"),
  MOVE("the child moves to another area"),
  MOVE_LEARNT("the old authority learns of a move that it was not told of in time"),
  PLAN_TRANSFERRED("the plan is with the new authority"),
  FAMILY_TOLD("the new authority tells the family what it will do"),
  APPEALABLE_DECISION("the family is told of a decision that can be appealed"),
  MEDIATION_CONTACT("the family contacts the mediation adviser"),
  MEDIATION_REFUSED("the family says that it will not mediate"),
  MEDIATION_WANTED("the authority is told that the family wants mediation"),
  MEDIATION_CERTIFICATE("the certificate is issued"),
  MEDIATION_ARRANGED("mediation is arranged"),
  AGREEMENT("an agreement is reached in mediation"),
  DONE("what was agreed or ordered is done"),
  ORDER("the tribunal gives its order"),
  NOT_OPPOSED("the authority tells the tribunal that it will not oppose the appeal");

  private final String words;

  Moment(String words) {
    this.words = words;
  }

  public String inWords() {
    return words;
  }
}
