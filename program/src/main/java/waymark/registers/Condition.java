package waymark.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.kernel.CountWords;

/**
 * What is asked of one field of an entry that is counted.
 *
 * @param values the keys that it may have, or the number it is held against
 */
public record Condition(String field, Is is, List<String> values) {

  /** How a field is held against the values. */
  public enum Is {
    IS,
    IS_NOT,
    AT_LEAST,
    AT_MOST,
    GIVEN,
    NOT_GIVEN,
    /** A day at most so many working days after the day on which the entry counts. */
    WITHIN_WORKING_DAYS;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Is> of(String key) {
      return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
    }
  }

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

  public Condition {
    values = List.copyOf(values);
  }

  /** All of several. */
  public record All(List<Condition> conditions) {

    public static final All NONE = new All(List.of());

    public All {
      conditions = List.copyOf(conditions);
    }

    /** One a line: {@code cause is delay|communication}. */
    public String kept() {
      return conditions.stream().map(Condition::kept).collect(Collectors.joining("\n"));
    }

    /** In a clause: {@code where “Cause” is “Delay” or “Other” and ...}; may be empty. */
    String words(Register register) {
      return conditions.isEmpty() ? "" : " where " + CountWords.listed(clauses(register));
    }

    /** One for each condition; what one field must include, in one. */
    private List<String> clauses(Register register) {
      var clauses = new ArrayList<String>();
      var included = new HashSet<String>();
      for (var it : conditions) {
        if (!it.includes(register)) {
          clauses.add(it.words(register));
        } else if (included.add(it.field())) {
          clauses.add(
              "%s includes %s"
                  .formatted(
                      it.title(register),
                      CountWords.listed(
                          conditions.stream()
                              .filter(one -> one.includes(register))
                              .filter(one -> one.field().equals(it.field()))
                              .map(one -> one.either(register.field(one.field())))
                              .toList())));
        }
      }
      return clauses;
    }
  }

  /** Lines of conditions, or what is wrong with them. */
  public record Lines(All all, List<String> faults) {}

  /** Reads one condition a line; each fault names its line and what was expected. */
  public static Lines read(String text, Register register) {
    var conditions = new ArrayList<Condition>();
    var faults = new ArrayList<String>();
    var number = 0;
    for (var line : text.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      var words = line.strip().split(" +", 3);
      var is = words.length < 2 ? Optional.<Is>empty() : Is.of(words[1]);
      if (is.isEmpty()) {
        faults.add(
            "line %d: expected a field and one of is, is-not, at-least, at-most, given, not-given, within-working-days; found “%s”"
                .formatted(number, line.strip()));
        continue;
      }
      var condition =
          new Condition(
              words[0],
              is.get(),
              words.length < 3 ? List.of() : List.of(words[2].strip().split("\\s*\\|\\s*", -1)));
      var line0 = number;
      condition
          .fault(register)
          .ifPresentOrElse(
              it -> faults.add("line %d: %s".formatted(line0, it)),
              () -> conditions.add(condition));
    }
    return new Lines(new All(conditions), faults);
  }

  /** As it was kept, whether or not the register still has the field. */
  static All kept(String text) {
    return new All(
        text.lines()
            .filter(it -> !it.isBlank())
            .map(line -> {
              var words = line.split(" ", 3);
              return new Condition(
                  words[0],
                  Is.of(words[1]).orElseThrow(),
                  words.length < 3 ? List.of() : List.of(words[2].split("\\|", -1)));
            })
            .toList());
  }

  private String kept() {
    return (field + " " + is.key() + " " + String.join("|", values)).strip();
  }

  /** What is wrong with it in that register; empty while nothing is. */
  Optional<String> fault(Register register) {
    var there = register.field(field);
    if (there.isEmpty()) {
      return Optional.of("the register “%s” has no field “%s”".formatted(register.title(), field));
    }
    if (there.get().keptAsWords()) {
      return Optional.of(
          there.get().mayIdentify()
              ? "the field “%s” may identify a person, and is in no calculation".formatted(field)
              : "the field “%s” holds free words, which cannot be counted by".formatted(field));
    }
    return switch (is) {
      case IS, IS_NOT -> offered(there.get());
      case AT_LEAST, AT_MOST ->
          !there.get().type().number()
              ? Optional.of("the field “%s” is no number".formatted(field))
              : number();
      case WITHIN_WORKING_DAYS ->
          !(there.get().type() instanceof FieldType.Day)
              ? Optional.of("the field “%s” is no date".formatted(field))
              : number();
      case GIVEN, NOT_GIVEN ->
          values.isEmpty()
              ? Optional.empty()
              : Optional.of("expected nothing after “%s”".formatted(is.key()));
    };
  }

  private Optional<String> number() {
    return values.size() == 1 && NUMBER.matcher(values.getFirst()).matches()
        ? Optional.empty()
        : Optional.of("expected one number after “%s”".formatted(is.key()));
  }

  private Optional<String> offered(RegisterField there) {
    if (values.isEmpty()) {
      return Optional.of("expected an answer after “%s”".formatted(is.key()));
    }
    var keys = there.type().offered().stream().map(FieldType.Offer::key).toList();
    return values.stream()
        .filter(it -> !keys.isEmpty() && !keys.contains(it))
        .findFirst()
        .map(it ->
            "expected one of %s for “%s”; found “%s”"
                .formatted(String.join(", ", keys), field, it));
  }

  private String words(Register register) {
    var there = register.field(field);
    var title = title(register);
    return switch (is) {
      case IS -> "%s is %s".formatted(title, either(there));
      case IS_NOT ->
          "%s %s %s"
              .formatted(title, several(there) ? "does not include" : "is not", either(there));
      case AT_LEAST -> "%s is at least %s".formatted(title, values.getFirst());
      case AT_MOST -> "%s is at most %s".formatted(title, values.getFirst());
      case GIVEN -> title + " is given";
      case NOT_GIVEN -> title + " is not given";
      case WITHIN_WORKING_DAYS ->
          "%s is at most %s working days after “%s”"
              .formatted(
                  title,
                  values.getFirst(),
                  register
                      .field(register.countsOn())
                      .map(RegisterField::title)
                      .orElse(register.countsOn()));
    };
  }

  private String title(Register register) {
    return "“%s”".formatted(register.field(field).map(RegisterField::title).orElse(field));
  }

  private boolean includes(Register register) {
    return is == Is.IS && several(register.field(field));
  }

  private static boolean several(Optional<RegisterField> there) {
    return there.filter(it -> it.type() instanceof FieldType.Several).isPresent();
  }

  private String either(Optional<RegisterField> there) {
    var offers = there.map(it -> it.type().offered()).orElse(List.of());
    return String.join(
        " or ",
        values.stream()
            .map(key ->
                offers.stream()
                    .filter(it -> it.key().equals(key))
                    .map(it -> "“" + it.words() + "”")
                    .findFirst()
                    .orElse("“" + key + "”"))
            .toList());
  }

  BigDecimal held() {
    return new BigDecimal(values.getFirst());
  }
}
