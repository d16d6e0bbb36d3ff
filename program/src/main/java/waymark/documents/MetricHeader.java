package waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import waymark.documents.MetricColumn.Actual;
import waymark.documents.MetricColumn.Baseline;
import waymark.documents.MetricColumn.Milestone;
import waymark.documents.MetricColumn.Name;
import waymark.documents.MetricColumn.NotUnderstood;
import waymark.documents.MetricColumn.Nothing;
import waymark.documents.MetricColumn.ObjectiveNumber;
import waymark.documents.MetricColumn.Period;
import waymark.documents.MetricColumn.Target;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Row;
import waymark.documents.Paper.Table;
import waymark.documents.Paper.Unread;
import waymark.kernel.PeriodText;
import waymark.kernel.PeriodWords;
import waymark.kernel.QuarterText;
import waymark.kernel.ReportingPeriod;

/**
 * The head of a metric table: how many rows it takes, and what each column is.
 *
 * @param rows how many rows of the table belong to the head
 */
record MetricHeader(int rows, List<MetricColumn> columns, List<Note> notes) {

  /** No published head was seen to reach further down. */
  private static final int DEEPEST = 6;

  private static final Pattern SEPARATOR = Pattern.compile("[-\u2013\u2014_=: ]{2,}|");
  private static final Set<String> NAME_WORDS =
      Set.of(
          "METRIC",
          "METRICS",
          "KPI",
          "KPIS",
          "MEASURE",
          "MEASURES",
          "INDICATOR",
          "INDICATORS",
          "PERFORMANCEINDICATOR",
          "PERFORMANCEMEASURE",
          "KEYPERFORMANCEINDICATOR",
          "DESCRIPTION");
  private static final Set<String> OBJECTIVE_WORDS =
      Set.of("OBJECTIVE", "OBJECTIVENO", "WSOAAREA", "AREA", "PRIORITY", "SUCCESSSTATEMENT");
  private static final Pattern TARGET = Pattern.compile("(?:(?:YEAR)?END(?:OFYEAR)?)?TARGETS?.*");

  /** The head of a table, if this is a metric table: one with a column for at least one period. */
  static Optional<MetricHeader> of(Table table) {
    var depth = depth(table.rows());
    if (depth == 0) {
      return Optional.empty();
    }
    var texts = new ArrayList<String>();
    for (var column = 0; column < table.width(); column++) {
      texts.add(text(table.rows().subList(0, depth), column));
    }
    var notes = new ArrayList<Note>();
    var columns = new ArrayList<MetricColumn>();
    texts.forEach(text -> columns.add(role(text)));
    var where = table.rows().get(depth - 1).where();
    MetricPeriods.resolve(columns, where, notes);
    MetricQuarters.resolve(columns, where, notes);
    if (columns.stream().noneMatch(Period.class::isInstance) || !promising(columns)) {
      return Optional.empty();
    }
    var body = table.rows().subList(depth, table.rows().size());
    MetricPeriods.align(columns, body, where, notes);
    name(columns, body);
    MetricQuarters.tell(texts, where, notes);
    tell(columns, body, texts, where, notes);
    return Optional.of(new MetricHeader(depth, List.copyOf(columns), notes));
  }

  /** Why a table that names metrics and targets is no metric table: nothing heads its figures. */
  static Optional<Note> unread(Table table) {
    var depth = depth(table.rows());
    var headings =
        IntStream.range(0, table.width())
            .mapToObj(column -> text(table.rows().subList(0, depth), column))
            .toList();
    var roles = headings.stream().map(MetricHeader::role).toList();
    if (roles.stream().noneMatch(Name.class::isInstance)
        || roles.stream().noneMatch(Target.class::isInstance)) {
      return Optional.empty();
    }
    var quarter = headings.stream().filter(QuarterText::likeAQuarter).findFirst();
    return Optional.of(
        new Unread(
            table.where(),
            quarter.orElse(String.join(" | ", headings)),
            quarter
                .map(MetricHeader::unknown)
                .orElse("no month or quarter heads the figures; the table was not read")));
  }

  /** A table of periods alone is no metric table: it also names its metrics, or targets, or two. */
  private static boolean promising(List<MetricColumn> columns) {
    return columns.stream().filter(Period.class::isInstance).count() >= 2
        || columns.stream().anyMatch(Target.class::isInstance)
        || columns.stream().anyMatch(Name.class::isInstance);
  }

  private static int depth(List<Row> rows) {
    var depth = 0;
    for (var i = 0; i < Math.min(DEEPEST, rows.size()); i++) {
      var row = rows.get(i);
      if (heads(row)) {
        depth = i + 1;
        if (whole(row)) {
          break;
        }
      } else if (!separates(row) && filled(row) > 1) {
        break;
      }
    }
    return depth;
  }

  /** A row of the head names a period or one of the columns, and states no figure beside it. */
  private static boolean heads(Row row) {
    return row.cells().stream().anyMatch(cell -> headsColumn(role(cell)))
        && row.cells().stream()
            .skip(1)
            .noneMatch(cell -> MetricCells.states(cell) && !likeAPeriod(cell));
  }

  /** Whether a row says of each metric what it is: no such head goes on below. */
  private static boolean whole(Row row) {
    var roles = row.cells().stream().map(MetricHeader::role).toList();
    return roles.stream().anyMatch(Name.class::isInstance)
        && roles.stream().anyMatch(MetricColumn.UnitOf.class::isInstance)
        && roles.stream().anyMatch(MetricColumn.BetterOf.class::isInstance);
  }

  /** Whether a cell has the shape of a month or a quarter. */
  static boolean likeAPeriod(String cell) {
    return PeriodText.likeAMonth(cell) || QuarterText.likeAQuarter(cell);
  }

  private static boolean headsColumn(MetricColumn column) {
    return !(column instanceof Nothing || column instanceof NotUnderstood);
  }

  static boolean separates(Row row) {
    return row.cells().stream().allMatch(cell -> SEPARATOR.matcher(cell).matches());
  }

  private static long filled(Row row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  private static String text(List<Row> head, int column) {
    var text = new StringBuilder();
    for (var row : head) {
      var cell = row.cell(column);
      if (!separates(row) && !cell.isBlank() && (filled(row) > 1 || heads(row))) {
        text.append(text.isEmpty() ? "" : " ").append(cell);
      }
    }
    return text.toString();
  }

  private static MetricColumn role(String heading) {
    var text = heading.replace("\n", " ").strip();
    var squeezed = text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    if (squeezed.startsWith("TRAJECTORY")) {
      return role(afterTrajectory(text));
    }
    if (squeezed.isEmpty()) {
      return new Nothing();
    }
    if (NAME_WORDS.contains(squeezed)) {
      return new Name();
    }
    if (OBJECTIVE_WORDS.contains(squeezed)) {
      return new ObjectiveNumber();
    }
    if (squeezed.equals("UNIT")) {
      return new MetricColumn.UnitOf();
    }
    if (squeezed.equals("BETTER")) {
      return new MetricColumn.BetterOf();
    }
    var quarter = QuarterText.alone(text);
    if (quarter.isPresent()) {
      return new MetricColumn.Quarter(text, quarter.get());
    }
    if (PeriodText.month(text).isPresent() || PeriodText.likeAMonth(text)) {
      return new MetricColumn.Month(text, PeriodText.month(text));
    }
    return named(text, squeezed);
  }

  private static String afterTrajectory(String text) {
    var letters = 0;
    for (var i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i)) && ++letters == "TRAJECTORY".length()) {
        return text.substring(i + 1);
      }
    }
    return "";
  }

  private static MetricColumn named(String text, String squeezed) {
    var period =
        PeriodWords.read(text.substring(text.indexOf(' ') + 1))
            .or(() -> QuarterText.within(text))
            .or(() -> PeriodText.monthWithin(text).map(ReportingPeriod::month));
    if (squeezed.startsWith("MILESTONE")) {
      return period.<MetricColumn>map(Milestone::new).orElseGet(() -> new NotUnderstood(text));
    }
    if (squeezed.startsWith("BASELINE")) {
      return new Baseline(period);
    }
    if (squeezed.startsWith("ACTUAL") || squeezed.startsWith("OUTTURN")) {
      return period
          .<MetricColumn>map(Actual::new)
          .orElseGet(() -> new MetricColumn.ActualUndated());
    }
    return TARGET.matcher(squeezed).matches() || "TARG".equals(squeezed) || "ET".equals(squeezed)
        ? new Target()
        : new NotUnderstood(text);
  }

  /** The first column of words names the metric where no heading says which one does. */
  private static void name(List<MetricColumn> columns, List<Row> body) {
    if (columns.stream().anyMatch(Name.class::isInstance)) {
      return;
    }
    for (var i = 0; i < columns.size(); i++) {
      var column = i;
      if (columns.get(i) instanceof Nothing || columns.get(i) instanceof NotUnderstood) {
        var words = body.stream().filter(row -> MetricCells.wordy(row.cell(column))).count();
        if (words > 0 && words * 2 >= body.stream().filter(row -> !row.blank()).count()) {
          columns.set(i, new Name());
          return;
        }
      }
    }
  }

  private static String unknown(String heading) {
    return QuarterText.likeAQuarter(heading)
        ? "does not say of which year the quarter is; write it as Q1 24/25 or Apr-Jun 24"
        : "a column that Waymark does not know; not read";
  }

  private static void tell(
      List<MetricColumn> columns,
      List<Row> body,
      List<String> texts,
      String where,
      List<Note> notes) {
    for (var i = 0; i < columns.size(); i++) {
      var column = i;
      var filled = body.stream().anyMatch(row -> !row.cell(column).isBlank());
      if (columns.get(i) instanceof NotUnderstood(var heading) && filled) {
        notes.add(new Unread(where, heading, unknown(heading)));
      } else if (columns.get(i) instanceof Nothing && filled) {
        notes.add(new Unread(where, "column " + (i + 1), "a column without a heading; not read"));
      } else if (columns.get(i) instanceof Target
          && texts.get(i).replaceAll("\\s+", "").equalsIgnoreCase("TARGET")
          && !texts.get(i).equalsIgnoreCase("TARGET")) {
        notes.add(new Repair(where, texts.get(i), "TARGET"));
      }
    }
  }
}
