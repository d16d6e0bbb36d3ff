package waymark.audit;

import java.util.ArrayList;
import java.util.List;
import waymark.ledger.LedgerEntries.Hashes;
import waymark.ledger.LedgerEntry;
import waymark.web.AsKnown;
import waymark.web.DataTable;
import waymark.web.Link;
import waymark.web.Pagination;
import waymark.web.SummaryRow;

/**
 * One entry of a ledger, and what it wrote.
 *
 * @param redacted why words were taken out of its sentence; empty where none were
 * @param more that not all facts are shown; empty where they are
 */
record EntryPage(
    String title,
    String sentence,
    String redacted,
    List<SummaryRow> about,
    List<DataTable> facts,
    String more,
    List<SummaryRow> hashes,
    Link ledger,
    Pagination neighbours) {

  static EntryPage of(
      String path,
      AsKnown known,
      LedgerEntry entry,
      Hashes hashes,
      String redacted,
      boolean another,
      FactTable facts) {
    return new EntryPage(
        "Entry %,d of the ledger".formatted(entry.seq()),
        entry.sentence(),
        redacted,
        about(entry, facts),
        facts.tables(),
        more(entry, facts.facts().size()),
        List.of(
            SummaryRow.of("Hash of this entry", hashes.own()),
            SummaryRow.of("Hash of the entry before", hashes.previous()),
            SummaryRow.of("Hash of its facts", hashes.payload())),
        Link.to(known.at(path), "Ledger"),
        Pagination.between(
            entry.seq() == 1
                ? Link.here("")
                : neighbour(path, known, entry.seq() - 1, "Entry before"),
            another ? neighbour(path, known, entry.seq() + 1, "Entry after") : Link.here("")));
  }

  private static Link neighbour(String path, AsKnown known, long seq, String words) {
    return Link.to(known.at(path + "/" + seq), words).hidden("Entry %,d".formatted(seq));
  }

  private static List<SummaryRow> about(LedgerEntry entry, FactTable facts) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Written down", EntryWords.moment(entry.recordedAt())));
    EntryWords.knownFrom(entry)
        .ifPresent(it -> rows.add(SummaryRow.of("Known from", EntryWords.day(it))));
    rows.add(SummaryRow.of("Who", EntryWords.who(entry, facts.people())));
    rows.add(SummaryRow.of("By which way", EntryWords.capital(EntryWords.way(entry.source()))));
    rows.add(SummaryRow.of("Facts", "%,d".formatted(entry.facts())));
    return rows;
  }

  private static String more(LedgerEntry entry, int shown) {
    return entry.facts() > shown
        ? "The first %,d of %s are shown."
            .formatted(shown, EntryWords.count(entry.facts(), "fact", "facts"))
        : "";
  }

  boolean wroteNothing() {
    return facts.isEmpty();
  }

  boolean hasNeighbours() {
    return neighbours.block();
  }
}
