package waymark.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.casework.ReviewClocks.Clocks;

/** The clocks of a move into the area or out of it while the events after it are read. */
final class MoveClocks {

  private final LocalDate moved;
  private final boolean in;
  private @Nullable LocalDate learnt;
  private @Nullable LocalDate done;

  /**
   * @param in whether the plan came with the child
   */
  MoveClocks(LocalDate moved, boolean in) {
    this.moved = moved;
    this.in = in;
  }

  /** An authority that was not told in time has working days from when it learns of the move. */
  void learnt(LocalDate on) {
    learnt = learnt == null ? on : learnt;
  }

  void answered(LocalDate on) {
    done = in && done == null ? on : done;
  }

  void passedOn(LocalDate on) {
    done = !in && done == null ? on : done;
  }

  List<CaseClock> clocks(Clocks make) {
    var end = Optional.ofNullable(done);
    var clocks = new ArrayList<CaseClock>(1);
    if (in) {
      clocks.add(make.of(Duty.TELL_AFTER_MOVE, moved, end));
    } else if (learnt != null) {
      clocks.add(make.of(Duty.PASS_PLAN_ON_LATE, learnt, end));
    } else {
      clocks.add(make.of(Duty.PASS_PLAN_ON, moved, end));
    }
    return clocks;
  }
}
