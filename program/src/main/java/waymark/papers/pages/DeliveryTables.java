package waymark.papers.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import waymark.delivery.ActionConflict;
import waymark.delivery.ActionReference;
import waymark.delivery.NumberingGaps;
import waymark.delivery.PlanAction;
import waymark.delivery.ProposedAction;
import waymark.delivery.ProposedAssurance;
import waymark.delivery.SaidCell;
import waymark.kernel.CountWords;
import waymark.papers.ProposedDelivery;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;

/** What a paper says of actions and assurance beside what is known, as tables. */
final class DeliveryTables {

  private static final int LONGEST = 200;

  private DeliveryTables() {}

  /** {@code 33 actions (2 new, 5 changed), 17 assurance activities (17 new)}; may be empty. */
  static String counted(ProposedDelivery it) {
    var actions =
        counted(
            it.actions().size(),
            "action",
            "actions",
            it.actions().stream().filter(one -> one.was().isEmpty()).count(),
            it.actions().stream().filter(one -> one.was().isPresent() && one.changes()).count());
    var assurance =
        counted(
            it.assurance().size(),
            "assurance activity",
            "assurance activities",
            it.assurance().stream().filter(one -> one.was().isEmpty()).count(),
            it.assurance().stream().filter(one -> one.was().isPresent() && one.changes()).count());
    return List.of(actions, assurance).stream()
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String counted(int count, String noun, String several, long fresh, long changed) {
    if (count == 0) {
      return "";
    }
    var parts = new ArrayList<String>();
    if (fresh > 0) {
      parts.add("%,d new".formatted(fresh));
    }
    if (changed > 0) {
      parts.add("%,d changed".formatted(changed));
    }
    return "%,d %s (%s)"
        .formatted(
            count,
            count == 1 ? noun : several,
            parts.isEmpty() ? "nothing new" : String.join(", ", parts));
  }

  /** What would change, as a hint beside a choice. */
  static String inShort(List<SaidCell> cells) {
    if (cells.stream().filter(it -> it.effect().changes()).allMatch(it -> it.known().isEmpty())
        && cells.stream().noneMatch(it -> it.effect() == SaidCell.Effect.SAME)) {
      return "New";
    }
    return cells.stream()
        .filter(it -> it.effect().changes())
        .map(it -> "%s: %s".formatted(it.what(), it.effect().words().toLowerCase(Locale.UK)))
        .collect(Collectors.joining("; "));
  }

  static List<Part> of(Preview preview) {
    var delivery = preview.proposal().delivery();
    var actions = preview.paper().contents().parts().actions();
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(ofPaper(delivery)));
    gaps(actions).forEach(it -> parts.add(Part.prose(it)));
    conflicts(actions, parts);
    differences(delivery, SaidCell.Effect::changes, "What accepting would change")
        .ifPresent(parts::add);
    fresh(delivery).ifPresent(parts::add);
    differences(delivery, it -> !it.changes(), "What stays")
        .ifPresent(it -> parts.add(Part.folded("What stays as it is known", it)));
    parts.add(Part.folded("How each was found again", found(delivery)));
    if (!delivery.unlisted().isEmpty()) {
      parts.add(
          Part.section(
              "Known and not in this paper",
              Part.prose("They stay as they are known."),
              Part.items(
                  delivery.unlisted().stream().map(it -> Text.of(it.action().named())).toList())));
    }
    return parts;
  }

  private static String ofPaper(ProposedDelivery delivery) {
    return "The paper lists %s.".formatted(counted(delivery));
  }

  private static List<String> gaps(List<PlanAction> actions) {
    return NumberingGaps.of(actions.stream().flatMap(it -> it.references().stream()).toList())
        .stream()
        .map(it ->
            ("Missing in the numbering: %s. The paper does not say whether they were dropped,"
                    + " renumbered or left out.")
                .formatted(
                    CountWords.listed(it.missing().stream().map(ActionReference::text).toList())))
        .toList();
  }

  private static void conflicts(List<PlanAction> actions, List<Part> parts) {
    var conflicts = ActionConflict.among(actions);
    if (conflicts.isEmpty()) {
      return;
    }
    var table =
        Table.captioned("Listed more than once, and not the same way")
            .column("Action")
            .column("What differs")
            .column("As it is listed");
    for (var it : conflicts) {
      for (var differs : it.differs()) {
        table.row(
            it.reference().text(),
            differs.name().toLowerCase(Locale.ROOT),
            it.listed().stream()
                .map(row ->
                    "%s%s"
                        .formatted(
                            said(differs).apply(row).isBlank()
                                ? "nothing"
                                : said(differs).apply(row),
                            row.objective().map(" under objective %s"::formatted).orElse("")))
                .collect(Collectors.joining("; ")));
      }
    }
    table.note("Both are kept as they are; only the board can say which is right.");
    parts.add(table.build());
  }

  private static Function<PlanAction, String> said(ActionConflict.Differs differs) {
    return switch (differs) {
      case TITLE -> PlanAction::title;
      case LEAD -> PlanAction::lead;
      case STATE -> PlanAction::stateAsWritten;
      case DUE -> it -> it.due().words();
    };
  }

  private static Optional<Table> differences(
      ProposedDelivery delivery, Predicate<SaidCell.Effect> which, String caption) {
    var table =
        Table.captioned(caption)
            .column("Action or activity")
            .column("What")
            .column("As known")
            .column("In the paper")
            .column("What accepting does");
    for (var it : delivery.actions()) {
      if (it.was().isPresent()) {
        rows(table, it.now().action().named(), it.cells(), it.taken(), which);
      }
    }
    for (var it : delivery.assurance()) {
      if (it.was().isPresent()) {
        rows(table, it.now().activity(), it.cells(), it.taken(), which);
      }
    }
    return Optional.of(table.build()).filter(it -> !it.rows().isEmpty());
  }

  /** Those of which nothing was known: each in one row, as all of it is new. */
  private static Optional<Table> fresh(ProposedDelivery delivery) {
    var table =
        Table.captioned("New to the plan")
            .column("Action or activity")
            .column("What the paper says of it")
            .column("What accepting does");
    delivery.actions().stream()
        .filter(it -> it.was().isEmpty())
        .forEach(it ->
            table.row(shortened(it.now().action().named()), said(it.cells()), does(it.taken())));
    delivery.assurance().stream()
        .filter(it -> it.was().isEmpty())
        .forEach(
            it -> table.row(shortened(it.now().activity()), said(it.cells()), does(it.taken())));
    return Optional.of(table.build()).filter(it -> !it.rows().isEmpty());
  }

  private static String does(boolean taken) {
    return taken ? SaidCell.Effect.NEW.words() : "Left out";
  }

  /** What stands in the first column is left out. */
  private static String said(List<SaidCell> cells) {
    return cells.stream()
        .filter(it -> !List.of("Reference", "Title", "Activity").contains(it.what()))
        .filter(it -> !it.inPaper().isBlank())
        .map(it -> "%s: %s".formatted(it.what(), shortened(it.inPaper())))
        .collect(Collectors.joining("; "));
  }

  private static void rows(
      Table.Builder table,
      String about,
      List<SaidCell> cells,
      boolean taken,
      Predicate<SaidCell.Effect> which) {
    for (var it : cells) {
      if (which.test(it.effect())) {
        table.row(
            shortened(about),
            it.what(),
            it.known().isEmpty() ? "nothing" : shortened(it.known()),
            it.inPaper().isEmpty() ? "nothing" : shortened(it.inPaper()),
            taken ? it.effect().words() : "Left out");
      }
    }
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
  }

  private static Table found(ProposedDelivery delivery) {
    var table =
        Table.captioned("How each was found again")
            .column("Action or activity")
            .column("Where it stands")
            .column("Why");
    for (ProposedAction it : delivery.actions()) {
      table.row(
          shortened(it.now().action().named()),
          it.rows().stream().map(row -> row.place()).distinct().collect(Collectors.joining("; ")),
          it.how().words());
    }
    for (ProposedAssurance it : delivery.assurance()) {
      table.row(
          shortened(it.now().activity()),
          it.place(),
          it.known()
              ? "It has the same words under the same objective"
              : "The plan has no such activity under this objective");
    }
    return table.build();
  }
}
