package waymark.audit;

import java.util.List;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.ledger.LedgerEntries.Hashes;
import waymark.ledger.LedgerEntry;
import waymark.report.Part;
import waymark.report.Table;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.Pagination;

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
    Part.Facts about,
    List<Table> facts,
    String more,
    Part.Facts hashes,
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
        Part.fact("Hash of this entry", hashes.own())
            .and("Hash of the entry before", hashes.previous())
            .and("Hash of its facts", hashes.payload()),
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

  private static Part.Facts about(LedgerEntry entry, FactTable facts) {
    var about = Part.fact("Written down", DayWords.at(entry.recordedAt()));
    var known = EntryWords.knownFrom(entry);
    return (known.isEmpty() ? about : about.and("Known from", DayWords.of(known.get())))
        .and("Who", EntryWords.who(entry, facts.people()))
        .and("By which way", EntryWords.capital(EntryWords.way(entry.source())))
        .and("Facts", "%,d".formatted(entry.facts()));
  }

  private static String more(LedgerEntry entry, int shown) {
    if (entry.facts() <= shown) {
      return "";
    }
    var facts = CountWords.of(entry.facts(), "fact");
    return shown < LedgerPages.FACTS_SHOWN
        ? "%,d of %s are shown; those about single cases are for who may see them."
            .formatted(shown, facts)
        : "The first %,d of %s are shown.".formatted(shown, facts);
  }

  boolean wroteNothing() {
    return facts.isEmpty();
  }

  boolean hasNeighbours() {
    return neighbours.block();
  }
}
