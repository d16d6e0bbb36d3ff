package waymark.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import waymark.audit.LedgerFilter.Read;
import waymark.kernel.DayWords;
import waymark.kernel.PersonId;
import waymark.ledger.LedgerEntries.Found;
import waymark.ledger.LedgerEntry;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.web.AsKnown;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;
import waymark.web.Pagination;

/**
 * A part of an area's ledger.
 *
 * @param summary what the part is, in a sentence
 * @param action the page without fields, where the forms lead
 * @param known the day as of which it is shown; its value is empty for today
 * @param seq the place up to which it is shown, as the address has it; empty for all
 * @param links the same entries as a file, and the page with all entries
 */
record LedgerPage(
    String title,
    String summary,
    ErrorSummary errors,
    List<Field> fields,
    List<Option> writers,
    List<Option> ways,
    boolean open,
    String action,
    Field known,
    String seq,
    List<Link> links,
    Table table,
    Pagination pages) {

  /** The ledger of whom, at which moment, and which entries of it are wanted. */
  record Asked(
      String path, AsKnown known, LedgerFilter filter, Choices choices, Optional<Link> redactions) {

    String at(long before) {
      var address = filter.at(path, known);
      return address + (address.contains("?") ? "&" : "?") + "before=" + before;
    }
  }

  /** What was found, with what people call those who wrote it and why words were taken out. */
  record Shown(Found found, Map<PersonId, String> names, Map<Long, String> redacted) {}

  private static final Found NONE = new Found(List.of(), OptionalLong.empty());

  boolean none() {
    return table.rows().isEmpty();
  }

  boolean paged() {
    return pages.block();
  }

  Field field(int place) {
    return fields.get(place);
  }

  /** The page of a filter that could not be read: what was typed, and what is wrong with it. */
  static LedgerPage wrong(Asked asked, Read.Wrong wrong) {
    var fields = fields(asked.filter(), wrong.faults());
    return page(
        asked,
        fields,
        ErrorSummary.of(fields.toArray(Field[]::new)),
        "",
        all(asked).toList(),
        table("", asked, new Shown(NONE, Map.of(), Map.of())),
        Pagination.between(Link.here(""), Link.here("")));
  }

  static LedgerPage of(Asked asked, Shown shown, boolean newest) {
    return page(
        asked,
        fields(asked.filter(), Map.of()),
        ErrorSummary.NONE,
        summary(asked, shown.found(), newest),
        Stream.concat(
                Stream.of(
                    Link.to(
                        asked.filter().at(asked.path() + ".csv", asked.known()),
                        "Download these entries as a file for spreadsheets (CSV)")),
                Stream.concat(asked.redactions().stream(), all(asked)))
            .toList(),
        table(summary(asked, shown.found(), newest), asked, shown),
        pages(asked, shown.found(), newest));
  }

  private static LedgerPage page(
      Asked asked,
      List<Field> fields,
      ErrorSummary errors,
      String summary,
      List<Link> links,
      Table table,
      Pagination pages) {
    var known = asked.known();
    return new LedgerPage(
        "Ledger",
        summary,
        errors,
        fields,
        asked.choices().writerOptions(),
        asked.choices().wayOptions(),
        !asked.filter().none(),
        asked.path(),
        Field.of("known", "Day")
            .hint("Year, month and day, like 2026-11-24. Leave it empty for today.")
            .value(known.day().map(Object::toString).orElse("")),
        known.seq().map(Object::toString).orElse(""),
        links,
        table,
        pages);
  }

  private static Stream<Link> all(Asked asked) {
    return asked.filter().none()
        ? Stream.empty()
        : Stream.of(Link.to(asked.known().at(asked.path()), "Show all entries"));
  }

  private static List<Field> fields(LedgerFilter filter, Map<String, String> faults) {
    return Stream.of(
            Field.of("from", "First day").hint("For example, 24/11/2026").value(filter.from()),
            Field.of("to", "Last day").hint("For example, 24/11/2026").value(filter.to()),
            Field.of("who", "Who").value(filter.who()),
            Field.of("way", "By which way").value(filter.way()),
            Field.of("words", "Words in the sentence").value(filter.words()))
        .map(it -> it.error(faults.getOrDefault(it.name(), "")))
        .toList();
  }

  private static String summary(Asked asked, Found found, boolean newest) {
    var which =
        asked.filter().none() ? "All entries" : "Entries" + asked.filter().inWords(asked.choices());
    if (found.entries().isEmpty()) {
      return found.goOn().isPresent()
          ? "%s: none among those looked at so far.".formatted(which)
          : asked.filter().none() && newest
              ? asked.known().today()
                  ? "Nothing has been written down in this area yet."
                  : "Nothing had been written down in this area by then."
              : "%s: %s.".formatted(which, newest ? "there are none" : "there are no older ones");
    }
    return "%s, the newest first".formatted(which);
  }

  private static Table table(String caption, Asked asked, Shown shown) {
    var table =
        Table.captioned(caption)
            .column("Entry")
            .column("When")
            .column("Who")
            .column("What was done")
            .figure("Facts");
    shown.found().entries().forEach(it -> table.row(row(asked, shown, it)));
    return table.build();
  }

  private static List<Cell> row(Asked asked, Shown shown, LedgerEntry entry) {
    var known = EntryWords.knownFrom(entry);
    var redacted = shown.redacted().get(entry.seq());
    return List.of(
        Cell.link(
            asked.known().at(asked.path() + "/" + entry.seq()),
            "Entry\u00a0%,d".formatted(entry.seq())),
        Cell.of(
            DayWords.at(entry.recordedAt())
                + known.map(it -> ", known from " + DayWords.of(it)).orElse("")),
        Cell.of(EntryWords.who(entry, shown.names()) + ", " + EntryWords.way(entry.source())),
        Cell.of(entry.sentence() + (redacted == null ? "" : " Words were taken out: " + redacted)),
        Cell.of("%,d".formatted(entry.facts())));
  }

  /** Where the window of a search ended without filling the page, the way on says so. */
  private static Pagination pages(Asked asked, Found found, boolean newest) {
    var first =
        newest
            ? Link.here("")
            : Link.to(asked.filter().at(asked.path(), asked.known()), "Newest entries");
    var goOn = found.goOn();
    if (goOn.isEmpty()) {
      return Pagination.between(first, Link.here(""));
    }
    var on = Link.to(asked.at(goOn.getAsLong()), "Older entries");
    var full = !found.entries().isEmpty() && found.entries().getLast().seq() == goOn.getAsLong();
    return Pagination.between(
        first,
        full ? on : on.hidden("Entry %,d and newer were looked at".formatted(goOn.getAsLong())));
  }
}
