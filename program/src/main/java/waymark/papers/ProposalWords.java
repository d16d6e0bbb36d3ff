package waymark.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;

/** What a proposal comes to, in words and in one number. */
final class ProposalWords {

  private final Proposal proposal;

  private ProposalWords(Proposal proposal) {
    this.proposal = proposal;
  }

  /**
   * Of all that would be written: the paper, each row and cell with its effect, the changes, the
   * texts and the claims.
   */
  static String fingerprint(Proposal it) {
    var digest = sha256();
    say(digest, it.title(), it.issued(), it.plan().map(plan -> plan.id()), it.placing());
    for (var row : it.rows()) {
      say(digest, row.key(), row.measure(), row.match(), row.defines(), row.decided());
      row.cells().forEach(cell -> say(digest, cell));
    }
    say(digest, it.changes(), it.rejudged(), it.rollups(), it.actions(), it.assurance());
    it.delivery().actions().forEach(action -> say(digest, action));
    it.delivery().assurance().forEach(activity -> say(digest, activity));
    it.texts().forEach(text -> say(digest, text.key(), text.kept()));
    it.claims().forEach(claim -> say(digest, claim.claim().text(), claim.found(), claim.verdict()));
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }

  private static void say(MessageDigest digest, Object... several) {
    for (var one : several) {
      var bytes = one.toString().getBytes(UTF_8);
      digest.update((bytes.length + ":").getBytes(UTF_8));
      digest.update(bytes);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * {@code Accepted the paper “Tracker, December 2024” of 10 December 2024: 31 figures new, 5
   * readings restated (2 judgements turned over), 2 milestones moved.}
   */
  static String sentence(Proposal it) {
    var words = new ProposalWords(it);
    var done = words.done();
    return "Accepted the paper “%s”%s: %s."
        .formatted(
            shortened(it.title()),
            it.issued().map(day -> " of " + DayWords.of(day)).orElse(""),
            done.isEmpty() ? "it changes nothing that is known" : CountWords.listed(done));
  }

  static String shortened(String title) {
    return title.length() <= 200 ? title : title.substring(0, 199) + "…";
  }

  private List<String> done() {
    var done = new ArrayList<String>();
    measures().ifPresent(done::add);
    add(done, cells(CellKey.Kind.READING, Effect.New.class::isInstance), "figure", " new");
    restated().ifPresent(done::add);
    add(
        done,
        cells(CellKey.Kind.READING, Effect.GivenAnew.class::isInstance),
        "figure",
        " given anew");
    add(
        done,
        cells(CellKey.Kind.READING, Effect.TakesBack.class::isInstance),
        "figure",
        " taken back");
    add(
        done,
        promises(Effect.New.class::isInstance),
        "milestone or target",
        " new",
        "milestones and targets new");
    add(
        done,
        cells(CellKey.Kind.MILESTONE, Effect.MovesMilestone.class::isInstance),
        "milestone",
        " moved");
    add(done, cells(CellKey.Kind.TARGET, Effect.MovesTarget.class::isInstance), "target", " moved");
    add(done, promises(Effect.TakesBack.class::isInstance), "promise", " taken back");
    add(done, cells(CellKey.Kind.BASELINE, Effect.New.class::isInstance), "baseline", " new");
    add(
        done,
        cells(CellKey.Kind.BASELINE, Effect.MovesBaseline.class::isInstance),
        "baseline",
        " moved");
    add(
        done,
        cells(CellKey.Kind.BASELINE, Effect.TakesBack.class::isInstance),
        "baseline",
        " taken back");
    add(done, changes(ProposedChange.NewObjective.class), "objective", " new");
    add(done, changes(ProposedChange.ChangedObjective.class), "objective", " changed");
    add(done, changes(ProposedChange.Placed.class), "measure", " placed under objectives");
    add(done, changes(ProposedChange.TakenAway.class), "measure", " taken from objectives");
    delivery(done);
    add(
        done,
        cells(CellKey.Kind.READING, Effect.ReportedOnly.class::isInstance),
        "figure",
        " kept beside the reading");
    return done;
  }

  private void delivery(List<String> done) {
    var delivery = proposal.delivery();
    add(done, delivery.newActions(), "new action", "");
    add(done, delivery.changedActions(), "action", " changed");
    add(done, delivery.movedDates(), "due date", " moved");
    add(done, delivery.newAssurance(), "new assurance activity", "", "new assurance activities");
    add(
        done,
        delivery.toldAssurance(),
        "assurance activity",
        " told of",
        "assurance activities told of");
  }

  private Optional<String> measures() {
    var count = proposal.rows().stream().flatMap(it -> it.defines().stream()).distinct().count();
    return count == 0 ? Optional.empty() : Optional.of(CountWords.of(count, "new measure"));
  }

  private Optional<String> restated() {
    var count = cells(CellKey.Kind.READING, Effect.Restates.class::isInstance);
    var flips =
        cells(
            CellKey.Kind.READING, it -> it instanceof Effect.Restates restates && restates.flips());
    return count == 0
        ? Optional.empty()
        : Optional.of(
            CountWords.of(count, "reading")
                + " restated"
                + (flips == 0
                    ? ""
                    : " (%s turned over)".formatted(CountWords.of(flips, "judgement"))));
  }

  private static void add(List<String> done, long count, String noun, String what) {
    if (count > 0) {
      done.add(CountWords.of(count, noun) + what);
    }
  }

  private static void add(List<String> done, long count, String noun, String what, String several) {
    if (count > 0) {
      done.add(count == 1 ? "1 " + noun + what : "%,d %s".formatted(count, several));
    }
  }

  private long cells(CellKey.Kind kind, Predicate<Effect> effect) {
    return proposal.rows().stream()
        .flatMap(it -> it.cells().stream())
        .filter(it -> it.key().kind() == kind && effect.test(it.effect()))
        .count();
  }

  private long promises(Predicate<Effect> effect) {
    return cells(CellKey.Kind.MILESTONE, effect) + cells(CellKey.Kind.TARGET, effect);
  }

  private long changes(Class<? extends ProposedChange> kind) {
    return proposal.changes().stream().filter(it -> kind.isInstance(it) && it.taken()).count();
  }
}
