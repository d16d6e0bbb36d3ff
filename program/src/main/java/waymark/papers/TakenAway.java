package waymark.papers;

import static waymark.papers.db.Tables.PAPER;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Redactions;

/**
 * Takes away the file of a paper that holds words which should not be there, as one person asks and
 * another agrees. What was accepted of it stays, and so does the file's hash.
 */
@Component
public class TakenAway {

  /** What stands in place of the name of a file that was taken away. */
  static final String NAME = "[redacted]";

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Redactions redactions;

  TakenAway(DSLContext db, AreaTransactions transactions, Redactions redactions) {
    this.db = db;
    this.transactions = transactions;
    this.redactions = redactions;
  }

  /**
   * Asks that the file goes; somebody else decides, where all such requests stand.
   *
   * @param reason kept for ever; up to 500 letters on one line
   * @return the request
   */
  public UUID ask(AreaId area, PersonId by, AcceptedPaper paper, String reason) {
    return transactions.write(
        area,
        () -> {
          // the name of the file and the file itself go together: the database sees to that
          var any =
              db.selectFrom(PAPER).where(PAPER.PAPER_ID.eq(paper.id())).limit(1).fetchSingle();
          return redactions.ask(area, by, PAPER, any, List.of(PAPER.FILE_NAME), reason);
        });
  }
}
