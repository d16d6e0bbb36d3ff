package waymark.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.kernel.PeriodText;

/** What the name of a measure says of how its readings add up. */
final class AccumulationText {

  private static final Pattern CUMULATIVE =
      Pattern.compile(
          "\\bcumulative\\b|\\byear[- ]to[- ]date\\b|\\bytd\\b|\\bto date\\b|\\bso far\\b");
  private static final Pattern SINCE =
      Pattern.compile(
          "\\bsince (?:\\d{1,2}(?:st|nd|rd|th)? )?(?<month>\\p{L}{3,9})(?: (?<year>20\\d\\d))?");
  private static final Pattern SNAPSHOT =
      Pattern.compile(
          "\\bas at\\b|\\bas of\\b|\\b(?:month|quarter)[- ]end\\b"
              + "|\\bend of (?:the |each )?(?:month|quarter)\\b"
              + "|\\bwaiting\\b|\\bcaseload\\b|\\bopen (?:cases|requests|complaints|actions)\\b"
              + "|\\b(?:cases|requests|complaints|actions) open\\b|\\bbacklog\\b|\\bon roll\\b");
  private static final Pattern MONTHLY =
      Pattern.compile(
          "\\bmonthly\\b|\\bper month\\b|\\beach month\\b|\\bin[- ](?:the )?(?:month|quarter)\\b"
              + "|\\b(?:during|for) the (?:month|quarter)\\b|\\bquarterly\\b");

  private AccumulationText() {}

  /** Empty where the name says nothing of it, or says two things. */
  static Optional<Accumulation> read(String name, YearMonth first) {
    var words = name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    var said = new ArrayList<Accumulation>();
    var since = since(words, first);
    if (since.isPresent()) {
      said.add(new Accumulation.CumulativeSince(since.get()));
    } else if (CUMULATIVE.matcher(words).find()) {
      said.add(new Accumulation.Cumulative());
    }
    if (SNAPSHOT.matcher(words).find()) {
      said.add(new Accumulation.Snapshot());
    }
    if (MONTHLY.matcher(words).find()) {
      said.add(new Accumulation.Monthly());
    }
    return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
  }

  /** A month without a year is the last such one up to the first reading. */
  private static Optional<LocalDate> since(String words, YearMonth first) {
    var since = SINCE.matcher(words);
    return since.find()
        ? PeriodText.monthNamed(since.group("month"))
            .map(month -> start(since, YearMonth.of(first.getYear(), month), first))
        : Optional.empty();
  }

  private static LocalDate start(Matcher since, YearMonth thatYear, YearMonth first) {
    if (since.group("year") != null) {
      return thatYear.withYear(Integer.parseInt(since.group("year"))).atDay(1);
    }
    return (thatYear.isAfter(first) ? thatYear.minusYears(1) : thatYear).atDay(1);
  }
}
