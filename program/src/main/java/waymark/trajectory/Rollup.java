package waymark.trajectory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.Fraction;
import waymark.trajectory.Status.Met;
import waymark.trajectory.Status.NotAssessed;

/**
 * How many promises of one period were met, of those that can be assessed, and which are left out.
 *
 * <p>A metric counts once for every objective it stands under. Counted in: every promise with a
 * final reading. Counted out and named in {@code leftOut}: a promise that could not be assessed.
 * Where nothing was promised, nothing is counted or named.
 *
 * @param objectives by objective, in the order they came, those with something to assess
 */
public record Rollup(Fraction met, Map<String, Fraction> objectives, List<LeftOut> leftOut) {

  /** A promise that is not among those assessed, and why. */
  public record LeftOut(Optional<String> objective, String metric, Because because) {}

  /** One metric in one place of the plan, judged. */
  public record Judged(Optional<String> objective, String metric, Status status) {}

  public Rollup {
    objectives = Collections.unmodifiableMap(new LinkedHashMap<>(objectives));
    leftOut = List.copyOf(leftOut);
  }

  public static Rollup of(List<Judged> judged) {
    var objectives = new LinkedHashMap<String, Fraction>();
    for (var one : judged) {
      if (!(one.status() instanceof NotAssessed)) {
        one.objective().ifPresent(it -> objectives.merge(it, count(one), Rollup::plus));
      }
    }
    var met =
        judged.stream()
            .filter(one -> !(one.status() instanceof NotAssessed))
            .map(Rollup::count)
            .reduce(new Fraction(0, 0), Rollup::plus);
    return new Rollup(met, objectives, judged.stream().flatMap(Rollup::leftOut).toList());
  }

  private static Fraction count(Judged one) {
    return new Fraction(one.status() instanceof Met ? 1 : 0, 1);
  }

  private static Fraction plus(Fraction one, Fraction other) {
    return new Fraction(
        one.numerator() + other.numerator(), one.denominator() + other.denominator());
  }

  private static Stream<LeftOut> leftOut(Judged one) {
    return one.status() instanceof NotAssessed(var because) && because != Because.NO_PROMISE
        ? Stream.of(new LeftOut(one.objective(), one.metric(), because))
        : Stream.empty();
  }
}
