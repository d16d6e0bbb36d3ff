package waymark.registers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is calculated over the entries of a register, or over its monthly totals. */
public sealed interface Calculation {

  /** How many entries. */
  record Count(Condition.All counted) implements Calculation {}

  /** Of some entries, the share that is counted too. */
  record Share(Condition.All counted, Condition.All among) implements Calculation {}

  record Sum(String field, Condition.All counted) implements Calculation {}

  record Mean(String field, Condition.All counted) implements Calculation {}

  record Median(String field, Condition.All counted) implements Calculation {}

  /** How many different answers. */
  record Distinct(String field, Condition.All counted) implements Calculation {}

  /** The number in the last entry that has one: a headcount, a stock. */
  record Latest(String field, Condition.All counted) implements Calculation {}

  /** One sum over another. */
  record Ratio(String field, String over, Condition.All counted) implements Calculation {}

  /** One sum as the share that it is of another: those who agree, of those who answered. */
  record Part(String field, String over, Condition.All counted) implements Calculation {}

  /** What was counted elsewhere. */
  record Total(String cut) implements Calculation {}

  /** Of what was counted elsewhere, the share that another count of it is. */
  record TotalShare(String cut, String over) implements Calculation {}

  /** The parts that it is kept in. */
  record Kept(String kind, String field, String over, Condition.All counted, Condition.All among) {}

  List<String> KINDS =
      List.of(
          "count",
          "share",
          "sum",
          "mean",
          "median",
          "distinct",
          "latest",
          "ratio",
          "part",
          "total",
          "total-share");

  default Kept kept() {
    var all = Condition.All.NONE;
    return switch (this) {
      case Count(var counted) -> new Kept("count", "", "", counted, all);
      case Share(var counted, var among) -> new Kept("share", "", "", counted, among);
      case Sum(var field, var counted) -> new Kept("sum", field, "", counted, all);
      case Mean(var field, var counted) -> new Kept("mean", field, "", counted, all);
      case Median(var field, var counted) -> new Kept("median", field, "", counted, all);
      case Distinct(var field, var counted) -> new Kept("distinct", field, "", counted, all);
      case Latest(var field, var counted) -> new Kept("latest", field, "", counted, all);
      case Ratio(var field, var over, var counted) -> new Kept("ratio", field, over, counted, all);
      case Part(var field, var over, var counted) -> new Kept("part", field, over, counted, all);
      case Total(var cut) -> new Kept("total", cut, "", all, all);
      case TotalShare(var cut, var over) -> new Kept("total-share", cut, over, all, all);
    };
  }

  /** Puts the parts together again. */
  static Calculation of(Kept it) {
    return switch (it.kind()) {
      case "count" -> new Count(it.counted());
      case "share" -> new Share(it.counted(), it.among());
      case "sum" -> new Sum(it.field(), it.counted());
      case "mean" -> new Mean(it.field(), it.counted());
      case "median" -> new Median(it.field(), it.counted());
      case "distinct" -> new Distinct(it.field(), it.counted());
      case "latest" -> new Latest(it.field(), it.counted());
      case "ratio" -> new Ratio(it.field(), it.over(), it.counted());
      case "part" -> new Part(it.field(), it.over(), it.counted());
      case "total" -> new Total(it.field());
      case "total-share" -> new TotalShare(it.field(), it.over());
      case String other -> throw new IllegalArgumentException("no calculation is a " + other);
    };
  }

  /** Whether it looks at monthly totals and not at entries. */
  default boolean overTotals() {
    return this instanceof Total || this instanceof TotalShare;
  }

  /** Why it cannot be made over that register as it is defined; empty while it can. */
  default Optional<String> fault(Register register) {
    if (overTotals()) {
      return Optional.empty();
    }
    var it = kept();
    var fields =
        switch (this) {
          case Distinct(var field, _) -> distinct(register, field);
          case Sum _, Mean _, Median _, Latest _ -> number(register, it.field());
          case Ratio _, Part _ ->
              number(register, it.field()).or(() -> number(register, it.over()));
          case Count _, Share _, Total _, TotalShare _ -> Optional.<String>empty();
        };
    return fields.or(() ->
        Stream.concat(it.counted().conditions().stream(), it.among().conditions().stream())
            .map(one -> one.fault(register))
            .flatMap(Optional::stream)
            .findFirst());
  }

  private static Optional<String> number(Register register, String field) {
    return register.field(field).filter(it -> it.type().number() && !it.mayIdentify()).isPresent()
        ? Optional.empty()
        : Optional.of(
            "the register “%s” has no field “%s” that is a number and may be counted"
                .formatted(register.title(), field));
  }

  private static Optional<String> distinct(Register register, String field) {
    return register.field(field).filter(it -> !it.keptAsWords()).isPresent()
        ? Optional.empty()
        : Optional.of(
            "the register “%s” has no field “%s” that may be counted"
                .formatted(register.title(), field));
  }

  /** What it is in plain English: the text for numerator and denominator of a measure. */
  default String sentence(Register register, Span span) {
    return new CalculationWords(register, span).sentence(this);
  }

  /** What is counted, for the definition sheet of a measure. */
  default String numerator(Register register, Span span) {
    return new CalculationWords(register, span).numerator(this);
  }

  /** What it is taken of; empty where it is taken of nothing. */
  default String denominator(Register register, Span span) {
    return new CalculationWords(register, span).denominator(this);
  }
}
