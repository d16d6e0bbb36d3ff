package waymark.audit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.kernel.PersonId;
import waymark.ledger.EntryFacts.Change;
import waymark.ledger.EntryFacts.Deed;
import waymark.ledger.EntryFacts.Fact;
import waymark.ledger.EntryFacts.KeyPart;
import waymark.ledger.FactValue;
import waymark.ledger.LedgerEntry;
import waymark.report.Cell;
import waymark.report.Table;

/**
 * The facts of an entry as tables: under each fact what it says, and what it said before.
 *
 * @param names what other facts that they stand for are called
 * @param people what people that they stand for are called
 */
record FactTable(List<Fact> facts, Map<UUID, String> names, Map<PersonId, String> people) {

  private static final int LONGEST = 1000;
  private static final String NOTHING = "Nothing";
  private static final String UNNAMED = "Something without a name";

  /** Every id that stands in the facts, of whatever kind. */
  static Set<UUID> ids(List<Fact> facts) {
    return facts.stream()
        .flatMap(it ->
            Stream.concat(
                it.key().stream().map(KeyPart::value),
                it.changes().stream()
                    .flatMap(change -> Stream.of(change.before(), change.since()))))
        .flatMap(it -> it instanceof FactValue.Id(var id) ? Stream.of(id) : Stream.empty())
        .collect(Collectors.toSet());
  }

  /** Whoever may have to be named on the page of an entry. */
  static Set<PersonId> people(LedgerEntry entry, Collection<UUID> ids) {
    return Stream.concat(entry.person().stream(), ids.stream().map(PersonId::new))
        .collect(Collectors.toSet());
  }

  /** What the entry changed, and then what it wrote for the first time; empty ones left out. */
  List<Table> tables() {
    var changed = Table.captioned("What it changed").column("What").column("Was").column("Is");
    var begun = Table.captioned("What it wrote down").column("What").column("Is");
    facts.stream()
        .sorted(Comparator.comparing(FactWords::table).thenComparing(this::about))
        .forEach(it -> add(it, it.deed() == Deed.BEGAN ? begun : changed));
    return Stream.of(changed.build(), begun.build()).filter(it -> !it.rows().isEmpty()).toList();
  }

  private void add(Fact fact, Table.Builder table) {
    table.group(heading(fact));
    fact.changes().stream()
        .filter(it -> !FactWords.OF_PERIOD.contains(it.column()) && says(fact, it))
        .forEach(it -> table.row(row(fact, it)));
  }

  /** What stayed as it was is left out. */
  private static boolean says(Fact fact, Change change) {
    return switch (fact.deed()) {
      case BEGAN -> !(change.since() instanceof FactValue.Nothing);
      case FOLLOWED -> change.changed();
      case WITHDREW -> !(change.before() instanceof FactValue.Nothing);
    };
  }

  private List<Cell> row(Fact fact, Change change) {
    var what = Cell.of(FactWords.column(change.column()));
    var was = Cell.of(words(fact, change.column(), change.before()));
    var is = Cell.of(words(fact, change.column(), change.since()));
    return switch (fact.deed()) {
      case BEGAN -> List.of(what, is);
      case FOLLOWED -> List.of(what, was, is);
      case WITHDREW -> List.of(what, was, Cell.of("Withdrawn"));
    };
  }

  private String words(Fact fact, String column, FactValue value) {
    var words = FactWords.value(column, value, it -> name(it).isEmpty() ? UNNAMED : name(it));
    if (value.tombstone()) {
      return words + fact.redacted().map(it -> " Words were taken out: " + it).orElse("");
    }
    return words.isEmpty()
        ? NOTHING
        : words.length() > LONGEST ? words.substring(0, LONGEST) + " … (shortened here)" : words;
  }

  /** What the fact is called: its kind, what it is about, and what became of it. */
  private String heading(Fact fact) {
    var about = FactWords.said(Stream.of(about(fact), FactWords.period(fact).orElse("")));
    return FactWords.table(fact)
        + (about.isEmpty() ? "" : ": " + String.join(", ", about))
        + (fact.deed() == Deed.WITHDREW ? " (withdrawn)" : "");
  }

  /** What a fact is about besides its period, by name. */
  private String about(Fact fact) {
    return String.join(
        ", ",
        FactWords.said(
            fact.key().stream()
                .filter(it -> !FactWords.OF_PERIOD.contains(it.column()))
                .filter(it -> !it.column().equals("kind"))
                .map(it -> FactWords.value(it.column(), it.value(), this::name))));
  }

  private String name(FactValue.Id id) {
    var person = people.get(new PersonId(id.id()));
    return person != null ? person : names.getOrDefault(id.id(), "");
  }
}
