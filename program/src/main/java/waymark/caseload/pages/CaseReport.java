package waymark.caseload.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import waymark.caseload.StoredCase;
import waymark.caseload.TakenExtract;
import waymark.casework.BirthMonth;
import waymark.casework.CaseEvent;
import waymark.casework.CaseStanding;
import waymark.casework.Detail;
import waymark.casework.Episodes;
import waymark.casework.EventKind;
import waymark.casework.Ground;
import waymark.casework.Named;
import waymark.casework.Need;
import waymark.casework.Policies;
import waymark.casework.Service;
import waymark.charts.TimelineChart;
import waymark.kernel.DayWords;
import waymark.kernel.PeriodWords;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Version;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/** One case: what happened, every statutory limit in it, and what extracts told of it. */
final class CaseReport {

  private final StoredCase it;
  private final LocalDate known;
  private final LocalDate day;
  private final Policies policies;
  private final List<Version<StoredCase>> versions;
  private final Map<UUID, TakenExtract> extracts;

  /**
   * @param known the day up to which something is known
   * @param day the day on which it is asked
   * @param policies by which the limits are counted
   */
  CaseReport(
      StoredCase it,
      LocalDate known,
      LocalDate day,
      Policies policies,
      List<Version<StoredCase>> versions,
      List<TakenExtract> extracts) {
    this.it = it;
    this.known = known;
    this.day = day;
    this.policies = policies;
    this.versions = versions;
    this.extracts =
        extracts.stream().collect(Collectors.toMap(TakenExtract::id, extract -> extract));
  }

  Report report() {
    var history = it.history().asKnownOn(known);
    var episodes = Episodes.of(history);
    var parts = new ArrayList<Part>();
    parts.add(
        Part.fact("In the last extract", it.seen() ? "Yes" : "No: it stands as it was known before")
            .and("Counted", episodes.counts() ? "Yes" : "No: a check found something wrong")
            .and("Known up to", DayWords.of(known))
            .and("Limits as they stand on", DayWords.of(day))
            .and("Born in", history.born().map(CaseReport::month).orElse("not known")));
    if (!episodes.findings().isEmpty()) {
      parts.add(
          Part.section(
              "What checks found",
              Part.items(
                  episodes.findings().stream()
                      .map(found ->
                          Text.strong(found.rule().number() + " ")
                              .then(found.text() + ". In general: " + found.rule().inWords()))
                      .toList())));
    }
    parts.add(Part.section("Statutory limits", clocks(CaseStanding.of(history, day, policies))));
    parts.add(Part.section("What happened", events()));
    parts.add(Part.section("What extracts told of it", told()));
    return new Report("Case " + it.key(), parts);
  }

  private static String month(YearMonth month) {
    return PeriodWords.of(ReportingPeriod.month(month));
  }

  /** The same as a drawing; empty where nothing is known to have happened. */
  Optional<TimelineChart> chart() {
    var history = it.history().asKnownOn(known);
    return history.events().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TimelineChart(
                "Case " + it.key(),
                day,
                history.events().stream()
                    .filter(one -> !one.kind().describes())
                    .map(CaseEvent::on)
                    .toList(),
                CaseStanding.of(history, day, policies).clocks().stream()
                    .map(ClockWords::bar)
                    .toList()));
  }

  private Part clocks(CaseStanding standing) {
    if (standing.clocks().isEmpty()) {
      return Part.prose("None began, as far as the events tell.");
    }
    var table =
        Table.captioned("")
            .column("What has to be done")
            .column("Began")
            .column("Limit")
            .column("Last day")
            .column("Done")
            .status("State");
    standing
        .clocks()
        .forEach(clock ->
            table.row(
                Cell.of(ClockWords.duty(clock)),
                Cell.of(DayWords.of(clock.start())),
                Cell.of(ClockWords.rule(clock)),
                Cell.of(DayWords.of(clock.day())),
                ClockWords.done(clock),
                ClockWords.state(clock)));
    return table.build();
  }

  private Table events() {
    var table =
        Table.captioned("").column("Day").column("What happened").figure("Weeks since the request");
    var request = new LocalDate[1];
    for (var event : it.history().events()) {
      if (event.kind() == EventKind.REQUEST) {
        request[0] = event.on();
      }
      table.row(
          Cell.of(DayWords.of(event.on()) + (event.on().isAfter(known) ? " (not yet)" : "")),
          Cell.of(words(event)),
          Cell.of(
              request[0] == null
                  ? "-"
                  : String.valueOf(ChronoUnit.WEEKS.between(request[0], event.on()))));
    }
    return table.build();
  }

  private static String words(CaseEvent event) {
    var kind = OverviewReport.capital(event.kind().word().replace('-', ' '));
    return switch (event.detail()) {
      case Detail.Nothing _ -> kind;
      case Service service -> kind + ": " + service.name();
      case Ground ground -> kind + ": " + ground.regulation();
      case Named(var name) -> kind + ": " + name;
      case BirthMonth(var month) -> kind + ": " + OverviewReport.words(month);
      case Need need -> kind + ": " + need.inWords();
      case Enum<?> word -> kind + ": " + plain(word);
    };
  }

  private static String plain(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private Table told() {
    var table = Table.captioned("").column("Extract of").column("What it told").figure("Events");
    Version<StoredCase> before = null;
    for (var version : versions) {
      var extract = extracts.get(version.fact().extract());
      table.row(
          Cell.of(extract == null ? DayWords.of(version.day()) : DayWords.of(extract.takenOn())),
          Cell.of(
              !version.fact().seen()
                  ? "It is not in it"
                  : before == null ? "For the first time" : "Something else than before"),
          Cell.of(String.valueOf(version.fact().history().events().size())));
      before = version;
    }
    return table.note("An extract that told the same as the one before is not listed.").build();
  }
}
