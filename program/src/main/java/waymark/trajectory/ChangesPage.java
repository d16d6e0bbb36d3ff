package waymark.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import waymark.kernel.DayWords;
import waymark.measures.PaperNamed;
import waymark.report.Report;
import waymark.web.AsKnown;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;

/**
 * What was restated, and where the two moments are chosen: by papers, by days, or by how far the
 * ledger had been written.
 *
 * @param papers the days of papers, the latest first; fewer than two offer no choice
 */
record ChangesPage(
    Report report,
    Link plan,
    List<Link> files,
    String action,
    List<Option> papers,
    Field fromPaper,
    Field untilPaper,
    Field from,
    Field until,
    Field fromPlace,
    Field untilPlace) {

  static ChangesPage of(
      PlanPage.At at,
      Report report,
      Earlier asked,
      Optional<AsKnown> shown,
      List<PaperNamed> papers) {
    var known = at.known();
    var day =
        asked.day().isEmpty()
            ? shown.flatMap(AsKnown::day).map(LocalDate::toString).orElse("")
            : asked.day();
    var later = known.day().map(LocalDate::toString).orElse("");
    return new ChangesPage(
        report,
        Link.to(at.page(""), at.plan().title()),
        TakeAlong.as(it -> RestatementsReport.address(at, it, shown), TakeAlong.USUAL),
        "/%s/plans/%s/restatements".formatted(at.area(), at.plan().key()),
        options(papers),
        Field.of(Earlier.DAY, "From the paper").withId("from-paper").value(day),
        Field.of(AsKnown.KNOWN, "To the paper").withId("until-paper").value(later),
        Field.of(Earlier.DAY, "From what was known on")
            .hint("Year, month and day, like 2024-11-27")
            .value(day)
            .error(asked.dayFault()),
        Field.of(AsKnown.KNOWN, "To what was known on")
            .withId("until")
            .hint("Leave it empty for today")
            .value(later),
        Field.of(Earlier.PLACE, "Of the first, up to entry")
            .value(asked.place())
            .error(asked.placeFault()),
        Field.of("seq", "Of the second, up to entry")
            .value(known.seq().map(String::valueOf).orElse("")));
  }

  /** A paper is chosen by its day; papers of one day were known together. */
  private static List<Option> options(List<PaperNamed> papers) {
    var titles = new LinkedHashMap<LocalDate, List<String>>();
    papers.forEach(it -> titles.computeIfAbsent(it.day(), _ -> new ArrayList<>()).add(it.title()));
    return titles.entrySet().stream()
        .map(it ->
            Option.of(
                it.getKey().toString(),
                DayWords.of(it.getKey()) + ": " + String.join("; ", it.getValue())))
        .toList();
  }

  /** With the day that is shown, where it is none of a paper. */
  List<Option> earlierPapers() {
    return AsKnown.offered(fromPaper.value(), papers);
  }

  /** Today may be compared with, too. */
  List<Option> laterPapers() {
    var options = new ArrayList<Option>();
    options.add(Option.of("", "Today"));
    options.addAll(papers);
    return AsKnown.offered(untilPaper.value(), options);
  }

  ErrorSummary errors() {
    return ErrorSummary.of(from, fromPlace);
  }
}
