package waymark.governance;

import static waymark.governance.db.Tables.AGENDA_ITEM;
import static waymark.governance.db.Tables.BOARD_ACTION;
import static waymark.governance.db.Tables.DECISION;
import static waymark.governance.db.Tables.DECISION_OPTION;
import static waymark.governance.db.Tables.ESCALATION;
import static waymark.governance.db.Tables.REPORT_OWED;
import static waymark.ledger.Facts.standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.governance.db.tables.records.BoardActionRecord;
import waymark.governance.db.tables.records.DecisionRecord;
import waymark.governance.db.tables.records.EscalationRecord;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.ledger.Version;
import waymark.measures.MeasureId;
import waymark.programme.ObjectiveId;

/**
 * What came of meetings, in the area in whose transaction this runs. What its reader may not see is
 * not read: what came of a confidential item is as confidential as the item.
 */
@Repository
public class Decisions {

  private final DSLContext db;

  public Decisions(DSLContext db) {
    this.db = db;
  }

  /** All decisions that the reader may see, by their titles within each meeting. */
  public List<Decision> decisions(KnownAt at) {
    return all(at).stream().filter(it -> !it.waits()).toList();
  }

  /** The recommendations that wait for a decision and that the reader may see. */
  List<Decision> recommendations(KnownAt at) {
    return all(at).stream().filter(Decision::waits).toList();
  }

  /** What was decided and what waits, by title within each meeting. */
  List<Decision> all(KnownAt at) {
    return db.selectFrom(DECISION)
        .where(standing(DECISION, at))
        .and(seen(DECISION.ITEM_ID, at))
        .orderBy(DECISION.MEETING_ID, DECISION.TITLE, DECISION.DECISION_ID)
        .fetch(Decisions::decision);
  }

  /** Whether what came of an item may be seen; what came of none is of the whole meeting. */
  private static Condition seen(Field<UUID> item, KnownAt at) {
    var sight = Sight.here();
    if (!sight.record()) {
      return DSL.falseCondition();
    }
    return sight.confidential()
        ? DSL.noCondition()
        : item.isNull()
            .or(
                item.in(
                    DSL.select(AGENDA_ITEM.ITEM_ID)
                        .from(AGENDA_ITEM)
                        .where(standing(AGENDA_ITEM, at))
                        .and(AGENDA_ITEM.CONFIDENTIAL.isFalse())));
  }

  /** The options of a decision, in their order. */
  List<DecisionOption> options(DecisionId decision, KnownAt at) {
    return db.selectFrom(DECISION_OPTION)
        .where(standing(DECISION_OPTION, at))
        .and(DECISION_OPTION.DECISION_ID.eq(decision.value()))
        .orderBy(DECISION_OPTION.POSITION, DECISION_OPTION.TITLE)
        .fetch(it ->
            new DecisionOption(
                new OptionId(it.getOptionId()),
                decision,
                it.getPosition(),
                it.getTitle(),
                it.getEffect(),
                it.getChosen(),
                it.getRejectedBecause()));
  }

  /**
   * The actions that stand and that the reader may see, each with every version of it that was
   * known and written by then; in the order of the days that stand.
   */
  public List<List<Version<BoardAction>>> actions(KnownAt at) {
    Map<BoardActionId, List<Version<BoardAction>>> byAction = new LinkedHashMap<>();
    db.selectFrom(BOARD_ACTION)
        .where(Facts.versions(BOARD_ACTION, at))
        .and(BOARD_ACTION.ACTION_ID.in(actionsSeen(at)))
        .orderBy(BOARD_ACTION.KNOWN_FROM, BOARD_ACTION.SEQ)
        .fetch(it -> Facts.version(BOARD_ACTION, it, action(it)))
        .forEach(it -> byAction.computeIfAbsent(it.fact().id(), _ -> new ArrayList<>()).add(it));
    return byAction.values().stream()
        .sorted(Comparator.comparing(it -> it.getLast().fact().due()))
        .toList();
  }

  /** By what stands: an action that has become one of a confidential item is hidden whole. */
  private static Select<Record1<UUID>> actionsSeen(KnownAt at) {
    return DSL.select(BOARD_ACTION.ACTION_ID)
        .from(BOARD_ACTION)
        .where(standing(BOARD_ACTION, at))
        .and(seen(BOARD_ACTION.ITEM_ID, at));
  }

  /** The escalations that the reader may see, the latest first. */
  List<Escalation> escalations(KnownAt at) {
    var sight = Sight.here();
    if (!sight.record()) {
      return List.of();
    }
    return db.selectFrom(ESCALATION)
        .where(standing(ESCALATION, at))
        .and(sight.confidential() ? DSL.noCondition() : ESCALATION.CONFIDENTIAL.isFalse())
        .orderBy(ESCALATION.RAISED_ON.desc(), ESCALATION.SUBJECT)
        .fetch(Decisions::escalation);
  }

  /** The reports that are owed or were sent, in the order of their days. */
  public List<Owed> owed(KnownAt at) {
    return db.selectFrom(REPORT_OWED)
        .where(standing(REPORT_OWED, at))
        .orderBy(REPORT_OWED.DUE_ON, REPORT_OWED.TITLE)
        .fetch(it ->
            new Owed(
                new OwedId(it.getReportId()),
                new BodyId(it.getBodyId()),
                Optional.ofNullable(it.getToBody()).map(BodyId::new),
                it.getRecipient(),
                it.getTitle(),
                Optional.ofNullable(it.getDueOn()),
                Optional.ofNullable(it.getSentOn())));
  }

  long lastWritten(DecisionId it) {
    return Facts.lastWritten(db, DECISION, DECISION.DECISION_ID.eq(it.value()));
  }

  long lastWritten(OptionId it) {
    return Facts.lastWritten(db, DECISION_OPTION, DECISION_OPTION.OPTION_ID.eq(it.value()));
  }

  long lastWritten(BoardActionId it) {
    return Facts.lastWritten(db, BOARD_ACTION, BOARD_ACTION.ACTION_ID.eq(it.value()));
  }

  long lastWritten(EscalationId it) {
    return Facts.lastWritten(db, ESCALATION, ESCALATION.ESCALATION_ID.eq(it.value()));
  }

  long lastWritten(OwedId it) {
    return Facts.lastWritten(db, REPORT_OWED, REPORT_OWED.REPORT_ID.eq(it.value()));
  }

  private static Decision decision(DecisionRecord it) {
    return new Decision(
        new DecisionId(it.getDecisionId()),
        new MeetingId(it.getMeetingId()),
        Optional.ofNullable(it.getItemId()).map(ItemId::new),
        it.getTitle(),
        it.getRecommendation(),
        it.getDecided(),
        it.getWhy(),
        it.getDecidedBy(),
        Optional.ofNullable(it.getEffectiveOn()),
        Optional.ofNullable(it.getCallInUntil()),
        Optional.ofNullable(it.getReviewOn()),
        Stream.of(it.getMeasures()).map(id -> new MeasureId(UUID.fromString(id))).toList(),
        Stream.of(it.getObjectives()).map(id -> new ObjectiveId(UUID.fromString(id))).toList());
  }

  private static BoardAction action(BoardActionRecord it) {
    return new BoardAction(
        new BoardActionId(it.getActionId()),
        new MeetingId(it.getMeetingId()),
        Optional.ofNullable(it.getItemId()).map(ItemId::new),
        Optional.ofNullable(it.getDecisionId()).map(DecisionId::new),
        it.getTitle(),
        new MemberId(it.getOwnerId()),
        it.getDueOn(),
        Optional.ofNullable(it.getDoneOn()),
        it.getReason());
  }

  private static Escalation escalation(EscalationRecord it) {
    return new Escalation(
        new EscalationId(it.getEscalationId()),
        new BodyId(it.getFromBody()),
        new BodyId(it.getToBody()),
        it.getRaisedOn(),
        it.getSubject(),
        it.getConfidential(),
        Optional.ofNullable(it.getAnswerBy()),
        Optional.ofNullable(it.getAnsweredOn()),
        it.getAnswer());
  }
}
