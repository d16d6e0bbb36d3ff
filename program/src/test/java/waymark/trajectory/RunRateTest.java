package waymark.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.kernel.ReportingPeriod.Kind.ACADEMIC_YEAR;
import static waymark.kernel.ReportingPeriod.Kind.CALENDAR_YEAR;
import static waymark.kernel.ReportingPeriod.Kind.FINANCIAL_YEAR;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.Figure;
import waymark.kernel.Unit;
import waymark.trajectory.RunRate.Needed;
import waymark.trajectory.RunRate.OutOfReach;
import waymark.trajectory.RunRate.Secured;
import waymark.trajectory.RunRate.YearOver;

/** What the rest of a year must bring. */
class RunRateTest {

  /** Sefton's report of November 2024: 43% for the year to September, a year-end average of 60%. */
  @Test
  void the_year_decides_whether_sixty_per_cent_can_still_be_reached() {
    var rates =
        RunRate.onEveryYear(
            atLeast("60"),
            Figure.of("43"),
            YearMonth.of(2024, 9),
            Unit.PERCENT,
            _ -> Optional.empty());

    assertEquals(
        List.of(CALENDAR_YEAR, FINANCIAL_YEAR, ACADEMIC_YEAR), List.copyOf(rates.keySet()));
    assertEquals(new OutOfReach(Figure.of("111")), rates.get(CALENDAR_YEAR));
    assertEquals(new Needed(Figure.of("77")), rates.get(FINANCIAL_YEAR));
    var academic = assertInstanceOf(Needed.class, rates.get(ACADEMIC_YEAR));
    assertEquals("61.55", academic.each().value().setScale(2, RoundingMode.HALF_UP).toString());
  }

  @ParameterizedTest(name = "{0} promised, {1} over {2}, {3} left: {4} {5}")
  @CsvSource({
    // promised, so far, done, left, kind, each
    "60, 60, 6, 6, Needed, 60",
    "60, 20, 6, 6, Needed, 100",
    "60, 19.9, 6, 6, OutOfReach, 100.1",
    "60, 100, 6, 4, Secured, 0",
    "60, 100, 9, 3, Secured, -60",
    "60, 59.9, 11, 1, Needed, 61.1",
  })
  void an_average_is_needed_secured_or_out_of_reach(
      String promised, String soFar, int done, int left, String kind, String each) {
    var rate =
        RunRate.forAverage(
            atLeast(promised),
            Figure.of(soFar),
            BigDecimal.valueOf(done),
            BigDecimal.valueOf(left),
            Unit.PERCENT);
    assertEquals(kind, rate.getClass().getSimpleName());
    assertEquals(Figure.of(each), each(rate));
  }

  @Test
  void volumes_weigh_where_they_are_known() {
    // 30% of 400 plans behind us, 100 plans left, 40% promised: 80 of the 100 must be in time.
    var rate =
        RunRate.forAverage(
            atLeast("40"),
            Figure.of("30"),
            BigDecimal.valueOf(400),
            BigDecimal.valueOf(100),
            Unit.PERCENT);
    assertEquals(new Needed(Figure.of("80")), rate);
  }

  @Test
  void each_year_is_weighed_by_its_own_volumes_where_they_are_known() {
    // calendar year: 300 behind, 200 ahead: (60 x 500 - 43 x 300) / 200 = 85.5
    var rates =
        RunRate.onEveryYear(
            atLeast("60"),
            Figure.of("43"),
            YearMonth.of(2024, 9),
            Unit.PERCENT,
            year ->
                year.kind() == CALENDAR_YEAR
                    ? Optional.of(
                        new RunRate.Weights(BigDecimal.valueOf(300), BigDecimal.valueOf(200)))
                    : Optional.empty());
    assertEquals(new Needed(Figure.of("85.5")), rates.get(CALENDAR_YEAR));
    assertEquals(new Needed(Figure.of("77")), rates.get(FINANCIAL_YEAR));
  }

  @Test
  void a_ceiling_is_out_of_reach_when_the_rest_would_have_to_be_below_nothing() {
    var ceiling = new Promise.AtMost(Figure.of("100"));
    assertEquals(new Needed(Figure.of("5")), RunRate.forTotal(ceiling, Figure.of("70"), 6));
    assertEquals(new Needed(Figure.ZERO), RunRate.forTotal(ceiling, Figure.of("100"), 6));
    assertInstanceOf(OutOfReach.class, RunRate.forTotal(ceiling, Figure.of("101"), 6));
  }

  @Test
  void a_total_already_there_is_secured() {
    assertEquals(new Needed(Figure.of("2.5")), RunRate.forTotal(atLeast("19"), Figure.of("9"), 4));
    assertInstanceOf(Secured.class, RunRate.forTotal(atLeast("19"), Figure.of("19"), 4));
    assertInstanceOf(Needed.class, RunRate.forTotal(above("19"), Figure.of("19"), 4));
  }

  @Test
  void when_the_year_is_over_the_promise_is_judged() {
    assertEquals(
        new YearOver(new Status.NotMet()), RunRate.forTotal(atLeast("19"), Figure.of("18"), 0));
    assertEquals(
        new YearOver(new Status.Met()),
        RunRate.forAverage(
            atLeast("60"), Figure.of("60"), BigDecimal.valueOf(12), BigDecimal.ZERO, Unit.PERCENT));
  }

  @Test
  void bringing_what_is_needed_keeps_the_promise_exactly() {
    var random = new Random(3);
    for (var i = 0; i < 2_000; i++) {
      var promised = BigDecimal.valueOf(random.nextInt(1, 100));
      var soFar = BigDecimal.valueOf(random.nextInt(0, 101));
      var done = BigDecimal.valueOf(random.nextInt(1, 400));
      var left = BigDecimal.valueOf(random.nextInt(1, 400));
      var rate =
          RunRate.forAverage(
              new Promise.AtLeast(new Figure(promised)),
              new Figure(soFar),
              done,
              left,
              Unit.PERCENT);
      var average =
          soFar
              .multiply(done)
              .add(each(rate).value().multiply(left))
              .divide(done.add(left), 6, RoundingMode.HALF_UP);
      assertTrue(average.subtract(promised).abs().compareTo(new BigDecimal("0.00001")) < 0);
    }
  }

  private static Figure each(RunRate rate) {
    return switch (rate) {
      case Needed(var each) -> each;
      case Secured(var each) -> each;
      case OutOfReach(var each) -> each;
      case YearOver _, RunRate.NoPromise _ -> throw new AssertionError(rate);
    };
  }

  private static Promise atLeast(String figure) {
    return new Promise.AtLeast(Figure.of(figure));
  }

  private static Promise above(String figure) {
    return new Promise.Above(Figure.of(figure));
  }
}
