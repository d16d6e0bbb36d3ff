package waymark.casework;

import static waymark.casework.EventKind.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cases as their events, looked through anew for every question. */
final class SlowCases {

  /** A month or a quarter. */
  record Span(String name, LocalDate first, LocalDate last) {

    boolean has(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  /** A request: all events of its case, those before it, and those up to the next request. */
  record Asked(List<CaseEvent> events, List<CaseEvent> before, List<CaseEvent> own) {

    LocalDate on() {
      return own.getFirst().on();
    }

    long age(LocalDate day) {
      return ChronoUnit.DAYS.between(on(), day);
    }

    Stream<CaseEvent> own(EventKind... kinds) {
      return own.stream().filter(it -> List.of(kinds).contains(it.kind()));
    }

    Optional<LocalDate> first(EventKind... kinds) {
      return own(kinds).map(CaseEvent::on).findFirst();
    }

    boolean did(EventKind kind, LocalDate day) {
      return own(kind).anyMatch(it -> !it.on().isAfter(day));
    }

    /** The child has a plan: of what shows a plan or its end, the last before is no end. */
    boolean again() {
      return hasPlan(before, LocalDate.MAX);
    }

    boolean excepted() {
      return own(EXCEPTION).findAny().isPresent();
    }

    boolean disputedUntil(LocalDate day) {
      return own(MEDIATION, APPEAL).anyMatch(it -> !it.on().isAfter(day));
    }

    boolean openOn(LocalDate day) {
      Predicate<CaseEvent> until = it -> !it.on().isAfter(day);
      if (on().isAfter(day) || own(FINAL_PLAN, WITHDRAWN, CEASED, PLAN_PASSED_ON).anyMatch(until)) {
        return false;
      }
      return own(REQUEST, DECISION_TO_ASSESS, DECISION_NOT_TO_ASSESS, NO_PLAN_NOTICE, DRAFT_PLAN)
          .filter(until)
          .reduce((_, later) -> later)
          .filter(it -> it.kind() != DECISION_NOT_TO_ASSESS && it.kind() != NO_PLAN_NOTICE)
          .isPresent();
    }

    String stage(LocalDate day) {
      if (did(DRAFT_PLAN, day)) {
        return "finalising";
      }
      if (!did(DECISION_TO_ASSESS, day)) {
        return "deciding";
      }
      var out = new TreeSet<String>();
      for (var it : own(ADVICE_ASKED, ADVICE_RETURNED).toList()) {
        var name = ((Service) it.detail()).name();
        if (it.on().isAfter(day)) {
          break;
        } else if (it.kind() == ADVICE_ASKED) {
          out.add(name);
        } else {
          out.remove(name);
        }
      }
      return out.isEmpty() ? "drafting" : "advice";
    }

    String waited(LocalDate day) {
      return age(day) <= 42
          ? "up to 6 weeks"
          : age(day) <= 140
              ? "over 6 to 20 weeks"
              : age(day) <= 364 ? "over 20 to 52 weeks" : "over 52 weeks";
    }
  }

  /** Something that took a time: from when to when. */
  record Took(List<CaseEvent> events, LocalDate from, LocalDate to, String service) {
    long days() {
      return ChronoUnit.DAYS.between(from, to);
    }
  }

  private final LocalDate known;
  private final List<List<CaseEvent>> cases = new ArrayList<>();
  private final List<Asked> requests = new ArrayList<>();
  private final List<Took> advice = new ArrayList<>();
  private final List<Took> decidedReviews = new ArrayList<>();
  private final List<Took> finishedReviews = new ArrayList<>();
  private final TreeSet<LocalDate> days = new TreeSet<>();

  SlowCases(List<CaseHistory> histories, LocalDate known) {
    this.known = known;
    for (var history : histories) {
      var events = history.events().stream().filter(it -> !it.on().isAfter(known)).toList();
      cases.add(events);
      requests(events);
      reviews(events);
      events.stream()
          .filter(it -> !SlowTraits.SAID.contains(it.kind()))
          .forEach(it -> days.add(it.on()));
    }
  }

  List<List<CaseEvent>> cases() {
    return cases;
  }

  List<Took> advice() {
    return advice;
  }

  List<Took> decidedReviews() {
    return decidedReviews;
  }

  List<Took> finishedReviews() {
    return finishedReviews;
  }

  /** From the first to the last in which something happened. */
  List<Span> months() {
    return spans(1).toList();
  }

  List<Span> quarters() {
    return spans(3).toList();
  }

  private Stream<Span> spans(int length) {
    if (days.isEmpty()) {
      return Stream.empty();
    }
    var first = YearMonth.from(days.first());
    var start = first.minusMonths((first.getMonthValue() - 1) % length);
    return Stream.iterate(
            start, it -> !it.atDay(1).isAfter(days.last()), it -> it.plusMonths(length))
        .map(it ->
            new Span(
                length == 1 ? it.toString() : it.getYear() + "-Q" + (it.getMonthValue() + 2) / 3,
                it.atDay(1),
                it.plusMonths(length - 1L).atEndOfMonth()));
  }

  List<Integer> years() {
    return days.isEmpty()
        ? List.of()
        : IntStream.rangeClosed(days.first().getYear(), days.last().getYear()).boxed().toList();
  }

  /** The last day of the last month, or of knowledge where that is earlier. */
  LocalDate asOf() {
    return earlier(YearMonth.from(days.last()).atEndOfMonth(), known);
  }

  LocalDate end(Span span) {
    return earlier(span.last(), asOf());
  }

  /** The end of a year, or the day of knowledge where that is earlier. */
  LocalDate endOf(int year) {
    return earlier(LocalDate.of(year, 12, 31), known);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private void requests(List<CaseEvent> events) {
    for (var i = 0; i < events.size(); i++) {
      if (events.get(i).kind() == REQUEST) {
        var end = i + 1;
        while (end < events.size() && events.get(end).kind() != REQUEST) {
          end++;
        }
        var asked = new Asked(events, events.subList(0, i), events.subList(i, end));
        requests.add(asked);
        advice(asked);
      }
    }
  }

  private void advice(Asked asked) {
    var services = new TreeSet<String>();
    asked.own(ADVICE_RETURNED).forEach(it -> services.add(((Service) it.detail()).name()));
    for (var service : services) {
      var waiting = new ArrayList<LocalDate>();
      for (var event : asked.own()) {
        if (!(event.detail() instanceof Service(var name)) || !name.equals(service)) {
          continue;
        }
        if (event.kind() == ADVICE_ASKED) {
          waiting.add(event.on());
        } else if (!waiting.isEmpty()) {
          advice.add(new Took(asked.events(), waiting.getFirst(), event.on(), service));
          waiting.clear();
        }
      }
    }
  }

  private void reviews(List<CaseEvent> events) {
    for (var i = 0; i < events.size(); i++) {
      if (events.get(i).kind() != REVIEW_MEETING) {
        continue;
      }
      var met = events.get(i).on();
      var after =
          events.stream()
              .skip(i + 1L)
              .takeWhile(it -> it.kind() != REVIEW_MEETING)
              .filter(it -> it.kind() == REVIEW_DECISION || it.kind() == AMENDED_PLAN)
              .toList();
      after.stream()
          .filter(it -> it.kind() == REVIEW_DECISION)
          .findFirst()
          .ifPresent(it -> decidedReviews.add(new Took(events, met, it.on(), "")));
      after.stream()
          .filter(it -> it.detail() != Detail.ReviewOutcome.AMEND)
          .findFirst()
          .ifPresent(it -> finishedReviews.add(new Took(events, met, it.on(), "")));
    }
  }

  /** Requests for children without a plan. */
  Stream<Asked> first() {
    return requests.stream().filter(it -> !it.again());
  }

  Stream<Asked> open(LocalDate day) {
    return first().filter(it -> it.openOn(day));
  }

  List<Took> took(EventKind... kinds) {
    return first()
        .flatMap(it -> it.first(kinds).stream().map(on -> new Took(it.events(), it.on(), on, "")))
        .toList();
  }

  List<Took> plans(BiPredicate<Asked, LocalDate> which) {
    return first()
        .flatMap(it ->
            it.first(FINAL_PLAN).stream()
                .filter(issued -> which.test(it, issued))
                .map(issued -> new Took(it.events(), it.on(), issued, "")))
        .toList();
  }

  /** Who has a case that has an open request or a plan, once for each. */
  List<String> workers(LocalDate day) {
    var open = Collections.<List<CaseEvent>>newSetFromMap(new IdentityHashMap<>());
    open(day).forEach(it -> open.add(it.events()));
    return cases.stream()
        .filter(it -> open.contains(it) || hasPlan(it, day))
        .flatMap(it -> SlowTraits.worker(it, day).stream())
        .toList();
  }

  /** Of what shows a plan or its end up to that day, the last is no end. */
  static boolean hasPlan(List<CaseEvent> events, LocalDate day) {
    return events.stream()
        .filter(it -> !it.on().isAfter(day))
        .filter(it -> SlowTraits.PLAN.contains(it.kind()) || SlowTraits.ENDS.contains(it.kind()))
        .reduce((_, later) -> later)
        .filter(it -> !SlowTraits.ENDS.contains(it.kind()))
        .isPresent();
  }

  static Optional<Detail> placed(List<CaseEvent> events, LocalDate day) {
    return events.stream()
        .filter(it -> it.kind() == PLACEMENT && !it.on().isAfter(day))
        .map(CaseEvent::detail)
        .reduce((_, later) -> later);
  }

  /** For a plan in force: more than 12 months since it was last decided on, or issued. */
  static boolean overdue(List<CaseEvent> events, LocalDate day) {
    var sinceEnd = new ArrayList<CaseEvent>();
    for (var event : events) {
      if (!event.on().isAfter(day)) {
        sinceEnd.add(event);
        if (SlowTraits.ENDS.contains(event.kind())) {
          sinceEnd.clear();
        }
      }
    }
    return sinceEnd.stream()
        .filter(it -> it.kind() == REVIEW_DECISION)
        .reduce((_, later) -> later)
        .or(() -> sinceEnd.stream().filter(it -> it.kind() == FINAL_PLAN).findFirst())
        .filter(it -> it.on().plusMonths(12).isBefore(day))
        .isPresent();
  }

  /** Events up to a day from the first sign of the plan that is in force on it. */
  static List<CaseEvent> ofPlan(List<CaseEvent> events, LocalDate day) {
    var own = new ArrayList<CaseEvent>();
    for (var event : events) {
      if (event.on().isAfter(day)) {
        break;
      } else if (SlowTraits.ENDS.contains(event.kind())) {
        own.clear();
      } else if (!own.isEmpty() || SlowTraits.PLAN.contains(event.kind())) {
        own.add(event);
      }
    }
    return own;
  }

  /** The last decision of a review. */
  static Optional<CaseEvent> decision(List<CaseEvent> events) {
    return events.stream().filter(it -> it.kind() == REVIEW_DECISION).reduce((_, later) -> later);
  }

  static boolean decidedWithin4Weeks(List<CaseEvent> events) {
    var decided = decision(events).orElseThrow();
    return events.subList(0, events.indexOf(decided)).stream()
        .filter(it -> it.kind() == REVIEW_MEETING)
        .reduce((_, later) -> later)
        .filter(it -> ChronoUnit.DAYS.between(it.on(), decided.on()) <= 28)
        .isPresent();
  }

  static boolean movesHome(List<CaseEvent> events, int at) {
    var before = events.subList(0, at);
    return events.get(at).detail() == Detail.Setting.HOME
        && hasPlan(before, LocalDate.MAX)
        && placed(before, LocalDate.MAX).filter(it -> it == Detail.Setting.HOME).isEmpty();
  }

  static boolean inTime(List<CaseEvent> events, Detail.Transfer it, LocalDate day) {
    var before =
        switch (it) {
          case SCHOOL -> LocalDate.of(day.getYear(), 2, 15);
          case POST_16 -> LocalDate.of(day.getYear(), 3, 31);
          case WITHIN_POST_16 -> day.plusDays(1);
        };
    return events.stream()
        .filter(event -> event.kind() == PHASE_TRANSFER_PLAN)
        .map(CaseEvent::on)
        .anyMatch(plan -> plan.isBefore(before) && plan.isAfter(day.minusYears(1)));
  }
}
