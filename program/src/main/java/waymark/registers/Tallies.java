package waymark.registers;

import static waymark.ledger.Facts.standing;
import static waymark.registers.db.Tables.ENTRY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import waymark.kernel.KnownAt;

/**
 * What entries come to by month: one question of a set, in which whatever people wrote is bound and
 * never part of the text.
 */
final class Tallies {

  private static final Field<LocalDate> DAY =
      DSL.field(DSL.name("e", "day"), SQLDataType.LOCALDATE);
  private static final Field<JSONB> DATA = DSL.field(DSL.name("e", "data"), SQLDataType.JSONB);
  private static final Field<Integer> SIGN = DSL.field(DSL.name("e", "sign"), SQLDataType.INTEGER);

  private static final Field<LocalDate> MONTH = DSL.field(DSL.name("month"), SQLDataType.LOCALDATE);
  private static final Field<String> ANSWER = DSL.field(DSL.name("answer"), SQLDataType.CLOB);
  private static final Field<Long> ENTRIES = DSL.field(DSL.name("entries"), SQLDataType.BIGINT);
  private static final Field<BigDecimal> COUNTED =
      DSL.field(DSL.name("counted"), SQLDataType.NUMERIC);
  private static final Field<BigDecimal> AMONG = DSL.field(DSL.name("among"), SQLDataType.NUMERIC);
  private static final Field<Long> GIVEN = DSL.field(DSL.name("given"), SQLDataType.BIGINT);

  private final DSLContext db;

  Tallies(DSLContext db) {
    this.db = db;
  }

  /** Every month that has entries, from all entries that stand. */
  NavigableMap<YearMonth, Tally> all(DefinedCalculation it, KnownAt at) {
    var data = data(it.what());
    var months = tallies(it.what(), entries(1, data, at, ENTRY.REGISTER.eq(it.register())));
    last(it, at, months);
    return months;
  }

  /** The last entry of every month from the first that has one: by the index, and no other. */
  NavigableMap<YearMonth, Tally> lasts(DefinedCalculation it, KnownAt at) {
    var months = new TreeMap<YearMonth, Tally>();
    var first = day(it, at, ENTRY.COUNTS_ON.asc());
    var end = day(it, at, ENTRY.COUNTS_ON.desc());
    if (first.isPresent() && end.isPresent()) {
      for (var month = first.get(); !month.isAfter(end.get()); month = month.plusMonths(1)) {
        months.put(month, Tally.NOTHING);
      }
      months.put(first.get(), Tally.ONE); // from which on there are figures
    }
    last(it, at, months);
    return months;
  }

  private Optional<YearMonth> day(DefinedCalculation it, KnownAt at, SortField<LocalDate> order) {
    return db.select(ENTRY.COUNTS_ON)
        .from(ENTRY)
        .where(standing(ENTRY, at))
        .and(ENTRY.REGISTER.eq(it.register()))
        .orderBy(order)
        .limit(1)
        .fetchOptional(ENTRY.COUNTS_ON)
        .map(YearMonth::from);
  }

  /**
   * By how much months changed from one moment to another, by some entries. The last entry of such
   * a month is the one that it has at the other moment.
   */
  NavigableMap<YearMonth, Tally> between(
      DefinedCalculation it, KnownAt from, KnownAt to, UUID[] some) {
    if (some.length == 0) {
      return Collections.emptyNavigableMap();
    }
    var those = ENTRY.REGISTER.eq(it.register()).and(ENTRY.ENTRY_ID.eq(DSL.any(some)));
    var data = data(it.what());
    var months =
        tallies(it.what(), entries(1, data, to, those).unionAll(entries(-1, data, from, those)));
    last(it, to, months);
    return months;
  }

  /** The entries of a register of which a version was written after one command, up to another. */
  UUID[] written(String register, long after, long upto, int most) {
    return db.selectDistinct(ENTRY.ENTRY_ID)
        .from(ENTRY)
        .where(ENTRY.REGISTER.eq(register))
        .and(ENTRY.SEQ.gt(after))
        .and(ENTRY.SEQ.le(upto))
        .limit(most)
        .fetchArray(ENTRY.ENTRY_ID);
  }

  /**
   * What entries say. The last of a month is looked up by the index, so of all the others only
   * their days are read.
   */
  private static Field<JSONB> data(Calculation what) {
    return what instanceof Calculation.Latest
        ? DSL.inline(null, SQLDataType.JSONB)
        : EntrySql.data(ENTRY.DATA);
  }

  /** Read once a row and no more, by the offset: else each look into a field would read it anew. */
  private Select<Record4<LocalDate, JSONB, UUID, Integer>> entries(
      int sign, Field<JSONB> data, KnownAt at, Condition which) {
    return DSL.select(
            ENTRY.COUNTS_ON.as("day"),
            data.as("data"),
            ENTRY.ENTRY_ID.as("id"),
            DSL.inline(sign).as("sign"))
        .from(ENTRY)
        .where(standing(ENTRY, at))
        .and(which)
        .offset(DSL.inline(0));
  }

  private NavigableMap<YearMonth, Tally> tallies(
      Calculation what, Select<Record4<LocalDate, JSONB, UUID, Integer>> entries) {
    // the answer is asked for within, because a bound field that stands twice is not known to be
    // the same
    var within =
        DSL.select(
                DAY,
                DATA,
                SIGN,
                DSL.field("date_trunc('month', {0}::timestamp)::date", SQLDataType.LOCALDATE, DAY)
                    .as(MONTH),
                answer(what).as(ANSWER))
            .from(entries.asTable("e"));
    var months = new TreeMap<YearMonth, Tally>();
    db.select(
            MONTH,
            ANSWER,
            DSL.sum(SIGN).cast(SQLDataType.BIGINT).as(ENTRIES),
            DSL.coalesce(counted(what), BigDecimal.ZERO).as(COUNTED),
            DSL.coalesce(among(what), BigDecimal.ZERO).as(AMONG),
            DSL.coalesce(given(what), 0L).as(GIVEN))
        .from(within.asTable("e"))
        .groupBy(MONTH, ANSWER)
        .forEach(row -> months.merge(YearMonth.from(row.get(MONTH)), tally(row), Tally::changedBy));
    return months;
  }

  private static Tally tally(Record row) {
    var answer = row.get(ANSWER);
    return new Tally(
        row.get(ENTRIES),
        row.get(COUNTED),
        row.get(AMONG),
        row.get(GIVEN),
        answer.isEmpty() ? Map.of() : Map.of(answer, row.get(ENTRIES)),
        Optional.empty());
  }

  /** Where answers are told apart, the one of an entry that is counted; else none. */
  private static Field<String> answer(Calculation what) {
    var none = DSL.inline("");
    return switch (what) {
      case Calculation.Median(var field, var counted) -> answer(field, counted);
      case Calculation.Distinct(var field, var counted) -> answer(field, counted);
      default -> none;
    };
  }

  private static Field<String> answer(String field, waymark.registers.Condition.All counted) {
    return DSL.when(holds(counted), DSL.coalesce(EntrySql.text(DATA, field), DSL.inline("")))
        .otherwise(DSL.inline(""));
  }

  private static Field<BigDecimal> counted(Calculation what) {
    return switch (what) {
      case Calculation.Count(var counted) -> count(holds(counted));
      case Calculation.Share(var counted, var among) -> count(holds(counted).and(holds(among)));
      case Calculation.Sum(var field, var counted) -> sum(field, holds(counted));
      case Calculation.Mean(var field, var counted) -> sum(field, holds(counted));
      case Calculation.Ratio(var field, _, var counted) -> sum(field, holds(counted));
      case Calculation.Part(var field, var over, var counted) ->
          sum(field, holds(counted).and(gives(over)));
      default -> nothing();
    };
  }

  /** A part is over the entries that give both: else one sum would be of others than the other. */
  private static Field<BigDecimal> among(Calculation what) {
    return switch (what) {
      case Calculation.Share(_, var among) -> count(holds(among));
      case Calculation.Ratio(_, var over, var counted) -> sum(over, holds(counted));
      case Calculation.Part(var field, var over, var counted) ->
          sum(over, holds(counted).and(gives(field)));
      default -> nothing();
    };
  }

  private static Field<Long> given(Calculation what) {
    return switch (what) {
      case Calculation.Mean(var field, var counted) ->
          count(holds(counted).and(gives(field))).cast(SQLDataType.BIGINT);
      case Calculation.Ratio(var field, _, var counted) ->
          count(holds(counted).and(gives(field))).cast(SQLDataType.BIGINT);
      default -> DSL.inline(0L);
    };
  }

  private static Field<BigDecimal> nothing() {
    return DSL.inline(BigDecimal.ZERO);
  }

  private static Condition holds(waymark.registers.Condition.All all) {
    return DSL.trueCondition().and(EntrySql.all(all, DATA, DAY));
  }

  private static Condition gives(String field) {
    return EntrySql.text(DATA, field).isNotNull();
  }

  private static Field<BigDecimal> count(Condition which) {
    return DSL.sum(SIGN).filterWhere(which);
  }

  private static Field<BigDecimal> sum(String field, Condition which) {
    return DSL.sum(EntrySql.number(DATA, field).mul(SIGN)).filterWhere(which);
  }

  /** Puts the last entry into each of the months, where the calculation asks for it. */
  private void last(DefinedCalculation it, KnownAt at, Map<YearMonth, Tally> months) {
    if (it.what() instanceof Calculation.Latest(var field, var counted) && !months.isEmpty()) {
      var found = last(it.register(), field, counted, at, List.copyOf(months.keySet()));
      months.replaceAll((month, tally) -> tally.withLast(Optional.ofNullable(found.get(month))));
    }
  }

  /** The index leads from the last day of a month back to the first entry that is counted. */
  private Map<YearMonth, Tally.Last> last(
      String register,
      String field,
      waymark.registers.Condition.All counted,
      KnownAt at,
      List<YearMonth> months) {
    var data = EntrySql.data(ENTRY.DATA);
    var number = EntrySql.number(data, field).as("number");
    var first = DSL.field(DSL.name("m", "month"), SQLDataType.LOCALDATE);
    var last =
        DSL.select(ENTRY.COUNTS_ON, ENTRY.ENTRY_ID, number)
            .from(ENTRY)
            .where(standing(ENTRY, at))
            .and(ENTRY.REGISTER.eq(register))
            .and(ENTRY.COUNTS_ON.ge(first))
            .and(
                ENTRY.COUNTS_ON.lt(
                    DSL.field("({0} + interval '1 month')::date", SQLDataType.LOCALDATE, first)))
            .and(EntrySql.all(counted, data, ENTRY.COUNTS_ON))
            .and(EntrySql.text(data, field).isNotNull())
            .orderBy(ENTRY.COUNTS_ON.desc(), ENTRY.ENTRY_ID.desc())
            .limit(1)
            .asTable("last");
    var asked =
        DSL.table(
                "unnest({0}::date[])",
                DSL.val(
                    months.stream().map(it -> it.atDay(1)).toArray(LocalDate[]::new),
                    SQLDataType.LOCALDATE.getArrayDataType()))
            .as("m", "month");
    var found = new HashMap<YearMonth, Tally.Last>();
    db.select(first, last.field(ENTRY.COUNTS_ON), last.field(ENTRY.ENTRY_ID), last.field(number))
        .from(asked)
        .crossJoin(DSL.lateral(last))
        .forEach(row ->
            found.put(
                YearMonth.from(row.value1()),
                new Tally.Last(row.value2(), row.value3(), row.value4())));
    return found;
  }
}
