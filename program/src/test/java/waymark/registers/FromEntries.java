package waymark.registers;

import static waymark.ledger.Facts.standing;
import static waymark.registers.db.Tables.ENTRY;
import static waymark.registers.db.Tables.MONTHLY_TOTAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Reading;

/**
 * The figures of calculations as one question makes them of all entries that stood: each month
 * joined with the entries that it looks at, nothing kept and nothing added up in between. Slow, and
 * what the program's figures are held against.
 */
final class FromEntries {

  private static final Field<LocalDate> MONTH =
      DSL.field(DSL.name("m", "month"), SQLDataType.LOCALDATE);
  private static final Field<LocalDate> DAY =
      DSL.field(DSL.name("e", "day"), SQLDataType.LOCALDATE);
  private static final Field<JSONB> DATA = DSL.field(DSL.name("e", "data"), SQLDataType.JSONB);
  private static final Field<BigDecimal> VALUE = DSL.field(DSL.name("value"), SQLDataType.NUMERIC);
  private static final Field<BigDecimal> OF = DSL.field(DSL.name("of"), SQLDataType.NUMERIC);

  private final DSLContext db;

  FromEntries(DSLContext db) {
    this.db = db;
  }

  /**
   * The figure of each month, from the first with an entry on.
   *
   * @param until months that are not over by then are left out
   */
  NavigableMap<ReportingPeriod, Reading> of(DefinedCalculation it, LocalDate until, KnownAt at) {
    var last = YearMonth.from(until).minusMonths(1);
    return it.what().overTotals() ? ofTotals(it, last, at) : ofEntries(it, last, at);
  }

  private NavigableMap<ReportingPeriod, Reading> ofEntries(
      DefinedCalculation it, YearMonth last, KnownAt at) {
    var entries =
        DSL.name("e")
            .fields("day", "data", "id")
            .as(
                DSL.select(ENTRY.COUNTS_ON, EntrySql.data(ENTRY.DATA), ENTRY.ENTRY_ID)
                    .from(ENTRY)
                    .where(standing(ENTRY, at))
                    .and(ENTRY.REGISTER.eq(it.register())));
    var months =
        DSL.name("m")
            .fields("month")
            .as(
                DSL.select(
                        DSL.field(
                            "generate_series(date_trunc('month', min(e.day)), {0}::date, interval"
                                + " '1 month')::date",
                            SQLDataType.LOCALDATE, DSL.val(last.atDay(1))))
                    .from(DSL.table(DSL.name("e"))));
    var figures = new TreeMap<ReportingPeriod, Reading>();
    db.with(entries)
        .with(months)
        .select(MONTH, value(it.what()).as(VALUE), denominator(it.what()).as(OF))
        .from(DSL.table(DSL.name("m")))
        .leftJoin(DSL.table(DSL.name("e")))
        .on(within(it.span()))
        .groupBy(MONTH)
        .forEach(row ->
            figures.put(
                ReportingPeriod.month(YearMonth.from(row.get(MONTH))), reading(it.what(), row)));
    return figures;
  }

  /** Which entries a month looks at. */
  private static Condition within(Span span) {
    var until = DAY.lt(day("({0} + interval '1 month')::date"));
    return switch (span) {
      case MONTH -> until.and(DAY.ge(MONTH));
      case QUARTER -> until.and(DAY.ge(day("({0} - interval '2 months')::date")));
      case ROLLING_YEAR -> until.and(DAY.ge(day("({0} - interval '11 months')::date")));
      case YEAR_TO_DATE ->
          until.and(
              DAY.ge(
                  day(
                      "(date_trunc('year', {0} - interval '3 months') + interval '3"
                          + " months')::date")));
      case MONTH_END -> until;
    };
  }

  private static Field<LocalDate> day(String sql) {
    return DSL.field(sql, SQLDataType.LOCALDATE, MONTH);
  }

  private static Field<BigDecimal> value(Calculation what) {
    return switch (what) {
      case Calculation.Count(var counted) -> count(holds(counted));
      case Calculation.Share(var counted, var among) -> count(holds(counted).and(holds(among)));
      case Calculation.Sum(var field, var counted) ->
          DSL.coalesce(DSL.sum(number(field)).filterWhere(holds(counted)), BigDecimal.ZERO);
      case Calculation.Mean(var field, var counted) ->
          DSL.field(
              "round({0}, 4)",
              SQLDataType.NUMERIC, DSL.avg(number(field)).filterWhere(holds(counted)));
      case Calculation.Median(var field, var counted) -> median(number(field), holds(counted));
      case Calculation.Distinct(var field, var counted) ->
          DSL.countDistinct(EntrySql.text(DATA, field))
              .filterWhere(holds(counted))
              .cast(SQLDataType.NUMERIC);
      case Calculation.Latest(var field, var counted) ->
          DSL.field(
              "(array_agg({0} order by e.day desc, e.id desc) filter (where {1} and {0} is not"
                  + " null))[1]",
              SQLDataType.NUMERIC, number(field), holds(counted));
      case Calculation.Ratio(var field, var over, var counted) ->
          DSL.field(
              "round(sum({0}) filter (where {2}) / nullif(sum({1}) filter (where {2}), 0), 4)",
              SQLDataType.NUMERIC, number(field), number(over), holds(counted));
      case Calculation.Part(var field, var over, var counted) -> sum(field, over, counted);
      case Calculation.Total _, Calculation.TotalShare _ ->
          throw new IllegalArgumentException("monthly totals are no entries");
    };
  }

  private static Field<BigDecimal> denominator(Calculation what) {
    return switch (what) {
      case Calculation.Share(_, var among) -> count(holds(among));
      case Calculation.Part(var field, var over, var counted) -> sum(over, field, counted);
      default -> DSL.castNull(SQLDataType.NUMERIC);
    };
  }

  /** Over the entries that give both: else one sum would be of other entries than the other. */
  private static Field<BigDecimal> sum(
      String field, String beside, waymark.registers.Condition.All counted) {
    return DSL.coalesce(
        DSL.sum(number(field))
            .filterWhere(holds(counted).and(EntrySql.text(DATA, beside).isNotNull())),
        BigDecimal.ZERO);
  }

  /** The entry itself must be there: a month without one has a row of nulls. */
  private static Condition holds(waymark.registers.Condition.All all) {
    return DAY.isNotNull().and(EntrySql.all(all, DATA, DAY));
  }

  private static Field<BigDecimal> count(Condition which) {
    return DSL.count().filterWhere(which).cast(SQLDataType.NUMERIC);
  }

  private static Field<BigDecimal> number(String field) {
    return EntrySql.number(DATA, field);
  }

  /** The middle one, or halfway between the two in the middle; exact, as percentile_cont is not. */
  private static Field<BigDecimal> median(Field<BigDecimal> number, Condition which) {
    return DSL.field(
        "((percentile_disc(0.5) within group (order by {0}) filter (where {1} and {0} is not null)"
            + " + percentile_disc(0.5) within group (order by {0} desc) filter (where {1} and {0}"
            + " is not null)) / 2)",
        SQLDataType.NUMERIC, number, which);
  }

  private static Reading reading(Calculation what, Record row) {
    var value = row.get(VALUE);
    if (what instanceof Calculation.Share || what instanceof Calculation.Part) {
      return share(Optional.of(value), Optional.of(row.get(OF)));
    }
    return measured(value);
  }

  private static Reading measured(@Nullable BigDecimal value) {
    return value == null ? new Reading.NotApplicable() : Reading.measured(new Figure(value));
  }

  private static Reading share(long counted, long among) {
    if (among == 0) {
      return new Reading.NotApplicable();
    }
    var of = new Fraction(counted, among);
    return new Reading.Measured(of.percent(4), of, Reading.Certainty.FINAL);
  }

  private NavigableMap<ReportingPeriod, Reading> ofTotals(
      DefinedCalculation it, YearMonth last, KnownAt at) {
    var kept = it.what().kept();
    var counted = totals(it.register(), kept.field(), at);
    var among =
        it.what() instanceof Calculation.TotalShare
            ? totals(it.register(), kept.over(), at)
            : counted;
    var figures = new TreeMap<ReportingPeriod, Reading>();
    var first = counted.keySet().stream().min(YearMonth::compareTo);
    for (var month = first.orElse(last.plusMonths(1));
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      figures.put(
          ReportingPeriod.month(month),
          it.what() instanceof Calculation.TotalShare
              ? share(sum(it.span(), month, counted), sum(it.span(), month, among))
              : sum(it.span(), month, counted)
                  .<Reading>map(sum -> Reading.measured(new Figure(sum)))
                  .orElseGet(Reading.Missing::new));
    }
    return figures;
  }

  /** A numerator over its denominator is no share: somebody mistook one for the other. */
  private static Reading share(Optional<BigDecimal> counted, Optional<BigDecimal> among) {
    return counted.isEmpty() || among.isEmpty() || counted.get().compareTo(among.get()) > 0
        ? new Reading.Missing()
        : share(counted.get().longValue(), among.get().longValue());
  }

  /** Over all months of the span; empty where one of them has no total. */
  private static Optional<BigDecimal> sum(
      Span span, YearMonth month, Map<YearMonth, BigDecimal> totals) {
    var from =
        span.from(month)
            .map(YearMonth::from)
            .orElseGet(() -> totals.keySet().stream().min(YearMonth::compareTo).orElse(month));
    var sum = BigDecimal.ZERO;
    for (var it = from; !it.isAfter(month); it = it.plusMonths(1)) {
      var total = totals.get(it);
      if (total == null) {
        return Optional.empty();
      }
      sum = sum.add(total);
    }
    return Optional.of(sum);
  }

  private Map<YearMonth, BigDecimal> totals(String register, String cut, KnownAt at) {
    return db.select(MONTHLY_TOTAL.MONTH, MONTHLY_TOTAL.TOTAL)
        .from(MONTHLY_TOTAL)
        .where(standing(MONTHLY_TOTAL, at))
        .and(MONTHLY_TOTAL.REGISTER.eq(register))
        .and(MONTHLY_TOTAL.CUT.eq(cut))
        .fetchMap(it -> YearMonth.from(it.value1()), it -> it.value2());
  }
}
