package waymark.claims;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;

/** How months and lists are put in a reason. */
final class Plain {

  private Plain() {}

  /** {@code October 2024}. */
  static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
  }

  static String name(ReportingPeriod period) {
    return period.inWords();
  }

  /** {@code 70, 30 and 4}. */
  static String list(List<Figure> figures) {
    var all = figures.stream().map(Figure::toString).toList();
    return all.size() < 2
        ? String.join("", all)
        : all.stream().limit(all.size() - 1L).collect(Collectors.joining(", "))
            + " and "
            + all.getLast();
  }
}
