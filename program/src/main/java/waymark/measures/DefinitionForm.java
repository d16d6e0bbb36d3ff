package waymark.measures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import waymark.forms.AddressKey;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.PeriodText;
import waymark.kernel.Polarity;
import waymark.programme.Service;
import waymark.web.Option;

/** What is asked about a measure. */
final class DefinitionForm {

  private static final String CUMULATIVE = "cumulative";
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,3}");

  private static final List<Option> UNITS =
      List.of(
          Option.of("percent", "Percent"),
          Option.of("count", "A count"),
          Option.of("days", "Days"),
          Option.of("weeks", "Weeks"),
          Option.of("score", "A score"),
          Option.of("ratio", "A ratio"));

  private static final List<Option> FREQUENCIES =
      List.of(
          Option.of("month", "Every month"),
          Option.of("quarter", "Every quarter"),
          Option.of("year", "Every year"),
          Option.of("not-stated", "Not stated"));

  private static final List<Option> ACCUMULATIONS =
      List.of(
          Option.of("monthly", "Each figure counts its own period"),
          Option.of("snapshot", "Each figure is the state on one day"),
          Option.of(CUMULATIVE, "Each figure counts everything since a month"),
          Option.of("not stated", "Not stated"));

  private static final List<Option> LONGER =
      List.of(
          Option.of("sum", "By adding its months"),
          Option.of("last", "By taking its last month"),
          Option.of("average", "By averaging its months"),
          Option.of("counted-anew", "By counting anew").hint("As for most percentages"),
          Option.of("not-stated", "Not stated"));

  private DefinitionForm() {}

  static List<Question> questions(
      List<Service> services, List<Source.Counting> countings, boolean isNew) {
    var asked =
        new ArrayList<>(
            List.of(
                Question.line("title", "Title of the measure").needed("Enter the title"),
                Question.line("question", "Which question does it answer?")
                    .hint("As a parent would ask it"),
                Question.oneOf("unit", "What is it counted in?", UNITS)
                    .needed("Choose what it is counted in"),
                Question.oneOf(
                        "polarity",
                        "Which way is better?",
                        Stream.of(Polarity.values())
                            .map(it -> Option.of(it.key(), it.words()))
                            .toList())
                    .hint("Complaints, appeals and escalations are neither, unless you say so")
                    .needed("Choose which way is better"),
                Question.line("tolerance", "How far from the target is still near it", 5)
                    .hint("Only where nearer to the target is better"),
                Question.oneOf("frequency", "How often is it measured?", FREQUENCIES)
                    .needed("Choose how often it is measured"),
                Question.oneOf("accumulates", "What does each figure count?", ACCUMULATIONS)
                    .needed("Choose what each figure counts"),
                Question.line("since", "Since which month it counts", 15)
                    .hint(
                        "Only where each figure counts everything since a month, like April 2024"),
                Question.oneOf("longer", "How is a quarter or a year made?", LONGER)
                    .needed("Choose how a quarter or a year is made"),
                Question.oneOf(
                        "figures",
                        "Where do its figures come from?",
                        Stream.of(FiguresFrom.values())
                            .map(it -> Option.of(it.key(), it.words()))
                            .toList())
                    .needed("Choose where its figures come from"),
                Question.fromList(
                        "counted",
                        "What it is counted by",
                        Stream.concat(
                                Stream.of(Option.of("", "It is not counted")),
                                countings.stream().map(it -> Option.of(it.key(), it.words())))
                            .toList())
                    .hint("Only where Waymark counts it"),
                Question.lines("numerator", "Numerator", 2).hint("What is counted in and out"),
                Question.lines("denominator", "Denominator", 2).hint("Of what"),
                Question.line("owner", "Who answers for it")
                    .hint("The post, never a person's name")
                    .longest(120),
                Question.fromList(
                    "service",
                    "Which service supplies it?",
                    Stream.concat(
                            Stream.of(Option.of("", "Not stated")),
                            services.stream()
                                .map(it -> Option.of(it.id().value().toString(), it.name())))
                        .toList()),
                Question.line("system", "Source system")
                    .hint(
                        "Leave it empty where the figures are in no system; write “not stated” if"
                            + " you do not know"),
                Question.line("benchmark", "What it may be compared with"),
                Question.lines("caveat", "Caveat that travels with each figure", 2),
                Question.line("smallest", "Smallest count of people that may be public", 5)
                    .hint("Such as 5. Leave it empty where no people are counted")));
    if (!isNew) {
      asked.add(
          Question.lines("reason", "Why it is defined anew", 2)
              .needed("Say why it is defined anew"));
    }
    return List.copyOf(asked);
  }

  static Answers offered() {
    return Answers.NONE
        .with("frequency", "month")
        .with("accumulates", "not stated")
        .with("longer", "not-stated")
        .with("figures", FiguresFrom.PAPERS.key());
  }

  /** What stands; the reason is asked anew for each change. */
  static Answers answers(Definition it) {
    var cumulative = it.accumulates().startsWith("cumulative since ");
    return Answers.NONE
        .with("title", it.title())
        .with("question", it.question())
        .with("unit", it.unit())
        .with("polarity", it.polarity().key())
        .with("tolerance", it.tolerance().map(BigDecimal::toPlainString).orElse(""))
        .with("frequency", it.frequency())
        .with("accumulates", cumulative ? CUMULATIVE : it.accumulates())
        .with("since", cumulative ? it.accumulates().substring(17) : "")
        .with("longer", it.longerPeriods())
        .with("figures", it.figuresFrom().key())
        .with("counted", it.countedBy())
        .with("numerator", it.numerator())
        .with("denominator", it.denominator())
        .with("owner", it.ownerRole())
        .with("service", it.service().map(UUID::toString).orElse(""))
        .with("system", it.sourceSystem())
        .with("benchmark", it.benchmark())
        .with("caveat", it.caveat())
        .with("smallest", it.smallestPublished().map(String::valueOf).orElse(""));
  }

  /** A measure that is new among the others. */
  static Checked<Definition> read(Check check, List<Definition> others) {
    var key =
        AddressKey.of(
            check.text("title"), taken -> others.stream().anyMatch(it -> it.key().equals(taken)));
    return read(check, others, MeasureId.fresh(), key);
  }

  /** The measure as it is to be from now on. */
  static Checked<Definition> read(Check check, List<Definition> others, MeasureId id, String key) {
    var counted = check.text("figures").equals(FiguresFrom.COUNTED.key());
    if (counted == check.text("counted").isEmpty()) {
      check.refuse(
          "counted",
          counted
              ? "Choose what it is counted by"
              : "Choose that its figures are counted, or that it is not counted");
    }
    if (others.stream().anyMatch(it -> it.title().equalsIgnoreCase(check.text("title")))) {
      check.refuse("title", "There is already a measure of that title");
    }
    var tolerance = tolerance(check);
    var smallest = check.text("smallest");
    if (!smallest.isEmpty() && !COUNT.matcher(smallest).matches()) {
      check.refuse("smallest", "The smallest count must be a whole number, such as 5");
    }
    var accumulates = accumulates(check);
    return check.result(() ->
        new Definition(
            id,
            key,
            check.text("title"),
            check.text("question"),
            check.text("unit"),
            Polarity.of(check.text("polarity")).orElseThrow(),
            check.text("frequency"),
            accumulates,
            check.text("longer"),
            check.text("owner"),
            Optional.of(check.text("service")).filter(it -> !it.isEmpty()).map(UUID::fromString),
            check.text("system"),
            check.text("numerator"),
            check.text("denominator"),
            tolerance,
            check.text("benchmark"),
            check.text("caveat"),
            Optional.of(smallest).filter(it -> !it.isEmpty()).map(Integer::valueOf),
            FiguresFrom.of(check.text("figures")).orElseThrow(),
            check.text("counted"),
            check.text("reason")));
  }

  private static Optional<BigDecimal> tolerance(Check check) {
    var text = check.text("tolerance");
    var near = check.text("polarity").equals(Polarity.NEAR.key());
    if (text.isEmpty()) {
      if (near) {
        check.refuse("tolerance", "Enter how far from the target is still near it, such as 2");
      }
      return Optional.empty();
    }
    if (!near) {
      check.refuse("tolerance", "Leave it empty, unless nearer to the target is better");
    } else if (!DECIMAL.matcher(text).matches()) {
      check.refuse("tolerance", "Enter a number, such as 2 or 0.5");
    } else {
      return Optional.of(new BigDecimal(text));
    }
    return Optional.empty();
  }

  private static String accumulates(Check check) {
    var since = check.text("since");
    if (!check.text("accumulates").equals(CUMULATIVE)) {
      if (!since.isEmpty()) {
        check.refuse("since", "Leave it empty, unless each figure counts everything since a month");
      }
      return check.text("accumulates");
    }
    var month = PeriodText.month(since);
    if (month.isEmpty()) {
      check.refuse("since", "Enter the month since which it counts, like April 2024");
    }
    return "cumulative since " + month.map(YearMonth::toString).orElse("");
  }
}
