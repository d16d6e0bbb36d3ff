package waymark.measures;

import java.util.ArrayList;
import java.util.List;
import waymark.kernel.ReportingPeriod;

/**
 * A reading that a later paper gives otherwise than an earlier one.
 *
 * @param now {@link Reading.Missing} where the later paper shows the period without a figure
 */
public record Restatement(ReportingPeriod period, Reading was, Reading now) {

  /**
   * The restatements of one measure, in order of time.
   *
   * <p>Counted in: a figure, or a "not applicable", that now reads otherwise, and a figure that is
   * now gone. Counted out: a figure for a period that was blank or to be confirmed before (new, not
   * restated), and periods that the later paper does not show.
   */
  public static List<Restatement> between(Readings was, Readings now) {
    var found = new ArrayList<Restatement>();
    was.byPeriod()
        .forEach((period, before) -> {
          if (now.byPeriod().containsKey(period) && said(before)) {
            var after = now.at(period);
            if (!same(before, after)) {
              found.add(new Restatement(period, before, after));
            }
          }
        });
    return found;
  }

  private static boolean said(Reading reading) {
    return switch (reading) {
      case Reading.Measured _, Reading.NotApplicable _, Reading.Suppressed _ -> true;
      case Reading.Missing _, Reading.ToBeConfirmed _, Reading.Unavailable _ -> false;
    };
  }

  /** Whether something that was said now reads otherwise. */
  public static boolean restates(Reading before, Reading after) {
    return said(before) && !same(before, after);
  }

  /** A figure that only became final is the same figure. */
  private static boolean same(Reading before, Reading after) {
    if (before instanceof Reading.Measured(var was, _, _)
        && after instanceof Reading.Measured(var is, _, _)) {
      return was.equals(is);
    }
    return before.equals(after);
  }
}
