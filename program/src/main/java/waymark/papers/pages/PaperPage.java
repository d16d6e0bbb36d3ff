package waymark.papers.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.delivery.StatedAction;
import waymark.delivery.StatedAssurance;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.ledger.LedgerEntry;
import waymark.measures.Definition;
import waymark.papers.AcceptedPaper;
import waymark.papers.AcceptedPapers;
import waymark.papers.Originals;
import waymark.papers.Reconciliation.Differing;
import waymark.programme.Plan;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;
import waymark.web.AsKnown;
import waymark.web.Link;

/** A paper that was accepted: what it is, what came of it, what it claimed and what it said. */
record PaperPage(String title, List<Part> parts, Link back) {

  PaperPage {
    parts = List.copyOf(parts);
  }

  static PaperPage of(
      Visit visit,
      AcceptedPaper paper,
      Optional<Plan> plan,
      Optional<LedgerEntry> entry,
      Optional<String> by,
      List<AcceptedPapers.Row> rows,
      List<Definition> measures,
      List<AcceptedPapers.Claim> claims,
      List<StatedAction> actions,
      List<StatedAssurance> assurance,
      List<AcceptedPapers.Told> told,
      Optional<Originals.Kept> kept,
      List<Differing> differing) {
    var parts = new ArrayList<Part>();
    parts.add(facts(visit, paper, plan, entry, by, kept));
    plan.ifPresent(it -> parts.add(changed(visit, paper, it)));
    if (!rows.isEmpty() || !WhichDiffer.ofPaper(paper.key()).of(differing).isEmpty()) {
      parts.add(differing(visit, paper, differing));
    }
    claims(claims, parts);
    measures(visit, rows, measures, parts);
    delivery(actions, assurance, parts);
    told(told, parts);
    return new PaperPage(paper.title(), parts, Link.to(visit.at("/papers"), "Papers"));
  }

  private static Part facts(
      Visit visit,
      AcceptedPaper paper,
      Optional<Plan> plan,
      Optional<LedgerEntry> entry,
      Optional<String> by,
      Optional<Originals.Kept> kept) {
    var facts =
        Part.fact("Issued on", DayWords.of(paper.issued()))
            .and(
                "Plan",
                plan.map(it -> Cell.link(visit.at("/plans/" + it.key()), it.title()))
                    .orElse(Cell.of("None")));
    if (entry.isPresent()) {
      var on = "on " + DayWords.at(entry.get().recordedAt());
      facts =
          facts.and(
              "Accepted",
              visit.may(Right.SEE_LEDGER)
                  ? Cell.of(
                      Text.of("by %s %s, ".formatted(by.orElse("the program"), on))
                          .then(
                              Text.link(
                                  visit.at("/ledger/" + paper.seq()),
                                  "entry %,d".formatted(paper.seq()))))
                  : Cell.of(on));
    }
    if (visit.may(Right.SEE_FREE_TEXT) && !paper.note().isBlank()) {
      facts = facts.and("Note", paper.note());
    }
    if (paper.taken()) {
      return facts
          .and("File", "Taken away, because it held words that should not be there")
          .and("SHA-256 of the file", Cell.of(Text.NONE.thenCode(spaced(paper.sha256()))));
    }
    return kept.isEmpty()
        ? facts.and("File", paper.fileName())
        : facts
            .and("File", file(visit, paper, kept.get()))
            .and("SHA-256 of the file", Cell.of(Text.NONE.thenCode(spaced(paper.sha256()))));
  }

  private static Cell file(Visit visit, AcceptedPaper paper, Originals.Kept kept) {
    var size = ", " + UploadWords.size(kept.size());
    var words =
        visit.may(Right.SEE_ORIGINALS)
            ? Text.link(
                    visit.at("/papers/" + paper.key() + "/original"),
                    "Download " + paper.fileName())
                .then(size)
            : Text.of(paper.fileName() + size);
    return Cell.of(
        visit.may(Right.REDACT)
            ? words
                .then(". ")
                .then(
                    Text.link(
                        visit.at("/papers/" + paper.key() + "/take-away"),
                        "Ask for it to be taken away"))
            : words);
  }

  /** In groups of eight, as people compare it, and so that it breaks on a telephone. */
  private static String spaced(String hash) {
    return hash.replaceAll("(.{8})(?!$)", "$1 ");
  }

  private static Part changed(Visit visit, AcceptedPaper paper, Plan plan) {
    var before = paper.issued().minusDays(1);
    return Part.section(
        "What changed by it",
        Part.prose(
            Text.link(
                visit.at(
                    "/plans/%s/restatements?from=%s&known=%s"
                        .formatted(plan.key(), before, paper.issued())),
                "What was restated on " + DayWords.of(paper.issued()))),
        Part.prose(
            Text.link(
                visit.at("/plans/%s?known=%s".formatted(plan.key(), paper.issued())),
                "The plan as it was known on " + DayWords.of(paper.issued()))));
  }

  /** What of it is no longer known so, or never was. */
  private static Part differing(Visit visit, AcceptedPaper paper, List<Differing> differing) {
    var which = WhichDiffer.ofPaper(paper.key());
    var its = which.of(differing);
    return Part.section(
        "What of it differs from what is known",
        its.isEmpty()
            ? Part.prose("Each figure that it gives is what is known now.")
            : Part.prose(
                Text.of(DifferingReport.ofPaper(its) + " ")
                    .then(
                        Text.link(
                            which.at(visit.at(DifferingPages.PATH), AsKnown.TODAY),
                            "See which, and why",
                            "they differ from what is known"))));
  }

  private static void claims(List<AcceptedPapers.Claim> claims, List<Part> parts) {
    if (!claims.isEmpty()) {
      parts.add(Part.section("What its text claimed", ClaimsTables.ofKept(claims)));
    }
  }

  private static void measures(
      Visit visit, List<AcceptedPapers.Row> rows, List<Definition> measures, List<Part> parts) {
    if (rows.isEmpty()) {
      return;
    }
    var known =
        measures.stream()
            .collect(Collectors.toMap(Definition::id, Function.identity(), (a, _) -> a));
    var table =
        Table.captioned("Which measure each row was taken for")
            .column("Row of the paper")
            .column("Measure")
            .column("Why");
    rows.forEach(it ->
        table.row(
            Cell.of("%s (%s)".formatted(it.name(), it.place())),
            it.measure()
                .flatMap(id -> Optional.ofNullable(known.get(id)))
                .map(measure -> Cell.link(visit.at("/measures/" + measure.key()), measure.title()))
                .orElse(Cell.of("Left out")),
            Cell.of(it.because())));
    parts.add(
        Part.section(
            "What it measured", Part.folded(CountWords.of(rows.size(), "row"), table.build())));
  }

  private static void delivery(
      List<StatedAction> actions, List<StatedAssurance> assurance, List<Part> parts) {
    var within = new ArrayList<Part>();
    if (!actions.isEmpty()) {
      var table =
          Table.captioned("Actions")
              .column("Action")
              .column("Objective")
              .column("Lead")
              .column("State");
      actions.forEach(it ->
          table.row(
              "%s %s".formatted(it.reference(), it.title()).strip(),
              it.objective(),
              it.lead(),
              it.stateAsWritten()));
      within.add(Part.folded(CountWords.of(actions.size(), "action"), table.build()));
    }
    if (!assurance.isEmpty()) {
      var table =
          Table.captioned("Assurance activities")
              .column("Activity")
              .column("Objective")
              .column("Complete");
      assurance.forEach(it -> table.row(it.activity(), it.objective(), it.completeAsWritten()));
      within.add(
          Part.folded("%,d assurance activities".formatted(assurance.size()), table.build()));
    }
    if (!within.isEmpty()) {
      parts.add(Part.section("What it said of actions and assurance", within));
    }
  }

  private static void told(List<AcceptedPapers.Told> told, List<Part> parts) {
    if (!told.isEmpty()) {
      parts.add(
          Part.section(
              "What it told",
              Part.folded(
                  CountWords.of(told.size(), "text"),
                  told.stream()
                      .<Part>map(it -> Part.prose(Text.strong(it.place() + ". ").then(it.words())))
                      .toArray(Part[]::new))));
    }
  }
}
