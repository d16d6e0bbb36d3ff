package waymark.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waymark.kernel.DayWords;
import waymark.report.Report;
import waymark.trajectory.Earlier;
import waymark.trajectory.TakeAlong;
import waymark.web.AsKnown;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;

/**
 * What changed, and where the two moments are chosen: by what happened on their days, or by days.
 *
 * @param action the page itself, without a moment
 * @param moments days of meetings, reviews and papers, the latest first
 */
record SincePage(
    Report report,
    Link plan,
    List<Link> files,
    String action,
    List<Option> moments,
    Field fromMoment,
    Field untilMoment,
    Field from,
    Field until) {

  /**
   * The page between two moments.
   *
   * @param occasions what happened on which day, the latest first
   */
  static SincePage of(
      Report report,
      Link plan,
      String action,
      Earlier asked,
      AsKnown earlier,
      AsKnown later,
      Map<LocalDate, List<String>> occasions) {
    var day = asked.day().isEmpty() ? said(earlier) : asked.day();
    return new SincePage(
        report,
        plan,
        TakeAlong.as(it -> file(action + it, earlier, later), TakeAlong.USUAL),
        action,
        options(occasions),
        Field.of(Earlier.DAY, "From").withId("from-moment").value(day),
        Field.of(AsKnown.KNOWN, "To").withId("until-moment").value(said(later)),
        Field.of(Earlier.DAY, "From what was known on")
            .hint("Year, month and day, like 2024-11-27")
            .value(day)
            .error(asked.dayFault()),
        Field.of(AsKnown.KNOWN, "To what was known on")
            .withId("until")
            .hint("Leave it empty for today")
            .value(said(later)));
  }

  private static String said(AsKnown moment) {
    return moment.day().map(LocalDate::toString).orElse("");
  }

  private static String file(String path, AsKnown earlier, AsKnown later) {
    return later.at(path + earlier.day().map(it -> "?" + Earlier.DAY + "=" + it).orElse(""));
  }

  private static List<Option> options(Map<LocalDate, List<String>> occasions) {
    return occasions.entrySet().stream()
        .map(it ->
            Option.of(
                it.getKey().toString(),
                DayWords.of(it.getKey()) + ": " + String.join("; ", it.getValue())))
        .toList();
  }

  /** With the day that is shown, where nothing is known to have happened on it. */
  List<Option> earlierMoments() {
    return AsKnown.offered(fromMoment.value(), moments);
  }

  /** Today may be compared with, too. */
  List<Option> laterMoments() {
    var options = new ArrayList<Option>();
    options.add(Option.of("", "Today"));
    options.addAll(moments);
    return AsKnown.offered(untilMoment.value(), options);
  }

  ErrorSummary errors() {
    return ErrorSummary.of(from);
  }
}
