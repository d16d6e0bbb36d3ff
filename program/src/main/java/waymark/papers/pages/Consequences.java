package waymark.papers.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import waymark.kernel.Fraction;
import waymark.papers.Proposal;
import waymark.papers.ProposedChange;
import waymark.papers.ToldText;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;

/** What accepting a paper does beyond its single cells: to the plan's count, and what is kept. */
final class Consequences {

  private final Proposal proposal;

  Consequences(Proposal proposal) {
    this.proposal = proposal;
  }

  /**
   * The periods in which more or fewer promises are met, and the judgements that turn over because
   * of another period's figure; empty where there is neither.
   */
  List<Part> parts() {
    return Stream.concat(rollups().stream(), rejudged().stream()).toList();
  }

  private List<Part> rollups() {
    if (proposal.rollups().isEmpty()) {
      return List.of();
    }
    var table =
        Table.captioned(
                proposal.placed()
                    ? "Promises of the plan that are met"
                    : "Promises of this paper that are met")
            .column("Month")
            .figure("As known")
            .figure("After accepting");
    proposal
        .rollups()
        .forEach(it -> table.row(it.period().inWords(), words(it.was()), words(it.now())));
    if (!proposal.placed()) {
      table.note(
          "No measure stands under an objective of the plan yet; its own count begins once one"
              + " does.");
    }
    return List.of(table.build());
  }

  private static String words(Fraction met) {
    return met.denominator() == 0
        ? "none assessed"
        : "%d of %d".formatted(met.numerator(), met.denominator());
  }

  private List<Part> rejudged() {
    if (proposal.rejudged().isEmpty()) {
      return List.of();
    }
    var table =
        Table.captioned("Judgements that turn over because the baseline is another")
            .column("Measure")
            .column("Month")
            .column("As known")
            .status("After accepting");
    proposal
        .rejudged()
        .forEach(it ->
            table.row(
                List.of(
                    Cell.of(it.title()),
                    Cell.of(it.period().inWords()),
                    Cell.of(CellWords.status(it.was())),
                    Cell.bad(CellWords.status(it.now())))));
    return List.of(table.build());
  }

  /** What comes with the figures, each with how many there are of it. */
  Part.Facts with(Part.Facts facts) {
    var all = facts;
    for (var it : kept()) {
      all = all.and(it.label(), it.value());
    }
    return all;
  }

  private List<Kept> kept() {
    var kept = new ArrayList<Kept>();
    var rows = proposal.rows();
    add(
        kept,
        "New measures",
        rows.stream().flatMap(it -> it.defines().stream()).distinct().count());
    add(kept, "New objectives", taken(ProposedChange.NewObjective.class));
    add(kept, "Objectives said otherwise", taken(ProposedChange.ChangedObjective.class));
    add(kept, "Measures placed under objectives", taken(ProposedChange.Placed.class));
    add(kept, "Measures taken from objectives", taken(ProposedChange.TakenAway.class));
    add(kept, "Rows left out", rows.stream().filter(it -> it.measure().isEmpty()).count());
    var delivery = proposal.delivery();
    add(kept, "New actions", delivery.newActions());
    add(kept, "Actions changed", delivery.changedActions());
    add(kept, "New assurance activities", delivery.newAssurance());
    add(kept, "Assurance activities told anew", delivery.toldAssurance());
    add(
        kept,
        "Texts kept",
        proposal.texts().stream().map(ToldText::kept).flatMap(it -> it.stream()).count());
    add(kept, "Claims of its text, kept with it", proposal.claims().size());
    return kept;
  }

  private long taken(Class<? extends ProposedChange> kind) {
    return proposal.changes().stream().filter(it -> kind.isInstance(it) && it.taken()).count();
  }

  private static void add(List<Kept> kept, String label, long count) {
    if (count > 0) {
      kept.add(new Kept(label, "%,d".formatted(count)));
    }
  }

  private record Kept(String label, String value) {}
}
