package waymark.claims;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import waymark.claims.Evidence.Area;
import waymark.claims.Evidence.Other;
import waymark.claims.Evidence.Series;
import waymark.kernel.Fraction;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.kernel.Written;
import waymark.measures.Reading;
import waymark.measures.Readings;
import waymark.trajectory.Rollup;

/** What the tests' papers hold: made-up figures, and the published roll-ups of 2024. */
final class Held {

  static final ReportingPeriod JULY = ReportingPeriod.month(2024, 7);
  static final ReportingPeriod OCTOBER = ReportingPeriod.month(2024, 10);

  private static final Pattern BLANK = Pattern.compile(" ");

  private Held() {}

  /** October 2024: 24 of 29, 8 of 10 objectives whole. July 2024: 18 of 28. */
  static Evidence plan() {
    return evidence(Optional.of("the tracker"), List.of());
  }

  static Evidence planAfter(Other... earlier) {
    return evidence(Optional.of("the tracker"), List.of(earlier));
  }

  /** The same, where nobody says which metric stands under which objective. */
  static Evidence planWithoutObjectives() {
    var rollups = new TreeMap<ReportingPeriod, Rollup>();
    rollups.put(OCTOBER, rollup("24/29", Map.of()));
    return new Evidence(Optional.empty(), rollups, Optional.empty(), List.of(), List.of());
  }

  private static Evidence evidence(Optional<String> placedBy, List<Other> earlier) {
    var rollups = new TreeMap<ReportingPeriod, Rollup>();
    rollups.put(OCTOBER, rollup("24/29", objectives("1/3 3/3 1/1 3/3 3/3 4/4 2/2 3/3 3/3 1/4")));
    rollups.put(JULY, rollup("18/28", Map.of()));
    return new Evidence(
        Optional.of(LocalDate.of(2024, 11, 27)), rollups, placedBy, List.of(), earlier);
  }

  /** A paper that gave one roll-up. */
  static Other earlier(String paper, ReportingPeriod period, String met) {
    var rollups = new TreeMap<ReportingPeriod, Rollup>();
    rollups.put(period, rollup(met, Map.of()));
    return new Other(paper, false, Area.NOT_SAID, rollups, List.of());
  }

  /** Nothing but one table: a metric with its readings from April 2024 on. */
  static Evidence table(Series... series) {
    return new Evidence(
        Optional.empty(), new TreeMap<>(), Optional.empty(), List.of(series), List.of());
  }

  /** A paper of 12 November 2024 without a table, given with other papers. */
  static Evidence textWith(Other... others) {
    return new Evidence(
        Optional.of(LocalDate.of(2024, 11, 12)),
        new TreeMap<>(),
        Optional.empty(),
        List.of(),
        List.of(others));
  }

  /** A paper of the same area with a table, issued before. */
  static Other before(String paper, Series... series) {
    return other(paper, false, Area.SAME, series);
  }

  /** A paper of the same area with a table, issued after. */
  static Other after(String paper, Series... series) {
    return other(paper, true, Area.SAME, series);
  }

  static Other other(String paper, boolean later, Area area, Series... series) {
    return new Other(paper, later, area, new TreeMap<>(), List.of(series));
  }

  /** From April 2024 on; a blank within a cell is written as {@code _}. */
  static Series series(String name, Unit unit, String cells) {
    var readings = new TreeMap<ReportingPeriod, Reading>();
    var asWritten = new TreeMap<ReportingPeriod, String>();
    var month = YearMonth.of(2024, 4);
    for (var joined : BLANK.splitAsStream(cells).toList()) {
      var cell = joined.replace('_', ' ');
      readings.put(ReportingPeriod.month(month), Reading.of(Written.of(cell)));
      asWritten.put(ReportingPeriod.month(month), cell);
      month = month.plusMonths(1);
    }
    return new Series(name, unit, Readings.of(readings), asWritten);
  }

  static Rollup rollup(String met, Map<String, Fraction> objectives) {
    return new Rollup(fraction(met), objectives, List.of());
  }

  static Map<String, Fraction> objectives(String fractions) {
    var objectives = new LinkedHashMap<String, Fraction>();
    for (var fraction : BLANK.splitAsStream(fractions).toList()) {
      objectives.put(Integer.toString(objectives.size() + 1), fraction(fraction));
    }
    return objectives;
  }

  static Fraction fraction(String text) {
    var slash = text.indexOf('/');
    return new Fraction(
        Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
  }

  /** The claims of a text whose lines are paragraphs. */
  static List<Checked> claims(String text, Evidence evidence) {
    var line = 0;
    var passages = new ArrayList<Passage>();
    for (var paragraph : text.lines().toList()) {
      line++;
      if (!paragraph.isBlank()) {
        passages.add(Passage.prose("line " + line, paragraph));
      }
    }
    return Claims.check(passages, evidence);
  }

  /** {@code 24/29 -> 24/29 holds; 83% -> 83% holds}. */
  static String inShort(List<Checked> claims) {
    return String.join(
        "; ",
        claims.stream()
            .map(it ->
                "%s -> %s %s"
                    .formatted(it.stated(), it.found(), it.verdict().words())
                    .replace("->  ", "-> "))
            .toList());
  }
}
