package waymark.caseload.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.caseload.PolicySetting;
import waymark.casework.OpenPoint;
import waymark.casework.Policy;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.kernel.England;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/** How the area counts where the law or the statistics leave it open. */
final class PoliciesReport {

  static final String TITLE = "Casework: how cases are counted where the sources leave it open";

  private PoliciesReport() {}

  /**
   * @param settings what the area decided
   * @param limit of cases for each caseworker
   * @param change the address of the form of a point; empty where the reader may change none
   */
  static Report of(List<PolicySetting> settings, Optional<Integer> limit, Optional<String> change) {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(lead(settings)));
    parts.add(
        Part.prose(
            "None of these points is confirmed at its source. Each has a default, which holds unless"
                + " the area decides otherwise from a day on: a limit that begins on that day or later"
                + " is counted so. Pages as known on an earlier day keep what the area had decided by"
                + " then, and papers that were issued stay as they were."));
    for (var point : OpenPoint.values()) {
      parts.add(Part.section(point.title(), point(point, of(point, settings), change)));
    }
    parts.add(Part.section("Limit of cases for each caseworker", limit(limit, change)));
    return new Report(TITLE, parts);
  }

  private static List<Part> limit(Optional<Integer> limit, Optional<String> change) {
    var parts = new ArrayList<Part>();
    parts.add(
        Part.prose(
            limit
                .map(it ->
                    "A caseworker should have %s at most, with an open request or a plan in force."
                        .formatted(CountWords.of(it, "case")))
                .orElse("The area has set none. No law or guidance does.")));
    change.ifPresent(
        it -> parts.add(Part.prose(Text.link(it + "/caseload-limit", "Set the limit of cases"))));
    return parts;
  }

  private static List<PolicySetting> of(OpenPoint point, List<PolicySetting> settings) {
    return settings.stream().filter(it -> it.point() == point).toList();
  }

  private static String lead(List<PolicySetting> settings) {
    var other = differing(settings);
    return other.isEmpty()
        ? "The area counts by the default in all %d points.".formatted(OpenPoint.values().length)
        : "The area counts otherwise than by the default in %d of %d points."
            .formatted(other.size(), OpenPoint.values().length);
  }

  /** The points in which some limit is counted otherwise than by the default. */
  private static List<OpenPoint> differing(List<PolicySetting> settings) {
    return Stream.of(OpenPoint.values())
        .filter(point -> of(point, settings).stream().anyMatch(it -> !it.usual()))
        .toList();
  }

  /** For a page of figures: in what the area counts otherwise; empty where in nothing. */
  static Optional<Part> beside(List<PolicySetting> settings, String policies) {
    var words =
        settings.stream()
            .filter(it -> !it.usual())
            .map(it ->
                "%s (%s), from %s"
                    .formatted(
                        it.point().title().toLowerCase(Locale.UK),
                        it.inWords(),
                        DayWords.of(it.from())))
            .toList();
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Part.prose(
                Text.of(
                        "Counted otherwise than by the program's default: %s. "
                            .formatted(CountWords.listed(words)))
                    .then(Text.link(policies, "How this area counts"))
                    .then(".")));
  }

  private static List<Part> point(
      OpenPoint point, List<PolicySetting> settings, Optional<String> change) {
    var parts = new ArrayList<Part>();
    parts.add(Part.prose(point.question()));
    parts.add(
        Part.fact("Default", point.usual().words()).and("What was seen of it", point.source()));
    parts.add(history(point, settings));
    change.ifPresent(it ->
        parts.add(
            Part.prose(
                Text.link(
                    it + "/" + point.word(),
                    "Change how it is counted",
                    "for “%s”".formatted(point.title())))));
    return parts;
  }

  private static Table history(OpenPoint point, List<PolicySetting> settings) {
    var table =
        Table.captioned("")
            .column("For limits from")
            .column("Counted so")
            .status("Default")
            .column("Since")
            .column("Why");
    if (settings.stream().noneMatch(it -> !it.from().isAfter(Policy.ACT))) {
      table.row(
          Cell.of(DayWords.of(Policy.ACT)),
          Cell.of(point.usual().words()),
          Cell.neutral("default"),
          Cell.of("always"),
          Cell.of("The area has decided nothing else"));
    }
    for (var it : settings) {
      table.row(
          Cell.of(DayWords.of(it.from())),
          Cell.of(it.inWords()),
          it.usual() ? Cell.neutral("default") : Cell.warning("differs"),
          Cell.of(DayWords.of(England.day(it.knownFrom()))),
          Cell.of(it.reason()));
    }
    return table.build();
  }
}
