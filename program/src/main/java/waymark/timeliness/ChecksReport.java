package waymark.timeliness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.casework.Finding;
import waymark.casework.Rule;
import waymark.kernel.CountWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;

/** What was found in an extract: how often each rule was broken, then where. */
final class ChecksReport {

  private static final int SHOWN = 10;

  private ChecksReport() {}

  static Optional<Part> of(Timed timed, boolean full) {
    if (timed.findings().isEmpty()) {
      return Optional.empty();
    }
    var byRule =
        timed.findings().stream()
            .collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()));
    var parts = new ArrayList<Part>();
    parts.add(counts(byRule));
    byRule.forEach((rule, found) -> parts.add(list(rule, found, full)));
    return Optional.of(Part.section("Checks", parts));
  }

  private static Part counts(Map<Rule, List<Finding>> byRule) {
    var table =
        Table.captioned("").column("Rule").figure("Found").status("Case").column("What it is");
    byRule.forEach((rule, found) ->
        table.row(
            Cell.of(named(rule)),
            Cell.of(String.valueOf(found.size())),
            rule.stops() ? Cell.bad("NOT COUNTED") : Cell.neutral("counted"),
            Cell.of(rule.inWords())));
    return table.build();
  }

  private static Part list(Rule rule, List<Finding> found, boolean full) {
    var shown = full ? found.size() : Math.min(SHOWN, found.size());
    var items =
        found.stream()
            .limit(shown)
            .map(it ->
                it.caseKey().isEmpty()
                    ? Text.of(it.text())
                    : Text.strong(it.caseKey() + ": ").then(it.text()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (shown < found.size()) {
      items.add(
          Text.of("and " + CountWords.of(found.size() - shown, "other") + "; --full lists all"));
    }
    return Part.section(named(rule), Part.items(items));
  }

  private static String named(Rule rule) {
    return rule.number() + " " + rule.word();
  }
}
