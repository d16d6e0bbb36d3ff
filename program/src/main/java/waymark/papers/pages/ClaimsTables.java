package waymark.papers.pages;

import java.util.ArrayList;
import java.util.List;
import waymark.claims.Checked;
import waymark.papers.AcceptedPapers;
import waymark.report.Part;
import waymark.report.Table;

/** What a paper's text claims, by what became of it: what does not hold first, and in sight. */
final class ClaimsTables {

  private ClaimsTables() {}

  /** One claim, before its paper is accepted or after. */
  private record Row(String verdict, String words, String place, String found, String reason) {}

  /** Before the paper is accepted. */
  static List<Part> ofChecked(List<Checked> claims) {
    return tables(
        claims.stream()
            .map(it ->
                new Row(
                    it.verdict().words(),
                    it.claim().text(),
                    it.claim().where(),
                    it.found(),
                    it.verdict().reason()))
            .toList());
  }

  /** As they are kept with the paper. */
  static List<Part> ofKept(List<AcceptedPapers.Claim> claims) {
    return tables(
        claims.stream()
            .map(it ->
                new Row(
                    it.verdict().replace('-', ' '),
                    it.words(),
                    it.place(),
                    it.found(),
                    it.reason()))
            .toList());
  }

  private static List<Part> tables(List<Row> rows) {
    var parts = new ArrayList<Part>();
    table("Claims that differ from the figures", rows, "differs", false, parts);
    table("Claims that cannot be reproduced", rows, "cannot be reproduced", false, parts);
    table("Claims that cannot be checked", rows, "cannot be checked", true, parts);
    table("Claims that hold", rows, "holds", true, parts);
    return parts;
  }

  private static void table(
      String caption, List<Row> rows, String verdict, boolean folded, List<Part> parts) {
    var some = rows.stream().filter(it -> it.verdict().equals(verdict)).toList();
    if (some.isEmpty()) {
      return;
    }
    var table =
        Table.captioned(caption)
            .column("What it says")
            .column("Where")
            .column("The figures give")
            .column("Why");
    some.forEach(it -> table.row(it.words(), it.place(), it.found(), it.reason()));
    parts.add(
        folded
            ? Part.folded("%s: %,d".formatted(caption, some.size()), table.build())
            : table.build());
  }
}
