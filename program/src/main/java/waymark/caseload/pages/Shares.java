package waymark.caseload.pages;

import waymark.kernel.Fraction;

/** Parts of a whole in words. */
final class Shares {

  private Shares() {}

  /** {@code 30% (12/40)}; a dash where there is nothing to be a part of. */
  static String words(long of, long all) {
    return all == 0 ? "-" : "%s%% (%,d/%,d)".formatted(new Fraction(of, all).percent(1), of, all);
  }
}
