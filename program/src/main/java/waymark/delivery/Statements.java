package waymark.delivery;

import static waymark.delivery.db.Tables.STATED_ACTION;
import static waymark.delivery.db.Tables.STATED_ASSURANCE;
import static waymark.ledger.Facts.standing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import waymark.delivery.db.tables.records.StatedActionRecord;
import waymark.delivery.db.tables.records.StatedAssuranceRecord;
import waymark.kernel.KnownAt;
import waymark.ledger.Writing;

/** What papers said of actions and assurance, in the area in whose transaction this runs. */
@Repository
public class Statements {

  private final DSLContext db;

  public Statements(DSLContext db) {
    this.db = db;
  }

  /** What one paper said of actions, in its order. */
  public List<StatedAction> actions(UUID paper, KnownAt at) {
    return db.selectFrom(STATED_ACTION)
        .where(standing(STATED_ACTION, at))
        .and(STATED_ACTION.PAPER_ID.eq(paper))
        .orderBy(STATED_ACTION.POSITION)
        .fetch(it ->
            new StatedAction(
                it.getPlace(),
                it.getObjective(),
                it.getKind(),
                it.getReference(),
                it.getTitle(),
                it.getLead(),
                state(it.getState()),
                it.getStateAsWritten(),
                it.getDue(),
                it.getBarriers(),
                it.getNarrative(),
                it.getMonitoring()));
  }

  /** What one paper said of assurance activities, in its order. */
  public List<StatedAssurance> assurance(UUID paper, KnownAt at) {
    return db.selectFrom(STATED_ASSURANCE)
        .where(standing(STATED_ASSURANCE, at))
        .and(STATED_ASSURANCE.PAPER_ID.eq(paper))
        .orderBy(STATED_ASSURANCE.POSITION)
        .fetch(it ->
            new StatedAssurance(
                it.getPlace(),
                it.getObjective(),
                it.getActivity(),
                completion(it.getComplete()),
                it.getCompleteAsWritten(),
                it.getImpact()));
  }

  private static ActionState state(String word) {
    return Stream.of(ActionState.values())
        .filter(it -> it.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static Completion completion(String word) {
    return Stream.of(Completion.values())
        .filter(it -> it.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  /** What a paper says of actions, in its order. */
  public static void writeActions(Writing writing, UUID paper, List<StatedAction> actions) {
    for (var place = 0; place < actions.size(); place++) {
      var it = actions.get(place);
      var fact = new StatedActionRecord();
      fact.setPaperId(paper);
      fact.setPosition(place + 1);
      fact.setPlace(it.place());
      fact.setObjective(it.objective());
      fact.setKind(it.kind());
      fact.setReference(it.reference());
      fact.setTitle(it.title());
      fact.setLead(it.lead());
      fact.setState(it.state().word());
      fact.setStateAsWritten(it.stateAsWritten());
      fact.setDue(it.due());
      fact.setBarriers(it.barriers());
      fact.setNarrative(it.narrative());
      fact.setMonitoring(it.monitoring());
      writing.add(STATED_ACTION, fact);
    }
  }

  /** What a paper says of assurance activities, in its order. */
  public static void writeAssurance(Writing writing, UUID paper, List<StatedAssurance> assurance) {
    for (var place = 0; place < assurance.size(); place++) {
      var it = assurance.get(place);
      var fact = new StatedAssuranceRecord();
      fact.setPaperId(paper);
      fact.setPosition(place + 1);
      fact.setPlace(it.place());
      fact.setObjective(it.objective());
      fact.setActivity(it.activity());
      fact.setComplete(it.complete().word());
      fact.setCompleteAsWritten(it.completeAsWritten());
      fact.setImpact(it.impact());
      writing.add(STATED_ASSURANCE, fact);
    }
  }
}
