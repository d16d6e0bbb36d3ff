package waymark.caseload.pages;

import static waymark.casework.Measure.DECISIONS_WITHIN_6_WEEKS;
import static waymark.casework.Measure.DFE_20_WEEK;
import static waymark.casework.Measure.REVIEWS_COMPLETED_WITHIN_4_WEEKS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import waymark.caseload.Published;
import waymark.caseload.Published.Within;
import waymark.casework.Measure;
import waymark.casework.MeasureRow;
import waymark.kernel.Figure;
import waymark.kernel.Unit;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;

/** The published statistics of this area beside England and its neighbours, year by year. */
final class BesideEngland {

  private BesideEngland() {}

  /** A statistic, and what comes nearest to it here. */
  private record Statistic(Published published, String title, Measure measure, String note) {}

  private static final List<Statistic> STATISTICS =
      List.of(
          new Statistic(
              Published.TWENTY_WEEKS,
              "Plans within 20 weeks, exceptions included",
              DFE_20_WEEK,
              ""),
          new Statistic(
              Published.SIX_WEEKS,
              "Requests decided within 6 weeks",
              DECISIONS_WITHIN_6_WEEKS,
              "Published by the year of the request, counted here by the year of the decision. "),
          new Statistic(
              Published.REVIEWS_FOUR_WEEKS,
              "Annual reviews decided within 4 weeks of the meeting",
              REVIEWS_COMPLETED_WITHIN_4_WEEKS,
              ""));

  /**
   * @param areaKey how addresses name the area; one that is not published is held against the
   *     regions
   */
  static Part of(Measured.Rows rows, String areaKey) {
    var area = Published.area(areaKey);
    return Part.section(
        "Beside England",
        STATISTICS.stream()
            .map(it ->
                area.map(name -> neighbours(it, rows, name)).orElseGet(() -> regions(it, rows)))
            .toArray(Part[]::new));
  }

  private static Part neighbours(Statistic it, Measured.Rows rows, String area) {
    var published = it.published();
    var region = published.regionOf(area).orElse("");
    var table =
        Table.captioned(it.title())
            .column("Year")
            .figure("From these cases")
            .figure("As published")
            .figure("Statistical neighbours")
            .figure(region)
            .figure("England");
    for (var year : published.years()) {
      table.row(
          Cell.of(String.valueOf(year)),
          here(it.measure(), rows, year),
          cell(published.area(year, area)),
          cell(published.neighbours(year, area)),
          cell(published.region(year, region)),
          cell(published.england(year)));
    }
    return table.note(it.note() + "Source: " + Published.SOURCE).build();
  }

  private static Part regions(Statistic it, Measured.Rows rows) {
    var published = it.published();
    var table =
        Table.captioned(it.title())
            .column("Year")
            .figure("From these cases")
            .figure("England")
            .figure("Region with the lowest share")
            .figure("Region with the highest share");
    for (var year : published.years()) {
      var regions = published.regions(year).values();
      var byShare = Comparator.comparing(BesideEngland::share);
      table.row(
          Cell.of(String.valueOf(year)),
          here(it.measure(), rows, year),
          cell(published.england(year)),
          cell(regions.stream().min(byShare)),
          cell(regions.stream().max(byShare)));
    }
    return table.note(it.note() + "Source: " + Published.SOURCE).build();
  }

  /** What is counted by month is added up. */
  private static Cell here(Measure measure, Measured.Rows rows, int year) {
    return measure.yearly()
        ? MeasureCells.of(rows.of(measure, String.valueOf(year)))
        : cell(
            IntStream.rangeClosed(1, 12)
                .mapToObj(month -> rows.of(measure, YearMonth.of(year, month).toString()))
                .flatMap(Optional::stream)
                .map(BesideEngland::within)
                .reduce(Within::and)
                .filter(it -> it.all() > 0));
  }

  private static Within within(MeasureRow it) {
    return new Within(it.denominator().orElse(0L), it.numerator().orElse(0L));
  }

  private static Cell cell(Optional<Within> share) {
    return share
        .map(it ->
            Cell.amount(new Figure(share(it)), Unit.PERCENT, Shares.words(it.within(), it.all())))
        .orElseGet(() -> Cell.of("-"));
  }

  private static BigDecimal share(Within it) {
    return it.all() == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(100 * it.within())
            .divide(BigDecimal.valueOf(it.all()), 1, RoundingMode.HALF_UP);
  }
}
