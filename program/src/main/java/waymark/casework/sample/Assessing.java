package waymark.casework.sample;

import java.time.LocalDate;
import java.util.List;
import waymark.casework.Detail;
import waymark.casework.EventKind;
import waymark.casework.Ground;
import waymark.casework.Service;

/**
 * What happens between a request and its outcome. Of 1,000 requests in England in 2024 some 16 were
 * withdrawn and 272 refused, and of 1,000 assessments 61 led to no plan, a third of these told in
 * time.
 */
final class Assessing {

  private static final Service PSYCHOLOGY = new Service("educational psychology");
  private static final List<Service> OTHERS =
      List.of(new Service("health"), new Service("social care"), new Service("school"));

  private final Draw draw;

  Assessing(Draw draw) {
    this.draw = draw;
  }

  /** What becomes of a request; whether it is one that a plan will be issued for. */
  boolean begins(Life life) {
    var on = life.requested;
    switch (draw.weighed(16, 272, 43, 669)) {
      case 0 -> life.add(EventKind.WITHDRAWN, on.plusDays(draw.between(8, 60)));
      case 1 -> refused(life, on.plusDays(decision()));
      case 2 -> noPlan(life, on);
      default -> {
        return true;
      }
    }
    return false;
  }

  /** Days until the decision; some four in ten within six weeks. */
  private int decision() {
    return draw.inThousand(420) ? draw.between(15, 42) : draw.between(43, 75);
  }

  private void refused(Life life, LocalDate on) {
    life.refused = on;
    life.add(EventKind.DECISION_NOT_TO_ASSESS, on);
    if (draw.inThousand(90)) {
      var mediation = on.plusDays(draw.between(15, 60));
      life.add(EventKind.MEDIATION, mediation);
      life.add(
          EventKind.MEDIATION_OUTCOME,
          mediation.plusDays(draw.between(0, 30)),
          draw.inThousand(550)
              ? Detail.MediationOutcome.NOT_AGREED
              : draw.inThousand(150)
                  ? Detail.MediationOutcome.NOT_HELD
                  : Detail.MediationOutcome.AGREED);
    }
  }

  private void noPlan(Life life, LocalDate on) {
    var decided = on.plusDays(decision());
    var notice = on.plusDays(draw.inThousand(341) ? draw.between(96, 112) : draw.between(113, 300));
    assessed(life, decided, notice.minusDays(1));
    life.add(EventKind.NO_PLAN_NOTICE, notice);
  }

  /** Makes up how a plan came to be issued on that day. */
  void issued(Life life, LocalDate plan) {
    var days = (int) (plan.toEpochDay() - life.requested.toEpochDay());
    var decided =
        life.requested.plusDays(
            days <= 140 ? draw.between(8, Math.min(42, days - 50)) : decision());
    var draft = plan.minusDays(draw.between(16, days <= 140 ? 22 : 45));
    assessed(life, decided, draft.minusDays(1));
    if (draw.inThousand(35)) {
      life.add(
          EventKind.EXCEPTION,
          decided.plusDays(draw.between(2, 20)),
          draw.inThousand(500) ? Ground.SCHOOL_CLOSED : Ground.PERSONAL_CIRCUMSTANCES);
    }
    life.add(EventKind.DRAFT_PLAN, draft);
    life.add(EventKind.FINAL_PLAN, plan);
    life.plan = plan;
  }

  /** What is known so far of one whose plan is not issued yet. */
  void goesOn(Life life) {
    var decided = life.requested.plusDays(decision());
    life.add(EventKind.DECISION_TO_ASSESS, decided);
    var asked = decided.plusDays(draw.between(0, 4));
    OTHERS.forEach(it -> advice(life, it, asked, asked.plusDays(draw.between(20, 70))));
    var back = asked.plusDays(draw.between(30, 320));
    advice(life, PSYCHOLOGY, asked, back);
    if (draw.inThousand(500)) {
      life.add(EventKind.DRAFT_PLAN, back.plusDays(draw.between(10, 60)));
    }
  }

  /** The decision to assess, and advice that is all in on the last day. */
  private void assessed(Life life, LocalDate decided, LocalDate last) {
    life.add(EventKind.DECISION_TO_ASSESS, decided);
    var asked = decided.plusDays(draw.between(0, 4));
    for (var service : OTHERS) {
      var back = asked.plusDays(draw.between(14, draw.inThousand(650) ? 42 : 75));
      advice(life, service, asked, back.isAfter(last) ? last : back);
    }
    var most = (int) (last.toEpochDay() - asked.toEpochDay());
    var least = Math.min(14, most);
    advice(life, PSYCHOLOGY, asked, asked.plusDays(draw.between(Math.max(least, most / 3), most)));
  }

  private static void advice(Life life, Service service, LocalDate asked, LocalDate back) {
    life.add(EventKind.ADVICE_ASKED, asked, service);
    life.add(EventKind.ADVICE_RETURNED, back, service);
  }
}
