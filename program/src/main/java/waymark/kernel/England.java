package waymark.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where all areas are: a day begins there when its clocks say so. */
public final class England {

  public static final ZoneId TIME = ZoneId.of("Europe/London");

  private England() {}

  /** The day that it is there at a moment. */
  public static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, TIME);
  }

  /** The moment at which a day begins there. */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(TIME).toInstant();
  }
}
