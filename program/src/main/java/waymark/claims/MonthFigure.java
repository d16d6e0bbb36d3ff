package waymark.claims;

import static waymark.claims.Wording.pattern;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.kernel.Figure;
import waymark.kernel.Unit;

/**
 * A figure and the month that a sentence gives it for.
 *
 * @param stated whether a verb or the month itself states it; otherwise it may only count something
 * @param subject what the figure is said to be of, where the month owns it: {@code compliance} in
 *     "June's compliance was 57%"
 * @param running whether the text calls it running, current or provisional
 */
record MonthFigure(
    AsPrinted figure,
    YearMonth month,
    int start,
    int end,
    boolean stated,
    Optional<String> subject,
    boolean running) {

  private static final Pattern FIGURE = pattern(Wording.figure("A"));

  private static final Pattern IN_WORDS =
      pattern("(?<![\\p{L}-])(?<count>" + Wording.COUNT_IN_WORDS + ") (?=\\p{L})");

  private static final String VERB = "(?:was|were|is|are|stood at|stands at|sits at|reached)";

  private static final Pattern STATES =
      pattern("\\b(?:was|were|is|are|stood at|stands at|sits at|reached|to)\\b ?$");

  private static final Pattern QUALIFIES =
      pattern(
          "\\b(?:from|over|under|above|below|than|about|around|nearly|almost|least|within|every"
              + "|per|up to)\\b ?$");

  /** What stands between {@code June's} and its figure. */
  private static final Pattern OWNED =
      pattern(
          "^ (?<subject>[^.;:,%]{2,80}?) " + VERB + "(?<now>(?: (?:currently|now|at)){0,2}) ?$");

  private static final Pattern RUNNING =
      pattern("\\b(?:running|provisional|current|currently|now)\\b");

  private static final Pattern TO_ITS_MONTH = pattern("(?: [\\p{L}’'-]{1,24}){0,8} (?:in|for|of) ");

  private static final int BEFORE = 16;
  private static final int LONGEST_OWNED = 110;

  /** The figures of a sentence in order; those without a month of their own are left out. */
  static List<MonthFigure> in(Context context) {
    var found = new ArrayList<MonthFigure>();
    var match = FIGURE.matcher(context.text());
    while (match.find()) {
      of(context, match).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<MonthFigure> of(Context context, Matcher match) {
    var text = context.text();
    var start = match.start("figureA");
    var end = match.end();
    var before = text.substring(Math.max(0, start - BEFORE), start);
    if (match.group("plusA") != null
        || QUALIFIES.matcher(before).find()
        || isPartOfAWord(text, end)
        || isPartOfAMonth(context, start)) {
      return Optional.empty();
    }
    var figure = printed(match, "A", unit(match, "A"));
    var owned = owned(context, figure, start, end);
    return owned.isPresent()
        ? owned
        : month(context, end)
            .map(month ->
                new MonthFigure(
                    figure,
                    month,
                    start,
                    end,
                    STATES.matcher(before).find() || next(context, end).isPresent(),
                    Optional.empty(),
                    false));
  }

  /** {@code September's running figure is currently 70%}. */
  private static Optional<MonthFigure> owned(
      Context context, AsPrinted figure, int start, int end) {
    var owner =
        context.months().stream()
            .filter(month -> month.own() && month.end() <= start)
            .reduce((_, last) -> last);
    if (owner.isEmpty() || start - owner.get().end() > LONGEST_OWNED) {
      return Optional.empty();
    }
    var between = OWNED.matcher(context.text().substring(owner.get().end(), start));
    return between.find()
        ? Optional.of(
            new MonthFigure(
                figure,
                owner.get().month(),
                owner.get().start(),
                end,
                true,
                Optional.of(between.group("subject")),
                RUNNING.matcher(between.group()).find()))
        : Optional.empty();
  }

  /** {@code Twenty schools used the guide at the end of April}; a verb states no count in words. */
  static List<MonthFigure> inWords(Context context) {
    var found = new ArrayList<MonthFigure>();
    var match = IN_WORDS.matcher(context.text());
    while (match.find()) {
      var word = match.group("count");
      var count = Figure.of(Long.toString(Wording.count(word)));
      var end = match.end("count");
      var printed = new AsPrinted(count + " (" + word + ")", count, 0, Unit.NUMBER);
      month(context, end)
          .ifPresent(month ->
              found.add(
                  new MonthFigure(
                      printed, month, match.start(), end, false, Optional.empty(), false)));
    }
    return found;
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

  static Unit unit(Matcher match, String name) {
    return match.group("unit" + name) == null ? Unit.NUMBER : Unit.PERCENT;
  }

  static AsPrinted printed(Matcher match, String name, Unit unit) {
    var digits = match.group("figure" + name);
    return new AsPrinted(
        unit == Unit.PERCENT ? digits + "%" : digits,
        Wording.figureIn(match, name),
        Wording.decimalsIn(match, name),
        unit);
  }
}
