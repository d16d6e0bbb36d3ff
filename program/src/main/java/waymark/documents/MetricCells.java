package waymark.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Unread;
import waymark.kernel.Direction;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;
import waymark.kernel.Unit;
import waymark.kernel.Written;
import waymark.measures.Reading;
import waymark.trajectory.Promise;

/** What single cells of a metric table state; what is doubtful is noted, never guessed. */
final class MetricCells {

  private static final Pattern DIGITS_APART = Pattern.compile("\\d\\s+\\d");

  private static final Pattern SHARE =
      Pattern.compile("(?<part>\\d{1,6}) ?(?:/|of|out of) ?(?<whole>\\d{1,6})");

  /** Decimals of a percentage that is worked out, as for a required run-rate. */
  private static final int EXACT_ENOUGH = 10;

  private MetricCells() {}

  /** Whether a cell states a figure, a direction or that there is none. */
  static boolean states(String cell) {
    return switch (Written.of(cell)) {
      case Written.Blank _, Written.Unclear _ -> false;
      case Written.Exact _,
          Written.Provisional _,
          Written.Approximate _,
          Written.Bounded _,
          Written.Towards _,
          Written.NotApplicable _,
          Written.ToBeConfirmed _ ->
          true;
    };
  }

  /** Whether a cell holds words rather than a figure. */
  static boolean wordy(String cell) {
    return Written.of(cell) instanceof Written.Unclear(var text) && text.length() > 2;
  }

  /** The reading in a cell of a column of actuals. */
  static Stated<Reading> reading(String cell, Unit unit, String where, List<Note> notes) {
    var written = Written.of(cell);
    var tidied = Written.tidied(cell);
    joined(cell, tidied, where, notes);
    var share = unit == Unit.PERCENT ? share(tidied) : Optional.<Fraction>empty();
    if (share.isPresent()) {
      var of = share.get();
      notes.add(new Repair(where, tidied, of.percent(1) + "%"));
      return new Stated<>(
          tidied, new Reading.Measured(of.percent(EXACT_ENOUGH), of, Reading.Certainty.FINAL));
    }
    if (written instanceof Written.Unclear || written instanceof Written.Towards) {
      notes.add(new Unread(where, tidied, "a figure is expected here"));
      return new Stated<>(tidied, new Reading.Missing());
    }
    if (written instanceof Written.Exact(var figure, var stated, _)
        && unit == Unit.PERCENT
        && stated == Unit.NUMBER
        && figure.value().signum() != 0
        && figure.value().scale() > 0
        && figure.below(Figure.of(1))) {
      notes.add(
          new Unread(
              where,
              tidied,
              "a share of one in a measure of percentages; is " + figure + "% meant?"));
      return new Stated<>(tidied, new Reading.Missing());
    }
    return new Stated<>(tidied, Reading.of(written));
  }

  /** {@code 12/30} among percentages: so many of so many. */
  private static Optional<Fraction> share(String cell) {
    var share = SHARE.matcher(cell);
    if (!share.matches()) {
      return Optional.empty();
    }
    var part = Long.parseLong(share.group("part"));
    var whole = Long.parseLong(share.group("whole"));
    return whole > 0 && part <= whole ? Optional.of(new Fraction(part, whole)) : Optional.empty();
  }

  /** The promise in a target or milestone cell. */
  static Stated<Promise> promise(String cell, Direction better, String where, List<Note> notes) {
    var written = Written.of(cell);
    var tidied = Written.tidied(cell);
    joined(cell, tidied, where, notes);
    switch (written) {
      case Written.Unclear _ ->
          notes.add(new Unread(where, tidied, "a promise is expected here; not assessed"));
      case Written.Approximate _, Written.Provisional _ ->
          notes.add(new Unread(where, tidied, "promises nothing definite; not assessed"));
      case Written.Exact _,
          Written.Bounded _,
          Written.Towards _,
          Written.NotApplicable _,
          Written.ToBeConfirmed _,
          Written.Blank _ -> {}
    }
    return new Stated<>(tidied, Promise.of(written, tidied, better));
  }

  /** Digits that stood apart may be one broken number or two numbers: the reader must see it. */
  private static void joined(String cell, String tidied, String where, List<Note> notes) {
    if (DIGITS_APART.matcher(cell).find() && !DIGITS_APART.matcher(tidied).find()) {
      notes.add(new Repair(where, cell.replace("\n", " "), tidied));
    }
  }
}
