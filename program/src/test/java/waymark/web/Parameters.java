package waymark.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What an example asks a component for. It remembers what was read of it: what is left at the end
 * is what our tag does not offer.
 */
final class Parameters {

  private final JsonNode node;
  private final String path;
  private final Map<String, String> left;

  private Parameters(JsonNode node, String path, Map<String, String> left) {
    this.node = node;
    this.path = path;
    this.left = left;
  }

  static Parameters of(Fixture fixture) {
    var parameters = new Parameters(fixture.options(), "", new LinkedHashMap<>());
    parameters.collect(fixture.options(), "", "");
    return parameters;
  }

  /** Every end of the tree, by its exact place and by the name that it has in every place. */
  private void collect(JsonNode at, String place, String name) {
    if (at.isObject() && !at.isEmpty() && !name.endsWith("attributes")) {
      at.properties()
          .forEach(it ->
              collect(
                  it.getValue(),
                  place + "/" + it.getKey(),
                  name.isEmpty() ? it.getKey() : name + "." + it.getKey()));
    } else if (at.isArray() && !at.isEmpty()) {
      for (int i = 0; i < at.size(); i++) {
        collect(at.get(i), place + "/" + i, name + "[]");
      }
    } else if (!place.isEmpty()) {
      left.put(place, name);
    }
  }

  /** The names of what was not read, and of what was missed. */
  Set<String> left() {
    return new TreeSet<>(left.values());
  }

  boolean has(String name) {
    return node.has(name);
  }

  Optional<String> text(String name) {
    var value = node.path(name);
    if (!value.isValueNode() || value.isNull()) {
      return Optional.empty();
    }
    read(name);
    return Optional.of(value.asString());
  }

  String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  /** What our tag cannot do without. */
  String needed(String name) {
    complete(node.path(name).isValueNode(), name);
    return text(name, "");
  }

  /** What our tag has in any case. */
  void complete(boolean there, String name) {
    if (!there) {
      left.put(path + "/" + name + "?", "without " + name);
    }
  }

  /** Whether it is set; that it is set to false counts as read only where that changes nothing. */
  boolean flag(String name) {
    var value = node.path(name);
    if (value.isBoolean() && value.asBoolean()) {
      read(name);
      return true;
    }
    return false;
  }

  /** What it is one of; anything else is left. */
  <T> Optional<T> oneOf(String name, Map<String, T> offered) {
    var found = Optional.ofNullable(offered.get(node.path(name).asString("")));
    found.ifPresent(_ -> read(name));
    return found;
  }

  /** Counts as read, because our tag does it always or never. */
  void read(String name) {
    left.remove(path + "/" + name);
  }

  /** Counts as read where it says nothing. */
  void readNothing(String name) {
    if (node.has(name) && gap(node.get(name))) {
      read(name);
    }
  }

  /** A part with parameters of its own; without any where it is not there. */
  Parameters part(String name) {
    return new Parameters(
        node.path(name).isObject() ? node.path(name) : MissingNode.getInstance(),
        path + "/" + name,
        left);
  }

  /** The parts of a list; gaps in it count for nothing. */
  List<Parameters> parts(String name) {
    var parts = new ArrayList<Parameters>();
    var list = node.path(name);
    if (list.isArray()) {
      read(name);
      for (int i = 0; i < list.size(); i++) {
        if (gap(list.get(i))) {
          read(name + "/" + i);
        } else {
          parts.add(new Parameters(list.get(i), path + "/" + name + "/" + i, left));
        }
      }
    }
    return parts;
  }

  boolean hasGaps(String name) {
    return node.path(name).valueStream().anyMatch(Parameters::gap);
  }

  private static boolean gap(JsonNode item) {
    return (item.isEmpty() && item.asString("").isEmpty())
        || (item.isBoolean() && !item.asBoolean());
  }

  <T> List<T> parts(String name, Function<Parameters, T> made) {
    return parts(name).stream().map(made).toList();
  }

  /** Plain values of a list. */
  List<String> texts(String name) {
    var list = node.path(name);
    var texts = new ArrayList<String>();
    for (int i = 0; i < list.size(); i++) {
      texts.add(list.get(i).asString());
      read(name + "/" + i);
    }
    return texts;
  }

  /** Markup, or words; markup first, as everywhere in GOV.UK Frontend. */
  Content content() {
    return content("text", "html");
  }

  Content content(String text, String html) {
    var words = text(text).map(Parameters::escaped);
    var markup = text(html).filter(it -> !it.equals("false"));
    return markup.or(() -> words).map(Parameters::markup).orElse(Markup.NOTHING);
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static Content markup(String markup) {
    return output -> output.writeContent(markup);
  }
}
