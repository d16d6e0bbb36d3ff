package waymark;

import static waymark.SightTest.MEASURE;
import static waymark.SightTest.OBJECTIVE;
import static waymark.SightTest.PLAN;
import static waymark.SightTest.month;
import static waymark.SightTest.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import waymark.delivery.Action;
import waymark.delivery.ActionId;
import waymark.delivery.ActionLead;
import waymark.delivery.ActionState;
import waymark.delivery.Assurance;
import waymark.delivery.AssuranceId;
import waymark.delivery.AssuranceTold;
import waymark.delivery.Completion;
import waymark.delivery.Cycle;
import waymark.delivery.Delivering;
import waymark.delivery.Due;
import waymark.delivery.ExpectedEffect;
import waymark.delivery.MoveDecision;
import waymark.delivery.Moves;
import waymark.ledger.Writing;

/** What is done for a plan, and that it is looked after, with a word of its own in each column. */
final class DeliveryWords {

  static final ActionId ACTION = new ActionId(UUID.randomUUID());

  private DeliveryWords() {}

  static void action(Writing writing) {
    Delivering.write(
        writing,
        new Action(
            ACTION,
            PLAN,
            "a",
            word("delivery.action.reference"),
            word("delivery.action.title"),
            new Action.Standing(
                ActionState.BEHIND,
                word("delivery.action.state_as_written"),
                word("delivery.action.reason"),
                word("delivery.action.mitigation")),
            Due.of(word("delivery.action.starts")),
            Due.of(word("delivery.action.due")),
            word("delivery.action.due_reason"),
            word("delivery.action.barriers"),
            new Action.Means(
                word("delivery.action.cost"),
                word("delivery.action.funding"),
                word("delivery.action.resources")),
            word("delivery.action.evidence"),
            Action.Lineage.NONE,
            word("delivery.action.paper_title")));
    Delivering.write(
        writing,
        new ActionLead(
            ACTION,
            OBJECTIVE,
            word("delivery.action_lead.lead_role"),
            Optional.of(ActionState.NOT_STATED),
            word("delivery.action_lead.state_as_written")));
    Delivering.narrative(writing, ACTION, month(1), word("delivery.action_narrative.words"));
    Delivering.write(
        writing,
        new ExpectedEffect(ACTION, MEASURE, word("delivery.expected_effect.how_much"), "2026"));
  }

  static void assurance(Writing writing) {
    Moves.write(
        writing,
        new MoveDecision(
            OBJECTIVE,
            false,
            LocalDate.of(2026, 3, 1),
            word("delivery.move_decision.decided_by"),
            word("delivery.move_decision.reason"),
            word("delivery.move_decision.rule"),
            List.of(word("delivery.move_decision.conditions"))));
    var id = new AssuranceId(UUID.randomUUID());
    Delivering.write(
        writing,
        new Assurance(
            id,
            PLAN,
            "a",
            Optional.of(OBJECTIVE),
            word("delivery.assurance.activity"),
            Cycle.MONTHLY,
            word("delivery.assurance.lead_role"),
            false,
            word("delivery.assurance.paper_title")));
    Delivering.write(
        writing,
        new AssuranceTold(
            id,
            month(1),
            Completion.YES,
            word("delivery.assurance_told.complete_as_written"),
            Optional.empty(),
            word("delivery.assurance_told.impact"),
            ""));
  }
}
