package waymark.registers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.CountWords;
import waymark.ledger.AreaTransactions;
import waymark.registers.FieldType;
import waymark.registers.Register;
import waymark.report.Part;
import waymark.report.Report;
import waymark.trajectory.KnownAtForm;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.Pagination;

/** The registers of an area, their entries, and how they are defined. */
@Controller
class RegisterPages {

  private static final String TEMPLATE = "registers/pages/page";
  static final int ON_A_PAGE = 25;

  private final AreaTransactions transactions;
  private final RegisterDesk desk;

  RegisterPages(AreaTransactions transactions, RegisterDesk desk) {
    this.transactions = transactions;
    this.desk = desk;
  }

  /** A page that has no files of its own. */
  static KnownAtForm knownAt(Visit visit, String path, AsKnown known) {
    return KnownAtForm.of(visit.at(path), known, List.of()).with(List.of());
  }

  private static List<Link> doing(AsKnown known, Doing... all) {
    var links = new ArrayList<Link>();
    for (var it : all) {
      if (it.may() && (known.today() || it.then())) {
        links.add(it.link());
      }
    }
    return links;
  }

  /**
   * Something that can be done.
   *
   * @param then also on a page of another day, because it writes nothing
   */
  private record Doing(boolean may, boolean then, Link link) {

    static Doing look(String address, String text) {
      return new Doing(true, true, Link.to(address, text));
    }

    static Doing write(boolean may, String address, String text) {
      return new Doing(may, false, Link.to(address, text));
    }
  }

  @GetMapping("/{area}/registers")
  @Needs(Right.SEE_RECORD)
  String registers(Visit visit, AsKnown known, Model model) {
    var report =
        transactions.read(
            visit.area(),
            () ->
                RegisterReport.list(
                    visit,
                    known,
                    desk.registers().registers(known.moment()),
                    desk.registers().counts(known.moment())));
    model.addAttribute(
        "page",
        RegisterPage.of(
            report,
            Link.to(known.at(visit.at("")), "Plans"),
            doing(
                known,
                Doing.look(known.at(visit.at("/calculations")), "See what is calculated from them"),
                Doing.write(
                    visit.may(Right.EDIT_PROGRAMME),
                    visit.at("/registers/new"),
                    "Take a register into use")),
            knownAt(visit, "/registers", known)));
    return TEMPLATE;
  }

  @GetMapping("/{area}/registers/{register}")
  @Needs(Right.SEE_RECORD)
  String entries(
      Visit visit,
      @PathVariable("register") String key,
      AsKnown known,
      HttpServletRequest request,
      Model model) {
    model.addAttribute(
        "page", transactions.read(visit.area(), () -> entries(visit, key, known, request)));
    return TEMPLATE;
  }

  private RegisterPage entries(Visit visit, String key, AsKnown known, HttpServletRequest request) {
    var register = desk.register(key, known.moment());
    var path = visit.at("/registers/" + key);
    if (!register.seenBy(visit.roles())) {
      return counted(visit, register, known);
    }
    var listed = listed(visit, register, known, EntryChoice.of(request, register));
    var choice = listed.choice();
    var last = Math.max(1, (listed.count() + ON_A_PAGE - 1) / ON_A_PAGE);
    var form = knownAt(visit, "/registers/" + key, known);
    return new RegisterPage(
        RegisterReport.entries(visit, known, listed),
        Link.to(known.at(visit.at("/registers")), "Registers"),
        Optional.of(
            new RegisterPage.Choice(
                path,
                known.day().map(Object::toString).orElse(""),
                !choice.filter().all(),
                choice.days(),
                choice.fields(register),
                choice.options(register, listed.offers()))),
        last == 1
            ? Optional.empty()
            : Optional.of(
                Pagination.of(
                    Math.min(choice.page(), last), last, it -> path + choice.query(it, known))),
        doing(visit, register, known, path),
        form.with(
            List.of(
                Link.to(path + ".xlsx" + choice.query(1, known), "Excel"),
                Link.to(path + ".csv" + choice.query(1, known), "CSV"))));
  }

  /** Who may not see entries one by one sees how many there are. */
  private RegisterPage counted(Visit visit, Register register, AsKnown known) {
    var count = desk.registers().counts(known.moment()).getOrDefault(register.key(), 0);
    return RegisterPage.of(
        Report.of(
            register.title(),
            Part.lead(
                CountWords.of(count, register.called())
                    + ". Its entries are seen one by one by those alone who keep it.")),
        Link.to(known.at(visit.at("/registers")), "Registers"),
        List.of(),
        knownAt(visit, "/registers/" + register.key(), known));
  }

  private List<Link> doing(Visit visit, Register register, AsKnown known, String path) {
    var adds = visit.may(Right.EDIT_REGISTERS) && register.addedBy(visit.roles());
    return doing(
        known,
        Doing.write(adds, path + "/entries/new", "Enter a " + register.called()),
        Doing.write(adds, path + "/import/file", "Take in several from a file"),
        Doing.look(known.at(path + "/totals"), "See monthly totals of what is counted elsewhere"),
        Doing.look(known.at(path + "/definition"), "See how this register is defined"));
  }

  private RegisterReport.Listed listed(
      Visit visit, Register register, AsKnown known, EntryChoice choice) {
    var at = known.moment();
    var count = desk.entries().count(register.key(), choice.filter(), at);
    var last = Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
    var totals = new LinkedHashMap<String, Map<String, Integer>>();
    for (var field : EntryChoice.chosen(register)) {
      if (!(field.type() instanceof FieldType.Several)) {
        var answers = desk.entries().totals(register.key(), choice.filter(), at, field.id());
        if (!answers.isEmpty()) {
          totals.put(field.id(), answers);
        }
      }
    }
    return new RegisterReport.Listed(
        register,
        desk.offers(visit, register, at),
        choice,
        desk.entries()
            .list(
                register.key(),
                choice.filter(),
                at,
                (Math.min(choice.page(), last) - 1) * ON_A_PAGE,
                ON_A_PAGE),
        count,
        totals);
  }

  @GetMapping("/{area}/registers/{register}/entries/{entry}")
  @Needs(Right.SEE_RECORD)
  String entry(
      Visit visit,
      @PathVariable("register") String key,
      @PathVariable("entry") String entry,
      AsKnown known,
      Model model) {
    model.addAttribute(
        "page", transactions.read(visit.area(), () -> entry(visit, key, entry, known)));
    return TEMPLATE;
  }

  private RegisterPage entry(Visit visit, String key, String id, AsKnown known) {
    var register = desk.seen(visit, key, known.moment());
    var it = EntryForms.entry(desk, register, id, known.moment());
    var path = "/registers/%s/entries/%s".formatted(key, id);
    return RegisterPage.of(
        RegisterReport.entry(
            register,
            desk.offers(visit, register, known.moment()),
            it,
            desk.entries().versions(it.id(), known.moment())),
        Link.to(known.at(visit.at("/registers/" + key)), register.title()),
        doing(
            known,
            Doing.write(
                visit.may(Right.EDIT_REGISTERS) && register.correctedBy(visit.roles()),
                visit.at(path + "/change"),
                "Correct it, or take it back")),
        knownAt(visit, path, known));
  }

  @GetMapping("/{area}/registers/{register}/definition")
  @Needs(Right.SEE_RECORD)
  String definition(Visit visit, @PathVariable("register") String key, AsKnown known, Model model) {
    var report =
        transactions.read(
            visit.area(),
            () ->
                RegisterReport.definition(
                    desk.register(key, known.moment()),
                    desk.registers().texts(key, known.moment())));
    var path = "/registers/" + key;
    model.addAttribute(
        "page",
        RegisterPage.of(
            report,
            Link.to(known.at(visit.at(path)), "The register"),
            doing(
                known,
                Doing.write(
                    visit.may(Right.EDIT_PROGRAMME),
                    visit.at(path + "/definition/change"),
                    "Change the definition")),
            knownAt(visit, path + "/definition", known)));
    return TEMPLATE;
  }

  @GetMapping("/{area}/registers/{register}/totals")
  @Needs(Right.SEE_RECORD)
  String totals(Visit visit, @PathVariable("register") String key, AsKnown known, Model model) {
    model.addAttribute("page", transactions.read(visit.area(), () -> totals(visit, key, known)));
    return TEMPLATE;
  }

  private RegisterPage totals(Visit visit, String key, AsKnown known) {
    var register = desk.register(key, known.moment());
    var path = "/registers/" + key;
    return RegisterPage.of(
        RegisterReport.totals(register, desk.registers().totals(key, known.moment())),
        Link.to(known.at(visit.at(path)), register.title()),
        doing(
            known,
            Doing.write(
                visit.may(Right.EDIT_REGISTERS) && register.addedBy(visit.roles()),
                visit.at(path + "/totals/new"),
                "Enter or correct a monthly total")),
        knownAt(visit, path + "/totals", known));
  }
}
