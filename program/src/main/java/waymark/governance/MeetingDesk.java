package waymark.governance;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.access.Visit;
import waymark.kernel.KnownAt;
import waymark.web.Link;
import waymark.web.NotFound;

/** What the forms of one meeting all need, as it is known today. */
@Component
class MeetingDesk {

  private final Bodies bodies;
  private final Meetings meetings;

  MeetingDesk(Bodies bodies, Meetings meetings) {
    this.bodies = bodies;
    this.meetings = meetings;
  }

  /** A meeting and the body that meets. */
  record Of(Visit visit, Body body, Meeting meeting) {

    String at(String more) {
      return visit.at("/meetings/" + meeting.key() + more);
    }

    Link back() {
      return Link.to(at(""), words());
    }

    /** {@code SEND Partnership Board, 27 November 2024}. */
    String words() {
      return "%s, %s".formatted(body.name(), meeting.when());
    }
  }

  Of of(Visit visit, MeetingId id) {
    return meetings.meetings(KnownAt.LATEST).stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .map(it -> of(visit, it))
        .orElseThrow(() -> new NotFound("no meeting " + id));
  }

  Of of(Visit visit, String key) {
    return of(visit, meetings.meeting(key, KnownAt.LATEST));
  }

  private Of of(Visit visit, Meeting meeting) {
    var body =
        bodies.bodies(KnownAt.LATEST).stream()
            .filter(it -> it.id().equals(meeting.body()))
            .findFirst()
            .orElseThrow(() -> new NotFound("no body of the meeting " + meeting.key()));
    return new Of(visit, body, meeting);
  }

  List<AgendaItem> items(Of of) {
    return meetings.items(of.meeting().id(), KnownAt.LATEST);
  }
}
