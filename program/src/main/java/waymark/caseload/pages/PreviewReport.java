package waymark.caseload.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.caseload.Difference;
import waymark.caseload.HandedOver;
import waymark.caseload.ReadExtract;
import waymark.caseload.TakenExtract;
import waymark.casework.CaseEvent;
import waymark.casework.CaseHistory;
import waymark.casework.Finding;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/**
 * What was read of an extract, what is wrong in it, and what it says otherwise than what is known.
 */
final class PreviewReport {

  /** Cases of one list; the counts tell of all. */
  private static final int SHOWN = 20;

  private final HandedOver it;
  private final ReadExtract read;
  private final Difference difference;
  private final List<TakenExtract> before;

  /**
   * @param before the extracts that are known
   */
  PreviewReport(HandedOver it, ReadExtract read, Difference difference, List<TakenExtract> before) {
    this.it = it;
    this.read = read;
    this.difference = difference;
    this.before = before;
  }

  Report report() {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(lead()));
    parts.add(
        Part.prose(
            "Nothing of it counts before you accept it. What is shown here is kept for a week at"
                + " most; the file is not kept."));
    earlier().forEach(parts::add);
    if (difference.past() > 0) {
      parts.add(
          Part.prose(
              "%s ended longer ago than the area keeps cases, and will not be taken in."
                  .formatted(CountWords.of(difference.past(), "case"))));
    }
    parts.add(facts());
    parts.add(Part.section("What it would change", changes()));
    parts.add(Part.section("Checks", checks()));
    return new Report(
        "Extract of %s: look before it counts".formatted(DayWords.of(it.takenOn())), parts);
  }

  private String lead() {
    return difference.none()
        ? "It says of %s what is known already; only its day is new."
            .formatted(CountWords.of(difference.same(), "case"))
        : "%s new, %d changed, %d no longer in it, %d the same."
            .formatted(
                CountWords.of(difference.fresh().size(), "case"),
                difference.changed().size(),
                difference.gone().size(),
                difference.same());
  }

  private List<Part> earlier() {
    var parts = new ArrayList<Part>();
    before.stream()
        .filter(one -> one.takenOn().isAfter(it.takenOn()))
        .findFirst()
        .ifPresent(later ->
            parts.add(
                Part.prose(
                    Text.strong("It is older than the last extract. ")
                        .then(
                            "That of %s is known already, and what it says stays. This one is held"
                                    .formatted(DayWords.of(later.takenOn()))
                                + " against what was known on its own day, and changes only what"
                                + " was known between the two."))));
    before.stream()
        .filter(one -> one.sha256().equals(it.sha256()))
        .findFirst()
        .ifPresent(same ->
            parts.add(
                Part.prose(
                    "This very file was taken in before, as the extract of %s."
                        .formatted(DayWords.of(same.takenOn())))));
    return parts;
  }

  private Part facts() {
    return Part.fact("File", it.fileName())
        .and("Cases", "%,d".formatted(read.size()))
        .and("Lines", "%,d".formatted(read.lines()))
        .and("Not counted", "%,d, in which a check found something wrong".formatted(read.stopped()))
        .and(
            "Could not be read",
            read.unread().isEmpty()
                ? "None"
                : CountWords.of(read.unread().size(), "case") + "; what was known of them stays")
        .and(
            "Columns dropped",
            read.dropped().isEmpty() ? "None" : String.join(", ", read.dropped()));
  }

  private List<Part> checks() {
    if (read.found().isEmpty()) {
      return List.of(Part.prose("Nothing was found."));
    }
    var table =
        Table.captioned("").column("Check").figure("Found").status("Case").column("What it is");
    new TreeMap<>(read.found())
        .forEach((rule, count) ->
            table.row(
                Cell.of(String.valueOf(rule.number())),
                Cell.of("%,d".formatted(count)),
                rule.stops() ? Cell.bad("not counted") : Cell.neutral("counted"),
                Cell.of(rule.inWords())));
    var parts = new ArrayList<Part>();
    parts.add(table.build());
    read.first().stream()
        .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()))
        .forEach((rule, found) ->
            parts.add(
                Part.folded(
                    "Check %d: %s".formatted(rule.number(), cases(found)),
                    Part.items(found.stream().map(PreviewReport::line).toList()))));
    return parts;
  }

  private static String cases(List<Finding> found) {
    return found.size() == 1 ? "the one found" : "the first %d".formatted(found.size());
  }

  private static Text line(Finding finding) {
    return finding.caseKey().isEmpty()
        ? Text.of(finding.text())
        : Text.strong(finding.caseKey() + ": ").then(finding.text());
  }

  private List<Part> changes() {
    if (difference.none()) {
      return List.of(Part.prose("Nothing."));
    }
    var parts = new ArrayList<Part>();
    if (!difference.changed().isEmpty()) {
      parts.add(changed());
    }
    keys("New", difference.fresh().keySet(), parts);
    keys("Known and not in it; they stay as known, marked", difference.gone().keySet(), parts);
    return parts;
  }

  private Table changed() {
    var table = Table.captioned("Changed cases").column("Case").column("Was").column("Is");
    difference.changed().entrySet().stream()
        .limit(SHOWN)
        .forEach(entry -> {
          var before = entry.getValue().before();
          var after = entry.getValue().after();
          table.row(
              Cell.of(entry.getKey()), Cell.of(only(before, after)), Cell.of(only(after, before)));
        });
    var size = difference.changed().size();
    return (size > SHOWN
            ? table.note("The first %d of %,d are listed.".formatted(SHOWN, size))
            : table)
        .build();
  }

  /** The events of one that the other does not have. */
  private static String only(CaseHistory one, CaseHistory other) {
    Set<CaseEvent> left = new LinkedHashSet<>(one.events());
    left.removeAll(Set.copyOf(other.events()));
    var born = one.born().filter(_ -> !one.born().equals(other.born()));
    var words =
        Stream.concat(
                born.map("born in %s"::formatted).stream(),
                left.stream()
                    .map(event -> "%s, %s".formatted(event.kind().word(), DayWords.of(event.on()))))
            .collect(Collectors.joining("; "));
    return words.isEmpty() ? "-" : words;
  }

  private static void keys(String words, Collection<String> keys, List<Part> parts) {
    if (!keys.isEmpty()) {
      var shown = keys.stream().limit(SHOWN).collect(Collectors.joining(", "));
      parts.add(
          Part.folded(
              "%s: %s".formatted(words, CountWords.of(keys.size(), "case")),
              Part.prose(
                  keys.size() > SHOWN
                      ? "%s, and %,d others".formatted(shown, keys.size() - SHOWN)
                      : shown)));
    }
  }
}
