package waymark.claims;

/**
 * A claim and what became of it.
 *
 * @param stated what the text states, in short: {@code 24/29}
 * @param found what the figures give in the same form; blank where there are none
 */
public record Checked(Claim claim, String stated, String found, Verdict verdict) {

  static Checked of(Claim claim, String found, Verdict verdict) {
    return new Checked(claim, claim.said().stated(), found, verdict);
  }
}
