package waymark.registers;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

  static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");

  private static final Set<String> OF_REGISTER =
      Set.of(
          "register", "title", "entry", "says", "counts-on", "sees", "adds", "corrects", "fields");
  private static final Set<String> OF_FIELD =
      Set.of(
          "id",
          "title",
          "hint",
          "type",
          "choices",
          "register",
          "required",
          "may-identify",
          "least",
          "most",
          "not-in-future",
          "not-before",
          "not-above",
          "worked-out-from",
          "least-met");

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
    nodes.stream().limit(MOST_FIELDS).forEach(it -> fields.add(field(it, ids)));
    if (nodes.size() > MOST_FIELDS) {
      nodes.get(MOST_FIELDS).refuse("expected at most %d fields".formatted(MOST_FIELDS));
    }
    var countsOn = words(root, named, "counts-on", "the id of the field whose day counts");
    named.computeIfPresent("counts-on", (_, it) -> dayNeeded(it, countsOn, fields));
    checked(nodes, fields);
    return new Register(
        key(root, named, "register", "the key of the register"),
        words(root, named, "title", "what the register is called"),
        words(root, named, "entry", "what one entry is called, such as complaint"),
        named.containsKey("says") ? words(root, named, "says", "what belongs in it") : "",
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

  private static String words(PackNode at, Map<String, PackNode> named, String name, String what) {
    return at.needed(named, name, what).map(it -> it.word(what)).orElse("");
  }

  private static String key(PackNode at, Map<String, PackNode> named, String name, String what) {
    var node = at.needed(named, name, what);
    var key = node.map(it -> it.word(what)).orElse("");
    if (!key.isEmpty() && !KEY.matcher(key).matches()) {
      node.ifPresent(it ->
          it.refuse(
              "expected small letters, digits and dashes, at most 40, with a letter first; found"
                  + " “%s”".formatted(key)));
    }
    return key;
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

  private RegisterField field(PackNode node, Set<String> ids) {
    var named = node.named(OF_FIELD, "a field");
    var id = key(node, named, "id", "the id of the field");
    var stands = named.get("id");
    if (stands != null && !id.isEmpty() && !ids.add(id)) {
      stands.refuse("expected each id once; “%s” stands above already".formatted(id));
    }
    var type = type(node, named);
    return new RegisterField(
        id,
        words(node, named, "title", "what the field is called"),
        named.containsKey("hint") ? words(node, named, "hint", "help with the answer") : "",
        type,
        named.containsKey("required") && named.get("required").yes(),
        named.containsKey("may-identify") && named.get("may-identify").yes(),
        limits(named, type),
        grading(node, named, type));
  }

  private static Optional<Grading> grading(
      PackNode node, Map<String, PackNode> named, FieldType type) {
    only(named, "worked-out-from", !(type instanceof FieldType.Choice), "a choice");
    if (!named.containsKey("worked-out-from") || !(type instanceof FieldType.Choice)) {
      if (named.containsKey("least-met")) {
        named.get("least-met").refuse("expected “least-met:” only beside “worked-out-from:”");
      }
      return Optional.empty();
    }
    var least = new LinkedHashMap<String, Integer>();
    var answers = type.offered().stream().map(FieldType.Offer::key).toList();
    node.needed(named, "least-met", "how many ticks each answer needs at least")
        .ifPresent(it -> {
          it.named(Set.copyOf(answers), "answers")
              .forEach((key, number) -> least.put(key, ticks(number)));
          if (!least.containsValue(0)) {
            it.refuse("expected one answer that needs 0, so that each entry has one");
          }
        });
    return Optional.of(
        new Grading(named.get("worked-out-from").word("the id of another field"), least));
  }

  private static int ticks(PackNode node) {
    var word = node.word("a whole number");
    if (!word.matches("\\d{1,3}")) {
      node.refuse("expected a whole number such as 5; found “%s”".formatted(word));
      return 0;
    }
    return Integer.parseInt(word);
  }

  private static FieldType type(PackNode node, Map<String, PackNode> named) {
    var asked = node.needed(named, "type", "one of the types of field");
    var key = asked.map(it -> it.word("one of the types of field")).orElse("text");
    FieldType type =
        switch (key) {
          case "choice" -> new FieldType.Choice(offers(node, named));
          case "several choices" -> new FieldType.Several(offers(node, named));
          case "entry" ->
              new FieldType.EntryOf(
                  key(node, named, "register", "the key of the register that the entry is of"));
          case String other ->
              FieldType.plain(other)
                  .orElseGet(() -> {
                    asked.ifPresent(it ->
                        it.refuse(
                            "expected one of the types %s; found “%s”"
                                .formatted(String.join(", ", FieldType.KEYS), other)));
                    return new FieldType.Text();
                  });
        };
    only(named, "choices", type.offered().isEmpty() || type instanceof FieldType.YesNo, "a choice");
    only(named, "register", !(type instanceof FieldType.EntryOf), "an entry of another register");
    return type;
  }

  private static void only(Map<String, PackNode> named, String name, boolean other, String where) {
    if (other && named.containsKey(name)) {
      named.get(name).refuse("expected “%s:” only where the type is %s".formatted(name, where));
    }
  }

  private static List<FieldType.Offer> offers(PackNode node, Map<String, PackNode> named) {
    var offers = new ArrayList<FieldType.Offer>();
    node.needed(named, "choices", "the answers that may be chosen")
        .ifPresent(it ->
            it.named(Set.of(), "answers")
                .forEach((key, words) -> {
                  if (!KEY.matcher(key).matches()) {
                    words.refuse(
                        "expected the key of an answer in small letters, digits and dashes, with a"
                            + " letter first; found “%s”".formatted(key));
                  }
                  offers.add(new FieldType.Offer(key, words.word("the answer in words")));
                }));
    return offers;
  }

  private static RegisterField.Limits limits(Map<String, PackNode> named, FieldType type) {
    only(named, "least", !type.number(), "a number");
    only(named, "most", !type.number(), "a number");
    only(named, "not-above", !type.number(), "a number");
    only(named, "not-in-future", !(type instanceof FieldType.Day), "a date");
    only(named, "not-before", !(type instanceof FieldType.Day), "a date");
    return new RegisterField.Limits(
        number(named, "least")
            .or(() -> type.number() ? Optional.of(BigDecimal.ZERO) : Optional.empty()),
        number(named, "most"),
        named.containsKey("not-in-future") && named.get("not-in-future").yes(),
        other(named, "not-before"),
        other(named, "not-above"));
  }

  private static Optional<String> other(Map<String, PackNode> named, String name) {
    return Optional.ofNullable(named.get(name)).map(it -> it.word("the id of another field"));
  }

  private static Optional<BigDecimal> number(Map<String, PackNode> named, String name) {
    return Optional.ofNullable(named.get(name))
        .flatMap(it -> {
          var word = it.word("a number");
          if (NUMBER.matcher(word).matches()) {
            return Optional.of(new BigDecimal(word));
          }
          it.refuse("expected a number such as 0 or 99.5; found “%s”".formatted(word));
          return Optional.empty();
        });
  }

  /** What fields say of each other holds only once all are read. */
  private static void checked(List<PackNode> nodes, List<RegisterField> fields) {
    for (var place = 0; place < fields.size(); place++) {
      var field = fields.get(place);
      var node = nodes.get(place);
      field
          .limits()
          .notBefore()
          .filter(it -> !is(fields, it, other -> other.type() instanceof FieldType.Day))
          .ifPresent(it ->
              node.refuse("expected the id of a field of the type date; found “%s”".formatted(it)));
      field
          .limits()
          .notAbove()
          .filter(it -> !is(fields, it, other -> other.type().number()))
          .ifPresent(it ->
              node.refuse("expected the id of a field that is a number; found “%s”".formatted(it)));
      field
          .grading()
          .map(Grading::from)
          .filter(it -> !is(fields, it, other -> other.type() instanceof FieldType.Several))
          .ifPresent(it ->
              node.refuse(
                  "expected the id of a field of the type several choices; found “%s”"
                      .formatted(it)));
    }
  }

  private static boolean is(
      List<RegisterField> fields, String id, Predicate<RegisterField> condition) {
    return fields.stream().filter(it -> it.id().equals(id)).anyMatch(condition);
  }
}
