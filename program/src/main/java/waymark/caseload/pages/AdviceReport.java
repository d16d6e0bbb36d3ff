package waymark.caseload.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import waymark.caseload.CaseAddress;
import waymark.caseload.pages.CaseworkReading.Standings;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/** Advice that services still owe, and the list of one service to paste into an e-mail. */
final class AdviceReport {

  static final String TITLE = "Casework: advice that is awaited";

  /** Rows of one service on the page; its list for an e-mail has all. */
  private static final int SHOWN = 25;

  private final Standings all;
  private final String area;
  private final boolean named;

  private AdviceReport(Standings all, String area, boolean named) {
    this.all = all;
    this.area = area;
    this.named = named;
  }

  static Report none() {
    return new Report(
        TITLE, List.of(Part.lead("No extract of the case system has been taken in yet.")));
  }

  /**
   * @param numbers of the services, by their names
   * @param area the address of the area
   * @param named whether the reader may see the keys of cases
   */
  static Report of(Standings all, Map<String, Integer> numbers, String area, boolean named) {
    return new AdviceReport(all, area, named).report(numbers);
  }

  private Report report(Map<String, Integer> numbers) {
    var byService = AwaitedAdvice.byService(all);
    var awaited = byService.values().stream().flatMap(Collection::stream).toList();
    var parts = new ArrayList<Part>();
    parts.add(
        Part.lead(
            awaited.isEmpty()
                ? "No advice is awaited."
                : "%s awaited from %s, %d of them late."
                    .formatted(
                        awaited.size() == 1 ? "1 answer is" : awaited.size() + " answers are",
                        CountWords.of(byService.size(), "service"),
                        AwaitedAdvice.late(awaited))));
    parts.add(known());
    if (!awaited.isEmpty()) {
      parts.add(services(byService, numbers));
    }
    if (named) {
      byService.forEach((service, of) -> parts.add(Part.section("Of " + service, cases(of))));
    }
    return new Report(TITLE, parts);
  }

  private Part known() {
    return Part.prose(
        "As known from the extract of %s, on %s; what was sent since is not known here. Advice is due"
                .formatted(DayWords.of(all.known()), DayWords.of(all.day()))
            + " within six weeks of being asked for (regulation 8). Re-assessments are counted in;"
            + " cases in which a check finds something wrong are not.");
  }

  private Table services(Map<String, List<AwaitedAdvice>> byService, Map<String, Integer> numbers) {
    var table =
        Table.captioned("")
            .column("Service")
            .figure("Awaited")
            .figure("Late")
            .figure("Longest, weeks")
            .column("To send on");
    byService.forEach((service, of) ->
        table.row(
            Cell.of(service),
            Cell.of(String.valueOf(of.size())),
            Cell.of(String.valueOf(AwaitedAdvice.late(of))),
            Cell.of(longest(of)),
            numbers.containsKey(service)
                ? Cell.of(
                    Text.link(
                        "%s/casework/advice/%d.txt".formatted(area, numbers.get(service)),
                        "List for an e-mail",
                        "to " + service))
                : Cell.BLANK));
    return table
        .note(
            named
                ? "The list for an e-mail has the keys of cases and nothing else of them. Whoever opens"
                    + " it is written to the access log."
                : "The list for an e-mail has counts alone, because you may not see single cases.")
        .build();
  }

  private String longest(List<AwaitedAdvice> of) {
    return String.valueOf(of.stream().mapToLong(it -> it.weeks(all.day())).max().orElse(0));
  }

  private Table cases(List<AwaitedAdvice> of) {
    var table =
        Table.captioned("")
            .column("Case")
            .column("Asked for")
            .column("Last day")
            .status("State")
            .figure("Weeks late");
    of.stream()
        .limit(SHOWN)
        .forEach(it ->
            table.row(
                Cell.link(area + CaseAddress.of(it.key()), it.key()),
                Cell.of(DayWords.of(it.clock().start())),
                Cell.of(DayWords.of(it.clock().day())),
                ClockWords.state(it.clock()),
                Cell.of(it.clock().late() ? String.valueOf(it.weeksLate(all.day())) : "-")));
    return of.size() > SHOWN
        ? table.note("The first %d of %,d are listed.".formatted(SHOWN, of.size())).build()
        : table.build();
  }

  /** What one service owes, line by line, to paste into an e-mail. */
  static Report ofService(Standings all, String service, boolean named) {
    var of = AwaitedAdvice.byService(all).getOrDefault(service, List.of());
    var parts = new ArrayList<Part>();
    parts.add(
        Part.prose(
            "On %s %s awaited from you, %d of them past the six weeks of regulation 8, as known from"
                    .formatted(
                        DayWords.of(all.day()),
                        of.size() == 1 ? "1 answer is" : of.size() + " answers are",
                        AwaitedAdvice.late(of))
                + " the extract of %s.".formatted(DayWords.of(all.known()))));
    if (!of.isEmpty()) {
      parts.add(Part.items(named ? lines(of, all.day()) : counts(of, all.day())));
      parts.add(
          Part.prose(
              "Please say which of these have been sent, and when the others will be. Keys are those"
                  + " of our case system; please put no names into an answer."));
    }
    return new Report("Advice awaited from " + service, parts);
  }

  private static List<Text> lines(List<AwaitedAdvice> of, LocalDate day) {
    return of.stream()
        .map(it ->
            Text.of(
                "%s: asked for on %s, due by %s%s%s"
                    .formatted(
                        it.key(),
                        DayWords.of(it.clock().start()),
                        DayWords.of(it.clock().day()),
                        late(it, day),
                        it.seen() ? "" : ", not in the last extract")))
        .toList();
  }

  private static String late(AwaitedAdvice it, LocalDate day) {
    return !it.clock().late()
        ? ""
        : it.weeksLate(day) == 0
            ? ", late"
            : ", %s late".formatted(CountWords.of(it.weeksLate(day), "week"));
  }

  private static List<Text> counts(List<AwaitedAdvice> of, LocalDate day) {
    var long4 = of.stream().filter(it -> it.weeksLate(day) >= 4).count();
    var late = AwaitedAdvice.late(of);
    return List.of(
        Text.of("Late by four weeks or more: " + long4),
        Text.of("Late by less: " + (late - long4)),
        Text.of("Still in time: " + (of.size() - late)));
  }
}
