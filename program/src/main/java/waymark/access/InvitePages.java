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
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.PersonForm.Button;
import waymark.kernel.PersonId;
import waymark.web.Csrf;
import waymark.web.Field;

/** Inviting somebody into an area, and what becomes of an invitation that is open. */
@Controller
class InvitePages {

  private final PeopleDesk desk;
  private final PeopleAnswers answers;

  InvitePages(PeopleDesk desk, PeopleAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

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
    return answers.answer(
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
    return answers.answer(visit, request, outcome, form);
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
}
