package waymark.registers;

import static waymark.ledger.Facts.standing;
import static waymark.registers.db.Tables.ENTRY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Reading;

/**
 * The figures of calculations. What is known today comes from the cells of its months, put right by
 * the entries that were written since; what was known in the world by an earlier day, and whatever
 * has no cells yet, comes from all entries that stood.
 */
@Repository
class Figures {

  /** Where more entries were written since, all of them are read: that takes no longer. */
  static final int MOST = 5000;

  private final DSLContext db;
  private final Tallies tallies;
  private final Cells cells;
  private final TotalFigures totals;

  Figures(DSLContext db) {
    this.db = db;
    this.tallies = new Tallies(db);
    this.cells = new Cells(db);
    this.totals = new TotalFigures(db);
  }

  /**
   * The figure of each month, from the first with an entry on.
   *
   * @param until months that are not over by then are left out
   */
  NavigableMap<ReportingPeriod, Reading> of(DefinedCalculation it, LocalDate until, KnownAt at) {
    return it.what().overTotals()
        ? totals.of(it, last(until), at)
        : RolledUp.figures(it, months(it, at), last(until));
  }

  /** The same from all entries, whatever is kept beside them. */
  NavigableMap<ReportingPeriod, Reading> fromEntries(
      DefinedCalculation it, LocalDate until, KnownAt at) {
    return it.what().overTotals()
        ? totals.of(it, last(until), at)
        : RolledUp.figures(it, fromEntries(it, at), last(until));
  }

  private NavigableMap<YearMonth, Tally> fromEntries(DefinedCalculation it, KnownAt at) {
    return it.what() instanceof Calculation.Latest ? tallies.lasts(it, at) : tallies.all(it, at);
  }

  private static YearMonth last(LocalDate until) {
    return YearMonth.from(until).minusMonths(1);
  }

  private NavigableMap<YearMonth, Tally> months(DefinedCalculation it, KnownAt at) {
    var base =
        at.known().equals(KnownAt.LATEST.known())
            ? cells.bases(List.of(it.digest())).get(it.digest())
            : null;
    if (base == null) {
      return fromEntries(it, at);
    }
    var upto = base.upto();
    var some =
        tallies.written(
            it.register(), Math.min(upto, at.seq()), Math.max(upto, at.seq()), MOST + 1);
    return some.length > MOST
        ? fromEntries(it, at)
        : Tally.changed(base.months(), tallies.between(it, upTo(upto), at, some));
  }

  /** All that was written in the first commands, whenever it was known in the world. */
  static KnownAt upTo(long seq) {
    return new KnownAt(KnownAt.LATEST.known(), seq);
  }

  /** The figures of a calculation before a command and after it. */
  record Moved(
      DefinedCalculation calculation,
      NavigableMap<ReportingPeriod, Reading> was,
      NavigableMap<ReportingPeriod, Reading> now) {}

  /**
   * Brings the cells of calculations over one register up to a command of the ledger, which whoever
   * calls holds, so that nobody writes meanwhile. Only months with an entry that was written since
   * are touched.
   *
   * @return each with its figures before that command and after it
   */
  List<Moved> broughtUpTo(long seq, List<DefinedCalculation> some, LocalDate until) {
    var months = new HashMap<String, Months>();
    some.stream()
        .filter(it -> !it.what().overTotals())
        .collect(Collectors.groupingBy(DefinedCalculation::register))
        .values()
        .forEach(those -> months.putAll(new Bringing(tallies, cells, seq).of(those)));
    return some.stream().map(it -> moved(it, seq, last(until), months)).toList();
  }

  private Moved moved(DefinedCalculation it, long seq, YearMonth last, Map<String, Months> months) {
    var of = months.get(it.digest());
    return of == null
        ? new Moved(it, totals.of(it, last, upTo(seq - 1)), totals.of(it, last, upTo(seq)))
        : new Moved(it, RolledUp.figures(it, of.was(), last), RolledUp.figures(it, of.now(), last));
  }

  /** What months came to before a command, and come to after it. */
  record Months(NavigableMap<YearMonth, Tally> was, NavigableMap<YearMonth, Tally> now) {}

  /** One entry that a month looked at. */
  record Looked(EntryId id, LocalDate on, boolean counted) {}

  /** The entries that the figure of a month looked at, in the order of their days. */
  List<Looked> looked(DefinedCalculation it, YearMonth month, KnownAt at) {
    var data = EntrySql.data(ENTRY.DATA);
    var kept = it.what().kept();
    var counted = DSL.trueCondition().and(EntrySql.all(kept.counted(), data, ENTRY.COUNTS_ON));
    var which = new ArrayList<Condition>();
    which.add(standing(ENTRY, at));
    which.add(ENTRY.REGISTER.eq(it.register()));
    which.add(ENTRY.COUNTS_ON.lt(month.plusMonths(1).atDay(1)));
    it.span().from(month).ifPresent(from -> which.add(ENTRY.COUNTS_ON.ge(from)));
    if (it.what() instanceof Calculation.Share) {
      which.add(EntrySql.all(kept.among(), data, ENTRY.COUNTS_ON));
    } else {
      which.add(counted);
      if (!kept.field().isEmpty()) {
        which.add(EntrySql.text(data, kept.field()).isNotNull());
      }
    }
    return db.select(ENTRY.ENTRY_ID, ENTRY.COUNTS_ON, DSL.field(counted))
        .from(ENTRY)
        .where(which)
        .orderBy(ENTRY.COUNTS_ON, ENTRY.ENTRY_ID)
        .fetch(row -> new Looked(new EntryId(row.value1()), row.value2(), row.value3()));
  }
}
