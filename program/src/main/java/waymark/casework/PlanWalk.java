package waymark.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the events of one case in order, once, for the plans that were in force. */
final class PlanWalk {

  private final List<Stretch> inForce = new ArrayList<>();
  private final List<Stretch> toReview = new ArrayList<>();
  private final TreeMap<LocalDate, Detail.Setting> settings = new TreeMap<>();
  private final List<LocalDate> movesHome = new ArrayList<>();
  private @Nullable LocalDate since;
  private @Nullable LocalDate reviewFrom;
  private Detail.@Nullable Setting setting;

  private PlanWalk() {}

  static PlanYears of(CaseHistory history) {
    var walk = new PlanWalk();
    for (var event : history.events()) {
      walk.step(event);
    }
    walk.close(Optional.empty());
    return new PlanYears(walk.inForce, walk.toReview, walk.settings, walk.movesHome);
  }

  private void step(CaseEvent event) {
    switch (event.kind()) {
      case FINAL_PLAN -> {
        begin(event.on());
        reviewFrom = reviewFrom == null ? event.on() : reviewFrom;
      }
      case REVIEW_DECISION -> {
        begin(event.on());
        endReview(Optional.of(event.on()));
        reviewFrom = event.on();
      }
      case REVIEW_MEETING, AMENDMENT_NOTICE, AMENDED_PLAN, MOVED_IN -> begin(event.on());
      case PLACEMENT -> placed(event);
      case CEASED, PLAN_PASSED_ON -> close(Optional.of(event.on()));
      default -> {}
    }
  }

  private void begin(LocalDate on) {
    since = since == null ? on : since;
  }

  private void placed(CaseEvent event) {
    if (event.detail() instanceof Detail.Setting to) {
      if (to == Detail.Setting.HOME && setting != to && since != null) {
        movesHome.add(event.on());
      }
      setting = to;
      settings.put(event.on(), to);
    }
  }

  private void close(Optional<LocalDate> on) {
    if (since != null) {
      inForce.add(new Stretch(since, on));
      since = null;
    }
    endReview(on);
    reviewFrom = null;
  }

  private void endReview(Optional<LocalDate> on) {
    if (reviewFrom != null) {
      toReview.add(new Stretch(reviewFrom, on));
    }
  }
}
