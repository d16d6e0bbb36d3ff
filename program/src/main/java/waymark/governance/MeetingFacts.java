package waymark.governance;

import static waymark.governance.db.Tables.AGENDA_ITEM;
import static waymark.governance.db.Tables.ATTENDANCE;
import static waymark.governance.db.Tables.MEETING;
import static waymark.governance.db.Tables.MEETING_PAPER;
import static waymark.governance.db.Tables.MINUTES;
import static waymark.governance.db.Tables.SUMMARY;
import static waymark.governance.db.Tables.TEMPLATE;

import java.time.LocalTime;
import java.util.List;
import waymark.governance.db.tables.records.AgendaItemRecord;
import waymark.governance.db.tables.records.AttendanceRecord;
import waymark.governance.db.tables.records.MeetingPaperRecord;
import waymark.governance.db.tables.records.MeetingRecord;
import waymark.governance.db.tables.records.MinutesRecord;
import waymark.governance.db.tables.records.SummaryRecord;
import waymark.governance.db.tables.records.TemplateRecord;
import waymark.ledger.Writing;

/** The facts about meetings, as a command writes them. */
public final class MeetingFacts {

  private MeetingFacts() {}

  /** What stands on the agenda of each regular meeting of a body. */
  public static void template(Writing writing, BodyId body, List<String> items) {
    var fact = new TemplateRecord();
    fact.setBodyId(body.value());
    fact.setItems(String.join("\n", items));
    writing.add(TEMPLATE, fact);
  }

  /** When and where a meeting is, and how far it has come. */
  public static void write(Writing writing, Meeting meeting) {
    var fact = new MeetingRecord();
    fact.setMeetingId(meeting.id().value());
    fact.setBodyId(meeting.body().value());
    fact.setKey(meeting.key());
    fact.setOnDay(meeting.on());
    fact.setStarts(meeting.starts().map(LocalTime::toString).orElse(""));
    fact.setEnds(meeting.ends().map(LocalTime::toString).orElse(null));
    fact.setPlace(meeting.place());
    fact.setRegular(meeting.regular());
    fact.setState(meeting.state().key());
    fact.setStateNote(meeting.state() instanceof MeetingState.Cancelled(var reason) ? reason : "");
    fact.setApprovedAt(
        meeting.state() instanceof MeetingState.Approved(var at) ? at.value() : null);
    writing.add(MEETING, fact);
  }

  /** What a meeting is to talk about. */
  public static void write(Writing writing, AgendaItem item) {
    var fact = new AgendaItemRecord();
    fact.setItemId(item.id().value());
    fact.setMeetingId(item.meeting().value());
    fact.setPosition(item.position());
    fact.setTitle(item.title());
    fact.setWhy(item.why());
    fact.setConfidential(item.confidential());
    fact.setCarriedFrom(item.carriedFrom().map(ItemId::value).orElse(null));
    writing.add(AGENDA_ITEM, fact);
  }

  /** A paper that a meeting has before it. */
  public static void write(Writing writing, MeetingPaper paper) {
    var fact = new MeetingPaperRecord();
    fact.setPaperId(paper.id().value());
    fact.setMeetingId(paper.meeting().value());
    fact.setItemId(paper.item().map(ItemId::value).orElse(null));
    fact.setTitle(paper.title());
    fact.setAddress(paper.address());
    fact.setKnownOn(paper.knownOn().orElse(null));
    fact.setUpTo(paper.upTo());
    writing.add(MEETING_PAPER, fact);
  }

  /** What was minuted of an item. */
  public static void write(Writing writing, Minutes minutes) {
    var fact = new MinutesRecord();
    fact.setItemId(minutes.item().value());
    fact.setTaken(minutes.taken());
    fact.setWords(minutes.words());
    fact.setReason(minutes.reason());
    writing.add(MINUTES, fact);
  }

  /** Whether a member came. */
  public static void write(Writing writing, Attendance attendance) {
    var fact = new AttendanceRecord();
    fact.setMeetingId(attendance.meeting().value());
    fact.setMemberId(attendance.member().value());
    fact.setCame(attendance.came().key());
    writing.add(ATTENDANCE, fact);
  }

  /** What the public is told. */
  public static void write(Writing writing, Summary summary) {
    var fact = new SummaryRecord();
    fact.setMeetingId(summary.meeting().value());
    fact.setWords(summary.words());
    fact.setApproved(summary.approved());
    writing.add(SUMMARY, fact);
  }
}
