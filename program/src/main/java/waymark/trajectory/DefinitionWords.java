package waymark.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import waymark.kernel.DayWords;
import waymark.ledger.Version;
import waymark.measures.Definition;
import waymark.measures.LongerPeriodRule;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;

/** What a measure is in the words of its page, and what was changed from version to version. */
final class DefinitionWords {

  private static final String NOT_STATED = "Not stated";

  private final Map<UUID, String> services;

  /** Names of the services, by their id. */
  DefinitionWords(Map<UUID, String> services) {
    this.services = services;
  }

  /** One thing that a definition says; empty words where it has nothing to say. */
  private record Said(String of, String words) {}

  /** All that the definition says, and what it leaves unsaid. */
  Part.Facts facts(Definition it) {
    return new Part.Facts(
        said(it).stream()
            .filter(one -> !one.words().isEmpty())
            .map(one -> new Part.Fact(one.of(), Cell.of(one.words())))
            .toList());
  }

  private List<Said> said(Definition it) {
    var rows = new ArrayList<Said>();
    rows.add(new Said("Counted in", capital(it.unit())));
    rows.add(new Said("Which way is better", it.polarity().words()));
    rows.add(
        new Said(
            "Near means",
            it.tolerance()
                .map(most ->
                    "No more than %s%s from the target, on either side"
                        .formatted(
                            most.toPlainString(),
                            it.unit().equals("percent") ? " percentage points" : ""))
                .orElse("")));
    rows.add(new Said("How often", frequency(it.frequency())));
    rows.add(new Said("What each figure counts", accumulation(it.accumulates())));
    rows.add(new Said("How quarters and years are made", LongerPeriodRule.of(it).making().words()));
    rows.add(new Said("Where its figures come from", it.figuresFrom().words()));
    rows.add(new Said("Numerator", orNot(it.numerator())));
    rows.add(new Said("Denominator", orNot(it.denominator())));
    rows.add(new Said("Answers for it", orNot(it.ownerRole())));
    rows.add(
        new Said(
            "Service",
            it.service().map(id -> services.getOrDefault(id, NOT_STATED)).orElse(NOT_STATED)));
    rows.add(new Said("Source system", source(it.sourceSystem())));
    rows.add(new Said("May be compared with", orNot(it.benchmark())));
    rows.add(
        new Said(
            "Smallest count made public",
            it.smallestPublished()
                .map(least -> least + "; smaller counts of people are withheld")
                .orElse("No limit set")));
    rows.add(new Said("Caveat", it.caveat()));
    return List.copyOf(rows);
  }

  /** Each version, from when it was known, what it changed and why; the latest first. */
  Part versions(List<Version<Definition>> versions) {
    var table = Table.captioned("").column("Known from").column("What changed").column("Why");
    for (var place = versions.size() - 1; place >= 0; place--) {
      var it = versions.get(place);
      table.row(
          Cell.of(DayWords.of(it.day())),
          Cell.of(
              it.takenBack()
                  ? "Taken back"
                  : place == 0
                      ? "First definition"
                      : changed(versions.get(place - 1).fact(), it.fact())),
          Cell.of(it.fact().reason().isEmpty() ? "" : it.fact().reason()));
    }
    return Part.folded("Every version of the definition", table.build());
  }

  private String changed(Definition was, Definition is) {
    var changes = new ArrayList<String>();
    change(changes, "Title", was.title(), is.title());
    change(changes, "Question", was.question(), is.question());
    var before = said(was);
    var after = said(is);
    for (var place = 0; place < after.size(); place++) {
      change(changes, after.get(place).of(), before.get(place).words(), after.get(place).words());
    }
    return changes.isEmpty() ? "Nothing that it says" : String.join(" ", changes);
  }

  private static void change(List<String> changes, String of, String was, String is) {
    if (!was.equals(is)) {
      changes.add(
          "%s: was “%s”, is “%s”."
              .formatted(of, was.isEmpty() ? "none" : was, is.isEmpty() ? "none" : is));
    }
  }

  private static String frequency(String frequency) {
    return switch (frequency) {
      case "month" -> "Every month";
      case "quarter" -> "Every quarter";
      case "year" -> "Every year";
      default -> NOT_STATED;
    };
  }

  private static String accumulation(String accumulates) {
    return switch (accumulates) {
      case "monthly" -> "Its own period";
      case "snapshot" -> "The state on one day";
      case "not stated" -> "Not stated: the month alone, or the year so far";
      default ->
          accumulates.startsWith("cumulative since ")
              ? "Everything since " + DayWords.of(accumulates.substring(17))
              : accumulates;
    };
  }

  private static String source(String system) {
    if (system.isEmpty()) {
      return "In no system";
    }
    return system.equalsIgnoreCase(Definition.NOT_STATED) ? NOT_STATED : system;
  }

  private static String orNot(String words) {
    return words.isEmpty() ? NOT_STATED : words;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
  }
}
