package waymark.registers;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import waymark.access.Role;

/**
 * Reads the definition of a register from YAML. Only its tree is made, never an object that it
 * names; anchors are refused, and so are texts that are too long or too deep.
 */
public final class PackReader {

  /** Letters in a definition. */
  public static final int LONGEST = 40_000;

  private static final int DEEPEST = 8;
  private static final int MOST_FIELDS = 60;

  private static final Set<String> OF_REGISTER =
      Set.of(
          "register", "title", "entry", "says", "counts-on", "sees", "adds", "corrects", "fields");
  private final PackNode.Faults faults;

  private PackReader(PackNode.Faults faults) {
    this.faults = faults;
  }

  /**
   * Reads a definition.
   *
   * @param file as messages name it
   */
  public static PackRead read(String file, String text) {
    var faults = new PackNode.Faults(file);
    var register = new PackReader(faults).read(text);
    return register.isPresent() && faults.found().isEmpty()
        ? new PackRead.Read(register.get())
        : new PackRead.Refused(faults.found());
  }

  private Optional<Register> read(String text) {
    if (text.length() > LONGEST) {
      faults.add(1, "expected at most %,d letters; found %,d".formatted(LONGEST, text.length()));
      return Optional.empty();
    }
    try {
      var root = new Yaml(limits()).compose(new StringReader(text));
      if (root == null) {
        faults.add(1, "expected the definition of a register; found nothing");
        return Optional.empty();
      }
      return anchored(root) ? Optional.empty() : Optional.of(register(new PackNode(root, faults)));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      faults.add(
          mark == null ? 1 : mark.getLine() + 1,
          "cannot be read as YAML: %s. Expected lines such as “title: Complaints”, set in by blanks"
              .formatted(said(e)));
    } catch (YAMLException e) {
      faults.add(1, "cannot be read as YAML: it is too deep, or holds what is not text");
    }
    return Optional.empty();
  }

  private static String said(MarkedYAMLException e) {
    return e.getProblem() == null ? "something is out of place" : e.getProblem();
  }

  private static LoaderOptions limits() {
    var limits = new LoaderOptions();
    limits.setCodePointLimit(LONGEST);
    limits.setNestingDepthLimit(DEEPEST);
    limits.setMaxAliasesForCollections(0);
    limits.setAllowRecursiveKeys(false);
    return limits;
  }

  /** A text that repeats parts of itself by name may grow without end; none needs to. */
  private boolean anchored(Node node) {
    if (node.getAnchor() != null) {
      faults.add(
          node.getStartMark().getLine() + 1, "expected no anchors (&) and no aliases (*) of them");
      return true;
    }
    return switch (node) {
      case MappingNode map ->
          map.getValue().stream()
              .anyMatch(it -> anchored(it.getKeyNode()) || anchored(it.getValueNode()));
      case SequenceNode list -> list.getValue().stream().anyMatch(this::anchored);
      default -> false;
    };
  }

  private Register register(PackNode root) {
    var named = root.named(OF_REGISTER, "the definition of a register");
    var fields = new ArrayList<RegisterField>();
    var ids = new HashSet<String>();
    var nodes =
        root.needed(named, "fields", "the fields").map(it -> it.listed("fields")).orElse(List.of());
    nodes.stream().limit(MOST_FIELDS).forEach(it -> fields.add(PackFields.field(it, ids)));
    if (nodes.size() > MOST_FIELDS) {
      nodes.get(MOST_FIELDS).refuse("expected at most %d fields".formatted(MOST_FIELDS));
    }
    var countsOn = root.words(named, "counts-on", "the id of the field whose day counts");
    named.computeIfPresent("counts-on", (_, it) -> dayNeeded(it, countsOn, fields));
    PackFields.checked(nodes, fields);
    return new Register(
        root.key(named, "register", "the key of the register"),
        root.words(named, "title", "what the register is called"),
        root.words(named, "entry", "what one entry is called, such as complaint"),
        named.containsKey("says") ? root.words(named, "says", "what belongs in it") : "",
        countsOn,
        new Register.Who(roles(named, "sees"), roles(named, "adds"), roles(named, "corrects")),
        fields);
  }

  private static PackNode dayNeeded(PackNode node, String id, List<RegisterField> fields) {
    var field = fields.stream().filter(it -> it.id().equals(id)).findFirst();
    if (field.filter(it -> it.type() instanceof FieldType.Day).isEmpty()) {
      node.refuse("expected the id of a field of the type date; found “%s”".formatted(id));
    } else if (field.filter(it -> it.required() && !it.mayIdentify()).isEmpty()) {
      node.refuse(
          "expected a field with “required: yes” that may not identify a person, because each entry"
              + " counts on its day");
    }
    return node;
  }

  private static Set<Role> roles(Map<String, PackNode> named, String name) {
    var roles = new LinkedHashSet<Role>();
    if (named.containsKey(name)) {
      for (var node : named.get(name).listed("roles")) {
        var key = node.word("a role");
        var role = Stream.of(Role.values()).filter(it -> it.key().equals(key)).findFirst();
        role.ifPresentOrElse(
            roles::add,
            () ->
                node.refuse(
                    "expected one of the roles %s; found “%s”"
                        .formatted(
                            Stream.of(Role.values())
                                .map(Role::key)
                                .collect(Collectors.joining(", ")),
                            key)));
      }
    }
    return roles;
  }
}
