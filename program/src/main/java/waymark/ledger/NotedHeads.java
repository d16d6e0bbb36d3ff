package waymark.ledger;

import static waymark.ledger.db.tables.Chain.CHAIN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.database.Access;
import waymark.database.Unavailable;
import waymark.kernel.AreaId;
import waymark.ledger.Anchors.Anchor;
import waymark.ledger.Finding.CutOff;
import waymark.ledger.Finding.LedgerGone;

/**
 * Notes outside the database where each ledger ends: all of them when the program starts, and every
 * hour and when it stops those that it has written to. So an end that was cut off is found even
 * where nobody verified the ledgers in between; after a kill, up to the last hour.
 *
 * <p>Listing the areas takes the owner's login, which is used at the start alone. After that the
 * program notes what it wrote itself, which it knows without asking.
 */
public final class NotedHeads implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(NotedHeads.class);
  private static final Duration EVERY = Duration.ofHours(1);

  private final Path file;
  private final Ledger ledger;
  private final Clock clock;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("noted-heads").factory());

  /**
   * Notes into that file, which need not be there yet.
   *
   * @param ledger what the program writes by
   */
  public NotedHeads(Path file, Ledger ledger, Clock clock) {
    this.file = file;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Looks where all ledgers end, and goes on noting from now on. A ledger that ends before what was
   * noted of it is said to be cut off, and what was noted stays.
   *
   * @return what is amiss, a sentence each, for whoever runs the server
   */
  public List<String> begin(Access access) {
    var _ =
        hourly.scheduleWithFixedDelay(
            this::note, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    try {
      var noted = Anchors.in(file);
      var heads = heads(access);
      var amiss = amiss(noted, heads);
      Anchors.note(file, heads.stream().map(Head::anchor).toList());
      return amiss;
    } catch (SQLException e) {
      throw new Unavailable("The ledgers cannot be listed: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("What ends where cannot be noted in " + file, e);
    }
  }

  private record Head(String key, Anchor anchor) {}

  private List<Head> heads(Access access) throws SQLException {
    var now = clock.instant();
    try (var connection = VerifyAudit.connect(access)) {
      return DSL.using(connection)
          .selectFrom(CHAIN)
          .orderBy(CHAIN.AREA_KEY)
          .fetch(it ->
              new Head(
                  it.getAreaKey(),
                  new Anchor(
                      now,
                      new AreaId(it.getAreaId()),
                      it.getHeadSeq(),
                      HexFormat.of().formatHex(it.getHeadHash()))));
    }
  }

  /** What the heads alone tell; the rest is for a verification. */
  private static List<String> amiss(Anchors noted, List<Head> heads) {
    var amiss = new ArrayList<String>();
    for (var head : heads) {
      noted.of(head.anchor().area()).stream()
          .max(Comparator.comparingLong(Anchor::seq))
          .filter(it -> it.seq() > head.anchor().seq())
          .map(it -> new CutOff(head.anchor().seq(), it.seq(), it.noted()).sentence())
          .ifPresent(it -> amiss.add(head.key() + ": " + it));
    }
    var there = heads.stream().map(it -> it.anchor().area()).toList();
    noted
        .byArea()
        .forEach((area, anchors) -> {
          if (!there.contains(area) && !anchors.isEmpty()) {
            amiss.add(area + ": " + new LedgerGone(anchors.getLast().noted()).sentence());
          }
        });
    return amiss;
  }

  /** Notes what the program wrote; a disk that is full must not stop its work. */
  public void note() {
    try {
      var written = ledger.written(clock.instant());
      Anchors.note(file, written);
      ledger.noted(written);
    } catch (IOException | RuntimeException e) {
      LOG.error("the ends of the ledgers cannot be noted in {}", file, e);
    }
  }

  @Override
  public void close() {
    hourly.shutdownNow();
    note();
  }
}
