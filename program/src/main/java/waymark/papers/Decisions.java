package waymark.papers;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import waymark.measures.MeasureId;

/**
 * What a person decided about a paper so far. What is not in here is as it is proposed. Answers for
 * many at once are written out for each.
 *
 * @param rows which measure a row of a metric table is, by where the row stands
 * @param cells whether what a cell says is taken, for cells of which it was decided
 * @param others whether something else is taken, by its {@link ProposedChange#key}
 * @param texts what becomes of a text that the paper tells, by its {@link ToldText#key}
 * @param confirmed warnings that a person has looked at, by {@link Warning#key}
 * @param placedSince whether placements of this paper hold since the plan's first paper that had
 *     none; empty where it was not decided
 */
public record Decisions(
    Map<String, OfRow> rows,
    Map<CellKey, Boolean> cells,
    Map<String, Boolean> others,
    Map<String, OfText> texts,
    Set<String> confirmed,
    Optional<Boolean> placedSince) {

  /** Nothing decided: everything as it is proposed. */
  public static final Decisions NONE =
      new Decisions(Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Optional.empty());

  public Decisions {
    rows = Map.copyOf(rows);
    cells = Map.copyOf(cells);
    others = Map.copyOf(others);
    texts = Map.copyOf(texts);
    confirmed = Set.copyOf(confirmed);
  }

  /** Which measure a row is. */
  public sealed interface OfRow {

    /** Whether the next paper's row of the same name is taken the same way. */
    boolean remembered();
  }

  /** The one that its match proposes. */
  public record AsMatched(boolean remembered) implements OfRow {}

  /** Another measure that the area has. */
  public record SameAs(MeasureId measure, boolean remembered) implements OfRow {}

  /** A measure that the area does not have yet. */
  public record Fresh(boolean remembered) implements OfRow {}

  /**
   * The same new measure as another row of this paper.
   *
   * @param row where that one stands
   */
  public record SameAsRow(String row, boolean remembered) implements OfRow {}

  /** None: the row is left out. */
  public record Leave(boolean remembered) implements OfRow {}

  /** What becomes of a text. */
  public sealed interface OfText {}

  /** It is kept as the paper has it; whatever looks like a person's name was looked at. */
  public record Keep() implements OfText {}

  /** It is not kept. */
  public record LeaveOut() implements OfText {}

  /** It is kept in other words. */
  public record Reworded(String words) implements OfText {}

  public Decisions row(String where, OfRow decided) {
    return with(it -> it.rows.put(where, decided));
  }

  public Decisions cell(CellKey cell, boolean taken) {
    return with(it -> it.cells.put(cell, taken));
  }

  public Decisions other(String key, boolean taken) {
    return with(it -> it.others.put(key, taken));
  }

  public Decisions text(String where, OfText decided) {
    return with(it -> it.texts.put(where, decided));
  }

  public Decisions confirm(String warning) {
    return with(it -> it.confirmed.add(warning));
  }

  public Decisions placedSince(boolean first) {
    return new Decisions(rows, cells, others, texts, confirmed, Optional.of(first));
  }

  /** The same decisions with several more. */
  public Decisions with(Consumer<More> deciding) {
    var more = new More(this);
    deciding.accept(more);
    return new Decisions(
        more.rows, more.cells, more.others, more.texts, more.confirmed, placedSince);
  }

  /** Decisions that are being added to others; the later of two about the same counts. */
  public static final class More {

    public final Map<String, OfRow> rows;
    public final Map<CellKey, Boolean> cells;
    public final Map<String, Boolean> others;
    public final Map<String, OfText> texts;
    public final Set<String> confirmed;

    private More(Decisions before) {
      rows = new LinkedHashMap<>(before.rows);
      cells = new LinkedHashMap<>(before.cells);
      others = new LinkedHashMap<>(before.others);
      texts = new LinkedHashMap<>(before.texts);
      confirmed = new LinkedHashSet<>(before.confirmed);
    }
  }

  /** As the row of an upload keeps them. */
  public String json() {
    return DecisionsJson.write(this);
  }

  /** Decisions that were kept; what cannot be read is left out. */
  public static Decisions of(String json) {
    return DecisionsJson.read(json);
  }
}
