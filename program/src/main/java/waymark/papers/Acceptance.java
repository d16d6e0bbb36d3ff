package waymark.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import waymark.access.PersonNames;
import waymark.forms.AddressKey;
import waymark.kernel.AreaId;
import waymark.kernel.Checked;
import waymark.kernel.Checked.Fault;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.kernel.England;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Command;
import waymark.ledger.Ledger;

/**
 * Takes papers into the ledger: one paper, one transaction, everything or nothing. What is accepted
 * is what was shown: the proposal is worked out anew while the area's ledger is held, and where it
 * is another one than the person saw, nothing is written.
 */
@Component
public class Acceptance {

  /** By which way these commands come. */
  public static final String SOURCE = "paper";

  /** Pages beside those of papers, which no paper's address may hide behind. */
  private static final Set<String> PAGES = Set.of("add", "paste", "differences");

  private final AreaTransactions transactions;
  private final Ledger ledger;
  private final Holdings holdings;
  private final UploadsToAccept uploads;
  private final PaperClaims claims;
  private final PersonNames names;
  private final Clock clock;

  Acceptance(
      AreaTransactions transactions,
      Ledger ledger,
      Holdings holdings,
      UploadsToAccept uploads,
      PersonNames names,
      Clock clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.holdings = holdings;
    this.uploads = uploads;
    this.claims = new PaperClaims(transactions, holdings, uploads);
    this.names = names;
    this.clock = clock;
  }

  /**
   * What was accepted.
   *
   * @param seq the entry of the ledger
   * @param paper the key of the paper, as its address names it
   */
  public record Accepted(long seq, String paper) {}

  /**
   * What accepting a paper would do, as things stand; not within a transaction.
   *
   * <p>Its claims are held against it and the plan's papers before it, as judge does; their files
   * are read again, while no connection is held from others.
   */
  public Proposal propose(AreaId area, UploadedPaper paper) {
    var claimed = claims.of(area, paper);
    return transactions.read(
        area,
        () ->
            Proposal.of(
                paper, claimed.checked(), holdings.on(paper.issued(), paper.plan()).held()));
  }

  /**
   * Accepts a paper; the upload is marked as accepted in the same transaction.
   *
   * @param shown the fingerprint of the proposal that the person saw
   * @return what was accepted, or why not: something must still be said, somebody accepted it
   *     before (who and when), or what is known or decided changed since it was shown. Faults name
   *     what they are about as {@link Proposal.Open} does; {@code overtaken} and {@code accepted}
   *     are about the whole.
   */
  public Checked<Accepted> accept(AreaId area, PersonId person, UploadedPaper paper, String shown) {
    // files are read before the ledger is held; others would wait for them
    var claimed = claims.of(area, paper);
    try {
      return new Checked.Valid<>(
          transactions.write(area, () -> write(area, person, paper, claimed, shown)));
    } catch (Stopped stopped) {
      return new Checked.Invalid<>(stopped.faults);
    }
  }

  /** Nothing is written, and whoever asked is told why. */
  private static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    Stopped(List<Fault> faults) {
      super("nothing is written", null, false, false);
      this.faults = faults;
    }

    Stopped(String about, String words) {
      this(List.of(new Fault(about, words)));
    }
  }

  private Accepted write(
      AreaId area, PersonId person, UploadedPaper paper, PaperClaims.Claims claimed, String shown) {
    ledger.hold(area);
    upload(paper);
    var issued = issued(paper);
    var all = holdings.on(paper.issued(), paper.plan());
    var proposal = Proposal.of(paper, claimed.checked(), all.held());
    if (!proposal.canBeAccepted()) {
      throw new Stopped(
          proposal.open().stream().map(it -> new Fault(it.about(), it.words())).toList());
    }
    if (!proposal.fingerprint().equals(shown)
        || !claimed.against().equals(PaperClaims.against(paper, all.papers()))) {
      throw new Stopped(
          "overtaken",
          "What is known or what was decided about this paper changed since you opened this page."
              + " Look at the differences again");
    }
    return write(new Writer(area, person), paper, issued, proposal, all);
  }

  /** Who writes, and where. */
  private record Writer(AreaId area, PersonId person) {

    Command command(LocalDate known, String sentence) {
      return new Command(
          area, Optional.of(person), Optional.of(England.start(known)), SOURCE, sentence);
    }
  }

  private void upload(UploadedPaper paper) {
    var state = uploads.hold(paper.upload());
    if (state.acceptedSeq() > 0) {
      throw new Stopped("accepted", accepted(state.acceptedSeq()));
    }
    if (state.version() != paper.version()) {
      throw new Stopped(
          "overtaken",
          "Somebody decided something about this paper since you opened this page. Look at it"
              + " again");
    }
  }

  /** Who was first, and when. */
  private String accepted(long seq) {
    return ledger.entries(seq + 1, 1).stream()
        .findFirst()
        .map(it ->
            "%s accepted this paper on %s"
                .formatted(
                    it.person()
                        .flatMap(who -> Optional.ofNullable(names.names(List.of(who)).get(who)))
                        .orElse("Somebody"),
                    DayWords.at(it.recordedAt())))
        .orElse("This paper was accepted before");
  }

  private LocalDate issued(UploadedPaper paper) {
    var issued = paper.issued().orElse(LocalDate.MAX);
    var today = LocalDate.now(clock.withZone(England.TIME));
    if (paper.issued().isPresent() && issued.isAfter(today)) {
      throw new Stopped(
          "issued", "The day of issue, %s, is still to come".formatted(DayWords.of(issued)));
    }
    return issued;
  }

  private Accepted write(
      Writer writer, UploadedPaper paper, LocalDate issued, Proposal proposal, Holdings.All all) {
    var accepted = accepted(paper, issued, proposal, all);
    var facts = new AcceptedFacts(accepted, proposal, all.held());
    var seq = ledger.record(writer.command(issued, proposal.sentence()), facts::write);
    since(writer, facts, proposal);
    var repeated = new RepeatedFacts(accepted, proposal, all);
    repeat(writer, repeated, proposal);
    restore(writer, repeated, proposal, issued, all);
    uploads.accepted(paper.upload(), seq, accepted.key());
    return new Accepted(seq, accepted.key());
  }

  private static AcceptedPaper accepted(
      UploadedPaper paper, LocalDate issued, Proposal proposal, Holdings.All all) {
    return new AcceptedPaper(
        Ids.of(paper.upload(), "paper"),
        AddressKey.of(
            proposal.title(),
            it ->
                PAGES.contains(it) || all.papers().stream().anyMatch(one -> one.key().equals(it))),
        proposal.title(),
        issued,
        paper.plan(),
        paper.sha256(),
        paper.fileName(),
        paper.contents().metrics().stream().anyMatch(it -> it.objective().isPresent()),
        "",
        0);
  }

  /** The placements hold since the plan's first paper, which did not say them. */
  private void since(Writer writer, AcceptedFacts facts, Proposal proposal) {
    proposal
        .placing()
        .filter(Proposal.Placing::since)
        .ifPresent(placing ->
            ledger.record(
                writer.command(
                    placing.first().issued(),
                    "Placed the plan’s measures under its objectives as the paper “%s” has them, from the day of “%s”, which does not say where they stand."
                        .formatted(
                            ProposalWords.shortened(proposal.title()),
                            ProposalWords.shortened(placing.first().title()))),
                facts::writeStructureSince));
  }

  private void repeat(Writer writer, RepeatedFacts facts, Proposal proposal) {
    for (var it : facts.repeating()) {
      ledger.record(
          writer.command(
              it.paper().issued(),
              "Said again what “%s” of %s says, %s, because the older paper “%s” was accepted after it."
                  .formatted(
                      ProposalWords.shortened(it.paper().title()),
                      DayWords.of(it.paper().issued()),
                      CountWords.of(it.again().size(), "figure"),
                      ProposalWords.shortened(proposal.title()))),
          writing -> facts.write(writing, it));
    }
  }

  private void restore(
      Writer writer, RepeatedFacts facts, Proposal proposal, LocalDate issued, Holdings.All all) {
    var next = facts.next(issued);
    var plan = proposal.plan();
    if (next.isEmpty() || plan.isEmpty()) {
      return;
    }
    // as it stood before the older paper came
    var restored = facts.restored(all.then());
    if (!restored.isEmpty()) {
      ledger.record(
          writer.command(
              next.get().issued(),
              "Left the plan as “%s” of %s has it, because the older paper “%s” was accepted after it."
                  .formatted(
                      ProposalWords.shortened(next.get().title()),
                      DayWords.of(next.get().issued()),
                      ProposalWords.shortened(proposal.title()))),
          writing -> RepeatedFacts.write(writing, restored));
    }
  }
}
