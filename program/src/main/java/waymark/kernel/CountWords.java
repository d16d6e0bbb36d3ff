package waymark.kernel;

import java.util.List;
import java.util.Locale;

/** How many there are, and which, in words. */
public final class CountWords {

  private CountWords() {}

  /** {@code 1 reading}, {@code 1,200 readings}. */
  public static String of(long count, String noun) {
    return String.format(Locale.UK, "%,d %s", count, count == 1 ? noun : several(noun));
  }

  /** {@code readings}, {@code case studies}, {@code days}. */
  public static String several(String noun) {
    return noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  /** {@code May, June and July}; empty where there is none. */
  public static String listed(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
