package waymark.caseload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the Department for Education published of one thing that has a limit, by calendar year. A
 * figure that was suppressed is not there.
 */
public final class Published {

  /** Who is named where these figures are shown. */
  public static final String SOURCE =
      "Department for Education, Education, health and care plans, reporting year 2025, revised;"
          + " statistical neighbours as Data to Insight lists them. Contains public sector"
          + " information licensed under the Open Government Licence v3.0.";

  private static final Map<String, List<String>> NEIGHBOURS =
      read("neighbours.tsv").stream()
          .collect(Collectors.toMap(List::getFirst, it -> it.subList(1, it.size())));

  /** Of the plans issued in the year those within 20 weeks, exceptions included. */
  public static final Published TWENTY_WEEKS = new Published("twenty-weeks.tsv");

  /** Of the requests received in the year that were decided on, those decided within 6 weeks. */
  public static final Published SIX_WEEKS = new Published("six-weeks.tsv");

  /** Of the reviews completed with a decision, those decided within 4 weeks of the meeting. */
  public static final Published REVIEWS_FOUR_WEEKS = new Published("reviews-four-weeks.tsv");

  private final List<Line> lines;

  private Published(String file) {
    lines =
        read(file).stream()
            .skip(1)
            .map(it ->
                new Line(
                    Integer.parseInt(it.get(0)),
                    it.get(1),
                    it.get(2),
                    it.get(3),
                    new Within(Long.parseLong(it.get(4)), Long.parseLong(it.get(5)))))
            .toList();
  }

  /**
   * What was done in a year.
   *
   * @param all as the statistic counts it; plans without mediation or tribunal
   * @param within of these, those within the limit
   */
  public record Within(long all, long within) {
    public Within and(Within other) {
      return new Within(all + other.all, within + other.within);
    }
  }

  private record Line(int year, String level, String name, String region, Within share) {}

  /** The years, the last first. */
  public List<Integer> years() {
    var years = new TreeSet<Integer>();
    lines.forEach(it -> years.add(it.year()));
    return List.copyOf(years.descendingSet());
  }

  public Optional<Within> england(int year) {
    return of(year, "country", "England");
  }

  /** The area that an address names, {@code wirral}; empty where none is published under it. */
  public static Optional<String> area(String key) {
    return NEIGHBOURS.keySet().stream().filter(it -> key(it).equals(key)).findFirst();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }

  public Optional<Within> area(int year, String name) {
    return of(year, "area", name);
  }

  /** The region in which an area lies. */
  public Optional<String> regionOf(String name) {
    return lines.stream()
        .filter(it -> it.level().equals("area") && it.name().equals(name))
        .map(Line::region)
        .findFirst();
  }

  public Optional<Within> region(int year, String name) {
    return of(year, "region", name);
  }

  /** All regions in a year, by their names. */
  public Map<String, Within> regions(int year) {
    return lines.stream()
        .filter(it -> it.level().equals("region") && it.year() == year)
        .collect(Collectors.toMap(Line::name, Line::share));
  }

  /** The neighbours of an area together: a large one weighs more. */
  public Optional<Within> neighbours(int year, String name) {
    return NEIGHBOURS.getOrDefault(name, List.of()).stream()
        .flatMap(it -> area(year, it).stream())
        .reduce(Within::and);
  }

  private Optional<Within> of(int year, String level, String name) {
    return lines.stream()
        .filter(it -> it.year() == year && it.level().equals(level) && it.name().equals(name))
        .map(Line::share)
        .findFirst();
  }

  private static List<List<String>> read(String file) {
    var name = "/waymark/caseload/" + file;
    try (var stream = Objects.requireNonNull(Published.class.getResourceAsStream(name), name);
        var text = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return text.lines()
          .filter(it -> !it.startsWith("#"))
          .map(it -> List.of(it.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
