package waymark.risk.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.delivery.Cycle;
import waymark.forms.AddressKey;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.risk.Register;
import waymark.risk.Risk;
import waymark.risk.RiskId;
import waymark.risk.RiskLine;
import waymark.web.Option;

/** What is asked about a risk or an issue, but for how it is scored. */
final class RiskForm {

  /** What addresses below the register name otherwise. */
  private static final Set<String> TAKEN = Set.of("new-issue", "matrix", "note");

  private RiskForm() {}

  static List<Question> questions(Risk.Kind kind) {
    var happened = kind == Risk.Kind.ISSUE;
    return List.of(
        Question.line("reference", "Reference", 10)
            .hint(happened ? "Such as I2" : "Such as R7")
            .needed("Enter a reference")
            .longest(20),
        Question.line("event", happened ? "What has happened" : "What may happen")
            .hint("In one sentence. No names of children or parents")
            .needed(happened ? "Enter what has happened" : "Enter what may happen")
            .longest(200),
        Question.lines("cause", "Because of what", 2).longest(1000),
        Question.lines("effect", "What it means for families", 2).longest(1000),
        Question.lines("controls", "Controls that there are", 3)
            .hint("What keeps it small already")
            .longest(2000),
        Question.line("owner", "Owner")
            .hint("The post, never a person’s name: Head of SEND")
            .longest(120),
        Question.fromList(
                "cycle",
                "How often it is to be reviewed",
                Stream.of(Cycle.values())
                    .map(it -> Option.of(it.word(), capital(it.said())))
                    .toList())
            .needed("Choose how often"));
  }

  static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** The next free reference, and reviews as often as boards meet. */
  static Answers offered(Register register, Risk.Kind kind) {
    var letter = kind == Risk.Kind.ISSUE ? "I" : "R";
    var next =
        IntStream.iterate(1, it -> it + 1)
            .mapToObj(it -> letter + it)
            .filter(it -> holder(register, it).isEmpty())
            .findFirst()
            .orElseThrow();
    return Answers.NONE.with("reference", next).with("cycle", Cycle.MONTHLY.word());
  }

  static Answers answers(Risk it) {
    return Answers.NONE
        .with("reference", it.reference())
        .with("event", it.event())
        .with("cause", it.cause())
        .with("effect", it.effect())
        .with("controls", it.controls())
        .with("owner", it.owner())
        .with("cycle", it.cycle().word());
  }

  private static Optional<RiskLine> holder(Register register, String reference) {
    return register.lines().stream()
        .filter(it -> it.risk().reference().equalsIgnoreCase(reference))
        .findFirst();
  }

  /** The risk as it is to be; a reference that another has, open or closed, is refused. */
  static Checked<Risk> read(
      Check check, Register register, Risk.Kind kind, RiskId id, Optional<Risk> was) {
    holder(register, check.text("reference"))
        .filter(it -> !it.id().equals(id))
        .ifPresent(it ->
            check.refuse(
                "reference",
                "%s is on the register already%s: “%s”"
                    .formatted(
                        it.risk().reference(), it.open() ? "" : ", closed", it.risk().event())));
    return check.result(() ->
        new Risk(
            id,
            kind,
            was.map(Risk::key).orElseGet(() -> key(check.text("reference"), register)),
            check.text("reference"),
            check.text("event"),
            check.text("cause"),
            check.text("effect"),
            check.text("controls"),
            check.text("owner"),
            Cycle.named(check.text("cycle")).orElseThrow()));
  }

  private static String key(String reference, Register register) {
    return AddressKey.of(reference, it -> TAKEN.contains(it) || register.line(it).isPresent());
  }
}
