package waymark.registers;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.kernel.DayWords;

/** What was answered in a field: taken as it is kept, or refused with what to do. */
public sealed interface Answered {

  record Kept(String value) implements Answered {}

  record Wrong(String words) implements Answered {}

  int A_LINE = 300;
  int A_TEXT = 4000;

  /** Years that somebody means. */
  int EARLIEST = 1990;

  int LATEST = 2100;

  List<DateTimeFormatter> DAYS =
      Stream.of("uuuu-MM-dd", "d/M/uuuu", "d MMMM uuuu", "d MMM uuuu")
          .map(it ->
              DateTimeFormatter.ofPattern(it, Locale.UK).withResolverStyle(ResolverStyle.STRICT))
          .toList();

  Pattern NUMBER = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d{1,12})(\\.\\d{1,6})?");

  /**
   * Reads one answer, as a form or a file gives it; an empty one is kept as empty.
   *
   * @param offered what may be chosen, in words by key, where the type offers none itself
   * @param today after which a day lies in the future
   */
  static Answered read(
      RegisterField field, String given, Map<String, String> offered, LocalDate today) {
    var answer = given.strip();
    if (answer.isEmpty()) {
      return new Kept("");
    }
    return switch (field.type()) {
      case FieldType.Text _, FieldType.Post _ -> words(field, answer, A_LINE, false);
      case FieldType.LongText _ -> words(field, answer, A_TEXT, true);
      case FieldType.Link _ -> link(field, answer);
      case FieldType.Day _ -> day(field, answer, today);
      case FieldType.Whole _ -> number(field, answer, 0);
      case FieldType.Decimal _ -> number(field, answer, 6);
      case FieldType.Money _ -> number(field, answer.replaceFirst("^£", ""), 2);
      case FieldType.Choice _, FieldType.YesNo _ -> one(field, answer, own(field));
      case FieldType.Several _ -> several(field, answer, own(field));
      case FieldType.Organisation _, FieldType.OfService _ -> one(field, answer, offered);
      case FieldType.OfObjective _, FieldType.OfMeasure _ -> one(field, answer, offered);
      case FieldType.EntryOf _ -> one(field, answer, offered);
    };
  }

  private static Map<String, String> own(RegisterField field) {
    var offered = new LinkedHashMap<String, String>();
    field.type().offered().forEach(it -> offered.put(it.key(), it.words()));
    return offered;
  }

  private static Answered words(RegisterField field, String answer, int longest, boolean lines) {
    if (answer.length() > longest) {
      return new Wrong("%s must be %,d characters or fewer".formatted(field.title(), longest));
    }
    return !lines && answer.contains("\n")
        ? new Wrong(field.title() + " must be on one line")
        : new Kept(answer);
  }

  private static Answered link(RegisterField field, String answer) {
    return answer.matches("https?://[^\\s\"<>]{3,280}")
        ? new Kept(answer)
        : new Wrong(field.title() + " must be an address such as https://www.example.org/page");
  }

  private static Answered day(RegisterField field, String answer, LocalDate today) {
    var day = day(answer);
    if (day.isEmpty()) {
      return new Wrong("%s must be a real date, such as 27/11/2024".formatted(field.title()));
    }
    return field.limits().notInFuture() && day.get().isAfter(today)
        ? new Wrong("%s must not lie in the future".formatted(field.title()))
        : new Kept(day.get().toString());
  }

  private static Optional<LocalDate> day(String answer) {
    return DAYS.stream()
        .flatMap(it -> {
          try {
            return Stream.of(LocalDate.parse(answer, it));
          } catch (DateTimeException notSo) {
            return Stream.empty();
          }
        })
        .filter(it -> it.getYear() >= EARLIEST && it.getYear() <= LATEST)
        .findFirst();
  }

  private static Answered number(RegisterField field, String answer, int decimals) {
    if (!NUMBER.matcher(answer).matches()) {
      return new Wrong(
          "%s must be a %s, such as %s"
              .formatted(
                  field.title(),
                  decimals == 0 ? "whole number" : "number",
                  decimals == 0 ? "12" : "12.50"));
    }
    var number = new BigDecimal(answer.replace(",", "")).stripTrailingZeros();
    if (Math.max(0, number.scale()) > decimals) {
      return new Wrong(
          decimals == 0
              ? field.title() + " must be a whole number"
              : "%s must have at most %d decimals".formatted(field.title(), decimals));
    }
    var least = field.limits().least().filter(it -> number.compareTo(it) < 0);
    var most = field.limits().most().filter(it -> number.compareTo(it) > 0);
    return least
        .map(it -> "%s must be %s or more".formatted(field.title(), it.toPlainString()))
        .or(() ->
            most.map(it -> "%s must be %s or less".formatted(field.title(), it.toPlainString())))
        .<Answered>map(Wrong::new)
        .orElseGet(() -> new Kept(number.toPlainString()));
  }

  private static Answered one(RegisterField field, String answer, Map<String, String> offered) {
    return key(answer, offered)
        .<Answered>map(Kept::new)
        .orElseGet(() -> new Wrong(notOffered(field, answer, offered)));
  }

  private static Answered several(RegisterField field, String answer, Map<String, String> offered) {
    var chosen = new ArrayList<String>();
    for (var it : answer.split("[\n;]", -1)) {
      if (it.isBlank()) {
        continue;
      }
      var key = key(it.strip(), offered);
      if (key.isEmpty()) {
        return new Wrong(notOffered(field, it.strip(), offered));
      }
      chosen.add(key.get());
    }
    var inOrder = offered.keySet().stream().filter(chosen::contains).toList();
    return new Kept(String.join("\n", inOrder));
  }

  private static Optional<String> key(String answer, Map<String, String> offered) {
    return offered.entrySet().stream()
        .filter(it -> it.getKey().equals(answer) || it.getValue().equalsIgnoreCase(answer))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String notOffered(
      RegisterField field, String answer, Map<String, String> offered) {
    var first = offered.values().stream().limit(8).toList();
    return "%s must be one of: %s%s. “%s” is none of them"
        .formatted(
            field.title(),
            String.join("; ", first),
            offered.size() > first.size() ? "; …" : "",
            answer.length() > 60 ? answer.substring(0, 60) + "…" : answer);
  }

  /** What is wrong with answers that are fine one by one, by field. */
  static Map<String, String> together(Register register, Map<String, String> values) {
    var wrong = new LinkedHashMap<String, String>();
    for (var field : register.fields()) {
      var value = values.getOrDefault(field.id(), "");
      if (value.isEmpty()) {
        if (field.required()) {
          wrong.put(field.id(), field.title() + " is needed");
        }
        continue;
      }
      other(register, values, field.limits().notBefore())
          .filter(it -> value.compareTo(values.getOrDefault(it.id(), "")) < 0)
          .ifPresent(it ->
              wrong.put(
                  field.id(),
                  "%s must not be before %s, %s"
                      .formatted(
                          field.title(),
                          it.title().toLowerCase(Locale.UK),
                          DayWords.of(values.getOrDefault(it.id(), "")))));
      other(register, values, field.limits().notAbove())
          .filter(it ->
              new BigDecimal(value).compareTo(new BigDecimal(values.getOrDefault(it.id(), "0")))
                  > 0)
          .ifPresent(it ->
              wrong.put(
                  field.id(),
                  "%s must not be more than %s, %s"
                      .formatted(
                          field.title(),
                          it.title().toLowerCase(Locale.UK),
                          values.getOrDefault(it.id(), ""))));
    }
    return wrong;
  }

  private static Optional<RegisterField> other(
      Register register, Map<String, String> values, Optional<String> id) {
    return id.flatMap(register::field).filter(it -> !values.getOrDefault(it.id(), "").isEmpty());
  }
}
