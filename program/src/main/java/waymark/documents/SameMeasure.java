package waymark.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import waymark.measures.MeasureName;
import waymark.measures.Reading;

/** Which metrics of two papers are the same measure. */
public final class SameMeasure {

  /** The metric of the other paper, and what says that it is the same. */
  public record Match(Metric metric, String because) {}

  /** Figures that must be shown by both papers before likeness of figures says anything. */
  private static final int ENOUGH = 3;

  /**
   * Comparisons of names that stay quick; papers with more unlike names are matched by name alone.
   */
  private static final int MOST_COMPARISONS = 250_000;

  private final IdentityHashMap<Metric, Match> pairs = new IdentityHashMap<>();

  private SameMeasure() {}

  /** The same measure in the other paper, if there is exactly one. */
  public Optional<Match> of(Metric metric) {
    return Optional.ofNullable(pairs.get(metric));
  }

  /**
   * Matches by the same name first, the first of a name with the first of it; then by names of
   * which one stands within the other, if three in four of the readings they share are alike. A
   * metric with two possible matches is left without.
   */
  public static SameMeasure between(List<Metric> ones, List<Metric> others) {
    var same = new SameMeasure();
    var free = same.pairByName(ones, others);
    var left = ones.stream().filter(it -> same.of(it).isEmpty()).map(Named::of).toList();
    if ((long) left.size() * free.size() <= MOST_COMPARISONS) {
      for (var one : left) {
        only(one, free)
            .filter(other -> only(other, left).filter(one::equals).isPresent())
            .ifPresent(other -> same.pairs.put(one.metric(), match(one.metric(), other.metric())));
      }
    }
    return same;
  }

  /** Pairs equal names; returns the metrics of the other paper that are left. */
  private List<Named> pairByName(List<Metric> ones, List<Metric> others) {
    var byName = new HashMap<String, ArrayDeque<Metric>>();
    for (var other : others) {
      byName
          .computeIfAbsent(new MeasureName(other.name()).squeezed(), _ -> new ArrayDeque<>())
          .add(other);
    }
    for (var one : ones) {
      var named = byName.get(new MeasureName(one.name()).squeezed());
      if (named != null && !named.isEmpty()) {
        pairs.put(one, new Match(named.removeFirst(), "same name"));
      }
    }
    var free = new ArrayList<Named>();
    byName.values().forEach(named -> named.forEach(it -> free.add(Named.of(it))));
    return free;
  }

  private record Named(Metric metric, MeasureName name) {
    static Named of(Metric metric) {
      return new Named(metric, new MeasureName(metric.name()));
    }
  }

  private static Optional<Named> only(Named one, List<Named> candidates) {
    var found =
        candidates.stream()
            .filter(it -> it.metric().unit() == one.metric().unit())
            .filter(it -> it.name().within(one.name()) || it.name().near(one.name()))
            .filter(it -> alikeInFigures(one.metric(), it.metric()))
            .limit(2)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static boolean alikeInFigures(Metric one, Metric other) {
    var shared = shared(one, other);
    return shared >= ENOUGH && alike(one, other) * 4 >= shared * 3;
  }

  private static long shared(Metric one, Metric other) {
    return one.readings().entrySet().stream()
        .filter(it -> it.getValue().means() instanceof Reading.Measured)
        .filter(it -> other.series().at(it.getKey()) instanceof Reading.Measured)
        .count();
  }

  private static long alike(Metric one, Metric other) {
    return one.readings().entrySet().stream()
        .filter(it -> it.getValue().means() instanceof Reading.Measured)
        .filter(it -> other.series().at(it.getKey()).equals(it.getValue().means()))
        .count();
  }

  private static Match match(Metric one, Metric other) {
    return new Match(
        other,
        "the words of one name stand in the other, and %d of %d figures are alike"
            .formatted(alike(one, other), shared(one, other)));
  }
}
