package waymark.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.kernel.Checked;
import waymark.kernel.Checked.Fault;
import waymark.ledger.RedactableWords.Found;

/**
 * What somebody asks to be taken out: the words that they look for, the places that they ticked
 * among those where the words stand, and why.
 *
 * @param ticked the marks of places, however wrong
 */
record RedactionRequest(String words, List<String> ticked, String reason) {

  static final String WORDS = "words";
  static final String PLACES = "place";
  static final String REASON = "reason";

  static final int SHORTEST = 3;
  static final int LONGEST = 200;
  static final int LONGEST_REASON = 500;

  private static final int MARK = 12;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  RedactionRequest {
    ticked = List.copyOf(ticked);
  }

  /** What is wrong with the words looked for; empty while they can be looked for. */
  List<Fault> wrongWords() {
    // PostgreSQL has no text with a zero in it
    return words.length() < SHORTEST || words.length() > LONGEST || words.indexOf('\0') >= 0
        ? List.of(
            new Fault(
                WORDS,
                "Enter the words to look for, from %d to %d letters".formatted(SHORTEST, LONGEST)))
        : List.of();
  }

  /**
   * The places that were ticked, of those where the words stand.
   *
   * <p>The reason is kept for ever, so it is refused while it says what is to be taken out.
   */
  Checked<List<Found>> chosen(List<Found> found) {
    var chosen = found.stream().filter(it -> ticked.contains(mark(it))).toList();
    var faults = new ArrayList<Fault>();
    if (chosen.isEmpty() || chosen.size() < ticked.stream().distinct().count()) {
      faults.add(
          new Fault(
              PLACES,
              ticked.isEmpty()
                  ? "Tick at least one place"
                  : "A place that you ticked has changed meanwhile. Look at the list again"));
    }
    wrongReason().forEach(it -> faults.add(new Fault(REASON, it)));
    return faults.isEmpty() ? new Checked.Valid<>(chosen) : new Checked.Invalid<>(faults);
  }

  private Stream<String> wrongReason() {
    if (reason.isEmpty()) {
      return Stream.of("Say why the words must go, without the words themselves");
    }
    if (reason.length() > LONGEST_REASON || CONTROL.matcher(reason).find()) {
      return Stream.of("Say why on one line, in %d letters or fewer".formatted(LONGEST_REASON));
    }
    return lower(reason).contains(lower(words))
        ? Stream.of("The reason stays for ever, so it must not say the words that are to go")
        : Stream.empty();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.UK);
  }

  /** What a place is sent as: the same for the same place and the same words in it. */
  static String mark(Found found) {
    var place = found.place();
    var text =
        String.join("\n", place.table(), place.key(), place.column(), String.valueOf(found.seq()));
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, MARK);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
