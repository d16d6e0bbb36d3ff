package waymark.casework.extract;

import static waymark.casework.extract.ReturnField.REVIEW_DECIDED;
import static waymark.casework.extract.ReturnField.REVIEW_DRAFT;
import static waymark.casework.extract.ReturnField.REVIEW_MEETING;
import static waymark.casework.extract.ReturnField.REVIEW_OUTCOME;
import static waymark.casework.extract.ReturnField.TRANSFER_DONE;
import static waymark.casework.extract.ReturnField.TRANSFER_DUE;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.casework.Detail.ReviewOutcome;
import waymark.casework.Detail.Transfer;
import waymark.casework.EventKind;
import waymark.casework.Rule;

/** The last review of a plan in the yearly return, and its phase transfer. */
final class ReturnedReview {

  private static final MonthDay POST_16 = MonthDay.of(3, 31);

  private final Map<ReturnField, String> fields;
  private final CaseLine at;

  ReturnedReview(Map<ReturnField, String> fields, CaseLine at) {
    this.fields = fields;
    this.at = at;
  }

  /** The codes of the return were not seen; the words and their first letters are understood. */
  ReviewOutcome outcome() {
    return switch (text(REVIEW_OUTCOME).toLowerCase(Locale.ROOT)) {
      case "m", "maintain", "maintained" -> ReviewOutcome.MAINTAIN;
      case "a", "amend", "amended" -> ReviewOutcome.AMEND;
      case "c", "cease", "ceased" -> ReviewOutcome.CEASE;
      default -> ReviewOutcome.NOT_STATED; // told by the checks of the return
    };
  }

  Optional<LocalDate> decided() {
    return day(REVIEW_DECIDED);
  }

  /** The days of the meeting and of the decision, as far as they are known. */
  Stream<LocalDate> days() {
    return Stream.of(day(REVIEW_MEETING), decided()).flatMap(Optional::stream);
  }

  /** Writes the review and the transfer into the case. */
  void tell() throws UnreadableExtract {
    tell(EventKind.REVIEW_MEETING, day(REVIEW_MEETING));
    var decided = decided();
    if (decided.isPresent()) {
      at.tell(EventKind.REVIEW_DECISION, decided.get(), outcome());
    } else if (text(REVIEW_DECIDED).isEmpty() && !text(REVIEW_OUTCOME).isEmpty()) {
      at.found(Rule.REVIEW_UNDATED, "the outcome of a review has no date");
    }
    tell(EventKind.AMENDMENT_NOTICE, day(REVIEW_DRAFT));
    transfer();
  }

  private void transfer() throws UnreadableExtract {
    var due = day(TRANSFER_DUE);
    if (due.isPresent()) {
      at.tell(EventKind.PHASE_TRANSFER, due.get(), kind(due.get()));
    }
    tell(EventKind.PHASE_TRANSFER_PLAN, day(TRANSFER_DONE));
    if (text(TRANSFER_DUE).isEmpty() && !text(TRANSFER_DONE).isEmpty()) {
      at.found(Rule.TRANSFER_UNDATED, "the phase transfer has no day by which it is due");
    }
  }

  /** The return has the day and not the kind of move; the law names one day for each but one. */
  private static Transfer kind(LocalDate due) {
    if (due.getMonth() == Month.FEBRUARY) {
      return Transfer.SCHOOL;
    }
    return MonthDay.from(due).equals(POST_16) ? Transfer.POST_16 : Transfer.WITHIN_POST_16;
  }

  private void tell(EventKind kind, Optional<LocalDate> on) throws UnreadableExtract {
    if (on.isPresent()) {
      at.tell(kind, on.get());
    }
  }

  private Optional<LocalDate> day(ReturnField field) {
    return at.day(text(field));
  }

  private String text(ReturnField field) {
    return fields.getOrDefault(field, "").strip();
  }
}
