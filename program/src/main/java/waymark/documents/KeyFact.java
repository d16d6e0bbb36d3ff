package waymark.documents;

import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import waymark.kernel.Figure;
import waymark.kernel.Written;

/** A figure that a report states in its text rather than in a table. */
public sealed interface KeyFact {

  String where();

  /** The words that state it, as the paper has them. */
  String text();

  /**
   * {@code June's compliance was 57%}; the figure is {@link Written.Provisional} where the text
   * calls it running or current.
   *
   * @param period the latest such month that is not after the paper's day; empty where the paper
   *     states no day
   */
  record OfMonth(
      String where,
      String text,
      String what,
      Month month,
      Optional<YearMonth> period,
      Written figure)
      implements KeyFact {}

  /** {@code compliance currently sits at 43% for the year}: the year so far. */
  record YearSoFar(String where, String text, String what, Written figure) implements KeyFact {}

  /** {@code The national rate stands at just over 50%}: what others reach. */
  record Benchmark(String where, String text, String what, Written figure) implements KeyFact {}

  /**
   * {@code reduced from 240+ cases to 38 cases, and of those 21 have plans and 17 have none}.
   *
   * @param parts what the later figure is made up of; empty where the text does not say
   */
  record Changed(
      String where, String text, String what, Written from, Written to, List<Figure> parts)
      implements KeyFact {
    public Changed {
      parts = List.copyOf(parts);
    }

    /** Whether the parts add up to the later figure; empty where there is nothing to add up. */
    public Optional<Boolean> partsAddUp() {
      if (parts.isEmpty() || !(to instanceof Written.Exact(var whole, var unit, var of))) {
        return Optional.empty();
      }
      var sum = parts.stream().map(Figure::value).reduce(Figure.ZERO.value(), (a, b) -> a.add(b));
      return Optional.of(new Figure(sum).equals(whole));
    }
  }

  /** {@code on target for a year end 60% average}: a promise for the whole year. */
  record YearEnd(String where, String text, String what, Written average) implements KeyFact {}

  /** {@code 100 new places}: so many of something. */
  record Count(String where, String text, Figure figure, String of) implements KeyFact {}
}
