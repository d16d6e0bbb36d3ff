package waymark.casework.extract;

import java.util.List;

/** Takes the rows of a sheet, one after another, those that are blank left out. */
interface Rows {

  /**
   * Takes the next row.
   *
   * @param line as the program that wrote the sheet counts it
   */
  void row(long line, List<String> cells) throws UnreadableExtract;
}
