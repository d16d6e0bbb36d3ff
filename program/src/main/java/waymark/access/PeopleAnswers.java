package waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.PersonId;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.NotFound;

/** What the forms about people have in common: what they are asked with, and what they answer. */
@Component
class PeopleAnswers {

  /** A link for somebody, shown once. */
  record LinkPage(String name, String address, String until, Link back) {}

  private final PeopleDesk desk;

  PeopleAnswers(PeopleDesk desk) {
    this.desk = desk;
  }

  ModelAndView answer(
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

  static ModelAndView page(HttpStatus status, PersonForm form) {
    var answer = new ModelAndView("access/personForm", "page", form);
    answer.setStatus(status);
    return answer;
  }

  static PersonId person(String id) {
    try {
      return new PersonId(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      throw new NotFound("no person " + id);
    }
  }

  static People.Person known(People now, PersonId person) {
    return now.person(person).orElseThrow(() -> new NotFound("no person " + person));
  }

  static Field roleField(HttpServletRequest request) {
    return Field.of(PersonForm.ROLE, "Role").value(typed(request, PersonForm.ROLE));
  }

  static Optional<Role> role(HttpServletRequest request) {
    var key = typed(request, PersonForm.ROLE);
    return Stream.of(Role.values()).filter(it -> it.key().equals(key)).findFirst();
  }

  static long seen(HttpServletRequest request) {
    var sent = typed(request, PersonForm.SEEN);
    if (!sent.matches("\\d{1,18}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "seen= is no number");
    }
    return Long.parseLong(sent);
  }

  static String typed(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  static Field fault(Field field, Optional<Role> role) {
    return role.isPresent() ? field : field.error("Choose a role");
  }
}
