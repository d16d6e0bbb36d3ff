package waymark.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.evidence.Evidence;
import waymark.evidence.EvidenceId;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.DayWords;
import waymark.web.Option;

/** What is asked about how far a requirement is met. */
final class ComplianceForm {

  private static final Question DAY =
      Question.day("on", "As of which day").needed("Enter as of which day it stands so");

  private ComplianceForm() {}

  static List<Question> questions(List<Evidence> evidence) {
    return Stream.concat(Stream.of(DAY), correcting(evidence).stream()).toList();
  }

  /** What was told of a day is corrected for that day. */
  static List<Question> correcting(List<Evidence> evidence) {
    var questions = new ArrayList<Question>();
    questions.add(
        Question.oneOf(
                "state",
                "How far is it met?",
                Stream.of(Compliance.State.values())
                    .map(it -> Option.of(it.key(), it.words()))
                    .toList())
            .needed("Choose how far it is met"));
    questions.add(
        Question.lines("words", "What was done", 4)
            .hint("In words. No names of children, parents or staff"));
    questions.add(
        Question.line("reference", "Which document shows it")
            .hint("The paper, and where in it: Tracker of October 2026, page 4")
            .longest(200));
    if (!evidence.isEmpty()) {
      questions.add(
          Question.fromList(
                  "evidence",
                  "Which evidence of impact shows it",
                  Stream.concat(
                          Stream.of(Option.of(NoticeForm.NONE, "None")),
                          evidence.stream()
                              .map(it -> Option.of(it.id().value().toString(), it.claim())))
                      .toList())
              .needed("Choose one, or none"));
    }
    questions.add(
        Question.line("by", "Who says so")
            .hint("The post or the body, never a person’s name")
            .needed("Enter which post or body says so")
            .longest(120));
    return questions;
  }

  static Answers offered(LocalDate today) {
    return Answers.NONE.with("evidence", NoticeForm.NONE).with("on", Optional.of(today));
  }

  static Answers answers(Compliance it) {
    return Answers.NONE
        .with("state", it.state().key())
        .with("words", it.words())
        .with("reference", it.reference())
        .with("evidence", it.evidence().map(id -> id.value().toString()).orElse(NoticeForm.NONE))
        .with("by", it.saidBy());
  }

  /** What is told anew, of a requirement of that notice. */
  static Checked<Compliance> read(
      Check check, Notice notice, Requirement requirement, List<Compliance> told, LocalDate today) {
    var on = check.day("on");
    on.filter(it -> it.isAfter(today))
        .ifPresent(_ -> check.refuse("on", "The day must not lie in the future"));
    on.filter(it -> notice.issuedOn().filter(it::isBefore).isPresent())
        .ifPresent(_ -> check.refuse("on", "The day must not be before the notice was issued"));
    on.filter(it -> told.stream().anyMatch(one -> one.on().equals(it)))
        .ifPresent(it ->
            check.refuse(
                "on",
                "%s was told of already. Correct it on the page of the requirement"
                    .formatted(DayWords.of(it))));
    return read(check, requirement, on);
  }

  static Checked<Compliance> read(Check check, Requirement requirement, Optional<LocalDate> on) {
    var state = Compliance.State.of(check.text("state"));
    if (state.filter(it -> it == Compliance.State.MET).isPresent()
        && check.text("reference").isEmpty()
        && evidence(check).isEmpty()) {
      check.refuse("reference", "Name what shows that it is met");
    }
    return check.result(() ->
        new Compliance(
            requirement.id(),
            on.orElseThrow(),
            state.orElseThrow(),
            check.text("words"),
            check.text("reference"),
            evidence(check),
            check.text("by")));
  }

  /** Where there is none to choose from it was not asked. */
  private static Optional<EvidenceId> evidence(Check check) {
    return check.text("evidence").isEmpty() || !check.fine("evidence")
        ? Optional.empty()
        : NoticeForm.chosen(check, "evidence").map(EvidenceId::new);
  }
}
