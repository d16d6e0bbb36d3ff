package waymark.registers;

import java.util.List;
import java.util.Optional;

/** What may stand in a field of a register. */
public sealed interface FieldType {

  /** One of the answers that a choice offers. */
  record Offer(String key, String words) {}

  /** Words on one line. */
  record Text() implements FieldType {}

  /** Words on several lines. */
  record LongText() implements FieldType {}

  record Day() implements FieldType {}

  record Whole() implements FieldType {}

  record Decimal() implements FieldType {}

  /** Pounds and pence. */
  record Money() implements FieldType {}

  record Choice(List<Offer> offers) implements FieldType {
    public Choice {
      offers = List.copyOf(offers);
    }
  }

  record Several(List<Offer> offers) implements FieldType {
    public Several {
      offers = List.copyOf(offers);
    }
  }

  record YesNo() implements FieldType {}

  /** One of the organisations that services of the area belong to. */
  record Organisation() implements FieldType {}

  record OfService() implements FieldType {}

  /** A post, never a person's name. */
  record Post() implements FieldType {}

  record OfObjective() implements FieldType {}

  record OfMeasure() implements FieldType {}

  /** An entry of another register. */
  record EntryOf(String register) implements FieldType {}

  /** An address on the web. */
  record Link() implements FieldType {}

  /** As a definition names it. */
  default String key() {
    return switch (this) {
      case Text _ -> "text";
      case LongText _ -> "long text";
      case Day _ -> "date";
      case Whole _ -> "whole number";
      case Decimal _ -> "decimal";
      case Money _ -> "money";
      case Choice _ -> "choice";
      case Several _ -> "several choices";
      case YesNo _ -> "yes/no";
      case Organisation _ -> "organisation";
      case OfService _ -> "service";
      case Post _ -> "role";
      case OfObjective _ -> "objective";
      case OfMeasure _ -> "measure";
      case EntryOf _ -> "entry";
      case Link _ -> "link";
    };
  }

  /** All that a definition may name, in the order in which a message lists them. */
  List<String> KEYS =
      List.of(
          "text",
          "long text",
          "date",
          "whole number",
          "decimal",
          "money",
          "choice",
          "several choices",
          "yes/no",
          "organisation",
          "service",
          "role",
          "objective",
          "measure",
          "entry",
          "link");

  /** The type of that key, where it needs no more than its key. */
  static Optional<FieldType> plain(String key) {
    return Optional.ofNullable(
        switch (key) {
          case "text" -> new Text();
          case "long text" -> new LongText();
          case "date" -> new Day();
          case "whole number" -> new Whole();
          case "decimal" -> new Decimal();
          case "money" -> new Money();
          case "yes/no" -> new YesNo();
          case "organisation" -> new Organisation();
          case "service" -> new OfService();
          case "role" -> new Post();
          case "objective" -> new OfObjective();
          case "measure" -> new OfMeasure();
          case "link" -> new Link();
          default -> null;
        });
  }

  /** Whether what stands there is words that somebody typed freely. */
  default boolean freeWords() {
    return switch (this) {
      case Text _, LongText _, Post _, Link _ -> true;
      case Day _, Whole _, Decimal _, Money _, Choice _, Several _, YesNo _ -> false;
      case Organisation _, OfService _, OfObjective _, OfMeasure _, EntryOf _ -> false;
    };
  }

  /** Whether it can be added up. */
  default boolean number() {
    return this instanceof Whole || this instanceof Decimal || this instanceof Money;
  }

  /** The answers that it offers itself; empty where it is answered otherwise. */
  default List<Offer> offered() {
    return switch (this) {
      case Choice(var offers) -> offers;
      case Several(var offers) -> offers;
      case YesNo _ -> List.of(new Offer("yes", "Yes"), new Offer("no", "No"));
      default -> List.of();
    };
  }
}
