package waymark.forms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.Checked.Fault;
import waymark.kernel.DayWords;
import waymark.ledger.LedgerEntry;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;

/**
 * The page of a form.
 *
 * @param notice why it is shown with answers that are not those kept; may be empty
 * @param meanwhile what another has written since it was opened, beside what was answered here
 * @param saved whether somebody saved it for later
 */
record FormPage(
    String title,
    String address,
    List<String> words,
    List<Asked> questions,
    ErrorSummary errors,
    String notice,
    Optional<Table> meanwhile,
    boolean saved,
    long version,
    Link back,
    Optional<Field> reason,
    String takingBack,
    Csrf csrf) {

  static final String REASON = "take-back-reason";

  FormPage {
    words = List.copyOf(words);
    questions = List.copyOf(questions);
  }

  /** The form with answers, whatever is wrong with them. */
  static FormPage of(Form form, String address, Answers answers, List<Fault> faults, Csrf csrf) {
    var questions = form.questions().stream().map(it -> Asked.of(it, answers, faults)).toList();
    var reason = form.takingBack().map(_ -> Field.of(REASON, "Why").error(words(faults, REASON)));
    var links =
        Stream.concat(
                questions.stream().filter(Asked::wrong).map(Asked::fault),
                reason.stream().filter(Field::wrong).map(ErrorSummary::fault))
            .toList();
    return new FormPage(
        form.title(),
        address,
        form.words(),
        questions,
        ErrorSummary.of(links),
        "",
        Optional.empty(),
        false,
        form.version(),
        form.back(),
        reason,
        form.takingBack().map(Form.TakingBack::words).orElse(""),
        csrf);
  }

  private static String words(List<Fault> faults, String name) {
    return faults.stream()
        .filter(it -> it.field().equals(name))
        .findFirst()
        .map(Fault::words)
        .orElse("");
  }

  /** As answered to that version, so that another's change is still noticed. */
  FormPage at(long shown) {
    return new FormPage(
        title,
        address,
        words,
        questions,
        errors,
        notice,
        meanwhile,
        saved,
        shown,
        back,
        reason,
        takingBack,
        csrf);
  }

  /** With the answers that somebody saved. */
  FormPage savedAt(Instant saved) {
    return new FormPage(
        title,
        address,
        words,
        questions,
        errors,
        "You saved these answers on %s. They have not been sent yet.".formatted(DayWords.at(saved)),
        meanwhile,
        true,
        version,
        back,
        reason,
        takingBack,
        csrf);
  }

  /** With what another has written meanwhile. */
  FormPage overtaken(Form form, Answers answers, Optional<LedgerEntry> by) {
    var table =
        Table.captioned("What differs")
            .column("Question")
            .column("As it stands now")
            .column("What you answered");
    form.questions().stream()
        .filter(it -> !form.standing().inWords(it).equals(answers.inWords(it)))
        .forEach(it ->
            table.row(
                Cell.of(it.label()),
                Cell.of(blank(form.standing().inWords(it))),
                Cell.of(blank(answers.inWords(it)))));
    return new FormPage(
        title,
        address,
        words,
        questions,
        new ErrorSummary(
            "Somebody else changed this while you had it open",
            by.map(it -> "%s, %s.".formatted(DayWords.at(it.recordedAt()), quoted(it.sentence())))
                    .orElse("")
                + " Nothing of yours was written over it. Look at what differs, change your"
                + " answers below where theirs should stand, then save again.",
            List.of()),
        notice,
        Optional.of(table.build()),
        saved,
        form.version(),
        back,
        reason,
        takingBack,
        csrf);
  }

  private static String quoted(String sentence) {
    return "“" + sentence + "”";
  }

  private static String blank(String answer) {
    return answer.isEmpty() ? "nothing" : answer;
  }
}
