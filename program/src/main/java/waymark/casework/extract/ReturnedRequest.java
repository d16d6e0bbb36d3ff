package waymark.casework.extract;

import static waymark.casework.extract.ReturnField.ASSESSMENT_DATE;
import static waymark.casework.extract.ReturnField.ASSESSMENT_MEDIATION;
import static waymark.casework.extract.ReturnField.ASSESSMENT_OUTCOME;
import static waymark.casework.extract.ReturnField.ASSESSMENT_TRIBUNAL;
import static waymark.casework.extract.ReturnField.CEASE_REASON;
import static waymark.casework.extract.ReturnField.EXCEPTION;
import static waymark.casework.extract.ReturnField.EXPORTED;
import static waymark.casework.extract.ReturnField.PLAN_CEASED;
import static waymark.casework.extract.ReturnField.PLAN_MEDIATION;
import static waymark.casework.extract.ReturnField.PLAN_START;
import static waymark.casework.extract.ReturnField.PLAN_TRIBUNAL;
import static waymark.casework.extract.ReturnField.RECEIVED;
import static waymark.casework.extract.ReturnField.REQUEST_DATE;
import static waymark.casework.extract.ReturnField.REQUEST_MEDIATION;
import static waymark.casework.extract.ReturnField.REQUEST_OUTCOME;
import static waymark.casework.extract.ReturnField.REQUEST_TRIBUNAL;
import static waymark.casework.extract.ReturnField.SOURCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import waymark.casework.Detail;
import waymark.casework.Detail.ReviewOutcome;
import waymark.casework.EventKind;
import waymark.casework.Ground;
import waymark.casework.Rule;

/**
 * One request of the yearly return with what followed it, and the events that it amounts to. The
 * return says outcomes in letters (Y yes, N no, A awaited, W withdrawn, H historical: decided in an
 * earlier year), and of disputes and exceptions only that there were any.
 */
final class ReturnedRequest {

  private static final String OUTCOMES = "YNAWH";

  private final Map<ReturnField, String> fields = new EnumMap<>(ReturnField.class);
  private final ReturnedPlan plan = new ReturnedPlan();
  private final List<String> twice = new ArrayList<>();

  /** Takes what a field says; said twice and not alike, it is not known which holds. */
  void put(ReturnField field, String value) {
    if (value.isBlank()) {
      return;
    }
    var before = fields.putIfAbsent(field, value);
    if (before != null && !before.equals(value)) {
      twice.add(field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  /** What the plan names, to be put into. */
  ReturnedPlan plan() {
    return plan;
  }

  /** Writes its events into the case. */
  void into(CaseBook book, String key, CaseLines lines, String where) throws UnreadableExtract {
    new Telling(new CaseLine(book, key, lines, where)).all();
  }

  /** The events of the request, one after another. */
  private final class Telling {
    private final CaseLine at;
    private final ReturnedReview review;

    Telling(CaseLine at) {
      this.at = at;
      this.review = new ReturnedReview(fields, at);
    }

    void all() throws UnreadableExtract {
      if (!twice.isEmpty()) {
        found(
            Rule.DUPLICATE_KEY,
            "one request has two records that differ in " + String.join(", ", twice));
      }
      var request = outcome(REQUEST_OUTCOME);
      var assessment = outcome(ASSESSMENT_OUTCOME);
      if (assessment == 'H') {
        earlierPlan();
      } else {
        var decided = request(request);
        assessment(assessment, decided);
      }
      planStart(assessment);
      review.tell();
      ended();
      plan.into(at);
    }

    /** A plan that was issued has a day on which it started. */
    private void planStart(char assessment) {
      if (!text(PLAN_START).isEmpty()) {
        at.lines().says(Asked.PLAN_START);
      } else if (assessment == 'H' || (assessment == 'Y' && !text(ASSESSMENT_DATE).isEmpty())) {
        at.lines().lacks(Asked.PLAN_START);
      }
    }

    /** The letter of an outcome; a blank where none is stated or it is unknown. */
    private char outcome(ReturnField field) {
      var written = text(field).toUpperCase(Locale.ROOT);
      if (written.isEmpty()) {
        return ' ';
      }
      if (written.length() > 1 || OUTCOMES.indexOf(written.charAt(0)) < 0) {
        found(
            Rule.CODE_UNKNOWN,
            "the %s is Y, N, A, W or H"
                .formatted(field.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return ' ';
      }
      return written.charAt(0);
    }

    /**
     * The plan is older than the return. What it names as its start may be the day of its last
     * amendment, so that it is told only where no review is known before it.
     */
    private void earlierPlan() throws UnreadableExtract {
      var start = day(PLAN_START);
      if (start.isPresent() && review.days().noneMatch(it -> it.isBefore(start.get()))) {
        tell(EventKind.FINAL_PLAN, start.get());
      }
    }

    /** The last day that is known of the request and the decision whether to assess. */
    private Optional<LocalDate> request(char outcome) throws UnreadableExtract {
      if (outcome == 'H' && text(RECEIVED).isEmpty()) {
        return Optional.empty();
      }
      var received = at.book().day(at.key(), at.lines(), at.where(), text(RECEIVED));
      if (received.isEmpty()) {
        return received;
      }
      tell(
          EventKind.REQUEST,
          received.get(),
          Detail.read(EventKind.REQUEST, text(SOURCE)).orElseThrow());
      if (yes(EXCEPTION)) {
        tell(EventKind.EXCEPTION, received.get(), Ground.NOT_STATED);
      }
      var on = outcomeDay(REQUEST_DATE, outcome, REQUEST_OUTCOME);
      if (outcome == 'Y' && on.isPresent()) {
        tell(EventKind.DECISION_TO_ASSESS, on.get());
      } else if (outcome == 'N' && on.isPresent()) {
        tell(EventKind.DECISION_NOT_TO_ASSESS, on.get());
      } else if (outcome == 'W' || yes(EXPORTED)) {
        withdrawn(on, received.get());
      } else if (outcome == ' ' && text(REQUEST_OUTCOME).isEmpty()) {
        found(Rule.OUTCOME_NOT_STATED, "the request has no outcome");
      }
      var last = on.filter(it -> it.isAfter(received.get())).orElse(received.get());
      disputes(REQUEST_MEDIATION, REQUEST_TRIBUNAL, last);
      return Optional.of(last);
    }

    private void assessment(char outcome, Optional<LocalDate> before) throws UnreadableExtract {
      if (outcome == ' ') {
        return;
      }
      var start = day(PLAN_START);
      var on =
          outcome == 'Y' && start.isEmpty() && text(ASSESSMENT_DATE).isEmpty()
              ? Optional.<LocalDate>empty() // decided and not issued yet
              : outcomeDay(ASSESSMENT_DATE, outcome, ASSESSMENT_OUTCOME);
      on.or(() -> before).ifPresent(it -> disputes(ASSESSMENT_MEDIATION, ASSESSMENT_TRIBUNAL, it));
      var disputed = yes(ASSESSMENT_MEDIATION) || yes(ASSESSMENT_TRIBUNAL);
      switch (outcome) {
        case 'Y' -> {
          if (on.isPresent()) {
            issued(on.get(), start);
          }
        }
        case 'N' -> {
          if (on.isPresent()) {
            tell(EventKind.NO_PLAN_NOTICE, on.get());
            // what was first decided is never changed in the return: only the plan shows it
            if (disputed && start.filter(it -> it.isAfter(on.get())).isPresent()) {
              tell(EventKind.FINAL_PLAN, start.get());
            }
          }
        }
        case 'W' -> {
          if (before.isPresent()) {
            withdrawn(on, before.get());
          }
        }
        default -> {} // awaited
      }
    }

    private void issued(LocalDate on, Optional<LocalDate> start) throws UnreadableExtract {
      tell(EventKind.FINAL_PLAN, on);
      disputes(PLAN_MEDIATION, PLAN_TRIBUNAL, on.plusDays(1));
      var decided = review.decided();
      if (review.outcome() == ReviewOutcome.AMEND
          && start.filter(it -> it.isAfter(on)).isPresent()
          && decided.filter(it -> !start.get().isBefore(it)).isPresent()) {
        tell(EventKind.AMENDED_PLAN, start.get());
      }
    }

    private void withdrawn(Optional<LocalDate> on, LocalDate last) throws UnreadableExtract {
      if (on.isEmpty()) {
        found(Rule.WITHDRAWN_UNDATED, "withdrawn on a day that is not stated; " + last + " counts");
      }
      tell(EventKind.WITHDRAWN, on.orElse(last));
    }

    /** The day of an outcome that has one. */
    private Optional<LocalDate> outcomeDay(ReturnField field, char outcome, ReturnField of) {
      var stated = !text(field).isEmpty();
      if (!stated && (outcome == 'Y' || outcome == 'N')) {
        found(Rule.OUTCOME_UNDATED, words(of) + " is " + outcome + " and has no date");
      }
      if (stated && (outcome == 'A' || outcome == 'H' || outcome == ' ')) {
        found(Rule.DATE_NOT_NEEDED, words(of) + " is not Y or N and has a date");
        return Optional.empty();
      }
      return day(field);
    }

    private static String words(ReturnField outcome) {
      return outcome == REQUEST_OUTCOME
          ? "the outcome of the request"
          : "the outcome of the assessment";
    }

    private void disputes(ReturnField mediation, ReturnField tribunal, LocalDate on) {
      if (yes(mediation)) {
        at.lines().event(EventKind.MEDIATION, on, at.book().nothing());
      }
      if (yes(tribunal)) {
        at.lines().event(EventKind.APPEAL, on, at.book().nothing());
      }
    }

    private void ended() throws UnreadableExtract {
      var ceased = day(PLAN_CEASED);
      if (ceased.isPresent()) {
        tell(
            EventKind.CEASED,
            ceased.get(),
            Detail.read(EventKind.CEASED, text(CEASE_REASON)).orElse(Detail.Nothing.NOTHING));
      }
      if (text(PLAN_CEASED).isEmpty() != text(CEASE_REASON).isEmpty()) {
        found(
            Rule.CEASED_UNEXPLAINED,
            text(CEASE_REASON).isEmpty()
                ? "the plan was ended and no reason is stated"
                : "a reason why the plan was ended is stated and no day");
      }
    }

    private boolean yes(ReturnField field) {
      return switch (text(field).toLowerCase(Locale.ROOT)) {
        case "1", "true", "y", "yes" -> true;
        case "", "0", "false", "n", "no" -> false;
        default -> {
          found(
              Rule.CODE_UNKNOWN,
              field.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " is 1 or 0");
          yield false;
        }
      };
    }

    private Optional<LocalDate> day(ReturnField field) {
      return at.day(text(field));
    }

    private String text(ReturnField field) {
      return fields.getOrDefault(field, "").strip();
    }

    private void tell(EventKind kind, LocalDate on) throws UnreadableExtract {
      at.tell(kind, on);
    }

    private void tell(EventKind kind, LocalDate on, Detail detail) throws UnreadableExtract {
      at.tell(kind, on, detail);
    }

    private void found(Rule rule, String text) {
      at.found(rule, text);
    }
  }
}
