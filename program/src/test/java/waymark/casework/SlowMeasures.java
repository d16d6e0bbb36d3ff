package waymark.casework;

import static waymark.casework.EventKind.*;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import waymark.casework.SlowCases.Asked;
import waymark.casework.SlowCases.Span;
import waymark.casework.SlowCases.Took;

/**
 * The measures once more, written from their sentences and from nothing else: for each month all
 * cases are looked through again.
 */
final class SlowMeasures {

  private final SlowCases all;
  private final BiPredicate<List<CaseEvent>, LocalDate> keeps;
  private final String cut;
  private final TreeMap<String, String> rows = new TreeMap<>();

  /**
   * @param keeps whether something counts of a case on a day
   */
  private SlowMeasures(SlowCases all, BiPredicate<List<CaseEvent>, LocalDate> keeps, String cut) {
    this.all = all;
    this.keeps = keeps;
    this.cut = cut;
  }

  /** Rows such as {@code requests 2024-10 -} with what {@link Cases#shown} prints. */
  static NavigableMap<String, String> of(List<CaseHistory> cases, LocalDate known) {
    var slow = new SlowMeasures(new SlowCases(cases, known), (_, _) -> true, "-");
    slow.all.months().forEach(slow::write);
    slow.all.months().forEach(slow::services);
    slow.all.years().forEach(slow::year);
    return slow.rows;
  }

  /** The quarters of all cases together. */
  static NavigableMap<String, String> quarters(List<CaseHistory> cases, LocalDate known) {
    var slow = new SlowMeasures(new SlowCases(cases, known), (_, _) -> true, "-");
    slow.all.quarters().forEach(slow::write);
    slow.all.quarters().forEach(slow::services);
    slow.rows.entrySet().removeIf(it -> !it.getKey().endsWith(" -") && empty(it.getValue()));
    return slow.rows;
  }

  /** Months, quarters and years of one part, those in which nothing is left out. */
  static NavigableMap<String, String> part(
      List<CaseHistory> cases, LocalDate known, String word, String value) {
    var slow =
        new SlowMeasures(
            new SlowCases(cases, known),
            (events, day) -> SlowTraits.value(word, value, events, day).equals(value),
            word + ": " + value);
    slow.all.months().forEach(slow::write);
    slow.all.quarters().forEach(slow::write);
    slow.all.years().forEach(slow::year);
    slow.rows.keySet().removeIf(it -> it.startsWith("cases-per-worker"));
    slow.rows.values().removeIf(SlowMeasures::empty);
    return slow.rows;
  }

  /** What is cut in a way of its own: stages, weeks waited, outcomes and workers. */
  static NavigableMap<String, String> special(List<CaseHistory> cases, LocalDate known) {
    var slow = new SlowMeasures(new SlowCases(cases, known), (_, _) -> true, "-");
    slow.all.months().forEach(slow::specially);
    slow.all.quarters().forEach(slow::specially);
    slow.rows.values().removeIf(SlowMeasures::empty);
    return slow.rows;
  }

  private static boolean empty(String row) {
    return row.equals("0 0") || row.equals("0/0 null") || row.equals("/0 null");
  }

  private void services(Span span) {
    for (var service : all.advice().stream().map(Took::service).distinct().toList()) {
      var own = in(all.advice(), span).stream().filter(it -> it.service().equals(service)).toList();
      shares("advice-within-6-weeks " + span.name() + " " + service, own, 42);
    }
  }

  private void year(int year) {
    BiPredicate<Asked, LocalDate> published =
        (it, issued) ->
            issued.getYear() == year
                && !it.disputedUntil(issued)
                && keeps.test(it.events(), issued);
    shares("dfe-20-week " + year + " " + cut, all.plans(published), 140);
    shares(
        "dfe-20-week-excluding-exceptions " + year + " " + cut,
        all.plans((it, issued) -> published.test(it, issued) && !it.excepted()),
        140);
    reviewTable(year);
  }

  private void reviewTable(int year) {
    var end = all.endOf(year);
    var plans =
        all.cases().stream()
            .filter(it -> SlowCases.hasPlan(it, end) && keeps.test(it, end))
            .map(it -> SlowCases.ofPlan(it, end))
            .toList();
    var expected =
        plans.stream().filter(it -> it.getFirst().on().plusMonths(12).isBefore(end)).toList();
    var decided = expected.stream().flatMap(it -> SlowCases.decision(it).stream()).toList();
    var inYear = decided.stream().filter(it -> it.on().getYear() == year).count();
    count("reviews-expected " + year + " " + cut, expected.size());
    count("reviews-not-expected " + year + " " + cut, plans.size() - expected.size());
    count("reviews-completed-in-year " + year + " " + cut, inYear);
    count("reviews-completed-earlier " + year + " " + cut, decided.size() - inYear);
    count("reviews-not-completed " + year + " " + cut, expected.size() - decided.size());
    share(
        "reviews-completed-within-4-weeks " + year + " " + cut,
        expected.stream()
            .filter(it -> SlowCases.decision(it).filter(d -> d.on().getYear() == year).isPresent())
            .filter(SlowCases::decidedWithin4Weeks)
            .count(),
        inYear);
  }

  private void write(Span span) {
    requested(span);
    plans(span);
    open(span);
    shares(key("advice-within-6-weeks", span), in(all.advice(), span), 42);
    shares(key("reviews-decided-within-4-weeks", span), in(all.decidedReviews(), span), 28);
    shares(key("reviews-finished-within-12-weeks", span), in(all.finishedReviews(), span), 84);
    standing(span);
    disputes(span);
    moves(span);
    transfers(span);
  }

  private void requested(Span span) {
    count(
        key("requests", span),
        all.first().filter(it -> counts(it.events(), it.on(), span)).count());
    count(
        key("refusals-to-assess", span),
        all.first()
            .flatMap(it ->
                it.own(DECISION_TO_ASSESS, DECISION_NOT_TO_ASSESS)
                    .limit(1)
                    .filter(first -> first.kind() == DECISION_NOT_TO_ASSESS)
                    .filter(first -> counts(it.events(), first.on(), span)))
            .count());
    shares(
        key("decisions-within-6-weeks", span),
        in(all.took(DECISION_TO_ASSESS, DECISION_NOT_TO_ASSESS), span),
        42);
    shares(key("no-plan-notices-within-16-weeks", span), in(all.took(NO_PLAN_NOTICE), span), 112);
  }

  private void plans(Span span) {
    var plans = in(all.plans((_, _) -> true), span);
    count(key("plans-issued", span), plans.size());
    shares(key("plans-within-20-weeks", span), plans, 140);
    shares(
        key("plans-within-20-weeks-excluding-exceptions", span),
        in(all.plans((it, _) -> !it.excepted()), span),
        140);
    shares(
        key("plans-within-20-weeks-by-request", span),
        all.plans((it, _) -> counts(it.events(), it.on(), span)),
        140);
    waits(span, plans.stream().map(Took::days).sorted().toList());
  }

  private void open(Span span) {
    var end = all.end(span);
    var over20 = open(end, 140).toList();
    count(key("open-requests", span), open(end, -1).count());
    count(key("open-over-20-weeks", span), over20.size());
    count(key("open-over-52-weeks", span), open(end, 364).count());
    var drafted = over20.stream().filter(it -> it.did(DRAFT_PLAN, end)).count();
    count(key("open-over-20-weeks-drafted", span), drafted);
    count(key("open-over-20-weeks-not-drafted", span), over20.size() - drafted);
    count(
        key("open-over-20-weeks-by-request", span),
        all.first()
            .filter(it -> counts(it.events(), it.on(), span))
            .filter(it -> it.openOn(all.asOf()) && it.age(all.asOf()) > 140)
            .count());
  }

  private Stream<Asked> open(LocalDate end, int over) {
    return all.open(end).filter(it -> it.age(end) > over && keeps.test(it.events(), end));
  }

  private void standing(Span span) {
    var end = all.end(span);
    var inForce =
        all.cases().stream()
            .filter(it -> SlowCases.hasPlan(it, end) && keeps.test(it, end))
            .toList();
    count(key("plans-in-force", span), inForce.size());
    var placed = inForce.stream().flatMap(it -> SlowCases.placed(it, end).stream()).toList();
    share(
        key("plans-in-mainstream", span),
        placed.stream()
            .filter(it -> it == Detail.Setting.MAINSTREAM || it == Detail.Setting.RESOURCED)
            .count(),
        placed.size());
    count(
        key("reviews-overdue", span),
        inForce.stream().filter(it -> SlowCases.overdue(it, end)).count());
    var workers = all.workers(end);
    each(key("cases-per-worker", span), workers.size(), workers.stream().distinct().count());
  }

  private void disputes(Span span) {
    count(key("mediations", span), happened(span, MEDIATION).count());
    count(key("mediations-ended", span), happened(span, MEDIATION_OUTCOME).count());
    count(key("appeals", span), happened(span, APPEAL).count());
    count(key("appeals-ended", span), happened(span, APPEAL_OUTCOME).count());
    var upheld =
        happened(span, APPEAL_OUTCOME)
            .filter(
                it -> it == Detail.AppealOutcome.UPHELD || it == Detail.AppealOutcome.PARTLY_UPHELD)
            .count();
    var dismissed =
        happened(span, APPEAL_OUTCOME).filter(it -> it == Detail.AppealOutcome.DISMISSED).count();
    share(key("appeals-upheld", span), upheld, upheld + dismissed);
  }

  private Stream<Detail> happened(Span span, EventKind kind) {
    return all.cases().stream()
        .flatMap(events ->
            events.stream()
                .filter(it -> it.kind() == kind && counts(events, it.on(), span))
                .map(CaseEvent::detail));
  }

  private void moves(Span span) {
    var moves = 0L;
    for (var events : all.cases()) {
      for (var i = 0; i < events.size(); i++) {
        var moved = SlowCases.movesHome(events, i) && counts(events, events.get(i).on(), span);
        moves += moved ? 1 : 0;
      }
    }
    count(key("moves-to-home-education", span), moves);
  }

  private void transfers(Span span) {
    var due = 0L;
    var inTime = 0L;
    for (var events : all.cases()) {
      for (var event : events) {
        if (event.detail() instanceof Detail.Transfer it && counts(events, event.on(), span)) {
          due++;
          inTime += SlowCases.inTime(events, it, event.on()) ? 1 : 0;
        }
      }
    }
    share(key("phase-transfers-in-time", span), inTime, due);
  }

  private void specially(Span span) {
    var end = all.end(span);
    for (var stage : List.of("deciding", "advice", "drafting", "finalising")) {
      var at = " " + span.name() + " stage: " + stage;
      count("open-requests" + at, open(end, -1).filter(it -> it.stage(end).equals(stage)).count());
      count(
          "open-over-20-weeks" + at,
          open(end, 140).filter(it -> it.stage(end).equals(stage)).count());
    }
    for (var waited :
        List.of("up to 6 weeks", "over 6 to 20 weeks", "over 20 to 52 weeks", "over 52 weeks")) {
      count(
          "open-requests " + span.name() + " waited: " + waited,
          open(end, -1).filter(it -> it.waited(end).equals(waited)).count());
    }
    outcomes("mediations-ended", span, MEDIATION_OUTCOME);
    outcomes("appeals-ended", span, APPEAL_OUTCOME);
    var workers = new TreeMap<String, Integer>();
    all.workers(end).forEach(it -> workers.merge(it, 1, Integer::sum));
    workers.forEach(
        (worker, n) -> each("cases-per-worker " + span.name() + " worker: " + worker, n, 1));
  }

  private void outcomes(String key, Span span, EventKind kind) {
    var outcomes = new TreeMap<String, Long>();
    happened(span, kind).forEach(it -> outcomes.merge(SlowTraits.words(it), 1L, Long::sum));
    outcomes.forEach((outcome, n) -> count(key + " " + span.name() + " outcome: " + outcome, n));
  }

  private void waits(Span span, List<Long> days) {
    var n = days.size();
    var sum = days.stream().mapToLong(Long::longValue).sum();
    var middle =
        n == 0 ? 0 : n % 2 == 1 ? 2 * days.get(n / 2) : days.get(n / 2 - 1) + days.get(n / 2);
    var ninetieth =
        days.stream()
            .filter(it -> 10L * days.stream().filter(other -> other <= it).count() >= 9L * n)
            .findFirst()
            .orElse(0L);
    wait("wait-mean-weeks", span, n, sum, n);
    wait("wait-median-weeks", span, n, middle, n == 0 ? 0 : 2);
    wait("wait-90th-percentile-weeks", span, n, ninetieth, n == 0 ? 0 : 1);
    wait("wait-longest-weeks", span, n, n == 0 ? 0 : days.getLast(), n == 0 ? 0 : 1);
  }

  private void wait(String key, Span span, int plans, long days, int of) {
    rows.put(key(key, span), "/" + plans + " " + (of == 0 ? "null" : divided(days, 7L * of)));
  }

  private void shares(String key, List<Took> took, int most) {
    share(key, took.stream().filter(it -> it.days() <= most).count(), took.size());
  }

  private void share(String key, long hits, long of) {
    rows.put(key, hits + "/" + of + " " + (of == 0 ? "null" : divided(100 * hits, of)));
  }

  private void each(String key, long hits, long of) {
    rows.put(key, hits + "/" + of + " " + (of == 0 ? "null" : divided(hits, of)));
  }

  private void count(String key, long count) {
    rows.put(key, count + " " + count);
  }

  private static String divided(long of, long by) {
    return new BigDecimal(of)
        .divide(new BigDecimal(by), MathContext.DECIMAL128)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private String key(String measure, Span span) {
    return measure + " " + span.name() + " " + cut;
  }

  private boolean counts(List<CaseEvent> events, LocalDate day, Span span) {
    return span.has(day) && keeps.test(events, day);
  }

  private List<Took> in(List<Took> took, Span span) {
    return took.stream().filter(it -> counts(it.events(), it.to(), span)).toList();
  }
}
