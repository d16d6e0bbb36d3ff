package waymark.registers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.Question;
import waymark.kernel.KnownAt;
import waymark.registers.Calculations;
import waymark.registers.PackChange;
import waymark.registers.PackRead;
import waymark.registers.PackReader;
import waymark.registers.Register;
import waymark.registers.Registering;
import waymark.registers.Shipped;
import waymark.registers.ShippedCalculations;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.Option;

/** The forms for how registers are defined: taking one into use, and changing it. */
@Controller
class PackForms {

  /** More than these are said once the first are put right. */
  private static final int SAID = 5;

  private static final Question TEXT =
      Question.lines("text", "Definition", 25).longest(PackReader.LONGEST);

  private final RegisterDesk desk;
  private final Calculations calculations;

  PackForms(RegisterDesk desk, Calculations calculations) {
    this.desk = desk;
    this.calculations = calculations;
  }

  @GetMapping("/{area}/registers/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView page(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> added(visit));
  }

  @PostMapping("/{area}/registers/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView add(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.forms().take(visit, request, csrf, () -> added(visit));
  }

  private Form added(Visit visit) {
    var there = desk.registers().registers(KnownAt.LATEST).stream().map(Register::key).toList();
    var offers = new ArrayList<Option>();
    offers.add(Option.of("", "None of these: I write my own"));
    Shipped.KEYS.stream()
        .filter(it -> !there.contains(it))
        .forEach(it -> offers.add(Option.of(it, Shipped.register(it).title())));
    return Form.fresh(
            "Take a register into use",
            List.of(
                Question.fromList("shipped", "Start from", offers)
                    .hint("It can be changed afterwards"),
                TEXT.hint("Only where you write your own, in YAML")),
            Answers.NONE,
            Link.to(visit.at("/registers"), "Registers"),
            check -> {
              var own = check.text("text");
              if (check.text("shipped").isEmpty() == own.isEmpty()) {
                check.refuse(
                    own.isEmpty() ? "shipped" : "text",
                    "Choose a register to start from, or write your own, not both");
              }
              var text = own.isEmpty() ? Shipped.text(check.text("shipped")).orElse("") : own;
              var read =
                  own.isEmpty() && text.isEmpty() ? Optional.<Register>empty() : read(check, text);
              read.filter(it -> there.contains(it.key()) || it.key().equals("new"))
                  .ifPresent(it ->
                      check.refuse(
                          "text",
                          "A register with the key “%s” is there already; give this one another"
                              .formatted(it.key())));
              read.ifPresent(it -> again(check, it));
              return check.result(() -> taken(visit, read.orElseThrow(), text));
            })
        .saying("A definition names no child and no family. It says what is entered.");
  }

  /** One that was in use before has entries, which the new definition must fit. */
  private void again(Check check, Register now) {
    desk.registers().texts(now.key(), KnownAt.LATEST).stream()
        .findFirst()
        .map(it -> PackReader.read(now.key(), it.fact()))
        .ifPresent(it -> {
          if (it instanceof PackRead.Read(var was)) {
            refuse(check, PackChange.refused(was, now, desk.registers().used(now.key())));
          }
        });
  }

  private static Optional<Register> read(Check check, String text) {
    return switch (PackReader.read("definition", text)) {
      case PackRead.Read(var register) -> Optional.of(register);
      case PackRead.Refused(var faults) -> {
        refuse(check, faults);
        yield Optional.empty();
      }
    };
  }

  private static void refuse(Check check, List<String> faults) {
    if (!faults.isEmpty()) {
      var more = faults.size() - SAID;
      check.refuse(
          "text",
          String.join(". ", faults.stream().limit(SAID).map(Offers::capital).toList())
              + (more > 0 ? ". And %,d more".formatted(more) : ""));
    }
  }

  /** With the calculations that ship with it, as trials, where their keys are free. */
  private Change taken(Visit visit, Register register, String text) {
    var there = calculations.calculations(KnownAt.LATEST);
    var shipped =
        ShippedCalculations.over(register.key()).stream()
            .filter(it -> it.what().fault(register).isEmpty())
            .filter(it ->
                there.stream()
                    .noneMatch(one ->
                        one.key().equals(it.key()) || one.title().equalsIgnoreCase(it.title())))
            .toList();
    return Change.now(
        "Took the register “%s” into use.".formatted(register.title()),
        visit.at("/registers/" + register.key()),
        writing -> {
          Registering.pack(writing, register.key(), text);
          shipped.forEach(it -> Registering.write(writing, it));
        });
  }

  @GetMapping("/{area}/registers/{register}/definition/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView definition(
      Visit visit, @PathVariable("register") String key, HttpServletRequest request, Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> changed(visit, key));
  }

  @PostMapping("/{area}/registers/{register}/definition/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView change(
      Visit visit, @PathVariable("register") String key, HttpServletRequest request, Csrf csrf) {
    return desk.forms().take(visit, request, csrf, () -> changed(visit, key));
  }

  private Form changed(Visit visit, String key) {
    var was = desk.register(key, KnownAt.LATEST);
    var text = desk.registers().texts(key, KnownAt.LATEST).getFirst().fact();
    var back = visit.at("/registers/%s/definition".formatted(key));
    return Form.changing(
            "Change how “%s” is defined".formatted(was.title()),
            List.of(TEXT.needed("Write the definition").hint("In YAML")),
            Answers.NONE.with("text", text),
            desk.registers().lastWritten(key),
            Link.to(back, "How it is defined"),
            check -> {
              read(check, check.text("text"))
                  .ifPresent(now ->
                      refuse(check, PackChange.refused(was, now, desk.registers().used(key))));
              return check.result(() ->
                  Change.now(
                      "Changed how the register “%s” is defined.".formatted(was.title()),
                      back,
                      writing -> Registering.pack(writing, key, check.text("text"))));
            })
        .saying(
            "The type of a field in which something stands stays as it is; for another type, add a"
                + " field with an id of its own.")
        .withTakingBack(
            "The register is then no longer in use. Its entries stay, and count in no figure.",
            reason ->
                Change.now(
                    "Took the register “%s” out of use: %s".formatted(was.title(), reason),
                    visit.at("/registers"),
                    writing -> writing.withdraw(() -> Registering.pack(writing, key, text))));
  }
}
