package waymark.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request while the events after it are read. */
final class Asking {

  /** What became of it so far. */
  enum End {
    NONE,
    REFUSED,
    NO_PLAN,
    ISSUED,
    WITHDRAWN
  }

  private final LocalDate requested;
  private final boolean again;
  private final List<Assessment.Open> open = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Assessment.Stood> stages = new ArrayList<>();
  private @Nullable LocalDate openSince;
  private @Nullable LocalDate decided;
  private boolean refused;
  private boolean assessing;
  private @Nullable LocalDate notice;
  private @Nullable LocalDate drafted;
  private @Nullable LocalDate issued;
  private boolean excepted;
  private boolean disputedBefore;
  private boolean disputed;
  private End end = End.NONE;

  Asking(LocalDate requested, boolean again) {
    this.requested = requested;
    this.again = again;
    this.openSince = requested;
    stages.add(new Assessment.Stood(requested, Stage.DECIDING));
  }

  /** Advice that is awaited. */
  private record Asked(Service service, LocalDate on) {}

  End end() {
    return end;
  }

  boolean noticeGiven() {
    return notice != null;
  }

  /** Whether a refusal or a withdrawal stands in the way of a further step. */
  boolean isOver() {
    return end == End.WITHDRAWN || (end == End.REFUSED && !disputed);
  }

  void decide(LocalDate on, boolean toAssess) {
    if (decided == null) {
      decided = on;
      refused = !toAssess;
    }
    assessing |= toAssess;
    stage(on);
    if (toAssess) {
      reopen(on);
    } else {
      close(on, End.REFUSED);
    }
  }

  void except() {
    excepted = true;
  }

  void dispute() {
    disputed = true;
    disputedBefore |= issued == null;
  }

  void notice(LocalDate on) {
    notice = notice == null ? on : notice;
    close(on, End.NO_PLAN);
  }

  void draft(LocalDate on) {
    drafted = drafted == null ? on : drafted;
    stage(on);
    reopen(on);
  }

  private void stage(LocalDate on) {
    var stage =
        drafted != null
            ? Stage.FINALISING
            : !assessing ? Stage.DECIDING : asked.isEmpty() ? Stage.DRAFTING : Stage.ADVICE;
    if (stages.getLast().from().equals(on)) {
      stages.removeLast();
    }
    stages.add(new Assessment.Stood(on, stage));
  }

  /** Goes on after a refusal or a notice, as after mediation or an appeal. */
  private void reopen(LocalDate on) {
    if (end == End.REFUSED || end == End.NO_PLAN) {
      end = End.NONE;
      openSince = on;
    }
  }

  void issue(LocalDate on) {
    issued = on;
    close(on, End.ISSUED);
  }

  void withdraw(LocalDate on) {
    close(on, End.WITHDRAWN);
  }

  /** A reminder does not begin the six weeks anew. */
  void ask(Service service, LocalDate on) {
    if (asked(service) == null) {
      asked.add(new Asked(service, on));
    }
    stage(on);
  }

  /** When that service was asked for what it returns now; empty where it was not. */
  Optional<LocalDate> answered(Service service, LocalDate on) {
    var since = asked(service);
    if (since == null) {
      stage(on);
      return Optional.empty();
    }
    asked.remove(since);
    stage(on);
    return Optional.of(since.on());
  }

  private @Nullable Asked asked(Service service) {
    for (var it : asked) {
      if (it.service().sameAs(service)) {
        return it;
      }
    }
    return null;
  }

  Assessment done() {
    if (openSince != null) {
      open.add(new Assessment.Open(openSince, Optional.empty()));
      openSince = null;
    }
    return new Assessment(
        requested,
        again,
        Optional.ofNullable(decided),
        refused,
        Optional.ofNullable(notice),
        Optional.ofNullable(drafted),
        Optional.ofNullable(issued),
        excepted,
        disputedBefore,
        disputed,
        stages,
        open);
  }

  private void close(LocalDate on, End with) {
    end = with;
    if (openSince != null) {
      open.add(new Assessment.Open(openSince, Optional.of(on)));
      openSince = null;
    }
  }
}
