package waymark.ledger;

import static waymark.ledger.db.tables.Redacted.REDACTED;
import static waymark.ledger.db.tables.Redaction.REDACTION;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import waymark.kernel.AreaId;
import waymark.ledger.db.tables.records.RedactedRecord;
import waymark.ledger.db.tables.records.RedactionRecord;

/**
 * How words leave facts once it is decided: the rows that lose them, one command that says so, and
 * a line for each outside the database.
 */
final class TakingOut {

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Ledger ledger;
  private final LedgerKey key;
  private final RedactionList list;
  private final List<WhenTakenOut> told;

  /**
   * @param told what follows from facts, and must lose the words as well
   */
  TakingOut(
      DSLContext db,
      AreaTransactions transactions,
      Ledger ledger,
      LedgerKey key,
      RedactionList list,
      List<WhenTakenOut> told) {
    this.db = db;
    this.transactions = transactions;
    this.ledger = ledger;
    this.key = key;
    this.list = list;
    this.told = List.copyOf(told);
  }

  /**
   * Every version of facts of one table that loses words.
   *
   * @param redaction which columns lose them; left with the key of one fact, or as of several
   */
  List<RedactedRecord> losing(
      AreaId area, KeptTable kept, RedactionRecord redaction, Collection<String> keys) {
    var rows = new ArrayList<RedactedRecord>();
    for (var ofKey : keys) {
      redaction.setOfKey(ofKey);
      rows.addAll(RedactedRows.losing(kept, redaction, kept.versions(db, area, ofKey), key));
    }
    redaction.setOfKey(keys.size() == 1 ? keys.iterator().next() : RedactedRows.SEVERAL);
    return rows;
  }

  /**
   * Takes them out.
   *
   * @return the place of the command in the ledger
   */
  long takeOut(Command command, List<RedactionRecord> agreed, List<RedactedRecord> rows) {
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

  void byRule(AreaId area, RuledRedaction ruled) {
    var agreed = new ArrayList<RedactionRecord>();
    var rows = new ArrayList<RedactedRecord>();
    for (var losing : ruled.losing()) {
      var redaction = agreed(ruled, losing);
      agreed.add(redaction);
      var kept = KeptTable.of(db, redaction.getOfTable());
      var keys = losing.facts().stream().map(it -> kept.keyOf(db, it)).toList();
      rows.addAll(losing(area, kept, redaction, keys));
    }
    takeOut(byProgram(area, "rule", ruled.sentence()), agreed, rows);
  }

  private static RedactionRecord agreed(RuledRedaction ruled, RuledRedaction.Losing<?> losing) {
    var agreed = new RedactionRecord();
    agreed.setRedactionId(UUID.randomUUID());
    agreed.setOfTable(Writing.name(losing.table()));
    agreed.setOfColumns(String.join(",", losing.names()));
    agreed.setReason(ruled.reason());
    agreed.setState("agreed");
    agreed.setAskedBy(ruled.proposedBy().value());
    agreed.setDecidedBy(ruled.agreedBy().value());
    return agreed;
  }

  private static Command byProgram(AreaId area, String way, String sentence) {
    return new Command(area, Optional.empty(), Optional.empty(), way, sentence);
  }

  /**
   * Takes out again what came back with an older state of the database.
   *
   * @param lines of one redaction
   * @return how many rows lost words again
   */
  int again(AreaId area, List<RedactionList.Line> lines) {
    ledger.head(area);
    var first = lines.getFirst();
    var agreed = first.agreed();
    var keys = lines.stream().map(RedactionList.Line::ofKey).distinct().toList();
    var rows =
        losing(area, KeptTable.of(db, first.ofTable()), agreed, keys).stream()
            .filter(row -> lines.stream().anyMatch(it -> it.isOf(row)))
            .toList();
    if (!rows.isEmpty()) {
      var sentence = "Words were taken out again after a restore: " + first.reason();
      takeOut(byProgram(area, "restore", sentence), List.of(agreed), rows);
    }
    return rows.size();
  }

  /** Notes outside the database what went out of it. */
  void complete(AreaId area) {
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
}
