package waymark.casework.sample;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.casework.CaseHistory;

/**
 * The casework of Mereside since 2015, of whose children none exists: some 5,000 plans and 1,300
 * requests a year. From April to December 2024 its figures are those that Wirral's tracker of
 * December 2024 prints, so that what is calculated here can be held against a published series;
 * from April 2025 to October 2026 those that Mereside's own invented papers print, so that what is
 * counted and what is reported say the same.
 */
public final class Mereside implements Profile {

  /** The series of the tracker, to the decimals that it prints. */
  public enum Series {
    PLANS_WITHIN_20_WEEKS,
    REVIEWS_FINISHED_WITHIN_12_WEEKS,
    REQUESTS,
    PLANS_IN_MAINSTREAM,
    MOVES_TO_HOME_EDUCATION,
    APPEALS,
    WAIT_MEAN_WEEKS
  }

  private static final YearMonth APRIL = YearMonth.of(2024, 4);
  private static final YearMonth OCTOBER_2026 = YearMonth.of(2026, 10);

  /** April to December 2024; blank where the tracker has no figure. */
  private static final Map<Series, List<String>> TRACKER =
      Map.of(
          Series.PLANS_WITHIN_20_WEEKS,
          List.of("14", "17", "17", "17", "17", "16", "15", "15", "14"),
          Series.REVIEWS_FINISHED_WITHIN_12_WEEKS,
          List.of("", "", "", "", "", "", "33", "25", "24"),
          Series.REQUESTS,
          List.of("106", "180", "126", "153", "30", "78", "122", "123", "42"),
          Series.PLANS_IN_MAINSTREAM,
          List.of("20", "38.4", "39.4", "39.4", "", "33", "33", "34", "34"),
          Series.MOVES_TO_HOME_EDUCATION,
          List.of("18", "18", "18", "22", "", "27", "25", "27", "29"),
          Series.APPEALS,
          List.of("13", "6", "8", "5", "8", "4", "11", "9", "4"));

  /**
   * What Mereside's papers of November 2026 print, in the order of {@link #COLUMNS}; a dash where
   * they print nothing. Where they say that no move to home education was decided on, there is
   * none.
   */
  private static final String PAPERS =
      """
      2025-04 | 22 | -  | 64 | 35.2 | 6 | 6 | 36.2
      2025-05 | 24 | -  | 69 | 35.4 | 7 | 8 | 35.8
      2025-06 | 23 | -  | 72 | 35.3 | 8 | 7 | 36.0
      2025-07 | 25 | -  | 58 | 35.6 | 0 | 8 | 35.1
      2025-08 | 26 | -  | 31 | 35.6 | 0 | 4 | 34.9
      2025-09 | 28 | -  | 66 | 36.0 | 9 | 9 | 34.5
      2025-10 | 27 | -  | 70 | 36.2 | 7 | 6 | 34.0
      2025-11 | 30 | -  | 68 | 36.4 | 6 | 7 | 33.8
      2025-12 | 29 | -  | 52 | 36.5 | 5 | 4 | 33.1
      2026-01 | 31 | -  | 64 | 36.8 | 0 | 7 | 32.0
      2026-02 | 34 | -  | 71 | 37.0 | 6 | 4 | 30.5
      2026-03 | 33 | -  | 64 | 37.6 | 5 | 6 | 29.0
      2026-04 | 38 | 28 | 58 | 39.1 | 6 | 5 | 28.4
      2026-05 | 42 | 29 | 60 | 39.4 | 4 | 9 | 27.5
      2026-06 | 45 | 36 | 66 | 39.4 | 6 | 3 | 26.8
      2026-07 | 47 | 37 | 61 | 39.8 | 5 | 8 | 26.1
      2026-08 | 46 | 41 | 33 | 40.2 | 0 | 2 | 26.0
      2026-09 | 49 | 43 | 67 | 40.6 | 7 | 3 | 25.4
      2026-10 | 52 | 44 | 62 | 41.0 | 5 | 6 | 24.9
      """;

  private static final List<Series> COLUMNS = List.of(Series.values());

  private static final Map<YearMonth, List<String>> REPORTED =
      PAPERS
          .lines()
          .map(it -> List.of(it.split("\\s*\\|\\s*")))
          .collect(
              Collectors.toMap(
                  it -> YearMonth.parse(it.getFirst()), it -> it.subList(1, it.size())));

  /** Requests of a year by month, of 1,000; as the tracker's year has them, the rest made even. */
  private static final int[] SEASON = {85, 90, 98, 82, 125, 97, 115, 24, 60, 92, 92, 40};

  /** Requests a year since 2015. */
  private static final int[] YEARS = {
    760, 800, 850, 900, 950, 850, 1_000, 1_150, 1_300, 1_340, 900, 700
  };

  private final YearMonth last;

  private Mereside(YearMonth last) {
    this.last = last;
  }

  /**
   * All cases, as known at the end of a month.
   *
   * @param last December 2024 or later
   */
  public static List<CaseHistory> cases(YearMonth last, long seed) {
    return AreaYears.of(new Mereside(last), seed);
  }

  /** What the tracker prints for a month; empty where it prints nothing. */
  public static Optional<String> published(Series series, YearMonth month) {
    var at = (int) APRIL.until(month, ChronoUnit.MONTHS);
    return Optional.ofNullable(TRACKER.get(series))
        .filter(it -> at >= 0 && at < it.size() && !it.get(at).isEmpty())
        .map(it -> it.get(at));
  }

  /** What Mereside's own papers print for a month; empty where they print nothing. */
  public static Optional<String> reported(Series series, YearMonth month) {
    return Optional.ofNullable(REPORTED.get(month))
        .map(it -> it.get(COLUMNS.indexOf(series)))
        .filter(it -> !it.equals("-"));
  }

  /** The figure of a month that somebody prints. */
  private static Optional<String> printed(Series series, YearMonth month) {
    return published(series, month).or(() -> reported(series, month));
  }

  private static Optional<Integer> count(Series series, YearMonth month) {
    return printed(series, month).map(Integer::valueOf);
  }

  @Override
  public String keys() {
    return "M";
  }

  @Override
  public YearMonth first() {
    return YearMonth.of(2015, 1);
  }

  @Override
  public YearMonth last() {
    return last;
  }

  @Override
  public int requests(YearMonth month) {
    var year = YEARS[Math.min(month.getYear() - 2015, YEARS.length - 1)];
    return count(Series.REQUESTS, month)
        .orElse((year * SEASON[month.getMonthValue() - 1] + 500) / 1_000);
  }

  /**
   * Fewer than are to be issued until 2023, as many in 2024, and more while the backlog is cleared.
   */
  @Override
  public int plans(YearMonth month) {
    var wave = (month.getMonthValue() * 7 + month.getYear()) % 13 - 6;
    var year = month.getYear();
    var usual = year < 2020 ? 45 : year < 2023 ? 54 : year < 2026 ? 68 : 54;
    return usual + wave;
  }

  @Override
  public boolean printed() {
    return true;
  }

  @Override
  public BigDecimal timelyPlans(YearMonth month) {
    var year = month.getYear();
    return printed(Series.PLANS_WITHIN_20_WEEKS, month)
        .map(BigDecimal::new)
        .orElseGet(() ->
            BigDecimal.valueOf(
                year < 2019 ? 55 : year < 2021 ? 45 : year < 2024 ? 30 : year < 2026 ? 18 : 53));
  }

  @Override
  public Optional<BigDecimal> averageWeeks(YearMonth month) {
    var usual =
        Optional.of(month.getYear())
            .filter(it -> it > 2024)
            .map(it -> it == 2025 ? "36.0" : "24.8");
    return reported(Series.WAIT_MEAN_WEEKS, month).or(() -> usual).map(BigDecimal::new);
  }

  @Override
  public int movesOut(YearMonth month) {
    return 0;
  }

  @Override
  public int movesIn(YearMonth month) {
    return 0;
  }

  @Override
  public int workers() {
    return 36;
  }

  @Override
  public BigDecimal timelyReviews(YearMonth month) {
    var year = month.getYear();
    return printed(Series.REVIEWS_FINISHED_WITHIN_12_WEEKS, month)
        .map(BigDecimal::new)
        .orElseGet(() ->
            BigDecimal.valueOf(
                year < 2022 ? 60 : year < 2025 ? 35 : month.isBefore(OCTOBER_2026) ? 26 : 45));
  }

  @Override
  public Optional<BigDecimal> mainstream(YearMonth month) {
    return printed(Series.PLANS_IN_MAINSTREAM, month).map(BigDecimal::new);
  }

  @Override
  public int movesHome(YearMonth month) {
    return count(Series.MOVES_TO_HOME_EDUCATION, month)
        .orElse(
            month.getYear() < 2022
                ? 3
                : month.getMonthValue() == 8 ? 2 : month.getYear() < 2026 ? 12 : 6);
  }

  @Override
  public int appeals(YearMonth month) {
    return count(Series.APPEALS, month)
        .orElse(month.getYear() < 2020 ? 2 : 4 + month.getMonthValue() % 4);
  }
}
