package waymark.ledger;

import static waymark.ledger.db.tables.Entry.ENTRY;
import static waymark.ledger.db.tables.Redactable.REDACTABLE;
import static waymark.ledger.db.tables.Redacted.REDACTED;
import static waymark.ledger.db.tables.Redaction.REDACTION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;
import waymark.ledger.db.tables.records.RedactionRecord;

/**
 * Takes words out that should not be there: personal data under the UK GDPR. It is the one
 * exception to "nothing is deleted", so one person asks, giving the reason, and another must agree.
 * The words go from every version of the fact; each keeps its place, its times and the hash it had,
 * so that the ledger verifies, and the reason stays.
 */
@Component
public class Redactions {

  /** What came of deciding. */
  public sealed interface Decision {

    /** The words are gone, by that command, from so many rows. */
    record Done(long seq, int rows) implements Decision {}

    /** Nobody's words were taken out, as asked by that command. */
    record Declined(long seq) implements Decision {}

    /** Nothing was decided; why, in words for the person. */
    record Refused(String why) implements Decision {}
  }

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Ledger ledger;
  private final RedactionList list;
  private final RedactionRequests requests;
  private final TakingOut taking;

  /** Where nothing follows from facts. */
  Redactions(
      DSLContext db,
      AreaTransactions transactions,
      Ledger ledger,
      LedgerKey key,
      RedactionList list) {
    this(db, transactions, ledger, key, list, List.of());
  }

  @Autowired
  Redactions(
      DSLContext db,
      AreaTransactions transactions,
      Ledger ledger,
      LedgerKey key,
      RedactionList list,
      List<WhenTakenOut> told) {
    this.db = db;
    this.transactions = transactions;
    this.ledger = ledger;
    this.list = list;
    this.requests = new RedactionRequests(db);
    this.taking = new TakingOut(db, transactions, ledger, key, list, told);
  }

  /**
   * Asks that the words in these columns be taken out of every version of a fact.
   *
   * @param version any version of it
   * @param reason kept for ever, so without the words themselves; up to 500 letters on one line
   */
  public <R extends UpdatableRecord<R>> UUID ask(
      AreaId area,
      PersonId by,
      Versioned<R> table,
      R version,
      List<? extends Field<String>> columns,
      String reason) {
    return transactions.write(
        area,
        () -> {
          var kept = KeptTable.of(db, Writing.name(table));
          return ask(area, by, kept, kept.keyOf(db, version), names(columns), reason);
        });
  }

  /** Asks that the sentence of an entry be taken out of the ledger. */
  public UUID askOfEntry(AreaId area, PersonId by, long seq, String reason) {
    return transactions.write(
        area,
        () -> {
          var entry = db.fetchSingle(ENTRY, ENTRY.SEQ.eq(seq));
          var kept = KeptTable.of(db, KeptTable.ENTRIES);
          return ask(area, by, kept, kept.keyOf(db, entry), List.of("sentence"), reason);
        });
  }

  /** Asks that the words in these columns of one fact, or of one entry, be taken out. */
  public UUID ask(
      AreaId area, PersonId by, String table, String ofKey, List<String> columns, String reason) {
    return transactions.write(
        area, () -> ask(area, by, KeptTable.of(db, table), ofKey, columns, reason));
  }

  private UUID ask(
      AreaId area, PersonId by, KeptTable kept, String ofKey, List<String> columns, String reason) {
    var allowed =
        db.select(REDACTABLE.OF_COLUMN)
            .from(REDACTABLE)
            .where(REDACTABLE.OF_TABLE.eq(kept.name()))
            .fetchSet(REDACTABLE.OF_COLUMN);
    if (columns.isEmpty() || !allowed.containsAll(columns)) {
      throw new IllegalArgumentException(
          "of %s only %s can be redacted".formatted(kept.name(), allowed));
    }
    var asked = new RedactionRecord();
    asked.setRedactionId(UUID.randomUUID());
    asked.setOfTable(kept.name());
    asked.setOfKey(ofKey);
    asked.setOfColumns(String.join(",", columns));
    asked.setReason(reason);
    asked.setState("asked");
    asked.setAskedBy(by.value());
    ledger.record(
        Command.of(
            area,
            by,
            "Words in %s were asked to be taken out: %s".formatted(kept.oneCalled(), reason)),
        it -> it.add(REDACTION, asked));
    return asked.getRedactionId();
  }

  /** Takes the words out, as somebody else has asked. */
  public Decision agree(AreaId area, UUID redaction, PersonId by) {
    var decision =
        transactions.<Decision>write(
            area,
            () ->
                undecided(area, redaction, by)
                    .<Decision>map(it -> takeOut(area, by, it))
                    .orElseGet(() -> refusal(redaction)));
    if (decision instanceof Decision.Done) {
      taking.complete(area);
    }
    return decision;
  }

  /** Leaves the words where they are. */
  public Decision decline(AreaId area, UUID redaction, PersonId by) {
    return transactions.write(
        area,
        () ->
            undecided(area, redaction, by)
                .<Decision>map(it -> {
                  var declined = decided(it, by, "declined");
                  return new Decision.Declined(
                      ledger.record(
                          Command.of(area, by, "Words that were asked to be taken out stay."),
                          writing -> writing.add(REDACTION, declined)));
                })
                .orElseGet(() -> refusal(redaction)));
  }

  /** What was asked, held against other decisions, if this person may decide it. */
  private Optional<RedactionRecord> undecided(AreaId area, UUID redaction, PersonId by) {
    ledger.head(area);
    return asked(redaction).filter(it -> !it.getAskedBy().equals(by.value()));
  }

  private Optional<RedactionRecord> asked(UUID redaction) {
    return requests.one(redaction).filter(it -> it.getState().equals("asked"));
  }

  private Decision refusal(UUID redaction) {
    return new Decision.Refused(
        asked(redaction).isPresent()
            ? "You asked for this yourself, so another person must decide it."
            : "This is not waiting for a decision: it was decided meanwhile.");
  }

  private static RedactionRecord decided(RedactionRecord asked, PersonId by, String state) {
    var decided = new RedactionRecord();
    decided.from(
        asked,
        REDACTION.REDACTION_ID,
        REDACTION.OF_TABLE,
        REDACTION.OF_KEY,
        REDACTION.OF_COLUMNS,
        REDACTION.REASON,
        REDACTION.ASKED_BY);
    decided.setState(state);
    decided.setDecidedBy(by.value());
    return decided;
  }

  private Decision takeOut(AreaId area, PersonId by, RedactionRecord asked) {
    var kept = KeptTable.of(db, asked.getOfTable());
    var rows = taking.losing(area, kept, asked, List.of(asked.getOfKey()));
    var sentence =
        "Words were taken out of every version of %s: %s"
            .formatted(kept.oneCalled(), asked.getReason());
    var agreed = List.of(decided(asked, by, "agreed"));
    return new Decision.Done(
        taking.takeOut(Command.of(area, by, sentence), agreed, rows), rows.size());
  }

  /**
   * Takes words out of every version of facts, by a rule.
   *
   * @param which asked while the ledger is held, so that nobody changes them meanwhile; empty where
   *     there is nothing to do
   * @return whether there was
   */
  public boolean takeOutByRule(AreaId area, Supplier<Optional<RuledRedaction>> which) {
    var done =
        transactions.<Boolean>write(
            area,
            () -> {
              ledger.head(area);
              var ruled = which.get();
              ruled.ifPresent(it -> taking.byRule(area, it));
              return ruled.isPresent();
            });
    if (done) {
      taking.complete(area);
    }
    return done;
  }

  /**
   * The last command by which words went out of facts of these tables, 0 where none did, in the
   * area in whose transaction a question is asked: as a column of that question.
   */
  public static Field<Long> lastFrom(List<? extends Table<?>> tables) {
    return DSL.field(
        DSL.select(DSL.coalesce(DSL.max(REDACTED.SEQ), 0L))
            .from(REDACTED)
            .where(REDACTED.OF_TABLE.in(tables.stream().map(Writing::name).toList())));
  }

  /**
   * Brings an area and the list that is kept outside the database to the same state: what the
   * database knows is added to the list, and what only the list knows, as after a backup was
   * restored, is taken out again.
   *
   * @return how many rows lost words again
   */
  public int catchUp(AreaId area) {
    taking.complete(area);
    var again = 0;
    for (var lines : list.byRedaction(area)) {
      again += transactions.<Integer>write(area, () -> taking.again(area, lines));
    }
    return again;
  }

  private static List<String> names(List<? extends Field<String>> columns) {
    return columns.stream().map(Field::getName).toList();
  }
}
