package waymark.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import waymark.kernel.PersonId;
import waymark.programme.PlanId;

/**
 * A paper that was handed over, and what was decided about it so far. Nothing of it is known before
 * it is accepted.
 *
 * @param fileName as it may be shown
 * @param size in bytes
 * @param problem why it could not be read, or was put aside; else empty
 * @param issued the day on which it was issued, as somebody answered; empty where what the paper
 *     says holds
 * @param title as somebody answered; empty where what the paper says holds
 * @param plan to which it belongs, as somebody answered
 * @param decisions about its rows, cells and texts, as JSON
 * @param version counts the decisions: one that was made on an older version is not taken
 * @param changedBy who decided last; whoever handed it over until somebody did
 * @param acceptedSeq the command of the ledger that took it in; empty while it is not accepted
 * @param paperKey how addresses name the paper that it became; empty while it is not accepted
 */
public record Upload(
    UploadId id,
    Sha256 sha256,
    String fileName,
    long size,
    PersonId uploadedBy,
    Instant uploadedAt,
    State state,
    String problem,
    Optional<LocalDate> issued,
    String title,
    Optional<PlanId> plan,
    String decisions,
    long version,
    PersonId changedBy,
    Instant changedAt,
    OptionalLong acceptedSeq,
    String paperKey) {

  /** How far it has come. */
  public enum State {
    /** It is kept, and will be read. */
    WAITING,
    /** A program reads it. */
    READING,
    /** It was read, and can be decided about. */
    READ,
    /** It could not be read; its file is not kept. */
    UNREADABLE,
    /** What it says is known. */
    ACCEPTED,
    /** Somebody decided against it; its file is not kept. */
    PUT_ASIDE;

    static State of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /** Whether it will be read without anybody doing something. */
  public boolean inTheQueue() {
    return state == State.WAITING || state == State.READING;
  }

  /** Whether somebody still has to decide about it. */
  public boolean open() {
    return inTheQueue() || state == State.READ;
  }

  /** The same with other decisions. */
  public Upload decided(String newDecisions) {
    return with(issued, title, plan, newDecisions, version);
  }

  /** The same with other answers about the paper. */
  public Upload about(Optional<LocalDate> newIssued, String newTitle, Optional<PlanId> newPlan) {
    return with(newIssued, newTitle, newPlan, decisions, version);
  }

  /** The same as somebody saw it at an earlier version. */
  public Upload at(long seen) {
    return with(issued, title, plan, decisions, seen);
  }

  private Upload with(
      Optional<LocalDate> newIssued,
      String newTitle,
      Optional<PlanId> newPlan,
      String newDecisions,
      long newVersion) {
    return new Upload(
        id,
        sha256,
        fileName,
        size,
        uploadedBy,
        uploadedAt,
        state,
        problem,
        newIssued,
        newTitle,
        newPlan,
        newDecisions,
        newVersion,
        changedBy,
        changedAt,
        acceptedSeq,
        paperKey);
  }

  /** Whether the same is decided. */
  public boolean sameDecisions(Upload other) {
    return issued.equals(other.issued)
        && title.equals(other.title)
        && plan.equals(other.plan)
        && Decisions.of(decisions).equals(Decisions.of(other.decisions));
  }
}
