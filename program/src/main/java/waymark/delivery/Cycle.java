package waymark.delivery;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.Pattern;

/** How often an assurance activity is to come round, where its own words say so. */
public enum Cycle {
  DAILY("daily", "daily|every day"),
  FORTNIGHTLY("fortnightly", "fortnightly|(?:2|two)[- ]week(?:ly)?"),
  FOUR_WEEKLY("four-weekly", "(?:4|four)[- ]week(?:ly|s)?"),
  SIX_WEEKLY("six-weekly", "(?:6|six)[- ]week(?:ly|s)?|half[- ]termly"),
  HALF_YEARLY("half-yearly", "(?:6|six)[- ]month(?:ly|s)?|half[- ]yearly|twice (?:a|per) year"),
  WEEKLY("weekly", "weekly|every week"),
  MONTHLY("monthly", "monthly|every month"),
  QUARTERLY("quarterly", "quarterly|every quarter|(?:3|three)[- ]monthly"),
  TERMLY("termly", "termly|every term"),
  /** The annual review of a plan names a thing, not how often the activity comes round. */
  ANNUAL("annual", "annual(?!(?:ly)? reviews?\\b)|annually|yearly|every year"),
  NOT_STATED("not-stated", "(?!)");

  private final String word;
  private final Pattern names;

  Cycle(String word, String names) {
    this.word = word;
    // "bi-monthly" may be twice a month or every other month, so a word behind a hyphen is no match
    this.names = Pattern.compile("(?<![\\w-])(?:" + names + ")(?![\\w-])", CASE_INSENSITIVE);
  }

  /** The word that outputs use, for example {@code four-weekly}. */
  public String word() {
    return word;
  }

  /** The cycle that an activity's text names; of several the one named first. */
  public static Cycle of(String activity) {
    var text = Words.spaced(activity);
    var first = NOT_STATED;
    var at = Integer.MAX_VALUE;
    for (var cycle : values()) {
      var match = cycle.names.matcher(text);
      if (match.find() && match.start() < at) {
        first = cycle;
        at = match.start();
      }
    }
    return first;
  }
}
