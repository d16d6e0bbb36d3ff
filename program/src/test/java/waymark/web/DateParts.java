package waymark.web;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import waymark.web.DateField.Part;

/**
 * Day, month and year of an example of the date input. It may ask for them one by one, or as a list
 * that gives in words of its own what our tag does without being asked.
 *
 * @param wrong the parts that an error is about; empty where it is about the whole date
 * @param birthday whether a browser may fill in the reader's own
 */
record DateParts(Map<Part, String> values, Set<Part> wrong, boolean birthday) {

  static DateParts of(Parameters asked, String prefix) {
    var named = new EnumMap<Part, Parameters>(Part.class);
    for (var part : Part.values()) {
      named.put(part, asked.part(part.word()));
    }
    var listed = new EnumMap<Part, Parameters>(Part.class);
    var items = asked.parts("items");
    if (!items.isEmpty()) {
      items.forEach(it -> place(it, listed));
      asked.complete(listed.keySet().containsAll(EnumSet.allOf(Part.class)), "items");
    }
    var values = new EnumMap<Part, String>(Part.class);
    for (var part : Part.values()) {
      values.put(part, value(asked, part, prefix, listed));
    }
    var parts = listed.isEmpty() ? named : listed;
    return new DateParts(values, wrong(parts), birthday(listed));
  }

  /** Ours come in this order, each as wide as its digits. */
  private static void place(Parameters item, Map<Part, Parameters> listed) {
    var places = Part.values();
    if (listed.size() < places.length) {
      var part = places[listed.size()];
      if (item.oneOf("name", Map.of(part.word(), part)).isPresent()) {
        listed.put(part, item);
        item.oneOf("classes", Map.of("govuk-input--width-" + part.width(), part));
      }
    }
  }

  /** The nearest counts: that of the list, of the part, of the whole. */
  private static String value(
      Parameters asked, Part part, String prefix, Map<Part, Parameters> listed) {
    var name = prefix.isEmpty() ? part.word() : prefix + "-" + part.word();
    var whole = asked.part("values").text(name);
    var own = asked.part(part.word()).text("value");
    var nearest = Optional.ofNullable(listed.get(part)).flatMap(it -> it.text("value"));
    return Stream.of(nearest, own, whole).flatMap(Optional::stream).findFirst().orElse("");
  }

  /** Those said to be wrong; where none is, those not said to be right. */
  private static Set<Part> wrong(Map<Part, Parameters> parts) {
    var said = new EnumMap<Part, String>(Part.class);
    parts.forEach((part, it) -> it.text("error").ifPresent(error -> said.put(part, error)));
    if (said.isEmpty()) {
      return Set.of();
    }
    Predicate<Part> counts =
        said.containsValue("true")
            ? part -> "true".equals(said.get(part))
            : part -> !said.containsKey(part);
    var wrong = EnumSet.allOf(Part.class);
    wrong.removeIf(counts.negate());
    return wrong;
  }

  private static boolean birthday(Map<Part, Parameters> listed) {
    return listed.entrySet().stream()
            .filter(it ->
                it.getValue()
                    .oneOf("autocomplete", Map.of("bday-" + it.getKey().word(), true))
                    .isPresent())
            .count()
        == Part.values().length;
  }

  String day() {
    return values.getOrDefault(Part.DAY, "");
  }

  String month() {
    return values.getOrDefault(Part.MONTH, "");
  }

  String year() {
    return values.getOrDefault(Part.YEAR, "");
  }
}
