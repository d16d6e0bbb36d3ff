package waymark.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import waymark.kernel.Direction;
import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;
import waymark.measures.Reading;
import waymark.measures.Readings;
import waymark.trajectory.Promise;
import waymark.trajectory.Rollup;
import waymark.trajectory.Status;
import waymark.trajectory.Trajectory;

/** The files of one demo area as they lie there, and what they come to by a paper's day. */
record DemoArea(String key, Map<String, List<Map<String, String>>> files) {

  /** What each file holds, column by column. */
  static final Map<String, List<String>> COLUMNS = columns();

  static DemoArea of(String key) {
    var files = new LinkedHashMap<String, List<Map<String, String>>>();
    COLUMNS.keySet().forEach(file -> files.put(file, parsed(text(key, file))));
    return new DemoArea(key, files);
  }

  List<Map<String, String>> rows(String file) {
    return Objects.requireNonNull(files.get(file), file);
  }

  static String text(String area, String file) {
    try (var stream =
        DemoArea.class.getResourceAsStream("/waymark/demo/%s/%s.tsv".formatted(area, file))) {
      return new String(
          Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A month as {@code 2024-10}, a day as {@code 2020-03-01}. */
  static ReportingPeriod period(String text) {
    if (text.length() == "yyyy-MM".length()) {
      return ReportingPeriod.month(YearMonth.parse(text));
    }
    var day = LocalDate.parse(text);
    return new ReportingPeriod(day, day.plusDays(1), ReportingPeriod.Kind.DAY);
  }

  /** The cells that were known when a paper was issued, the latest paper's first said. */
  Map<List<String>, String> known(String file, String paper, String... columns) {
    var issued = issued(paper);
    var known = new HashMap<List<String>, String>();
    var since = new HashMap<List<String>, LocalDate>();
    for (var row : rows(file)) {
      var day = issued(cell(row, "paper"));
      var key = List.of(columns).stream().map(column -> cell(row, column)).toList();
      var before = since.get(key);
      if (!day.isAfter(issued) && (before == null || day.isAfter(before))) {
        known.put(key, cell(row, "as_written"));
        since.put(key, day);
      }
    }
    return known;
  }

  Readings readings(String measure, String paper) {
    var series = new TreeMap<ReportingPeriod, Reading>();
    known("readings", paper, "measure", "period")
        .forEach((key, written) -> {
          if (key.getFirst().equals(measure)) {
            series.put(period(key.getLast()), Reading.of(Written.of(written)));
          }
        });
    return Readings.of(series);
  }

  Trajectory trajectory(String measure, String paper) {
    var promises = new TreeMap<ReportingPeriod, Promise>();
    known("promises", paper, "measure", "kind", "period")
        .forEach((key, written) -> {
          if (key.get(0).equals(measure) && key.get(1).equals("milestone")) {
            promises.put(period(key.get(2)), promise(measure, written));
          }
        });
    return new Trajectory(promises);
  }

  private Promise promise(String measure, String written) {
    var row = only("measures", "key", measure);
    var better = cell(row, "polarity").equals("lower") ? Direction.LOWER : Direction.HIGHER;
    return Promise.of(Written.of(written), written, better) instanceof Promise.AtLeast(var figure)
            && Written.of(written) instanceof Written.Exact
        ? switch (cell(row, "polarity")) {
          case "near" -> new Promise.Near(figure, Figure.of(cell(row, "tolerance")));
          case "neutral" -> new Promise.Undirected(figure);
          default -> new Promise.AtLeast(figure);
        }
        : Promise.of(Written.of(written), written, better);
  }

  Status status(String measure, String paper, String month) {
    return trajectory(measure, paper).statusAt(period(month), readings(measure, paper));
  }

  /** The roll-up of a plan as placed today, on the figures that were known with a paper. */
  Rollup rollup(String plan, String paper, String month) {
    var judged = new ArrayList<Rollup.Judged>();
    for (var row : rows("placements")) {
      if (cell(row, "plan").equals(plan)) {
        var measure = cell(row, "measure");
        judged.add(
            new Rollup.Judged(
                Optional.of(cell(row, "objective")), measure, status(measure, paper, month)));
      }
    }
    return Rollup.of(judged);
  }

  Map<String, String> only(String file, String column, String value) {
    return rows(file).stream()
        .filter(row -> cell(row, column).equals(value))
        .findAny()
        .orElseThrow();
  }

  static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private LocalDate issued(String paper) {
    return LocalDate.parse(cell(only("papers", "key", paper), "issued"));
  }

  private static List<Map<String, String>> parsed(String text) {
    var lines = text.lines().map(line -> List.of(line.split("\t", -1))).toList();
    return lines.stream()
        .skip(1)
        .map(cells -> {
          var row = new LinkedHashMap<String, String>();
          for (var i = 0; i < cells.size(); i++) {
            row.put(lines.getFirst().get(i), cells.get(i));
          }
          return (Map<String, String>) row;
        })
        .toList();
  }

  private static Map<String, List<String>> columns() {
    var columns = new LinkedHashMap<String, List<String>>();
    """
    area: key name gss_code invented caption
    papers: key title issued issued_note
    plans: key kind title from until succeeds paper note requirements consequence
    workstreams: plan position title lead_role paper
    objectives: plan number title lead_role state state_from paper decision
    objective-changes: plan number state state_from decision paper
    services: key name organisation
    measures: key title question unit polarity accumulates service caveat smallest_published frequency longer_periods numerator denominator owner_role source_system tolerance benchmark
    measure-changes: measure column value reason paper
    source-names: measure paper name
    placements: plan objective position measure paper
    readings: paper measure period as_written
    promises: paper measure kind period as_written set_by reason
    baselines: paper measure period as_written
    events: from until title note paper measure breaks
    actions: plan objective ref title lead_role state_as_written due paper
    assurance: plan objective activity complete_as_written impact paper
    risks: kind ref event cause effect controls owner_role cycle
    risk-reviews: ref on state inherent current target reason
    risk-links: ref known of in_plan to
    register-note: paper words place
    notices: key title issued_by issued_on answered_by consequence state state_on source paper
    requirements: notice place words by objectives actions source paper
    compliance: notice place on state words reference evidence said_by paper
    reviews: key title body notice reviewed_plan cycle stage on papers findings judgement source paper
    evidence: plan key claim kind strength dated owner expires objectives action shown_by source paper
    support: plan key provider activity begins ends funded_by for_objective impact strength source paper
    staffing: key post change happened effect source paper
    next-steps: review words owner due done reason source paper
    """
        .lines()
        .map(line -> line.split(": ", 2))
        .forEach(it -> columns.put(it[0], List.of(it[1].split(" ", -1))));
    return columns;
  }
}
