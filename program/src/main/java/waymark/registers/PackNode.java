package waymark.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A place in a definition, which knows its line. What is asked of it and is not there is noted as a
 * fault, and something empty is given, so that one reading finds all faults.
 */
record PackNode(Node node, Faults faults) {

  static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** What is wrong, in the order in which it was found. */
  static final class Faults {

    private final String file;
    private final List<String> found = new ArrayList<>();

    Faults(String file) {
      this.file = file;
    }

    void add(int line, String words) {
      found.add("%s, line %d: %s".formatted(file, line, words));
    }

    List<String> found() {
      return List.copyOf(found);
    }
  }

  int line() {
    return node.getStartMark().getLine() + 1;
  }

  void refuse(String words) {
    faults.add(line(), words);
  }

  /** What stands here, for a message. */
  private String found() {
    return switch (node) {
      case ScalarNode it when it.getValue().isBlank() -> "nothing";
      case ScalarNode it -> "“" + it.getValue() + "”";
      case SequenceNode _ -> "a list";
      default -> "names with values";
    };
  }

  /** The values by their names; only those names are allowed. */
  Map<String, PackNode> named(Set<String> allowed, String what) {
    var named = new LinkedHashMap<String, PackNode>();
    if (!(node instanceof MappingNode map)) {
      refuse("expected %s, each with a name and a value; found %s".formatted(what, found()));
      return named;
    }
    for (var pair : map.getValue()) {
      var name = new PackNode(pair.getKeyNode(), faults);
      var key = name.word("a name");
      if (key.isEmpty()) {
        continue;
      }
      if (!allowed.isEmpty() && !allowed.contains(key)) {
        name.refuse(
            "expected one of %s; found “%s”".formatted(String.join(", ", sorted(allowed)), key));
      } else if (named.put(key, new PackNode(pair.getValueNode(), faults)) != null) {
        name.refuse("“%s” stands twice; expected it once".formatted(key));
      }
    }
    return named;
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }

  List<PackNode> listed(String what) {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(it -> new PackNode(it, faults)).toList();
    }
    refuse(
        "expected a list of %s, each on a line that begins with “-”; found %s"
            .formatted(what, found()));
    return List.of();
  }

  /** The words that stand here; empty where there are none, which is noted. */
  String word(String what) {
    if (node instanceof ScalarNode it && !it.getValue().isBlank()) {
      return it.getValue().strip();
    }
    refuse("expected %s; found %s".formatted(what, found()));
    return "";
  }

  /** Yes or no, however YAML writes it. */
  boolean yes() {
    return switch (word("yes or no")) {
      case "yes", "true" -> true;
      case "no", "false", "" -> false;
      case String other -> {
        refuse("expected yes or no; found “%s”".formatted(other));
        yield false;
      }
    };
  }

  /** The value of that name; where it is missing, that is noted at this place. */
  Optional<PackNode> needed(Map<String, PackNode> named, String name, String what) {
    var there = Optional.ofNullable(named.get(name));
    if (there.isEmpty()) {
      refuse("expected “%s:” with %s; it is missing".formatted(name, what));
    }
    return there;
  }

  /** The words of that name; empty where there are none, which is noted. */
  String words(Map<String, PackNode> named, String name, String what) {
    return needed(named, name, what).map(it -> it.word(what)).orElse("");
  }

  /** The same as a key; another word is noted, and given as it stands. */
  String key(Map<String, PackNode> named, String name, String what) {
    var node = needed(named, name, what);
    var key = node.map(it -> it.word(what)).orElse("");
    if (!key.isEmpty() && !KEY.matcher(key).matches()) {
      node.ifPresent(it ->
          it.refuse(
              "expected small letters, digits and dashes, at most 40, with a letter first; found"
                  + " “%s”".formatted(key)));
    }
    return key;
  }
}
