package waymark.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.documents.Paper.Row;

/** The tables that improvement papers have, told apart by the words of their header row. */
enum TableKind {
  ACTIONS {
    @Override
    boolean headedBy(Set<String> words) {
      var beside =
          List.of(ActionColumn.REFERENCE, ActionColumn.LEAD, ActionColumn.STATE, ActionColumn.DUE);
      return words.stream().anyMatch(ActionColumn.TITLE::headedBy)
          && beside.stream().filter(column -> words.stream().anyMatch(column::headedBy)).count()
              > 1;
    }
  },
  ASSURANCE {
    @Override
    boolean headedBy(Set<String> words) {
      return words.stream().anyMatch(AssuranceTables::asksActivity)
          && words.stream().anyMatch(AssuranceTables::asksComplete);
    }
  },
  /** Read elsewhere; here it only ends the table before it. */
  METRICS {
    @Override
    boolean headedBy(Set<String> words) {
      return words.stream().anyMatch(MEASURE::contains)
          && words.stream().anyMatch(word -> word.startsWith("target") || word.equals("baseline"));
    }
  },
  STATUS {
    @Override
    boolean headedBy(Set<String> words) {
      return words.stream().anyMatch(StatusTables::asksObjective)
          && words.stream().anyMatch(StatusTables::asksStatus);
    }
  },
  BEHIND_SCHEDULE {
    @Override
    boolean headedBy(Set<String> words) {
      return words.contains("action")
          && words.stream().anyMatch(word -> word.startsWith("reason"))
          && words.stream().anyMatch(word -> word.startsWith("mitigat"));
    }
  };

  private static final Set<String> MEASURE =
      Set.of("metric", "metrics", "measure", "measures", "kpi", "kpis", "indicator", "indicators");

  /** Longest cell of a header row. */
  private static final int LONGEST = 80;

  /** Whether letters that stand in the cells of one row head a table of this kind. */
  abstract boolean headedBy(Set<String> words);

  static Optional<TableKind> of(Row row) {
    var words =
        row.cells().stream()
            .filter(cell -> !cell.isBlank() && cell.length() <= LONGEST)
            .map(TableKind::letters)
            .collect(Collectors.toSet());
    for (var kind : values()) {
      if (words.size() > 1 && kind.headedBy(words)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * The letters of a heading, small and closed up, so that {@code On track?}, {@code TARG ET} and
   * {@code Barriers / Risks} compare with what they stand for.
   */
  static String letters(String cell) {
    var letters = new StringBuilder();
    cell.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetter)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
