package waymark.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The order in which people count references: {@code AIP2} before {@code AIP10}. */
final class ActionOrder {

  private static final Pattern PART = Pattern.compile("[0-9]{1,9}|[^0-9]+");

  static final Comparator<Action> BY_REFERENCE =
      Comparator.comparing((Action it) -> it.reference().isEmpty())
          .thenComparing(Action::reference, ActionOrder::compare)
          .thenComparing(Action::title)
          .thenComparing(it -> it.id().value());

  private ActionOrder() {}

  static int compare(String one, String other) {
    var left = parts(one);
    var right = parts(other);
    for (var place = 0; place < Math.min(left.size(), right.size()); place++) {
      var order = part(left.get(place), right.get(place));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static int part(String one, String other) {
    var numbers = digit(one) && digit(other);
    return numbers
        ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
        : one.compareTo(other);
  }

  private static boolean digit(String part) {
    return part.charAt(0) >= '0' && part.charAt(0) <= '9';
  }

  private static List<String> parts(String reference) {
    var parts = new ArrayList<String>();
    var match = PART.matcher(reference.toLowerCase(Locale.ROOT));
    while (match.find()) {
      parts.add(match.group());
    }
    return parts;
  }
}
