package waymark.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.measures.Definition;
import waymark.measures.Irreproducible;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/** What the systems audit says. */
final class SystemsReport {

  private SystemsReport() {}

  /**
   * The page.
   *
   * @param at the address of a page of the area
   * @param sheets whether its reader may note what becomes of a definition sheet
   */
  static Report of(SystemsAudit.Found found, UnaryOperator<String> at, boolean sheets) {
    var all = found.indicators();
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(lead(all)));
    parts.add(
        Part.prose(
            "Each measure with the system from which its figures come, the agreement under which"
                + " another organisation hands them over, and what its definition leaves unsaid."));
    if (!found.register()) {
      parts.add(
          Part.prose(
              "No register of data sharing agreements is in use that you may see, so no agreement"
                  + " is shown."));
    }
    if (!all.isEmpty()) {
      parts.add(table(all, at, sheets));
    }
    if (!found.irreproducible().isEmpty()) {
      parts.add(irreproducible(found, at));
    }
    return new Report("Systems audit", parts);
  }

  private static String lead(List<Indicator> all) {
    return all.isEmpty()
        ? "No measure has been defined yet."
        : "%s: %,d captured outside any system, %,d of a system nobody has named, %,d with something missing, %,d with a signed definition sheet."
            .formatted(
                CountWords.of(all.size(), "measure"),
                count(all, it -> it.kept() == Indicator.Kept.OUTSIDE_ANY),
                count(all, it -> it.kept() == Indicator.Kept.NOT_STATED),
                count(all, it -> !it.missing().isEmpty()),
                count(all, it -> it.state() == DefinitionSheet.State.SIGNED));
  }

  private static long count(List<Indicator> all, Predicate<Indicator> which) {
    return all.stream().filter(which).count();
  }

  private static Table table(List<Indicator> all, UnaryOperator<String> at, boolean sheets) {
    var table =
        Table.captioned("Measure by measure")
            .breadth(Table.Breadth.MANY)
            .column("Measure")
            .column("Answers for it")
            .column("Source system")
            .column("Sharing agreement")
            .column("What is missing")
            .column("Definition sheet");
    all.forEach(it ->
        table.row(
            Cell.link(at.apply("/measures/" + it.measure().key()), it.measure().title()),
            Cell.of(it.measure().ownerRole().isEmpty() ? "Not stated" : it.measure().ownerRole()),
            source(it),
            agreement(it, at),
            it.missing().isEmpty()
                ? Cell.of("Nothing")
                : Cell.of(capital(CountWords.listed(it.missing()))),
            sheet(it, at, sheets)));
    return table.build();
  }

  private static Cell source(Indicator it) {
    return switch (it.kept()) {
      case IN_A_SYSTEM -> Cell.of(it.measure().sourceSystem());
      case OUTSIDE_ANY -> Cell.warning("Captured outside any system");
      case NOT_STATED -> Cell.of("Not stated");
    };
  }

  private static Cell agreement(Indicator it, UnaryOperator<String> at) {
    return it.agreement()
        .map(one -> {
          var link = Text.link(at.apply(one.address()), one.name());
          if (one.inForce(it.day())) {
            return Cell.of(
                one.until().map(until -> link.then(", until " + DayWords.of(until))).orElse(link));
          }
          return Cell.several(
              Cell.of(link.then(": ")),
              Cell.warning(
                  one.ended(it.day())
                      ? "Ended"
                      : one.signed() ? "Not in force yet" : "Not signed"));
        })
        .orElseGet(() -> Cell.of(none(it)));
  }

  private static String none(Indicator it) {
    return it.service().isEmpty()
        ? "Not known, as no service is stated"
        : it.partner() ? "None" : "None needed: the area's own";
  }

  private static Cell sheet(Indicator it, UnaryOperator<String> at, boolean sheets) {
    var said = said(it);
    return sheets
        ? Cell.several(
            said,
            Cell.of(". "),
            Cell.link(at.apply("/systems/" + it.measure().key()), "Note what became of it"))
        : said;
  }

  private static Cell said(Indicator it) {
    var sheet = it.sheet();
    if (sheet.isEmpty()) {
      return Cell.of("Not requested");
    }
    var one = sheet.get();
    return switch (it.state()) {
      case NOT_REQUESTED -> Cell.of("Not requested");
      case REQUESTED ->
          Cell.several(Cell.neutral("Requested"), Cell.of(" due " + DayWords.of(one.due())));
      case CHASED ->
          Cell.several(
              Cell.neutral("Chased"), Cell.of(chased(one) + ", due " + DayWords.of(one.due())));
      case DUE ->
          Cell.several(
              Cell.warning("Due"),
              Cell.of(
                  " since "
                      + DayWords.of(one.due())
                      + (one.timesChased() == 0 ? "" : ", chased" + chased(one))));
      case SIGNED ->
          Cell.several(
              Cell.good("Signed"),
              Cell.of(one.signed().map(DayWords::of).map(" "::concat).orElse("")));
      case CHANGED_SINCE ->
          Cell.several(
              Cell.warning("Changed since"),
              Cell.of(one.signed().map(DayWords::of).map(" it was signed on "::concat).orElse("")));
    };
  }

  private static String chased(DefinitionSheet it) {
    var times = it.timesChased() == 1 ? " on " : " %d times, last on ".formatted(it.timesChased());
    return it.chased().map(DayWords::of).map(times::concat).orElse("");
  }

  private static Part irreproducible(SystemsAudit.Found found, UnaryOperator<String> at) {
    var measures =
        found.indicators().stream()
            .map(Indicator::measure)
            .collect(Collectors.toMap(Definition::id, it -> it));
    return Part.section(
        "Figures that cannot be reproduced",
        Part.prose(
            "A paper printed them, and what is counted comes to another when it is rounded as they"
                + " were printed. They are kept as they were said."),
        Part.items(
            found.irreproducible().stream()
                .flatMap(it ->
                    Optional.ofNullable(measures.get(it.said().measure())).stream()
                        .map(measure -> said(it, measure, at)))
                .toList()));
  }

  private static Text said(Irreproducible it, Definition measure, UnaryOperator<String> at) {
    return Text.link(at.apply("/measures/%s/counted".formatted(measure.key())), measure.title())
        .then(
            ", %s: %s said %s."
                .formatted(it.said().period().inWords(), it.said().paperTitle(), it.words()));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
