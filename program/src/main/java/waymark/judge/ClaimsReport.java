package waymark.judge;

import java.util.List;
import java.util.Optional;
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
        paper.claims().stream()
            .filter(it -> !(it.verdict() instanceof Verdict.Holds))
            .map(it -> Text.strong(it.claim().text() + ": ").then(it.verdict().reason()))
            .toList();
    return Optional.of(
        Part.section(
            "Claims",
            reasons.isEmpty()
                ? List.of(table.build())
                : List.of(table.build(), Part.items(reasons))));
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
