package waymark.access;

import static waymark.access.PeopleAnswers.fault;
import static waymark.access.PeopleAnswers.known;
import static waymark.access.PeopleAnswers.page;
import static waymark.access.PeopleAnswers.person;
import static waymark.access.PeopleAnswers.role;
import static waymark.access.PeopleAnswers.roleField;
import static waymark.access.PeopleAnswers.seen;
import static waymark.access.PeopleAnswers.typed;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.PersonForm.Button;
import waymark.kernel.PersonId;
import waymark.web.Csrf;
import waymark.web.DateField;
import waymark.web.Field;
import waymark.web.NotFound;
import waymark.web.Size;

/** Further roles of the people of an area, and the end of one. */
@Controller
class RolePages {

  private static final int YEARS_AHEAD = 10;

  private final PeopleDesk desk;
  private final PeopleAnswers answers;

  RolePages(PeopleDesk desk, PeopleAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  @GetMapping("/{area}/people/{person}/roles/new")
  @Needs(Right.MANAGE_PEOPLE)
  ModelAndView further(
      Visit visit, @PathVariable("person") String id, HttpServletRequest request, Csrf csrf) {
    return page(HttpStatus.OK, giving(visit, person(id), request, csrf));
  }

  @PostMapping("/{area}/people/{person}/roles/new")
  @Needs(Right.MANAGE_PEOPLE)
  ModelAndView give(
      Visit visit, @PathVariable("person") String id, HttpServletRequest request, Csrf csrf) {
    var person = person(id);
    var form = giving(visit, person, request, csrf);
    var role = role(request);
    return role.isEmpty()
        ? page(
            HttpStatus.UNPROCESSABLE_CONTENT,
            form.askingRole(fault(form.role().orElseThrow(), role)).wrong())
        : answers.answer(visit, request, desk.give(visit, person, role.get(), seen(request)), form);
  }

  private PersonForm giving(Visit visit, PersonId person, HttpServletRequest request, Csrf csrf) {
    var now = desk.of(visit.area());
    return PersonForm.of(
            "Give a further role",
            "/people/%s/roles/new".formatted(person),
            visit,
            now.seq(),
            csrf,
            List.of(Button.save("Give this role")))
        .about(known(now, person))
        .saying("It holds from today on, until you end it.")
        .askingRole(roleField(request));
  }

  @GetMapping("/{area}/people/{person}/roles/{role}/end")
  @Needs(Right.MANAGE_PEOPLE)
  ModelAndView ending(
      Visit visit,
      @PathVariable("person") String id,
      @PathVariable("role") String role,
      Csrf csrf) {
    var now = desk.of(visit.area());
    var held = held(now, id, role);
    return page(
        HttpStatus.OK, ending(now, held, visit, csrf, on(held.until().orElse(now.today()))));
  }

  @PostMapping("/{area}/people/{person}/roles/{role}/end")
  @Needs(Right.MANAGE_PEOPLE)
  ModelAndView end(
      Visit visit,
      @PathVariable("person") String id,
      @PathVariable("role") String role,
      HttpServletRequest request,
      Csrf csrf) {
    var now = desk.of(visit.area());
    var held = held(now, id, role);
    var field =
        day()
            .given(
                typed(request, PersonForm.DAY + "-day"),
                typed(request, PersonForm.DAY + "-month"),
                typed(request, PersonForm.DAY + "-year"));
    var day = read(field);
    if (day.isEmpty()
        || day.get().isBefore(held.from())
        || day.get().isAfter(now.today().plusYears(YEARS_AHEAD))) {
      var words =
          "Enter a real day, not before %s, when it began"
              .formatted(PeoplePage.DAY.format(held.from()));
      return page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          ending(now, held, visit, csrf, field.error(words)).wrong());
    }
    return answers.answer(
        visit,
        request,
        desk.end(visit, held.person(), held.role(), day.get(), seen(request)),
        ending(now, held, visit, csrf, field));
  }

  private static PersonForm ending(People now, Held held, Visit visit, Csrf csrf, DateField day) {
    return PersonForm.of(
            "End: " + held.role().words(),
            "/people/%s/roles/%s/end".formatted(held.person(), held.role().key()),
            visit,
            now.seq(),
            csrf,
            List.of(Button.save("End it")))
        .about(now.of(held))
        .saying(
            "%s since %s. What this person did stays in the ledger."
                .formatted(held.role().words(), PeoplePage.DAY.format(held.from())))
        .askingDay(day);
  }

  private static DateField day() {
    return DateField.of(
            Field.of(PersonForm.DAY, "From which day does it no longer hold?").sized(Size.S))
        .hint("Today shuts them out at once");
  }

  private static DateField on(LocalDate day) {
    return day()
        .given(
            String.valueOf(day.getDayOfMonth()),
            String.valueOf(day.getMonthValue()),
            String.valueOf(day.getYear()));
  }

  private static Optional<LocalDate> read(DateField it) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(it.year()),
              Integer.parseInt(it.month()),
              Integer.parseInt(it.day())));
    } catch (DateTimeException | NumberFormatException noDay) {
      return Optional.empty();
    }
  }

  private static Held held(People now, String id, String role) {
    return now.those(it -> it.is(person(id), it.role()) && it.role().key().equals(role)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("nobody is that"));
  }
}
