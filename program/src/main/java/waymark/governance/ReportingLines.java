package waymark.governance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.charts.TreeChart;

/** Who reports to whom among the bodies of an area. */
record ReportingLines(List<Body> bodies) {

  ReportingLines {
    bodies = List.copyOf(bodies);
  }

  /**
   * The circle that would close if a body became what is given: from it upwards, until it is met
   * again. Empty where the lines go on to a top.
   */
  Optional<List<Body>> circle(Body changed) {
    var byId = byId();
    byId.put(changed.id(), changed);
    var way = new LinkedHashSet<Body>();
    var at = Optional.of(changed);
    while (at.isPresent() && way.add(at.get())) {
      at = at.get().reportsTo().flatMap(it -> Optional.ofNullable(byId.get(it)));
      if (at.filter(changed::equals).isPresent()) {
        return Optional.of(List.copyOf(way));
      }
    }
    return Optional.empty();
  }

  /** {@code A reports to B, B to C, and C to A}. */
  static String words(List<Body> circle) {
    var steps = new ArrayList<String>();
    for (var place = 0; place < circle.size(); place++) {
      var above = circle.get((place + 1) % circle.size()).name();
      steps.add(circle.get(place).name() + (place == 0 ? " reports to " : " to ") + above);
    }
    return steps.size() == 1
        ? steps.getFirst()
        : String.join(", ", steps.subList(0, steps.size() - 1)) + ", and " + steps.getLast();
  }

  /** The bodies that answer to nobody here, each with those below it, by name. */
  List<TreeChart.Node> tree() {
    var byId = byId();
    return bodies.stream()
        .filter(it -> it.reportsTo().filter(byId::containsKey).isEmpty())
        .map(this::node)
        .toList();
  }

  private TreeChart.Node node(Body body) {
    return new TreeChart.Node(
        body.name(), body.kind().words(), below(body.id()).stream().map(this::node).toList());
  }

  List<Body> below(BodyId above) {
    return bodies.stream().filter(it -> it.reportsTo().filter(above::equals).isPresent()).toList();
  }

  Optional<Body> body(BodyId id) {
    return Optional.ofNullable(byId().get(id));
  }

  private Map<BodyId, Body> byId() {
    var byId = new HashMap<BodyId, Body>();
    bodies.forEach(it -> byId.put(it.id(), it));
    return byId;
  }
}
