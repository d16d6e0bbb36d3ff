package waymark.programme;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import waymark.forms.FormDesk;
import waymark.forms.ListPage;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** What an area is, and the services that supply its figures. */
@Controller
class AreaForms {

  private final FormDesk desk;
  private final AreaTransactions transactions;
  private final Programmes programmes;

  AreaForms(FormDesk desk, AreaTransactions transactions, Programmes programmes) {
    this.desk = desk;
    this.transactions = transactions;
    this.programmes = programmes;
  }

  @GetMapping("/{area}/change")
  @Needs(Right.EDIT_AREA)
  ModelAndView area(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> changed(visit));
  }

  @PostMapping("/{area}/change")
  @Needs(Right.EDIT_AREA)
  ModelAndView changeArea(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> changed(visit));
  }

  private Form changed(Visit visit) {
    var stands = programmes.area(KnownAt.LATEST).map(AreaForm::answers).orElse(Answers.NONE);
    return Form.changing(
        "Change this area",
        AreaForm.QUESTIONS,
        stands,
        programmes.lastWritten(),
        Link.to(visit.at(""), "Plans"),
        check ->
            AreaForm.read(check)
                .map(area ->
                    Change.now(
                        "Changed what the area is: %s."
                            .formatted(Form.changed(AreaForm.QUESTIONS, stands, check)),
                        visit.at(""),
                        writing -> Programme.write(writing, area))));
  }

  @GetMapping("/{area}/services")
  @Needs(Right.SEE_PROGRAMME)
  String services(Visit visit, AsKnown known, Model model) {
    var services = transactions.read(visit.area(), () -> programmes.services(known.moment()));
    model.addAttribute("page", page(visit, services));
    return ListPage.TEMPLATE;
  }

  private static ListPage page(Visit visit, List<Service> services) {
    var may = visit.may(Right.EDIT_PROGRAMME);
    var table = Table.captioned("Services").column("Service").column("Organisation");
    services.forEach(it ->
        table.row(
            may
                ? Cell.link(visit.at("/services/" + it.key() + "/change"), it.name())
                : Cell.of(it.name()),
            Cell.of(it.organisation())));
    return new ListPage(
        "Services that supply figures",
        services.isEmpty()
            ? "No service has been named yet."
            : "Each measure says which of them supplies it.",
        table.build(),
        may ? List.of(Link.to(visit.at("/services/new"), "Add a service")) : List.of(),
        Link.to(visit.at(""), "Plans"));
  }

  @GetMapping("/{area}/services/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView newService(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> added(visit));
  }

  @PostMapping("/{area}/services/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView addService(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> added(visit));
  }

  private Form added(Visit visit) {
    var others = programmes.services(KnownAt.LATEST);
    return Form.fresh(
        "Add a service",
        ServiceForm.QUESTIONS,
        Answers.NONE,
        services(visit),
        check ->
            ServiceForm.read(check, others)
                .map(service ->
                    Change.now(
                        "Added the service “%s” of %s."
                            .formatted(service.name(), service.organisation()),
                        visit.at("/services"),
                        writing -> Programme.write(writing, service))));
  }

  @GetMapping("/{area}/services/{service}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView service(
      Visit visit, @PathVariable("service") String key, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> changed(visit, key));
  }

  @PostMapping("/{area}/services/{service}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView changeService(
      Visit visit, @PathVariable("service") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> changed(visit, key));
  }

  private Form changed(Visit visit, String key) {
    var all = programmes.services(KnownAt.LATEST);
    var was =
        all.stream()
            .filter(it -> it.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new NotFound("no service " + key));
    var stands = ServiceForm.answers(was);
    return Form.changing(
        "Change this service",
        ServiceForm.QUESTIONS,
        stands,
        programmes.lastWritten(was.id()),
        services(visit),
        check ->
            ServiceForm.read(check, all, was)
                .map(service ->
                    Change.now(
                        "Changed the service “%s”: %s."
                            .formatted(
                                was.name(), Form.changed(ServiceForm.QUESTIONS, stands, check)),
                        visit.at("/services"),
                        writing -> Programme.write(writing, service))));
  }

  private static Link services(Visit visit) {
    return Link.to(visit.at("/services"), "Services that supply figures");
  }
}
