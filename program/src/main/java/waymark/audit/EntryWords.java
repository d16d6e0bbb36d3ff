package waymark.audit;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import waymark.kernel.England;
import waymark.kernel.PersonId;
import waymark.ledger.LedgerEntry;

/** What an entry says besides its sentence, in plain words, by the time of England. */
public final class EntryWords {

  static final String THE_PROGRAM = "The program";
  static final String UNKNOWN = "Somebody who does not belong to this area";

  private static final Map<String, String> WAYS =
      Map.ofEntries(
          Map.entry("page", "on a page"),
          Map.entry("paper", "from a paper"),
          Map.entry("extract", "with an extract of the case system"),
          Map.entry("demo-casework", "with the sample areas"),
          Map.entry("demo", "with the sample areas"),
          Map.entry("demo-record", "with the sample areas"),
          Map.entry("demo-risks", "with the sample areas"),
          Map.entry("demo-people", "with the people of the demo"),
          Map.entry("rule", "by a rule of the area"),
          Map.entry("restore", "after a restore"),
          Map.entry("count", "by counting anew"));

  private EntryWords() {}

  /** From which day its facts were known; empty where that is the day of writing. */
  static Optional<LocalDate> knownFrom(LedgerEntry entry) {
    return Optional.of(England.day(entry.knownFrom()))
        .filter(it -> !it.equals(England.day(entry.recordedAt())));
  }

  /** The name of whoever wrote an entry, or that it was the program. */
  public static String who(LedgerEntry entry, Map<PersonId, String> names) {
    return entry.person().map(it -> names.getOrDefault(it, UNKNOWN)).orElse(THE_PROGRAM);
  }

  /** By which way an entry came; one that has no words yet is named as the program names it. */
  static String way(String source) {
    return WAYS.getOrDefault(source, "by way of " + source.replace('-', ' '));
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
