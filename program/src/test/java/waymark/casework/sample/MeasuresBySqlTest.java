package waymark.casework.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import waymark.TestDatabase;
import waymark.casework.CaseEvent;
import waymark.casework.CaseFold;
import waymark.casework.CaseHistory;
import waymark.casework.Detail;
import waymark.casework.Measure;
import waymark.casework.MeasureRow;
import waymark.casework.Named;
import waymark.casework.Policies;
import waymark.casework.Service;

/**
 * Every measure of the invented cases of Mereside, once more in SQL written by hand over the same
 * events, month by month.
 */
class MeasuresBySqlTest {

  private static final YearMonth LAST = YearMonth.of(2024, 12);
  private static final long SEED = 4711;

  /**
   * What the measures are made of. In these cases no child with a plan is asked for again, so that
   * every request is for a new plan; the test says where that stops being so.
   */
  private static final List<String> PARTS =
      List.of(
          """
          create temp table month as
          select m::date as first, (m + interval '1 month' - interval '1 day')::date as last
            from generate_series(
              (select date_trunc('month', min(day)) from event where kind not in (%s)),
              (select date_trunc('month', max(day)) from event where kind not in (%s)),
              interval '1 month') m
          """
              .replace("%s", "'born', 'need', 'locality', 'team', 'worker', 'priority'"),
          """
          create temp table request as
          select key, day as asked,
                 coalesce(lead(day) over (partition by key order by day), 'infinity') as until
            from event where kind = 'request'
          """,
          """
          create temp table step as
          select r.key, r.asked,
                 min(day) filter (where kind in ('decision-to-assess', 'decision-not-to-assess')) as decided,
                 min(day) filter (where kind = 'decision-not-to-assess') as refused,
                 min(day) filter (where kind = 'decision-to-assess') as assessing,
                 min(day) filter (where kind = 'no-plan-notice') as notice,
                 min(day) filter (where kind = 'draft-plan') as draft,
                 min(day) filter (where kind = 'final-plan') as plan,
                 bool_or(kind = 'exception') as excepted,
                 min(day) filter (where kind in ('mediation', 'appeal')) as disputed,
                 coalesce(min(day) filter (where kind in
                   ('decision-not-to-assess', 'no-plan-notice', 'final-plan', 'withdrawn', 'ceased')),
                   'infinity') as closed
            from request r join event e on e.key = r.key and e.day >= r.asked and e.day < r.until
           group by r.key, r.asked
          """,
          """
          create temp table held as
          select key, day as met,
                 coalesce(lead(day) over (partition by key order by day), 'infinity') as until
            from event where kind = 'review-meeting'
          """,
          """
          create temp table reviewed as
          select h.key, h.met,
                 min(day) filter (where kind = 'review-decision') as decided,
                 min(day) filter (where kind = 'amended-plan' or detail in ('maintain', 'cease')) as finished
            from held h join event e on e.key = h.key and e.day >= h.met and e.day < h.until
             and kind in ('review-decision', 'amended-plan')
           group by h.key, h.met
          """,
          """
          create temp table advised as
          select a.key, a.detail as service, a.day as asked, min(b.day) as returned
            from event a join event b on b.key = a.key and b.detail = a.detail
             and b.kind = 'advice-returned' and b.day >= a.day
           where a.kind = 'advice-asked'
           group by a.key, a.detail, a.day
          """,
          """
          create temp table force as
          select key, min(day) filter (where kind = 'final-plan') as plan,
                 coalesce(min(day) filter (where kind = 'ceased'), 'infinity') as ceased
            from event where kind in ('final-plan', 'ceased') group by key
          having bool_or(kind = 'final-plan')
          """,
          """
          create temp table placed as
          select key, day, detail,
                 coalesce(lead(day) over (partition by key order by day, detail), 'infinity') as until,
                 lag(detail) over (partition by key order by day, detail) as before
            from event where kind = 'placement'
          """,
          """
          create temp table had as
          select key, day, detail,
                 coalesce(lead(day) over (partition by key order by day, detail), 'infinity') as until
            from event where kind = 'worker'
          """,
          """
          create temp table said as
          select key, day, detail,
                 coalesce(lead(day) over (partition by key order by day, detail), 'infinity') as until
            from event where kind = 'need'
          """);

  private static final String COUNT =
      "select m.first, count(%s)::bigint, null::bigint from month m";

  private record Sql(Measure measure, String sql) {}

  private static Sql count(Measure measure, String table, String day, String and) {
    return new Sql(
        measure,
        COUNT.formatted("x.key")
            + " left join %s x on x.%s between m.first and m.last and %s group by m.first"
                .formatted(table, day, and));
  }

  private static Sql share(Measure measure, String table, String day, String hit, String and) {
    return new Sql(
        measure,
        """
        select m.first, count(*) filter (where %s), count(x.key) from month m
          left join %s x on x.%s between m.first and m.last and %s group by m.first
        """
            .formatted(hit, table, day, and));
  }

  private static Sql open(Measure measure, String and) {
    return new Sql(
        measure,
        COUNT.formatted("x.key")
            + " left join step x on x.asked <= m.last and x.closed > m.last and %s group by m.first"
                .formatted(and));
  }

  private static Sql wait(Measure measure, String days) {
    return new Sql(
        measure,
        """
        select m.first, round(%s / 7, 1) * 10, count(plan)
          from month m left join step x on x.plan between m.first and m.last group by m.first
        """
            .formatted(days));
  }

  private static final String REVIEW_TABLE =
      """
      with years as (select y::date
             from generate_series(date '2015-01-01', date '2024-01-01', interval '1 year') y),
           t as (select y, f.key, f.plan + interval '12 months' < y + interval '1 year' - interval '1 day' as old,
                 (select max(day) from event e where e.key = f.key and kind = 'review-decision'
                     and day < y + interval '1 year') as decided
            from years join force f on f.plan < y + interval '1 year'
             and f.ceased >= y + interval '1 year')
      """;

  private static Sql table(Measure measure, String which) {
    return new Sql(
        measure,
        REVIEW_TABLE
            + "select y, count(key) filter (where %s), null::bigint from years left join t using (y) group by y"
                .formatted(which));
  }

  private static final String FORCE = "force x on x.plan <= m.last and x.ceased > m.last";

  private static final List<Sql> MEASURES =
      List.of(
          count(Measure.REQUESTS, "step", "asked", "true"),
          count(Measure.REFUSALS_TO_ASSESS, "step", "decided", "x.refused = x.decided"),
          share(
              Measure.DECISIONS_WITHIN_6_WEEKS, "step", "decided", "decided - asked <= 42", "true"),
          share(
              Measure.NO_PLAN_NOTICES_WITHIN_16_WEEKS,
              "step",
              "notice",
              "notice - asked <= 112",
              "true"),
          count(Measure.PLANS_ISSUED, "step", "plan", "true"),
          share(Measure.PLANS_WITHIN_20_WEEKS, "step", "plan", "plan - asked <= 140", "true"),
          share(
              Measure.PLANS_WITHIN_20_WEEKS_EXCLUDING_EXCEPTIONS,
              "step",
              "plan",
              "plan - asked <= 140",
              "not excepted"),
          share(
              Measure.PLANS_WITHIN_20_WEEKS_BY_REQUEST,
              "step",
              "asked",
              "plan - asked <= 140",
              "plan is not null"),
          count(
              Measure.OPEN_OVER_20_WEEKS_BY_REQUEST,
              "step",
              "asked",
              "x.closed > date '2024-12-31' and date '2024-12-31' - asked > 140"),
          new Sql(Measure.DFE_20_WEEK, year("true")),
          new Sql(Measure.DFE_20_WEEK_EXCLUDING_EXCEPTIONS, year("not excepted")),
          share(
              Measure.ADVICE_WITHIN_6_WEEKS,
              "advised",
              "returned",
              "returned - asked <= 42",
              "true"),
          wait(Measure.WAIT_MEAN_WEEKS, "avg(plan - asked)"),
          wait(
              Measure.WAIT_MEDIAN_WEEKS,
              "(percentile_cont(0.5) within group (order by plan - asked))::numeric"),
          wait(
              Measure.WAIT_90TH_PERCENTILE_WEEKS,
              "(percentile_disc(0.9) within group (order by plan - asked))::numeric"),
          wait(Measure.WAIT_LONGEST_WEEKS, "max(plan - asked)::numeric"),
          open(Measure.OPEN_REQUESTS, "true"),
          open(Measure.OPEN_OVER_20_WEEKS, "m.last - asked > 140"),
          open(Measure.OPEN_OVER_20_WEEKS_DRAFTED, "m.last - asked > 140 and draft <= m.last"),
          open(
              Measure.OPEN_OVER_20_WEEKS_NOT_DRAFTED,
              "m.last - asked > 140 and (draft is null or draft > m.last)"),
          open(Measure.OPEN_OVER_52_WEEKS, "m.last - asked > 364"),
          new Sql(
              Measure.PLANS_IN_FORCE,
              COUNT.formatted("x.key") + " left join " + FORCE + " group by m.first"),
          new Sql(
              Measure.PLANS_IN_MAINSTREAM,
              """
              select m.first, count(*) filter (where p.detail in ('mainstream', 'resourced')), count(p.key)
                from month m left join (force x join placed p on p.key = x.key)
                  on x.plan <= m.last and x.ceased > m.last and p.day <= m.last and p.until > m.last
               group by m.first
              """),
          count(
              Measure.MOVES_TO_HOME_EDUCATION,
              "placed",
              "day",
              "x.detail = 'home' and x.before is distinct from 'home'"),
          share(
              Measure.REVIEWS_DECIDED_WITHIN_4_WEEKS,
              "reviewed",
              "decided",
              "decided - met <= 28",
              "true"),
          share(
              Measure.REVIEWS_FINISHED_WITHIN_12_WEEKS,
              "reviewed",
              "finished",
              "finished - met <= 84",
              "true"),
          new Sql(
              Measure.REVIEWS_OVERDUE,
              """
              select m.first, count(x.key) filter (where coalesce(
                  (select max(day) from event e where e.key = x.key and kind = 'review-decision' and day <= m.last),
                  x.plan) + interval '12 months' < m.last), null::bigint
                from month m left join force x on x.plan <= m.last and x.ceased > m.last
               group by m.first
              """),
          table(Measure.REVIEWS_EXPECTED, "old"),
          table(Measure.REVIEWS_NOT_EXPECTED, "not old"),
          table(Measure.REVIEWS_COMPLETED_IN_YEAR, "old and decided >= y"),
          table(Measure.REVIEWS_COMPLETED_EARLIER, "old and decided < y"),
          table(Measure.REVIEWS_NOT_COMPLETED, "old and decided is null"),
          new Sql(
              Measure.REVIEWS_COMPLETED_WITHIN_4_WEEKS,
              REVIEW_TABLE
                  + """
                  select y, count(key) filter (where old and decided >= y
                        and decided - (select max(day) from event e where e.key = t.key
                          and kind = 'review-meeting' and day <= decided) <= 28),
                      count(key) filter (where old and decided >= y)
                    from years left join t using (y)
                   group by y
                  """),
          new Sql(
              Measure.PHASE_TRANSFERS_IN_TIME,
              """
              select m.first, count(x.key) filter (where exists (select from event p
                  where p.key = x.key and p.kind = 'phase-transfer-plan' and p.day < x.day
                    and p.day > x.day - interval '1 year')), count(x.key)
                from month m left join event x
                  on x.kind = 'phase-transfer' and x.day between m.first and m.last
               group by m.first
              """),
          count(Measure.MEDIATIONS, "event", "day", "x.kind = 'mediation'"),
          count(Measure.MEDIATIONS_ENDED, "event", "day", "x.kind = 'mediation-outcome'"),
          count(Measure.APPEALS, "event", "day", "x.kind = 'appeal'"),
          count(Measure.APPEALS_ENDED, "event", "day", "x.kind = 'appeal-outcome'"),
          share(
              Measure.APPEALS_UPHELD,
              "event",
              "day",
              "x.detail in ('upheld', 'partly-upheld')",
              "x.kind = 'appeal-outcome' and x.detail in ('upheld', 'partly-upheld', 'dismissed')"),
          new Sql(
              Measure.CASES_PER_WORKER,
              """
              select m.first, count(distinct w.key), count(distinct w.detail)
                from month m left join had w on w.day <= m.last and w.until > m.last
                 and (exists (select from step s
                        where s.key = w.key and s.asked <= m.last and s.closed > m.last)
                   or exists (select from force f
                        where f.key = w.key and f.plan <= m.last and f.ceased > m.last))
               group by m.first
              """));

  private static String year(String and) {
    return """
    select y::date, count(*) filter (where plan - asked <= 140), count(key)
      from generate_series(date '2015-01-01', date '2024-01-01', interval '1 year') y left join step
        on date_trunc('year', plan) = y and (disputed is null or disputed > plan) and %s
     group by y
    """
        .formatted(and);
  }

  @Test
  void sql_written_by_hand_measures_the_same() throws SQLException {
    var cases = Mereside.cases(LAST, SEED);
    var fold = new CaseFold(LAST.atEndOfMonth(), Policies.USUAL);
    cases.forEach(fold::add);
    var measured = new TreeMap<String, String>();
    fold.rows().stream()
        .filter(it -> it.cut().isEmpty())
        .forEach(it -> measured.put(it.measure() + " " + it.period(), shown(it)));
    var asked = new TreeMap<String, String>();
    try (var connection = TestDatabase.asIntruder()) {
      connection.setAutoCommit(false);
      load(connection, cases);
      for (var sql : MEASURES) {
        asked.putAll(rows(connection, sql));
      }
      connection.rollback();
    }
    assertEquals(measured, asked);
    var measures = new TreeSet<Measure>();
    MEASURES.forEach(it -> measures.add(it.measure()));
    assertEquals(new TreeSet<>(Measure.all()), measures);
    assertTrue(measured.size() > 3_000, "hardly anything is measured");
  }

  @Test
  void sql_written_by_hand_cuts_by_need_the_same() throws SQLException {
    var cases = Mereside.cases(LAST, SEED);
    var fold = CaseFold.cutting(LAST.atEndOfMonth(), Policies.USUAL);
    cases.forEach(fold::add);
    var measured = new TreeMap<String, String>();
    fold.cutRows().stream()
        .filter(it -> it.measure() == Measure.PLANS_WITHIN_20_WEEKS)
        .filter(it -> it.cut().filter(cut -> cut.startsWith("need: ")).isPresent())
        .filter(it -> !it.period().contains("Q"))
        .forEach(it -> measured.put(it.period() + " " + it.cut().orElseThrow(), shown(it)));
    var asked = new TreeMap<String, String>();
    try (var connection = TestDatabase.asIntruder()) {
      connection.setAutoCommit(false);
      load(connection, cases);
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  """
                  select to_char(s.plan, 'YYYY-MM') || ' need: ' || upper(n.detail),
                         count(*) filter (where plan - asked <= 140) || '/' || count(*)
                    from step s join said n on n.key = s.key and n.day <= s.plan and n.until > s.plan
                   group by to_char(s.plan, 'YYYY-MM'), n.detail
                  """)) {
        while (rows.next()) {
          asked.put(rows.getString(1), rows.getString(2));
        }
      }
      connection.rollback();
    }
    assertEquals(measured, asked);
    assertTrue(measured.size() > 500, "hardly anything is measured");
  }

  private static void load(Connection connection, List<CaseHistory> cases) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "create temp table event (key text, day date, kind text, detail text) on commit drop");
    }
    try (var insert = connection.prepareStatement("insert into event values (?, ?, ?, ?)")) {
      for (var it : cases) {
        for (var event : it.events()) {
          insert.setString(1, it.key());
          insert.setDate(2, Date.valueOf(event.on()));
          insert.setString(3, event.kind().word());
          insert.setString(4, detail(event));
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
    try (var statement = connection.createStatement()) {
      statement.execute("create index on event (key, kind, day)");
      statement.execute("analyze event");
      for (var part : PARTS) {
        statement.execute(part);
      }
      for (var table : List.of("step", "force", "had")) {
        statement.execute("create index on " + table + " (key)");
        statement.execute("analyze " + table);
      }
    }
  }

  private static String detail(CaseEvent event) {
    return switch (event.detail()) {
      case Service(var name) -> name;
      case Named(var name) -> name;
      case Detail other -> other.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }

  private static Map<String, String> rows(Connection connection, Sql sql) throws SQLException {
    var found = new TreeMap<String, String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql.sql())) {
      while (rows.next()) {
        var month = YearMonth.from(rows.getDate(1).toLocalDate());
        var period = sql.measure().yearly() ? "" + month.getYear() : month.toString();
        var first = Optional.ofNullable(rows.getBigDecimal(2)).map(it -> "" + it.longValue());
        var second = Optional.ofNullable(rows.getBigDecimal(3)).map(it -> "" + it.longValue());
        found.put(
            sql.measure() + " " + period,
            first.orElse("none") + second.map(it -> "/" + it).orElse(""));
      }
    }
    return found;
  }

  /** How many of how many; of a wait tenths of weeks and how many plans. */
  private static String shown(MeasureRow row) {
    return switch (row.measure().kind()) {
      case COUNT -> "" + row.numerator().orElseThrow();
      case SHARE, EACH -> row.numerator().orElseThrow() + "/" + row.denominator().orElseThrow();
      case MEAN, MEDIAN, NINETIETH, LONGEST ->
          row.value().map(it -> "" + it.unscaledValue().longValue()).orElse("none")
              + "/"
              + row.denominator().orElseThrow();
    };
  }
}
