package waymark;

import static waymark.SightTest.MEASURE;
import static waymark.SightTest.OBJECTIVE;
import static waymark.SightTest.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.governance.AgendaItem;
import waymark.governance.BoardAction;
import waymark.governance.BoardActionId;
import waymark.governance.Body;
import waymark.governance.BodyId;
import waymark.governance.Decision;
import waymark.governance.DecisionFacts;
import waymark.governance.DecisionId;
import waymark.governance.DecisionOption;
import waymark.governance.Escalation;
import waymark.governance.EscalationId;
import waymark.governance.Governing;
import waymark.governance.ItemId;
import waymark.governance.Meeting;
import waymark.governance.MeetingFacts;
import waymark.governance.MeetingId;
import waymark.governance.MeetingPaper;
import waymark.governance.MeetingPaperId;
import waymark.governance.MeetingState;
import waymark.governance.Member;
import waymark.governance.MemberId;
import waymark.governance.Minutes;
import waymark.governance.OptionId;
import waymark.governance.Owed;
import waymark.governance.OwedId;
import waymark.governance.Summary;
import waymark.governance.Terms;
import waymark.ledger.Writing;

/** How an area is governed, with a word of its own in each column. */
final class GovernanceWords {

  static final BodyId BODY = BodyId.fresh();
  static final MeetingId MEETING = MeetingId.fresh();
  static final ItemId ITEM = ItemId.fresh();
  static final MeetingPaperId MEETING_PAPER = MeetingPaperId.fresh();
  static final DecisionId DECISION = DecisionId.fresh();
  static final OptionId OPTION = OptionId.fresh();
  static final BoardActionId BOARD_ACTION = BoardActionId.fresh();
  static final EscalationId ESCALATION = EscalationId.fresh();
  static final OwedId OWED = OwedId.fresh();
  static final MemberId MEMBER = MemberId.fresh();

  private GovernanceWords() {}

  static void govern(Writing writing) {
    Governing.write(
        writing,
        new Body(BODY, "b", word("governance.body.name"), Body.Kind.COMMITTEE, Optional.empty()));
    Governing.write(
        writing,
        new Terms(
            BODY,
            word("governance.terms.purpose"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    Governing.write(
        writing,
        new Member(
            MEMBER,
            BODY,
            word("governance.member.role"),
            word("governance.member.organisation"),
            Member.Standing.VOTING,
            false,
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 1, 1),
            Optional.empty()));
    meet(writing);
  }

  /**
   * A meeting that has everything, though none has: cancelled, minuted and drafted for the public.
   */
  private static void meet(Writing writing) {
    MeetingFacts.template(writing, BODY, List.of(word("governance.template.items")));
    MeetingFacts.write(
        writing,
        new Meeting(
            MEETING,
            BODY,
            "mt",
            LocalDate.of(2026, 1, 5),
            Optional.empty(),
            Optional.empty(),
            word("governance.meeting.place"),
            true,
            new MeetingState.Cancelled(word("governance.meeting.state_note"))));
    MeetingFacts.write(
        writing,
        new MeetingPaper(
            MEETING_PAPER,
            MEETING,
            Optional.empty(),
            word("governance.meeting_paper.title"),
            "/plans/plan/tracker",
            Optional.empty(),
            1));
    MeetingFacts.write(
        writing,
        new AgendaItem(
            ITEM,
            MEETING,
            1,
            word("governance.agenda_item.title"),
            word("governance.agenda_item.why"),
            false,
            Optional.empty()));
    MeetingFacts.write(writing, new Minutes(ITEM, true, word("governance.minutes.words"), ""));
    MeetingFacts.write(writing, new Summary(MEETING, word("governance.summary.words"), false));
    decide(writing);
  }

  private static void decide(Writing writing) {
    var day = LocalDate.of(2026, 1, 5);
    DecisionFacts.write(
        writing,
        new Decision(
            DECISION,
            MEETING,
            Optional.of(ITEM),
            word("governance.decision.title"),
            word("governance.decision.recommendation"),
            word("governance.decision.decided"),
            word("governance.decision.why"),
            word("governance.decision.decided_by"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(MEASURE),
            List.of(OBJECTIVE)));
    DecisionFacts.write(
        writing,
        new DecisionOption(
            OPTION,
            DECISION,
            1,
            word("governance.decision_option.title"),
            word("governance.decision_option.effect"),
            false,
            word("governance.decision_option.rejected_because")));
    action(writing, day, "");
    DecisionFacts.write(
        writing,
        new Escalation(
            ESCALATION,
            BODY,
            BodyId.fresh(),
            day,
            word("governance.escalation.subject"),
            false,
            Optional.empty(),
            Optional.of(day),
            word("governance.escalation.answer")));
    DecisionFacts.write(
        writing,
        new Owed(
            OWED,
            BODY,
            Optional.empty(),
            word("governance.report_owed.recipient"),
            word("governance.report_owed.title"),
            Optional.of(day),
            Optional.empty()));
  }

  static void action(Writing writing, LocalDate due, String reason) {
    DecisionFacts.write(
        writing,
        new BoardAction(
            BOARD_ACTION,
            MEETING,
            Optional.of(ITEM),
            Optional.of(DECISION),
            word("governance.board_action.title"),
            MEMBER,
            due,
            Optional.empty(),
            reason));
  }
}
