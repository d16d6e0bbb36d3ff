package waymark.caseload.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import waymark.caseload.CaseAddress;
import waymark.caseload.pages.CaseworkReading.Standing;
import waymark.caseload.pages.CaseworkReading.Standings;
import waymark.casework.CaseClock;
import waymark.casework.DutyState;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/** What has to be done for which case this week and next, and what is late. */
final class DueReport {

  static final String TITLE = "Casework: due and late";

  /** Rows of one list; whoever clears them sees the next. */
  private static final int SHOWN = 25;

  /** Of one that was asked for. */
  private static final int SHOWN_OF_CHOICE = 50;

  /** A limit that somebody still has to keep. */
  record Waiting(Standing of, CaseClock clock) {}

  private static final Comparator<Waiting> IN_ORDER =
      Comparator.comparing((Waiting it) -> it.clock().day()).thenComparing(it -> it.of().key());

  private final Standings all;
  private final String area;
  private final Optional<Integer> limit;
  private final DueChoice choice;
  private final List<Waiting> waiting;

  private DueReport(Standings all, String area, Optional<Integer> limit, DueChoice choice) {
    this.all = all;
    this.area = area;
    this.limit = limit;
    this.choice = choice;
    this.waiting = waiting(CaseClock::waits);
  }

  /** The steps that were asked for, the first to be done first. */
  private List<Waiting> waiting(Predicate<CaseClock> which) {
    return all.cases().stream()
        .flatMap(it ->
            it.standing().clocks().stream()
                .filter(clock -> which.test(clock) && choice.has(it, clock))
                .map(clock -> new Waiting(it, clock)))
        .sorted(IN_ORDER)
        .toList();
  }

  static Report none() {
    return new Report(
        TITLE, List.of(Part.lead("No extract of the case system has been taken in yet.")));
  }

  /**
   * @param area the address of the area
   * @param limit of cases for one caseworker; empty where the area set none
   * @param choice which steps are listed
   */
  static Report of(Standings all, String area, Optional<Integer> limit, DueChoice choice) {
    return new DueReport(all, area, limit, choice).report();
  }

  /** Every step that was asked for, one a row, however many. */
  static Report file(Standings all, String area, DueChoice choice) {
    return new DueReport(all, area, Optional.empty(), choice).whole();
  }

  private Report report() {
    var sunday = all.day().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    var late = waiting.stream().filter(it -> it.clock().late()).toList();
    var excepted = excepted();
    var loads = new Caseloads(all.cases(), clock -> !clock.day().isAfter(sunday.plusDays(7)));
    var thisWeek = between(waiting, all.day(), sunday);
    var nextWeek = between(waiting, sunday.plusDays(1), sunday.plusDays(7));
    var counts = new DueCounts(late, thisWeek, nextWeek, path(), choice);
    var parts = new ArrayList<Part>();
    if (!choice.all()) {
      parts.add(chosen());
    }
    parts.add(
        Part.lead(
            "%s due up to %s, %s due in the week after, %s late%s."
                .formatted(
                    CountWords.of(thisWeek.size(), "step"),
                    DayWords.of(sunday),
                    CountWords.of(nextWeek.size(), "step"),
                    CountWords.of(late.size(), "step"),
                    excepted.isEmpty()
                        ? ""
                        : ", and %s over time for which an exception is recorded"
                            .formatted(CountWords.of(excepted.size(), "step")))));
    parts.add(
        Part.prose(
            "As known from the extract of %s; what was done since is not known here. Cases in which a"
                    .formatted(DayWords.of(all.known()))
                + " check finds something wrong are left out."
                + (loads.named()
                    ? ""
                    : " The extracts name no caseworkers, so that steps are listed by duty and by whom"
                        + " they wait for, and not by person.")));
    parts.add(Part.section("By duty", counts.duties()));
    parts.add(Part.section("Waiting for whom", counts.whom()));
    if (loads.named() && choice.all()) {
      parts.add(
          Part.section(
              "By caseworker", loads.parts(limit, it -> path() + choice.ofWorker(it).query())));
    }
    parts.add(Part.section("Due up to " + DayWords.of(sunday), due(thisWeek)));
    parts.add(Part.section("Due in the week after", due(nextWeek)));
    parts.add(Part.section("Late, the longest first", late(late)));
    if (!excepted.isEmpty()) {
      parts.add(Part.section("Over time, with an exception recorded", excepted(excepted)));
    }
    return new Report(TITLE, parts);
  }

  private String path() {
    return area + "/casework/due";
  }

  /** What was chosen, and the way back to all. */
  private Part chosen() {
    return Part.prose(
        Text.of(
                "Listed here are only %s%s. "
                    .formatted(
                        choice
                            .duty()
                            .map(it -> "the steps “%s”".formatted(ClockWords.duty(it)))
                            .orElse("steps"),
                        choice.worker().map(" in the cases of "::concat).orElse("")))
            .then(Text.link(path(), "List all that is due and late")));
  }

  private Report whole() {
    var table =
        Table.captioned("")
            .column("Case")
            .column("Caseworker")
            .column("What has to be done")
            .column("Last day")
            .status("State")
            .figure("Weeks late")
            .column("Waits for");
    waiting.forEach(it ->
        table.row(
            Cell.of(it.of().key()),
            Cell.of(it.of().worker().orElse("")),
            Cell.of(ClockWords.duty(it.clock())),
            Cell.of(it.clock().day().toString()),
            ClockWords.state(it.clock()),
            Cell.of(it.clock().late() ? String.valueOf(weeksLate(it)) : ""),
            Cell.of(DueReasons.of(it))));
    return new Report(
        TITLE,
        List.of(
            Part.prose(
                "As known from the extract of %s, on %s."
                    .formatted(DayWords.of(all.known()), DayWords.of(all.day()))),
            table.build()));
  }

  private long weeksLate(Waiting it) {
    return ChronoUnit.WEEKS.between(it.clock().day(), all.day());
  }

  private static List<Waiting> between(List<Waiting> all, LocalDate first, LocalDate last) {
    return all.stream()
        .filter(it -> !it.clock().late())
        .filter(it -> !it.clock().day().isBefore(first) && !it.clock().day().isAfter(last))
        .toList();
  }

  /** What is not done after its last day, where an exception switched the limit off. */
  private List<Waiting> excepted() {
    return waiting(clock ->
        clock.state() instanceof DutyState.SwitchedOff
            && clock.end().isEmpty()
            && clock.day().isBefore(all.day()));
  }

  private Part excepted(List<Waiting> waiting) {
    var table =
        Table.captioned("")
            .column("Case")
            .column("What has to be done")
            .column("Last day, were there none")
            .column("Exception")
            .column("Waits for");
    waiting.stream()
        .limit(shown())
        .forEach(it ->
            table.row(
                caseCell(it),
                Cell.of(ClockWords.duty(it.clock())),
                Cell.of(DayWords.of(it.clock().day())),
                Cell.of(
                    it.clock().state() instanceof DutyState.SwitchedOff(var ground)
                        ? ground.regulation()
                        : ""),
                Cell.of(DueReasons.of(it))));
    return more(table, waiting.size())
        .note(
            "An exception switches a limit off, so that these are not late in law. The families wait all"
                + " the same.")
        .build();
  }

  private List<Part> due(List<Waiting> waiting) {
    if (waiting.isEmpty()) {
      return List.of(Part.prose("Nothing."));
    }
    var table = Table.captioned("").column("Case").column("What has to be done").column("Last day");
    waiting.stream()
        .limit(shown())
        .forEach(it ->
            table.row(
                caseCell(it),
                Cell.of(ClockWords.duty(it.clock())),
                Cell.of(DayWords.of(it.clock().day()))));
    return List.of(more(table, waiting.size()).build());
  }

  private List<Part> late(List<Waiting> waiting) {
    if (waiting.isEmpty()) {
      return List.of(Part.prose("Nothing."));
    }
    var table =
        Table.captioned("")
            .column("Case")
            .column("What has to be done")
            .column("Last day")
            .figure("Weeks late")
            .column("Waits for");
    waiting.stream()
        .limit(shown())
        .forEach(it ->
            table.row(
                caseCell(it),
                Cell.of(ClockWords.duty(it.clock())),
                Cell.of(DayWords.of(it.clock().day())),
                Cell.of(String.valueOf(weeksLate(it))),
                Cell.of(DueReasons.of(it))));
    return List.of(more(table, waiting.size()).build());
  }

  private int shown() {
    return choice.all() ? SHOWN : SHOWN_OF_CHOICE;
  }

  private Table.Builder more(Table.Builder table, int size) {
    return size > shown()
        ? table.note(
            "The first %d of %,d are listed; the file of this page has all."
                .formatted(shown(), size))
        : table;
  }

  private Cell caseCell(Waiting it) {
    var link = Text.link(area + CaseAddress.of(it.of().key()), it.of().key());
    return Cell.of(it.of().worker().map(who -> link.then(", " + who)).orElse(link));
  }
}
