package waymark.documents.files;

import java.util.List;
import java.util.Map;

/**
 * The sheets of an .xlsx row by row: for what somebody filled in, and not for a paper that somebody
 * wrote. Nothing is calculated; a cell holds what Excel last stored in it.
 */
public final class Workbook {

  private Workbook() {}

  /**
   * A row that holds anything.
   *
   * @param number as Excel shows it, from 1
   * @param cells by their columns, counted from 0; a day as {@code yyyy-MM-dd}
   */
  public record Line(int number, Map<Integer, String> cells) {

    public Line {
      cells = Map.copyOf(cells);
    }

    public String cell(int column) {
      return cells.getOrDefault(column, "");
    }
  }

  /**
   * A sheet that its readers see.
   *
   * @param problems what of it could not be read, each with its place
   */
  public record Sheet(String name, List<Line> lines, List<String> problems) {

    public Sheet {
      lines = List.copyOf(lines);
      problems = List.copyOf(problems);
    }
  }

  /** What came of reading one. */
  public sealed interface Outcome {

    record Read(List<Sheet> sheets) implements Outcome {
      public Read {
        sheets = List.copyOf(sheets);
      }
    }

    /**
     * It could not be read at all.
     *
     * @param why one line for a person: which part, why, and what to do about it
     */
    record Refused(String why) implements Outcome {}
  }

  /** Whether a file is a zip, as every .xlsx is. */
  public static boolean maybe(byte[] content) {
    return content.length > 3
        && content[0] == 'P'
        && content[1] == 'K'
        && content[2] == 3
        && content[3] == 4;
  }

  /** Reads the sheets that are not hidden, within bounded memory. */
  public static Outcome read(byte[] content) {
    try {
      var parts = OfficeParts.of(content);
      var main = OfficePaper.main(parts);
      if (!main.startsWith("xl/") || main.endsWith(".bin") || !parts.has(main)) {
        throw new UnreadablePaper("it is no Excel workbook; save the sheet in Excel as .xlsx");
      }
      return new Outcome.Read(XlsxPaper.sheets(parts, main));
    } catch (UnreadablePaper e) {
      return new Outcome.Refused(e.why());
    }
  }
}
