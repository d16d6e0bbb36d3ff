package waymark.registers;

import static waymark.registers.db.Tables.BASE;
import static waymark.registers.db.Tables.CELL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * What months come to, as it was worked out up to a command of the ledger and kept beside the
 * entries. It is no fact: it says nothing that the entries do not say.
 */
final class Cells {

  private final DSLContext db;

  Cells(DSLContext db) {
    this.db = db;
  }

  /**
   * What is kept for a calculation.
   *
   * @param upto the last command that it holds, with all that was written before
   */
  record Base(long upto, NavigableMap<YearMonth, Tally> months) {}

  /**
   * What is kept for those calculations that have cells, by their digests; base and cells in one
   * statement, and so of one moment whoever writes meanwhile.
   */
  Map<String, Base> bases(Collection<String> digests) {
    var months = new HashMap<String, Map<YearMonth, List<Record>>>();
    var upto = new HashMap<String, Long>();
    db.select(BASE.DIGEST, BASE.UPTO)
        .select(
            CELL.MONTH,
            CELL.ANSWER,
            CELL.ENTRIES,
            CELL.COUNTED,
            CELL.AMONG,
            CELL.GIVEN,
            CELL.LAST_DAY,
            CELL.LAST_ENTRY)
        .from(BASE)
        .leftJoin(CELL)
        .on(CELL.AREA_ID.eq(BASE.AREA_ID))
        .and(CELL.DIGEST.eq(BASE.DIGEST))
        .where(BASE.DIGEST.eq(DSL.any(digests.toArray(String[]::new))))
        .forEach(it -> {
          upto.put(it.get(BASE.DIGEST), it.get(BASE.UPTO));
          var of = months.computeIfAbsent(it.get(BASE.DIGEST), _ -> new HashMap<>());
          var month = it.get(CELL.MONTH);
          if (month != null) {
            of.computeIfAbsent(YearMonth.from(month), _ -> new ArrayList<>()).add(it);
          }
        });
    var bases = new HashMap<String, Base>();
    upto.forEach((digest, seq) -> {
      var tallies = new TreeMap<YearMonth, Tally>();
      months
          .getOrDefault(digest, Map.of())
          .forEach((month, cells) -> tallies.put(month, tally(cells)));
      bases.put(digest, new Base(seq, tallies));
    });
    return bases;
  }

  private static Tally tally(List<Record> cells) {
    var answers = new HashMap<String, Long>();
    var month = Tally.NOTHING;
    for (var it : cells) {
      if (it.get(CELL.ANSWER).isEmpty()) {
        month =
            new Tally(
                it.get(CELL.ENTRIES),
                it.get(CELL.LAST_DAY) == null ? it.get(CELL.COUNTED) : BigDecimal.ZERO,
                it.get(CELL.AMONG),
                it.get(CELL.GIVEN),
                Map.of(),
                Optional.ofNullable(it.get(CELL.LAST_DAY))
                    .map(
                        day -> new Tally.Last(day, it.get(CELL.LAST_ENTRY), it.get(CELL.COUNTED))));
      } else {
        answers.put(it.get(CELL.ANSWER), it.get(CELL.ENTRIES));
      }
    }
    return new Tally(
        month.entries(), month.counted(), month.among(), month.given(), answers, month.last());
  }

  /**
   * What months of a calculation come to, to be kept.
   *
   * @param was up to which command its cells hold all before, so that only months that changed are
   *     given; empty where all are given
   * @param answers which answers changed in a month, whether or not an entry gives them by now
   */
  record Brought(
      String digest,
      Optional<Long> was,
      Map<YearMonth, Tally> months,
      Map<YearMonth, Tally> answers) {}

  /** A row of the table. */
  private record Row(
      String digest,
      LocalDate month,
      String answer,
      long entries,
      BigDecimal counted,
      Tally tally) {

    static Row of(String digest, YearMonth month, Tally it) {
      var counted = it.last().map(Tally.Last::number).orElse(it.counted());
      return new Row(digest, month.atDay(1), "", it.entries(), counted, it);
    }

    static Row of(String digest, YearMonth month, String answer, long count) {
      return new Row(digest, month.atDay(1), answer, count, BigDecimal.ZERO, Tally.NOTHING);
    }

    private <T> @Nullable T last(Function<Tally.Last, T> part) {
      return tally.last().map(part).orElse(null);
    }
  }

  private static List<Row> rows(List<Brought> brought) {
    var rows = new ArrayList<Row>();
    for (var it : brought) {
      it.months()
          .forEach((month, tally) -> {
            rows.add(Row.of(it.digest(), month, tally));
            it.answers()
                .getOrDefault(month, Tally.NOTHING)
                .answers()
                .keySet()
                .forEach(answer ->
                    rows.add(
                        Row.of(
                            it.digest(), month, answer, tally.answers().getOrDefault(answer, 0L))));
          });
    }
    return rows;
  }

  /** Keeps what months come to, up to a command. The ledger of the area is held. */
  void keep(String register, long upto, List<Brought> brought) {
    var rows = rows(brought);
    db.execute(
        "call registers.keep_cells({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11},"
            + " {12})",
        DSL.val(register),
        DSL.val(upto),
        column(brought, SQLDataType.CLOB, Brought::digest),
        column(brought, SQLDataType.BIGINT, it -> it.was().orElse(null)),
        column(rows, SQLDataType.CLOB, Row::digest),
        column(rows, SQLDataType.LOCALDATE, Row::month),
        column(rows, SQLDataType.CLOB, Row::answer),
        column(rows, SQLDataType.BIGINT, Row::entries),
        column(rows, SQLDataType.NUMERIC, Row::counted),
        column(rows, SQLDataType.NUMERIC, it -> it.tally().among()),
        column(rows, SQLDataType.BIGINT, it -> it.tally().given()),
        column(rows, SQLDataType.LOCALDATE, it -> it.last(Tally.Last::day)),
        column(rows, SQLDataType.UUID, it -> it.last(Tally.Last::entry)));
  }

  private static <R, T> Field<T[]> column(
      List<R> rows, DataType<T> type, Function<R, @Nullable T> value) {
    return DSL.val(rows.stream().map(value).toArray(), type.getArrayDataType());
  }
}
