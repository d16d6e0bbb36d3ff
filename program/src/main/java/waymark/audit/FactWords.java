package waymark.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.access.Role;
import waymark.kernel.DayWords;
import waymark.kernel.PeriodKey;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.EntryFacts.Fact;
import waymark.ledger.EntryFacts.KeyPart;
import waymark.ledger.FactValue;

/**
 * What tables, columns and values of facts are called. Every name can be read as it stands; only
 * those that would read oddly have words of their own here.
 */
final class FactWords {

  private static final String FROM = "period_from";
  private static final String UNTIL = "period_until";
  private static final String KIND = "period_kind";

  /** The three columns that say a period together. */
  static final Set<String> OF_PERIOD = Set.of(FROM, UNTIL, KIND);

  /** A day of this year stands for no day at all. */
  private static final int NO_YEAR = 9999;

  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("definition", "Measure"),
          Map.entry("reported", "Reported figure"),
          Map.entry("context event", "Event"),
          Map.entry("entry", "Entry of the ledger"),
          Map.entry("redaction", "Request to take words out"),
          Map.entry("redacted", "Words taken out"),
          Map.entry("metric row", "Row of a paper"),
          Map.entry("promised", "Promise in a paper"),
          Map.entry("remembered", "Remembered name"),
          Map.entry("explained", "Why a paper differs from what is known"),
          Map.entry("told", "Text of a paper"),
          Map.entry("case version", "Case"),
          Map.entry("taken extract", "Extract of the case system"),
          Map.entry("extract check", "What a check found in an extract"),
          Map.entry("case name", "What the case system calls a case"),
          Map.entry("policy setting", "How cases are counted"),
          Map.entry("retention", "How long cases are kept"));

  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("as_written", "Figure as written"),
          Map.entry("from_on", "From"),
          Map.entry("until_on", "No longer from"),
          Map.entry("key", "Name in addresses"),
          Map.entry("gss_code", "GSS code"),
          Map.entry("set_by", "Set by"),
          Map.entry("of_table", "In"),
          Map.entry("of_key", "Which"),
          Map.entry("of_columns", "What"),
          Map.entry("sha256", "Hash of its file"),
          Map.entry("taken_on", "Taken on"),
          Map.entry("fresh", "Cases that are new"),
          Map.entry("changed", "Cases that changed"),
          Map.entry("gone", "Cases no longer in it"),
          Map.entry("unread", "Cases that could not be read"),
          Map.entry("dropped", "Columns that did not come in"),
          Map.entry("seen", "In the extract"));

  /** Columns of the program's own words, written there with dashes. */
  private static final Set<String> OWN_WORDS =
      Set.of("kind", "state", "frequency", "longer_periods", "unit", "polarity", "origin");

  private static final Map<String, String> ROLES =
      Stream.of(Role.values()).collect(Collectors.toMap(Role::key, Role::words));

  private FactWords() {}

  /** What people call the facts of a table, which is named without its schema. */
  static String called(String table) {
    return TABLES.getOrDefault(table, EntryWords.capital(table));
  }

  /** What people call a fact; where facts of a table are of several kinds, of its kind. */
  static String table(Fact fact) {
    var called = called(fact.table());
    return fact.key().stream()
        .filter(it -> it.column().equals("kind"))
        .findFirst()
        .map(it -> called + " (" + value("kind", it.value(), _ -> "") + ")")
        .orElse(called);
  }

  static String column(String column) {
    var plain = column.replaceFirst("_id$", "").replace('_', ' ');
    return COLUMNS.getOrDefault(column, EntryWords.capital(plain));
  }

  /**
   * A value in words; empty where nothing stands there.
   *
   * @param names what an id stands for; empty where that has no name
   */
  static String value(String column, FactValue value, Function<FactValue.Id, String> names) {
    return switch (value) {
      case FactValue.Nothing() -> "";
      case FactValue.Words(var words) when column.equals("role") ->
          ROLES.getOrDefault(words, words);
      case FactValue.Words(var words) when OWN_WORDS.contains(column) -> words.replace('-', ' ');
      case FactValue.Words(var words) -> words;
      case FactValue.Several(var words) -> String.join(", ", words);
      case FactValue.Amount(var number) -> number.toPlainString();
      case FactValue.YesOrNo(var yes) -> yes ? "yes" : "no";
      case FactValue.Day(var day) -> day(day);
      case FactValue.Moment(var moment) -> DayWords.at(moment);
      case FactValue.Id id -> names.apply(id);
      case FactValue.Digits(var digits) -> digits;
    };
  }

  private static String day(LocalDate day) {
    return day.getYear() == NO_YEAR ? "no date" : DayWords.of(day);
  }

  /** The period that a fact is about, where it is about one. */
  static Optional<String> period(Fact fact) {
    var from = day(fact, FROM);
    var until = day(fact, UNTIL);
    return from.flatMap(first -> until.map(end -> period(first, end, kind(fact))));
  }

  private static String period(
      LocalDate from, LocalDate until, Optional<ReportingPeriod.Kind> kind) {
    if (from.getYear() == NO_YEAR) {
      return "no date";
    }
    return kind.map(it -> new ReportingPeriod(from, until, it).inWords())
        .orElseGet(() -> day(from) + " to " + day(until.minusDays(1)));
  }

  private static Optional<LocalDate> day(Fact fact, String column) {
    return values(fact)
        .filter(it -> it.column().equals(column))
        .map(KeyPart::value)
        .flatMap(it -> it instanceof FactValue.Day(var day) ? Stream.of(day) : Stream.empty())
        .findFirst();
  }

  private static Optional<ReportingPeriod.Kind> kind(Fact fact) {
    return values(fact)
        .filter(it -> it.column().equals(KIND))
        .flatMap(it -> PeriodKey.kind(value(KIND, it.value(), _ -> "")).stream())
        .findFirst();
  }

  private static Stream<KeyPart> values(Fact fact) {
    return Stream.concat(
        fact.key().stream(),
        fact.changes().stream().map(it -> new KeyPart(it.column(), it.since())));
  }

  /** Those of the words that say something. */
  static List<String> said(Stream<String> words) {
    return words.filter(it -> !it.isEmpty()).toList();
  }
}
