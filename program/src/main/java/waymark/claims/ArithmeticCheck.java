package waymark.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import waymark.claims.Said.Change;
import waymark.claims.Said.Parts;
import waymark.claims.Said.Points;
import waymark.claims.Said.ShareOf;
import waymark.claims.Verdict.CannotBeChecked;
import waymark.claims.Verdict.Differs;
import waymark.claims.Verdict.Holds;
import waymark.kernel.Figure;
import waymark.kernel.Unit;

/** Works out again what a sentence gives both the figures and the result of. */
final class ArithmeticCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ArithmeticCheck() {}

  /** A change is a share of the figure that it starts from. */
  static Checked check(Claim claim, Change said) {
    if (said.from().isEmpty() || said.from().get().equals(Figure.ZERO)) {
      return Checked.of(
          claim,
          "",
          new CannotBeChecked(
              "A percentage of change needs a definite figure, other than 0, to start from."));
    }
    var from = said.from().get().value();
    var change = said.to().value().subtract(from);
    var size = change.abs();
    var relative = said.points() == Points.YES ? HUNDRED : from;
    var found = said.by().found(size, relative);
    var rightWay = change.signum() == 0 || change.signum() > 0 == said.up();
    var agrees =
        said.by().isShare(size, relative)
            || (said.points() == Points.PERHAPS && said.by().isShare(size, HUNDRED));
    var reason = changeInWords(said, change, found);
    return Checked.of(
        claim,
        said.points() == Points.YES ? found.replace("%", " points") : found,
        rightWay && agrees ? new Holds(reason) : new Differs(reason));
  }

  private static String changeInWords(Change said, BigDecimal change, String found) {
    var unit = said.unit() == Unit.PERCENT ? "%" : "";
    var sign = change.signum() < 0 ? "a fall" : "a rise";
    var from = said.from().orElseThrow();
    return said.points() == Points.YES
        ? "From %s%s to %s%s is %s of %s percentage points."
            .formatted(from, unit, said.to(), unit, sign, new Figure(change.abs()))
        : "From %s%s to %s%s is %s of %s (%s of %s)."
            .formatted(from, unit, said.to(), unit, sign, found, new Figure(change.abs()), from);
  }

  static Checked check(Claim claim, ShareOf said) {
    var whole = said.whole().value();
    var parts = said.parts();
    var found =
        parts.stream()
            .map(part -> said.share().found(part.value(), whole))
            .distinct()
            .collect(Collectors.joining(" or "));
    if (parts.size() > 1 && !sum(parts).equals(said.whole())) {
      return Checked.of(claim, found, new Differs(sumInWords(parts, said.whole())));
    }
    var agreeing =
        parts.stream().filter(part -> said.share().isShare(part.value(), whole)).findFirst();
    return agreeing
        .map(part ->
            Checked.of(
                claim,
                said.share().found(part.value(), whole),
                new Holds(shareInWords(part, said.whole()))))
        .orElseGet(() ->
            Checked.of(
                claim,
                found,
                new Differs(
                    parts.stream()
                        .map(part -> shareInWords(part, said.whole()))
                        .collect(Collectors.joining(" ")))));
  }

  private static String shareInWords(Figure part, Figure whole) {
    var exact = part.value().multiply(HUNDRED).divide(whole.value(), 1, RoundingMode.HALF_UP);
    return "%s of %s is %s%%.".formatted(part, whole, new Figure(exact));
  }

  static Checked check(Claim claim, Parts said) {
    var sum = sum(said.parts());
    var reason = sumInWords(said.parts(), said.whole());
    if (sum.equals(said.whole())) {
      return Checked.of(claim, sum.toString(), new Holds(reason));
    }
    return Checked.of(
        claim,
        sum.toString(),
        said.exhaustive()
            ? new Differs(reason)
            : new CannotBeChecked(
                reason + " The text does not say whether they are all, or overlap."));
  }

  private static Figure sum(List<Figure> parts) {
    return new Figure(parts.stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static String sumInWords(List<Figure> parts, Figure whole) {
    var sum = sum(parts);
    return "%s make %s%s."
        .formatted(Plain.list(parts), sum, sum.equals(whole) ? "" : ", not " + whole);
  }
}
