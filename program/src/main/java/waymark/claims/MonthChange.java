package waymark.claims;

import static waymark.claims.Wording.pattern;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A change that a sentence gives with the month that it starts from: {@code since October ... from
 * 52% to 66%}, {@code from 31% in January to 38% in April}.
 *
 * @param until the month that it leads to; empty where the sentence names none: now
 */
record MonthChange(
    AsPrinted from,
    YearMonth since,
    AsPrinted to,
    Optional<YearMonth> until,
    int start,
    int end,
    int endOfFrom,
    int startOfTo) {

  private static final Pattern CHANGE =
      pattern(
          "\\bfrom ",
          Wording.figure("A"),
          "(?: in \\p{L}{3,9}(?: 20\\d\\d)?)? to ",
          Wording.figure("B"));

  static Optional<MonthChange> in(Context context) {
    var match = CHANGE.matcher(context.text());
    return match.find() && match.group("plusA") == null && match.group("plusB") == null
        ? since(context, match).map(since -> of(context, match, since))
        : Optional.empty();
  }

  private static MonthChange of(Context context, Matcher match, YearMonth since) {
    var unit = MonthFigure.unit(match, "B");
    return new MonthChange(
        MonthFigure.printed(match, "A", unit),
        since,
        MonthFigure.printed(match, "B", unit),
        context.months().stream()
            .filter(NamedMonth::subject)
            .map(NamedMonth::month)
            .filter(month -> month.isAfter(since))
            .findFirst(),
        match.start(),
        match.end(),
        Math.max(match.end("figureA"), match.end("unitA")),
        match.start("figureB"));
  }

  private static Optional<YearMonth> since(Context context, Matcher change) {
    return context.months().stream()
        .filter(month ->
            month.since()
                || (month.start() > change.end("figureA") && month.end() < change.start("figureB")))
        .findFirst()
        .map(NamedMonth::month);
  }

  /** Its two ends, each a figure of a month; the second only where its month is named. */
  Stream<MonthFigure> ends() {
    return Stream.concat(
        Stream.of(figure(from, since, start + "from ".length(), endOfFrom)),
        until.map(month -> figure(to, month, startOfTo, end)).stream());
  }

  private static MonthFigure figure(AsPrinted figure, YearMonth month, int start, int end) {
    return new MonthFigure(figure, month, start, end, true, Optional.empty(), false);
  }
}
