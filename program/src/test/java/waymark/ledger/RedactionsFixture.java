package waymark.ledger;

import java.util.List;

/** Redactions on the ledger of a test. */
public final class RedactionsFixture {

  private RedactionsFixture() {}

  public static Redactions of(LedgerFixture fixture, RedactionList list) {
    return new Redactions(fixture.db, fixture.transactions, fixture.ledger, fixture.key, list);
  }

  /** The same with those who keep what follows from facts. */
  public static Redactions of(LedgerFixture fixture, RedactionList list, List<WhenTakenOut> told) {
    return new Redactions(
        fixture.db, fixture.transactions, fixture.ledger, fixture.key, list, told);
  }
}
