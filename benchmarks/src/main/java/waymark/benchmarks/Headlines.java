package waymark.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import waymark.casework.Measure;
import waymark.casework.MeasureRow;

/**
 * The headline figures of casework by area and month, as each side makes them, in the same words:
 * {@code plans-within-20-weeks 2024-10} and then the count, of how many and the value. DuckDB
 * counts these alone, and may take for granted what invented cases keep to: no request follows a
 * plan, nothing goes on after an outcome, and no check keeps a case out.
 */
final class Headlines {

  /** What both sides count; the fold counts every other measure and every part besides. */
  private static final List<Measure> MEASURES =
      List.of(
          Measure.REQUESTS,
          Measure.DECISIONS_WITHIN_6_WEEKS,
          Measure.PLANS_WITHIN_20_WEEKS,
          Measure.WAIT_MEAN_WEEKS,
          Measure.WAIT_LONGEST_WEEKS,
          Measure.ADVICE_WITHIN_6_WEEKS,
          Measure.OPEN_REQUESTS,
          Measure.OPEN_OVER_20_WEEKS,
          Measure.REVIEWS_DECIDED_WITHIN_4_WEEKS,
          Measure.REVIEWS_FINISHED_WITHIN_12_WEEKS);

  /** The limits are those of the law, the last day in time among them. */
  private static final String SQL =
      """
      with assessing as (
        select area, case_no, day, kind, detail,
               count(*) filter (kind = 'request')
                 over (partition by area, case_no order by place rows unbounded preceding) as request
          from read_parquet([{files}])
         where kind in ('request', 'decision-to-assess', 'decision-not-to-assess', 'advice-asked', 'advice-returned',
                        'no-plan-notice', 'final-plan', 'withdrawn')
      ), reviewing as (
        select area, case_no, day, kind, detail,
               count(*) filter (kind = 'review-meeting')
                 over (partition by area, case_no order by place rows unbounded preceding) as meeting
          from read_parquet([{files}])
         where kind in ('review-meeting', 'review-decision', 'amended-plan')
      ), asked as (
        select area, case_no, request,
               min(day) filter (kind = 'request') as requested,
               min(day) filter (kind in ('decision-to-assess', 'decision-not-to-assess')) as decided,
               min(day) filter (kind = 'final-plan') as issued,
               min(day) filter (kind in ('decision-not-to-assess', 'no-plan-notice', 'final-plan', 'withdrawn')) as ended
          from assessing group by all
      ), advice as (
        select area, case_no, request, detail as service,
               min(day) filter (kind = 'advice-asked') as asked,
               min(day) filter (kind = 'advice-returned') as returned
          from assessing where kind in ('advice-asked', 'advice-returned') group by all
      ), reviews as (
        select area, case_no, meeting,
               min(day) filter (kind = 'review-meeting') as met,
               min(day) filter (kind = 'review-decision') as decided,
               min(day) filter (kind = 'amended-plan' or (kind = 'review-decision' and detail <> 'amend')) as finished
          from reviewing where true group by all having meeting > 0
      ), comes_and_goes as (
        select area, 'open-requests' as measure, requested as day, 1 as one from asked
        union all
        select area, 'open-requests', ended, -1 from asked where ended is not null
        union all
        select area, 'open-over-20-weeks', requested + 141, 1 from asked where ended is null or ended > requested + 140
        union all
        select area, 'open-over-20-weeks', ended, -1 from asked where ended > requested + 140
      ), changes as (
        select area, measure, date_trunc('month', day)::date as month, sum(one) as more
          from comes_and_goes where day <= date '{known}' group by all
      ), months as (
        select unnest(generate_series(date '2015-01-01', date '{known}', interval 1 month))::date as month
      )
      select area, 'requests' as measure, date_trunc('month', requested)::date as month, '' as service,
             count(*) as hits, null as of, null as days, null as longest
        from asked group by all
      union all
      select area, 'decisions-within-6-weeks', date_trunc('month', decided)::date, '',
             count(*) filter (decided - requested <= 42), count(*), null, null
        from asked where decided is not null group by all
      union all
      select area, 'plans-within-20-weeks', date_trunc('month', issued)::date, '',
             count(*) filter (issued - requested <= 140), count(*), sum(issued - requested), max(issued - requested)
        from asked where issued is not null group by all
      union all
      select area, 'advice-within-6-weeks', date_trunc('month', returned)::date, service,
             count(*) filter (returned - asked <= 42), count(*), null, null
        from advice where returned is not null group by all
      union all
      select area, measure, months.month, '', sum(more)::bigint, null, null, null
        from changes join months on changes.month <= months.month group by all
      union all
      select area, 'reviews-decided-within-4-weeks', date_trunc('month', decided)::date, '',
             count(*) filter (decided - met <= 28), count(*), null, null
        from reviews where decided is not null group by all
      union all
      select area, 'reviews-finished-within-12-weeks', date_trunc('month', finished)::date, '',
             count(*) filter (finished - met <= 84), count(*), null, null
        from reviews where finished is not null group by all
      """;

  private Headlines() {}

  /**
   * What DuckDB counts.
   *
   * @param events the files with the events of the areas
   * @param known the last day of all
   */
  static Map<String, String> counted(Connection duck, List<Path> events, String known)
      throws SQLException {
    var figures = new TreeMap<String, String>();
    var files = events.stream().map(it -> "'" + it + "'").collect(Collectors.joining(", "));
    try (var asked = duck.createStatement();
        var rows = asked.executeQuery(SQL.replace("{files}", files).replace("{known}", known))) {
      while (rows.next()) {
        var area = rows.getInt(1);
        var measure = rows.getString(2);
        var month = rows.getString(3).substring(0, 7);
        var hits = rows.getLong(5);
        var of = rows.getLong(6);
        put(figures, area, measure, month, rows.getString(4), hits, of);
        if (measure.equals("plans-within-20-weeks")) {
          put(figures, area, "wait-mean-weeks", month, weeks(rows.getLong(7), of));
          put(figures, area, "wait-longest-weeks", month, weeks(rows.getLong(8), 1));
        }
      }
    }
    return figures;
  }

  private static void put(
      Map<String, String> figures,
      int area,
      String measure,
      String month,
      String service,
      long hits,
      long of) {
    put(figures, area, (measure + " " + service).strip(), month, hits + "/" + of);
  }

  private static void put(
      Map<String, String> figures, int area, String what, String month, String figure) {
    if (!figure.equals("0/0")) {
      figures.put("%03d %s %s".formatted(area, what, month), figure);
    }
  }

  private static String weeks(long days, long of) {
    return BigDecimal.valueOf(days)
        .divide(BigDecimal.valueOf(7 * of), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** The same of what was folded: advice by service, and months without anything left out. */
  static void folded(int area, List<MeasureRow> rows, Map<String, String> figures) {
    for (var row : rows) {
      var measure = row.measure();
      if (MEASURES.contains(measure)
          && (measure == Measure.ADVICE_WITHIN_6_WEEKS) == row.cut().isPresent()) {
        var service = row.cut().map(it -> " " + it).orElse("");
        put(figures, area, measure.key() + service, row.period(), figure(row));
      }
    }
  }

  /**
   * Takes away months after the last one in which anything happens in an area: DuckDB counts what
   * is open in them too, the program has no such rows.
   */
  static void untilTheLastMonth(Map<String, String> counted, Map<String, String> folded) {
    var last = new HashMap<String, String>();
    folded.keySet().forEach(it -> last.merge(area(it), month(it), Headlines::later));
    counted
        .keySet()
        .removeIf(it -> month(it).compareTo(last.getOrDefault(area(it), month(it))) > 0);
  }

  private static String area(String figure) {
    return figure.substring(0, 3);
  }

  private static String month(String figure) {
    return figure.substring(figure.length() - 7);
  }

  private static String later(String one, String other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static String figure(MeasureRow row) {
    return switch (row.measure().kind()) {
      case MEAN, LONGEST -> row.value().map(BigDecimal::toPlainString).orElse("0/0");
      default -> row.numerator().orElse(0L) + "/" + row.denominator().orElse(0L);
    };
  }
}
