package waymark.governance;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.PersonNames;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The forms for bodies, their terms of reference and their members. */
@Controller
class BodyForms {

  private final FormDesk desk;
  private final Bodies bodies;
  private final PersonNames names;

  BodyForms(FormDesk desk, Bodies bodies, PersonNames names) {
    this.desk = desk;
    this.bodies = bodies;
    this.names = names;
  }

  @GetMapping("/{area}/bodies/new")
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView newBody(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> newBody(visit));
  }

  @PostMapping("/{area}/bodies/new")
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView addBody(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> newBody(visit));
  }

  private Form newBody(Visit visit) {
    var others = bodies.bodies(KnownAt.LATEST);
    return Form.fresh(
        "Add a body",
        BodyForm.questions(others),
        BodyForm.offered(),
        Link.to(visit.at("/bodies"), "Who governs the programme"),
        check ->
            BodyForm.read(check, others)
                .map(body ->
                    Change.now(
                        "Added the body “%s”.".formatted(body.name()),
                        visit.at("/bodies/" + body.key()),
                        writing -> Governing.write(writing, body))));
  }

  @GetMapping("/{area}/bodies/{body}/change")
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView body(
      Visit visit, @PathVariable("body") String key, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> changed(visit, key));
  }

  @PostMapping("/{area}/bodies/{body}/change")
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView change(
      Visit visit, @PathVariable("body") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> changed(visit, key));
  }

  private Form changed(Visit visit, String key) {
    var was = bodies.body(key, KnownAt.LATEST);
    var others =
        bodies.bodies(KnownAt.LATEST).stream().filter(it -> !it.id().equals(was.id())).toList();
    var questions = BodyForm.questions(others);
    var stands = BodyForm.answers(was);
    return Form.changing(
        "Change " + was.name(),
        questions,
        stands,
        bodies.lastWritten(was.id()),
        back(visit, was),
        check ->
            BodyForm.read(check, others, was.id(), key)
                .map(body ->
                    Change.now(
                        "Changed the body “%s”: %s."
                            .formatted(was.name(), Form.changed(questions, stands, check)),
                        visit.at("/bodies/" + key),
                        writing -> Governing.write(writing, body))));
  }

  private static Link back(Visit visit, Body body) {
    return Link.to(visit.at("/bodies/" + body.key()), body.name());
  }

  @GetMapping("/{area}/bodies/{body}/terms")
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView terms(
      Visit visit, @PathVariable("body") String key, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> terms(visit, key));
  }

  @PostMapping("/{area}/bodies/{body}/terms")
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView changeTerms(
      Visit visit, @PathVariable("body") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> terms(visit, key));
  }

  private Form terms(Visit visit, String key) {
    var body = bodies.body(key, KnownAt.LATEST);
    var stands = TermsForm.answers(bodies.terms(body.id(), KnownAt.LATEST));
    return Form.changing(
            "Terms of reference of " + body.name(),
            TermsForm.QUESTIONS,
            stands,
            bodies.lastWrittenTerms(body.id()),
            back(visit, body),
            check ->
                TermsForm.read(check, body.id())
                    .map(terms ->
                        Change.now(
                            "Changed the terms of reference of “%s”: %s."
                                .formatted(
                                    body.name(), Form.changed(TermsForm.QUESTIONS, stands, check)),
                            visit.at("/bodies/" + key),
                            writing -> Governing.write(writing, terms))))
        .saying("What the terms said before stays visible on the page of the body.");
  }

  @GetMapping("/{area}/bodies/{body}/members/new")
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView newMember(
      Visit visit, @PathVariable("body") String key, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> newMember(visit, key));
  }

  @PostMapping("/{area}/bodies/{body}/members/new")
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView addMember(
      Visit visit, @PathVariable("body") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> newMember(visit, key));
  }

  private Form newMember(Visit visit, String key) {
    var body = bodies.body(key, KnownAt.LATEST);
    var others = bodies.members(body.id(), KnownAt.LATEST);
    return Form.fresh(
        "Add a member of " + body.name(),
        MemberForm.questions(others, names.belonging(desk.today())),
        MemberForm.offered(),
        back(visit, body),
        check ->
            MemberForm.read(check, others, MemberId.fresh(), body.id())
                .map(member ->
                    Change.now(
                        "Added a member of “%s”: %s.".formatted(body.name(), member.words()),
                        visit.at("/bodies/" + key),
                        writing -> Governing.write(writing, member))));
  }

  @GetMapping("/{area}/bodies/{body}/members/{member}/change")
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView member(
      Visit visit,
      @PathVariable("body") String key,
      @PathVariable("member") UUID id,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.show(visit, request, csrf, () -> changed(visit, key, new MemberId(id)));
  }

  @PostMapping("/{area}/bodies/{body}/members/{member}/change")
  @Needs(Right.EDIT_MEETINGS)
  ModelAndView changeMember(
      Visit visit,
      @PathVariable("body") String key,
      @PathVariable("member") UUID id,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.take(visit, request, csrf, () -> changed(visit, key, new MemberId(id)));
  }

  private Form changed(Visit visit, String key, MemberId id) {
    var body = bodies.body(key, KnownAt.LATEST);
    var all = bodies.members(body.id(), KnownAt.LATEST);
    var was =
        all.stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFound("no member " + id));
    var others = all.stream().filter(it -> !it.id().equals(id)).toList();
    var questions = MemberForm.questions(others, people(was));
    var stands = MemberForm.answers(was);
    return Form.changing(
        "Change a member of " + body.name(),
        questions,
        stands,
        bodies.lastWritten(id),
        back(visit, body),
        check ->
            MemberForm.read(check, others, id, body.id())
                .map(member ->
                    Change.now(
                        "Changed a member of “%s”, %s: %s."
                            .formatted(
                                body.name(), was.words(), Form.changed(questions, stands, check)),
                        visit.at("/bodies/" + key),
                        writing -> Governing.write(writing, member))));
  }

  /** Those who may be named, and whoever is named already. */
  private Map<PersonId, String> people(Member was) {
    var people = new LinkedHashMap<>(names.belonging(desk.today()));
    was.person().ifPresent(it -> people.putIfAbsent(it, "Somebody whose access has ended"));
    return people;
  }
}
