package waymark.papers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.PeriodKey;
import waymark.kernel.ReportingPeriod;
import waymark.trajectory.Promised;

/**
 * One cell of a paper's metric tables.
 *
 * @param row where its row stands, for example {@code table 4, row 7}
 * @param period of a reading or a milestone; {@link Promised#UNDATED} for a target or a baseline
 */
public record CellKey(String row, Kind kind, ReportingPeriod period) {

  /** What a cell states. */
  public enum Kind {
    READING,
    MILESTONE,
    /** What is promised for the end of the plan. */
    TARGET,
    /** Where the measure started, stated without a date. */
    BASELINE;

    /** As answers and the database name it. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }

  /** A cell that is about no period of its own. */
  public static CellKey undated(String row, Kind kind) {
    return new CellKey(row, kind, Promised.UNDATED);
  }

  /** As a form names it: {@code reading|2024-10|table 4, row 7}. */
  public String text() {
    return kind.key() + "|" + PeriodKey.of(period) + "|" + row;
  }

  /** The cell that a form names so; empty where it names none. */
  public static Optional<CellKey> of(String text) {
    var parts = text.split("\\|", 3);
    if (parts.length != 3) {
      return Optional.empty();
    }
    return Kind.of(parts[0])
        .flatMap(
            kind -> PeriodKey.period(parts[1]).map(period -> new CellKey(parts[2], kind, period)));
  }
}
