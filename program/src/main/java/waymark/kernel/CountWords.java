package waymark.kernel;

import java.util.List;
import java.util.Locale;

/** How many there are, and which, in words. */
public final class CountWords {

  private CountWords() {}

  /** {@code 1 reading}, {@code 1,200 readings}. */
  public static String of(long count, String noun) {
    return String.format(Locale.UK, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /** {@code May, June and July}; empty where there is none. */
  public static String listed(List<String> words) {
    return words.size() < 2
        ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
