package waymark.registers;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import waymark.registers.Cells.Base;
import waymark.registers.Cells.Brought;
import waymark.registers.Figures.Months;

/**
 * Brings the cells of calculations over one register up to one command of the ledger, which is held
 * meanwhile.
 */
final class Bringing {

  private final Tallies tallies;
  private final Cells cells;
  private final long seq;
  private final Map<Long, UUID[]> writtenAfter = new HashMap<>();
  private final List<Brought> brought = new ArrayList<>();

  Bringing(Tallies tallies, Cells cells, long seq) {
    this.tallies = tallies;
    this.cells = cells;
    this.seq = seq;
  }

  /** By their digests, what months came to before that command and come to after it. */
  Map<String, Months> of(List<DefinedCalculation> over) {
    var one = new HashMap<String, DefinedCalculation>();
    over.forEach(it -> one.putIfAbsent(it.digest(), it)); // what is counted alike shares its cells
    var bases = cells.bases(one.keySet());
    var months = new HashMap<String, Months>();
    one.forEach((digest, it) ->
        months.put(
            digest,
            Optional.ofNullable(bases.get(digest))
                .filter(base -> written(it, base.upto()).length <= Figures.MOST)
                .map(base -> from(it, base))
                .orElseGet(() -> anew(it))));
    if (!brought.isEmpty()) {
      cells.keep(over.getFirst().register(), seq, brought);
    }
    return months;
  }

  /** The entries of which a version was written after a command, up to the one in hand. */
  private UUID[] written(DefinedCalculation it, long after) {
    return writtenAfter.computeIfAbsent(
        after, _ -> tallies.written(it.register(), after, seq, Figures.MOST + 1));
  }

  private Months from(DefinedCalculation it, Base base) {
    var some = written(it, base.upto());
    var change = tallies.between(it, Figures.upTo(base.upto()), Figures.upTo(seq), some);
    var now = Tally.changed(base.months(), change);
    if (some.length > 0) {
      var moved = new TreeMap<>(now);
      moved.keySet().retainAll(change.keySet());
      brought.add(new Brought(it.digest(), Optional.of(base.upto()), moved, change));
    }
    return new Months(before(it, base, some), now);
  }

  private NavigableMap<YearMonth, Tally> before(DefinedCalculation it, Base base, UUID[] some) {
    return base.upto() >= seq - 1
        ? base.months()
        : Tally.changed(
            base.months(),
            tallies.between(it, Figures.upTo(base.upto()), Figures.upTo(seq - 1), some));
  }

  private Months anew(DefinedCalculation it) {
    var was = tallies.all(it, Figures.upTo(seq - 1));
    var some = written(it, seq - 1);
    var now =
        some.length > Figures.MOST
            ? tallies.all(it, Figures.upTo(seq))
            : Tally.changed(
                was, tallies.between(it, Figures.upTo(seq - 1), Figures.upTo(seq), some));
    brought.add(new Brought(it.digest(), Optional.empty(), now, now));
    return new Months(was, now);
  }
}
