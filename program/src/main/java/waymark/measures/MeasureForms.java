package waymark.measures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
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
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.forms.ListPage;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.programme.Programmes;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The measures of an area, and the forms for what each of them is. */
@Controller
class MeasureForms {

  private final FormDesk desk;
  private final AreaTransactions transactions;
  private final Measures measures;
  private final Programmes programmes;
  private final List<Source> sources;

  MeasureForms(
      FormDesk desk,
      AreaTransactions transactions,
      Measures measures,
      Programmes programmes,
      List<Source> sources) {
    this.desk = desk;
    this.transactions = transactions;
    this.measures = measures;
    this.programmes = programmes;
    this.sources = List.copyOf(sources);
  }

  @GetMapping("/{area}/measures")
  @Needs(Right.SEE_PROGRAMME)
  String measures(Visit visit, AsKnown known, Model model) {
    var definitions = transactions.read(visit.area(), () -> measures.definitions(known.moment()));
    model.addAttribute("page", page(visit, known, definitions));
    return ListPage.TEMPLATE;
  }

  private static ListPage page(Visit visit, AsKnown known, List<Definition> definitions) {
    var table =
        Table.captioned("Measures")
            .column("Measure")
            .column("Counted in")
            .column("Which way is better")
            .column("Answers for it");
    definitions.forEach(it ->
        table.row(
            Cell.link(known.at(visit.at("/measures/" + it.key())), it.title()),
            Cell.of(it.unit()),
            Cell.of(it.polarity().words()),
            Cell.of(it.ownerRole().isEmpty() ? "not stated" : it.ownerRole())));
    return new ListPage(
        "Measures",
        definitions.isEmpty()
            ? "No measure has been defined yet."
            : "All that is measured in this area, whether or not a plan promises anything of it.",
        table.build(),
        doing(visit, known),
        Link.to(known.at(visit.at("")), "Plans"));
  }

  private static List<Link> doing(Visit visit, AsKnown known) {
    var doing = new ArrayList<Link>();
    if (visit.may(Right.EDIT_PROGRAMME)) {
      doing.add(Link.to(visit.at("/measures/new"), "Add a measure"));
    }
    if (visit.may(Right.SEE_RECORD)) {
      doing.add(Link.to(known.at(visit.at("/systems")), "See which systems the figures come from"));
    }
    return doing;
  }

  @GetMapping("/{area}/measures/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView newMeasure(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> added(visit));
  }

  @PostMapping("/{area}/measures/new")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView add(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> added(visit));
  }

  private List<Source.Counting> countings() {
    return sources.stream().flatMap(it -> it.countings(KnownAt.LATEST).stream()).toList();
  }

  private Form added(Visit visit) {
    var others = measures.definitions(KnownAt.LATEST);
    return Form.fresh(
        "Add a measure",
        DefinitionForm.questions(programmes.services(KnownAt.LATEST), countings(), true),
        DefinitionForm.offered(),
        Link.to(visit.at("/measures"), "Measures"),
        check ->
            DefinitionForm.read(check, others)
                .map(measure ->
                    Change.now(
                        "Added the measure “%s”.".formatted(measure.title()),
                        visit.at("/measures/" + measure.key()),
                        writing -> Measuring.write(writing, measure))));
  }

  @GetMapping("/{area}/measures/{measure}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView measure(
      Visit visit, @PathVariable("measure") String key, HttpServletRequest request, Csrf csrf) {
    return desk.show(visit, request, csrf, () -> changed(visit, key));
  }

  @PostMapping("/{area}/measures/{measure}/change")
  @Needs(Right.EDIT_PROGRAMME)
  ModelAndView change(
      Visit visit, @PathVariable("measure") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(visit, request, csrf, () -> changed(visit, key));
  }

  private Form changed(Visit visit, String key) {
    var was =
        measures
            .definition(key, KnownAt.LATEST)
            .orElseThrow(() -> new NotFound("no measure " + key));
    var others =
        measures.definitions(KnownAt.LATEST).stream()
            .filter(it -> !it.id().equals(was.id()))
            .toList();
    var questions =
        DefinitionForm.questions(programmes.services(KnownAt.LATEST), countings(), false);
    var stands = DefinitionForm.answers(was);
    var then = visit.at("/measures/" + key);
    return Form.changing(
            "Change what is measured",
            questions,
            stands,
            measures.lastWritten(was.id()),
            Link.to(then, was.title()),
            check ->
                DefinitionForm.read(check, others, was.id(), key)
                    .map(measure ->
                        Change.now(
                            "Defined the measure “%s” anew: %s. %s"
                                .formatted(
                                    was.title(),
                                    Form.changed(
                                        questions,
                                        stands.with("reason", check.text("reason")),
                                        check),
                                    measure.reason()),
                            then,
                            writing -> Measuring.write(writing, measure))))
        .saying(
            "A definition is never overwritten: pages as known on an earlier day show the one that"
                + " was known then.");
  }
}
