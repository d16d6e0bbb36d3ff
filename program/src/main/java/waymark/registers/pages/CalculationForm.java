package waymark.registers.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.forms.AddressKey;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.registers.Calculation;
import waymark.registers.CalculationId;
import waymark.registers.Condition;
import waymark.registers.DefinedCalculation;
import waymark.registers.Register;
import waymark.registers.Span;
import waymark.web.Option;

/** What is asked about a calculation. */
final class CalculationForm {

  private static final List<Option> KINDS =
      List.of(
          Option.of("count", "How many entries"),
          Option.of("share", "Which share of the entries"),
          Option.of("sum", "A field added up"),
          Option.of("mean", "The average of a field"),
          Option.of("median", "The middle value of a field"),
          Option.of("distinct", "How many different answers a field has"),
          Option.of("latest", "A field in the last entry: a headcount, a stock"),
          Option.of("ratio", "One field added up over another added up"),
          Option.of("part", "One field added up, as a share of another added up"),
          Option.of("total", "A monthly total that was counted elsewhere"),
          Option.of("total-share", "The share that one monthly total is of another"));

  private static final String CONDITIONS =
      "One a line: a field, then is, is-not, at-least, at-most, given, not-given or"
          + " within-working-days, then what. Such as: cause is delay|communication";

  private CalculationForm() {}

  static List<Question> questions(List<Register> registers, boolean isNew) {
    return Stream.of(
            Stream.of(
                Question.line("title", "What it is called").needed("Enter what it is called"),
                Question.fromList(
                        "register",
                        "Over which register",
                        registers.stream().map(it -> Option.of(it.key(), it.title())).toList())
                    .needed("Choose a register"),
                Question.fromList("kind", "What is calculated", KINDS)
                    .needed("Choose what is calculated"),
                Question.fromList(
                        "span",
                        "Which days the figure of a month looks at",
                        Stream.of(Span.values())
                            .map(it -> Option.of(it.key(), Offers.capital(it.words())))
                            .toList())
                    .needed("Choose which days"),
                Question.line("field", "Field that is added up or looked at")
                    .hint(
                        "By its id, which stands on the page of the definition. Of a monthly total:"
                            + " what was counted. Leave it empty where entries are counted")
                    .longest(60),
                Question.line("over", "Field that it is divided by")
                    .hint("Only for one field over another, or one monthly total of another")
                    .longest(60),
                Question.lines("counted", "Which entries are counted", 3)
                    .hint(CONDITIONS + ". Leave it empty for all"),
                Question.lines("among", "Among which entries a share is taken", 3)
                    .hint("Written the same way. Only for a share; leave it empty for all")),
            isNew
                ? Stream.<Question>empty()
                : Stream.of(
                    Question.oneOf(
                            "counts",
                            "May measures be counted by it?",
                            List.of(
                                Option.of("no", "Not yet: it is a trial"),
                                Option.of("yes", "Yes, its figures were looked at")))
                        .needed("Say whether measures may be counted by it")))
        .flatMap(it -> it)
        .toList();
  }

  static Answers answers(DefinedCalculation it) {
    var kept = it.what().kept();
    return Answers.NONE
        .with("title", it.title())
        .with("register", it.register())
        .with("kind", kept.kind())
        .with("span", it.span().key())
        .with("field", kept.field())
        .with("over", kept.over())
        .with("counted", kept.counted().kept())
        .with("among", kept.among().kept())
        .with("counts", it.counts() ? "yes" : "no");
  }

  static Checked<DefinedCalculation> read(
      Check check,
      List<Register> registers,
      List<DefinedCalculation> others,
      @Nullable DefinedCalculation was) {
    var register =
        registers.stream().filter(it -> it.key().equals(check.text("register"))).findFirst();
    var title = check.text("title");
    if (others.stream()
        .filter(it -> was == null || !it.id().equals(was.id()))
        .anyMatch(it -> it.title().equalsIgnoreCase(title))) {
      check.refuse("title", "A calculation is called so already");
    }
    register.ifPresent(it -> calculation(check, it));
    return check.result(() ->
        new DefinedCalculation(
            was == null ? CalculationId.fresh() : was.id(),
            was == null
                ? AddressKey.of(title, key -> others.stream().anyMatch(it -> it.key().equals(key)))
                : was.key(),
            title,
            register.orElseThrow().key(),
            Span.of(check.text("span")).orElseThrow(),
            of(check, register.orElseThrow()),
            was != null && check.text("counts").equals("yes")));
  }

  private static void calculation(Check check, Register register) {
    var kind = check.text("kind");
    for (var name : List.of("counted", "among")) {
      var faults = Condition.read(check.text(name), register).faults();
      if (!faults.isEmpty()) {
        check.refuse(name, Offers.capital(String.join("; ", faults)));
      }
    }
    only(check, "among", kind.equals("share"), "Leave it empty, unless a share is taken");
    only(
        check,
        "over",
        List.of("ratio", "part", "total-share").contains(kind),
        "Leave it empty, unless one is divided by another");
    only(
        check,
        "field",
        !List.of("count", "share").contains(kind),
        "Leave it empty where entries are counted");
    only(
        check,
        "counted",
        !kind.startsWith("total"),
        "Leave it empty where a monthly total is taken");
    if (kind.equals("share") && check.text("counted").isEmpty()) {
      check.refuse("counted", "Say which entries the share is: it would be all of them");
    }
    if (check.fine("kind") && check.fine("counted") && check.fine("among")) {
      of(check, register)
          .fault(register)
          .ifPresent(it -> check.refuse("field", Offers.capital(it)));
    }
  }

  private static void only(Check check, String name, boolean asked, String words) {
    if (!asked && !check.text(name).isEmpty()) {
      check.refuse(name, words);
    }
  }

  private static Calculation of(Check check, Register register) {
    return Calculation.of(
        new Calculation.Kept(
            check.text("kind").toLowerCase(Locale.ROOT),
            check.text("field"),
            check.text("over"),
            Condition.read(check.text("counted"), register).all(),
            Condition.read(check.text("among"), register).all()));
  }
}
