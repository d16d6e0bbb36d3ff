package waymark.trajectory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import waymark.access.Audience;
import waymark.access.Awaiting;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;
import waymark.programme.Plan;
import waymark.programme.Programmes;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.NotFound;
import waymark.web.Today;

/** The pages of an area's plans: at a glance, as tracker, objective by objective, and restated. */
@Controller
class PlanPages {

  private final AreaTransactions transactions;
  private final Programmes programmes;
  private final Trackers trackers;
  private final PlanReports reports;
  private final KnownSince since;
  private final LastLooks looks;
  private final Ledger ledger;
  private final List<Awaiting> awaiting;

  PlanPages(
      AreaTransactions transactions,
      Programmes programmes,
      Trackers trackers,
      PlanReports reports,
      KnownSince since,
      LastLooks looks,
      Ledger ledger,
      List<Awaiting> awaiting) {
    this.transactions = transactions;
    this.programmes = programmes;
    this.trackers = trackers;
    this.reports = reports;
    this.since = since;
    this.looks = looks;
    this.ledger = ledger;
    this.awaiting = List.copyOf(awaiting);
  }

  @GetMapping("/{area}")
  @Needs(Right.SEE_PROGRAMME)
  String area(Audience readers, AsKnown known, Model model) {
    model.addAttribute("page", transactions.read(readers.area(), () -> areaPage(readers, known)));
    return "trajectory/area";
  }

  private AreaPage areaPage(Audience readers, AsKnown known) {
    var at = known.moment();
    var area = programmes.area(at).orElseThrow(() -> new NotFound("nothing was known then"));
    var plans = programmes.plans(at);
    return AreaPage.of(
        readers.areaKey(),
        area,
        plans,
        trackers.trackers(plans, at),
        known,
        new Doing(readers, known).inArea(),
        form(readers.at(""), known));
  }

  @GetMapping("/{area}/plans/{plan}")
  @Needs(Right.SEE_PROGRAMME)
  String plan(
      Visit visit, @PathVariable("plan") String key, AsKnown known, Csrf csrf, Model model) {
    model.addAttribute(
        "page", transactions.read(visit.area(), () -> planPage(visit, key, known, csrf)));
    return "trajectory/plan";
  }

  private PlanPage planPage(Visit visit, String key, AsKnown known, Csrf csrf) {
    var at = reports.at(visit.audience(), key, known);
    var tracker = reports.tracker(at);
    return PlanPage.of(
        at,
        reports.plan(visit.audience(), at, tracker),
        known.today() ? Optional.of(since(visit, at.plan(), tracker, csrf)) : Optional.empty(),
        awaiting.stream().flatMap(it -> it.of(visit).stream()).toList(),
        reports.beside(visit.audience(), at),
        new Doing(visit, known).withPlan(key),
        KnownAtForm.of(visit.at("/plans/" + key), known, reports.days(at.plan(), known)));
  }

  private SinceLastLook since(Visit visit, Plan plan, Tracker now, Csrf csrf) {
    var last = looks.last(visit, plan.id());
    var was =
        last.map(it -> trackers.tracker(plan, new KnownAt(KnownAt.LATEST.known(), it.upTo())))
            .orElse(now);
    return SinceLastLook.of(
        last, was, now, ledger.headSeq(), visit.at("/plans/" + plan.key() + "/seen"), csrf);
  }

  @PostMapping("/{area}/plans/{plan}/seen")
  @Needs(Right.SEE_PROGRAMME)
  String seen(Visit visit, @PathVariable("plan") String key, @RequestParam("seq") long upTo) {
    var head = transactions.read(visit.area(), ledger::headSeq);
    var plan = transactions.read(visit.area(), () -> plan(key));
    looks.note(visit, plan.id(), Math.clamp(upTo, 1, head));
    return "redirect:" + visit.at("/plans/" + key);
  }

  private Plan plan(String key) {
    return programmes.plan(key, KnownAt.LATEST).orElseThrow(() -> new NotFound("no plan " + key));
  }

  @GetMapping("/{area}/plans/{plan}/tracker")
  @Needs(Right.SEE_PROGRAMME)
  String tracker(Audience readers, @PathVariable("plan") String key, AsKnown known, Model model) {
    var first = trackers.first(key, known);
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            first.look(),
            () -> {
              var plan = first.plan().orElseThrow(() -> since.plan(readers, key, known));
              var at = new PlanPage.At(readers.areaKey(), plan, known);
              var tracker = first.tracker();
              return ReportPage.of(
                  at,
                  TrackerReport.of(at, tracker, reports.ofTracker(readers, at, tracker)),
                  List.of(),
                  KnownAtForm.of(readers.at("/plans/" + key + "/tracker"), known, first.days())
                      .with(TakeAlong.as(it -> at.page("/tracker" + it), TakeAlong.TO_FILL_IN)));
            }));
    return "trajectory/report";
  }

  @GetMapping("/{area}/plans/{plan}/quarters")
  @Needs(Right.SEE_PROGRAMME)
  String quarters(Audience readers, @PathVariable("plan") String key, AsKnown known, Model model) {
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            () -> {
              var at = reports.at(readers, key, known);
              return ReportPage.of(
                  at,
                  QuartersReport.of(at, reports.tracker(at)),
                  List.of(),
                  form(readers.at("/plans/" + key + "/quarters"), known));
            }));
    return "trajectory/report";
  }

  @GetMapping("/{area}/plans/{plan}/objectives/{number}")
  @Needs(Right.SEE_PROGRAMME)
  String objective(
      Audience readers,
      @PathVariable("plan") String key,
      @PathVariable("number") String number,
      AsKnown known,
      Today today,
      Model model) {
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            () -> {
              var at = reports.at(readers, key, known);
              var only = reports.only(readers, at, number);
              return ReportPage.of(
                  at,
                  reports.objective(readers, at, only, today.day()),
                  Stream.concat(
                          new Doing(readers, known).withObjective(key, only).stream(),
                          reports.doing(readers, at, only, today.day()).stream())
                      .toList(),
                  form(readers.at("/plans/" + key + "/objectives/" + number), known));
            }));
    return "trajectory/report";
  }

  /** It names people and has forms with what was typed, so it is made for each reader. */
  @GetMapping("/{area}/plans/{plan}/restatements")
  @Needs(Right.SEE_PROGRAMME)
  String restatements(
      Visit visit,
      @PathVariable("plan") String key,
      @RequestParam(name = Earlier.DAY, defaultValue = "") String from,
      @RequestParam(name = Earlier.PLACE, defaultValue = "") String place,
      AsKnown known,
      HttpServletResponse response,
      Model model) {
    var earlier = Earlier.read(from, place, known);
    if (earlier.wrong()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
    model.addAttribute(
        "page",
        transactions.read(visit.area(), () -> changesPage(visit.audience(), key, known, earlier)));
    return "trajectory/changes";
  }

  private ChangesPage changesPage(Audience readers, String key, AsKnown known, Earlier asked) {
    var at = reports.at(readers, key, known);
    var now = reports.tracker(at);
    var earlier = reports.earlier(at, asked.moment());
    return ChangesPage.of(
        at, reports.restatements(readers, at, now, earlier), asked, earlier, reports.papers(now));
  }

  @GetMapping("/{area}/measures/{measure}")
  @Needs(Right.SEE_PROGRAMME)
  String measure(
      Audience readers, @PathVariable("measure") String key, AsKnown known, Model model) {
    model.addAttribute(
        "page", transactions.read(readers.area(), () -> measurePage(readers, key, known)));
    return "trajectory/measure";
  }

  private MeasurePage measurePage(Audience readers, String key, AsKnown known) {
    var line = reports.line(readers, key, known);
    var doing = new Doing(readers, known);
    return new MeasurePage(
        reports.measure(readers, line, known, doing.onward(key)),
        doing.withMeasure(line),
        form(readers.at("/measures/" + key), known));
  }

  private KnownAtForm form(String path, AsKnown known) {
    return KnownAtForm.of(path, known, trackers.days(known.day()));
  }
}
