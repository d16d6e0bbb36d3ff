package waymark.casework.sample;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import waymark.casework.CaseHistory;

/**
 * A country of 153 areas over ten years, of whose children none exists. The areas are as large as
 * those of England by their plans in January 2025, and in time as England was from year to year,
 * each more or less so; both as the Department for Education published them.
 */
public final class Country {

  private static final YearMonth FIRST = YearMonth.of(2015, 1);
  private static final YearMonth LAST = YearMonth.of(2024, 12);

  /** Plans of the areas of England, the largest first; that of one was not published. */
  private static final int[] PLANS = {
    20_635, 17_784, 16_069, 14_240, 12_920, 12_317, 12_147, 12_094, 9_848, 9_301, 8_875, 8_837,
    8_461, 8_420, 8_007, 7_625, 7_493, 7_307, 7_217, 7_196, 6_970, 6_868, 6_814, 6_412, 6_383,
    6_093, 5_952, 5_725, 5_486, 5_422, 5_390, 5_232, 4_970, 4_949, 4_939, 4_931, 4_871, 4_858,
    4_743, 4_555, 4_551, 4_475, 4_432, 4_395, 4_333, 4_320, 4_153, 4_064, 4_057, 4_040, 4_035,
    3_873, 3_857, 3_808, 3_805, 3_791, 3_736, 3_735, 3_696, 3_695, 3_681, 3_663, 3_652, 3_623,
    3_604, 3_579, 3_552, 3_506, 3_477, 3_473, 3_469, 3_405, 3_391, 3_387, 3_382, 3_316, 3_267,
    3_245, 3_244, 3_236, 3_148, 3_143, 3_142, 3_095, 3_081, 3_063, 3_044, 3_041, 3_016, 3_005,
    3_000, 2_982, 2_970, 2_954, 2_908, 2_893, 2_804, 2_800, 2_789, 2_785, 2_772, 2_730, 2_723,
    2_689, 2_644, 2_582, 2_556, 2_508, 2_503, 2_469, 2_442, 2_439, 2_377, 2_310, 2_309, 2_298,
    2_206, 2_192, 2_179, 2_170, 2_119, 2_019, 2_018, 1_992, 1_983, 1_966, 1_958, 1_923, 1_909,
    1_799, 1_779, 1_776, 1_717, 1_712, 1_685, 1_664, 1_661, 1_654, 1_643, 1_607, 1_556, 1_522,
    1_492, 1_429, 1_342, 1_199, 1_122, 966, 819, 376, 26, 17, 2_700
  };

  /** Requests of a year for 1,000 plans in force at the end of the ten years. */
  private static final int[] YEARS = {190, 190, 190, 190, 190, 180, 190, 205, 220, 235};

  /** Of 1,000 requests of a year those of each month. */
  private static final int[] SEASON = {85, 90, 98, 82, 105, 97, 105, 44, 70, 92, 92, 40};

  /** Per cent of England's plans within 20 weeks since 2019; before that as in 2019. */
  private static final int[] TIMELY = {59, 56, 58, 48, 49, 46};

  /**
   * Of 1,000 plans those whose child moves to another area within a year, once there are as many
   * plans as at the end. An assumption: no count of moves is published.
   */
  private static final int MOVES = 20;

  private Country() {}

  public static int areas() {
    return PLANS.length;
  }

  /** How many plans an area is to have at the end. */
  public static int plans(int area) {
    return PLANS[area];
  }

  /** Requests of all areas in a year from 2015 to 2024. */
  public static int requests(int year) {
    return IntStream.range(0, areas())
        .map(area ->
            IntStream.rangeClosed(1, 12)
                .map(month -> new Area(area).requests(YearMonth.of(year, month)))
                .sum())
        .sum();
  }

  /** All cases of an area; one is made up without the others. */
  public static List<CaseHistory> cases(int area, long seed) {
    return AreaYears.of(new Area(area), seed + 1_000_003L * area);
  }

  /** Where a child goes who leaves an area: as likely to each of the others as it is large. */
  private static int destination(int from, YearMonth month, int child) {
    var draw =
        new Draw(31L * (31L * from + month.getYear()) + 1_009L * month.getMonthValue() + child);
    int to;
    do {
      to = draw.weighed(PLANS);
    } while (to == from);
    return to;
  }

  /** What an area does month by month. */
  static Profile profile(int area) {
    return new Area(area);
  }

  private record Area(int number) implements Profile {

    @Override
    public String keys() {
      return "C%03d-".formatted(number);
    }

    @Override
    public YearMonth first() {
      return FIRST;
    }

    @Override
    public YearMonth last() {
      return LAST;
    }

    private long year(YearMonth month) {
      return (long) PLANS[number] * YEARS[month.getYear() - FIRST.getYear()];
    }

    @Override
    public int requests(YearMonth month) {
      return whole(it -> year(it) * SEASON[it.getMonthValue() - 1], 1_000_000, month);
    }

    /** As many as two in three of the requests of the year. */
    @Override
    public int plans(YearMonth month) {
      return whole(it -> year(it) * 665, 12_000_000, month);
    }

    /** What is left over of a month is carried on, so that the smallest area has its share. */
    private int whole(ToLongFunction<YearMonth> of, long by, YearMonth month) {
      var before = number * 61_803L % 100_000 * by / 100_000; // not all in the same months
      for (var it = FIRST; it.isBefore(month); it = it.plusMonths(1)) {
        before += of.applyAsLong(it);
      }
      return Math.toIntExact((before + of.applyAsLong(month)) / by - before / by);
    }

    @Override
    public boolean printed() {
      return false;
    }

    @Override
    public BigDecimal timelyPlans(YearMonth month) {
      var england = TIMELY[Math.max(0, month.getYear() - 2019)];
      var here = england + (number * 37 + month.getYear() * 11) % 61 - 30;
      return BigDecimal.valueOf(Math.clamp(here, 5, 95));
    }

    @Override
    public Optional<BigDecimal> averageWeeks(YearMonth month) {
      return Optional.empty();
    }

    @Override
    public BigDecimal timelyReviews(YearMonth month) {
      return BigDecimal.valueOf(35L + number * 17 % 40);
    }

    @Override
    public Optional<BigDecimal> mainstream(YearMonth month) {
      return Optional.empty();
    }

    /** Each has some forty of the requests of a year. */
    @Override
    public int workers() {
      return Math.max(1, requests(LAST) * 12 / 40);
    }

    @Override
    public int movesHome(YearMonth month) {
      return whole(_ -> PLANS[number] * 8L, 12_000, month);
    }

    @Override
    public int appeals(YearMonth month) {
      return whole(_ -> PLANS[number] * 35L, 12_000, month);
    }

    /** More from year to year, as there are more plans. */
    @Override
    public int movesOut(YearMonth month) {
      return whole(
          it -> (long) PLANS[number] * MOVES * (it.getYear() - FIRST.getYear()), 120_000, month);
    }

    /** Those who left another area for this one a month ago. */
    @Override
    public int movesIn(YearMonth month) {
      var left = month.minusMonths(1);
      if (left.isBefore(FIRST)) {
        return 0;
      }
      var came = 0;
      for (var area = 0; area < areas(); area++) {
        var moves = area == number ? 0 : new Area(area).movesOut(left);
        for (var i = 0; i < moves; i++) {
          came += destination(area, left, i) == number ? 1 : 0;
        }
      }
      return came;
    }
  }
}
