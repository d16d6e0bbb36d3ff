package waymark.risk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an area scores its risks: what the levels are called, the lowest first, and from which
 * product of two levels a score counts as medium, high and very high.
 *
 * @param likelihoods of risks
 * @param urgencies of issues; as many as there are likelihoods, so that the bands fit both
 * @param impacts of either
 * @param mediumFrom the smallest product that is medium; what is below is low
 * @param reason why it was changed; empty for the one that comes with the program
 */
public record Matrix(
    List<String> likelihoods,
    List<String> urgencies,
    List<String> impacts,
    int mediumFrom,
    int highFrom,
    int veryHighFrom,
    String reason) {

  /** So few levels still tell risks apart, and so many fit on a page. */
  public static final int FEWEST = 2;

  public static final int MOST = 7;

  /**
   * Where an area has set none: five by five, with the likelihoods, impacts and bands that the
   * National Patient Safety Agency's "A risk matrix for risk managers" (2008) made usual in health
   * and care. The urgencies of issues are ours.
   */
  public static final Matrix USUAL =
      new Matrix(
          List.of("Rare", "Unlikely", "Possible", "Likely", "Almost certain"),
          List.of(
              "Within a year",
              "Within six months",
              "Within three months",
              "Within a month",
              "At once"),
          List.of("Negligible", "Minor", "Moderate", "Major", "Catastrophic"),
          4,
          8,
          15,
          "");

  public Matrix {
    likelihoods = List.copyOf(likelihoods);
    urgencies = List.copyOf(urgencies);
    impacts = List.copyOf(impacts);
  }

  /** What the levels are called that a kind is scored by beside its impact. */
  public List<String> levels(Risk.Kind kind) {
    return switch (kind) {
      case RISK -> likelihoods;
      case ISSUE -> urgencies;
    };
  }

  /** Whether a score has a place on it. */
  public boolean holds(Score score) {
    return score.likelihood() <= likelihoods.size() && score.impact() <= impacts.size();
  }

  /** Also of a score that has no place on it any more: bands go by the product alone. */
  public Band band(Score score) {
    var value = score.value();
    return value >= veryHighFrom
        ? Band.VERY_HIGH
        : value >= highFrom ? Band.HIGH : value >= mediumFrom ? Band.MEDIUM : Band.LOW;
  }

  /** {@code likelihood 3 (Possible) and impact 4 (Major)}. */
  public String words(Risk.Kind kind, Score score) {
    return "%s %s and impact %s"
        .formatted(
            kind.scoredBy().toLowerCase(Locale.UK),
            level(levels(kind), score.likelihood()),
            level(impacts, score.impact()));
  }

  /** {@code 3 (Possible)}. */
  public String level(List<String> names, int level) {
    return level <= names.size()
        ? "%d (%s)".formatted(level, names.get(level - 1))
        : "%d (outside today’s matrix)".formatted(level);
  }

  /** The open ones with a score that has no place on this matrix. */
  public List<RiskLine> outside(List<RiskLine> lines) {
    return lines.stream()
        .filter(RiskLine::open)
        .filter(it -> it.review().scores().anyMatch(score -> !holds(score)))
        .toList();
  }

  /** The bands in words: {@code low to 3, medium from 4, high from 8, very high from 15}. */
  public String bands() {
    return "low to %d, medium from %d, high from %d, very high from %d"
        .formatted(mediumFrom - 1, mediumFrom, highFrom, veryHighFrom);
  }

  /**
   * Why a level is refused that somebody gave; empty where it has a place.
   *
   * @param what such as {@code Likelihood}
   */
  public static Optional<String> refusal(String what, List<String> names, String given) {
    var known = Stream.iterate(1, it -> it + 1).limit(names.size()).map(String::valueOf);
    return known.anyMatch(given::equals)
        ? Optional.empty()
        : Optional.of(
            "%s %s stands outside this area’s matrix, which goes from 1 (%s) to %d (%s)"
                .formatted(
                    what,
                    given.length() > 12 ? given.substring(0, 12) + "…" : given,
                    names.getFirst(),
                    names.size(),
                    names.getLast()));
  }
}
