package waymark.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.governance.Bodies;
import waymark.governance.Body;
import waymark.governance.Meetings;
import waymark.kernel.KnownAt;
import waymark.notice.Reviews;
import waymark.programme.Plan;
import waymark.trajectory.PlansKnown;

/** The days that people compare: those of meetings and reviews that were held, and of papers. */
@Component
class Occasions {

  private final Bodies bodies;
  private final Meetings meetings;
  private final Reviews reviews;
  private final PlansKnown plans;

  Occasions(Bodies bodies, Meetings meetings, Reviews reviews, PlansKnown plans) {
    this.bodies = bodies;
    this.meetings = meetings;
    this.reviews = reviews;
    this.plans = plans;
  }

  /** What happened on which day until today, the latest first. */
  SortedMap<LocalDate, List<String>> of(Plan plan, LocalDate today) {
    var names =
        bodies.bodies(KnownAt.LATEST).stream().collect(Collectors.toMap(Body::id, Body::name));
    var occasions = new TreeMap<LocalDate, List<String>>(Collections.reverseOrder());
    for (var it : meetings.meetings(KnownAt.LATEST)) {
      if (it.state().tookPlace()) {
        add(occasions, it.on(), "meeting of " + names.getOrDefault(it.body(), "a body"));
      }
    }
    for (var it : reviews.reviews(KnownAt.LATEST)) {
      if (it.stage().held()) {
        it.on().ifPresent(on -> add(occasions, on, "formal review by " + it.body()));
      }
    }
    plans.papers(plan).forEach(it -> add(occasions, it.day(), it.title()));
    occasions.keySet().removeIf(it -> it.isAfter(today));
    return occasions;
  }

  private static void add(Map<LocalDate, List<String>> occasions, LocalDate day, String what) {
    occasions.computeIfAbsent(day, _ -> new ArrayList<>()).add(what);
  }

  /** The last of them before a day. */
  static Optional<LocalDate> before(SortedMap<LocalDate, List<String>> occasions, LocalDate day) {
    return occasions.keySet().stream().filter(it -> it.isBefore(day)).findFirst();
  }
}
