package waymark.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/**
 * Folds cases, one after another in any order, into the cells of all measures. Two folds of the
 * same day and policies add up.
 */
public final class CaseFold {

  private final LocalDate known;
  private final Policies policies;
  private final boolean cutting;
  private final Predicate<Measure> counted;
  private final Cells cells = new Cells();
  private final SaidOften often = new SaidOften(cells);
  private final List<Finding> findings = new ArrayList<>();

  private CaseFold(
      LocalDate known, Policies policies, boolean cutting, Predicate<Measure> counted) {
    this.known = known;
    this.policies = policies;
    this.cutting = cutting;
    this.counted = counted;
  }

  /**
   * Figures of all cases together, of advice by service too.
   *
   * @param known the day of knowledge: what is dated after it has not happened
   */
  public CaseFold(LocalDate known, Policies policies) {
    this(known, policies, false, _ -> true);
  }

  /** Figures of all cases together and in the parts of every {@link Dimension}. */
  public static CaseFold cutting(LocalDate known, Policies policies) {
    return new CaseFold(known, policies, true, _ -> true);
  }

  /** Figures of one measure alone, of all cases together and of advice by service. */
  public static CaseFold of(LocalDate known, Policies policies, Measure alone) {
    return new CaseFold(known, policies, false, it -> it == alone.cells());
  }

  /**
   * Checks a case, and counts it unless a check stops it.
   *
   * @return whether it counts
   */
  public boolean add(CaseHistory whole) {
    var history = known(whole);
    var episodes = CaseWalk.of(history);
    findings.addAll(episodes.findings());
    if (episodes.counts()) {
      history.firstHappened().ifPresent(cells::seen);
      history.lastHappened().ifPresent(cells::seen);
      count(history, episodes);
    }
    return episodes.counts();
  }

  private void count(CaseHistory history, Episodes episodes) {
    var marks = new Marks(cells, history, often, cutting, known, counted);
    var counts = new Counts(marks, known, policies);
    for (var it : episodes.assessments()) {
      if (!it.again()) {
        counts.assessment(it);
      }
    }
    episodes.advice().forEach(counts::advice);
    episodes.reviews().forEach(counts::review);
    var plans = new PlanCounts(marks, history, policies);
    plans.plans(known);
    plans.disputesAndTransfers();
    plans.caseload(episodes.assessments());
  }

  /** Adds all that another fold has counted. */
  public void add(CaseFold other) {
    cells.add(other.cells);
    findings.addAll(other.findings);
  }

  /** What the checks of the cases found, by rule and case. */
  public List<Finding> findings() {
    var all = new ArrayList<>(findings);
    for (var year : cells.yearsOfExceptionsAlone()) {
      all.add(
          new Finding(
              Rule.EXCEPTION_ON_EVERY_PLAN,
              "",
              "every plan of "
                  + year
                  + " has an exception; the Department for Education does not publish figures of"
                  + " areas where that is so"));
    }
    return all.stream().sorted().toList();
  }

  /** Each measure in each month from the first to the last of what happened, in their order. */
  public List<MeasureRow> rows() {
    return new MeasureRows(cells, known, over20()).months();
  }

  /**
   * The same by quarter, and by month and quarter in each part; of parts only where something is
   * counted. Quarters alone where the fold does not cut.
   */
  public List<MeasureRow> cutRows() {
    return new MeasureRows(cells, known, over20()).parts();
  }

  /** How many days a request may be old and is not over 20 weeks. */
  private int over20() {
    var last = Duty.ISSUE_PLAN.limit().day(known, policies.on(known));
    return Math.toIntExact(ChronoUnit.DAYS.between(known, last));
  }

  /**
   * One measure in one month, of the cases that were added: of a single case, what it counts for.
   *
   * @param cut a service; empty for all
   * @param asOf the last day of the last month that is shown, or the day of knowledge where that is
   *     earlier
   */
  public MeasureRow row(Measure measure, YearMonth month, Optional<String> cut, LocalDate asOf) {
    return new MeasureRows(cells, asOf, over20()).of(measure, month, cut);
  }

  /**
   * Whether a case may count for a measure in a month. It is told more quickly than the case is
   * folded, and may be yes of one that does not count.
   *
   * @param known the day of knowledge
   */
  public static boolean mayCount(
      Measure measure, YearMonth month, CaseHistory whole, LocalDate known) {
    var history = whole.asKnownOn(known);
    if (!measure.running()) {
      return measure.yearly() || happenedIn(month, history);
    }
    var end = month.atEndOfMonth();
    var day = end.isBefore(known) ? end : known;
    return switch (measure) {
      case PLANS_IN_FORCE, PLANS_IN_MAINSTREAM -> hasPlan(history, day);
      case CASES_PER_WORKER -> hasPlan(history, day) || isOpen(history, day);
      case REVIEWS_OVERDUE -> PlanWalk.of(history).toReview().stream().anyMatch(it -> it.has(day));
      default -> isOpen(history, day);
    };
  }

  /** What comes and goes counts in a month in which something of the case is dated. */
  private static boolean happenedIn(YearMonth month, CaseHistory history) {
    return history.events().stream().anyMatch(it -> YearMonth.from(it.on()).equals(month));
  }

  private static boolean hasPlan(CaseHistory history, LocalDate day) {
    return PlanWalk.of(history).inForce().stream().anyMatch(it -> it.has(day));
  }

  private static boolean isOpen(CaseHistory history, LocalDate day) {
    return CaseWalk.of(history).assessments().stream().anyMatch(it -> it.openOn(day));
  }

  private CaseHistory known(CaseHistory whole) {
    var history = whole.asKnownOn(known);
    var unknown = whole.events().size() - history.events().size();
    if (unknown > 0) {
      var first = whole.events().get(history.events().size());
      findings.add(
          new Finding(
              Rule.FUTURE_DATE,
              whole.key(),
              first.inWords()
                  + (unknown > 1 ? " and " + (unknown - 1) + " after it" : "")
                  + ": later than "
                  + known
                  + ", and not counted"));
    }
    return history;
  }

  /** All that was counted, to be kept; what the checks found is not in it. */
  public FoldedCells cells() {
    return cells.folded();
  }

  /**
   * What was kept of folds, made figures of again. Cells of several areas add up, medians included.
   *
   * @param known the day of knowledge of all of them
   * @param policies by which all of them were counted
   */
  public static CaseFold of(LocalDate known, Policies policies, FoldedCells kept) {
    var fold = cutting(known, policies);
    fold.cells.add(kept);
    return fold;
  }

  /** The last month in which something happened; empty where nothing did. */
  public Optional<YearMonth> lastMonth() {
    return cells.isEmpty()
        ? Optional.empty()
        : Optional.of(MeasureRows.yearMonth(cells.lastMonth()));
  }

  /**
   * One measure period by period, the first first: of all cases, whose part is called nothing, then
   * of each part of one kind in which something is counted.
   *
   * @param quarters by quarter and not by month; a measure that is counted by year is by year
   */
  public SequencedMap<Cut, List<MeasureRow>> by(
      Measure measure, Dimension dimension, boolean quarters) {
    return new MeasureRows(cells, known, over20()).by(measure, dimension, quarters);
  }

  /** By what a measure is told apart in these cells, in the order of the dimensions. */
  public List<Dimension> dimensions(Measure measure) {
    return cells.cuts(measure).stream().map(Cut::dimension).distinct().sorted().toList();
  }
}
