package waymark.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import waymark.caseload.EventText;
import waymark.casework.CaseEvent;
import waymark.casework.CaseHistory;
import waymark.casework.Detail;
import waymark.casework.Service;
import waymark.casework.sample.Country;

/**
 * Areas of the invented country, in the database and, event by event, in files for DuckDB. Areas
 * are made one after another, and are kept for the next run as long as they would be made the same.
 */
final class CountryInRows {

  private static final long SEED = 7;

  /** A very small one, by which it is seen whether areas are made as they were. */
  private static final int SAMPLE = 149;

  private final Path home;
  private final Path made;

  private CountryInRows(Path home) {
    this.home = home;
    this.made = home.resolve("made");
  }

  /** So many areas, of all sizes evenly, the largest first. */
  static List<Integer> some(int count) {
    return IntStream.range(0, count).mapToObj(it -> it * Country.areas() / count).toList();
  }

  /** The directory of the files for DuckDB; each is named by its area. */
  static Path events(Path home) {
    return home.resolve("events");
  }

  /** The file of one area among them. */
  static Path file(Path events, int area) {
    return events.resolve("area-%03d.parquet".formatted(area));
  }

  /** Leaves nothing behind that would be made otherwise by now. */
  static CountryInRows in(Path home) throws IOException {
    var rows = new CountryInRows(home);
    var sample =
        Country.cases(SAMPLE, SEED).stream()
            .map(it -> EventText.of(it, service -> service.name().length()))
            .collect(Collectors.joining("\n\n"));
    var kept = home.resolve("sample");
    if (!Files.exists(kept) || !Files.readString(kept).equals(sample)) {
      if (Files.exists(home)) {
        Scratch.remove(home);
      }
      Files.createDirectories(rows.made);
      Files.createDirectories(events(home));
      Files.writeString(kept, sample);
    }
    return rows;
  }

  /** Makes those that are not there. */
  void make(List<Integer> areas, CasesInRows database) throws IOException, SQLException {
    var anew = areas.stream().filter(it -> !Files.exists(mark(it))).toList();
    if (anew.isEmpty()) {
      return;
    }
    System.out.printf("Making up %d areas, once; kept below %s...%n", anew.size(), home);
    try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
      for (var area : anew) {
        var cases = Country.cases(area, SEED);
        if (!database.has(area)) {
          database.write(area, cases);
        }
        write(duck, area, cases);
        Files.createFile(mark(area));
      }
    }
    database.analyse();
  }

  private Path mark(int area) {
    return made.resolve(String.valueOf(area));
  }

  private void write(Connection duck, int area, List<CaseHistory> cases) throws SQLException {
    try (var statement = duck.createStatement()) {
      statement.execute(
          "create or replace table event (area smallint, case_no integer, place integer, day date,"
              + " kind varchar, detail varchar)");
      try (var rows = duck.unwrap(DuckDBConnection.class).createAppender("main", "event")) {
        for (var number = 0; number < cases.size(); number++) {
          var events = cases.get(number).events();
          for (var place = 0; place < events.size(); place++) {
            var it = events.get(place);
            rows.beginRow();
            rows.append((short) area);
            rows.append(number);
            rows.append(place);
            rows.append(it.on());
            rows.append(it.kind().word());
            rows.append(detail(it));
            rows.endRow();
          }
        }
      }
      statement.execute("copy event to '%s' (format parquet)".formatted(file(events(home), area)));
    }
  }

  private static String detail(CaseEvent event) {
    return switch (event.detail()) {
      case Service it -> it.name();
      case Detail.ReviewOutcome it -> it.name().toLowerCase(Locale.ROOT);
      default -> "";
    };
  }
}
