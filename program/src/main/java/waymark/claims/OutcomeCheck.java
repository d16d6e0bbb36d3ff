package waymark.claims;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import waymark.claims.Said.Assessable;
import waymark.claims.Said.Outcome;
import waymark.claims.Said.OutcomeShare;
import waymark.claims.Said.Side;
import waymark.claims.Said.WholeObjectives;
import waymark.claims.Verdict.CannotBeChecked;
import waymark.claims.Verdict.CannotBeReproduced;
import waymark.claims.Verdict.Differs;
import waymark.claims.Verdict.Holds;
import waymark.kernel.Fraction;
import waymark.kernel.ReportingPeriod;
import waymark.trajectory.Rollup;

/**
 * Holds claims about promises kept against the roll-ups.
 *
 * <p>A claim about the paper's latest milestone is held against the paper's own figures. One about
 * an earlier milestone holds where the figures known now bear it out; where they do not, it is held
 * against the first paper given that has the milestone, and cannot be reproduced without one.
 */
final class OutcomeCheck {

  private final Evidence evidence;
  private final Map<ReportingPeriod, Map<String, Fraction>> statusTables = new LinkedHashMap<>();

  OutcomeCheck(Evidence evidence, List<Claim> claims) {
    this.evidence = evidence;
    claims.forEach(this::remember);
  }

  /** What was asked of a roll-up, and how an answer compares with the claim. */
  private record Question(
      Function<Rollup, Optional<Fraction>> asked,
      Function<Map<String, Fraction>, Optional<Fraction>> askedOfTable,
      Predicate<Fraction> agrees,
      Function<Fraction, String> shown,
      Function<Fraction, String> counted) {}

  /** An answer and where it comes from. */
  private record Answer(Fraction fraction, String source) {}

  Checked check(Claim claim, Outcome said) {
    return check(
        claim, outcome(said.objective(), said.side(), said.fraction()::equals, Fraction::toString));
  }

  Checked check(Claim claim, OutcomeShare said) {
    var share = said.share();
    return check(
        claim,
        outcome(
            said.objective(),
            said.side(),
            found ->
                share.isShare(
                    BigDecimal.valueOf(found.numerator()), BigDecimal.valueOf(found.denominator())),
            found ->
                share.found(
                    BigDecimal.valueOf(found.numerator()),
                    BigDecimal.valueOf(found.denominator()))));
  }

  Checked check(Claim claim, Assessable said) {
    return check(
        claim,
        new Question(
            rollup -> Optional.of(rollup.met()),
            OutcomeCheck::total,
            found -> found.denominator() == said.promises(),
            found -> Long.toString(found.denominator()),
            found -> found.denominator() + " can be assessed"));
  }

  Checked check(Claim claim, WholeObjectives said) {
    return check(
        claim,
        new Question(
            rollup -> placed(rollup) ? whole(rollup.objectives(), said.side()) : Optional.empty(),
            table -> whole(table, said.side()),
            found ->
                found.numerator() == said.count()
                    && (said.of().isEmpty() || said.of().getAsLong() == found.denominator()),
            found -> said.of().isPresent() ? found.toString() : Long.toString(found.numerator()),
            found ->
                found.numerator()
                    + " of "
                    + found.denominator()
                    + (said.side() == Side.ACHIEVED
                        ? " objectives have everything achieved"
                        : " objectives have something not achieved")
                    + placedBy()));
  }

  private Question outcome(
      Optional<String> objective,
      Side side,
      Predicate<Fraction> agrees,
      Function<Fraction, String> shown) {
    var verb = side == Side.ACHIEVED ? " were achieved" : " were not achieved";
    if (objective.isEmpty()) {
      return new Question(
          rollup -> Optional.of(onSide(rollup.met(), side)),
          table -> total(table).map(it -> onSide(it, side)),
          agrees,
          shown,
          found -> found.numerator() + " of " + found.denominator() + verb);
    }
    return new Question(
        rollup ->
            Optional.ofNullable(rollup.objectives().get(objective.get()))
                .map(it -> onSide(it, side))
                .filter(it -> placed(rollup) || agrees.test(it)),
        _ -> Optional.empty(),
        agrees,
        shown,
        found ->
            "%d of %d%s in objective %s%s"
                .formatted(
                    found.numerator(), found.denominator(), verb, objective.get(), placedBy()));
  }

  private Checked check(Claim claim, Question question) {
    if (claim.period().isEmpty()) {
      return Checked.of(
          claim,
          "",
          new CannotBeChecked(
              "The text names no period, and the paper has no milestones that could be meant."));
    }
    var period = claim.period().get();
    var answer = answer(period, question);
    if (answer.isEmpty()) {
      return Checked.of(claim, "", new CannotBeChecked(missing(period)));
    }
    var found = answer.get();
    if (question.agrees().test(found.fraction())) {
      return Checked.of(
          claim,
          question.shown().apply(found.fraction()),
          new Holds(sentence(found, question, period)));
    }
    return earlier(period)
        ? asThenKnown(claim, period, question, found)
        : Checked.of(
            claim,
            question.shown().apply(found.fraction()),
            new Differs(sentence(found, question, period)));
  }

  private Checked asThenKnown(Claim claim, ReportingPeriod period, Question question, Answer now) {
    var then =
        evidence.earlier().stream()
            .flatMap(paper -> answer(paper.rollups(), period, question, paper.paper()).stream())
            .findFirst();
    if (then.isEmpty()) {
      var reason =
          "The figures as they were known in %s are not among the papers. On the figures as known now, %s (%s%%)."
              .formatted(
                  Plain.name(period),
                  question.counted().apply(now.fraction()),
                  now.fraction().percent(0));
      return Checked.of(claim, now.fraction().toString(), new CannotBeReproduced(reason));
    }
    var reason = sentence(then.get(), question, period) + " That is as it was known then.";
    return Checked.of(
        claim,
        question.shown().apply(then.get().fraction()),
        question.agrees().test(then.get().fraction()) ? new Holds(reason) : new Differs(reason));
  }

  /** From the paper's own figures, else its own status table, else the last paper before it. */
  private Optional<Answer> answer(ReportingPeriod period, Question question) {
    return answer(evidence.rollups(), period, question, "the paper's own figures")
        .or(() ->
            Optional.ofNullable(statusTables.get(period))
                .flatMap(question.askedOfTable())
                .map(it -> new Answer(it, "the paper's own status table")))
        .or(() ->
            evidence.earlier().reversed().stream()
                .flatMap(paper -> answer(paper.rollups(), period, question, paper.paper()).stream())
                .findFirst());
  }

  private static Optional<Answer> answer(
      Map<ReportingPeriod, Rollup> rollups,
      ReportingPeriod period,
      Question question,
      String source) {
    return Optional.ofNullable(rollups.get(period))
        .filter(rollup -> rollup.met().denominator() > 0)
        .flatMap(question.asked())
        .filter(it -> it.denominator() > 0)
        .map(it -> new Answer(it, source));
  }

  private String placedBy() {
    return evidence.placedBy().map(it -> " (objectives as in " + it + ")").orElse("");
  }

  private boolean earlier(ReportingPeriod period) {
    return evidence.latestMilestone().filter(latest -> period.compareTo(latest) < 0).isPresent();
  }

  private String missing(ReportingPeriod period) {
    return Optional.ofNullable(evidence.rollups().get(period))
        .filter(rollup -> rollup.met().denominator() > 0)
        .map(_ ->
            "The paper does not say under which objective each metric stands; give the paper that"
                + " does as well.")
        .orElse(
            "No promises for %s that could be assessed are among the papers."
                .formatted(Plain.name(period)));
  }

  private static String sentence(Answer answer, Question question, ReportingPeriod period) {
    return "By %s, %s for %s."
        .formatted(
            answer.source(), question.counted().apply(answer.fraction()), Plain.name(period));
  }

  private void remember(Claim claim) {
    if (claim.said() instanceof Outcome(var objective, var side, var fraction)
        && objective.isPresent()
        && side == Side.ACHIEVED
        && claim.period().isPresent()) {
      statusTables
          .computeIfAbsent(claim.period().get(), _ -> new LinkedHashMap<>())
          .putIfAbsent(objective.get(), fraction);
    }
  }

  /** Whether every promise that can be assessed stands under an objective. */
  private static boolean placed(Rollup rollup) {
    return total(rollup.objectives())
        .filter(it -> it.denominator() >= rollup.met().denominator())
        .isPresent();
  }

  private static Optional<Fraction> total(Map<String, Fraction> objectives) {
    return objectives.values().stream()
        .reduce((one, other) ->
            new Fraction(
                one.numerator() + other.numerator(), one.denominator() + other.denominator()));
  }

  private static Optional<Fraction> whole(Map<String, Fraction> objectives, Side side) {
    if (objectives.isEmpty()) {
      return Optional.empty();
    }
    var whole = objectives.values().stream().filter(Fraction::whole).count();
    return Optional.of(onSide(new Fraction(whole, objectives.size()), side));
  }

  private static Fraction onSide(Fraction achieved, Side side) {
    return side == Side.ACHIEVED
        ? achieved
        : new Fraction(achieved.denominator() - achieved.numerator(), achieved.denominator());
  }
}
