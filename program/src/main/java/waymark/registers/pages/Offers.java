package waymark.registers.pages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.kernel.DayWords;
import waymark.registers.FieldType;
import waymark.registers.RegisterField;

/**
 * What fields may be answered with, and what stands in them as people read it.
 *
 * @param byField words by key, by the id of the field
 */
record Offers(Map<String, Map<String, String>> byField) {

  Map<String, String> of(RegisterField field) {
    return byField.getOrDefault(field.id(), Map.of());
  }

  /** What is kept in a field, in words; empty where nothing is. */
  String words(RegisterField field, String kept) {
    if (kept.isEmpty()) {
      return "";
    }
    return switch (field.type()) {
      case FieldType.Day _ -> DayWords.of(kept);
      case FieldType.Money _ ->
          NumberFormat.getCurrencyInstance(Locale.UK).format(new BigDecimal(kept));
      case FieldType.Whole _, FieldType.Decimal _ -> number(new BigDecimal(kept));
      case FieldType.Text _, FieldType.LongText _, FieldType.Post _, FieldType.Link _ -> kept;
      case FieldType.Several _ ->
          kept.lines().map(it -> named(field, it)).collect(Collectors.joining(", "));
      default -> named(field, kept);
    };
  }

  private String named(RegisterField field, String key) {
    return of(field).getOrDefault(key, "No longer known here");
  }

  static String number(BigDecimal number) {
    return NumberFormat.getNumberInstance(Locale.UK).format(number);
  }

  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
