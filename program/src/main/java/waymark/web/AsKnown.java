package waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import waymark.kernel.DayWords;
import waymark.kernel.England;
import waymark.kernel.KnownAt;

/**
 * The moment that a page is asked about, as it stands in the address: a day, at whose end in
 * England the page is shown as it was known, and for a paper that was kept the place in the ledger.
 *
 * @param day empty for today
 * @param seq the last command of the ledger that counts; empty for all
 */
public record AsKnown(Optional<LocalDate> day, Optional<Long> seq) {

  /** As it is known today. */
  public static final AsKnown TODAY = new AsKnown(Optional.empty(), Optional.empty());

  /** What an address names the day by. */
  public static final String KNOWN = "known";

  static final String SEQ = "seq";

  /** What an address asks about the moment by. */
  public static final Set<String> PARAMETERS = Set.of(KNOWN, SEQ);

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Days that a database can be asked about; nobody means others. */
  private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

  private static final LocalDate AFTER_ALL = LocalDate.of(3000, 1, 1);
  private static final Pattern PLACE = Pattern.compile("\\d{1,18}");

  /** At the end of that day. */
  public static AsKnown on(LocalDate day) {
    return new AsKnown(Optional.of(day), Optional.empty());
  }

  /** What the address of a request asks for. */
  public static AsKnown of(HttpServletRequest request) {
    var type = request.getContentType();
    if (type != null && type.startsWith("multipart/")) {
      return TODAY; // to ask for more would read the file that is sent, whoever sends it
    }
    return asked(request.getParameter(KNOWN), request.getParameter(SEQ));
  }

  /**
   * What an address asks for; nothing asks for today.
   *
   * @throws ResponseStatusException when it is no day, or no place in a ledger
   */
  static AsKnown asked(@Nullable String known, @Nullable String seq) {
    return new AsKnown(day(known == null ? "" : known), place(seq == null ? "" : seq));
  }

  /**
   * Days to choose among, with the one that was chosen before them where it is none of them.
   *
   * @param day as it was typed; what is no day is not offered
   */
  public static List<Option> offered(String day, List<Option> days) {
    if (read(day).isEmpty() || days.stream().anyMatch(it -> it.value().equals(day))) {
      return days;
    }
    return Stream.concat(Stream.of(Option.of(day, DayWords.of(day))), days.stream()).toList();
  }

  private static Optional<LocalDate> day(String known) {
    if (known.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(read(known).orElseThrow(() -> new NotADay(known)));
  }

  /** The day written {@code yyyy-MM-dd}; empty for anything else. */
  public static Optional<LocalDate> read(String written) {
    if (!DAY.matcher(written.strip()).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written.strip()))
          .filter(it -> it.isAfter(BEFORE_ALL) && it.isBefore(AFTER_ALL));
    } catch (DateTimeParseException suchAs31February) {
      return Optional.empty();
    }
  }

  private static Optional<Long> place(String seq) {
    if (seq.isBlank()) {
      return Optional.empty();
    }
    if (!PLACE.matcher(seq).matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "seq= is no place in a ledger");
    }
    return Optional.of(Long.valueOf(seq));
  }

  /** The moment that queries are asked at. */
  public KnownAt moment() {
    if (today()) {
      return KnownAt.LATEST;
    }
    var latest = KnownAt.LATEST;
    return new KnownAt(
        day.map(it -> England.start(it.plusDays(1)).minusNanos(1000)).orElse(latest.known()),
        seq.orElse(latest.seq()));
  }

  public boolean today() {
    return day.isEmpty() && seq.isEmpty();
  }

  /** The moment in words that follow "as known": {@code on 27 November 2024}, {@code today}. */
  public String words() {
    return day.map(it -> "on " + DayWords.of(it)).orElse("today")
        + seq.map(", from the first %d entries of the ledger"::formatted).orElse("");
  }

  /** The address of a page at this moment; the address given names none yet. */
  public String at(String path) {
    var address = new StringBuilder(path);
    day.ifPresent(it -> and(address, KNOWN, it.toString()));
    seq.ifPresent(it -> and(address, SEQ, it.toString()));
    return address.toString();
  }

  private static void and(StringBuilder address, String name, String value) {
    address.append(address.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value);
  }
}
