package waymark.caseload.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waymark.caseload.HandedOver;
import waymark.caseload.TakenExtract;
import waymark.casework.Rule;
import waymark.kernel.DayWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.web.Link;

/** The extracts that were taken in, and those that wait for a decision. */
final class ExtractsReport {

  private ExtractsReport() {}

  /**
   * @param checks what checks found in the last one
   * @param columns what columns mean, where that can be changed
   * @param path of the page
   */
  static Report of(
      List<TakenExtract> taken,
      Map<Rule, Integer> checks,
      List<HandedOver> waiting,
      List<Link> columns,
      String path) {
    var parts = new ArrayList<Part>();
    parts.add(
        Part.lead(
            taken.isEmpty()
                ? "No extract of the case system has been taken in yet."
                : "The last extract is of %s.".formatted(DayWords.of(taken.getFirst().takenOn()))));
    if (!waiting.isEmpty()) {
      parts.add(Part.section("Waiting to be accepted", waiting(waiting, path)));
    }
    if (!taken.isEmpty()) {
      parts.add(Part.section("Taken in", taken(taken)));
      parts.add(Part.section("What checks found in the last one", checks(checks)));
      if (!taken.getFirst().dropped().isEmpty()) {
        parts.add(
            Part.fact("Columns dropped from it", String.join(", ", taken.getFirst().dropped())));
      }
    }
    if (!columns.isEmpty()) {
      parts.add(Part.section("What columns of your own files mean", columns(columns)));
    }
    return new Report("Extracts of the case system", parts);
  }

  private static Table columns(List<Link> columns) {
    var table = Table.captioned("").column("Columns");
    columns.forEach(it -> table.row(Cell.link(it.href(), it.text())));
    return table.note("A file with these columns is read without a question.").build();
  }

  private static Table waiting(List<HandedOver> waiting, String path) {
    var table = Table.captioned("").column("File").column("Extract of").column("Loaded");
    waiting.forEach(it ->
        table.row(
            Cell.link(path + "/waiting/" + it.id(), it.fileName()),
            Cell.of(DayWords.of(it.takenOn())),
            Cell.of(DayWords.at(it.handedAt()))));
    return table.build();
  }

  private static Table taken(List<TakenExtract> taken) {
    var table =
        Table.captioned("")
            .column("Extract of")
            .column("File")
            .figure("Cases")
            .figure("New")
            .figure("Changed")
            .figure("No longer in it")
            .figure("Could not be read");
    taken.forEach(it ->
        table.row(
            Cell.of(DayWords.of(it.takenOn())),
            Cell.of(it.fileName()),
            Cell.of("%,d".formatted(it.cases())),
            Cell.of("%,d".formatted(it.fresh())),
            Cell.of("%,d".formatted(it.changed())),
            Cell.of("%,d".formatted(it.gone())),
            Cell.of("%,d".formatted(it.unread()))));
    return table.note("Who took each in stands in the ledger.").build();
  }

  private static Part checks(Map<Rule, Integer> checks) {
    if (checks.isEmpty()) {
      return Part.prose("Nothing.");
    }
    var table = Table.captioned("").column("Check").figure("Found").column("What it is");
    checks.forEach((rule, count) ->
        table.row(
            Cell.of(String.valueOf(rule.number())),
            Cell.of("%,d".formatted(count)),
            Cell.of(rule.inWords())));
    return table.build();
  }
}
