package waymark.benchmarks;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.kernel.BankHolidays;
import waymark.kernel.Figure;
import waymark.registers.Calculation;
import waymark.registers.CalculationId;
import waymark.registers.Condition;
import waymark.registers.DefinedCalculation;
import waymark.registers.Register;
import waymark.registers.Shipped;
import waymark.registers.Span;

/**
 * A calculation, and the statement that somebody who knows SQL writes for it alone: {@code d} is
 * what stands in an entry, read once.
 *
 * @param sql with the month, what is above the line, and what is below it
 */
record ByHand(DefinedCalculation calculation, String sql) {

  /** The month after the last that has a figure. */
  static final LocalDate UNTIL = LocalDate.of(2026, 11, 1);

  /** What is counted by month: as the program keeps it, and as SQL says it. */
  private record What(String register, Calculation calculation, Sql sql) {}

  /** A statement but for how far it looks back. */
  private interface Sql {
    String looking(String register, String from);
  }

  /** 20 things that are counted, each by 5 spans. */
  static List<ByHand> all() {
    var all = new ArrayList<ByHand>();
    var whats = Stream.of(contacts(), complaints(), sessions(), others()).flatMap(List::stream);
    for (var what : whats.toList()) {
      for (var span : Span.values()) {
        var key = "bench-" + all.size();
        var id = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        all.add(
            new ByHand(
                new DefinedCalculation(
                    new CalculationId(id),
                    key,
                    key,
                    what.register(),
                    span,
                    what.calculation(),
                    true),
                what.sql().looking(what.register(), from(span))));
      }
    }
    return all;
  }

  private static String from(Span span) {
    return switch (span) {
      case MONTH -> "m.month";
      case QUARTER -> "(m.month - interval '2 months')::date";
      case YEAR_TO_DATE ->
          "(date_trunc('year', m.month - interval '3 months') + interval '3 months')::date";
      case ROLLING_YEAR -> "(m.month - interval '11 months')::date";
      case MONTH_END -> "date '2000-01-01'";
    };
  }

  private static List<What> contacts() {
    var inTime =
        """
        coalesce((select count(*) from generate_series(1, (d ->> 'responded')::date - day) k
                   where extract(isodow from day + k) < 6 and day + k <> all (array[%s]::date[])) <= 5
                  and d ? 'responded', false)\
        """
            .formatted(
                BankHolidays.between(LocalDate.of(2014, 1, 1), LocalDate.of(2041, 1, 1)).stream()
                    .map(it -> "'" + it + "'")
                    .collect(Collectors.joining(", ")));
    return List.of(
        new What("contacts", new Calculation.Count(Condition.All.NONE), count("true")),
        new What(
            "contacts",
            new Calculation.Share(all("contacts", "responded within-working-days 5"), NONE),
            share(inTime, "true")),
        new What(
            "contacts",
            new Calculation.Count(all("contacts", "way is call|portal")),
            count("d ->> 'way' in ('call', 'portal')")),
        new What(
            "contacts",
            new Calculation.Share(
                all("contacts", "sample is yes"), all("contacts", "responded given")),
            share("d ->> 'sample' = 'yes' and d ? 'responded'", "d ? 'responded'")),
        new What("contacts", new Calculation.Total(""), totals("''", "null::numeric")),
        new What(
            "contacts",
            new Calculation.TotalShare("in time", ""),
            totals("'in time'", "sum(t.total) filter (where t.cut = '')")));
  }

  private static List<What> complaints() {
    return List.of(
        new What("complaints", new Calculation.Count(NONE), count("true")),
        new What(
            "complaints",
            new Calculation.Count(all("complaints", "cause is communication")),
            count("d ->> 'cause' = 'communication'")),
        new What(
            "complaints",
            new Calculation.Count(all("complaints", "stage is-not ombudsman\nbody is council")),
            count("d ->> 'stage' is distinct from 'ombudsman' and d ->> 'body' = 'council'")),
        new What(
            "complaints",
            new Calculation.Share(
                all("complaints", "outcome is upheld|partly-upheld"),
                all("complaints", "outcome given")),
            share("d ->> 'outcome' in ('upheld', 'partly-upheld')", "d ? 'outcome'")),
        new What(
            "complaints",
            new Calculation.Distinct("service", NONE),
            (register, from) ->
                """
                with e as materialized (select distinct date_trunc('month', day::timestamp)::date as month, d ->> 'service' as v
                             from %1$s x where d ? 'service'), %2$s
                select m.month, count(distinct v), null::numeric from m left join e on e.month between %3$s and m.month
                 group by 1
                """
                    .formatted(entries(register), months(register), from)));
  }

  private static List<What> sessions() {
    var people = "(d ->> 'people')::numeric";
    return List.of(
        new What(
            "co-production",
            new Calculation.Mean("people", NONE),
            quotient("sum(" + people + ")", "count(d ->> 'people')")),
        new What(
            "co-production",
            new Calculation.Ratio("families", "people", NONE),
            quotient("sum((d ->> 'families')::numeric)", "sum(" + people + ")")),
        new What(
            "co-production",
            new Calculation.Sum("people", all("co-production", "people at-least 10")),
            sums("sum(%1$s) filter (where %1$s >= 10)".formatted(people), "null::numeric")),
        new What(
            "co-production",
            new Calculation.Median("people", NONE),
            median(people, "d ? 'people'")),
        new What(
            "co-production",
            new Calculation.Mean("families", all("co-production", "kind is engagement")),
            quotient(
                "sum((d ->> 'families')::numeric) filter (where d ->> 'kind' = 'engagement')",
                "count(d ->> 'families') filter (where d ->> 'kind' = 'engagement')")));
  }

  private static List<What> others() {
    var kept = "d ->> 'question' = 'kept-informed' and d ? 'agree' and d ? 'answers'";
    return List.of(
        new What(
            "survey-answers",
            new Calculation.Part(
                "agree", "answers", all("survey-answers", "question is kept-informed")),
            sums(
                "sum((d ->> 'agree')::numeric) filter (where %s)".formatted(kept),
                "coalesce(sum((d ->> 'answers')::numeric) filter (where %s), 0)".formatted(kept))),
        new What(
            "staff-training",
            new Calculation.Latest("headcount", all("staff-training", "training is co-production")),
            (register, from) ->
                """
                with %1$s
                select m.month, (select (data::jsonb ->> 'headcount')::numeric from registers.entry
                                  where register = '%2$s' and superseded_seq is null and not withdrawn
                                    and counts_on >= %3$s and counts_on < (m.month + interval '1 month')::date
                                    and data::jsonb ->> 'training' = 'co-production' and data::jsonb ? 'headcount'
                                  order by counts_on desc, entry_id desc limit 1), null::numeric
                  from m
                """
                    .formatted(months(register), register, from)),
        new What(
            "staff-training",
            new Calculation.Median("completed", all("staff-training", "training is send-basics")),
            median(
                "(d ->> 'completed')::numeric",
                "d ->> 'training' = 'send-basics' and d ? 'completed'")),
        new What(
            "plan-audits",
            new Calculation.Share(
                all("plan-audits", "grade is good|outstanding"),
                all("plan-audits", "wave is multi-agency")),
            share(
                "d ->> 'grade' in ('good', 'outstanding') and d ->> 'wave' = 'multi-agency'",
                "d ->> 'wave' = 'multi-agency'")));
  }

  private static final Condition.All NONE = Condition.All.NONE;

  private static Condition.All all(String register, String lines) {
    Register of = Shipped.register(register);
    return Condition.read(lines, of).all();
  }

  private static String entries(String register) {
    return """
    (select counts_on as day, data::jsonb as d from registers.entry
      where register = '%s' and superseded_seq is null and not withdrawn offset 0)\
    """
        .formatted(register);
  }

  private static String months(String register) {
    return """
    m as (select generate_series(
            (select date_trunc('month', min(counts_on)::timestamp) from registers.entry
              where register = '%s' and superseded_seq is null and not withdrawn),
            date '%s', interval '1 month')::date as month)\
    """
        .formatted(register, UNTIL.minusMonths(1));
  }

  private static Sql count(String which) {
    return sums("count(*) filter (where %s)".formatted(which), "null::numeric");
  }

  private static Sql share(String counted, String among) {
    return sums(
        "count(*) filter (where %s)".formatted(counted),
        "count(*) filter (where %s)".formatted(among));
  }

  /** Added up by month first, and then over the months that one looks back at. */
  private static Sql sums(String counted, String among) {
    return added(counted, among, "coalesce(sum(n), 0), sum(o)");
  }

  private static Sql quotient(String above, String below) {
    return added(above, below, "round(sum(n) / nullif(sum(o), 0), 4), null::numeric");
  }

  private static Sql added(String counted, String among, String figure) {
    return (register, from) ->
        """
        with e as (select date_trunc('month', day::timestamp)::date as month, %1$s as n, %2$s as o from %3$s x group by 1), %4$s
        select m.month, %5$s from m left join e on e.month between %6$s and m.month group by 1
        """
            .formatted(counted, among, entries(register), months(register), figure, from);
  }

  private static Sql median(String number, String which) {
    return (register, from) ->
        """
        with e as materialized (select date_trunc('month', day::timestamp)::date as month, %1$s as v from %2$s x where %3$s), %4$s
        select m.month, (percentile_disc(0.5) within group (order by v)
                         + percentile_disc(0.5) within group (order by v desc)) / 2, null::numeric
          from m left join e on e.month between %5$s and m.month group by 1
        """
            .formatted(number, entries(register), which, months(register), from);
  }

  /** A month of which one total is missing has no figure. */
  private static Sql totals(String cut, String below) {
    return (register, from) ->
        """
        with t as (select month, cut, total from registers.monthly_total
                    where register = '%1$s' and superseded_seq is null and not withdrawn and cut in ('', %2$s)),
             f as (select min(month) as first from t),
             m as (select generate_series((select first from f), date '%3$s', interval '1 month')::date as month)
        select m.month, case when count(*) filter (where t.cut = %2$s) = count(distinct s.month)
                             then sum(t.total) filter (where t.cut = %2$s) end, %4$s
          from m cross join f
         cross join lateral (select generate_series(
                               case when %5$s = date '2000-01-01' then f.first else %5$s end,
                               m.month, interval '1 month')::date as month) s
          left join t on t.month = s.month
         group by 1
        """
            .formatted(register, cut, UNTIL.minusMonths(1), below, from);
  }

  /** Its figures by month, as the program writes them. */
  NavigableMap<LocalDate, String> figures(Connection database) throws SQLException {
    var figures = new TreeMap<LocalDate, String>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        figures.put(
            rows.getObject(1, LocalDate.class),
            written(rows.getBigDecimal(2), rows.getBigDecimal(3)));
      }
    }
    return figures;
  }

  /** A month without an entry has nothing below the line. */
  private String written(@Nullable BigDecimal above, @Nullable BigDecimal below) {
    if (above == null) {
      return calculation.what().overTotals() ? "" : "N/A";
    }
    return switch (calculation.what()) {
      case Calculation.Share _, Calculation.Part _, Calculation.TotalShare _ ->
          share(above, Objects.requireNonNullElse(below, BigDecimal.ZERO));
      default -> new Figure(above).toString();
    };
  }

  private static String share(BigDecimal above, BigDecimal below) {
    if (above.compareTo(below) > 0) {
      return "";
    }
    return below.signum() == 0 ? "N/A" : above.longValue() + "/" + below.longValue();
  }
}
