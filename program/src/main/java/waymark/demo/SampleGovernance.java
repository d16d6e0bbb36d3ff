package waymark.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import waymark.demo.Sample.Row;
import waymark.governance.AgendaItem;
import waymark.governance.Attendance;
import waymark.governance.BoardAction;
import waymark.governance.BoardActionId;
import waymark.governance.Body;
import waymark.governance.BodyId;
import waymark.governance.Decision;
import waymark.governance.DecisionFacts;
import waymark.governance.DecisionId;
import waymark.governance.Governing;
import waymark.governance.ItemId;
import waymark.governance.Meeting;
import waymark.governance.MeetingFacts;
import waymark.governance.MeetingId;
import waymark.governance.MeetingState;
import waymark.governance.Member;
import waymark.governance.MemberId;
import waymark.governance.Minutes;
import waymark.governance.Owed;
import waymark.governance.OwedId;
import waymark.governance.Terms;
import waymark.kernel.England;
import waymark.ledger.Writing;

/**
 * Writes how a sample area is governed: its bodies first, then month by month what met and what
 * came of it. Of a real area only what its papers tell; what is told of Mereside's meetings is
 * invented.
 */
final class SampleGovernance {

  private final Sample sample;

  SampleGovernance(Sample sample) {
    this.sample = sample;
  }

  /** One command: from when its facts were known, what it did, and the facts. */
  record Step(LocalDate known, String sentence, Consumer<Writing> facts) {}

  List<Step> steps() {
    if (sample.rows("bodies").isEmpty()) {
      return List.of();
    }
    var months = months();
    var steps = new ArrayList<Step>();
    steps.add(
        new Step(
            months.isEmpty() ? told() : months.getFirst().atDay(1),
            "Noted who governs the programme.",
            this::bodies));
    months.forEach(it ->
        steps.add(
            new Step(
                it.atEndOfMonth(),
                "Noted which bodies met in the month, and what came of it.",
                writing -> month(it, writing))));
    return steps;
  }

  /** The day of the paper that tells of the bodies. */
  private LocalDate told() {
    var paper = sample.rows("bodies").getFirst().get("paper");
    return sample.papers().stream()
        .filter(it -> it.key().equals(paper))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no paper tells of the bodies"))
        .issued();
  }

  private Stream<Row> meetings() {
    return sample.rows("meetings").stream();
  }

  /** The months in which something of the record happened; none where no meeting is told of. */
  private List<YearMonth> months() {
    return meetings().findAny().isEmpty()
        ? List.of()
        : Stream.of(
                months("meetings", "on"),
                months("board-actions", "done"),
                months("reports-owed", "sent"))
            .flatMap(it -> it)
            .distinct()
            .sorted()
            .toList();
  }

  private Stream<YearMonth> months(String file, String column) {
    return sample.rows(file).stream()
        .flatMap(it -> given(it, column).stream())
        .map(it -> YearMonth.from(LocalDate.parse(it)));
  }

  private static LocalDate on(Row meeting) {
    return LocalDate.parse(meeting.get("on"));
  }

  private void bodies(Writing writing) {
    for (var row : sample.rows("bodies")) {
      var id = body(row.get("key"));
      Governing.write(
          writing,
          new Body(
              id,
              row.get("key"),
              row.get("name"),
              Body.Kind.of(row.get("kind")).orElseThrow(),
              given(row, "reports_to").map(this::body)));
      if (!row.get("purpose").isEmpty()) {
        Governing.write(writing, terms(id, row));
      }
    }
    sample.rows("members").forEach(it -> Governing.write(writing, member(it)));
    for (var row : sample.rows("reports-owed")) {
      var sent = given(row, "sent").map(LocalDate::parse);
      DecisionFacts.write(writing, owed(row, sent.filter(it -> !it.isAfter(known(writing)))));
    }
  }

  private static LocalDate known(Writing writing) {
    return England.day(writing.knownFrom());
  }

  private BodyId body(String key) {
    return new BodyId(sample.id("body", key));
  }

  private static Optional<String> given(Row row, String column) {
    return Optional.of(row.get(column)).filter(it -> !it.isEmpty());
  }

  private static Terms terms(BodyId body, Row row) {
    return new Terms(
        body,
        row.get("purpose"),
        given(row, "meetings")
            .map(it ->
                new Terms.Expected(
                    Integer.parseInt(it),
                    LocalDate.parse(row.get("from")),
                    LocalDate.parse(row.get("until")))),
        given(row, "quorum").map(Integer::valueOf),
        Optional.empty(),
        given(row, "days").map(Integer::valueOf));
  }

  private Member member(Row row) {
    return new Member(
        memberId(row),
        body(row.get("body")),
        row.get("role"),
        row.get("organisation"),
        Member.Standing.of(row.get("standing")).orElseThrow(),
        row.get("forum").equals("yes"),
        Optional.empty(),
        Optional.empty(),
        LocalDate.parse(row.get("from")),
        Optional.empty());
  }

  private MemberId memberId(Row row) {
    return new MemberId(sample.id("member", row.get("key")));
  }

  private Owed owed(Row row, Optional<LocalDate> sent) {
    return new Owed(
        new OwedId(sample.id("report", row.get("key"))),
        body(row.get("body")),
        given(row, "to").map(this::body),
        row.get("recipient"),
        row.get("title"),
        given(row, "due").map(LocalDate::parse),
        sent);
  }

  private void month(YearMonth month, Writing writing) {
    meetings()
        .filter(it -> YearMonth.from(on(it)).equals(month))
        .forEach(it -> {
          before(it)
              .filter(earlier -> YearMonth.from(on(earlier)).isBefore(month))
              .ifPresent(earlier ->
                  MeetingFacts.write(
                      writing, meeting(earlier, new MeetingState.Approved(meetingId(it)))));
          met(it, writing);
        });
    for (var row : sample.rows("board-actions")) {
      var asked = meetings().filter(it -> it.get("key").equals(row.get("meeting"))).findFirst();
      var done = LocalDate.parse(row.get("done"));
      var inMonth = asked.filter(it -> YearMonth.from(on(it)).equals(month)).isPresent();
      if (inMonth || YearMonth.from(done).equals(month)) {
        DecisionFacts.write(
            writing,
            action(row, Optional.of(done).filter(it -> !YearMonth.from(it).isAfter(month))));
      }
    }
    for (var row : sample.rows("reports-owed")) {
      var sent = given(row, "sent").map(LocalDate::parse);
      if (sent.filter(it -> YearMonth.from(it).equals(month)).isPresent()) {
        DecisionFacts.write(writing, owed(row, sent));
      }
    }
  }

  /** The meeting of the same body before this one. */
  private Optional<Row> before(Row meeting) {
    return meetings()
        .filter(it -> it.get("body").equals(meeting.get("body")) && on(it).isBefore(on(meeting)))
        .reduce((_, later) -> later);
  }

  private MeetingId meetingId(Row row) {
    return new MeetingId(sample.id("meeting", row.get("key")));
  }

  private Meeting meeting(Row row, MeetingState state) {
    return new Meeting(
        meetingId(row),
        body(row.get("body")),
        row.get("key"),
        on(row),
        given(row, "starts").map(LocalTime::parse),
        given(row, "starts").map(LocalTime::parse).map(it -> it.plusHours(2)),
        "",
        row.get("regular").equals("yes"),
        state);
  }

  private void met(Row row, Writing writing) {
    MeetingFacts.write(writing, meeting(row, state(row)));
    var position = 0;
    for (var item : List.of(row.get("items").split("\\|", -1))) {
      var gap = item.indexOf('=');
      var title = item.substring(0, gap);
      var id = item(row.get("key"), title);
      position++;
      MeetingFacts.write(
          writing,
          new AgendaItem(id, meetingId(row), position, title, "", false, Optional.empty()));
      MeetingFacts.write(writing, new Minutes(id, true, item.substring(gap + 1), ""));
    }
    attended(row, writing);
    sample.rows("decisions").stream()
        .filter(it -> it.get("meeting").equals(row.get("key")))
        .forEach(it -> DecisionFacts.write(writing, decision(it, row)));
  }

  /** One that meets twice in a month approves the first minutes the second time. */
  private MeetingState state(Row row) {
    return meetings()
        .filter(it -> before(it).filter(row::equals).isPresent())
        .filter(it -> YearMonth.from(on(it)).equals(YearMonth.from(on(row))))
        .findFirst()
        .<MeetingState>map(it -> new MeetingState.Approved(meetingId(it)))
        .orElseGet(MeetingState.Closed::new);
  }

  private ItemId item(String meeting, String title) {
    return new ItemId(sample.id("item", meeting + " " + title));
  }

  private void attended(Row meeting, Writing writing) {
    sample.rows("members").stream()
        .filter(it -> it.get("body").equals(meeting.get("body")))
        .filter(it -> !LocalDate.parse(it.get("from")).isAfter(on(meeting)))
        .forEach(it -> {
          var came = it.get("forum").equals("yes") ? meeting.get("forum") : "present";
          MeetingFacts.write(
              writing,
              new Attendance(
                  meetingId(meeting), memberId(it), Attendance.Came.of(came).orElseThrow()));
        });
  }

  private Decision decision(Row row, Row meeting) {
    return new Decision(
        new DecisionId(id("decision", row)),
        meetingId(meeting),
        Optional.of(item(row.get("meeting"), row.get("item"))),
        row.get("title"),
        "",
        row.get("decided"),
        row.get("why"),
        "SEND Partnership Board",
        given(row, "effective").map(LocalDate::parse).or(() -> Optional.of(on(meeting))),
        Optional.empty(),
        Optional.empty(),
        given(row, "measures").map(sample::measure).stream().toList(),
        List.of());
  }

  private UUID id(String kind, Row row) {
    return sample.id(kind, row.get("meeting") + " " + row.get("title"));
  }

  private BoardAction action(Row row, Optional<LocalDate> done) {
    return new BoardAction(
        new BoardActionId(
            sample.id(
                "action", row.get("meeting") + " " + row.get("title") + " " + row.get("due"))),
        new MeetingId(sample.id("meeting", row.get("meeting"))),
        Optional.empty(),
        given(row, "decision")
            .map(it -> new DecisionId(sample.id("decision", row.get("meeting") + " " + it))),
        row.get("title"),
        new MemberId(sample.id("member", row.get("owner"))),
        LocalDate.parse(row.get("due")),
        done,
        "");
  }
}
