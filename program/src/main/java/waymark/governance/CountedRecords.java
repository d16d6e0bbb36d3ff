package waymark.governance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Reading;
import waymark.measures.Source;

/** Counts what is kept of meetings, decisions, actions and reports. */
@Component
class CountedRecords implements Source {

  private final Bodies bodies;
  private final Meetings meetings;
  private final Decisions decisions;

  CountedRecords(Bodies bodies, Meetings meetings, Decisions decisions) {
    this.bodies = bodies;
    this.meetings = meetings;
    this.decisions = decisions;
  }

  @Override
  public List<Counting> countings(KnownAt at) {
    return bodies.bodies(at).stream()
        .flatMap(body ->
            Stream.of(What.values())
                .map(what ->
                    new Counting(
                        what.key() + " " + body.key(), what.words().formatted(body.name()))))
        .toList();
  }

  @Override
  public NavigableMap<ReportingPeriod, Reading> compute(
      String counting, LocalDate until, KnownAt at) {
    var figures = new TreeMap<ReportingPeriod, Reading>();
    asked(counting, at)
        .ifPresent(asked -> {
          var entries = entries(asked, at);
          var first =
              entries.stream()
                  .map(it -> YearMonth.from(it.on()))
                  .min(YearMonth::compareTo)
                  .orElse(YearMonth.from(until));
          for (var month = first;
              month.isBefore(YearMonth.from(until));
              month = month.plusMonths(1)) {
            figures.put(ReportingPeriod.month(month), figure(asked.what(), month, entries));
          }
        });
    return figures;
  }

  /** The figure of a month, from all entries of a counting. */
  static Reading figure(What what, YearMonth month, List<Entry> entries) {
    var of = of(what, month, entries);
    var counted = of.stream().filter(Entry::counted).count();
    return switch (what) {
      case MEETINGS_HELD, DECISIONS_MADE -> number(counted);
      // before the first report was owed or sent there was nothing to send
      case REPORTS_MADE -> of.isEmpty() ? new Reading.NotApplicable() : number(counted);
      case ACTIONS_IN_TIME, FORUM_ATTENDED ->
          of.isEmpty() ? new Reading.NotApplicable() : share(new Fraction(counted, of.size()));
    };
  }

  private static Reading number(long count) {
    return Reading.measured(Figure.of(String.valueOf(count)));
  }

  private static Reading share(Fraction of) {
    return new Reading.Measured(of.percent(4), of, Reading.Certainty.FINAL);
  }

  /**
   * The entries that the figure of a month looks at: a running count looks at all up to its end.
   */
  private static List<Entry> of(What what, YearMonth month, List<Entry> entries) {
    return entries.stream()
        .filter(it ->
            what.running()
                ? !YearMonth.from(it.on()).isAfter(month)
                : YearMonth.from(it.on()).equals(month))
        .toList();
  }

  @Override
  public List<Entry> open(String counting, ReportingPeriod month, KnownAt at) {
    return asked(counting, at)
        .map(it -> of(it.what(), month.firstMonth(), entries(it, at)))
        .orElse(List.of());
  }

  private record Asked(What what, Body body) {}

  private Optional<Asked> asked(String counting, KnownAt at) {
    var gap = counting.indexOf(' ');
    return What.of(gap < 0 ? "" : counting.substring(0, gap))
        .flatMap(what ->
            bodies.bodies(at).stream()
                .filter(it -> it.key().equals(counting.substring(gap + 1)))
                .findFirst()
                .map(body -> new Asked(what, body)));
  }

  private List<Entry> entries(Asked asked, KnownAt at) {
    var body = asked.body().id();
    return switch (asked.what()) {
      case MEETINGS_HELD -> held(body, at);
      case ACTIONS_IN_TIME -> actions(body, at);
      case DECISIONS_MADE -> decided(body, at);
      case REPORTS_MADE -> reports(body, at);
      case FORUM_ATTENDED -> attended(at);
    };
  }

  private List<Entry> held(BodyId body, KnownAt at) {
    var expected = bodies.terms(body, at).expected();
    return meetings.meetings(body, at).stream()
        .filter(it -> it.state().tookPlace())
        .filter(it -> expected.filter(terms -> !terms.covers(it.on())).isEmpty())
        .map(it -> entry(it, true))
        .toList();
  }

  private static Entry entry(Meeting it, boolean counted) {
    return new Entry(it.on(), "Meeting, " + it.when(), counted, "/meetings/" + it.key());
  }

  /** By the month in which they were due; those that are not due yet are in no figure. */
  private List<Entry> actions(BodyId body, KnownAt at) {
    var ofBody = meetings.meetings(body, at).stream().map(Meeting::id).toList();
    return decisions.actions(at).stream()
        .filter(it -> ofBody.contains(it.getLast().fact().meeting()))
        .map(it ->
            new Entry(
                BoardAction.counting(it),
                it.getLast().fact().title(),
                BoardAction.standing(it, LocalDate.MAX) == BoardAction.Standing.DONE_IN_TIME,
                "/board-actions"))
        .sorted(Comparator.comparing(Entry::on))
        .toList();
  }

  private List<Entry> decided(BodyId body, KnownAt at) {
    var all = decisions.decisions(at);
    var entries = new ArrayList<Entry>();
    for (var meeting : meetings.meetings(body, at)) {
      all.stream()
          .filter(it -> it.meeting().equals(meeting.id()))
          .forEach(it ->
              entries.add(
                  new Entry(meeting.on(), it.title(), true, "/decisions/" + it.id().value())));
    }
    return entries;
  }

  /**
   * Reports to the body, whoever owes them: by the day on which they were sent, else owed; one
   * without any counts in no month.
   */
  private List<Entry> reports(BodyId body, KnownAt at) {
    return decisions.owed(at).stream()
        .filter(it -> it.to().filter(body::equals).isPresent())
        .flatMap(it ->
            it
                .sent()
                .or(it::due)
                .map(day -> new Entry(day, it.title(), it.sent().isPresent(), "/reports-owed"))
                .stream())
        .sorted(Comparator.comparing(Entry::on))
        .toList();
  }

  /**
   * The meetings, of whatever body, on which the forum had a seat and of which it is noted who
   * came.
   */
  private List<Entry> attended(KnownAt at) {
    var members = bodies.members(at).stream().filter(Member::forum).toList();
    var came = meetings.attendance(at);
    var noted = came.stream().map(Attendance::meeting).distinct().toList();
    return meetings.meetings(at).stream()
        .filter(it -> it.state().tookPlace() && noted.contains(it.id()))
        .filter(it -> members.stream().anyMatch(m -> m.body().equals(it.body()) && m.sits(it.on())))
        .map(it -> entry(it, present(it, members, came)))
        .toList();
  }

  private static boolean present(Meeting it, List<Member> forum, List<Attendance> came) {
    var seats = forum.stream().map(Member::id).toList();
    return came.stream()
        .anyMatch(a ->
            a.meeting().equals(it.id())
                && a.came() == Attendance.Came.PRESENT
                && seats.contains(a.member()));
  }
}
