package waymark.ledger;

import static waymark.ledger.db.tables.Entry.ENTRY;
import static waymark.ledger.db.tables.Redactable.REDACTABLE;
import static waymark.ledger.db.tables.Redacted.REDACTED;
import static waymark.ledger.db.tables.Redaction.REDACTION;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;
import waymark.ledger.db.tables.records.RedactedRecord;
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
  private final LedgerKey key;
  private final RedactionList list;
  private final RedactionRequests requests;
  private final List<WhenTakenOut> told;

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
    this.told = List.copyOf(told);
    this.db = db;
    this.transactions = transactions;
    this.ledger = ledger;
    this.key = key;
    this.list = list;
    this.requests = new RedactionRequests(db);
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
      complete(area);
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
    var rows = RedactedRows.losing(kept, asked, kept.versions(db, area, asked.getOfKey()), key);
    var sentence =
        "Words were taken out of every version of %s: %s"
            .formatted(kept.oneCalled(), asked.getReason());
    var seq = takeOut(Command.of(area, by, sentence), List.of(decided(asked, by, "agreed")), rows);
    return new Decision.Done(seq, rows.size());
  }

  /**
   * Facts of one table that lose words.
   *
   * @param facts any version of each
   */
  public record Losing<R extends UpdatableRecord<R>>(
      Versioned<R> table, List<? extends Field<String>> columns, List<R> facts) {

    public Losing {
      columns = List.copyOf(columns);
      facts = List.copyOf(facts);
    }
  }

  /**
   * Words that go by a rule that an area has: not fact by fact, but two persons decided on it all
   * the same.
   *
   * @param proposedBy who proposed the rule
   * @param agreedBy another, who agreed to it
   * @param reason kept for ever, so without the words themselves; up to 500 letters on one line
   * @param sentence what is done, for the ledger
   */
  public record Ruled(
      List<Losing<?>> losing,
      PersonId proposedBy,
      PersonId agreedBy,
      String reason,
      String sentence) {

    public Ruled {
      losing = List.copyOf(losing);
    }
  }

  /**
   * Takes words out of every version of facts, by a rule.
   *
   * @param which asked while the ledger is held, so that nobody changes them meanwhile; empty where
   *     there is nothing to do
   * @return whether there was
   */
  public boolean takeOutByRule(AreaId area, Supplier<Optional<Ruled>> which) {
    var done =
        transactions.<Boolean>write(
            area,
            () -> {
              ledger.head(area);
              var ruled = which.get();
              ruled.ifPresent(it -> takeOut(area, it));
              return ruled.isPresent();
            });
    if (done) {
      complete(area);
    }
    return done;
  }

  private void takeOut(AreaId area, Ruled ruled) {
    var agreed = new ArrayList<RedactionRecord>();
    var rows = new ArrayList<RedactedRecord>();
    for (var losing : ruled.losing()) {
      var redaction = agreed(ruled, losing);
      agreed.add(redaction);
      rows.addAll(rows(area, redaction, losing));
    }
    takeOut(
        new Command(area, Optional.empty(), Optional.empty(), "rule", ruled.sentence()),
        agreed,
        rows);
  }

  private static RedactionRecord agreed(Ruled ruled, Losing<?> losing) {
    var agreed = new RedactionRecord();
    agreed.setRedactionId(UUID.randomUUID());
    agreed.setOfTable(Writing.name(losing.table()));
    agreed.setOfColumns(String.join(",", names(losing.columns())));
    agreed.setReason(ruled.reason());
    agreed.setState("agreed");
    agreed.setAskedBy(ruled.proposedBy().value());
    agreed.setDecidedBy(ruled.agreedBy().value());
    return agreed;
  }

  private List<RedactedRecord> rows(AreaId area, RedactionRecord redaction, Losing<?> losing) {
    var kept = KeptTable.of(db, redaction.getOfTable());
    var rows = new ArrayList<RedactedRecord>();
    for (var fact : losing.facts()) {
      redaction.setOfKey(kept.keyOf(db, fact));
      rows.addAll(
          RedactedRows.losing(kept, redaction, kept.versions(db, area, redaction.getOfKey()), key));
    }
    redaction.setOfKey(losing.facts().size() == 1 ? redaction.getOfKey() : RedactedRows.SEVERAL);
    return rows;
  }

  private long takeOut(Command command, List<RedactionRecord> agreed, List<RedactedRecord> rows) {
    var seq =
        ledger.record(
            command,
            it -> {
              it.addAll(REDACTION, agreed);
              it.addAll(REDACTED, rows);
            });
    db.query("call ledger.take_out({0})", DSL.val(seq)).execute();
    var tables = rows.stream().map(RedactedRecord::getOfTable).collect(Collectors.toSet());
    told.forEach(it -> it.takenOut(seq, tables));
    return seq;
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
    complete(area);
    var again = 0;
    for (var lines : list.byRedaction(area)) {
      again += transactions.<Integer>write(area, () -> again(area, lines));
    }
    return again;
  }

  private int again(AreaId area, List<RedactionList.Line> lines) {
    ledger.head(area);
    var first = lines.getFirst();
    var kept = KeptTable.of(db, first.ofTable());
    var agreed = first.agreed();
    var keys = lines.stream().map(RedactionList.Line::ofKey).distinct().toList();
    var rows = new ArrayList<RedactedRecord>();
    for (var ofKey : keys) {
      agreed.setOfKey(ofKey);
      RedactedRows.losing(kept, agreed, kept.versions(db, area, ofKey), key).stream()
          .filter(row -> lines.stream().anyMatch(it -> it.isOf(row)))
          .forEach(rows::add);
    }
    agreed.setOfKey(keys.size() == 1 ? keys.getFirst() : RedactedRows.SEVERAL);
    if (!rows.isEmpty()) {
      var sentence = "Words were taken out again after a restore: " + first.reason();
      takeOut(
          new Command(area, Optional.empty(), Optional.empty(), "restore", sentence),
          List.of(agreed),
          rows);
    }
    return rows.size();
  }

  private void complete(AreaId area) {
    try {
      list.add(
          transactions.read(
              area,
              () ->
                  db.select()
                      .from(REDACTED)
                      .join(REDACTION)
                      .on(REDACTION.REDACTION_ID.eq(REDACTED.REDACTION_ID))
                      .and(REDACTION.SEQ.eq(REDACTED.SEQ))
                      .orderBy(REDACTED.SEQ, REDACTED.OF_SEQ)
                      .fetch(it -> RedactionList.Line.of(it.into(REDACTED), it.into(REDACTION)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> names(List<? extends Field<String>> columns) {
    return columns.stream().map(Field::getName).toList();
  }
}
