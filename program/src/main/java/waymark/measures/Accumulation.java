package waymark.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;

/** How the readings of a measure add up over periods; its definition says so. */
public sealed interface Accumulation {

  /** Each reading counts its own period: complaints received in the month. */
  record Monthly() implements Accumulation {}

  /** Each reading is the state on its last day: children waiting. */
  record Snapshot() implements Accumulation {}

  /** Each reading counts everything from a day on: board meetings held since 1 April. */
  record CumulativeSince(LocalDate start) implements Accumulation {}

  /** Each reading counts everything from a day on that is not stated: {@code year to date}. */
  record Cumulative() implements Accumulation {}

  /**
   * What the name of a measure says of it: {@code visits (monthly)}, {@code children waiting},
   * {@code meetings held since April}. Most names do not say; nothing is then added up.
   *
   * @param first the month of the first reading, which dates a month without a year
   */
  static Optional<Accumulation> saidBy(String name, YearMonth first) {
    return AccumulationText.read(name, first);
  }

  /**
   * What the readings come to within a year or other stretch of time.
   *
   * <p>Monthly readings are summed; of snapshots and cumulative readings the last counts, a
   * cumulative one only while it is known to start with or after the stretch. Readings that are no
   * figure add nothing; without any figure there is no total.
   */
  default Optional<Figure> total(Readings readings, ReportingPeriod within) {
    var figures =
        readings.byPeriod().entrySet().stream()
            .filter(entry -> !entry.getKey().from().isBefore(within.from()))
            .filter(entry -> !entry.getKey().until().isAfter(within.until()))
            .flatMap(entry ->
                entry.getValue() instanceof Reading.Measured(var value, _, _)
                    ? Stream.of(value)
                    : Stream.<Figure>empty())
            .toList();
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    return switch (this) {
      case Monthly _ ->
          Optional.of(
              new Figure(
                  figures.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add)));
      case Snapshot _ -> Optional.of(figures.getLast());
      case CumulativeSince(var start) ->
          start.isBefore(within.from()) ? Optional.empty() : Optional.of(figures.getLast());
      case Cumulative _ -> Optional.empty();
    };
  }
}
