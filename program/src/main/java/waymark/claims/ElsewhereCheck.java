package waymark.claims;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.claims.Evidence.Area;
import waymark.claims.Evidence.Other;
import waymark.claims.Measure.Known;
import waymark.claims.Said.FigureElsewhere;
import waymark.claims.Verdict.CannotBeChecked;
import waymark.claims.Verdict.CannotBeReproduced;
import waymark.claims.Verdict.Differs;
import waymark.claims.Verdict.Holds;
import waymark.measures.Reading.Certainty;

/**
 * Holds a figure of a month against the tables of the other papers given.
 *
 * <p>It holds where a metric that may be meant has this figure. It differs only where one metric is
 * plainly meant, the latest paper issued until then has another final figure, and both papers are
 * of the same area: they say so, or another figure of the paper is that metric's. What only a later
 * paper gives otherwise cannot be reproduced.
 */
final class ElsewhereCheck {

  /** Figures of one place that must be a metric's before the others there are taken for its own. */
  private static final int SETTLED = 2;

  private static final int MOST_NAMED = 3;

  private final Evidence evidence;

  /** The metrics that figures of the paper are of, and how many figures in each place. */
  private final IdentityHashMap<Measure, Map<String, Long>> borneOut = new IdentityHashMap<>();

  ElsewhereCheck(Evidence evidence, List<Claim> claims) {
    this.evidence = evidence;
    for (var claim : claims) {
      if (claim.said() instanceof FigureElsewhere said) {
        bearing(said)
            .ifPresent(known ->
                borneOut
                    .computeIfAbsent(known.measure(), _ -> new HashMap<>())
                    .merge(claim.where(), 1L, Long::sum));
      }
    }
  }

  Checked check(Claim claim, FigureElsewhere said) {
    var bearing = bearing(said);
    if (bearing.isPresent()) {
      return Checked.of(claim, bearing.get().cell(), new Holds(gives(bearing.get())));
    }
    var meant = meant(claim, said);
    if (meant.isEmpty()) {
      return Checked.of(claim, "", new CannotBeChecked(unclear(said)));
    }
    return meant
        .get()
        .at(said.figure().month())
        .map(known -> Checked.of(claim, known.cell(), verdict(said, known)))
        .orElseGet(() ->
            Checked.of(
                claim,
                "",
                new CannotBeChecked(
                    "No paper given has a figure for “%s” in %s."
                        .formatted(meant.get().name(), Plain.name(said.figure().month())))));
  }

  private static Optional<Known> bearing(FigureElsewhere said) {
    return said.could().stream()
        .flatMap(measure -> measure.at(said.figure().month()).stream())
        .filter(known -> known.agrees(said.figure().figure()))
        .findFirst();
  }

  /** The one metric that is named, or that the other figures of the same place are of. */
  private Optional<Measure> meant(Claim claim, FigureElsewhere said) {
    if (said.plain() && said.could().size() == 1) {
      return Optional.of(said.could().getFirst());
    }
    return said.could().stream()
        .filter(measure ->
            borneOut.getOrDefault(measure, Map.of()).getOrDefault(claim.where(), 0L) >= SETTLED)
        .findFirst();
  }

  private Verdict verdict(FigureElsewhere said, Known known) {
    var gives = gives(known);
    if (known.paper().later()) {
      return new CannotBeReproduced(
          gives + " What was known when this paper was issued is not among the papers.");
    }
    if (said.figure().running() || known.reading().certainty() != Certainty.FINAL) {
      return new CannotBeChecked(gives + " One of the two is not a final figure.");
    }
    return known.paper().area() == Area.SAME || borneOut.containsKey(known.measure())
        ? new Differs(gives)
        : new CannotBeChecked(gives + " Nothing says that both papers are of the same area.");
  }

  private static String gives(Known known) {
    return "In %s%s, “%s” for %s is %s."
        .formatted(
            known.paper().paper(),
            known.paper().later() ? ", which was issued later" : "",
            known.series().name(),
            Plain.name(known.month()),
            known.cell());
  }

  private String unclear(FigureElsewhere said) {
    if (said.could().isEmpty()) {
      return nothing();
    }
    var month = said.figure().month();
    var names =
        said.could().stream()
            .limit(MOST_NAMED)
            .map(measure ->
                "“%s”%s"
                    .formatted(
                        measure.name(),
                        measure
                            .at(month)
                            .map(it -> " (%s in %s)".formatted(it.cell(), it.paper().paper()))
                            .orElse("")))
            .collect(Collectors.joining(" or "));
    var more = said.could().size() - MOST_NAMED;
    return "The text does not say plainly which metric it means for %s: it could be %s%s."
        .formatted(Plain.name(month), names, more > 0 ? " or one of " + more + " more" : "");
  }

  private String nothing() {
    var withTables = evidence.others().stream().filter(other -> !other.series().isEmpty()).toList();
    var another = withTables.stream().filter(other -> other.area() == Area.ANOTHER).toList();
    if (!another.isEmpty() && another.size() == withTables.size()) {
      return "The figures by month among the papers are of another area: %s."
          .formatted(another.stream().map(Other::paper).collect(Collectors.joining(", ")));
    }
    return withTables.isEmpty()
        ? "No table among the papers gives figures by month; give the paper that does as well."
        : "No metric of the papers given is plainly meant.";
  }
}
