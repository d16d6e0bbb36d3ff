package waymark.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import waymark.documents.Body;
import waymark.documents.KeyFact;
import waymark.documents.PaperParts;
import waymark.documents.Review;
import waymark.kernel.Figure;
import waymark.kernel.Written;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;

/**
 * What a paper says in its text and its review tables: facts, members by role, progress, evidence.
 */
final class TextReport {

  private final PaperParts said;
  private final boolean full;

  TextReport(PaperParts said, boolean full) {
    this.said = said;
    this.full = full;
  }

  List<Part> parts() {
    var parts = new ArrayList<Part>();
    if (!said.facts().isEmpty()) {
      parts.add(Part.section("Figures stated in the text", facts()));
    }
    said.reviews().forEach(review -> parts.add(Part.section("Review meeting", review(review))));
    said.bodies().forEach(body -> parts.add(body(body)));
    return parts;
  }

  private Table facts() {
    var table = Table.captioned("").column("What").column("When").figure("Figure").column("Where");
    for (var fact : said.facts()) {
      table.row(
          List.of(
              Cell.of(what(fact)),
              Cell.of(when(fact)),
              Cell.of(figure(fact)),
              Cell.of(fact.where())));
    }
    return table.build();
  }

  private static String what(KeyFact fact) {
    return switch (fact) {
      case KeyFact.OfMonth it -> it.what();
      case KeyFact.YearSoFar it -> it.what();
      case KeyFact.Benchmark it -> it.what();
      case KeyFact.Changed it -> it.what();
      case KeyFact.YearEnd it -> it.what();
      case KeyFact.Count it -> it.of();
    };
  }

  private static String when(KeyFact fact) {
    return switch (fact) {
      case KeyFact.OfMonth it ->
          it.period().map(Object::toString).orElse(it.month().toString())
              + (it.figure() instanceof Written.Provisional ? " (provisional)" : "");
      case KeyFact.YearSoFar _ -> "year so far";
      case KeyFact.Benchmark _ -> "benchmark";
      case KeyFact.Changed _ -> "change";
      case KeyFact.YearEnd _ -> "promised for the year";
      case KeyFact.Count _ -> "";
    };
  }

  private static String figure(KeyFact fact) {
    return switch (fact) {
      case KeyFact.OfMonth it -> it.figure().shown();
      case KeyFact.YearSoFar it -> it.figure().shown();
      case KeyFact.Benchmark it -> it.figure().shown();
      case KeyFact.YearEnd it -> it.average().shown();
      case KeyFact.Count it -> it.figure().toString();
      case KeyFact.Changed it ->
          it.from().shown()
              + " to "
              + it.to().shown()
              + (it.parts().isEmpty()
                  ? ""
                  : " (of which "
                      + it.parts().stream()
                          .map(Figure::toString)
                          .collect(Collectors.joining(" and "))
                      + ")");
    };
  }

  private List<Part> review(Review review) {
    var parts = new ArrayList<Part>();
    review
        .behind()
        .ifPresent(behind ->
            parts.add(
                behind.actions().isEmpty()
                    ? Part.prose("No action is listed as behind schedule.")
                    : behind(behind)));
    if (!review.support().isEmpty()) {
      parts.add(support(review));
    }
    var table =
        Table.captioned("Progress by area")
            .column("Area")
            .figure("Entries")
            .column("Evidence of impact")
            .figure("Next steps");
    review.areas().forEach(area -> table.row(area(area)));
    if (!review.areas().isEmpty()) {
      parts.add(table.build());
    }
    if (full) {
      review.areas().forEach(area -> parts.add(progress(area)));
    }
    return parts;
  }

  private static List<Cell> area(Review.Area area) {
    var offered =
        area.evidence().stream().filter(Review.Evidence.Offered.class::isInstance).count();
    return List.of(
        Cell.of((area.number() + "  " + String.join("; ", area.statements())).strip()),
        Cell.of(String.valueOf(area.progress().size())),
        Cell.of(
            offered > 0
                ? offered + " offered"
                : area.evidence().isEmpty() ? "not stated" : "none yet, as it says"),
        Cell.of(String.valueOf(area.nextSteps().size())));
  }

  private static Part progress(Review.Area area) {
    return Part.section(
        ("Area " + area.number()).strip(),
        Part.items(
            area.progress().stream()
                .map(it ->
                    Text.strong(
                            it.references().stream()
                                .map(reference -> reference.text())
                                .collect(Collectors.joining(", ")))
                        .then((it.title().isBlank() ? "" : " " + it.title()) + ": ")
                        .then(
                            it.text().stream()
                                .map(passage -> passage.text())
                                .collect(Collectors.joining(" "))))
                .toList()));
  }

  private static Part behind(Review.Behind behind) {
    var table =
        Table.captioned("Behind schedule").column("Action").column("Reason").column("Mitigation");
    behind.actions().forEach(it -> table.row(it.action(), it.reason(), it.mitigation()));
    return table.build();
  }

  private static Part support(Review review) {
    var table =
        Table.captioned("Support received").column("Activity").column("Provider").column("Impact");
    review.support().forEach(it -> table.row(it.activity(), it.provider(), it.impact()));
    return table.build();
  }

  /** Members by role, post and organisation; never by name. */
  private static Part body(Body body) {
    var table = Table.captioned("").column("Role").column("Post").column("Organisation");
    body.members().forEach(it -> table.row(it.role(), it.post(), it.organisation()));
    return Part.section("Members of " + body.name(), table.build());
  }
}
