package waymark.claims;

import static waymark.claims.Wording.figure;
import static waymark.claims.Wording.pattern;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
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

  private static final Pattern CHANGE =
      pattern("\\bfrom ", figure("A"), "(?: in \\p{L}{3,9}(?: 20\\d\\d)?)? to ", figure("B"));

  private static final Pattern FIGURE = pattern(figure("A"));

  private static final Pattern STATES =
      pattern("\\b(?:was|were|is|are|stood at|stands at|sits at|reached|to)\\b ?$");

  private static final Pattern QUALIFIES =
      pattern(
          "\\b(?:from|over|under|above|below|than|about|around|nearly|almost|least|within|every"
              + "|per|up to)\\b ?$");

  private static final Pattern TO_ITS_MONTH = pattern("(?: [\\p{L}’'-]{1,24}){0,8} (?:in|for|of) ");

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

  private static final int BEFORE = 16;

  private final MetricNames names;

  SeriesFinder(List<Series> series) {
    names = new MetricNames(series);
  }

  List<Claim> in(Context context) {
    if (context.months().isEmpty() || names.isEmpty()) {
      return List.of();
    }
    var change = CHANGE.matcher(context.text());
    if (change.find() && isSince(context, change)) {
      return supposed(context, change.end())
          ? List.of()
          : change(context, change).stream().toList();
    }
    return figures(context);
  }

  private static boolean supposed(Context context, int until) {
    return Wording.supposed(context.text().substring(0, until));
  }

  private static boolean isSince(Context context, Matcher change) {
    return since(context, change).isPresent()
        && change.group("plusA") == null
        && change.group("plusB") == null;
  }

  private static Optional<YearMonth> since(Context context, Matcher change) {
    return context.months().stream()
        .filter(month ->
            month.since()
                || (month.start() > change.end("figureA") && month.end() < change.start("figureB")))
        .findFirst()
        .map(NamedMonth::month);
  }

  private Optional<Claim> change(Context context, Matcher match) {
    var since = since(context, match).orElseThrow();
    var from = printed(match, "A", unit(match, "B"));
    var to = printed(match, "B", unit(match, "B"));
    var metric =
        metric(
            context.text(),
            MetricNames.words(context.text()),
            match.end(),
            to.unit(),
            shared ->
                shared.words() >= SOME_WORDS
                    && (SeriesCheck.agrees(shared.series(), since, from)
                        || until(context, since, shared.series())
                            .filter(until -> SeriesCheck.agrees(shared.series(), until, to))
                            .isPresent()));
    return metric.flatMap(series ->
        until(context, since, series)
            .map(until -> new SeriesChange(series, since, from, until, to))
            .map(said -> claim(context, match.start(), match.end(), since, said)));
  }

  /** The month that a change leads to: one named later than its beginning, or else the last. */
  private static Optional<YearMonth> until(Context context, YearMonth since, Series metric) {
    return context.months().stream()
        .filter(NamedMonth::subject)
        .map(NamedMonth::month)
        .filter(month -> month.isAfter(since))
        .findFirst()
        .or(() -> SeriesCheck.last(metric));
  }

  /** A figure and the month that the sentence gives it for. */
  private record Point(AsPrinted figure, YearMonth month, int start, int end, boolean stated) {}

  private List<Claim> figures(Context context) {
    var points = points(context);
    var said = points.isEmpty() ? Set.<String>of() : MetricNames.words(context.text());
    var claims = new ArrayList<Claim>();
    for (var point : points) {
      var alone = points.stream().filter(it -> it.month().equals(point.month())).count() == 1;
      metric(
              context.text(),
              said,
              point.end(),
              point.figure().unit(),
              shared -> corroborates(shared, point))
          .filter(series -> stated(context, point, series) && !supposed(context, point.end()))
          .filter(series -> alone || SeriesCheck.agrees(series, point.month(), point.figure()))
          .map(series -> new SeriesFigure(series, point.month(), point.figure()))
          .map(it -> claim(context, point.start(), point.end(), point.month(), it))
          .ifPresent(claims::add);
    }
    return claims;
  }

  private static boolean corroborates(Shared shared, Point point) {
    var telling =
        shared.words() >= SOME_WORDS
            || point.figure().unit() == Unit.PERCENT
            || point.figure().figure().atLeast(TELLING);
    return telling && SeriesCheck.agrees(shared.series(), point.month(), point.figure());
  }

  private static List<Point> points(Context context) {
    var text = context.text();
    var points = new ArrayList<Point>();
    var match = FIGURE.matcher(text);
    while (match.find()) {
      var start = match.start("figureA");
      var end = match.end();
      var before = text.substring(Math.max(0, start - BEFORE), start);
      if (match.group("plusA") != null
          || QUALIFIES.matcher(before).find()
          || isPartOfAWord(text, end)
          || isPartOfAMonth(context, start)) {
        continue;
      }
      month(context, end)
          .ifPresent(month ->
              points.add(
                  new Point(
                      printed(match, "A", unit(match, "A")),
                      month,
                      start,
                      end,
                      STATES.matcher(before).find() || next(context, end).isPresent())));
    }
    return points;
  }

  private static boolean isPartOfAWord(String text, int end) {
    return end < text.length() && Character.isLetter(text.charAt(end));
  }

  /** {@code 2024} of October 2024, {@code 26th} of November. */
  private static boolean isPartOfAMonth(Context context, int place) {
    return context.months().stream()
        .anyMatch(month -> month.start() <= place && place < month.end());
  }

  /** The month named right after a figure, or else the only one of the sentence. */
  private static Optional<YearMonth> month(Context context, int end) {
    var subjects = context.months().stream().filter(NamedMonth::subject).toList();
    return next(context, end)
        .or(() ->
            subjects.size() == 1 ? Optional.of(subjects.getFirst().month()) : Optional.empty());
  }

  private static Optional<YearMonth> next(Context context, int end) {
    return context.months().stream()
        .filter(month -> month.subject() && month.start() > end)
        .min(Comparator.comparingInt(NamedMonth::start))
        .filter(month -> TO_ITS_MONTH.matcher(context.text()).region(end, month.start()).matches())
        .map(NamedMonth::month);
  }

  /** A percentage or count that a verb states, or a count of the metric's own things. */
  private static boolean stated(Context context, Point point, Series series) {
    return point.stated()
        || nextWord(context.text(), point.end())
            .filter(MetricNames.words(series.name())::containsAll)
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
      String text, Set<String> said, int end, Unit unit, Predicate<Shared> corroborated) {
    var shared =
        names.sharing(said, unit).stream()
            .filter(one -> countsItsOwn(text, end, one.name()))
            .toList();
    var named = best(shared.stream().filter(Shared::named).toList());
    return named.isPresent() ? named : best(shared.stream().filter(corroborated).toList());
  }

  private static Optional<Series> best(List<Shared> shared) {
    var most = shared.stream().mapToInt(Shared::words).max().orElse(0);
    var best = shared.stream().filter(one -> one.words() == most).map(Shared::series).toList();
    return best.stream().map(Series::readings).distinct().limit(2).count() == 1
        ? Optional.of(best.getFirst())
        : Optional.empty();
  }

  /** Whether what a figure counts, where that follows it, is what the metric counts. */
  private static boolean countsItsOwn(String text, int end, Set<String> name) {
    var next = NEXT_WORD.matcher(text).region(end, text.length());
    return !next.lookingAt()
        || LINKS.contains(next.group("word").toLowerCase(Locale.ROOT))
        || name.containsAll(MetricNames.words(next.group("word")));
  }

  private static Claim claim(Context context, int start, int end, YearMonth month, Said said) {
    return new Claim(
        context.sentence().where(),
        context.text().substring(start, end),
        Optional.of(ReportingPeriod.month(month)),
        said);
  }

  private static Unit unit(Matcher match, String name) {
    return match.group("unit" + name) == null ? Unit.NUMBER : Unit.PERCENT;
  }

  private static AsPrinted printed(Matcher match, String name, Unit unit) {
    var digits = match.group("figure" + name);
    return new AsPrinted(
        unit == Unit.PERCENT ? digits + "%" : digits,
        Wording.figureIn(match, name),
        Wording.decimalsIn(match, name),
        unit);
  }
}
