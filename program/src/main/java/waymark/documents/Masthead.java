package waymark.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import waymark.documents.Paper.Block;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Paragraph;
import waymark.documents.Paper.Table;
import waymark.kernel.DayText;

/**
 * What stands at the top of a paper.
 *
 * @param title blank where the paper begins without one
 * @param issued the day of the meeting or of publication, where the top of the paper states one
 */
record Masthead(String title, Optional<LocalDate> issued) {

  /** Blocks that count as the top of a paper. */
  private static final int TOP = 14;

  private static final int LONGEST_TITLE = 120;
  private static final Set<String> TITLES = Set.of("report title", "title", "subject");
  private static final Set<String> DATES =
      Set.of("date of meeting", "meeting date", "date", "issued", "date of issue", "published");

  static Masthead of(Paper paper) {
    var top = paper.blocks().stream().limit(TOP).toList();
    return new Masthead(title(top), issued(top));
  }

  private static Optional<LocalDate> issued(List<Block> top) {
    return top.stream()
        .flatMap(block ->
            switch (block) {
              case Heading heading -> Stream.of(heading.text());
              case Paragraph paragraph ->
                  Stream.concat(
                      Stream.of(paragraph.text()), after(paragraph.text(), DATES).stream());
              case Table table -> labelled(table, DATES);
            })
        .flatMap(text -> DayText.day(text).stream())
        .findFirst();
  }

  private static String title(List<Block> top) {
    return top.stream()
        .flatMap(block ->
            switch (block) {
              case Heading heading -> after(heading.text(), TITLES).stream();
              case Paragraph paragraph -> after(paragraph.text(), TITLES).stream();
              case Table table -> labelled(table, TITLES);
            })
        .findFirst()
        .or(() -> highest(top))
        .orElseGet(() -> firstLines(top));
  }

  private static Optional<String> highest(List<Block> top) {
    return top.stream()
        .filter(block -> block instanceof Heading(_, var level, _) && level == 1)
        .map(Objectives::line)
        .findFirst();
  }

  /**
   * The first short lines: {@code NOVEMBER &}, {@code DECEMBER 2024}, {@code WSOA IMPACT GROUP}.
   */
  private static String firstLines(List<Block> top) {
    var title = new StringBuilder();
    for (var block : top) {
      if (block instanceof Paragraph(_, var text)
          && title.length() + text.length() <= LONGEST_TITLE
          && DayText.day(text).isEmpty()
          && !text.startsWith("- ")) {
        var runsOn = title.isEmpty() || title.charAt(title.length() - 1) == '&';
        title.append(title.isEmpty() ? "" : runsOn ? " " : ", ").append(text);
      } else if (block instanceof Heading(_, _, var text) && title.isEmpty()) {
        return text;
      } else {
        break;
      }
    }
    return title.toString();
  }

  /** The cells that stand right of a label. */
  private static Stream<String> labelled(Table table, Set<String> labels) {
    return table.rows().stream()
        .filter(row -> labels.contains(label(row.cell(0))))
        .flatMap(row -> row.cells().stream().skip(1))
        .filter(cell -> !cell.isBlank());
  }

  /** {@code Report Title: SEND data} gives what follows the label. */
  private static Optional<String> after(String text, Set<String> labels) {
    var colon = text.indexOf(':');
    return colon > 0 && labels.contains(label(text.substring(0, colon)))
        ? Optional.of(text.substring(colon + 1).strip()).filter(rest -> !rest.isEmpty())
        : Optional.empty();
  }

  private static String label(String cell) {
    return cell.replace(":", "").strip().toLowerCase(Locale.ROOT);
  }
}
