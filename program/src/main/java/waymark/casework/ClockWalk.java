package waymark.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the events of one case in order, once, and starts and stops the clocks of the law. */
final class ClockWalk {

  private static final Set<Ground> NONE = Set.of();

  private final LocalDate asOf;
  private final Policies policies;
  private final boolean openAlone;
  private final List<CaseClock> clocks = new ArrayList<>();
  private @Nullable RequestClocks request;
  private @Nullable ReviewClocks review;
  private @Nullable OrderClocks order;
  private @Nullable MoveClocks move;
  private @Nullable LocalDate invited;
  private @Nullable LocalDate agreed;
  private @Nullable LocalDate reviewFrom;
  private @Nullable LocalDate ended;
  private Duty reviewDuty = Duty.FIRST_REVIEW;
  private boolean plan;

  /**
   * @param openAlone whether clocks of what is done are left out
   */
  ClockWalk(LocalDate asOf, Policies policies, boolean openAlone) {
    this.asOf = asOf;
    this.policies = policies;
    this.openAlone = openAlone;
  }

  void step(CaseEvent event) {
    var on = event.on();
    switch (event.kind()) {
      case REQUEST -> {
        close();
        request = new RequestClocks(on, plan);
      }
      case REVIEW_MEETING -> {
        endReview();
        plan = true;
        review = new ReviewClocks(on, Optional.ofNullable(invited));
        invited = null;
      }
      case REVIEW_INVITATION -> invited = on;
      case REVIEW_REPORT -> {
        if (review != null) {
          review.reported(on);
        }
      }
      case REVIEW_DECISION -> decided(on, event.detail());
      case AMENDMENT_NOTICE -> {
        if (review != null) {
          review.notice(on);
        }
      }
      case AMENDED_PLAN -> {
        if (review != null) {
          review.amended(on);
        }
      }
      case FINAL_PLAN -> issued(on);
      case CEASED -> ceased(event);
      case MOVED_IN -> movedIn(on);
      case MOVED_OUT -> {
        endMove();
        move = new MoveClocks(on, false);
      }
      case MOVE_LEARNT -> {
        if (move != null) {
          move.learnt(on);
        }
      }
      case MOVE_ANSWERED -> {
        if (move != null) {
          move.answered(on);
        }
      }
      case PLAN_PASSED_ON -> passedOn(on);
      case TRIBUNAL_ORDER, APPEAL_NOT_OPPOSED -> ordered(event);
      case MEDIATION_OUTCOME ->
          agreed = event.detail() == Detail.MediationOutcome.AGREED ? on : agreed;
      default -> {}
    }
    kept(event);
    if (order != null) {
      order.step(event);
    }
    if (request != null && event.kind() != EventKind.REQUEST) {
      request.step(event);
    }
  }

  private void issued(LocalDate on) {
    plan = true;
    if (reviewFrom == null) {
      reviewFrom = on;
      reviewDuty = Duty.FIRST_REVIEW;
    }
  }

  private void decided(LocalDate on, Detail detail) {
    plan = true;
    if (review != null) {
      review.decided(on, detail == Detail.ReviewOutcome.AMEND);
    }
    if (reviewFrom != null && !openAlone) {
      clocks.add(clock(reviewDuty, reviewFrom, Optional.of(on)));
    }
    reviewFrom = on;
    reviewDuty = Duty.NEXT_REVIEW;
  }

  /** Nobody has to review a plan that was ended. */
  private void ceased(CaseEvent event) {
    plan = false;
    reviewFrom = null;
    endReview();
    if (order != null) {
      order.step(event);
    }
    endOrder();
    ended = event.on();
  }

  private void movedIn(LocalDate on) {
    endMove();
    plan = true;
    move = new MoveClocks(on, true);
    if (reviewFrom == null || isLater(reviewFrom, on)) {
      reviewFrom = on;
      reviewDuty = Duty.REVIEW_AFTER_MOVE;
    }
  }

  /** Whether the review after a move may be later than a year after the one before it. */
  private boolean isLater(LocalDate lastReview, LocalDate moved) {
    return LaterOf.lastDayToReviewAfterMove(lastReview, moved, policies.on(moved))
        .isAfter(Duty.NEXT_REVIEW.limit().day(lastReview, policies.on(lastReview)));
  }

  private void passedOn(LocalDate on) {
    if (move != null) {
      move.passedOn(on);
    }
    endMove();
    plan = false;
    reviewFrom = null;
    endReview();
    endOrder();
  }

  /** Of a move that another follows only what was done is told. */
  private void endMove() {
    if (move != null && !openAlone) {
      addDone(move.clocks(this::clock));
    }
    move = null;
  }

  private void addDone(List<CaseClock> ended) {
    ended.stream().filter(it -> it.end().isPresent()).forEach(clocks::add);
  }

  private void ordered(CaseEvent event) {
    endOrder();
    if (event.detail() instanceof Detail.Order it) {
      order = new OrderClocks(event.on(), it, event.kind() == EventKind.APPEAL_NOT_OPPOSED);
      if (it == Detail.Order.CEASE && event.on().equals(ended)) {
        order.step(new CaseEvent(EventKind.CEASED, event.on(), Detail.Nothing.NOTHING));
      }
    }
  }

  /** Of an order that another follows, or the end of the plan, only what was done is told. */
  private void endOrder() {
    if (order != null && !openAlone) {
      addDone(order.clocks(this::clock));
    }
    order = null;
  }

  /**
   * What was agreed is done by the word that it is, or by the next step that the law has. Many case
   * systems note neither: what is not noted is not waited for.
   */
  private void kept(CaseEvent event) {
    var does =
        switch (event.kind()) {
          case AGREEMENT_DONE,
              DECISION_TO_ASSESS,
              DRAFT_PLAN,
              FINAL_PLAN,
              AMENDMENT_NOTICE,
              AMENDED_PLAN,
              CEASED,
              PLAN_PASSED_ON ->
              true;
          default -> false;
        };
    if (agreed != null && does) {
      if (!openAlone) {
        clocks.add(clock(Duty.KEEP_AGREEMENT, agreed, Optional.of(event.on())));
      }
      agreed = null;
    }
  }

  /** Of a review that another follows, or the end of the plan, only what was done is told. */
  private void endReview() {
    if (review != null && !openAlone) {
      addDone(review.clocks(this::clock));
    }
    review = null;
  }

  private void close() {
    if (request != null && !openAlone) {
      clocks.addAll(request.clocks(asOf, policies, true));
    }
    request = null;
  }

  CaseStanding done() {
    var open = Optional.ofNullable(request).flatMap(RequestClocks::open);
    if (request != null) {
      clocks.addAll(request.clocks(asOf, policies, false));
    }
    if (review != null) {
      clocks.addAll(review.clocks(this::clock));
    }
    if (order != null) {
      clocks.addAll(order.clocks(this::clock));
    }
    if (move != null) {
      clocks.addAll(move.clocks(this::clock));
    }
    if (reviewFrom != null) {
      clocks.add(clock(reviewDuty, reviewFrom, Optional.empty()));
    }
    if (openAlone) {
      clocks.removeIf(it -> it.end().isPresent());
    }
    clocks.sort(Comparator.comparing(CaseClock::start).thenComparing(CaseClock::duty));
    return new CaseStanding(clocks, open);
  }

  private CaseClock clock(Duty duty, LocalDate start, Optional<LocalDate> end) {
    return CaseClock.of(duty, "", start, end, NONE, asOf, policies);
  }
}
