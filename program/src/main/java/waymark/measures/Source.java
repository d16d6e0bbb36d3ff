package waymark.measures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import waymark.kernel.Fraction;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;

/**
 * Counts figures from entries that are kept, so that nobody types them. A package that keeps such
 * entries implements it; a measure's definition names by which of its countings it is made.
 *
 * <p>What is counted is the same for every reader, whatever they may see: whoever asks for a figure
 * asks within {@link waymark.access.Sight#counting}, and a figure opens to the entries that its
 * reader may see, and to the number of the others.
 */
public interface Source {

  /** So many of so many, as only what is counted here is written: in a paper it may be a day. */
  Pattern SHARE = Pattern.compile("(\\d{1,15})/(\\d{1,15})");

  /**
   * Something that can be counted.
   *
   * @param key as a definition names it
   * @param words as whoever defines a measure chooses it
   */
  record Counting(String key, String words) {}

  /**
   * One entry that was looked at for a figure.
   *
   * @param on the day on which it counts
   * @param counted whether it is in the numerator; every entry of a share is in the denominator
   * @param address where it stands, from the area on; may be empty
   */
  record Entry(LocalDate on, String words, boolean counted, String address) {}

  /** As a counted reading is written: {@code 9}, {@code 16/17}, {@code N/A}, {@code TBC}. */
  static String written(Reading reading) {
    return switch (reading) {
      case Reading.Measured(var value, var of, _) -> of == null ? value.toString() : of.toString();
      case Reading.NotApplicable _ -> "N/A";
      case Reading.ToBeConfirmed _ -> "TBC";
      case Reading.Unavailable _, Reading.Suppressed _, Reading.Missing _ -> "";
    };
  }

  /** A counted reading as it was written: the other way round. */
  static Reading read(String written) {
    var share = SHARE.matcher(written);
    if (!share.matches()) {
      return Reading.of(Written.of(written));
    }
    var of = new Fraction(Long.parseLong(share.group(1)), Long.parseLong(share.group(2)));
    if (of.denominator() == 0) {
      return new Reading.NotApplicable();
    }
    return of.numerator() > of.denominator()
        ? new Reading.Missing()
        : new Reading.Measured(of.percent(4), of, Reading.Certainty.FINAL);
  }

  /** By which calculation a reading was made, as its origin says it. */
  static String calculation(String counting) {
    return counting + ", calculation 1";
  }

  /** What can be counted, in the area in whose transaction this runs. */
  List<Counting> countings(KnownAt at);

  /**
   * The figures of one counting, as they come out of what was known at a moment.
   *
   * @param until months that are not over by then are left out
   * @return by whole months, without a gap from the first to the last; empty for a key that is none
   *     of {@link #countings}
   */
  NavigableMap<ReportingPeriod, Reading> compute(String counting, LocalDate until, KnownAt at);

  /**
   * The figures of several countings, each as {@link #compute(String, LocalDate, KnownAt)} has it,
   * by their keys. A source that reads much for one looks only once for all.
   */
  default Map<String, NavigableMap<ReportingPeriod, Reading>> compute(
      Collection<String> countings, LocalDate until, KnownAt at) {
    return countings.stream()
        .distinct()
        .collect(Collectors.toMap(it -> it, it -> compute(it, until, at)));
  }

  /** The entries that the figure of a month was counted from, in the order of their days. */
  List<Entry> open(String counting, ReportingPeriod month, KnownAt at);

  /**
   * Whether a figure may open to fewer entries for one reader than for another. Where not, it is
   * opened once for all: each entry is there for everybody, if not in the same words.
   */
  default boolean hidesEntries() {
    return true;
  }
}
