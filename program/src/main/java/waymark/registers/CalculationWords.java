package waymark.registers;

import java.util.Locale;
import java.util.stream.Stream;
import waymark.kernel.CountWords;

/**
 * What a calculation is, in sentences for whoever reads a definition sheet. Titles of fields stand
 * as the register has them, in quotation marks: they are questions as often as they are nouns.
 */
record CalculationWords(Register register, Span span) {

  String sentence(Calculation what) {
    return switch (what) {
      case Calculation.Count(var counted) -> "The number of %s.".formatted(which(counted));
      case Calculation.Share(var counted, var among) ->
          "Of the %s, the share%s.".formatted(which(among), counted.words(register));
      case Calculation.Sum(var field, var counted) ->
          "%s, added up over the %s.".formatted(named(field), which(counted));
      case Calculation.Mean(var field, var counted) ->
          "The average of %s over the %s. Those that do not give it are left out."
              .formatted(named(field), which(counted));
      case Calculation.Median(var field, var counted) ->
          "The middle value of %s over the %s. Those that do not give it are left out."
              .formatted(named(field), which(counted));
      case Calculation.Distinct(var field, var counted) ->
          "How many different answers to %s there are in the %s."
              .formatted(named(field), which(counted));
      case Calculation.Latest(var field, var counted) ->
          "%s, as the last %s says %s%s."
              .formatted(named(field), register.called(), span.words(), counted.words(register));
      case Calculation.Ratio(var field, var over, var counted) ->
          "%s for each %s, both added up over the %s."
              .formatted(named(field), named(over), which(counted));
      case Calculation.Part(var field, var over, var counted) ->
          "%s as a share of %s, both added up over the %s."
              .formatted(named(field), named(over), which(counted));
      case Calculation.Total(var cut) ->
          "Counted elsewhere and taken in as a monthly total: %s, %s."
              .formatted(part(cut), span.words());
      case Calculation.TotalShare(var cut, var over) ->
          "Counted elsewhere and taken in as monthly totals: %s as a share of %s, %s."
              .formatted(part(cut), part(over), span.words());
    };
  }

  /**
   * What is counted, as a definition sheet has it; the sentence where there is nothing below it.
   */
  String numerator(Calculation what) {
    return switch (what) {
      case Calculation.Share(var counted, var among) -> capital(which(both(among, counted)));
      case Calculation.Ratio(var field, _, var counted) -> added(field, counted);
      case Calculation.Part(var field, _, var counted) -> added(field, counted);
      case Calculation.TotalShare(var cut, _) -> elsewhere(cut);
      default -> sentence(what);
    };
  }

  /** Of what it is taken; empty where it is no share. */
  String denominator(Calculation what) {
    return switch (what) {
      case Calculation.Share(_, var among) -> capital(which(among));
      case Calculation.Ratio(_, var over, var counted) -> added(over, counted);
      case Calculation.Part(_, var over, var counted) -> added(over, counted);
      case Calculation.TotalShare(_, var over) -> elsewhere(over);
      default -> "";
    };
  }

  private static Condition.All both(Condition.All among, Condition.All counted) {
    return new Condition.All(
        Stream.concat(among.conditions().stream(), counted.conditions().stream()).toList());
  }

  private String added(String field, Condition.All counted) {
    return "%s, added up over the %s".formatted(named(field), which(counted));
  }

  private String elsewhere(String cut) {
    return "%s, %s, counted elsewhere".formatted(part(cut), span.words());
  }

  /** {@code complaints in the month where “Cause” is “Delay”}. */
  private String which(Condition.All all) {
    return "%s %s%s"
        .formatted(CountWords.several(register.called()), span.words(), all.words(register));
  }

  private String named(String field) {
    return "“%s”".formatted(register.field(field).map(RegisterField::title).orElse(field));
  }

  private String part(String cut) {
    return cut.isEmpty()
        ? "all of “%s”".formatted(register.title())
        : "“%s”".formatted(capital(cut));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
