package waymark.registers.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.registers.Answered;
import waymark.registers.Entry;
import waymark.registers.EntryId;
import waymark.registers.FieldType;
import waymark.registers.Register;
import waymark.registers.RegisterField;
import waymark.web.Option;

/** What is asked about an entry: one question for each field of its register. */
final class EntryForm {

  static final Question REASON =
      Question.line("reason", "Why it is corrected")
          .hint("It stands in the history of the entry")
          .needed("Say why it is corrected");

  /** So many answers are seen at once; more stand in a list. */
  private static final int SEEN = 7;

  private EntryForm() {}

  static List<Question> questions(Register register, Offers offers) {
    return register.asked().stream().map(it -> question(it, offers)).toList();
  }

  static List<Question> correcting(Register register, Offers offers) {
    return Stream.concat(questions(register, offers).stream(), Stream.of(REASON)).toList();
  }

  /** Fields have names of their own among what a form sends. */
  static String name(RegisterField field) {
    return "f-" + field.id();
  }

  private static Question question(RegisterField field, Offers offers) {
    var hint =
        Stream.of(
                field.hint(),
                field.mayIdentify()
                    ? "May identify a person: it is shown on the entry's own page alone"
                    : "")
            .filter(it -> !it.isEmpty())
            .toList();
    var asked = asked(field, offers).hint(String.join(". ", hint));
    return field.required() ? asked.needed(missing(field)) : asked;
  }

  private static String missing(RegisterField field) {
    return switch (field.type()) {
      case FieldType.Choice _, FieldType.Several _, FieldType.YesNo _ ->
          "Choose an answer to: " + field.title();
      default -> field.title() + " is needed";
    };
  }

  private static Question asked(RegisterField field, Offers offers) {
    var name = name(field);
    return switch (field.type()) {
      case FieldType.Text _, FieldType.Post _, FieldType.Link _ ->
          Question.line(name, field.title());
      case FieldType.LongText _ -> Question.lines(name, field.title(), 4);
      case FieldType.Day _ -> Question.day(name, field.title());
      case FieldType.Whole _ -> Question.line(name, field.title(), 5);
      case FieldType.Decimal _, FieldType.Money _ -> Question.line(name, field.title(), 10);
      case FieldType.Several _ ->
          Question.someOf(name, field.title(), options(field, offers, false));
      default ->
          field.required() && offers.of(field).size() <= SEEN
              ? Question.oneOf(name, field.title(), options(field, offers, false))
              : Question.fromList(name, field.title(), options(field, offers, true));
    };
  }

  private static List<Option> options(RegisterField field, Offers offers, boolean none) {
    return Stream.concat(
            none ? Stream.of(Option.of("", "Not stated")) : Stream.empty(),
            offers.of(field).entrySet().stream()
                .map(it -> Option.of(it.getKey(), shortened(it.getValue()))))
        .toList();
  }

  /** A list of choices is as wide as its longest, and a telephone is not. */
  private static String shortened(String words) {
    return words.length() <= 60 ? words : words.substring(0, 59) + "…";
  }

  static Answers answers(Register register, Entry entry) {
    var answers = Answers.NONE;
    for (var field : register.asked()) {
      var kept = entry.value(field.id());
      answers =
          field.type() instanceof FieldType.Day
              ? answers.with(
                  name(field), Optional.of(kept).filter(it -> !it.isEmpty()).map(LocalDate::parse))
              : answers.with(name(field), kept);
    }
    return answers;
  }

  /** The entry as it was answered. */
  static Checked<Entry> read(
      Check check, Register register, Offers offers, EntryId id, String reason, LocalDate today) {
    var values = new LinkedHashMap<String, String>();
    for (var field : register.asked()) {
      switch (Answered.read(field, given(check, field), offers.of(field), today)) {
        case Answered.Wrong(var words) -> check.refuse(name(field), words);
        case Answered.Kept(var kept) -> {
          if (!kept.isEmpty()) {
            values.put(field.id(), kept);
          }
        }
      }
    }
    Answered.together(register, register.workedOut(values))
        .forEach((field, words) -> check.refuse("f-" + field, words));
    return check.result(() -> entry(register, id, values, reason));
  }

  static Entry entry(Register register, EntryId id, Map<String, String> values, String reason) {
    return new Entry(
        id,
        register.key(),
        LocalDate.parse(values.getOrDefault(register.countsOn(), "")),
        register.workedOut(values),
        reason);
  }

  private static String given(Check check, RegisterField field) {
    return field.type() instanceof FieldType.Day
        ? check.day(name(field)).map(LocalDate::toString).orElse("")
        : check.text(name(field));
  }
}
