package waymark.casework.sample;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/** What an area does month by month. Shares are in per cent. */
interface Profile {

  /** What the keys of its cases begin with. */
  String keys();

  YearMonth first();

  YearMonth last();

  /** Requests received; kept exactly. */
  int requests(YearMonth month);

  /** New plans to be issued, where there are enough requests to issue them for. */
  int plans(YearMonth month);

  /**
   * Whether somebody prints the shares in time: then as many are taken as make exactly that share,
   * fewer than there might be. Else it is right in the long run, and in a small area too.
   */
  boolean printed();

  /** Of the new plans those within 20 weeks; to as many decimals as it has. */
  BigDecimal timelyPlans(YearMonth month);

  /** Weeks that the new plans took on average, to one decimal; empty where it may vary. */
  Optional<BigDecimal> averageWeeks(YearMonth month);

  /** Of the reviews finished those within 12 weeks; to as many decimals as it has. */
  BigDecimal timelyReviews(YearMonth month);

  /** Of the plans in force those in mainstream at the end of the month; empty where it may vary. */
  Optional<BigDecimal> mainstream(YearMonth month);

  /** Moves to elective home education; kept exactly once there are plans enough. */
  int movesHome(YearMonth month);

  /** Children with a plan who leave for another area, where there are enough. */
  int movesOut(YearMonth month);

  /** Children who come from another area with their plan. */
  int movesIn(YearMonth month);

  /** How many people the cases are shared among. */
  int workers();

  /** Appeals lodged; kept exactly once there is something to appeal about. */
  int appeals(YearMonth month);
}
