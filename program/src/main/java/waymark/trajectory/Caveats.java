package waymark.trajectory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import waymark.measures.Definition;
import waymark.web.Link;

/**
 * What a reader must know before reading figures. A caveat belongs to a measure's definition and
 * stands on every page that shows the measure's figures, beside its name.
 *
 * @param list each measure once, in the order in which the page shows them
 */
record Caveats(List<Caveat> list) {

  /** The caveat of one measure. */
  record Caveat(Link measure, String words) {}

  Caveats {
    list = List.copyOf(list);
  }

  /** The caveats of the measures that a page shows; a measure without one has no place in it. */
  static Caveats of(PlanPage.At at, Collection<Tracker.Line> lines) {
    var caveats = new LinkedHashMap<String, Caveat>();
    for (var line : lines) {
      var it = line.measure();
      if (!it.caveat().isEmpty()) {
        caveats.putIfAbsent(
            it.key(), new Caveat(Link.to(at.measure(it.key()), it.title()), it.caveat()));
      }
    }
    return new Caveats(List.copyOf(caveats.values()));
  }

  /** The caveat of a measure on its own page. */
  static Caveats of(Definition measure) {
    return new Caveats(
        measure.caveat().isEmpty()
            ? List.of()
            : List.of(new Caveat(Link.here(measure.title()), measure.caveat())));
  }
}
