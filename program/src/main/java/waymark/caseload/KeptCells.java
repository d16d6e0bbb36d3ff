package waymark.caseload;

import static waymark.caseload.db.Tables.CASE_VERSION;
import static waymark.caseload.db.Tables.CELLS;
import static waymark.caseload.db.Tables.FOLDED;
import static waymark.caseload.db.Tables.POLICY_SETTING;
import static waymark.caseload.db.Tables.SERVICE;
import static waymark.caseload.db.Tables.TAKEN_EXTRACT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import waymark.casework.CaseFold;
import waymark.casework.CellSeries;
import waymark.casework.Dimension;
import waymark.casework.FoldedCells;
import waymark.casework.Measure;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.ledger.Redactions;

/**
 * What the cases of an area come to, kept beside them: the cells of every measure, for all cases
 * and in each part. They are no facts and say nothing that the cases do not say. They hold for what
 * is known today, as of the day of the last extract, and until something is written that changes
 * them; whoever asks for anything else folds the cases.
 */
public final class KeptCells {

  /**
   * The edition of the calculations. Whoever changes what a measure counts raises it, so that cells
   * of before hold no longer.
   */
  static final int CALCULATION = 1;

  /** Words that go out of these change what is counted, or what a part is called. */
  private static final List<Table<?>> READ = List.of(CASE_VERSION, SERVICE);

  /** All cases together, advice by service, and the workers, of whom all cases have so many. */
  private static final Condition TOGETHER =
      CELLS.PART.eq("").or(CELLS.DIMENSION.in(Dimension.SERVICE.key(), Dimension.WORKER.key()));

  private final DSLContext db;
  private final Cases cases;
  private final AreaPolicies policies;

  KeptCells(DSLContext db, Cases cases) {
    this.db = db;
    this.cases = cases;
    this.policies = new AreaPolicies(db);
  }

  /** Whether cells follow from facts of one of these tables. */
  static boolean readFrom(Set<String> tables) {
    return READ.stream().anyMatch(it -> tables.contains("caseload." + it.getName()));
  }

  /**
   * Cases folded, from their cells or one by one.
   *
   * @param cases how many there are
   * @param stopped how many of them a check keeps out of all figures
   * @param fold makes the figures; of what was asked for alone
   */
  public record Folded(int cases, int stopped, CaseFold fold) {}

  /**
   * All cases together, advice by service too.
   *
   * @param known the day of knowledge
   */
  public Folded together(LocalDate known, KnownAt at) {
    return holding(known, at, TOGETHER).orElseGet(() -> fold(known, at));
  }

  /** The same of some measures. */
  Folded together(Collection<Measure> measures, LocalDate known, KnownAt at) {
    return holding(known, at, TOGETHER.and(of(measures))).orElseGet(() -> fold(known, at));
  }

  /** One measure of all cases together and in all its parts. */
  public Folded inParts(Measure measure, LocalDate known, KnownAt at) {
    return holding(known, at, of(List.of(measure)))
        .orElseGet(() -> fold(CaseFold.cutting(known, policies.at(at)), at));
  }

  private static Condition of(Collection<Measure> measures) {
    return CELLS.MEASURE.in(measures.stream().map(it -> it.cells().key()).distinct().toList());
  }

  private Folded fold(LocalDate known, KnownAt at) {
    return fold(new CaseFold(known, policies.at(at)), at);
  }

  /**
   * What is kept, where it holds; in one statement.
   *
   * @param known the day of knowledge
   * @param which of the cells are wanted
   */
  private Optional<Folded> holding(LocalDate known, KnownAt at, Condition which) {
    if (!at.latest()) {
      return Optional.empty();
    }
    var rows =
        db.select(FOLDED.fields())
            .select(CELLS.fields())
            .from(FOLDED)
            .leftJoin(CELLS)
            .on(CELLS.AREA_ID.eq(FOLDED.AREA_ID))
            .and(which)
            .where(holds(known))
            .fetch();
    return rows.isEmpty() ? Optional.empty() : Optional.of(folded(rows, known, at));
  }

  private static Condition holds(LocalDate known) {
    return FOLDED
        .KNOWN_DAY
        .eq(known)
        .and(FOLDED.CALCULATION.eq(CALCULATION))
        .and(nothingWrittenAfter(FOLDED.UPTO));
  }

  /** Whether nothing that cases are folded from was written after that command. */
  static Condition nothingWrittenAfter(Field<Long> upto) {
    return upto.ge(
        DSL.greatest(
            Facts.lastWritten(CASE_VERSION, DSL.noCondition()),
            Facts.lastWritten(TAKEN_EXTRACT, DSL.noCondition()),
            Facts.lastWritten(SERVICE, DSL.noCondition()),
            Facts.lastWritten(POLICY_SETTING, AreaPolicies.OF_POINTS),
            Redactions.lastFrom(READ)));
  }

  /** Whether what is kept holds as of the last extract; also where there is none. */
  boolean hold() {
    return cases
        .knownUntil(KnownAt.LATEST, LocalDate.MAX)
        .map(known -> db.fetchExists(FOLDED, holds(known)))
        .orElse(true);
  }

  /**
   * The last month in which something happened in any case that counts; empty where nothing did, or
   * where what is kept does not say.
   *
   * @param known the day of knowledge
   */
  Optional<YearMonth> lastMonth(LocalDate known, KnownAt at) {
    return at.latest()
        ? db.select(FOLDED.LAST_MONTH)
            .from(FOLDED)
            .where(holds(known))
            .and(FOLDED.FIRST_MONTH.le(FOLDED.LAST_MONTH))
            .fetchOptional(it -> YearMonth.of(0, 1).plusMonths(it.value1()))
        : Optional.empty();
  }

  private Folded folded(Result<Record> rows, LocalDate known, KnownAt at) {
    var base = rows.getFirst();
    var stated =
        Arrays.stream(base.get(FOLDED.STATED).split(" "))
            .filter(it -> !it.isEmpty())
            .map(CellRow::dimension)
            .collect(Collectors.toSet());
    var series =
        rows.stream().filter(it -> it.get(CELLS.MEASURE) != null).map(CellRow::series).toList();
    var cells =
        new FoldedCells(base.get(FOLDED.FIRST_MONTH), base.get(FOLDED.LAST_MONTH), stated, series);
    return new Folded(
        base.get(FOLDED.CASES),
        base.get(FOLDED.STOPPED),
        CaseFold.of(known, policies.at(at), cells));
  }

  /** All cases folded one by one, as known at any moment. */
  private Folded fold(CaseFold fold, KnownAt at) {
    return fold(fold, at, _ -> {});
  }

  /**
   * The same.
   *
   * @param use is handed each case that counts
   */
  private Folded fold(CaseFold fold, KnownAt at, Consumer<StoredCase> use) {
    var all = new int[1];
    cases.eachNumbered(
        at,
        it -> {
          if (fold.add(it.history())) {
            use.accept(it);
          }
          all[0]++;
        });
    var stopped = new HashSet<String>();
    fold.findings().stream()
        .filter(it -> it.rule().stops())
        .forEach(it -> stopped.add(it.caseKey()));
    return new Folded(all[0], stopped.size(), fold);
  }

  /**
   * Folds the area again, and writes the cells that differ, and what is open where that differs.
   * The ledger of the area is held.
   *
   * @param upto the last command of the ledger
   */
  void foldAgain(long upto) {
    var at = KnownAt.LATEST;
    cases
        .knownUntil(at, LocalDate.MAX)
        .ifPresent(known -> {
          var counted = policies.at(at);
          var open = new OpenCases.Found(known, counted);
          keep(upto, known, fold(CaseFold.cutting(known, counted), at, open::add));
          cases.open().keep(upto, open);
        });
  }

  private void keep(long upto, LocalDate known, Folded folded) {
    var kept =
        db.select(CELLS.MEASURE, CELLS.DIMENSION, CELLS.PART, CELLS.DIGEST)
            .from(CELLS)
            .fetchMap(CellRow.Place::of, it -> it.get(CELLS.DIGEST));
    var now = folded.fold().cells();
    var differing = new ArrayList<Differing>();
    for (var series : now.series()) {
      var digest = CellRow.digest(series);
      if (!digest.equals(kept.remove(CellRow.Place.of(series)))) {
        differing.add(new Differing(CellRow.Place.of(series), digest, series));
      }
    }
    write(upto, known, folded, now, List.copyOf(kept.keySet()), differing);
  }

  private record Differing(CellRow.Place place, String digest, CellSeries series) {}

  private void write(
      long upto,
      LocalDate known,
      Folded folded,
      FoldedCells now,
      List<CellRow.Place> gone,
      List<Differing> differing) {
    db.execute(
        "call caseload.keep_cells({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11},"
            + " {12}, {13}, {14}, {15}, {16}, {17}, {18}, {19}, {20})",
        DSL.val(upto),
        DSL.val(CALCULATION),
        DSL.val(known),
        DSL.val(now.firstMonth()),
        DSL.val(now.lastMonth()),
        DSL.val(
            now.stated().stream().sorted().map(Dimension::key).collect(Collectors.joining(" "))),
        DSL.val(folded.cases()),
        DSL.val(folded.stopped()),
        column(gone, CellRow.Place::measure),
        column(gone, CellRow.Place::dimension),
        column(gone, CellRow.Place::part),
        column(differing, it -> it.place().measure()),
        column(differing, it -> it.place().dimension()),
        column(differing, it -> it.place().part()),
        column(differing, Differing::digest),
        column(differing, it -> CellRow.written(it.series().periods())),
        column(differing, it -> CellRow.written(it.series().hits())),
        column(differing, it -> CellRow.written(it.series().all())),
        column(differing, it -> CellRow.written(it.series().spreads())),
        column(differing, it -> CellRow.written(it.series().days())),
        column(differing, it -> CellRow.written(it.series().counts())));
  }

  private static <R> Field<String[]> column(List<R> rows, Function<R, String> value) {
    return DSL.val(rows.stream().map(value).toArray(String[]::new), SQLDataType.CLOB.array());
  }
}
