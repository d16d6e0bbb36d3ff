package waymark.ledger;

import static waymark.ledger.db.tables.Chain.CHAIN;
import static waymark.ledger.db.tables.Entry.ENTRY;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import waymark.database.Access;
import waymark.kernel.AreaId;
import waymark.kernel.DayWords;
import waymark.ledger.Anchors.Accepted;
import waymark.ledger.Anchors.Anchor;

/**
 * Says what is lost since an older backup was restored, and notes that somebody knows: as an entry
 * of each ledger, which the program's role writes as any other, and beside the anchors outside the
 * database. Either alone would let whoever holds one of the two make a loss look accepted.
 */
public final class RestoreAccepted {

  private static final Pattern REASON = Pattern.compile("\\P{Cntrl}{1,500}");

  private final Access access;
  private final LedgerKey key;
  private final Path file;
  private final Clock clock;

  /**
   * For the ledgers of one database.
   *
   * @param anchors the file in which heads are noted
   */
  public RestoreAccepted(Access access, LedgerKey key, Path anchors, Clock clock) {
    this.access = access;
    this.key = key;
    this.file = anchors;
    this.clock = clock;
  }

  /**
   * What is lost of an area.
   *
   * @param name as addresses name it; its number where its whole ledger is gone
   * @param whole whether its whole ledger is gone
   * @param last the last entry that there is now
   */
  public record Loss(AreaId area, String name, boolean whole, long last, List<Noted> noted) {

    /** An entry that was noted and is no longer there, or is another. */
    public record Noted(long seq, Instant at) {}

    public Loss {
      noted = List.copyOf(noted);
    }

    /** The first that is lost, at the latest: anchors do not name every entry. */
    long from() {
      return Math.min(last + 1, noted.getFirst().seq());
    }

    long to() {
      return noted.getLast().seq();
    }

    /** In sentences for whoever decides. */
    public List<String> words() {
      var words = new ArrayList<String>();
      words.add(
          whole
              ? "its whole ledger is gone."
              : "the ledger has %d entries now; what is lost is %s."
                  .formatted(last, Anchors.entries(from(), to())));
      noted.forEach(it -> words.add("On %s it had %d entries.".formatted(it.at(), it.seq())));
      return words;
    }

    private String sentence(String reason) {
      return "Whoever runs the server accepted the loss of %s, last noted on %s, when an older backup was restored: %s"
          .formatted(Anchors.entries(from(), to()), DayWords.at(noted.getLast().at()), reason);
    }
  }

  /** What was noted and is lost, area by area; nothing where everything noted is there. */
  public List<Loss> losses() throws SQLException, IOException {
    var noted = Anchors.in(file);
    var losses = new ArrayList<Loss>();
    try (var connection = VerifyAudit.connect(access)) {
      var db = DSL.using(connection);
      var names = new HashMap<AreaId, String>();
      db.selectFrom(CHAIN).forEach(it -> names.put(new AreaId(it.getAreaId()), it.getAreaKey()));
      for (var area : List.copyOf(noted.byArea().keySet())) {
        var broken = broken(db, area, noted.of(area));
        if (!broken.isEmpty()) {
          losses.add(loss(db, area, names, broken));
        }
      }
    }
    losses.sort(Comparator.comparing(Loss::name));
    return losses;
  }

  private static Loss loss(
      DSLContext db, AreaId area, Map<AreaId, String> names, List<Anchor> broken) {
    var last = db.select(DSL.max(ENTRY.SEQ)).from(ENTRY).where(of(area)).fetchSingle().value1();
    return new Loss(
        area,
        names.getOrDefault(area, area.toString()),
        !names.containsKey(area),
        last == null ? 0 : last,
        broken.stream().map(it -> new Loss.Noted(it.seq(), it.noted())).toList());
  }

  /** Those of an area's anchors whose entry is not there, or is another; in the area entered. */
  private static List<Anchor> broken(DSLContext db, AreaId area, Collection<Anchor> anchors) {
    VerifyAudit.enter(db, area);
    var hashes =
        db.select(ENTRY.SEQ, ENTRY.HASH)
            .from(ENTRY)
            .where(of(area))
            .and(ENTRY.SEQ.in(anchors.stream().map(Anchor::seq).distinct().toList()))
            .fetchMap(ENTRY.SEQ, it -> HexFormat.of().formatHex(it.value2()));
    return anchors.stream()
        .filter(it -> !it.hash().equals(hashes.get(it.seq())))
        .sorted(Comparator.comparingLong(Anchor::seq).thenComparing(Anchor::noted))
        .toList();
  }

  private static Condition of(AreaId area) {
    return ENTRY.AREA_ID.eq(area.value());
  }

  /** Refuses a reason that cannot be kept in one line. */
  public static String reason(String given) {
    var reason = given.strip();
    if (!REASON.matcher(reason).matches()) {
      throw new IllegalArgumentException(
          "say why in one line of 1 to 500 letters: --reason \"The disk of 9 November was lost\"");
    }
    return reason;
  }

  /**
   * Notes that the losses are known, for a reason that is kept for ever.
   *
   * @param losses as they were shown; where there are others by now, nothing is noted of those
   */
  public void accept(List<Loss> losses, String reason) throws SQLException, IOException {
    var kept = reason(reason);
    for (var loss : losses) {
      var noted = Anchors.in(file);
      List<Anchor> broken;
      try (var connection = VerifyAudit.connect(access)) {
        broken = broken(DSL.using(connection), loss.area(), noted.of(loss.area()));
      }
      var givenUp =
          broken.stream()
              .filter(it -> loss.noted().contains(new Loss.Noted(it.seq(), it.noted())))
              .toList();
      if (!givenUp.isEmpty()) {
        var entry = loss.whole() ? none(loss) : entered(loss, kept);
        Anchors.accept(
            file,
            givenUp,
            new Accepted(entry, loss.from(), loss.to(), loss.noted().getLast().at(), kept));
      }
    }
  }

  /** Where there is no ledger to say it. */
  private Anchor none(Loss loss) {
    return new Anchor(clock.instant(), loss.area(), 0, "0".repeat(64));
  }

  private Anchor entered(Loss loss, String reason) throws SQLException {
    var program = access.program();
    try (var connection =
        DriverManager.getConnection(access.url(), program.user(), program.password())) {
      var db = DSL.using(connection);
      var transactions =
          new AreaTransactions(
              db,
              new DataSourceTransactionManager(new SingleConnectionDataSource(connection, true)));
      var ledger = new Ledger(db, transactions, key, clock);
      ledger.record(
          Command.ofProgram(loss.area(), clock.instant(), "operator", loss.sentence(reason)),
          _ -> {});
      return ledger.written(clock.instant()).getFirst();
    }
  }
}
