package waymark.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.claims.Passage;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Paragraph;
import waymark.documents.Paper.Table;

/** The pieces of a paper that may claim something: its text, and the words in its tables. */
final class Passages {

  private Passages() {}

  /**
   * Everything but the metric tables, in reading order.
   *
   * @param metricTables where the metric tables stand
   * @param statuses the rows that state how an objective stands; each speaks of its own objective
   */
  static List<Passage> of(
      List<Objectives.Placed> placed, Set<String> metricTables, List<ObjectiveStatus> statuses) {
    var stated = new HashMap<String, ObjectiveStatus>();
    statuses.forEach(status -> stated.put(status.where(), status));
    var passages = new ArrayList<Passage>();
    for (var each : placed) {
      switch (each.block()) {
        case Heading(var where, _, var text) ->
            passages.add(about(Passage.prose(where, text), each.objective()));
        case Paragraph(var where, var text) ->
            passages.add(about(Passage.prose(where, text), each.objective()));
        case Table table when metricTables.contains(table.where()) -> {}
        case Table table -> cells(table, each.objective(), stated, passages);
      }
    }
    return passages;
  }

  private static void cells(
      Table table,
      Optional<Objective> objective,
      Map<String, ObjectiveStatus> stated,
      List<Passage> passages) {
    for (var row : table.rows()) {
      var status = stated.get(row.where());
      if (status != null) {
        var cell = Passage.cell(status.where(), status.asWritten());
        passages.add(status.objective().isBlank() ? cell : cell.about(status.objective()));
      } else {
        row.cells().stream()
            .filter(cell -> !cell.isBlank())
            .forEach(cell -> passages.add(about(Passage.cell(row.where(), cell), objective)));
      }
    }
  }

  private static Passage about(Passage passage, Optional<Objective> objective) {
    return objective.map(it -> passage.about(it.number())).orElse(passage);
  }
}
