package waymark.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads the fields of a register, and what they say of each other. */
final class PackFields {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,4})?");

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

  private PackFields() {}

  static RegisterField field(PackNode node, Set<String> ids) {
    var named = node.named(OF_FIELD, "a field");
    var id = node.key(named, "id", "the id of the field");
    var stands = named.get("id");
    if (stands != null && !id.isEmpty() && !ids.add(id)) {
      stands.refuse("expected each id once; “%s” stands above already".formatted(id));
    }
    var type = type(node, named);
    return new RegisterField(
        id,
        node.words(named, "title", "what the field is called"),
        named.containsKey("hint") ? node.words(named, "hint", "help with the answer") : "",
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
                  node.key(named, "register", "the key of the register that the entry is of"));
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
                  if (!PackNode.KEY.matcher(key).matches()) {
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
  static void checked(List<PackNode> nodes, List<RegisterField> fields) {
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
