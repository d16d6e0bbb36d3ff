package waymark.forms;

import static waymark.forms.db.Tables.DRAFT;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.access.Visit;
import waymark.forms.db.tables.records.DraftRecord;
import waymark.ledger.AreaTransactions;

/** Forms that a person saved to come back to: seen by nobody else, kept for 90 days. */
@Repository
class Drafts {

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Clock clock;

  Drafts(DSLContext db, AreaTransactions transactions, Clock clock) {
    this.db = db;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * A form as it was saved.
   *
   * @param version of what it is about, when it was saved
   */
  record Draft(String address, String title, long version, Answers answers, Instant saved) {}

  /** What a person has saved at an address. */
  Optional<Draft> at(Visit visit, String address) {
    return transactions.read(
        visit.area(),
        () ->
            db.selectFrom(DRAFT)
                .where(DRAFT.PERSON_ID.eq(visit.person().value()))
                .and(DRAFT.ADDRESS.eq(address))
                .fetchOptional(Drafts::draft));
  }

  /** All that a person has saved in an area, the latest first. */
  List<Draft> of(Visit visit) {
    return transactions.read(
        visit.area(),
        () ->
            db.selectFrom(DRAFT)
                .where(DRAFT.PERSON_ID.eq(visit.person().value()))
                .orderBy(DRAFT.SAVED_AT.desc())
                .fetch(Drafts::draft));
  }

  void keep(Visit visit, String address, String title, long version, Answers answers) {
    var names = answers.given().keySet().stream().sorted().toArray(String[]::new);
    var given = List.of(names).stream().map(answers::text).toArray(String[]::new);
    transactions.write(
        visit.area(),
        () ->
            db.execute(
                "call forms.keep({0}, {1}, {2}, {3}, {4}, {5}, {6})",
                DSL.val(visit.person().value()),
                DSL.val(address),
                DSL.val(title),
                DSL.val(version),
                DSL.val(names),
                DSL.val(given),
                DSL.val(clock.instant())));
  }

  void forget(Visit visit, String address) {
    transactions.write(
        visit.area(),
        () ->
            db.execute(
                "call forms.forget({0}, {1})", DSL.val(visit.person().value()), DSL.val(address)));
  }

  private static Draft draft(DraftRecord it) {
    var answers = new LinkedHashMap<String, String>();
    for (var place = 0; place < it.getNames().length; place++) {
      answers.put(it.getNames()[place], it.getAnswers()[place]);
    }
    return new Draft(
        it.getAddress(), it.getTitle(), it.getVersion(), new Answers(answers), it.getSavedAt());
  }
}
