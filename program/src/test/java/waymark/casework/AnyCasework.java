package waymark.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import waymark.casework.Detail.Nothing;

/** Invented cases that nothing stops, of every kind that there is, the same for the same seed. */
public final class AnyCasework {

  private static final List<String> SERVICES =
      List.of("educational psychology", "health", "social care", "school");

  private final Random random;
  private final List<CaseEvent> events = new ArrayList<>();
  private LocalDate day = LocalDate.of(2021, 9, 1);
  private boolean waiting; // and nothing more happens

  private AnyCasework(Random random) {
    this.random = random;
  }

  public static List<CaseHistory> cases(long seed, int count) {
    var random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(it -> new CaseHistory("M-%05d".formatted(it), new AnyCasework(random).one()))
        .toList();
  }

  private List<CaseEvent> one() {
    day = LocalDate.of(2021, 9, 1).plusDays(random.nextInt(1_200));
    switch (random.nextInt(13)) {
      case 0 -> reviews(); // a plan from before the extract
      case 1 -> {
        if (random.nextBoolean()) {
          add(EventKind.FINAL_PLAN); // from before the extract
        } else {
          add(EventKind.MOVED_IN);
          later(0, 60);
          add(EventKind.MOVE_ANSWERED);
        }
        reviews();
      }
      case 2 -> {
        withdrawn();
        later(30, 300);
        assessed();
      }
      case 3 -> {
        refused();
        later(30, 300);
        assessed();
      }
      case 4 -> refusedAndAppealed();
      case 5 -> noPlan();
      case 6 -> {
        assessed();
        reviews();
        assessed(); // again
      }
      case 7 -> {
        assessed();
        later(100, 500);
        add(EventKind.CEASED);
        later(30, 400);
        assessed();
      }
      case 8 -> {
        assessed();
        reviews();
        movedOut();
      }
      default -> {
        assessed();
        if (random.nextBoolean()) {
          reviews();
        }
      }
    }
    if (random.nextInt(4) == 0) {
      transfer();
    }
    said();
    return events;
  }

  /** What is said of the case, some of it late, changed, or not at all. */
  private void said() {
    waiting = false;
    var first = events.getFirst().on();
    var born = YearMonth.from(first).minusMonths(random.nextInt(27 * 12));
    said(first, EventKind.BORN, new BirthMonth(born));
    said(first, EventKind.NEED, any(List.of(Need.values())));
    said(first, EventKind.NEED, any(List.of(Need.values())));
    said(first, EventKind.LOCALITY, new Named(any(List.of("north", "south"))));
    said(first, EventKind.TEAM, new Named(any(List.of("early years", "schools", "post-16"))));
    said(first, EventKind.WORKER, new Named("EHC " + random.nextInt(6)));
    said(first, EventKind.WORKER, new Named("EHC " + random.nextInt(6)));
    said(first, EventKind.PRIORITY, any(List.of(Detail.Priority.values())));
  }

  private void said(LocalDate first, EventKind kind, Detail detail) {
    if (random.nextInt(4) > 0) {
      day = first.plusDays(random.nextInt(900) - 100);
      add(kind, detail);
    }
  }

  private void transfer() {
    var year = day.getYear() + random.nextInt(2);
    var kind = any(List.of(Detail.Transfer.values()));
    day =
        switch (kind) {
          case SCHOOL -> LocalDate.of(year, 2, 15);
          case POST_16 -> LocalDate.of(year, 3, 31);
          case WITHIN_POST_16 -> LocalDate.of(year, 4, 1);
        };
    add(EventKind.PHASE_TRANSFER, kind);
    day = day.plusDays(random.nextInt(400) - 370);
    add(EventKind.PHASE_TRANSFER_PLAN);
  }

  private void movedOut() {
    later(20, 200);
    add(EventKind.MOVED_OUT);
    later(0, 30);
    if (random.nextBoolean()) {
      add(EventKind.MOVE_LEARNT);
    }
    later(0, 30);
    add(EventKind.PLAN_PASSED_ON);
  }

  private void disputed() {
    if (random.nextBoolean()) {
      add(EventKind.MEDIATION);
      later(0, 40);
      add(EventKind.MEDIATION_OUTCOME, any(List.of(Detail.MediationOutcome.values())));
      later(0, 30);
      add(EventKind.AGREEMENT_DONE);
    } else {
      add(EventKind.APPEAL);
      later(20, 200);
      if (random.nextBoolean()) {
        add(EventKind.APPEAL_NOT_OPPOSED, any(List.of(Detail.Order.ASSESS, Detail.Order.CONTENTS)));
      }
      add(EventKind.APPEAL_OUTCOME, any(List.of(Detail.AppealOutcome.values())));
      add(EventKind.TRIBUNAL_ORDER, any(List.of(Detail.Order.values())));
      later(0, 60);
      add(EventKind.ORDER_DONE);
    }
    add(EventKind.PLACEMENT, any(List.of(Detail.Setting.values())));
  }

  private void withdrawn() {
    add(EventKind.REQUEST);
    later(0, 60);
    add(EventKind.WITHDRAWN);
  }

  private void refused() {
    add(EventKind.REQUEST);
    later(10, 60);
    add(EventKind.DECISION_NOT_TO_ASSESS);
  }

  private void refusedAndAppealed() {
    refused();
    later(1, 60);
    add(random.nextBoolean() ? EventKind.MEDIATION : EventKind.APPEAL);
    later(10, 200);
    if (random.nextBoolean()) {
      add(EventKind.DECISION_TO_ASSESS);
      later(20, 150);
    }
    add(EventKind.DRAFT_PLAN);
    later(15, 60);
    add(EventKind.FINAL_PLAN);
  }

  private void noPlan() {
    add(EventKind.REQUEST);
    decided();
    later(20, 120);
    add(EventKind.NO_PLAN_NOTICE);
    if (random.nextInt(3) == 0) {
      add(EventKind.APPEAL);
      later(30, 200);
      if (random.nextBoolean()) {
        add(EventKind.DRAFT_PLAN);
        later(15, 30);
      }
      add(EventKind.FINAL_PLAN);
    }
  }

  private void assessed() {
    later(0, 400);
    add(EventKind.REQUEST);
    if (random.nextInt(8) == 0) {
      waiting = true;
      return;
    }
    decided();
    advice();
    if (random.nextInt(6) == 0) {
      add(EventKind.EXCEPTION, any(List.copyOf(Ground.EXCEPTIONS)));
    }
    add(EventKind.PANEL);
    later(0, 90);
    add(EventKind.DRAFT_PLAN);
    add(EventKind.CONSULTATION);
    add(EventKind.FAMILY_RESPONSE);
    add(EventKind.CONSULTATION_RESPONSE);
    later(random.nextInt(3) == 0 ? 0 : 15, 300);
    add(EventKind.FINAL_PLAN);
    if (random.nextInt(6) == 0) {
      later(0, 60);
      disputed();
    }
    add(EventKind.PLACEMENT, any(List.of(Detail.Setting.values())));
  }

  private void decided() {
    later(0, 70);
    if (random.nextInt(10) > 0) {
      add(EventKind.DECISION_TO_ASSESS);
    }
  }

  private void advice() {
    for (var service : SERVICES) {
      var asked = day;
      add(EventKind.ADVICE_ASKED, new Service(service));
      if (random.nextInt(6) == 0) {
        later(1, 30);
        add(EventKind.ADVICE_ASKED, new Service(service)); // reminded
      }
      if (random.nextInt(8) > 0) {
        later(0, 60);
        add(EventKind.ADVICE_RETURNED, new Service(service));
      }
      if (random.nextInt(20) == 0) {
        later(0, 20);
        add(EventKind.ADVICE_RETURNED, new Service(service)); // nobody asked
      }
      day = random.nextBoolean() ? asked : day;
    }
    day = events.stream().map(CaseEvent::on).max(LocalDate::compareTo).orElse(day);
  }

  private void reviews() {
    for (var left = random.nextInt(3) + 1; left > 0; left--) {
      later(180, 380);
      add(EventKind.REVIEW_INVITATION);
      later(10, 20);
      add(EventKind.REVIEW_MEETING);
      add(EventKind.REVIEW_REPORT);
      if (random.nextInt(6) == 0) {
        continue; // no decision
      }
      later(0, 60);
      switch (random.nextInt(3)) {
        case 0 -> add(EventKind.REVIEW_DECISION, Detail.ReviewOutcome.MAINTAIN);
        case 1 -> add(EventKind.REVIEW_DECISION, Detail.ReviewOutcome.CEASE);
        default -> {
          add(EventKind.REVIEW_DECISION, Detail.ReviewOutcome.AMEND);
          add(EventKind.AMENDMENT_NOTICE);
          if (random.nextInt(5) > 0) {
            later(15, 90);
            add(EventKind.AMENDED_PLAN);
          }
        }
      }
    }
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void later(int from, int to) {
    day = day.plusDays(from + random.nextInt(to - from + 1));
  }

  private void add(EventKind kind) {
    add(kind, kind == EventKind.REQUEST ? Detail.Source.FAMILY : Nothing.NOTHING);
  }

  private void add(EventKind kind, Detail detail) {
    if (!waiting) {
      events.add(new CaseEvent(kind, day, detail));
    }
  }
}
