package waymark.papers;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import waymark.kernel.AreaId;
import waymark.ledger.AreaTransactions;
import waymark.watch.Faults;

/**
 * Reads what was handed over, whoever waits for it or has gone home. What is to be done stands in
 * the database: of all programs that work on it one claims an upload and says every few seconds
 * that it still reads it. When it is killed, another takes over as soon as its lease has ended; and
 * what has ended its reader a few times is given up.
 */
@Component
public final class UploadReader implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(UploadReader.class);

  /** By the database's clock, which is the same for all programs. */
  private static final String LEASE = "15 seconds";

  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);
  private static final Duration LOOKING = Duration.ofSeconds(5);
  private static final int ATTEMPTS = 3;
  static final String GIVEN_UP =
      "reading it ended the program several times, so it is not tried again; save it anew in Word"
          + " or Excel, or paste its table instead";
  static final String TOO_LONG =
      "reading it took longer than two minutes; keep the tables that the board sees and leave out"
          + " raw data and pictures";

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Uploads uploads;
  private final ReadPapers papers;
  private final Duration longest;
  private final Duration signOfLife;

  /** By which other programs, and this one started anew, are told apart. */
  private final UUID self = UUID.randomUUID();

  private final Map<UploadId, CountDownLatch> awaited = new ConcurrentHashMap<>();
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  @Autowired
  UploadReader(DSLContext db, AreaTransactions transactions, Uploads uploads, ReadPapers papers) {
    this(db, transactions, uploads, papers, ReadPapers.LONGEST, SIGN_OF_LIFE);
  }

  /** With other limits: how long a file may take, and how often it is said that it is read. */
  UploadReader(
      DSLContext db,
      AreaTransactions transactions,
      Uploads uploads,
      ReadPapers papers,
      Duration longest,
      Duration signOfLife) {
    this.db = db;
    this.transactions = transactions;
    this.uploads = uploads;
    this.papers = papers;
    this.longest = longest;
    this.signOfLife = signOfLife;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("uploads").start(this::work);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** What is being read is left to another program, or to this one when it comes back. */
  @Override
  public void stop() {
    running = false;
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join(Duration.ofSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Reads an upload soon, and waits a little for it; it is read in any case.
   *
   * @param patience after which whoever asked is told that it is not ready yet
   */
  public void readSoon(UploadId id, Duration patience) {
    var done = awaited.computeIfAbsent(id, _ -> new CountDownLatch(1));
    bell.release();
    try {
      done.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      awaited.remove(id);
    }
  }

  private void work() {
    var silent = false;
    while (running) {
      try {
        while (running && readNext()) {
          // until there is no more
        }
        silent = false;
        sleep();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        // also where memory is short: this thread reads for all areas, and goes on
        if (!silent) {
          LOG.warn("uploads wait to be read, and will be: {}", Faults.brief(e));
        }
        silent = true; // said once, however long the database does not answer
        pause();
      }
    }
  }

  private void sleep() throws InterruptedException {
    if (bell.tryAcquire(LOOKING.toMillis(), TimeUnit.MILLISECONDS)) {
      bell.drainPermits();
    }
  }

  /** While the database does not answer there is nothing to be woken for. */
  private void pause() {
    try {
      Thread.sleep(LOOKING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Claim(AreaId area, UploadId id) {}

  /** Reads one that waits, of any area; no when there is none. */
  boolean readNext() throws InterruptedException {
    var claim = claim();
    if (claim.isEmpty()) {
      return false;
    }
    try {
      read(claim.get());
    } finally {
      Optional.ofNullable(awaited.get(claim.get().id())).ifPresent(CountDownLatch::countDown);
    }
    return true;
  }

  private Optional<Claim> claim() {
    return transactions.outside(() ->
        db.fetchOptional(
                "select area, upload from papers.next_to_read({0}, {1}::interval, {2}, {3})",
                DSL.val(self), DSL.val(LEASE), DSL.val(ATTEMPTS), DSL.val(GIVEN_UP))
            .map(it ->
                new Claim(
                    new AreaId(it.get("area", UUID.class)),
                    new UploadId(it.get("upload", UUID.class)))));
  }

  private void read(Claim claim) throws InterruptedException {
    var upload = transactions.read(claim.area, () -> uploads.of(claim.id)).orElseThrow();
    var reading = papers.begin(claim.area, upload);
    try {
      conclude(claim, outcome(claim, reading));
    } catch (InterruptedException e) {
      reading.cancel(true);
      say(claim, "papers.left_unread");
      throw e;
    }
  }

  /** What came of it; empty where another reads it by now. */
  private Optional<ReadPapers.Outcome> outcome(Claim claim, Future<ReadPapers.Outcome> reading)
      throws InterruptedException {
    for (var waited = Duration.ZERO;
        waited.compareTo(longest) < 0;
        waited = waited.plus(signOfLife)) {
      try {
        return Optional.of(reading.get(signOfLife.toMillis(), TimeUnit.MILLISECONDS));
      } catch (TimeoutException e) {
        if (!say(claim, "papers.still_reading", DSL.field("{0}::interval", DSL.val(LEASE)))) {
          reading.cancel(true);
          return Optional.empty();
        }
      } catch (ExecutionException e) {
        return later(e.getCause());
      }
    }
    reading.cancel(true);
    return Optional.of(new ReadPapers.Outcome.Refused(TOO_LONG));
  }

  /**
   * The database may have gone, or memory been short because of others: the lease is left to end,
   * and it is tried a few times.
   */
  private static Optional<ReadPapers.Outcome> later(@Nullable Throwable fault) {
    LOG.warn(
        "an upload could not be read now: {}", fault == null ? "no answer" : Faults.brief(fault));
    return Optional.empty();
  }

  private void conclude(Claim claim, Optional<ReadPapers.Outcome> outcome) {
    if (outcome.isPresent()) {
      switch (outcome.get()) {
        case ReadPapers.Outcome.Understood _ -> say(claim, "papers.was_read");
        case ReadPapers.Outcome.Refused(var why) ->
            say(claim, "papers.could_not_be_read", DSL.val(why));
      }
    }
  }

  private boolean say(Claim claim, String what, Field<?>... more) {
    var arguments = new Field<?>[more.length + 2];
    arguments[0] = DSL.val(claim.id.value());
    arguments[1] = DSL.val(self);
    System.arraycopy(more, 0, arguments, 2, more.length);
    return transactions.write(
        claim.area,
        () -> db.select(DSL.function(what, Boolean.class, arguments)).fetchSingle().value1());
  }
}
