package waymark.caseload;

import waymark.ledger.LedgerFixture;

/** Takes extracts in, over a ledger of a test. */
final class CasesFixture {

  private CasesFixture() {}

  static TakingIn takingIn(LedgerFixture fixture, Cases cases) {
    return new TakingIn(
        fixture.transactions, fixture.ledger, cases, new HandedOvers(fixture.db, fixture.clock));
  }
}
