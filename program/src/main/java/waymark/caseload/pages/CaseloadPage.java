package waymark.caseload.pages;

import java.util.List;
import java.util.Optional;
import waymark.charts.MeasureChart;
import waymark.report.Report;
import waymark.web.AsKnown;
import waymark.web.Field;
import waymark.web.Link;

/**
 * A report about cases, with what its reader may do.
 *
 * @param chart above the report
 * @param files in which the same may be taken along
 * @param action the page itself without a moment, to choose one; empty where it has no past
 */
record CaseloadPage(
    Report report,
    Link back,
    Optional<Drawn> chart,
    List<Link> doing,
    List<Link> files,
    String action,
    Field day) {

  static final String TEMPLATE = "caseload/pages/report";

  CaseloadPage {
    doing = List.copyOf(doing);
    files = List.copyOf(files);
  }

  /** A page at a path of ours, as known at a moment. */
  static CaseloadPage of(String path, AsKnown known, Report report, Link back, List<Link> doing) {
    return new CaseloadPage(
        report,
        back,
        Optional.empty(),
        doing,
        List.of(
            file(known.at(path + ".docx"), "Word"),
            file(known.at(path + ".csv"), "CSV"),
            file(known.at(path + ".txt"), "Plain text")),
        path,
        day(known));
  }

  /**
   * A page whose address asks for a part.
   *
   * @param asking what is asked, without the moment
   */
  static CaseloadPage of(
      String path, String asking, AsKnown known, Report report, Link back, List<Link> doing) {
    return new CaseloadPage(
        report,
        back,
        Optional.empty(),
        doing,
        List.of(
            file(known.at(path + ".docx?" + asking), "Word"),
            file(known.at(path + ".csv?" + asking), "CSV, every period"),
            file(known.at(path + ".txt?" + asking), "Plain text")),
        path,
        day(known));
  }

  /** A page that shows today alone and that nobody takes along, as one about single cases. */
  static CaseloadPage ofToday(Report report, Link back, List<Link> doing) {
    return new CaseloadPage(
        report, back, Optional.empty(), doing, List.of(), "", day(AsKnown.TODAY));
  }

  private static Field day(AsKnown known) {
    return Field.of(AsKnown.KNOWN, "Day")
        .hint("Year, month and day, like 2024-11-27. Leave it empty for today.")
        .value(known.day().map(String::valueOf).orElse(""));
  }

  private static Link file(String address, String words) {
    return Link.to(address, words).hidden("file of this page");
  }

  CaseloadPage with(MeasureChart chart) {
    return with(Drawn.of(chart));
  }

  CaseloadPage with(Drawn drawn) {
    return new CaseloadPage(report, back, Optional.of(drawn), doing, files, action, day);
  }
}
