package waymark.governance;

import java.util.List;
import java.util.Optional;
import waymark.charts.TreeChart;
import waymark.report.Report;
import waymark.web.AsKnown;
import waymark.web.Field;
import waymark.web.Link;

/**
 * A report about how a programme is governed, with what its reader may do.
 *
 * @param drawing above the report
 * @param files in which the same may be taken along
 * @param action the page itself without a moment, to choose one
 */
record GovernancePage(
    Report report,
    Link back,
    Optional<TreeChart> drawing,
    List<Link> doing,
    List<Link> files,
    String action,
    Field day) {

  static final String TEMPLATE = "governance/page";

  GovernancePage {
    doing = List.copyOf(doing);
    files = List.copyOf(files);
  }

  /** A page at a path of ours, as known at a moment. */
  static GovernancePage of(String path, AsKnown known, Report report, Link back, List<Link> doing) {
    return new GovernancePage(
        report,
        back,
        Optional.empty(),
        doing,
        List.of(
            file(known.at(path + ".docx"), "Word"),
            file(known.at(path + ".csv"), "CSV"),
            file(known.at(path + ".txt"), "Plain text")),
        path,
        Field.of(AsKnown.KNOWN, "Day")
            .hint("Year, month and day, like 2024-11-27. Leave it empty for today.")
            .value(known.day().map(String::valueOf).orElse("")));
  }

  private static Link file(String address, String words) {
    return Link.to(address, words).hidden("file of this page");
  }

  GovernancePage with(TreeChart chart) {
    return new GovernancePage(report, back, Optional.of(chart), doing, files, action, day);
  }
}
