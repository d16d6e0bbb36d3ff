package waymark.claims;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import waymark.kernel.PeriodText;

/**
 * A month that a sentence names.
 *
 * @param subject whether the sentence may be about it: not the day of a meeting, nor where a
 *     stretch of time begins or ends ({@code since April 2024})
 * @param since whether a stretch of time begins with it
 * @param own whether something of it follows: {@code June's compliance}
 */
record NamedMonth(
    YearMonth month, int start, int end, boolean subject, boolean since, boolean own) {

  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(?<name>January|February|March|April|May|June|July|August|September|October|November"
              + "|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?(?<own>[’']s)?"
              + "(?:,? (?<year>20\\d\\d|[2-4]\\d(?<![’']s \\d\\d)(?!-\\p{L}| ?(?:%|/|of\\b|out of\\b|per ?cent\\b)))(?![\\d/.]\\d|\\d))?");

  /** What stands before a name: {@code since}, {@code on 26th}. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:\\b(?<before>as at|as of|end of|since|from|by|until|before|after|in|for|to|of|and|during) )?"
              + "(?<day>\\b\\d{1,2} ?(?:st|nd|rd|th)?(?: of)? )?$",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_BEFORE = 24;

  /**
   * The months of a sentence in order.
   *
   * @param speaksFrom the month that the paper speaks from; a month without a year is the last such
   *     month up to it, and is left out where it is not known
   */
  static List<NamedMonth> in(String sentence, Optional<YearMonth> speaksFrom) {
    var found = new ArrayList<NamedMonth>();
    var match = MONTH.matcher(sentence);
    while (match.find()) {
      var name = match.group("name");
      var year = match.group("year");
      var words =
          BEFORE.matcher(
              sentence.substring(Math.max(0, match.start() - LONGEST_BEFORE), match.start()));
      var day = words.find() && words.group("day") != null;
      var before = words.group("before") == null ? "" : words.group("before");
      var own = match.group("own") != null;
      var named = year != null || !before.isEmpty() || own;
      if (!isName(name, named)) {
        continue;
      }
      var word = before.toLowerCase(Locale.ROOT);
      var edge = List.of("since", "from", "by", "until", "before", "after").contains(word);
      var end = match.end();
      var start = match.start("name");
      month(name, year, speaksFrom)
          .ifPresent(month ->
              found.add(
                  new NamedMonth(
                      month,
                      start,
                      end,
                      !edge && (!day || word.startsWith("as ") || word.equals("end of")),
                      !day && (word.equals("since") || word.equals("from")),
                      own)));
    }
    return found;
  }

  /** "May" and "March" are words too. */
  private static boolean isName(String name, boolean named) {
    return named || !(name.equals("May") || name.equals("March"));
  }

  private static Optional<YearMonth> month(
      String name, @Nullable String year, Optional<YearMonth> speaksFrom) {
    var month = PeriodText.monthNamed(name).orElseThrow();
    if (year != null) {
      var number = Integer.parseInt(year);
      return Optional.of(YearMonth.of(number < 100 ? 2000 + number : number, month));
    }
    return speaksFrom.map(now -> {
      var thisYear = YearMonth.of(now.getYear(), month);
      return thisYear.isAfter(now) ? thisYear.minusYears(1) : thisYear;
    });
  }

  /** The month that a claim at a place of the sentence is about, where the sentence names one. */
  static Optional<YearMonth> governing(List<NamedMonth> months, int place) {
    var subjects = months.stream().filter(NamedMonth::subject).toList();
    return subjects.reversed().stream()
        .filter(month -> month.end() <= place)
        .findFirst()
        .or(() -> subjects.stream().findFirst())
        .map(NamedMonth::month);
  }
}
