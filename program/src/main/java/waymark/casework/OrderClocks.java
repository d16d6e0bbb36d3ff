package waymark.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.casework.ReviewClocks.Clocks;

/**
 * The clocks of an order of the tribunal, or of an appeal that the authority does not oppose, while
 * the events after it are read.
 */
final class OrderClocks {

  private final LocalDate on;
  private final Detail.Order order;
  private final boolean unopposed;
  private @Nullable LocalDate decided;
  private @Nullable LocalDate notice;
  private @Nullable LocalDate draft;
  private @Nullable LocalDate plan;
  private @Nullable LocalDate amended;
  private @Nullable LocalDate ceased;
  private @Nullable LocalDate done;

  OrderClocks(LocalDate on, Detail.Order order, boolean unopposed) {
    this.on = on;
    this.order = order;
    this.unopposed = unopposed;
  }

  void step(CaseEvent event) {
    var day = event.on();
    switch (event.kind()) {
      case DECISION_TO_ASSESS -> decided = decided == null ? day : decided;
      case NO_PLAN_NOTICE -> notice = notice == null ? day : notice;
      case DRAFT_PLAN -> draft = draft == null ? day : draft;
      case FINAL_PLAN -> plan = plan == null ? day : plan;
      case AMENDED_PLAN -> amended = amended == null ? day : amended;
      case CEASED -> ceased = ceased == null ? day : ceased;
      case ORDER_DONE -> done = done == null ? day : done;
      default -> {}
    }
  }

  /** What has to be done, each until the step that does it or, without one, the word that it is. */
  List<CaseClock> clocks(Clocks make) {
    var clocks = new ArrayList<CaseClock>();
    switch (order) {
      case ASSESS -> assess(make, clocks);
      case PLAN -> {
        clocks.add(clock(make, Duty.ORDERED_DRAFT, draft == null ? plan : draft));
        clocks.add(clock(make, Duty.ORDERED_PLAN, plan));
      }
      case CONTENTS ->
          clocks.add(
              clock(
                  make,
                  unopposed ? Duty.UNOPPOSED_CONTENTS : Duty.ORDERED_AMENDMENT,
                  amended == null ? plan : amended));
      case SCHOOL -> clocks.add(clock(make, Duty.ORDERED_SCHOOL, amended == null ? plan : amended));
      case CEASE -> clocks.add(clock(make, Duty.ORDERED_TO_CEASE, ceased));
      case RECONSIDER -> clocks.add(clock(make, Duty.SENT_BACK, null));
    }
    return clocks;
  }

  /** The notice that there will be no plan has its own limit, which matters once it is given. */
  private void assess(Clocks make, List<CaseClock> clocks) {
    clocks.add(
        clock(make, unopposed ? Duty.UNOPPOSED_ASSESSMENT : Duty.ORDERED_TO_ASSESS, decided));
    if (notice != null && plan == null) {
      clocks.add(
          clock(
              make, unopposed ? Duty.UNOPPOSED_NO_PLAN : Duty.ORDERED_ASSESSMENT_NO_PLAN, notice));
    } else {
      clocks.add(clock(make, unopposed ? Duty.UNOPPOSED_PLAN : Duty.ORDERED_ASSESSMENT_PLAN, plan));
    }
  }

  private CaseClock clock(Clocks make, Duty duty, @Nullable LocalDate by) {
    return make.of(duty, on, Optional.ofNullable(by == null ? done : by));
  }
}
