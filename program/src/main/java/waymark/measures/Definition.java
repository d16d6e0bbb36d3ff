package waymark.measures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import waymark.kernel.Polarity;

/**
 * What a measure is, as defined at the moment asked about.
 *
 * @param key as addresses and layouts name it: {@code ehc-20-week}
 * @param question the question that it answers
 * @param unit percent, count, days, weeks, score or ratio
 * @param frequency month, quarter, year or not-stated
 * @param accumulates {@code monthly}, {@code snapshot}, {@code not stated} or {@code cumulative
 *     since yyyy-MM}
 * @param longerPeriods how quarters and years are made from its periods: sum, last, average,
 *     counted-anew or not-stated
 * @param ownerRole the post that answers for it, never a name; may be empty
 * @param service that supplies it
 * @param sourceSystem empty where the figures are in no system, {@code not stated} where nobody has
 *     said
 * @param tolerance how far a figure that is to stay near a promised one may be from it
 * @param benchmark what it may be compared with, in words; may be empty
 * @param caveat travels with each figure; may be empty
 * @param smallestPublished the smallest count of people that may be public
 * @param figuresFrom what becomes of the figures that papers give
 * @param countedBy what it is counted by, see {@link Source}; empty where it is not counted
 * @param reason why it is defined anew; empty for a first definition
 */
public record Definition(
    MeasureId id,
    String key,
    String title,
    String question,
    String unit,
    Polarity polarity,
    String frequency,
    String accumulates,
    String longerPeriods,
    String ownerRole,
    Optional<UUID> service,
    String sourceSystem,
    String numerator,
    String denominator,
    Optional<BigDecimal> tolerance,
    String benchmark,
    String caveat,
    Optional<Integer> smallestPublished,
    FiguresFrom figuresFrom,
    String countedBy,
    String reason) {

  public static final List<String> UNITS =
      List.of("percent", "count", "days", "weeks", "score", "ratio");
  public static final List<String> FREQUENCIES = List.of("month", "quarter", "year", "not-stated");
  public static final List<String> LONGER_PERIODS =
      List.of("sum", "last", "average", "counted-anew", "not-stated");

  /** Where nobody has said: apart from an empty source system, which says that there is none. */
  public static final String NOT_STATED = "not stated";

  private static final String SINCE = "cumulative since ";

  /** How its readings add up; empty where it does not say. */
  public Optional<Accumulation> accumulation() {
    return switch (accumulates) {
      case "monthly" -> Optional.of(new Accumulation.Monthly());
      case "snapshot" -> Optional.of(new Accumulation.Snapshot());
      case String it when it.startsWith(SINCE) ->
          Optional.of(
              new Accumulation.CumulativeSince(
                  YearMonth.parse(it.substring(SINCE.length())).atDay(1)));
      default -> Optional.empty();
    };
  }
}
