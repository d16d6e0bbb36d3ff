package waymark.registers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.registers.Entry;
import waymark.registers.EntryId;
import waymark.registers.Register;
import waymark.registers.Registering;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The forms for one entry: adding it, correcting it, taking it back. */
@Controller
class EntryForms {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final RegisterDesk desk;

  EntryForms(RegisterDesk desk) {
    this.desk = desk;
  }

  /** The entry that an address names, of that register. */
  static Entry entry(RegisterDesk desk, Register register, String id, KnownAt at) {
    return id(id)
        .flatMap(it -> desk.entries().entry(it, at))
        .filter(it -> it.register().equals(register.key()))
        .orElseThrow(() -> new NotFound("no entry " + id));
  }

  static Optional<EntryId> id(String id) {
    return ID.matcher(id).matches()
        ? Optional.of(new EntryId(UUID.fromString(id)))
        : Optional.empty();
  }

  @GetMapping("/{area}/registers/{register}/entries/new")
  @Needs(Right.EDIT_REGISTERS)
  ModelAndView page(
      Visit visit, @PathVariable("register") String key, HttpServletRequest request, Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> added(visit, key, EntryId.fresh()));
  }

  @PostMapping("/{area}/registers/{register}/entries/new")
  @Needs(Right.EDIT_REGISTERS)
  ModelAndView add(
      Visit visit, @PathVariable("register") String key, HttpServletRequest request, Csrf csrf) {
    var id = EntryId.fresh(); // once: the form is made anew when it is written
    return desk.forms().take(visit, request, csrf, () -> added(visit, key, id));
  }

  private Form added(Visit visit, String key, EntryId id) {
    var register = desk.register(key, KnownAt.LATEST);
    RegisterDesk.allow(register.addedBy(visit.roles()), register);
    var offers = desk.offers(visit, register, KnownAt.LATEST);
    var path = visit.at("/registers/" + key);
    return Form.fresh(
            "Enter one in “%s”".formatted(register.title()),
            EntryForm.questions(register, offers),
            Answers.NONE,
            Link.to(path, register.title()),
            check ->
                EntryForm.read(check, register, offers, id, "", desk.today())
                    .map(it ->
                        Change.now(
                            "Entered in the register “%s”: %s."
                                .formatted(register.title(), named(register, it)),
                            path + "/entries/" + it.id().value(),
                            desk.written(
                                visit,
                                register,
                                writing -> Registering.write(writing, register, it, Map.of())))))
        .saying(register.says().isEmpty() ? new String[0] : new String[] {register.says()});
  }

  static String named(Register register, Entry it) {
    return "%s of %s".formatted(register.called(), DayWords.of(it.on()));
  }

  @GetMapping("/{area}/registers/{register}/entries/{entry}/change")
  @Needs(Right.EDIT_REGISTERS)
  ModelAndView entry(
      Visit visit,
      @PathVariable("register") String key,
      @PathVariable("entry") String entry,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> changed(visit, key, entry));
  }

  @PostMapping("/{area}/registers/{register}/entries/{entry}/change")
  @Needs(Right.EDIT_REGISTERS)
  ModelAndView change(
      Visit visit,
      @PathVariable("register") String key,
      @PathVariable("entry") String entry,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.forms().take(visit, request, csrf, () -> changed(visit, key, entry));
  }

  private Form changed(Visit visit, String key, String id) {
    var register = desk.register(key, KnownAt.LATEST);
    RegisterDesk.allow(register.correctedBy(visit.roles()), register);
    var was = entry(desk, register, id, KnownAt.LATEST);
    var offers = desk.offers(visit, register, KnownAt.LATEST);
    var path = visit.at("/registers/%s".formatted(key));
    var address = path + "/entries/" + id;
    return Form.changing(
            "Correct this %s".formatted(register.called()),
            EntryForm.correcting(register, offers),
            EntryForm.answers(register, was),
            desk.entries().lastWritten(was.id()),
            Link.to(address, Offers.capital(named(register, was))),
            check ->
                EntryForm.read(
                        check, register, offers, was.id(), check.text("reason"), desk.today())
                    .map(it ->
                        Change.now(
                            "Corrected in the register “%s”: %s. %s"
                                .formatted(register.title(), named(register, it), it.reason()),
                            address,
                            desk.written(
                                visit,
                                register,
                                writing ->
                                    Registering.write(writing, register, it, was.values())))))
        .withTakingBack(
            "It then counts in no figure and stands in no list. Its history stays.",
            reason ->
                Change.now(
                    "Took back in the register “%s”: %s. %s"
                        .formatted(register.title(), named(register, was), reason),
                    path,
                    desk.written(
                        visit,
                        register,
                        writing ->
                            writing.withdraw(() ->
                                Registering.write(
                                    writing,
                                    register,
                                    new Entry(was.id(), key, was.on(), was.values(), reason),
                                    was.values())))));
  }
}
