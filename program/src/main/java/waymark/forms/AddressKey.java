package waymark.forms;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The readable part of an address, made once from a title; it stays when the title changes. */
public final class AddressKey {

  private static final int LONGEST = 60;

  private AddressKey() {}

  /** A key for a title that no other thing has: {@code ehc-20-week-compliance}. */
  public static String of(String title, Predicate<String> taken) {
    var plain = plain(title);
    return IntStream.iterate(1, it -> it + 1)
        .mapToObj(it -> it == 1 ? plain : plain + "-" + it)
        .filter(it -> !it.equals("new") && !taken.test(it))
        .findFirst()
        .orElseThrow();
  }

  private static String plain(String title) {
    var letters =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    var cut = letters.substring(0, Math.min(letters.length(), LONGEST)).replaceAll("-+$", "");
    return cut.isEmpty() ? "no-1" : cut;
  }
}
