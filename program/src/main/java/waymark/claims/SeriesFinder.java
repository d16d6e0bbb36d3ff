package waymark.claims;

import static waymark.claims.Wording.pattern;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import waymark.claims.Evidence.Series;
import waymark.claims.MetricNames.Shared;
import waymark.claims.Said.SeriesChange;
import waymark.claims.Said.SeriesFigure;
import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;

/**
 * Finds figures that the text repeats of a metric which a table of the same paper gives by month.
 *
 * <p>A sentence speaks of a metric when it holds (nearly) its whole name; or when it shares words
 * with it and a figure that it gives is the metric's in that month. In the second case a figure
 * that differs is no claim about the metric, but for the other end of a change.
 */
final class SeriesFinder {

  /** Words that a change must share with a metric, one of whose figures it gives. */
  private static final int SOME_WORDS = 2;

  /** A count at least this large is not the metric's by chance. */
  private static final Figure TELLING = Figure.of(20);

  private static final Pattern NEXT_WORD = pattern("^ (?<word>\\p{L}[\\p{L}’'-]{0,24})");

  private static final Set<String> LINKS =
      Set.of(
          "in",
          "for",
          "at",
          "of",
          "and",
          "to",
          "by",
          "since",
          "this",
          "on",
          "from",
          "after",
          "when",
          "with",
          "or",
          "as",
          "but",
          "last",
          "so",
          "during",
          "compared",
          "against",
          "which",
          "who");

  private final MetricNames<Series> names;

  SeriesFinder(List<Series> series) {
    names = new MetricNames<>(series);
  }

  List<Claim> in(Context context) {
    if (context.months().isEmpty() || names.isEmpty()) {
      return List.of();
    }
    var change = MonthChange.in(context);
    return change.isPresent()
        ? change
            .filter(it -> it.end() <= Wording.certainUntil(context.text()))
            .flatMap(it -> change(context, it))
            .stream()
            .toList()
        : figures(context);
  }

  private Optional<Claim> change(Context context, MonthChange change) {
    var metric =
        metric(
            context.text(),
            MetricNames.words(context.text()),
            change.end(),
            change.to().unit(),
            shared -> shared.words() >= SOME_WORDS && oneEndAgrees(shared.metric(), change));
    return metric.flatMap(series ->
        until(change, series)
            .map(until ->
                new SeriesChange(series, change.since(), change.from(), until, change.to()))
            .map(said -> claim(context, change.start(), change.end(), change.since(), said)));
  }

  private static boolean oneEndAgrees(Series series, MonthChange change) {
    return SeriesCheck.agrees(series, change.since(), change.from())
        || until(change, series)
            .filter(until -> SeriesCheck.agrees(series, until, change.to()))
            .isPresent();
  }

  /** The month that a change leads to: one named later than its beginning, or else the last. */
  private static Optional<YearMonth> until(MonthChange change, Series metric) {
    return change.until().or(() -> SeriesCheck.last(metric));
  }

  private List<Claim> figures(Context context) {
    var points = MonthFigure.in(context);
    if (points.isEmpty()) {
      return List.of();
    }
    var said = MetricNames.words(context.text());
    var certain = Wording.certainUntil(context.text());
    var claims = new ArrayList<Claim>();
    for (var point : points) {
      var alone = points.stream().filter(it -> it.month().equals(point.month())).count() == 1;
      metric(
              context.text(),
              said,
              point.end(),
              point.figure().unit(),
              shared -> corroborates(shared, point))
          .filter(series -> stated(context.text(), point, series) && point.end() <= certain)
          .filter(series -> alone || SeriesCheck.agrees(series, point.month(), point.figure()))
          .map(series -> new SeriesFigure(series, point.month(), point.figure()))
          .map(it -> claim(context, point.start(), point.end(), point.month(), it))
          .ifPresent(claims::add);
    }
    return claims;
  }

  private static boolean corroborates(Shared<Series> shared, MonthFigure point) {
    var telling =
        shared.words() >= SOME_WORDS
            || point.figure().unit() == Unit.PERCENT
            || point.figure().figure().atLeast(TELLING);
    return telling && SeriesCheck.agrees(shared.metric(), point.month(), point.figure());
  }

  /** A percentage or count that a verb states, or a count of the metric's own things. */
  static boolean stated(String text, MonthFigure point, Named metric) {
    return point.stated()
        || nextWord(text, point.end())
            .filter(MetricNames.words(metric.name())::containsAll)
            .isPresent();
  }

  private static Optional<Set<String>> nextWord(String text, int end) {
    var next = NEXT_WORD.matcher(text).region(end, text.length());
    return next.lookingAt()
        ? Optional.of(MetricNames.words(next.group("word"))).filter(word -> !word.isEmpty())
        : Optional.empty();
  }

  /** The one metric that the sentence speaks of; none where two would do that do not read alike. */
  private Optional<Series> metric(
      String text, Set<String> said, int end, Unit unit, Predicate<Shared<Series>> corroborated) {
    var shared =
        names.sharing(said, unit).stream()
            .filter(one -> countsItsOwn(text, end, one.name()))
            .toList();
    var named = best(shared.stream().filter(Shared::named).toList());
    return named.isPresent() ? named : best(shared.stream().filter(corroborated).toList());
  }

  private static Optional<Series> best(List<Shared<Series>> shared) {
    var most = shared.stream().mapToInt(Shared::words).max().orElse(0);
    var best = shared.stream().filter(one -> one.words() == most).map(Shared::metric).toList();
    return best.stream().map(Series::readings).distinct().limit(2).count() == 1
        ? Optional.of(best.getFirst())
        : Optional.empty();
  }

  /** Whether what a figure counts, where that follows it, is what the metric counts. */
  static boolean countsItsOwn(String text, int end, Set<String> name) {
    var next = NEXT_WORD.matcher(text).region(end, text.length());
    return !next.lookingAt()
        || LINKS.contains(next.group("word").toLowerCase(Locale.ROOT))
        || name.containsAll(MetricNames.words(next.group("word")));
  }

  static Claim claim(Context context, int start, int end, YearMonth month, Said said) {
    return new Claim(
        context.sentence().where(),
        context.text().substring(start, end),
        Optional.of(ReportingPeriod.month(month)),
        said);
  }
}
