package waymark.caseload;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import waymark.kernel.AreaId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;
import waymark.watch.Faults;

/**
 * Folds areas for which what is kept beside their cases does not hold, some minutes after the
 * start: those whose cases came in before it was kept, and all of them once an update counts
 * otherwise. Until then their figures and lists come from their cases.
 */
@Component
class CellRuns implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CellRuns.class);
  private static final int FIRST = 2;

  private final AreaTransactions transactions;
  private final Ledger ledger;
  private final Cases cases;
  private final Retentions retentions;
  private final ScheduledExecutorService runs =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("cells").factory());
  private volatile boolean running;

  CellRuns(AreaTransactions transactions, Ledger ledger, Cases cases, Retentions retentions) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.cases = cases;
    this.retentions = retentions;
  }

  @Override
  public void start() {
    var _ = runs.schedule(this::run, FIRST, TimeUnit.MINUTES);
    running = true;
  }

  private void run() {
    try {
      retentions.everywhere().forEach(this::foldOrSay);
    } catch (RuntimeException e) {
      LOG.error("the areas whose cases are counted cannot be listed: {}", Faults.brief(e));
    }
  }

  /** What fails in one area stops no other. */
  private void foldOrSay(AreaId area) {
    try {
      foldUnlessTheyHold(area);
    } catch (RuntimeException e) {
      LOG.error("the cases of the area {} cannot be folded: {}", area, Faults.brief(e));
    }
  }

  /**
   * Folds an area for which what is kept does not hold.
   *
   * @return whether it was
   */
  boolean foldUnlessTheyHold(AreaId area) {
    return !transactions.read(area, cases::keptHold)
        && transactions.<Boolean>write(
            area,
            () -> {
              ledger.hold(area);
              var old = !cases.keptHold(); // another may have done it meanwhile
              if (old) {
                cases.cells().foldAgain(ledger.headSeq());
              }
              return old;
            });
  }

  @Override
  public void stop() {
    runs.shutdownNow();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
