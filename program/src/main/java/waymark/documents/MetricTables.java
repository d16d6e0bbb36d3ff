package waymark.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.documents.MetricColumn.Name;
import waymark.documents.MetricColumn.ObjectiveNumber;
import waymark.documents.Paper.Block;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Row;
import waymark.documents.Paper.Table;
import waymark.documents.Paper.Unread;

/**
 * The metric tables of a paper: a target column and period columns, or the second family of {@code
 * KPI | baseline | target | milestone n - date | actual date}.
 */
final class MetricTables {

  private final List<Metric> metrics = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private Optional<MetricHeader> open = Optional.empty();

  private final Set<String> tables = new HashSet<>();

  private MetricTables() {}

  List<Metric> metrics() {
    return metrics;
  }

  List<Note> notes() {
    return notes;
  }

  /** Where the tables stand that were read as metric tables. */
  Set<String> tables() {
    return tables;
  }

  /** Reads every metric table; the objective is the one headed last before the table. */
  static MetricTables in(List<Objectives.Placed> blocks) {
    var tables = new MetricTables();
    blocks.forEach(placed -> tables.take(placed.block(), placed.objective()));
    return tables;
  }

  private void take(Block block, Optional<Objective> objective) {
    if (!(block instanceof Table table)) {
      open = Optional.empty();
      return;
    }
    var header = MetricHeader.of(table);
    if (header.isPresent()) {
      open = header;
      notes.addAll(header.get().notes());
      rows(table, header.get().rows(), header.get(), objective);
    } else if (open.isPresent() && continues(table, open.get())) {
      rows(table, 0, open.get(), objective);
    } else {
      open = Optional.empty();
      MetricHeader.unread(table).ifPresent(notes::add);
    }
  }

  /**
   * A table without a head that follows at once, no wider, and states figures where they belong.
   */
  private static boolean continues(Table table, MetricHeader header) {
    if (table.width() > header.columns().size()) {
      return false;
    }
    var figures = 0;
    var others = 0;
    for (var row : table.rows()) {
      for (var i = 0; i < table.width(); i++) {
        if (header.columns().get(i) instanceof MetricColumn.Period && !row.cell(i).isBlank()) {
          var ignored = MetricCells.states(row.cell(i)) ? figures++ : others++;
        }
      }
    }
    return figures > others;
  }

  private void rows(Table table, int from, MetricHeader header, Optional<Objective> objective) {
    tables.add(table.where());
    var under = objective;
    for (var row : table.rows().subList(from, table.rows().size())) {
      if (row.blank() || MetricHeader.separates(row)) {
        continue;
      }
      var heading = heading(row);
      if (heading.isPresent()) {
        under = heading;
      } else if (!repeatsHead(row)) {
        row(row, header, under);
      }
    }
  }

  /** A row that heads the objective of the rows below it. */
  private static Optional<Objective> heading(Row row) {
    var filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
    return filled.size() == 1
        ? Objective.headedBy(filled.getFirst(), Objective.State.ACTIVE)
        : Optional.empty();
  }

  private static boolean repeatsHead(Row row) {
    var again = new Table(row.where(), List.of(row));
    return MetricHeader.of(again).isPresent()
        && row.cells().stream().filter(MetricHeader::likeAPeriod).count() > 1;
  }

  private void row(Row row, MetricHeader header, Optional<Objective> under) {
    var name = cell(row, header, Name.class).replaceAll("\\s+", " ").strip();
    if (name.isEmpty()) {
      notes.add(new Unread(row.where(), text(row), "figures without the name of a metric"));
      return;
    }
    if (!statesAnything(row, header)) {
      notes.add(new Unread(row.where(), name, "a row without a single figure or promise"));
      return;
    }
    metrics.add(MetricRow.read(row, header.columns(), name, placed(row, header, under), notes));
  }

  private static boolean statesAnything(Row row, MetricHeader header) {
    for (var i = 0; i < header.columns().size(); i++) {
      var read =
          switch (header.columns().get(i)) {
            case MetricColumn.Target _,
                MetricColumn.Period _,
                MetricColumn.Baseline _,
                MetricColumn.BetterOf _ ->
                true;
            case Name _,
                ObjectiveNumber _,
                MetricColumn.UnitOf _,
                MetricColumn.Month _,
                MetricColumn.Quarter _,
                MetricColumn.ActualUndated _,
                MetricColumn.Nothing _,
                MetricColumn.NotUnderstood _ ->
                false;
          };
      if (read && !row.cell(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Objective> placed(
      Row row, MetricHeader header, Optional<Objective> under) {
    var number = cell(row, header, ObjectiveNumber.class).strip();
    return number.isEmpty() || under.filter(it -> it.number().equals(number)).isPresent()
        ? under
        : Objective.headedBy(number, Objective.State.ACTIVE)
            .or(() -> Optional.of(new Objective(number, "", Objective.State.ACTIVE)));
  }

  private static String cell(Row row, MetricHeader header, Class<? extends MetricColumn> kind) {
    for (var i = 0; i < header.columns().size(); i++) {
      if (kind.isInstance(header.columns().get(i))) {
        return row.cell(i);
      }
    }
    return "";
  }

  private static String text(Row row) {
    return String.join(" | ", row.cells().stream().filter(cell -> !cell.isBlank()).toList());
  }
}
