package waymark.ledger;

import static waymark.ledger.db.tables.Chain.CHAIN;
import static waymark.ledger.db.tables.Entry.ENTRY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import waymark.kernel.AreaId;
import waymark.ledger.Anchors.Anchor;
import waymark.ledger.Finding.AnchorDiffers;
import waymark.ledger.Finding.CutOff;
import waymark.ledger.Finding.EntriesChanged;
import waymark.ledger.Finding.EntriesMissing;
import waymark.ledger.Finding.FactsAdded;
import waymark.ledger.Finding.FactsChanged;
import waymark.ledger.Finding.FactsOutside;
import waymark.ledger.Finding.FactsRemoved;
import waymark.ledger.Finding.HeadDiffers;
import waymark.ledger.Finding.OtherKey;
import waymark.ledger.Finding.OutOfChain;
import waymark.ledger.db.tables.records.EntryRecord;

/**
 * One walk along an area's ledger, from its beginning to its head, beside all facts in the order of
 * writing. In memory are a few rows, the hashes of one command's facts, and what was redacted.
 */
final class Audit {

  /**
   * What a walk came to.
   *
   * @param head the last entry, where one may be noted outside the database
   */
  record Result(long entries, long facts, String head, List<Finding> findings) {}

  private final DSLContext db;
  private final LedgerKey key;
  private final AreaId area;
  private final Map<Long, List<Anchor>> anchors;
  private final RedactedRows redacted;
  private final Findings findings = new Findings();

  private long last;
  private byte[] lastHash;
  private long entries;
  private long fitting;
  private long facts;
  private boolean linked = true;
  private @Nullable EntriesChanged changed;

  private Audit(DSLContext db, LedgerKey key, AreaId area, List<Anchor> anchors) {
    this.db = db;
    this.key = key;
    this.area = area;
    this.anchors = anchors.stream().collect(Collectors.groupingBy(Anchor::seq));
    this.redacted = RedactedRows.all(db);
    this.lastHash = Ledger.beginning(area, key);
  }

  /** Walks the ledger of the area whose transaction this is: one that sees a single moment. */
  static Result of(DSLContext db, LedgerKey key, AreaId area, List<Anchor> anchors) {
    return new Audit(db, key, area, anchors).walk();
  }

  private Result walk() {
    var tables = FactsInOrder.all(db, area.value());
    try (var rows =
        db.selectFrom(ENTRY)
            .where(ENTRY.AREA_ID.eq(area.value()))
            .orderBy(ENTRY.AREA_ID, ENTRY.SEQ)
            .fetchSize(500)
            .fetchLazy()) {
      for (var entry : rows) {
        check(entry, tables);
      }
      outside(tables, Long.MAX_VALUE);
    } finally {
      tables.forEach(FactsInOrder::close);
    }
    end();
    tables.forEach(it -> Following.wrong(db, it.table(), area).forEach(findings::add));
    return new Result(entries, facts, HexFormat.of().formatHex(lastHash), findings.all());
  }

  private void check(EntryRecord entry, List<FactsInOrder> tables) {
    var seq = entry.getSeq();
    if (seq > last + 1) {
      findings.add(new EntriesMissing(last + 1, seq - 1));
    }
    outside(tables, seq - 1);
    chain(entry, seq == last + 1);
    payload(entry, tables);
    anchors.getOrDefault(seq, List.of()).stream()
        .filter(it -> !it.hash().equals(HexFormat.of().formatHex(entry.getHash())))
        .forEach(it -> findings.add(new AnchorDiffers(seq, it.noted())));
    entries++;
    last = seq;
    lastHash = entry.getHash();
  }

  private void chain(EntryRecord entry, boolean afterLast) {
    var follows = Arrays.equals(entry.getPreviousHash(), lastHash);
    linked &= follows || entries == 0;
    var hash = redacted.entered(KeptTable.ENTRIES, entry.getSeq(), LedgerEntry.hash(entry, key));
    if (!Arrays.equals(hash, entry.getHash())) {
      changed(entry.getSeq());
      return;
    }
    fitting++;
    if (afterLast && !follows) {
      findings.add(new OutOfChain(entry.getSeq()));
    }
  }

  /** Gathers neighbours into one finding. */
  private void changed(long seq) {
    if (changed != null && changed.last() == seq - 1) {
      changed = new EntriesChanged(changed.first(), seq);
    } else {
      changedSoFar();
      changed = new EntriesChanged(seq, seq);
    }
  }

  private void changedSoFar() {
    if (changed != null) {
      findings.add(changed);
      changed = null;
    }
  }

  private void payload(EntryRecord entry, List<FactsInOrder> tables) {
    var hashes = new ArrayList<byte[]>();
    for (var table : tables) {
      table.upTo(entry.getSeq(), (seq, row) -> hashes.add(hash(table.table(), seq, row)));
    }
    facts += hashes.size();
    long seq = entry.getSeq();
    long written = entry.getFacts();
    if (hashes.size() < written) {
      findings.add(new FactsRemoved(seq, written, hashes.size()));
    } else if (hashes.size() > written) {
      findings.add(new FactsAdded(seq, written, hashes.size()));
    } else if (!Arrays.equals(Canonical.payload(hashes), entry.getPayloadHash())) {
      findings.add(new FactsChanged(seq, written));
    }
  }

  private byte[] hash(KeptTable table, long seq, Record row) {
    return redacted.entered(table.name(), seq, key.hash(Canonical.fact(table.name(), row)));
  }

  /** Facts up to that command which no entry seen so far has claimed. */
  private void outside(List<FactsInOrder> tables, long upTo) {
    for (var table : tables) {
      var seen = new TreeMap<Long, Boolean>();
      table.upTo(
          upTo,
          (seq, _) -> {
            if (seen.isEmpty() || seen.lastKey() != seq.longValue()) {
              seen.clear();
              seen.put(seq, true);
              findings.add(new FactsOutside(table.table().name(), seq));
            }
          });
    }
  }

  private void end() {
    if (fitting == 0 && entries > 1 && linked) {
      findings.add(new OtherKey(entries));
    } else {
      changedSoFar();
    }
    var head = db.selectFrom(CHAIN).where(CHAIN.AREA_ID.eq(area.value())).fetchSingle();
    if (head.getHeadSeq() != last || !Arrays.equals(head.getHeadHash(), lastHash)) {
      findings.add(new HeadDiffers(head.getHeadSeq(), last));
    }
    anchors.values().stream()
        .flatMap(List::stream)
        .filter(it -> it.seq() > last)
        .max(Comparator.comparingLong(Anchor::seq))
        .ifPresent(it -> findings.add(new CutOff(last, it.seq(), it.noted())));
  }

  /** The first findings, and how many there are beyond. */
  private static final class Findings {

    private static final int MOST = 100;

    private final List<Finding> first = new ArrayList<>();
    private long more;

    void add(Finding finding) {
      if (first.size() < MOST) {
        first.add(finding);
      } else {
        more++;
      }
    }

    List<Finding> all() {
      var all = new ArrayList<>(first);
      if (more > 0) {
        all.add(new Finding.More(more));
      }
      return List.copyOf(all);
    }
  }
}
