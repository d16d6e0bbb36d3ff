package waymark.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.PersonId;
import waymark.web.Option;

/** What is asked about a member of a body. */
final class MemberForm {

  private static final String NONE = "none";

  private MemberForm() {}

  static List<Question> questions(List<Member> others, Map<PersonId, String> people) {
    return List.of(
        Question.line("role", "Role of the member")
            .hint("The post, never a person's name: Director of Nursing")
            .needed("Enter the post of the member")
            .longest(120),
        Question.line("organisation", "Organisation")
            .hint("Whom the member speaks for; attendance is counted by it")
            .needed("Enter the organisation that the member speaks for")
            .longest(120),
        Question.oneOf(
                "standing",
                "Does the member vote?",
                Stream.of(Member.Standing.values())
                    .map(it -> Option.of(it.key(), it.words()))
                    .toList())
            .needed("Choose whether the member votes"),
        Question.oneOf(
                "forum",
                "Does the member speak for the parent carer forum?",
                List.of(Option.of("yes", "Yes"), Option.of("no", "No")))
            .needed("Choose whether the member speaks for the parent carer forum"),
        Question.fromList("deputy", "Comes in the place of", members(others))
            .needed("Choose in whose place the member comes, or nobody"),
        Question.fromList("person", "Who holds the post", people(people))
            .hint(
                "Of those with access to this area. It gives a person a calendar of their own"
                    + " meetings, and is not shown on pages")
            .needed("Choose who holds the post, or nobody"),
        Question.day("from", "From which day").needed("Enter from which day the seat is held"),
        Question.day("until", "To which day")
            .hint("The last day. Leave it empty while no end is set"));
  }

  private static List<Option> members(List<Member> others) {
    var options = new ArrayList<Option>();
    options.add(Option.of(NONE, "Nobody: a seat of its own"));
    others.forEach(it -> options.add(Option.of(it.id().value().toString(), it.words())));
    return options;
  }

  private static List<Option> people(Map<PersonId, String> people) {
    var options = new ArrayList<Option>();
    options.add(Option.of(NONE, "Nobody named"));
    people.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(it -> options.add(Option.of(it.getKey().value().toString(), it.getValue())));
    return options;
  }

  static Answers offered() {
    return Answers.NONE
        .with("standing", Member.Standing.VOTING.key())
        .with("forum", "no")
        .with("deputy", NONE)
        .with("person", NONE);
  }

  static Answers answers(Member it) {
    return Answers.NONE
        .with("role", it.role())
        .with("organisation", it.organisation())
        .with("standing", it.standing().key())
        .with("forum", it.forum() ? "yes" : "no")
        .with("deputy", it.deputyFor().map(other -> other.value().toString()).orElse(NONE))
        .with("person", it.person().map(who -> who.value().toString()).orElse(NONE))
        .with("from", Optional.of(it.from()))
        .with("until", it.until());
  }

  /** The member as it is to be from now on, among the others of its body. */
  static Checked<Member> read(Check check, List<Member> others, MemberId id, BodyId body) {
    var from = check.day("from");
    var until = check.day("until");
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      check.refuse("until", "The last day must not be before the first");
    }
    var deputy = chosen(check, "deputy").map(MemberId::new);
    if (deputy
        .flatMap(it -> others.stream().filter(other -> other.id().equals(it)).findFirst())
        .flatMap(Member::deputyFor)
        .isPresent()) {
      check.refuse("deputy", "That member is a deputy already; choose whose place is taken");
    }
    return check.result(() ->
        new Member(
            id,
            body,
            check.text("role"),
            check.text("organisation"),
            Member.Standing.of(check.text("standing")).orElseThrow(),
            check.text("forum").equals("yes"),
            chosen(check, "person").map(PersonId::new),
            deputy,
            from.orElseThrow(),
            until));
  }

  private static Optional<UUID> chosen(Check check, String name) {
    return !check.fine(name) || check.text(name).equals(NONE)
        ? Optional.empty()
        : Optional.of(UUID.fromString(check.text(name)));
  }
}
