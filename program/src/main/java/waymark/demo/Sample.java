package waymark.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import waymark.kernel.England;
import waymark.kernel.ReportingPeriod;
import waymark.measures.MeasureId;

/** The files of one sample area: tables with a head, their cells separated by tabs. */
final class Sample {

  private final String key;

  /** The files that were read so far: each is read once. */
  private final Map<String, List<Row>> files = new HashMap<>();

  Sample(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  /** One row, its cells by the head of their column. */
  record Row(Map<String, String> cells) {

    String get(String column) {
      var cell = cells.get(column);
      if (cell == null) {
        throw new IllegalStateException("a sample has no column " + column);
      }
      return cell;
    }

    boolean of(Paper paper) {
      return get("paper").equals(paper.key());
    }
  }

  /** A paper that the figures were taken from, and the day on which it was issued. */
  record Paper(String key, String title, LocalDate issued, String note) {

    /** From when its facts were known: the beginning of the day of its issue, in England. */
    Instant knownFrom() {
      return England.start(issued);
    }
  }

  /** The papers in the order of their issue. */
  List<Paper> papers() {
    return rows("papers").stream()
        .map(it ->
            new Paper(
                it.get("key"),
                it.get("title"),
                LocalDate.parse(it.get("issued")),
                it.get("issued_note")))
        .sorted(Comparator.comparing(Paper::issued))
        .toList();
  }

  List<Row> rows(String file) {
    return files.computeIfAbsent(file, this::read);
  }

  /** The rows of a file that come from one paper. */
  List<Row> of(Paper paper, String file) {
    return rows(file).stream().filter(it -> it.of(paper)).toList();
  }

  MeasureId measure(String measure) {
    return new MeasureId(id("measure", measure));
  }

  /** The same at every load, so that one that was stopped goes on. */
  UUID id(String kind, String name) {
    return UUID.nameUUIDFromBytes((key + " " + kind + " " + name).getBytes(UTF_8));
  }

  private List<Row> read(String file) {
    var lines = text(file).lines().map(it -> List.of(it.split("\t", -1))).toList();
    var head = lines.getFirst();
    return lines.stream()
        .skip(1)
        .map(cells -> {
          var row = new LinkedHashMap<String, String>();
          for (var column = 0; column < head.size(); column++) {
            row.put(head.get(column), cells.get(column));
          }
          return new Row(row);
        })
        .toList();
  }

  private String text(String file) {
    var name = "/waymark/demo/%s/%s.tsv".formatted(key, file);
    try (var stream = Sample.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** A month as {@code 2024-10}, a day as {@code 2020-03-01}. */
  static ReportingPeriod period(String text) {
    if (text.length() == "yyyy-MM".length()) {
      return ReportingPeriod.month(YearMonth.parse(text));
    }
    var day = LocalDate.parse(text);
    return new ReportingPeriod(day, day.plusDays(1), ReportingPeriod.Kind.DAY);
  }
}
