package waymark.registers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.registers.EntryFilter;
import waymark.registers.FieldType;
import waymark.registers.Register;
import waymark.registers.RegisterField;
import waymark.web.AsKnown;
import waymark.web.Field;
import waymark.web.Option;

/**
 * Which entries a page shows, as its address asks; what it does not understand asks for nothing.
 *
 * @param page from 1
 */
record EntryChoice(EntryFilter filter, int page) {

  static final String FROM = "since";
  static final String UNTIL = "until";
  static final String PAGE = "page";

  private static final int FURTHEST = 100_000;

  static EntryChoice of(HttpServletRequest request, Register register) {
    var is = new LinkedHashMap<String, String>();
    for (var field : chosen(register)) {
      var value = parameter(request, name(field));
      if (!value.isEmpty()) {
        is.put(field.id(), value);
      }
    }
    var page = parameter(request, PAGE);
    return new EntryChoice(
        new EntryFilter(day(request, FROM), day(request, UNTIL), is),
        page.matches("[1-9]\\d{0,5}") ? Math.min(FURTHEST, Integer.parseInt(page)) : 1);
  }

  private static String parameter(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  private static Optional<LocalDate> day(HttpServletRequest request, String name) {
    return AsKnown.read(parameter(request, name));
  }

  private static String name(RegisterField field) {
    return "is-" + field.id();
  }

  /** The fields that entries are chosen by. */
  static List<RegisterField> chosen(Register register) {
    return register.open().stream()
        .filter(it ->
            switch (it.type()) {
              case FieldType.Choice _, FieldType.Several _, FieldType.YesNo _ -> true;
              case FieldType.OfService _, FieldType.Organisation _, FieldType.OfObjective _ -> true;
              default -> false;
            })
        .toList();
  }

  List<Field> days() {
    return List.of(
        Field.of(FROM, "From")
            .hint("Year, month and day, like 2024-04-01")
            .value(filter.from().map(LocalDate::toString).orElse("")),
        Field.of(UNTIL, "To")
            .hint("Year, month and day, like 2024-12-31")
            .value(filter.until().map(LocalDate::toString).orElse("")));
  }

  List<Field> fields(Register register) {
    return chosen(register).stream()
        .map(it -> Field.of(name(it), it.title()).value(filter.is().getOrDefault(it.id(), "")))
        .toList();
  }

  List<List<Option>> options(Register register, Offers offers) {
    return chosen(register).stream()
        .map(field ->
            Stream.concat(
                    Stream.of(Option.of("", "Any")),
                    offers.of(field).entrySet().stream()
                        .map(it -> Option.of(it.getKey(), shortened(it.getValue()))))
                .toList())
        .toList();
  }

  private static String shortened(String words) {
    return words.length() <= 40 ? words : words.substring(0, 39) + "…";
  }

  /** The choice in words that follow "entries": {@code from 1 April 2024 with Cause: Delay}. */
  String words(Register register, Offers offers) {
    var words = new ArrayList<String>();
    filter.from().ifPresent(it -> words.add("from " + DayWords.of(it)));
    filter.until().ifPresent(it -> words.add("to " + DayWords.of(it)));
    for (var field : chosen(register)) {
      var value = filter.is().getOrDefault(field.id(), "");
      if (!value.isEmpty()) {
        words.add(
            "with %s: %s".formatted(field.title(), offers.of(field).getOrDefault(value, value)));
      }
    }
    return CountWords.listed(words);
  }

  /** As an address asks it, with a page of the list and the day as of which it is shown. */
  String query(int number, AsKnown known) {
    var parts = new ArrayList<String>();
    known.day().ifPresent(it -> parts.add("known=" + it));
    filter.from().ifPresent(it -> parts.add(FROM + "=" + it));
    filter.until().ifPresent(it -> parts.add(UNTIL + "=" + it));
    filter
        .is()
        .forEach((field, value) ->
            parts.add(
                "is-%s=%s".formatted(field, URLEncoder.encode(value, StandardCharsets.UTF_8))));
    if (number > 1) {
      parts.add(PAGE + "=" + number);
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }
}
