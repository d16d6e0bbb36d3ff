package waymark.trajectory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import waymark.measures.Definition;
import waymark.report.Part;
import waymark.report.Text;

/**
 * What a reader must know before reading figures. A caveat belongs to a measure's definition and
 * stands on every page that shows the measure's figures, beside its name.
 *
 * @param list each measure once, in the order in which the page shows them
 */
record Caveats(List<Caveat> list) {

  /** The caveat of one measure; empty words where it needs none. */
  record Caveat(Text measure, String words) {

    Text said() {
      return words.isEmpty() ? measure : measure.then(": " + words);
    }
  }

  Caveats {
    list = List.copyOf(list);
  }

  /** The caveats of the measures that a page shows; a measure without one has no place in it. */
  static Caveats of(PlanPage.At at, Collection<Tracker.Line> lines) {
    var caveats = new LinkedHashMap<String, Caveat>();
    lines.stream()
        .filter(it -> !it.measure().caveat().isEmpty())
        .forEach(it -> caveats.putIfAbsent(it.measure().key(), beside(at, it)));
    return new Caveats(List.copyOf(caveats.values()));
  }

  /** A measure, and what a reader must know of it where its name stands. */
  static Caveat beside(PlanPage.At at, Tracker.Line line) {
    var it = line.measure();
    return new Caveat(Text.link(at.measure(it.key()), it.title()), it.caveat());
  }

  /** The caveat of a measure on its own page. */
  static Caveats of(Definition measure) {
    return new Caveats(
        measure.caveat().isEmpty()
            ? List.of()
            : List.of(new Caveat(Text.of(measure.title()), measure.caveat())));
  }

  /** Under a heading of their own; nothing where there is none. */
  List<Part> parts() {
    return list.isEmpty()
        ? List.of()
        : List.of(
            Part.section(
                "Read these figures with care",
                Part.items(list.stream().map(Caveat::said).toList())));
  }
}
