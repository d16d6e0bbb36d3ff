package waymark.trajectory;

import java.util.Optional;
import java.util.regex.Pattern;
import waymark.web.AsKnown;

/**
 * The earlier of two moments that are compared, as an address asks for it.
 *
 * @param moment empty where none is asked for, or what is asked for cannot be one
 * @param day what was typed for the day
 * @param place what was typed for the last entry of the ledger that counts
 * @param dayFault what is wrong with the day; empty while nothing is
 * @param placeFault what is wrong with the entry; empty while nothing is
 */
public record Earlier(
    Optional<AsKnown> moment, String day, String place, String dayFault, String placeFault) {

  /** What an address names the day by, and the place in the ledger. */
  public static final String DAY = "from";

  public static final String PLACE = "from-seq";

  private static final Pattern PLACES = Pattern.compile("\\d{1,18}");
  private static final int LONGEST = 100;

  public static Earlier read(String day, String place, AsKnown later) {
    var typedDay = day.strip();
    var typedPlace = place.strip();
    var read = AsKnown.read(typedDay);
    var dayFault =
        !typedDay.isEmpty() && read.isEmpty()
            ? "Enter the earlier day as year, month and day, like 2024-11-27"
            : read.filter(it -> later.day().filter(it::isAfter).isPresent()).isPresent()
                ? "The earlier day must not come after the later one"
                : "";
    var placeFault =
        typedPlace.isEmpty() || PLACES.matcher(typedPlace).matches()
            ? ""
            : "Enter the number of an entry of the ledger, such as 12, or leave it empty";
    var asked =
        dayFault.isEmpty() && placeFault.isEmpty() && !(typedDay + typedPlace).isEmpty()
            ? Optional.of(
                new AsKnown(
                    read, Optional.of(typedPlace).filter(it -> !it.isEmpty()).map(Long::valueOf)))
            : Optional.<AsKnown>empty();
    return new Earlier(asked, shortened(typedDay), shortened(typedPlace), dayFault, placeFault);
  }

  private static String shortened(String typed) {
    return typed.substring(0, Math.min(LONGEST, typed.length()));
  }

  public boolean wrong() {
    return !dayFault.isEmpty() || !placeFault.isEmpty();
  }
}
