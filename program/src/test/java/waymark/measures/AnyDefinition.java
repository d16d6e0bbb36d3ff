package waymark.measures;

import java.util.Locale;
import java.util.Optional;
import waymark.kernel.Polarity;

/** A measure of which only what a rule asks about is said. */
public final class AnyDefinition {

  private AnyDefinition() {}

  /** Of a month, and told apart by its title. */
  public static Definition of(
      MeasureId id,
      String title,
      String unit,
      Polarity polarity,
      String accumulates,
      String longerPeriods) {
    return of(id, title, unit, polarity, "month", accumulates, longerPeriods);
  }

  /** The same measure, whose figures come from elsewhere than papers. */
  public static Definition fromElsewhere(Definition it) {
    return from(it, FiguresFrom.ELSEWHERE, "");
  }

  /** The same measure, whose figures are counted. */
  public static Definition countedBy(Definition it, String counting) {
    return from(it, FiguresFrom.COUNTED, counting);
  }

  private static Definition from(Definition it, FiguresFrom figures, String counting) {
    return new Definition(
        it.id(),
        it.key(),
        it.title(),
        it.question(),
        it.unit(),
        it.polarity(),
        it.frequency(),
        it.accumulates(),
        it.longerPeriods(),
        it.ownerRole(),
        it.service(),
        it.sourceSystem(),
        it.numerator(),
        it.denominator(),
        it.tolerance(),
        it.benchmark(),
        it.caveat(),
        it.smallestPublished(),
        figures,
        counting,
        it.reason());
  }

  static Definition of(
      MeasureId id,
      String title,
      String unit,
      Polarity polarity,
      String frequency,
      String accumulates,
      String longerPeriods) {
    return new Definition(
        id,
        title.toLowerCase(Locale.UK).replace(' ', '-'),
        title,
        "",
        unit,
        polarity,
        frequency,
        accumulates,
        longerPeriods,
        "",
        Optional.empty(),
        "",
        "",
        "",
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        FiguresFrom.PAPERS,
        "",
        "");
  }
}
