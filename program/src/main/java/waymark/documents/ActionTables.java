package waymark.documents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.delivery.ActionReference;
import waymark.delivery.ActionState;
import waymark.delivery.ActionState.Asked;
import waymark.delivery.Due;
import waymark.delivery.PlanAction;
import waymark.documents.Outline.Grid;
import waymark.documents.Outline.Line;
import waymark.documents.Outline.Piece;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Row;

/**
 * The action tables of a paper, by the words of their headings, in any order of columns: {@code
 * Ref, Action, Lead, On track, Barriers/Risks, Narrative}; {@code Ref, Action, Responsible,
 * Delivery Date, Monitoring by}; and what other councils call the same.
 */
final class ActionTables {

  private static final Set<String> NO_ACTIONS =
      Set.of("notapplicable", "na", "none", "noactions", "nooutstandingactions", "nonewactions");

  private final List<PlanAction> actions = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  private ActionTables() {}

  /** Reads every action table; a table without a header that follows at once continues it. */
  static Found<PlanAction> in(List<Piece> pieces) {
    var tables = new ActionTables();
    Optional<Section> open = Optional.empty();
    for (var piece : pieces) {
      open = tables.take(piece, open);
    }
    return new Found<>(tables.actions, tables.notes);
  }

  /** A table that is being read: its columns, its title, and where its first row will stand. */
  private record Section(
      Map<ActionColumn, Integer> columns,
      int width,
      String kind,
      Asked asked,
      Optional<String> objective,
      int first) {}

  private Optional<Section> take(Piece piece, Optional<Section> open) {
    return switch (piece) {
      case Line line -> Optional.empty();
      case Grid grid when grid.is(TableKind.ACTIONS) -> {
        var section = section(grid, open);
        notes.addAll(grid.notes());
        grid.rows().forEach(row -> row(row, section));
        yield Optional.of(section);
      }
      case Grid grid
          when grid.kind().isEmpty() && open.isPresent() && continues(grid, open.get()) -> {
        grid.rows().forEach(row -> row(row, open.get()));
        yield open;
      }
      case Grid grid -> Optional.empty();
    };
  }

  /** A repeated header at the top of a page begins no table of its own: the title stays. */
  private Section section(Grid grid, Optional<Section> open) {
    var columns = new EnumMap<ActionColumn, Integer>(ActionColumn.class);
    var asked = Asked.STATE;
    for (var at = 0; at < grid.header().cells().size(); at++) {
      var letters = TableKind.letters(grid.header().cell(at));
      for (var column : ActionColumn.values()) {
        if (column.headedBy(letters)
            && columns.putIfAbsent(column, at) == null
            && column == ActionColumn.STATE) {
          asked = asked(letters);
        }
      }
    }
    var objective = grid.objective().map(Objective::number);
    var again = open.filter(section -> grid.title().isEmpty() && section.columns().equals(columns));
    return new Section(
        columns,
        grid.header().cells().size(),
        again.map(Section::kind).orElse(grid.title()),
        asked,
        objective,
        again.map(Section::first).orElse(actions.size()));
  }

  private static Asked asked(String letters) {
    return switch (letters) {
      case "ontrack" -> Asked.ON_TRACK;
      case "complete", "completed" -> Asked.COMPLETE;
      default -> Asked.STATE;
    };
  }

  /** As wide, and its first cells are references or, after a page break, blank. */
  private static boolean continues(Grid grid, Section section) {
    var reference = section.columns().get(ActionColumn.REFERENCE);
    return reference != null
        && grid.rows().stream().allMatch(row -> row.cells().size() == section.width())
        && grid.rows().stream().allMatch(row -> reference(row.cell(reference)));
  }

  private static boolean reference(String cell) {
    return !(ActionReference.expand(cell) instanceof ActionReference.AsItStands);
  }

  private void row(Row row, Section section) {
    var cells = new Cells(row, section);
    if (noActions(row)) {
      return;
    }
    if (continuation(cells, section)) {
      continued(row, cells);
    } else if (cells.text(ActionColumn.TITLE).isEmpty()) {
      notes.add(Notes.unread(row, "a row of an action table without an action"));
    } else {
      actions.add(action(row, cells, section));
    }
  }

  private static boolean noActions(Row row) {
    var said =
        row.cells().stream().filter(cell -> !cell.isBlank()).map(TableKind::letters).toList();
    return !said.isEmpty() && said.stream().allMatch(NO_ACTIONS::contains);
  }

  /** A row whose reference is blank and which names neither a lead nor a state of its own. */
  private boolean continuation(Cells cells, Section section) {
    return section.columns().containsKey(ActionColumn.REFERENCE)
        && cells.text(ActionColumn.REFERENCE).isEmpty()
        && !(!cells.text(ActionColumn.TITLE).isEmpty()
            && !cells.text(ActionColumn.LEAD).isEmpty()
            && (!cells.text(ActionColumn.STATE).isEmpty()
                || !cells.text(ActionColumn.DUE).isEmpty()))
        && actions.size() > section.first()
        && MarkedText.roomAfter(actions.getLast().title() + actions.getLast().narrative());
  }

  private void continued(Row row, Cells more) {
    var action = actions.removeLast();
    var state = joined(action.stateAsWritten(), more.text(ActionColumn.STATE));
    var changed = !more.text(ActionColumn.STATE).isEmpty();
    var due = more.due();
    actions.add(
        new PlanAction(
            action.where(),
            action.objective(),
            action.kind(),
            action.references(),
            action.referenceAsWritten(),
            joined(action.title(), more.text(ActionColumn.TITLE)),
            joined(action.lead(), more.text(ActionColumn.LEAD)),
            changed ? ActionState.of(state, more.section().asked()) : action.state(),
            state,
            due instanceof Due.NotStated ? action.due() : due,
            joined(action.barriers(), more.text(ActionColumn.BARRIERS)),
            joined(action.narrative(), more.text(ActionColumn.NARRATIVE)),
            joined(action.monitoring(), more.text(ActionColumn.MONITORING))));
    notes.add(
        new Repair(
            row.where(),
            Notes.text(row),
            "the rest of "
                + (action.referenceAsWritten().isEmpty()
                    ? action.where()
                    : action.referenceAsWritten())));
  }

  private static String joined(String first, String rest) {
    return rest.isEmpty() ? first : first.isEmpty() ? rest : first + " " + rest;
  }

  private PlanAction action(Row row, Cells cells, Section section) {
    var reference = cells.text(ActionColumn.REFERENCE);
    var state = cells.text(ActionColumn.STATE);
    return new PlanAction(
        row.where(),
        section.objective(),
        section.kind(),
        references(row, reference),
        reference,
        cells.text(ActionColumn.TITLE),
        cells.text(ActionColumn.LEAD),
        ActionState.of(state, section.asked()),
        state,
        cells.due(),
        cells.text(ActionColumn.BARRIERS),
        cells.text(ActionColumn.NARRATIVE),
        cells.text(ActionColumn.MONITORING));
  }

  private List<ActionReference> references(Row row, String reference) {
    var cell = ActionReference.expand(reference);
    switch (cell) {
      case ActionReference.Plain plain -> {}
      case ActionReference.Nothing nothing -> {}
      case ActionReference.Mended mended ->
          notes.add(new Repair(row.where(), reference, mended.references().getFirst().text()));
      case ActionReference.AsItStands other ->
          notes.add(
              new Paper.Unread(
                  row.where(), Notes.shortened(reference), "not a known way to write a reference"));
    }
    return cell.references();
  }

  /** The cells of one row by what their columns are; a cell's lines are put together. */
  private record Cells(Row row, Section section) {

    String text(ActionColumn column) {
      var at = section.columns().get(column);
      return at == null ? "" : row.cell(at).replace('\n', ' ').strip();
    }

    /** From the column of due dates, or else from the state: {@code Due Mar 2025}. */
    Due due() {
      return section.columns().containsKey(ActionColumn.DUE)
          ? Due.of(text(ActionColumn.DUE))
          : Due.inState(text(ActionColumn.STATE));
    }
  }
}
