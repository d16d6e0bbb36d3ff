package waymark.delivery;

import java.util.List;

/**
 * The sign by which a plan names one action, unique in the plan: {@code 2.1.q}, {@code AIP12}. One
 * that does not read as such stays as it was written.
 */
public record ActionReference(String text) {

  /** What stands in a cell of references. */
  public sealed interface Cell {

    /** In the order written; empty for {@link Nothing}. */
    List<ActionReference> references();
  }

  /** {@code 2.1.q}; or several, compressed: {@code 2.1.a, b, c}, {@code 1.1.a.b.c}. */
  public record Plain(List<ActionReference> references) implements Cell {
    public Plain {
      references = List.copyOf(references);
    }
  }

  /** A reference whose writing was mended: {@code AIP1 2} in a narrow column, {@code 1.1g}. */
  public record Mended(List<ActionReference> references) implements Cell {
    public Mended {
      references = List.copyOf(references);
    }
  }

  /** Not a way of writing that is known; one reference, as it stands. */
  public record AsItStands(String text) implements Cell {
    @Override
    public List<ActionReference> references() {
      return List.of(new ActionReference(text));
    }
  }

  /** A blank cell, or dashes. */
  public record Nothing() implements Cell {
    @Override
    public List<ActionReference> references() {
      return List.of();
    }
  }

  /** The references that a line of text begins with, and the title behind them. */
  public record Leading(String asWritten, Cell cell, String title) {}

  /** Understands a cell that holds references only. */
  public static Cell expand(String cell) {
    return ReferenceText.expand(cell);
  }

  /**
   * Understands a line such as {@code 1.2.b.c - Systems audit}. Only references with a letter count
   * ({@code 1.2} alone numbers a paragraph), and {@link Nothing} where the line begins otherwise.
   */
  public static Leading leading(String line) {
    return ReferenceText.leading(line);
  }

  @Override
  public String toString() {
    return text;
  }
}
