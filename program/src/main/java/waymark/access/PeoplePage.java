package waymark.access;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.kernel.England;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.report.Text;

/** Who belongs to an area, who is invited, and who belonged to it. */
record PeoplePage(Table members, Table invited, Table ended, String invite) {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(England.TIME);

  static PeoplePage of(People people, Visit visit) {
    return new PeoplePage(
        members(people, visit), invited(people, visit), ended(people), visit.at("/people/invite"));
  }

  private static Table members(People people, Visit visit) {
    var table =
        table("Who belongs to the area")
            .column("Role")
            .column("From")
            .column("No longer from")
            .column("Change");
    people
        .those(it -> !it.over(people.today()) && !people.waits(it.person()))
        .forEach(it ->
            table.row(
                row(
                    people,
                    it,
                    Cell.of(it.role().words()),
                    day(it.from()),
                    end(it),
                    todo(people, it, visit))));
    return table.build();
  }

  private static Cell todo(People people, Held it, Visit visit) {
    var at = "/people/%s/roles/".formatted(it.person());
    var who = "for %s as %s".formatted(people.of(it).name(), it.role().words());
    return Cell.of(
        Text.link(
                visit.at(at + it.role().key() + "/end"),
                it.until().isEmpty() ? "End" : "Change the end",
                who)
            .then(" or ")
            .then(
                Text.link(
                    visit.at(at + "new"), "give a further role", "to " + people.of(it).name())));
  }

  private static Table invited(People people, Visit visit) {
    var table =
        table("Invited, and no password chosen yet")
            .column("As")
            .column("Link holds until")
            .column("Change");
    people.held().stream()
        .filter(it -> !it.over(people.today()) && people.waits(it.person()))
        .collect(
            Collectors.groupingBy(Held::person, java.util.LinkedHashMap::new, Collectors.toList()))
        .forEach((person, roles) ->
            table.row(
                row(
                    people,
                    roles.getFirst(),
                    Cell.of(words(roles, it -> it.role().words())),
                    Cell.of(
                        Optional.ofNullable(people.invitations().get(person))
                            .map(TIME::format)
                            .orElse("The link is over")),
                    Cell.of(
                        Text.link(
                            visit.at("/people/%s/invitation".formatted(person)),
                            "New link, or withdraw",
                            "the invitation of " + people.of(roles.getFirst()).name())))));
    return table.build();
  }

  private static Table ended(People people) {
    var table = table("Who belonged to it").column("Role").column("From").column("No longer from");
    people
        .those(it -> it.over(people.today()))
        .forEach(
            it -> table.row(row(people, it, Cell.of(it.role().words()), day(it.from()), end(it))));
    return table.build();
  }

  private static Table.Builder table(String caption) {
    return Table.captioned(caption).column("Name").column("Email address");
  }

  private static List<Cell> row(People people, Held it, Cell... more) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.of(people.of(it).name()));
    cells.add(Cell.of(people.of(it).email()));
    cells.addAll(List.of(more));
    return cells;
  }

  static Cell day(LocalDate day) {
    return Cell.of(DAY.format(day));
  }

  static Cell end(Held it) {
    return Cell.of(it.until().map(DAY::format).orElse("No end set"));
  }

  static <T> String words(List<T> several, Function<T, String> words) {
    return several.stream().map(words).collect(Collectors.joining(", "));
  }
}
