package waymark.papers;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.documents.Metric;
import waymark.kernel.Unit;
import waymark.measures.MeasureId;
import waymark.measures.MeasureName;

/**
 * Which measure each row of a paper seems to be. What a person said of the name comes first, then
 * the same name, then likeness; each says why, and likeness alone is never taken without a person.
 */
final class Matching {

  /** Comparisons of names that stay quick; beyond, rows are matched by name alone. */
  private static final int MOST_COMPARISONS = 250_000;

  private static final int MOST_NEAR = 5;

  private final List<Metric> metrics;
  private final Held held;
  private final Map<String, Set<MeasureId>> byName = new HashMap<>();
  private final Map<Metric, Match> matches = new LinkedHashMap<>();
  private final Map<Metric, List<MeasureId>> near = new HashMap<>();
  private boolean compared = true;

  private Matching(List<Metric> metrics, Held held) {
    this.metrics = metrics;
    this.held = held;
  }

  /** A match for every row, by where it stands. */
  static Map<String, Match> of(List<Metric> metrics, Held held) {
    var matching = new Matching(metrics, held);
    matching.match();
    var found = new LinkedHashMap<String, Match>();
    matching.matches.forEach((metric, match) -> found.put(metric.where(), match));
    return found;
  }

  private void match() {
    held.lines().values().forEach(it -> names(it).forEach(name -> named(name).add(it.id())));
    for (var metric : metrics) {
      byPersonOrName(metric).ifPresent(it -> matches.put(metric, it));
    }
    var left = metrics.stream().filter(not(matches::containsKey)).toList();
    byLikeness(left, free());
    var fresh = new LinkedHashMap<String, Metric>();
    for (var metric : left) {
      if (!matches.containsKey(metric)) {
        matches.put(metric, newOrAgain(metric, fresh));
      }
    }
  }

  private Set<MeasureId> named(String name) {
    return byName.computeIfAbsent(name, _ -> new HashSet<>());
  }

  private static Set<String> names(Held.Line line) {
    var names = new HashSet<String>();
    names.add(new MeasureName(line.definition().title()).squeezed());
    line.names().forEach(it -> names.add(new MeasureName(it).squeezed()));
    return names;
  }

  private Optional<Match> byPersonOrName(Metric metric) {
    var remembered = held.remembered().get(RememberedName.id(metric));
    if (remembered != null && remembered.isEmpty()) {
      return Optional.of(
          new Match.RememberedLeft("A person said of an earlier paper to leave such a row out."));
    }
    if (remembered != null && held.lines().containsKey(remembered.get())) {
      return Optional.of(
          new Match.Remembered(
              remembered.get(), "A person said of an earlier paper which measure it is."));
    }
    var same = byName.getOrDefault(new MeasureName(metric.name()).squeezed(), Set.of());
    if (same.size() > 1) {
      return Optional.of(
          new Match.Several(
              placedFirst(metric, same),
              "%d measures have this name, or had it in a paper.".formatted(same.size())));
    }
    return same.stream().findFirst().map(it -> new Match.SameName(it, sameName(metric, it)));
  }

  private String sameName(Metric metric, MeasureId measure) {
    var title = line(measure).definition().title();
    return new MeasureName(title).same(new MeasureName(metric.name()))
        ? "It has the same name."
        : "Earlier papers had “%s” under this name.".formatted(title);
  }

  /** Those that stand under the row's own objective come first. */
  private List<MeasureId> placedFirst(Metric metric, Collection<MeasureId> measures) {
    var number = metric.objective().map(it -> it.number());
    var here =
        held.objectives().stream()
            .filter(it -> number.filter(it.number()::equals).isPresent())
            .flatMap(objective ->
                held.placements().stream()
                    .filter(it -> it.objective().equals(objective.id()))
                    .map(it -> it.measure()))
            .toList();
    return measures.stream()
        .sorted(
            Comparator.comparing((MeasureId it) -> !here.contains(it))
                .thenComparing(it -> line(it).definition().title()))
        .toList();
  }

  private Held.Line line(MeasureId measure) {
    var line = held.lines().get(measure);
    if (line == null) {
      throw new IllegalStateException("nothing is held of " + measure);
    }
    return line;
  }

  /** The measures that no row of this paper is by its name. */
  private List<Named> free() {
    var taken = new HashSet<MeasureId>();
    matches.values().forEach(it -> it.proposed().ifPresent(taken::add));
    return held.lines().values().stream()
        .filter(it -> !taken.contains(it.id()))
        .map(it -> new Named(it, allNames(it)))
        .toList();
  }

  private static List<MeasureName> allNames(Held.Line line) {
    var names = new ArrayList<MeasureName>();
    names.add(new MeasureName(line.definition().title()));
    line.names().forEach(it -> names.add(new MeasureName(it)));
    return names;
  }

  /** A measure of the area, under every name that it had. */
  private record Named(Held.Line line, List<MeasureName> names) {

    boolean likeInName(MeasureName name) {
      return names.stream().anyMatch(it -> it.within(name) || it.near(name));
    }
  }

  private void byLikeness(List<Metric> left, List<Named> free) {
    compared = (long) left.size() * free.size() <= MOST_COMPARISONS;
    if (!compared) {
      return;
    }
    var byWord = byWord(free);
    var alike = new LinkedHashMap<Metric, List<Named>>();
    var chosen = new HashMap<MeasureId, Integer>();
    for (var metric : left) {
      var name = new MeasureName(metric.name());
      var candidates = candidates(metric, name, free, byWord);
      near.put(metric, best(metric, candidates));
      var both =
          candidates.stream()
              .filter(it -> it.likeInName(name) && FiguresAlike.most(metric, it.line()))
              .toList();
      alike.put(metric, both);
      both.forEach(it -> chosen.merge(it.line().id(), 1, Integer::sum));
    }
    alike.forEach((metric, both) -> {
      if (both.size() == 1 && chosen.getOrDefault(both.getFirst().line().id(), 0) == 1) {
        var line = both.getFirst().line();
        matches.put(
            metric,
            new Match.Alike(
                line.id(),
                "“%s” has much of the name, and %d of %d figures are alike. Was it renamed?"
                    .formatted(
                        line.definition().title(),
                        FiguresAlike.count(metric, line),
                        FiguresAlike.shared(metric, line))));
      }
    });
  }

  /** Names are alike only where they share a word, and comparing all with all would take long. */
  private static Map<String, List<Named>> byWord(List<Named> free) {
    var byWord = new HashMap<String, List<Named>>();
    for (var it : free) {
      it.names().stream()
          .flatMap(name -> name.words().stream())
          .distinct()
          .forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(it));
    }
    return byWord;
  }

  private static List<Named> candidates(
      Metric metric, MeasureName name, List<Named> free, Map<String, List<Named>> byWord) {
    var found = new LinkedHashSet<Named>();
    name.words().stream()
        .flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
        .distinct()
        .filter(it -> sameUnit(metric, it.line()) && it.likeInName(name))
        .forEach(found::add);
    if (FiguresAlike.varies(metric)) {
      free.stream()
          .filter(it -> sameUnit(metric, it.line()) && FiguresAlike.all(metric, it.line()))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  static boolean sameUnit(Metric metric, Held.Line line) {
    return (metric.unit() == Unit.PERCENT) == line.definition().unit().equals("percent");
  }

  private static List<MeasureId> best(Metric metric, List<Named> candidates) {
    return candidates.stream()
        .sorted(
            Comparator.comparingLong((Named it) -> -FiguresAlike.count(metric, it.line()))
                .thenComparing(it -> it.line().definition().title()))
        .limit(MOST_NEAR)
        .map(it -> it.line().id())
        .toList();
  }

  private Match newOrAgain(Metric metric, Map<String, Metric> fresh) {
    var candidates = near.getOrDefault(metric, List.of());
    if (!candidates.isEmpty()) {
      return new Match.Several(candidates, likely(metric, candidates));
    }
    var before = fresh.putIfAbsent(new MeasureName(metric.name()).squeezed(), metric);
    if (before == null) {
      return new Match.None(
          compared
              ? "No measure of the area has such a name."
              : "No measure of the area has this very name; there are too many to look for a name"
                  + " that is like it.");
    }
    return FiguresAlike.contradict(before, metric)
        ? new Match.Several(
            List.of(),
            "%s has the same name and other figures. Is it the same measure?"
                .formatted(before.where()))
        : new Match.SameAsRow(
            before.where(), "%s has the same name and the same figures.".formatted(before.where()));
  }

  private String likely(Metric metric, List<MeasureId> candidates) {
    var first = line(candidates.getFirst());
    var shared = FiguresAlike.shared(metric, first);
    var figures =
        shared == 0
            ? "there is no figure for the same period"
            : "%d of %d figures are alike".formatted(FiguresAlike.count(metric, first), shared);
    return candidates.size() == 1
        ? "“%s” may be meant: %s.".formatted(first.definition().title(), figures)
        : "%d measures may be meant.".formatted(candidates.size());
  }
}
