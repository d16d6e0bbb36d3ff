package waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.PersonForm.Button;
import waymark.kernel.PersonId;
import waymark.web.Csrf;
import waymark.web.DateField;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Size;

/** The people of an area, for its administrators. */
@Controller
class PeoplePages {

  private static final int YEARS_AHEAD = 10;

  private final PeopleDesk desk;

  PeoplePages(PeopleDesk desk) {
    this.desk = desk;
  }

  /** A link for somebody, shown once. */
  record LinkPage(String name, String address, String until, Link back) {}

  @GetMapping("/{area}/people")
  @Needs(Right.MANAGE_PEOPLE)
  String people(Visit visit, Model model) {
    model.addAttribute("page", PeoplePage.of(desk.of(visit.area()), visit));
    return "access/people";
  }

  // --- inviting
  // -----------------------------------------------------------------------------------

  @GetMapping("/{area}/people/invite")
  @Needs(Right.MANAGE_PEOPLE)
  ModelAndView invitation(Visit visit, HttpServletRequest request, Csrf csrf) {
    return page(HttpStatus.OK, inviting(desk.of(visit.area()), visit, request, csrf));
  }

  @PostMapping("/{area}/people/invite")
  @Needs(Right.MANAGE_PEOPLE)
  ModelAndView invite(Visit visit, HttpServletRequest request, Csrf csrf) {
    var form = inviting(desk.of(visit.area()), visit, request, csrf);
    var email = PersonWords.email(typed(request, "email"));
    var name = PersonWords.name(typed(request, "name"));
    var role = role(request);
    if (email.isEmpty() || name.isEmpty() || role.isEmpty()) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, faults(form, email, name, role));
    }
    return answer(
        visit,
        request,
        desk.invite(visit, email.get(), name.get(), role.get(), seen(request)),
        form);
  }

  private static PersonForm inviting(
      People now, Visit visit, HttpServletRequest request, Csrf csrf) {
    return PersonForm.of(
            "Invite somebody",
            "/people/invite",
            visit,
            now.seq(),
            csrf,
            List.of(Button.save("Invite")))
        .saying(
            "No mail is sent. You will be shown a link once, to hand over yourself: by a message"
                + " that only this person reads. With it they choose a password, within %d days."
                    .formatted(Invitations.HOLDS.toDays()),
            "Somebody who uses Waymark in another area already keeps name and password, and needs"
                + " no link: make sure with them that they do. Nor is there one for somebody whom another"
                + " area has invited: they use the link from there.")
        .asking(
            Field.of("email", "Email address").value(typed(request, "email")),
            Field.of("name", "Name").hint("As colleagues know them").value(typed(request, "name")))
        .askingRole(roleField(request));
  }

  private static PersonForm faults(
      PersonForm form, Optional<String> email, Optional<String> name, Optional<Role> role) {
    var fields = form.lines();
    return form.asking(
            fields
                .getFirst()
                .error(
                    email.isPresent()
                        ? ""
                        : "Enter an email address in plain letters, like clerk@mereside.example"),
            fields
                .getLast()
                .error(
                    name.isPresent() ? "" : "Enter a name of 100 characters or fewer, on one line"))
        .askingRole(fault(form.role().orElseThrow(), role))
        .wrong();
  }

  private static Field fault(Field field, Optional<Role> role) {
    return role.isPresent() ? field : field.error("Choose a role");
  }

  // --- a further role
  // -----------------------------------------------------------------------------

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
        : answer(visit, request, desk.give(visit, person, role.get(), seen(request)), form);
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

  // --- an end
  // -------------------------------------------------------------------------------------

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
    return answer(
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

  // --- an invitation that is open
  // -----------------------------------------------------------------

  @GetMapping("/{area}/people/{person}/invitation")
  @Needs(Right.MANAGE_PEOPLE)
  ModelAndView open(Visit visit, @PathVariable("person") String id, Csrf csrf) {
    return page(HttpStatus.OK, open(visit, person(id), csrf));
  }

  @PostMapping("/{area}/people/{person}/invitation")
  @Needs(Right.MANAGE_PEOPLE)
  ModelAndView change(
      Visit visit, @PathVariable("person") String id, HttpServletRequest request, Csrf csrf) {
    var person = person(id);
    var form = open(visit, person, csrf);
    var outcome =
        switch (typed(request, PersonForm.THEN)) {
          case "withdraw" -> desk.withdraw(visit, person, seen(request));
          case "again" -> desk.again(visit, person, seen(request));
          default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "then= is neither");
        };
    return answer(visit, request, outcome, form);
  }

  private PersonForm open(Visit visit, PersonId person, Csrf csrf) {
    var now = desk.of(visit.area());
    return PersonForm.of(
            "Change an invitation",
            "/people/%s/invitation".formatted(person),
            visit,
            now.seq(),
            csrf,
            List.of(
                new Button("Make a new link", "again", ""),
                new Button("Withdraw the invitation", "withdraw", "govuk-button--warning")))
        .about(known(now, person))
        .saying(
            "A new link holds for %d days, and the one before no longer works."
                .formatted(Invitations.HOLDS.toDays()),
            "Withdrawing ends the link and everything that this person was to be in the area.");
  }

  // --- what they have in common
  // -------------------------------------------------------------------

  private ModelAndView answer(
      Visit visit, HttpServletRequest request, PeopleDesk.Outcome outcome, PersonForm form) {
    return switch (outcome) {
      case PeopleDesk.Outcome.Done() -> back(visit);
      case PeopleDesk.Outcome.Linked(var person, var ticket) ->
          new ModelAndView("access/link", "page", link(visit, request, person, ticket));
      case PeopleDesk.Outcome.Refused(var words) ->
          page(HttpStatus.UNPROCESSABLE_CONTENT, form.refused(words));
      case PeopleDesk.Outcome.Overtaken(var person, var by) ->
          page(
              HttpStatus.CONFLICT,
              form.overtaken(by, desk.of(visit.area()).those(it -> it.person().equals(person))));
    };
  }

  /** To the page, for as long as its reader may see it. */
  private ModelAndView back(Visit visit) {
    var may =
        desk.of(visit.area()).standing(visit.person()).stream()
            .anyMatch(it -> Right.of(it.role()).contains(Right.MANAGE_PEOPLE));
    var answer = new ModelAndView("redirect:" + (may ? visit.at("/people") : "/"));
    answer.setStatus(HttpStatus.SEE_OTHER);
    return answer;
  }

  private static LinkPage link(
      Visit visit, HttpServletRequest request, People.Person person, Invitations.Ticket ticket) {
    var asked = request.getRequestURL();
    var site = asked.substring(0, asked.length() - request.getRequestURI().length());
    return new LinkPage(
        person.name(),
        site + ticket.path(),
        PeoplePage.TIME.format(ticket.until()),
        Link.to(visit.at("/people"), "People"));
  }

  private static ModelAndView page(HttpStatus status, PersonForm form) {
    var answer = new ModelAndView("access/personForm", "page", form);
    answer.setStatus(status);
    return answer;
  }

  private static PersonId person(String id) {
    try {
      return new PersonId(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      throw new NotFound("no person " + id);
    }
  }

  private static People.Person known(People now, PersonId person) {
    return now.person(person).orElseThrow(() -> new NotFound("no person " + person));
  }

  private static Held held(People now, String id, String role) {
    return now.those(it -> it.is(person(id), it.role()) && it.role().key().equals(role)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("nobody is that"));
  }

  private static Field roleField(HttpServletRequest request) {
    return Field.of(PersonForm.ROLE, "Role").value(typed(request, PersonForm.ROLE));
  }

  private static Optional<Role> role(HttpServletRequest request) {
    var key = typed(request, PersonForm.ROLE);
    return Stream.of(Role.values()).filter(it -> it.key().equals(key)).findFirst();
  }

  private static long seen(HttpServletRequest request) {
    var sent = typed(request, PersonForm.SEEN);
    if (!sent.matches("\\d{1,18}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "seen= is no number");
    }
    return Long.parseLong(sent);
  }

  private static String typed(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }
}
