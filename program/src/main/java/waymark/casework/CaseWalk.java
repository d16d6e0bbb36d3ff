package waymark.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.casework.Asking.End;
import waymark.casework.Detail.ReviewOutcome;

/** Reads the events of one case in order, once, and takes it apart into what is measured. */
final class CaseWalk {

  /** How many of one rule are told of one case. */
  private static final int FINDINGS = 3;

  private final CaseHistory history;
  private final List<Assessment> assessments = new ArrayList<>();
  private final List<Advice> advice = new ArrayList<>();
  private final CaseFindings findings = new CaseFindings(FINDINGS);
  private final ReviewWalk reviews;
  private @Nullable Asking asking;
  private boolean plan;
  private boolean ceased;

  private CaseWalk(CaseHistory history) {
    this.history = history;
    this.reviews = new ReviewWalk(this::found);
  }

  /** Takes apart what a history says; nothing in it is taken as not yet known. */
  static Episodes of(CaseHistory history) {
    var walk = new CaseWalk(history);
    for (var event : history.events()) {
      walk.step(event);
    }
    if (walk.asking != null) {
      walk.assessments.add(walk.asking.done());
    }
    SaidChecks.of(history, walk::found);
    return new Episodes(walk.assessments, walk.advice, walk.reviews.done(), walk.findings.all());
  }

  private void step(CaseEvent event) {
    switch (event.kind()) {
      case REQUEST -> request(event);
      case DECISION_TO_ASSESS, DECISION_NOT_TO_ASSESS -> decision(event);
      case EXCEPTION -> exception(event);
      case ADVICE_ASKED -> adviceAsked(event);
      case ADVICE_RETURNED -> adviceReturned(event);
      case MEDIATION, APPEAL -> dispute();
      case NO_PLAN_NOTICE -> notice(event);
      case DRAFT_PLAN -> draft(event);
      case FINAL_PLAN -> plan(event);
      case PLACEMENT, PHASE_TRANSFER, PHASE_TRANSFER_PLAN -> {} // PlanWalk and PlanCounts
      case MEDIATION_OUTCOME, APPEAL_OUTCOME, TRIBUNAL_ORDER, APPEAL_NOT_OPPOSED -> {}
      case PANEL, FAMILY_RESPONSE, CONSULTATION, CONSULTATION_RESPONSE -> {} // told, not counted
      case REVIEW_INVITATION, REVIEW_REPORT, ORDER_DONE, AGREEMENT_DONE -> {} // ClockWalk
      case MOVED_OUT, MOVE_LEARNT, MOVE_ANSWERED -> {} // the plan stays until it is passed on
      case MOVED_IN -> {
        plan = true;
        ceased = false;
      }
      case BORN, NEED, LOCALITY, TEAM, WORKER, PRIORITY -> {} // what it is, not what happened
      case REVIEW_MEETING, REVIEW_DECISION, AMENDMENT_NOTICE, AMENDED_PLAN -> review(event);
      case WITHDRAWN -> withdrawn(event);
      case CEASED, PLAN_PASSED_ON -> ceased(event);
    }
  }

  private void request(CaseEvent event) {
    if (asking != null) {
      if (asking.end() == End.NONE) {
        found(Rule.TWO_OPEN_REQUESTS, event, "the request before it has no outcome");
      }
      assessments.add(asking.done());
    }
    if (plan && findings.all().stream().noneMatch(it -> it.rule().stops())) {
      found(Rule.REQUEST_WITH_PLAN, event, "the child has a plan");
    }
    asking = new Asking(event.on(), plan);
    ceased = false;
  }

  private void decision(CaseEvent event) {
    if (asking == null) {
      withoutRequest(event);
    } else if (asking.end() == End.ISSUED || asking.end() == End.NO_PLAN) {
      found(Rule.DECISION_AFTER_OUTCOME, event, "the outcome is dated before it");
    } else if (asking.end() == End.WITHDRAWN) {
      afterEnd(event);
    } else {
      asking.decide(event.on(), event.kind() == EventKind.DECISION_TO_ASSESS);
    }
  }

  private void exception(CaseEvent event) {
    if (asking == null) {
      withoutRequest(event);
      return;
    }
    if (asking.end() != End.NONE) {
      found(Rule.EXCEPTION_AFTER_OUTCOME, event, "the outcome is dated before it");
    }
    asking.except();
  }

  private void adviceAsked(CaseEvent event) {
    if (asking == null) {
      withoutRequestOrPlan(event);
    } else if (asking.isOver()) {
      afterEnd(event);
    } else if (event.detail() instanceof Service service) {
      asking.ask(service, event.on());
    }
  }

  private void adviceReturned(CaseEvent event) {
    if (asking == null) {
      withoutRequestOrPlan(event);
    } else if (event.detail() instanceof Service service) {
      asking
          .answered(service, event.on())
          .ifPresentOrElse(
              asked -> advice.add(new Advice(service, asked, event.on())),
              () -> found(Rule.ADVICE_NOT_ASKED, event, "nobody asked this service before"));
    }
  }

  /** Before any request it is about a plan from before the extract, and changes nothing here. */
  private void dispute() {
    if (asking != null) {
      asking.dispute();
    }
  }

  private void notice(CaseEvent event) {
    if (asking == null) {
      withoutRequest(event);
    } else if (asking.end() == End.ISSUED) {
      found(Rule.DECISION_AFTER_OUTCOME, event, "the plan is dated before it");
    } else if (asking.isOver()) {
      afterEnd(event);
    } else {
      asking.notice(event.on());
    }
  }

  private void draft(CaseEvent event) {
    if (asking == null) {
      withoutRequestOrPlan(event);
    } else if (asking.isOver()) {
      afterEnd(event);
    } else {
      asking.draft(event.on());
    }
  }

  private void plan(CaseEvent event) {
    if (ceased) {
      found(Rule.AFTER_CEASING, event, "the case was ended before it, and no request followed");
    } else if (asking == null) {
      planAlone(event);
    } else if (asking.end() == End.ISSUED) {
      found(Rule.PLAN_AGAIN, event, "the request has a final plan already");
    } else if (asking.isOver()) {
      afterEnd(event);
    } else {
      if (asking.noticeGiven()) {
        found(Rule.PLAN_AFTER_NOTICE, event, "a notice that there will be none is dated before it");
      }
      asking.issue(event.on());
    }
    plan = true;
  }

  private void planAlone(CaseEvent event) {
    first(EventKind.REQUEST)
        .ifPresentOrElse(
            later -> found(Rule.PLAN_BEFORE_REQUEST, event, "the first request is dated " + later),
            () ->
                found(Rule.PLAN_WITHOUT_REQUEST, event, "the extract has no request of this case"));
  }

  private void review(CaseEvent event) {
    if (ceased) {
      found(Rule.AFTER_CEASING, event, "the case was ended before it, and no request followed");
      ceased = false;
    } else if (!plan
        && first(EventKind.FINAL_PLAN).filter(it -> it.isAfter(event.on())).isPresent()) {
      found(Rule.REVIEW_BEFORE_PLAN, event, "the first plan is dated later");
    } else if (!plan && asking != null) {
      found(Rule.OUTCOME_MISSING, event, "the request before it has led to no plan");
    }
    plan = true; // found once, or from before the extract
    switch (event.kind()) {
      case REVIEW_MEETING -> reviews.meeting(event);
      case REVIEW_DECISION ->
          reviews.decision(
              event,
              event.detail() == ReviewOutcome.AMEND || event.detail() == ReviewOutcome.NOT_STATED);
      case AMENDED_PLAN -> reviews.amendedPlan(event);
      default -> {} // a notice of amendments ends no review
    }
  }

  private void withdrawn(CaseEvent event) {
    if (asking == null) {
      withoutRequest(event);
    } else if (asking.end() == End.ISSUED) {
      found(Rule.DECISION_AFTER_OUTCOME, event, "the plan is dated before it");
    } else if (asking.end() == End.NONE) {
      asking.withdraw(event.on());
    }
  }

  private void ceased(CaseEvent event) {
    if (asking != null && asking.end() == End.NONE) {
      if (!plan) {
        found(Rule.CEASED_WITHOUT_PLAN, event, "there was no plan to end");
      }
      asking.withdraw(event.on());
    }
    plan = false;
    ceased = true;
  }

  private void withoutRequest(CaseEvent event) {
    found(Rule.STEP_WITHOUT_REQUEST, event, "no request is dated before it");
  }

  private void withoutRequestOrPlan(CaseEvent event) {
    if (!plan) {
      withoutRequest(event);
    }
  }

  private void afterEnd(CaseEvent event) {
    found(Rule.STEP_AFTER_END, event, "the request was withdrawn or refused before it");
  }

  private void found(Rule rule, CaseEvent event, String why) {
    findings.add(new Finding(rule, history.key(), event.inWords() + ": " + why));
  }

  private Optional<LocalDate> first(EventKind kind) {
    return history.events().stream().filter(it -> it.kind() == kind).map(CaseEvent::on).findFirst();
  }
}
