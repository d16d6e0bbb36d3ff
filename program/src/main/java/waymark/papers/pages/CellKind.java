package waymark.papers.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.papers.Effect;
import waymark.papers.ProposedCell;
import waymark.papers.ProposedRow;

/** The kinds of differences, in the order in which somebody should look at them. */
enum CellKind {
  FLIPS("Figures that turn a judgement over", "figure that turns a judgement over", true),
  RESTATES("Figures that are restated", "restated figure", true),
  TARGETS("Targets that are moved", "moved target", true),
  MILESTONES("Milestones that are moved", "moved milestone", true),
  BASELINES("Baselines that are moved", "moved baseline", true),
  TAKES_BACK("Cells that are empty now", "cell that is empty now", true),
  REPORTED("Figures of measures that are counted elsewhere", "figure counted elsewhere", false),
  NEW("New figures, milestones and targets", "new cell", true),
  SAME("Cells that say what is known", "cell that says what is known", false);

  private final String heading;
  private final String noun;
  private final boolean decided;

  CellKind(String heading, String noun, boolean decided) {
    this.heading = heading;
    this.noun = noun;
    this.decided = decided;
  }

  /** A cell of a paper with the row that it stands in. */
  record Placed(ProposedRow row, ProposedCell cell) {}

  String heading() {
    return heading;
  }

  String noun() {
    return noun;
  }

  /** Such as {@code 12 restated figures}. */
  String counted(int count) {
    return "%,d %s".formatted(count, count == 1 ? noun : plural());
  }

  private String plural() {
    return switch (this) {
      case FLIPS -> "figures that turn a judgement over";
      case TAKES_BACK -> "cells that are empty now";
      case REPORTED -> "figures counted elsewhere";
      case SAME -> "cells that say what is known";
      default -> noun + "s";
    };
  }

  /** Whether somebody may leave such a cell out. */
  boolean decided() {
    return decided;
  }

  /** As addresses name it. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<CellKind> of(String key) {
    return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
  }

  /** What a cell does, or would do if it were not left out. */
  static CellKind of(Effect effect) {
    return switch (effect) {
      case Effect.LeftOut(var otherwise) -> of(otherwise);
      case Effect.New _, Effect.GivenAnew _ -> NEW;
      case Effect.Same _ -> SAME;
      case Effect.Restates it -> it.flips() ? FLIPS : RESTATES;
      case Effect.MovesTarget _ -> TARGETS;
      case Effect.MovesMilestone it -> it.flips() ? FLIPS : MILESTONES;
      case Effect.MovesBaseline _ -> BASELINES;
      case Effect.TakesBack it -> it.flips() ? FLIPS : TAKES_BACK;
      case Effect.ReportedOnly _ -> REPORTED;
    };
  }

  /** The cells of that kind, in the order of the paper. */
  List<Placed> in(Preview preview) {
    return preview.proposal().rows().stream()
        .flatMap(row -> row.cells().stream().map(cell -> new Placed(row, cell)))
        .filter(it -> of(it.cell().effect()) == this)
        .toList();
  }
}
