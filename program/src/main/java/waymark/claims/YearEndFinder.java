package waymark.claims;

import static waymark.claims.Wording.pattern;
import static waymark.claims.Wording.percent;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.claims.Said.YearEnd;

/**
 * Finds the promise of an average for a whole year beside an average to date: what the rest of the
 * year must bring can be worked out from the two.
 */
final class YearEndFinder {

  /** Sentences after an average to date in which a month's own figure is looked for. */
  private static final int NEARBY = 6;

  /** Sentences on either side of a promise in which the average to date is looked for. */
  private static final int WITHIN = 60;

  private static final String SHARE = percent("P");

  private static final Pattern PROMISED =
      pattern(
          "\\b(?:on target|on track|on course|expected|forecast|projected|aim|will)\\b[^.;]{0,80}?"
              + "(?:year[- ]end[^.;\\d]{0,30}?",
          SHARE,
          "(?: average)?|",
          percent("Q"),
          "[^.;\\d]{0,30}?\\b(?:year[- ]end|(?:by|at|for) the end of the year))");

  private static final Pattern TO_DATE =
      pattern(
          SHARE,
          "[^.;\\d]{0,20}?\\b(?:for the year|year to date|so far this year|this year|ytd)\\b");

  private static final Pattern A_FIGURE = pattern(SHARE);
  private static final Pattern A_YEAR = pattern("\\b(?:year|ytd\\b)");

  private final List<Context> paper;

  /** The sentences that give an average to date, and what each is about. */
  private final TreeMap<Integer, Set<String>> toDate = new TreeMap<>();

  YearEndFinder(List<Context> paper) {
    this.paper = paper;
    for (var place = 0; place < paper.size(); place++) {
      var text = paper.get(place).text();
      if (A_YEAR.matcher(text).find() && TO_DATE.matcher(text).find()) {
        toDate.put(place, subject(place));
      }
    }
  }

  /** Empty unless the sentence at that place promises a year's average and one to date is given. */
  Optional<Claim> in(int place) {
    var context = paper.get(place);
    if (toDate.isEmpty() || !A_YEAR.matcher(context.text()).find()) {
      return Optional.empty();
    }
    var promised = PROMISED.matcher(context.text());
    if (!promised.find()) {
      return Optional.empty();
    }
    var name = promised.group("percentP") != null ? "P" : "Q";
    var share = Wording.percentIn(promised, name);
    return toDate(place)
        .flatMap(at -> yearEnd(share, at, subject(place)))
        .map(said -> context.claimOfItsOwn(promised.start(), promised.end(), said));
  }

  private Optional<Said> yearEnd(Percentage promised, int at, Set<String> subject) {
    var soFar = TO_DATE.matcher(paper.get(at).text());
    return soFar.find()
        ? Optional.of(
            new YearEnd(promised, Wording.percentIn(soFar, "P").figure(), through(at), subject))
        : Optional.empty();
  }

  /**
   * The average to date of the same thing: the sentence that shares most words with the promise.
   */
  private Optional<Integer> toDate(int place) {
    var subject = subject(place);
    return Stream.concat(
            toDate.headMap(place, false).descendingMap().keySet().stream().limit(NEARBY),
            toDate.tailMap(place, false).keySet().stream().limit(NEARBY))
        .filter(at -> Math.abs(at - place) <= WITHIN && shared(subject, at) > 0)
        .max(Comparator.comparingInt(at -> shared(subject, at)));
  }

  private Set<String> subject(int place) {
    var words = MetricNames.words(paper.get(place).text());
    words.removeAll(Set.of("year", "averag", "average", "target", "current"));
    return words;
  }

  private int shared(Set<String> subject, int at) {
    return Math.toIntExact(
        toDate.getOrDefault(at, Set.of()).stream().filter(subject::contains).count());
  }

  /**
   * The month that the average is given to, or else the last that has a figure of its own nearby.
   */
  private Optional<YearMonth> through(int at) {
    return NamedMonth.governing(paper.get(at).months(), Integer.MAX_VALUE)
        .or(() ->
            paper.subList(at, Math.min(paper.size(), at + NEARBY)).stream()
                .filter(near -> A_FIGURE.matcher(near.text()).find())
                .flatMap(near -> near.months().stream())
                .filter(NamedMonth::subject)
                .map(NamedMonth::month)
                .max(Comparator.naturalOrder()));
  }
}
