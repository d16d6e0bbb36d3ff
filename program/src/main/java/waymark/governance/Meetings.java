package waymark.governance;

import static waymark.governance.db.Tables.AGENDA_ITEM;
import static waymark.governance.db.Tables.ATTENDANCE;
import static waymark.governance.db.Tables.MEETING;
import static waymark.governance.db.Tables.MEETING_PAPER;
import static waymark.governance.db.Tables.MINUTES;
import static waymark.governance.db.Tables.SUMMARY;
import static waymark.governance.db.Tables.TEMPLATE;
import static waymark.ledger.Facts.standing;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.governance.db.tables.records.AgendaItemRecord;
import waymark.governance.db.tables.records.MeetingPaperRecord;
import waymark.governance.db.tables.records.MeetingRecord;
import waymark.governance.db.tables.records.MinutesRecord;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.ledger.Version;
import waymark.web.NotFound;

/**
 * The meetings of the area in whose transaction this runs. What its reader may not see of them is
 * not read.
 */
@Repository
public class Meetings {

  private final DSLContext db;

  public Meetings(DSLContext db) {
    this.db = db;
  }

  /** All meetings, in the order of their days. */
  public List<Meeting> meetings(KnownAt at) {
    return meetings(DSL.noCondition(), at);
  }

  /** The meetings of a body, in the order of their days. */
  List<Meeting> meetings(BodyId body, KnownAt at) {
    return meetings(MEETING.BODY_ID.eq(body.value()), at);
  }

  /** All meetings, each with when what stands of it came to be known. */
  List<Version<Meeting>> dated(KnownAt at) {
    return db.selectFrom(MEETING)
        .where(standing(MEETING, at))
        .orderBy(MEETING.ON_DAY, MEETING.STARTS, MEETING.KEY)
        .fetch(it -> Facts.version(MEETING, it, meeting(it)));
  }

  private List<Meeting> meetings(Condition which, KnownAt at) {
    return db.selectFrom(MEETING)
        .where(standing(MEETING, at))
        .and(which)
        .orderBy(MEETING.ON_DAY, MEETING.STARTS, MEETING.KEY)
        .fetch(Meetings::meeting);
  }

  /**
   * The meeting that addresses name so.
   *
   * @throws NotFound where none was known then
   */
  Meeting meeting(String key, KnownAt at) {
    return meetings(MEETING.KEY.eq(key), at).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("no meeting " + key));
  }

  /** What stands on the agenda of each regular meeting of a body. */
  List<String> template(BodyId body, KnownAt at) {
    return db.selectFrom(TEMPLATE)
        .where(standing(TEMPLATE, at))
        .and(TEMPLATE.BODY_ID.eq(body.value()))
        .fetchOptional(TEMPLATE.ITEMS)
        .map(it -> it.lines().filter(line -> !line.isBlank()).toList())
        .orElse(List.of());
  }

  /** What the reader may see of a meeting's agenda, in its order. */
  List<AgendaItem> items(MeetingId meeting, KnownAt at) {
    return items(AGENDA_ITEM.MEETING_ID.eq(meeting.value()), at);
  }

  /** What the reader may see of all agendas. */
  List<AgendaItem> items(KnownAt at) {
    return items(DSL.noCondition(), at);
  }

  private List<AgendaItem> items(Condition which, KnownAt at) {
    return db.selectFrom(AGENDA_ITEM)
        .where(standing(AGENDA_ITEM, at))
        .and(which)
        .and(seen())
        .orderBy(AGENDA_ITEM.POSITION, AGENDA_ITEM.TITLE, AGENDA_ITEM.ITEM_ID)
        .fetch(Meetings::item);
  }

  /** What the reader may see of the papers of a meeting, in the order of their items. */
  List<MeetingPaper> papers(MeetingId meeting, KnownAt at) {
    if (!Sight.here().record()) {
      return List.of();
    }
    var places =
        items(meeting, at).stream().collect(Collectors.toMap(AgendaItem::id, AgendaItem::position));
    return db
        .selectFrom(MEETING_PAPER)
        .where(standing(MEETING_PAPER, at))
        .and(MEETING_PAPER.MEETING_ID.eq(meeting.value()))
        .orderBy(MEETING_PAPER.TITLE, MEETING_PAPER.PAPER_ID)
        .fetch(Meetings::paper)
        .stream()
        .filter(it -> it.item().isEmpty() || places.containsKey(it.item().get()))
        .sorted(Comparator.comparing(it -> it.item().map(places::get).orElse(0)))
        .toList();
  }

  /** Which items the reader may see. */
  private static Condition seen() {
    var sight = Sight.here();
    return !sight.record()
        ? DSL.falseCondition()
        : sight.confidential() ? DSL.noCondition() : AGENDA_ITEM.CONFIDENTIAL.isFalse();
  }

  /** The minutes of a meeting, by the items that the reader may see. */
  Map<ItemId, Minutes> minutes(MeetingId meeting, KnownAt at) {
    return db.selectFrom(MINUTES)
        .where(standing(MINUTES, at))
        .and(ofMeeting(meeting, at))
        .fetchMap(it -> new ItemId(it.getItemId()), Meetings::minutes);
  }

  /**
   * Every version of the minutes of a meeting that was known and written by then, in that order.
   */
  List<Version<Minutes>> versions(MeetingId meeting, KnownAt at) {
    return db.selectFrom(MINUTES)
        .where(Facts.versions(MINUTES, at))
        .and(ofMeeting(meeting, at))
        .orderBy(MINUTES.KNOWN_FROM, MINUTES.SEQ)
        .fetch(it -> Facts.version(MINUTES, it, minutes(it)));
  }

  private static Condition ofMeeting(MeetingId meeting, KnownAt at) {
    return MINUTES.ITEM_ID.in(
        DSL.select(AGENDA_ITEM.ITEM_ID)
            .from(AGENDA_ITEM)
            .where(standing(AGENDA_ITEM, at))
            .and(AGENDA_ITEM.MEETING_ID.eq(meeting.value()))
            .and(seen()));
  }

  /** Who came to a meeting and who did not. */
  Map<MemberId, Attendance.Came> attendance(MeetingId meeting, KnownAt at) {
    return db.selectFrom(ATTENDANCE)
        .where(standing(ATTENDANCE, at))
        .and(ATTENDANCE.MEETING_ID.eq(meeting.value()))
        .fetchMap(
            it -> new MemberId(it.getMemberId()),
            it -> Attendance.Came.of(it.getCame()).orElseThrow());
  }

  /** Who came to which meeting and who did not. */
  List<Attendance> attendance(KnownAt at) {
    return db.selectFrom(ATTENDANCE)
        .where(standing(ATTENDANCE, at))
        .fetch(it ->
            new Attendance(
                new MeetingId(it.getMeetingId()),
                new MemberId(it.getMemberId()),
                Attendance.Came.of(it.getCame()).orElseThrow()));
  }

  /** What was last written for the public, approved or not; empty for who sees no records. */
  Optional<Summary> drafted(MeetingId meeting, KnownAt at) {
    return Sight.here().record() ? summary(standing(SUMMARY, at), meeting) : Optional.empty();
  }

  /** What the public is told: the last summary that was approved. */
  Optional<Summary> approved(MeetingId meeting, KnownAt at) {
    return summary(
        Facts.standingAmong(
            SUMMARY, at, it -> Objects.requireNonNull(it.field(SUMMARY.APPROVED)).isTrue()),
        meeting);
  }

  private Optional<Summary> summary(Condition which, MeetingId meeting) {
    return db.selectFrom(SUMMARY)
        .where(which)
        .and(SUMMARY.MEETING_ID.eq(meeting.value()))
        .fetchOptional(it -> new Summary(meeting, it.getWords(), it.getApproved()));
  }

  long lastWritten(MeetingId meeting) {
    return Facts.lastWritten(db, MEETING, MEETING.MEETING_ID.eq(meeting.value()));
  }

  long lastWritten(ItemId item) {
    return Facts.lastWritten(db, AGENDA_ITEM, AGENDA_ITEM.ITEM_ID.eq(item.value()));
  }

  long lastMinuted(ItemId item) {
    return Facts.lastWritten(db, MINUTES, MINUTES.ITEM_ID.eq(item.value()));
  }

  long lastAttended(MeetingId meeting) {
    return Facts.lastWritten(db, ATTENDANCE, ATTENDANCE.MEETING_ID.eq(meeting.value()));
  }

  long lastSummary(MeetingId meeting) {
    return Facts.lastWritten(db, SUMMARY, SUMMARY.MEETING_ID.eq(meeting.value()));
  }

  long lastTemplate(BodyId body) {
    return Facts.lastWritten(db, TEMPLATE, TEMPLATE.BODY_ID.eq(body.value()));
  }

  private static Meeting meeting(MeetingRecord it) {
    return new Meeting(
        new MeetingId(it.getMeetingId()),
        new BodyId(it.getBodyId()),
        it.getKey(),
        it.getOnDay(),
        it.getStarts().isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(it.getStarts())),
        Optional.ofNullable(it.getEnds()).map(LocalTime::parse),
        it.getPlace(),
        it.getRegular(),
        state(it));
  }

  private static MeetingState state(MeetingRecord it) {
    return switch (it.getState()) {
      case "planned" -> new MeetingState.Planned();
      case "agenda-set" -> new MeetingState.AgendaSet();
      case "held" -> new MeetingState.Held();
      case "closed" -> new MeetingState.Closed();
      case "approved" -> new MeetingState.Approved(new MeetingId(it.getApprovedAt()));
      case "cancelled" ->
          new MeetingState.Cancelled(Sight.here().record() ? it.getStateNote() : "-");
      default -> throw new IllegalStateException("no meeting is " + it.getState());
    };
  }

  private static MeetingPaper paper(MeetingPaperRecord it) {
    return new MeetingPaper(
        new MeetingPaperId(it.getPaperId()),
        new MeetingId(it.getMeetingId()),
        Optional.ofNullable(it.getItemId()).map(ItemId::new),
        it.getTitle(),
        it.getAddress(),
        Optional.ofNullable(it.getKnownOn()),
        it.getUpTo());
  }

  private static AgendaItem item(AgendaItemRecord it) {
    return new AgendaItem(
        new ItemId(it.getItemId()),
        new MeetingId(it.getMeetingId()),
        it.getPosition(),
        it.getTitle(),
        it.getWhy(),
        it.getConfidential(),
        Optional.ofNullable(it.getCarriedFrom()).map(ItemId::new));
  }

  private static Minutes minutes(MinutesRecord it) {
    return new Minutes(new ItemId(it.getItemId()), it.getTaken(), it.getWords(), it.getReason());
  }
}
