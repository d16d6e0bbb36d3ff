package waymark.caseload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import waymark.kernel.AreaId;
import waymark.kernel.England;
import waymark.watch.Faults;

/**
 * Keeps the periods of retention: some minutes after the start and every six hours it blanks what
 * is over, in each area that decided so. Of two instances that do it at once the second finds
 * nothing left to do.
 */
@Component
class RetentionRuns implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionRuns.class);
  private static final int FIRST = 10;
  private static final int EVERY = 6 * 60;

  private final Retentions retentions;
  private final Clock clock;
  private final ScheduledExecutorService runs =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("retention").factory());
  private volatile boolean running;

  RetentionRuns(Retentions retentions, Clock clock) {
    this.retentions = retentions;
    this.clock = clock;
  }

  @Override
  public void start() {
    var _ = runs.scheduleWithFixedDelay(this::run, FIRST, EVERY, TimeUnit.MINUTES);
    running = true;
  }

  /** One after another; what fails in one area stops no other, and is tried again next time. */
  private void run() {
    var day = LocalDate.ofInstant(clock.instant(), England.TIME);
    try {
      for (var area : retentions.areas()) {
        blank(area, day);
      }
    } catch (RuntimeException e) {
      LOG.error("the areas with a period of retention cannot be listed: {}", Faults.brief(e));
    }
  }

  private void blank(AreaId area, LocalDate day) {
    try {
      retentions.blank(area, day);
    } catch (RuntimeException e) {
      LOG.error("what is over cannot be blanked in the area {}: {}", area, Faults.brief(e));
    }
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
