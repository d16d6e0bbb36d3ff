package waymark.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.ledger.LedgerEntry;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.web.Csrf;
import waymark.web.DateField;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;
import waymark.web.SummaryRow;

/**
 * A form about one person's place in an area.
 *
 * @param who whom it is about; none where that is asked
 * @param words what to know before sending it
 * @param meanwhile how it stands now, where another has changed it since the form was opened
 * @param seen the newest command of the ledger that it was shown with
 */
record PersonForm(
    String title,
    String address,
    List<SummaryRow> who,
    List<String> words,
    List<Field> lines,
    Optional<Field> role,
    Optional<DateField> day,
    List<Button> buttons,
    ErrorSummary errors,
    Optional<Table> meanwhile,
    long seen,
    Link back,
    Csrf csrf) {

  static final String SEEN = "seen";
  static final String THEN = "then";
  static final String ROLE = "role";
  static final String DAY = "end";

  /** What the form can be sent by. */
  record Button(String text, String then, String classes) {

    static Button save(String text) {
      return new Button(text, "", "");
    }
  }

  PersonForm {
    who = List.copyOf(who);
    words = List.copyOf(words);
    lines = List.copyOf(lines);
    buttons = List.copyOf(buttons);
  }

  static PersonForm of(
      String title, String path, Visit visit, long seen, Csrf csrf, List<Button> buttons) {
    return new PersonForm(
        title,
        visit.at(path),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        buttons,
        ErrorSummary.NONE,
        Optional.empty(),
        seen,
        Link.to(visit.at("/people"), "People"),
        csrf);
  }

  PersonForm about(People.Person person) {
    return parts(
        List.of(SummaryRow.of("Name", person.name()), SummaryRow.of("Email", person.email())),
        words,
        lines,
        role,
        day);
  }

  PersonForm saying(String... more) {
    return parts(who, List.of(more), lines, role, day);
  }

  PersonForm asking(Field... fields) {
    return parts(who, words, List.of(fields), role, day);
  }

  PersonForm askingRole(Field field) {
    return parts(who, words, lines, Optional.of(field), day);
  }

  PersonForm askingDay(DateField field) {
    return parts(who, words, lines, role, Optional.of(field));
  }

  private PersonForm parts(
      List<SummaryRow> newWho,
      List<String> newWords,
      List<Field> newLines,
      Optional<Field> newRole,
      Optional<DateField> newDay) {
    return new PersonForm(
        title, address, newWho, newWords, newLines, newRole, newDay, buttons, errors, meanwhile,
        seen, back, csrf);
  }

  private PersonForm errors(ErrorSummary summary, Optional<Table> now) {
    return new PersonForm(
        title, address, who, words, lines, role, day, buttons, summary, now, seen, back, csrf);
  }

  /** With what its fields say is wrong with them. */
  PersonForm wrong() {
    return errors(
        ErrorSummary.of(
            Stream.of(
                    lines.stream().filter(Field::wrong).map(ErrorSummary::fault),
                    role.stream().filter(Field::wrong).map(ErrorSummary::fault),
                    day.stream().filter(it -> it.question().wrong()).map(ErrorSummary::fault))
                .flatMap(it -> it)
                .toList()),
        Optional.empty());
  }

  /** Whether something is wrong with what was answered. */
  boolean isWrong() {
    return !wrong().errors.none();
  }

  PersonForm refused(String why) {
    return errors(new ErrorSummary("There is a problem", why, List.of()), Optional.empty());
  }

  PersonForm overtaken(Optional<LedgerEntry> by, List<Held> now) {
    var table =
        Table.captioned("What this person is now")
            .column("Role")
            .column("From")
            .column("No longer from");
    now.forEach(
        it -> table.row(Cell.of(it.role().words()), PeoplePage.day(it.from()), PeoplePage.end(it)));
    return errors(
        new ErrorSummary(
            "Somebody else changed this while you had it open",
            by.map(it ->
                    "%s: “%s” ".formatted(PeoplePage.TIME.format(it.recordedAt()), it.sentence()))
                    .orElse("")
                + "Nothing of yours was written. Look at how it stands now, and send this again"
                + " if it is still right.",
            List.of()),
        Optional.of(table.build()));
  }

  static List<Option> roles() {
    return Stream.concat(
            Stream.of(Option.of("", "Choose a role")),
            Stream.of(Role.values()).map(it -> Option.of(it.key(), it.words())))
        .toList();
  }
}
