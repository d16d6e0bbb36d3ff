package waymark.oversight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.kernel.Figure;
import waymark.kernel.Polarity;
import waymark.measures.Reading;
import waymark.trajectory.Tracker;

/**
 * What the figures of a measure did after a day, beside those before it. It compares at most six
 * final figures whose periods were over by that day with those whose periods began on it or later;
 * the period in which it lies counts for neither. Better, or worse, is what each of the last three
 * figures is against the middle one of those before. It says what came after what, never that one
 * caused the other.
 */
sealed interface Afterwards {

  /** So many figures on either side say something. */
  int ENOUGH = 3;

  int MOST_BEFORE = 6;

  /** Halves every decimal exactly. */
  BigDecimal HALF = new BigDecimal("0.5");

  /**
   * Enough figures stand on both sides.
   *
   * @param middle the median of those before
   * @param last the last three, in order of time
   * @param moving whether the last three before had each been better than the one before it
   */
  record Seen(Moved moved, BigDecimal middle, List<Figure> last, boolean moving)
      implements Afterwards {

    public Seen {
      last = List.copyOf(last);
    }

    private String inWords(String unit) {
      var sign = unit.equals("percent") ? "%" : "";
      var figures = CountWords.listed(last.stream().map(it -> it.toString() + sign).toList());
      var against = new Figure(middle) + sign;
      var said =
          switch (moved) {
            case BETTER ->
                "The last three figures, %s, are each better than %s, the middle one before.";
            case WORSE ->
                "The last three figures, %s, are each worse than %s, the middle one before.";
            case NOT_VISIBLY ->
                "The last three figures, %s, are neither all better nor all worse than %s, the middle one before.";
          };
      return said.formatted(figures, against)
          + (moving ? " They were getting better before it already." : "");
    }
  }

  /** How the figures stand against those before. */
  enum Moved {
    BETTER("better"),
    WORSE("worse"),
    NOT_VISIBLY("no visible change");

    private final String words;

    Moved(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Fewer than three figures stand on a side. */
  record TooFew(int before, int after) implements Afterwards {}

  /** The measure is better in neither direction, or nearer to something that moves. */
  record NoDirection() implements Afterwards {}

  /** Its figures count everything since a day, so they grow by themselves. */
  record Grows() implements Afterwards {}

  /** What is counted changed on a day between them. */
  record Broken(LocalDate on) implements Afterwards {}

  /**
   * What the figures of a line did after a day.
   *
   * @param breaks the days from which its figures cannot be compared with those before
   */
  static Afterwards of(Tracker.Line line, LocalDate day, List<LocalDate> breaks) {
    var polarity = line.measure().polarity();
    if (polarity != Polarity.HIGHER && polarity != Polarity.LOWER) {
      return new NoDirection();
    }
    if (line.measure().accumulates().startsWith("cumulative")) {
      return new Grows();
    }
    var before = new ArrayList<Figure>();
    var begins = new ArrayList<LocalDate>();
    var after = new ArrayList<Figure>();
    LocalDate until = null;
    for (var it : line.readings().byPeriod().entrySet()) {
      if (it.getValue() instanceof Reading.Measured(var value, _, var certainty)
          && certainty == Reading.Certainty.FINAL) {
        if (!it.getKey().until().isAfter(day)) {
          before.add(value);
          begins.add(it.getKey().from());
        } else if (!it.getKey().from().isBefore(day)) {
          after.add(value);
          until = it.getKey().until();
        }
      }
    }
    if (before.size() < ENOUGH || after.size() < ENOUGH || until == null) {
      return new TooFew(before.size(), after.size());
    }
    var oldest = Math.max(0, before.size() - MOST_BEFORE);
    return broken(breaks, begins.get(oldest), until)
        .<Afterwards>map(Broken::new)
        .orElseGet(() -> seen(before.subList(oldest, before.size()), after, polarity));
  }

  private static Optional<LocalDate> broken(
      List<LocalDate> breaks, LocalDate first, LocalDate until) {
    return breaks.stream().filter(it -> it.isAfter(first) && it.isBefore(until)).findFirst();
  }

  private static Seen seen(List<Figure> before, List<Figure> after, Polarity polarity) {
    var middle = median(before);
    var last = after.subList(after.size() - ENOUGH, after.size());
    var against = new Figure(middle);
    var moved =
        last.stream().allMatch(it -> better(it, against, polarity))
            ? Moved.BETTER
            : last.stream().allMatch(it -> better(against, it, polarity))
                ? Moved.WORSE
                : Moved.NOT_VISIBLY;
    return new Seen(moved, middle, last, moving(before, polarity));
  }

  private static boolean better(Figure it, Figure than, Polarity polarity) {
    return polarity == Polarity.HIGHER ? it.above(than) : it.below(than);
  }

  private static boolean moving(List<Figure> before, Polarity polarity) {
    var size = before.size();
    return IntStream.range(size - ENOUGH + 1, size)
        .allMatch(place -> better(before.get(place), before.get(place - 1), polarity));
  }

  private static BigDecimal median(List<Figure> figures) {
    var sorted = figures.stream().sorted().map(Figure::value).toList();
    var half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1).add(sorted.get(half)).multiply(HALF);
  }

  /**
   * In a sentence.
   *
   * @param unit as the measure's definition names it
   */
  default String words(String unit) {
    return switch (this) {
      case Seen it -> it.inWords(unit);
      case TooFew(var before, var after) ->
          "Too few figures to say: %d before and %d after; three on each side are needed."
              .formatted(before, after);
      case NoDirection _ -> "Not said: the measure is not better in one direction.";
      case Grows _ -> "Not said: its figures add up since a day, so they grow by themselves.";
      case Broken(var on) ->
          "Not said: what is counted changed on %s, so the figures cannot be compared."
              .formatted(DayWords.of(on));
    };
  }
}
