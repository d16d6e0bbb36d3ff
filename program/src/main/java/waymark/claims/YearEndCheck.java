package waymark.claims;

import static waymark.kernel.ReportingPeriod.Kind.ACADEMIC_YEAR;
import static waymark.kernel.ReportingPeriod.Kind.CALENDAR_YEAR;
import static waymark.kernel.ReportingPeriod.Kind.FINANCIAL_YEAR;

import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.claims.Said.YearEnd;
import waymark.claims.Verdict.CannotBeChecked;
import waymark.claims.Verdict.Differs;
import waymark.claims.Verdict.Holds;
import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.ReportingPeriod.Kind;
import waymark.kernel.Unit;
import waymark.trajectory.Promise;
import waymark.trajectory.RunRate;
import waymark.trajectory.Status;

/**
 * Works out what the rest of the year must average for a promised average of the year, on each year
 * that may be meant; months weigh by their volumes where the papers give them for the whole year,
 * and count equally where not. Only where every year says the same is the promise called kept or
 * out of reach.
 */
final class YearEndCheck {

  private final MetricNames<Measure> measures;

  YearEndCheck(Evidence evidence, List<Claim> claims) {
    var needed = claims.stream().anyMatch(claim -> claim.said() instanceof YearEnd);
    measures = new MetricNames<>(needed ? Measure.all(evidence) : List.of());
  }

  Checked check(Claim claim, YearEnd said) {
    if (said.through().isEmpty()) {
      return Checked.of(
          claim,
          "",
          new CannotBeChecked(
              "The text does not say up to which month %s%% counts, so what the rest of the year"
                      .formatted(said.toDate())
                  + " must average cannot be worked out."));
    }
    var through = said.through().get();
    var volumes = Volumes.of(said.subject(), measures);
    var rates =
        RunRate.onEveryYear(
            new Promise.AtLeast(said.promised().figure()),
            said.toDate(),
            through,
            Unit.PERCENT,
            year -> volumes.flatMap(it -> it.in(year, through)));
    var found =
        rates.entrySet().stream()
            .filter(entry -> entry.getKey() != ACADEMIC_YEAR)
            .map(entry -> name(entry.getKey()) + " " + shown(entry.getValue()))
            .collect(Collectors.joining(", "));
    return Checked.of(claim, found, verdict(said, rates, weighed(volumes, through)));
  }

  /** Which weights were used. */
  private static String weighed(Optional<Volumes> volumes, YearMonth through) {
    var years =
        volumes.stream()
            .flatMap(known ->
                Stream.of(CALENDAR_YEAR, FINANCIAL_YEAR, ACADEMIC_YEAR)
                    .filter(year ->
                        known.in(ReportingPeriod.yearOf(year, through), through).isPresent()))
            .map(YearEndCheck::name)
            .toList();
    return years.isEmpty()
        ? "months counting equally"
        : "months of the %s counting by %s%s"
            .formatted(
                String.join(" and ", years),
                volumes.orElseThrow().from(),
                years.size() < 3 ? ", all others equally" : "");
  }

  private static Verdict verdict(YearEnd said, Map<Kind, RunRate> rates, String weighed) {
    var reason =
        "With %s%% up to %s, the months left must average %s for %s over the year, %s."
            .formatted(
                said.toDate(),
                Plain.name(said.through().orElseThrow()),
                rates.entrySet().stream()
                    .map(entry -> inWords(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(", ")),
                said.promised(),
                weighed);
    if (rates.values().stream().allMatch(YearEndCheck::lost)) {
      return new Differs(reason);
    }
    return rates.values().stream().allMatch(YearEndCheck::kept)
        ? new Holds(reason)
        : new CannotBeChecked(reason + " The text does not say which year it means.");
  }

  private static boolean lost(RunRate rate) {
    return rate instanceof RunRate.OutOfReach
        || (rate instanceof RunRate.YearOver(var status) && status instanceof Status.NotMet);
  }

  private static boolean kept(RunRate rate) {
    return rate instanceof RunRate.Secured
        || (rate instanceof RunRate.YearOver(var status) && status instanceof Status.Met);
  }

  private static String inWords(Kind year, RunRate rate) {
    var after = rate instanceof RunRate.OutOfReach ? " (cannot be reached any more)" : "";
    return shown(rate) + " on the " + name(year) + after;
  }

  private static String shown(RunRate rate) {
    return switch (rate) {
      case RunRate.Needed(var each) -> percent(each);
      case RunRate.Secured _ -> "kept already";
      case RunRate.OutOfReach(var each) -> percent(each);
      case RunRate.YearOver(var status) ->
          status instanceof Status.Met ? "over, and met" : "over, and not met";
      case RunRate.NoPromise _ -> "nothing";
    };
  }

  /** Rounded for reading only; whether it can be reached was decided on the exact figure. */
  private static String percent(Figure each) {
    return new Figure(each.value().setScale(1, RoundingMode.HALF_UP)) + "%";
  }

  private static String name(Kind year) {
    return year.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
