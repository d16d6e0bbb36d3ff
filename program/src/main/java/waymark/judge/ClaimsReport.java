package waymark.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.claims.Checked;
import waymark.claims.Verdict;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;

/** What the text of a paper claims, and what became of it. */
final class ClaimsReport {

  private ClaimsReport() {}

  static Optional<Part> of(JudgedPaper paper) {
    if (paper.claims().isEmpty()) {
      return Optional.empty();
    }
    var table =
        Table.captioned("What the text claims")
            .column("Claim")
            .column("Where")
            .figure("Found")
            .status("Holds?");
    paper
        .claims()
        .forEach(it ->
            table.row(
                List.of(
                    Cell.of(it.claim().text()),
                    Cell.of(it.claim().where()),
                    Cell.of(it.found()),
                    verdict(it))));
    var reasons =
        because(paper).entrySet().stream()
            .map(it -> Text.strong(String.join("; ", it.getValue()) + ": ").then(it.getKey()))
            .toList();
    return Optional.of(
        Part.section(
            "Claims",
            reasons.isEmpty()
                ? List.of(table.build())
                : List.of(table.build(), Part.items(reasons))));
  }

  /** Why claims do not hold; claims with the same reason together. */
  private static Map<String, List<String>> because(JudgedPaper paper) {
    return paper.claims().stream()
        .filter(it -> !(it.verdict() instanceof Verdict.Holds))
        .collect(
            Collectors.groupingBy(
                it -> it.verdict().reason(),
                LinkedHashMap::new,
                Collectors.mapping(it -> it.claim().text(), Collectors.toList())));
  }

  private static Cell verdict(Checked checked) {
    return switch (checked.verdict()) {
      case Verdict.Holds _ -> Cell.good("holds");
      case Verdict.Differs _ -> Cell.bad("DIFFERS");
      case Verdict.CannotBeReproduced _ -> Cell.warning("cannot be reproduced");
      case Verdict.CannotBeChecked _ -> Cell.neutral("cannot be checked");
    };
  }
}
