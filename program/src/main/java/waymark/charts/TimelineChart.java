package waymark.charts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;

/**
 * What happened when, and how long each thing took beside how long it may take: one axis of time, a
 * bar for each, one below the other, and a mark for each thing that happened. A page sets the same
 * as a table under it.
 *
 * @param title what is drawn
 * @param today the day on which it is asked, marked where something still goes on
 * @param marks the days on which something happened
 * @param bars in their order
 */
public record TimelineChart(String title, LocalDate today, List<LocalDate> marks, List<Bar> bars) {

  /** More bars than this are no picture any more; the last ones are drawn, the table has all. */
  private static final int MOST = 12;

  /**
   * One limit.
   *
   * @param state how it stands, in a word or two
   * @param last the last day in time
   * @param end the day on which it was done; empty where it is not
   * @param late whether what lies beyond the last day is too late; where a limit is switched off,
   *     or days must pass first, it is not
   */
  public record Bar(
      String name,
      String state,
      LocalDate start,
      LocalDate last,
      Optional<LocalDate> end,
      boolean late) {}

  public TimelineChart {
    marks = marks.stream().distinct().sorted().toList();
    bars = List.copyOf(bars);
  }

  List<Bar> drawn() {
    return bars.subList(Math.max(0, bars.size() - MOST), bars.size());
  }

  /** Whether something still goes on. */
  boolean goesOn() {
    return drawn().stream().anyMatch(it -> it.end().isEmpty());
  }

  /** The first day that is drawn: where bars are left out, that of the first one drawn. */
  LocalDate from() {
    var first = drawn().stream().map(Bar::start);
    var of = bars.size() > drawn().size() ? first : Stream.concat(marks.stream(), first);
    return of.min(Comparator.naturalOrder()).orElse(today);
  }

  LocalDate until() {
    var ends = drawn().stream().flatMap(it -> Stream.of(it.last(), it.end().orElse(it.last())));
    return Stream.of(marks.stream(), ends, Stream.of(today).filter(_ -> goesOn()))
        .flatMap(it -> it)
        .max(Comparator.naturalOrder())
        .filter(it -> it.isAfter(from()))
        .orElse(from().plusDays(1));
  }

  /** What the drawing shows, in one sentence. */
  public String sentence() {
    if (marks.isEmpty()) {
      return title + ": nothing happened yet.";
    }
    var happened =
        "%s: %s on which something happened, from %s to %s"
            .formatted(
                title,
                CountWords.of(marks.size(), "day"),
                DayWords.of(marks.getFirst()),
                DayWords.of(marks.getLast()));
    if (bars.isEmpty()) {
      return happened + ", and no statutory limit.";
    }
    var states = new LinkedHashMap<String, Integer>();
    bars.forEach(it -> states.merge(it.state(), 1, Integer::sum));
    return "%s, and %s: %s%s."
        .formatted(
            happened,
            CountWords.of(bars.size(), "statutory limit"),
            CountWords.listed(
                states.entrySet().stream().map(it -> it.getValue() + " " + it.getKey()).toList()),
            bars.size() > drawn().size()
                ? "; the last %d are drawn".formatted(drawn().size())
                : "");
  }

  /**
   * The drawing as a piece of markup.
   *
   * @param prefix the beginning of identifiers in it, which no other drawing of the page may have
   */
  public String svg(Size size, String prefix) {
    return new TimelineDrawing(this, size).svg(prefix);
  }
}
