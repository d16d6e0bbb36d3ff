package waymark.caseload.pages;

import java.util.List;
import java.util.stream.Stream;
import waymark.caseload.MeasureWords;
import waymark.casework.Dimension;
import waymark.casework.Measure;
import waymark.web.Field;
import waymark.web.NotFound;
import waymark.web.Option;

/**
 * Which measure is shown, by what it is told apart, and how long its periods are, as the address of
 * the page asks; what it leaves open is the 20 weeks by need, quarter by quarter.
 *
 * @param left whether the address leaves open by what
 */
record CutChoice(Measure measure, Dimension by, boolean left, boolean quarters) {

  static final String MEASURE = "measure";
  static final String BY = "by";
  static final String PERIOD = "period";

  private static final String QUARTER = "quarter";
  private static final String MONTH = "month";

  /**
   * @throws NotFound where the address asks for what there is not
   */
  static CutChoice of(String measure, String by, String period) {
    if (!List.of("", QUARTER, MONTH).contains(period)) {
      throw new NotFound("no periods of that length");
    }
    return new CutChoice(
        measure.isEmpty()
            ? Measure.PLANS_WITHIN_20_WEEKS
            : Measure.all().stream()
                .filter(it -> it.key().equals(measure))
                .findFirst()
                .orElseThrow(() -> new NotFound("no such measure of casework")),
        by.isEmpty()
            ? Dimension.NEED
            : Stream.of(Dimension.values())
                .filter(it -> it.key().equals(by))
                .findFirst()
                .orElseThrow(() -> new NotFound("nothing that cases are told apart by")),
        by.isEmpty(),
        !period.equals(MONTH));
  }

  /** By the first of what there is, where the address leaves it open and there is no need. */
  CutChoice among(List<Dimension> there) {
    return left && !there.isEmpty() && !there.contains(by)
        ? new CutChoice(measure, there.getFirst(), true, quarters)
        : this;
  }

  /** What an address asks for it. */
  String asking() {
    return "%s=%s&%s=%s&%s=%s"
        .formatted(MEASURE, measure.key(), BY, by.key(), PERIOD, quarters ? QUARTER : MONTH);
  }

  List<Field> fields() {
    return List.of(
        Field.of(MEASURE, "What is counted").value(measure.key()),
        Field.of(BY, "Told apart by").value(by.key()),
        Field.of(PERIOD, "Period").value(quarters ? QUARTER : MONTH));
  }

  /**
   * What may be chosen, question by question.
   *
   * @param there by what the measure is told apart
   */
  List<List<Option>> options(List<Dimension> there) {
    return List.of(
        Measure.all().stream()
            .map(it -> Option.of(it.key(), OverviewReport.capital(MeasureWords.title(it))))
            .toList(),
        Stream.of(Dimension.values())
            .filter(it -> it == by || there.isEmpty() || there.contains(it))
            .map(it -> Option.of(it.key(), OverviewReport.capital(MeasureWords.title(it))))
            .toList(),
        List.of(Option.of(QUARTER, "Quarter"), Option.of(MONTH, "Month")));
  }
}
