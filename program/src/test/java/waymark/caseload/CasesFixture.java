package waymark.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import waymark.casework.OpenPoint;
import waymark.kernel.AreaId;
import waymark.ledger.Command;
import waymark.ledger.LedgerFixture;

/** Takes extracts in, and decides how cases are counted, over a ledger of a test. */
final class CasesFixture {

  private CasesFixture() {}

  static TakingIn takingIn(LedgerFixture fixture, Cases cases) {
    return new TakingIn(
        fixture.transactions, fixture.ledger, cases, new HandedOvers(fixture.db, fixture.clock));
  }

  static PolicySetting said(OpenPoint point, LocalDate from, String answer) {
    return new PolicySetting(point, from, answer, "The board.", Instant.EPOCH);
  }

  /**
   * Decides a point.
   *
   * @param folding whether the area is folded again, as the program does
   * @return the place of the command in the ledger
   */
  static long decide(
      LedgerFixture fixture, Cases cases, AreaId area, boolean folding, PolicySetting decided) {
    return fixture.ledger.record(
        new Command(area, Optional.empty(), Optional.empty(), "test", "Decided how it is counted."),
        writing -> {
          AreaPolicies.write(writing, decided);
          if (folding) {
            cases.foldAgainAfter(writing);
          }
        });
  }
}
