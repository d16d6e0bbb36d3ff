package waymark.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.programme.ObjectiveId;

/** An action as a paper has it beside the action as known, cell by cell. */
record ActionCellsCompared(
    Map<String, ObjectiveId> objectives,
    Optional<ActionLine> was,
    ActionLine now,
    ToldAction told) {

  List<SaidCell> cells() {
    var cells = new ArrayList<SaidCell>();
    if (!now.action().reference().isEmpty()) {
      cells.add(
          SaidCell.of(
              "Reference",
              was.map(it -> it.action().reference()).orElse(""),
              now.action().reference(),
              SaidCell.Effect.CHANGED));
    }
    cells.add(
        SaidCell.of(
            "Title",
            was.map(it -> it.action().title()).orElse(""),
            told.title(),
            SaidCell.Effect.REWORDED));
    cells.add(state());
    cells.add(due());
    for (var row : told.rows()) {
      cells.add(lead(row));
    }
    if (!told.barriers().isEmpty()) {
      cells.add(
          SaidCell.of(
              "What stands in the way",
              was.map(it -> it.action().barriers()).orElse(""),
              told.barriers(),
              SaidCell.Effect.CHANGED));
    }
    return cells;
  }

  /** States are compared as understood: Y and Yes are the same. */
  private SaidCell state() {
    var known = was.map(it -> states(it)).orElse("");
    if (!told.saysState()) {
      return new SaidCell("State", known, "", SaidCell.Effect.NOT_SAID);
    }
    var said = states(now);
    var effect =
        was.isEmpty()
            ? SaidCell.Effect.NEW
            : known.equals(said) ? SaidCell.Effect.SAME : SaidCell.Effect.STATE_CHANGED;
    return new SaidCell("State", known, said, effect);
  }

  /** Under objectives only where they differ. */
  private String states(ActionLine line) {
    if (!line.statesConflict()) {
      return said(
          line.states().iterator().next(),
          line.leads().stream()
              .filter(it -> it.otherwise().isPresent())
              .map(ActionLead::asWritten)
              .findFirst()
              .orElse(line.action().standing().asWritten()));
    }
    return line.leads().stream()
        .map(it ->
            "%s under objective %s"
                .formatted(
                    said(it.otherwise().orElse(line.action().state()), it.asWritten()),
                    number(it.objective())))
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static String said(ActionState state, String asWritten) {
    return state == ActionState.NOT_STATED && !asWritten.isBlank()
        ? "not stated (“%s”)".formatted(asWritten)
        : state.said();
  }

  private String number(ObjectiveId id) {
    return objectives.entrySet().stream()
        .filter(it -> it.getValue().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("of another plan");
  }

  private SaidCell due() {
    var known = was.map(it -> it.action().due()).orElse(new Due.NotStated());
    var said = told.due();
    var effect =
        said instanceof Due.NotStated
            ? SaidCell.Effect.NOT_SAID
            : known instanceof Due.NotStated
                ? SaidCell.Effect.NEW
                : known.equals(said) ? SaidCell.Effect.SAME : SaidCell.Effect.DUE_MOVED;
    return new SaidCell("Due", spoken(known), spoken(said), effect);
  }

  private static String spoken(Due due) {
    return due instanceof Due.NotStated ? "" : due.words();
  }

  private SaidCell lead(StatedAction row) {
    var objective = Optional.ofNullable(objectives.get(row.objective()));
    var what =
        row.objective().isEmpty() ? "Led by" : "Led by, objective %s".formatted(row.objective());
    var before = objective.flatMap(id -> was.flatMap(it -> it.under(id)));
    if (objective.isPresent() && before.isEmpty()) {
      return new SaidCell(
          what, "", row.lead().isBlank() ? "not stated" : row.lead(), SaidCell.Effect.NEW);
    }
    return objective.isEmpty()
        ? new SaidCell(what, "", row.lead(), SaidCell.Effect.NOT_SAID)
        : SaidCell.of(
            what,
            before.map(ActionLead::role).orElse(""),
            row.lead(),
            SaidCell.Effect.LEAD_CHANGED);
  }
}
