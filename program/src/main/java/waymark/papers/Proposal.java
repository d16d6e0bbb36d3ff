package waymark.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.claims.Checked;
import waymark.delivery.StatedAction;
import waymark.delivery.StatedAssurance;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Unread;
import waymark.kernel.Fraction;
import waymark.kernel.ReportingPeriod;
import waymark.measures.MeasureId;
import waymark.programme.Plan;
import waymark.trajectory.Status;

/**
 * What accepting a paper would do: what it says beside what is known, cell by cell, and what a
 * person must still say. It is worked out from the paper, from what is held and from what was
 * decided, without a clock and without a database.
 *
 * @param issued the day of issue, as the paper states it or a person answered; empty while nobody
 *     said
 * @param changes to objectives and placements
 * @param placing the placements' beginning, where a person may choose it
 * @param rejudged judgements that turn over although neither reading nor milestone changes, because
 *     the baseline does
 * @param rollups the periods of the plan of which more or fewer promises are met
 * @param placed whether any measure of the plan stands under an objective then; the roll-ups are
 *     the plan's where one does, and else of the paper's own measures
 * @param actions what it says of actions, in the words that would be kept
 * @param assurance and of assurance activities
 * @param delivery the same beside what is known of them
 * @param texts what it tells in words, with possible names; of actions and assurance only those in
 *     which there may be one
 * @param open what must be answered before it can be accepted, in the words of an error; empty
 *     where nothing is
 */
public record Proposal(
    String title,
    Optional<LocalDate> issued,
    Optional<Plan> plan,
    List<ProposedRow> rows,
    List<ProposedChange> changes,
    Optional<Placing> placing,
    List<Rejudged> rejudged,
    List<RollupChange> rollups,
    boolean placed,
    List<StatedAction> actions,
    List<StatedAssurance> assurance,
    ProposedDelivery delivery,
    List<ToldText> texts,
    List<Checked> claims,
    List<Repair> repairs,
    List<Unread> unread,
    List<Warning> warnings,
    List<Open> open) {

  public Proposal {
    rows = List.copyOf(rows);
    changes = List.copyOf(changes);
    rejudged = List.copyOf(rejudged);
    rollups = List.copyOf(rollups);
    actions = List.copyOf(actions);
    assurance = List.copyOf(assurance);
    texts = List.copyOf(texts);
    claims = List.copyOf(claims);
    repairs = List.copyOf(repairs);
    unread = List.copyOf(unread);
    warnings = List.copyOf(warnings);
    open = List.copyOf(open);
  }

  /**
   * Works out a proposal.
   *
   * @param claims checked against the paper and those before it
   */
  public static Proposal of(UploadedPaper paper, List<Checked> claims, Held held) {
    return new Proposing(paper, claims, held).proposal();
  }

  /** A judgement that turns over because of another period. */
  public record Rejudged(
      MeasureId measure, String title, ReportingPeriod period, Status was, Status now) {}

  /** How many promises of a period are met of those assessed, before and after. */
  public record RollupChange(ReportingPeriod period, Fraction was, Fraction now) {}

  /**
   * From when the placements of this paper hold. The plan's earlier papers had measures and did not
   * say under which objectives they stand.
   *
   * @param first the earliest such paper
   * @param since whether the placements hold since that paper, as it is decided; proposed so
   */
  public record Placing(Held.Paper first, boolean since) {}

  /**
   * Something that a person must still say.
   *
   * @param about the row, text or warning that it is about, by its key; {@code issued}, {@code
   *     plan} or {@code title} for the paper
   * @param words what to do, as in an error summary
   */
  public record Open(String about, String words) {}

  /** Whether everything is said that must be. */
  public boolean canBeAccepted() {
    return open.isEmpty();
  }

  /**
   * A fingerprint of all that accepting would do. A person accepts what was shown to them: where
   * the fingerprint is another one by then, nothing is accepted and the new differences are shown.
   */
  public String fingerprint() {
    return ProposalWords.fingerprint(this);
  }

  /** What accepting does, as the ledger says it. */
  public String sentence() {
    return ProposalWords.sentence(this);
  }
}
