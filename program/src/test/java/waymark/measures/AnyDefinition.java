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
