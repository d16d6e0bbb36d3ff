package waymark.caseload.pages;

import waymark.charts.MeasureChart;
import waymark.charts.PartsChart;
import waymark.charts.Size;
import waymark.charts.StageChart;
import waymark.charts.TimelineChart;

/**
 * A drawing of a page, for a desk and for a telephone, with the sentence that says the same. The
 * table that has its figures stands in the report under it.
 *
 * @param reading how it is read; may be empty
 */
record Drawn(String wide, String narrow, String sentence, String reading) {

  private static final String WIDE = "wide";
  private static final String NARROW = "narrow";

  static Drawn of(MeasureChart it) {
    return new Drawn(it.svg(Size.WIDE, WIDE), it.svg(Size.NARROW, NARROW), it.sentence(), "");
  }

  static Drawn of(StageChart it) {
    return new Drawn(
        it.svg(Size.WIDE, WIDE),
        it.svg(Size.NARROW, NARROW),
        it.sentence(),
        "Of each stage the upper bar is how many are in it, the lower how long the one in the middle"
            + " has been there; the black line is the stage's share of the 20 weeks.");
  }

  static Drawn of(PartsChart it) {
    return new Drawn(
        it.svg(Size.WIDE, WIDE),
        it.svg(Size.NARROW, NARROW),
        it.sentence(),
        it.bars().stream().allMatch(PartsChart.Bar::drawn)
            ? ""
            : "A part of so few that it cannot be compared has no bar.");
  }

  static Drawn of(TimelineChart it) {
    return new Drawn(
        it.svg(Size.WIDE, WIDE),
        it.svg(Size.NARROW, NARROW),
        it.sentence(),
        "A bar is a statutory limit: the frame ends with its last day, the filling when it was done,"
            + " or today at the broken line; what is too late is orange. The marks above are the days"
            + " on which something happened.");
  }
}
