package waymark.benchmarks;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Kills the program with SIGKILL while a paper is being accepted, again and again, and every other
 * time its database with it. After each it looks into the database whether the paper is known
 * wholly or not at all, and whether one that was said to be accepted still is.
 */
final class KilledWhileAccepting {

  /** Acceptances that nobody disturbs, to learn how long one takes. */
  private static final int UNDISTURBED = 4;

  private static final int MEASURES = 20;
  private static final int MONTHS = 6;
  private static final String UPLOADS = PapersToAccept.UPLOADS;
  private static final int PATIENCE_SECONDS = 60;
  private static final long SHORTEST = 20;
  private static final long SEED = 20_241_127;

  private final Path home;
  private final int times;
  private final Random chance = new Random(SEED);
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private Demo demo;

  /** What was found after a kill. */
  private enum Outcome {
    ANSWERED("accepted, and the answer had come"),
    UNANSWERED("accepted, and no answer had come"),
    NOTHING("not accepted, nothing of it known; accepted afterwards"),
    LOST("LOST: said to be accepted, and is not"),
    HALF("HALF-WRITTEN: some of it is known");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }
  }

  private KilledWhileAccepting(Path home, int times) throws IOException {
    this.home = home;
    this.times = times;
    this.demo = demo();
  }

  static int run(int times) throws IOException, InterruptedException, SQLException {
    var work = Files.createTempDirectory("waymark-drill");
    try {
      return new KilledWhileAccepting(work, times).run() ? 0 : 1;
    } finally {
      Scratch.remove(work);
    }
  }

  private boolean run() throws IOException, InterruptedException, SQLException {
    try {
      return killedAgainAndAgain();
    } finally {
      demo.close();
    }
  }

  private boolean killedAgainAndAgain() throws IOException, InterruptedException, SQLException {
    var longest = undisturbed();
    System.out.printf(
        "A paper of %d measures and %d months is accepted in %d ms at most. %d times it is accepted"
            + " again with%nother figures, and the program is killed at some moment while it does"
            + " that, or shortly after.%n",
        MEASURES, MONTHS, longest, times);
    var within = longest * 5 / 4;
    for (var turn = 1; turn <= times; turn++) {
      var outcome = killed(UNDISTURBED + turn, within);
      counts.merge(outcome, 1, Integer::sum);
      within = next(within, outcome);
      if (outcome == Outcome.LOST || outcome == Outcome.HALF || turn % 20 == 0 || turn == times) {
        System.out.printf("%d of %d: %s%n", turn, times, counts);
      }
    }
    demo.close();
    return told();
  }

  /**
   * Within how many milliseconds the next kill comes: a little later after one that came too early
   * to disturb anything, earlier after one that came too late, so that about a third come late on
   * any machine, whatever else it does.
   */
  private static long next(long within, Outcome outcome) {
    return switch (outcome) {
      case NOTHING -> within + within / 20 + 1;
      case ANSWERED -> Math.max(SHORTEST, within - within / 10);
      case UNANSWERED, LOST, HALF -> within;
    };
  }

  private boolean told() throws IOException, InterruptedException {
    System.out.println();
    for (var outcome : Outcome.values()) {
      System.out.printf("%6d  %s%n", counts.getOrDefault(outcome, 0), outcome.words);
    }
    var verified = verified();
    System.out.printf("%nThe ledgers are %s afterwards.%n", verified ? "in order" : "NOT IN ORDER");
    return verified && !counts.containsKey(Outcome.LOST) && !counts.containsKey(Outcome.HALF);
  }

  private long undisturbed() throws IOException, InterruptedException {
    var nanos = new ArrayList<Long>();
    var manager = demo.signedIn("performance-manager");
    for (var turn = 1; turn <= UNDISTURBED; turn++) {
      var filled = manager.filled(UPLOADS + papers(manager).ready(turn) + "/accept", Map.of());
      var start = System.nanoTime();
      var answer = manager.sendSoon(filled).join();
      nanos.add(System.nanoTime() - start);
      if (answer.statusCode() != 303) {
        throw new IOException("a paper is not accepted: " + PapersToAccept.text(answer));
      }
    }
    // the first ones are slow because the program has not done it before, which is so after each
    // kill
    return TimeUnit.NANOSECONDS.toMillis(nanos.stream().max(Long::compare).orElseThrow());
  }

  private Demo demo() throws IOException {
    return Demo.startQuickly(home, ProcessBuilder.Redirect.DISCARD);
  }

  private Outcome killed(int turn, long within)
      throws IOException, InterruptedException, SQLException {
    var manager = demo.signedIn("performance-manager");
    var upload = papers(manager).ready(turn);
    var filled = manager.filled(UPLOADS + upload + "/accept", Map.of());
    var before = Held.of(home, upload);
    var answer = manager.sendSoon(filled);
    Thread.sleep(chance.nextLong(within + 1)); // the moment is what is tried
    demo.kill();
    if (turn % 2 == 0) {
      Held.killDatabase(home);
    }
    var answered = accepted(answer);
    demo = demo();
    var outcome = outcome(before, Held.of(home, upload), answered);
    if (outcome == Outcome.NOTHING) {
      acceptAfterAll(upload);
    }
    return outcome;
  }

  private static Outcome outcome(Held before, Held after, boolean answered) {
    if (after.whole(before, MEASURES * MONTHS)) {
      return answered ? Outcome.ANSWERED : Outcome.UNANSWERED;
    }
    if (!after.nothing(before)) {
      return Outcome.HALF;
    }
    return answered ? Outcome.LOST : Outcome.NOTHING;
  }

  /** Whether the program said that it is accepted before it was killed. */
  private static boolean accepted(CompletableFuture<HttpResponse<byte[]>> answer) {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS).statusCode() == 303;
    } catch (Exception noAnswer) {
      return false;
    }
  }

  private void acceptAfterAll(String upload) throws IOException, InterruptedException {
    var manager = demo.signedIn("performance-manager");
    var answer = manager.send(UPLOADS + upload + "/accept", Map.of());
    if (answer.statusCode() != 303) {
      throw new IOException(
          "a paper cannot be accepted after a kill: " + PapersToAccept.text(answer));
    }
  }

  private static PapersToAccept papers(Demo.Reader manager) {
    return new PapersToAccept(manager, "Drilled measure", MEASURES, MONTHS);
  }

  private boolean verified() throws IOException, InterruptedException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Dwaymark.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            "waymark.Waymark",
            "verify-audit",
            "--demo");
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }
}
