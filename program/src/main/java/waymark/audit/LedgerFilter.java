package waymark.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import waymark.kernel.DayText;
import waymark.kernel.DayWords;
import waymark.kernel.England;
import waymark.kernel.PersonId;
import waymark.ledger.LedgerSearch;
import waymark.ledger.LedgerSearch.By;
import waymark.web.AsKnown;

/**
 * Which entries a reader wants to see, as the address has it: each field as it was typed.
 *
 * @param from the first day of writing, in England
 * @param to the last day
 * @param who a person's id, or {@link #PROGRAM}
 * @param way by which the entry came, as the ledger has it
 * @param words in the sentence
 */
record LedgerFilter(String from, String to, String who, String way, String words) {

  static final String PROGRAM = "program";
  static final int LONGEST_WORDS = 100;

  LedgerFilter {
    words = words.strip();
  }

  /** What came of reading the fields. */
  sealed interface Read {

    /** What they ask for. */
    record Asked(LedgerSearch search) implements Read {}

    /** What is wrong, by the name of the field. */
    record Wrong(Map<String, String> faults) implements Read {}
  }

  static LedgerFilter of(HttpServletRequest request) {
    return new LedgerFilter(
        field(request, "from"),
        field(request, "to"),
        field(request, "who"),
        field(request, "way"),
        field(request, "words"));
  }

  private static String field(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    // PostgreSQL has no text with a zero in it
    return value == null ? "" : value.replaceAll("\\p{Cntrl}", " ");
  }

  /** Reads the fields, held against who wrote and which ways there are. */
  Read read(Choices choices) {
    var faults = new LinkedHashMap<String, String>();
    var first = day(from, "from", "The first day", faults);
    var last = day(to, "to", "The last day", faults);
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      faults.put("to", "The last day must be the same as or after the first day");
    }
    if (!choices.hasWriter(who)) {
      faults.put("who", "Choose somebody from the list");
    }
    if (!choices.hasWay(way)) {
      faults.put("way", "Choose a way from the list");
    }
    if (words.length() > LONGEST_WORDS) {
      faults.put("words", "The words must be %d characters or fewer".formatted(LONGEST_WORDS));
    }
    return faults.isEmpty()
        ? new Read.Asked(
            new LedgerSearch(
                first.map(LedgerFilter::begin),
                last.map(it -> begin(it.plusDays(1))),
                by(),
                Optional.of(way).filter(it -> !it.isEmpty()),
                words))
        : new Read.Wrong(faults);
  }

  private static Optional<LocalDate> day(
      String written, String field, String called, Map<String, String> faults) {
    var day = DayText.day(written);
    if (day.isEmpty() && !written.isBlank()) {
      faults.put(field, called + " must be a real day, like 24/11/2026");
    }
    return day;
  }

  private static Instant begin(LocalDate day) {
    return England.start(day);
  }

  private By by() {
    return switch (who) {
      case "" -> new By.Anybody();
      case PROGRAM -> new By.TheProgram();
      case String id -> new By.OnePerson(new PersonId(UUID.fromString(id)));
    };
  }

  /** The address of a page with these fields, at a moment; the address given has no query yet. */
  String at(String path, AsKnown known) {
    var address = known.at(path);
    var query =
        fields().entrySet().stream()
            .filter(it -> !it.getValue().isEmpty())
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
  }

  boolean none() {
    return fields().values().stream().allMatch(String::isEmpty);
  }

  private Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("from", from);
    fields.put("to", to);
    fields.put("who", who);
    fields.put("way", way);
    fields.put("words", words);
    return fields;
  }

  /** What is asked for in words, after "entries"; empty where nothing is left out. */
  String inWords(Choices choices) {
    var parts = new StringBuilder();
    DayText.day(from).ifPresent(it -> parts.append(" from ").append(DayWords.of(it)));
    DayText.day(to).ifPresent(it -> parts.append(" until ").append(DayWords.of(it)));
    if (!who.isEmpty()) {
      parts.append(" by ").append(choices.writer(who));
    }
    if (!way.isEmpty()) {
      parts.append(" ").append(EntryWords.way(way));
    }
    if (!words.isEmpty()) {
      parts.append(" with the words “").append(words).append("”");
    }
    return parts.toString();
  }
}
