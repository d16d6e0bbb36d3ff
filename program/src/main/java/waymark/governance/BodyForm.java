package waymark.governance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.forms.AddressKey;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.web.Option;

/** What is asked about a body. */
final class BodyForm {

  private static final String TOP = "nobody";

  private BodyForm() {}

  static List<Question> questions(List<Body> others) {
    return List.of(
        Question.line("name", "Name of the body")
            .needed("Enter what the body is called")
            .longest(120),
        Question.fromList(
                "kind",
                "What kind of body it is",
                Stream.concat(
                        Stream.of(Option.of("", "Choose one")),
                        Stream.of(Body.Kind.values()).map(it -> Option.of(it.key(), it.words())))
                    .toList())
            .needed("Choose what kind of body it is"),
        Question.fromList(
                "reports-to",
                "Whom it reports to",
                Stream.concat(
                        Stream.of(Option.of(TOP, "Nobody of these: it is at the top")),
                        others.stream().map(it -> Option.of(it.id().value().toString(), it.name())))
                    .toList())
            .hint("The one body that it answers to. Others may be sent its reports all the same")
            .needed("Choose whom it reports to"));
  }

  static Answers offered() {
    return Answers.NONE.with("reports-to", TOP);
  }

  static Answers answers(Body it) {
    return Answers.NONE
        .with("name", it.name())
        .with("kind", it.kind().key())
        .with("reports-to", it.reportsTo().map(above -> above.value().toString()).orElse(TOP));
  }

  /** A body that is new among the others. */
  static Checked<Body> read(Check check, List<Body> others) {
    var key =
        AddressKey.of(
            check.text("name"), it -> others.stream().anyMatch(other -> other.key().equals(it)));
    return read(check, others, BodyId.fresh(), key);
  }

  /** The body as it is to be from now on, among the others of its area. */
  static Checked<Body> read(Check check, List<Body> others, BodyId id, String key) {
    if (others.stream().anyMatch(it -> it.name().equalsIgnoreCase(check.text("name")))) {
      check.refuse("name", "There is already a body of that name");
    }
    var above = above(check.text("reports-to"));
    if (check.fine("reports-to")) {
      var changed = new Body(id, key, check.text("name"), Body.Kind.OTHER, above);
      new ReportingLines(others)
          .circle(changed)
          .ifPresent(it -> check.refuse("reports-to", refusal(it)));
    }
    return check.result(() ->
        new Body(
            id, key, check.text("name"), Body.Kind.of(check.text("kind")).orElseThrow(), above));
  }

  private static String refusal(List<Body> circle) {
    return "This would go round in a circle: %s. Choose a body that does not report to %s"
        .formatted(ReportingLines.words(circle), circle.getFirst().name());
  }

  private static Optional<BodyId> above(String chosen) {
    return chosen.equals(TOP) || chosen.length() != 36
        ? Optional.empty()
        : Optional.of(new BodyId(UUID.fromString(chosen)));
  }
}
