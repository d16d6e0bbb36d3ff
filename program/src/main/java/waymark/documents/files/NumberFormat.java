package waymark.documents.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How a workbook shows a number, as far as it matters to a reader: percentages, dates, months,
 * thousands, zeros at the end and words around a figure. Printed rounding is not followed, because
 * figures are judged as they are.
 *
 * @param before words in front of the number
 * @param after words behind it
 * @param decimals digits after the point that are shown even where they are zeros
 * @param grouped whether commas stand between thousands
 */
record NumberFormat(Kind kind, String before, String after, int decimals, boolean grouped) {

  /** What a number stands for. */
  enum Kind {
    NUMBER,
    PERCENT,
    DATE,
    MONTH,
    YEAR,
    TIME
  }

  static final NumberFormat GENERAL = of(Kind.NUMBER, 0, false);

  /** Binary numbers are exact to 15 decimal digits; what is beyond is noise. */
  private static final MathContext EXACT = new MathContext(15, RoundingMode.HALF_UP);

  private static final int LONGEST_NUMBER = 40;
  private static final long LAST_DAY = 2_958_465;

  private static NumberFormat of(Kind kind, int decimals, boolean grouped) {
    return new NumberFormat(kind, "", "", decimals, grouped);
  }

  /** The formats that every workbook has without defining them. */
  static NumberFormat builtIn(int id) {
    return switch (id) {
      case 2 -> of(Kind.NUMBER, 2, false);
      case 3, 37, 38 -> of(Kind.NUMBER, 0, true);
      case 4, 39, 40 -> of(Kind.NUMBER, 2, true);
      case 9 -> of(Kind.PERCENT, 0, false);
      case 10 -> of(Kind.PERCENT, 2, false);
      case 14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 ->
          of(Kind.DATE, 0, false);
      case 17 -> of(Kind.MONTH, 0, false);
      case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47 -> of(Kind.TIME, 0, false);
      default -> GENERAL;
    };
  }

  /** A format by its code, such as {@code 0.0%}, {@code mmm-yy}, {@code ">"0}. */
  static NumberFormat of(String code) {
    if (code.equalsIgnoreCase("General") || code.equalsIgnoreCase("Standard")) {
      return GENERAL;
    }
    var scan = new Scan(code);
    if (scan.day || scan.year) {
      return of(scan.dateKind(), 0, false);
    }
    if (scan.clock) {
      return of(Kind.TIME, 0, false);
    }
    if (scan.month) {
      return of(Kind.MONTH, 0, false);
    }
    if (scan.percent) {
      return of(Kind.PERCENT, scan.decimals(), scan.grouped);
    }
    return scan.digits && !scan.scaled
        ? new NumberFormat(
            Kind.NUMBER,
            scan.before.toString(),
            scan.after.toString(),
            scan.decimals(),
            scan.grouped)
        : GENERAL;
  }

  /** The first section of a code, character by character. */
  private static final class Scan {

    boolean day;
    boolean month;
    boolean year;
    boolean clock;
    boolean percent;
    boolean digits;
    boolean scaled;
    boolean grouped;
    private boolean point;
    private boolean power;
    private int zeros;
    final StringBuilder before = new StringBuilder();
    final StringBuilder after = new StringBuilder();

    Scan(String code) {
      var i = 0;
      while (i < code.length() && code.charAt(i) != ';') {
        i = step(code, i);
      }
    }

    private int step(String code, int i) {
      switch (code.charAt(i)) {
        case '"' -> {
          var end = code.indexOf('"', i + 1);
          var close = end < 0 ? code.length() : end;
          words().append(code, i + 1, close);
          return close + 1;
        }
        case '\\' -> {
          if (i + 1 < code.length()) {
            words().append(code.charAt(i + 1));
          }
          return i + 2;
        }
        case '_', '*' -> {
          return i + 2;
        }
        case '[' -> {
          return bracket(code, i);
        }
        default -> letter(Character.toLowerCase(code.charAt(i)), code, i);
      }
      return i + 1;
    }

    /** A colour, a language or a condition; only {@code [h]} and the like say what is shown. */
    private int bracket(String code, int i) {
      var end = code.indexOf(']', i);
      var close = end < 0 ? code.length() : end;
      var inside = code.substring(i + 1, close).toLowerCase(Locale.ROOT);
      clock |=
          switch (inside) {
            case "h", "hh", "m", "mm", "s", "ss" -> true;
            default -> false;
          };
      return close + 1;
    }

    private void letter(char c, String code, int i) {
      switch (c) {
        case 'd' -> day = true;
        case 'm' -> month = true;
        case 'y', 'e' -> year |= c == 'y' || !digits;
        case 'h', 's' -> clock = true;
        case '%' -> percent = true;
        case '0' -> {
          digits = true;
          zeros += point ? 1 : 0;
        }
        case '#', '?' -> digits = true;
        case '.' -> point = true;
        case ',' -> {
          scaled |= digits && !digitFollows(code, i);
          grouped |= digits && digitFollows(code, i);
        }
        case '+' -> {
          power |= exponent(code, i);
          words().append(exponent(code, i) ? "" : "+");
        }
        case '>', '<' -> words().append(c);
        default -> {}
      }
    }

    private static boolean exponent(String code, int sign) {
      return sign > 0 && Character.toLowerCase(code.charAt(sign - 1)) == 'e';
    }

    private static boolean digitFollows(String code, int i) {
      return i + 1 < code.length() && "0#?,".indexOf(code.charAt(i + 1)) >= 0;
    }

    private StringBuilder words() {
      return digits ? after : before;
    }

    /** Decimals that are always shown; of powers of ten none, because they are written out. */
    int decimals() {
      return power ? 0 : Math.min(zeros, 15);
    }

    Kind dateKind() {
      if (day) {
        return Kind.DATE;
      }
      return month ? Kind.MONTH : Kind.YEAR;
    }
  }

  /** The text that stands for the number as the workbook stores it, such as {@code 0.384}. */
  String text(String stored, boolean since1904) {
    BigDecimal value;
    try {
      value = stored.length() > LONGEST_NUMBER ? null : new BigDecimal(stored.strip());
    } catch (NumberFormatException e) {
      value = null;
    }
    if (value == null || Math.abs((long) value.scale()) > 400) {
      return stored;
    }
    return switch (kind) {
      case NUMBER -> before + shown(value) + after;
      case PERCENT -> percent(value.movePointRight(2)) + "%";
      case TIME -> time(value);
      case DATE, MONTH, YEAR -> date(value, since1904);
    };
  }

  /**
   * A share that a formula worked out goes on without end; four decimals tell any two shares apart
   * that counts of people can make, and are still read by one.
   */
  private String percent(BigDecimal value) {
    return shown(value.scale() > 4 ? value.setScale(4, RoundingMode.HALF_UP) : value);
  }

  private String shown(BigDecimal value) {
    var rounded = value.round(EXACT);
    var exact = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    var text = exact.setScale(Math.max(exact.scale(), decimals), RoundingMode.UNNECESSARY);
    return grouped ? inThousands(text.toPlainString()) : text.toPlainString();
  }

  private static String inThousands(String number) {
    var point = number.indexOf('.');
    var grouped = new StringBuilder(number);
    for (var at = (point < 0 ? number.length() : point) - 3; at > 0; at -= 3) {
      if (number.charAt(at - 1) != '-') {
        grouped.insert(at, ',');
      }
    }
    return grouped.toString();
  }

  private static String plain(BigDecimal value) {
    var rounded = value.round(EXACT);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private String date(BigDecimal value, boolean since1904) {
    var serial = value.setScale(0, RoundingMode.FLOOR).longValue();
    if (serial < 0 || serial > LAST_DAY || value.precision() - value.scale() > 9) {
      return plain(value);
    }
    var day = day(serial, since1904);
    return switch (kind) {
      case MONTH -> two(day.getMonthValue()) + "/" + two(day.getYear() % 100);
      case YEAR -> Integer.toString(day.getYear());
      default -> day.toString();
    };
  }

  /** Excel counts 29 February 1900, which never was, so earlier days stand one off. */
  private static LocalDate day(long serial, boolean since1904) {
    if (since1904) {
      return LocalDate.of(1904, 1, 1).plusDays(serial);
    }
    return LocalDate.of(1899, 12, 30).plusDays(serial < 60 ? serial + 1 : serial);
  }

  private static String time(BigDecimal days) {
    if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
      return plain(days);
    }
    var minutes =
        days.multiply(BigDecimal.valueOf(24 * 60)).setScale(0, RoundingMode.HALF_UP).longValue();
    return two(minutes / 60) + ":" + two(minutes % 60);
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
