package waymark.casework.extract;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import waymark.kernel.Checked;

/**
 * A mapping as a file: {@code columns} with the meaning of each by its name, and where events are
 * called otherwise {@code events}. Only the tree of the YAML is made, never an object it names.
 */
public final class MappingFile {

  private static final long LONGEST = 100_000;
  private static final int DEEPEST = 4;

  private MappingFile() {}

  /** Something in it is not as it must be. */
  private static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;
    private final String why;

    Wrong(String why) {
      super(why, null, false, false);
      this.why = why;
    }
  }

  /** The mapping, or each reason why it is none, as a sentence with its line. */
  public static Checked<Mapping> read(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        return refused("has more than 100 KB; a mapping has a line for each column");
      }
      return read(Files.readString(file));
    } catch (NoSuchFileException e) {
      return refused("there is no such file");
    } catch (MalformedInputException e) {
      return refused("is not written as UTF-8; save it so");
    } catch (IOException e) {
      return refused("could not be read from its disk");
    }
  }

  static Checked<Mapping> read(String text) {
    try {
      var root = new Yaml(limits()).compose(new StringReader(text));
      if (root == null) {
        return refused("is empty");
      }
      var parts = named(root, "columns and events");
      for (var part : parts.entrySet()) {
        if (!List.of("columns", "events").contains(part.getKey())) {
          throw new Wrong(
              "line %d: names “%s”; a mapping has columns and events"
                  .formatted(line(part.getValue()), part.getKey()));
        }
      }
      return Mapping.of(
          texts(parts.get("columns"), "columns"), texts(parts.get("events"), "events"));
    } catch (Wrong e) {
      return refused(e.why);
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      return refused(
          "line %d: cannot be read as YAML; a line is like “Date received: request”, set in by blanks"
              .formatted(mark == null ? 1 : mark.getLine() + 1));
    } catch (YAMLException e) {
      return refused("cannot be read as YAML: it is too deep, or holds what is not text");
    }
  }

  private static LoaderOptions limits() {
    var limits = new LoaderOptions();
    limits.setCodePointLimit((int) LONGEST);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setMaxAliasesForCollections(0);
    limits.setAllowRecursiveKeys(false);
    return limits;
  }

  private static Checked<Mapping> refused(String why) {
    return new Checked.Invalid<>(List.of(new Checked.Fault(Mapping.WHOLE, why)));
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private static Map<String, Node> named(Node node, String what) throws Wrong {
    if (!(node instanceof MappingNode map)) {
      throw new Wrong("line %d: expected %s, each with a value".formatted(line(node), what));
    }
    var named = new LinkedHashMap<String, Node>();
    for (var entry : map.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode name)) {
        throw new Wrong("line %d: expected a name".formatted(line(entry.getKeyNode())));
      }
      if (named.put(name.getValue(), entry.getValueNode()) != null) {
        throw new Wrong(
            "line %d: names “%s” a second time"
                .formatted(line(entry.getKeyNode()), name.getValue()));
      }
    }
    return named;
  }

  private static Map<String, String> texts(@Nullable Node node, String what) throws Wrong {
    var texts = new LinkedHashMap<String, String>();
    if (node == null) {
      return texts;
    }
    for (var entry : named(node, what).entrySet()) {
      if (!(entry.getValue() instanceof ScalarNode value)) {
        throw new Wrong(
            "line %d: expected what “%s” means".formatted(line(entry.getValue()), entry.getKey()));
      }
      texts.put(entry.getKey(), value.getValue());
    }
    return texts;
  }
}
