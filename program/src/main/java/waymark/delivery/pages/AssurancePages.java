package waymark.delivery.pages;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.delivery.Assurance;
import waymark.kernel.PeriodKey;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.trajectory.PlansKnown;
import waymark.trajectory.ReportPage;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Today;

/** The assurance activities of a plan, all of them and one by one, as pages and as files. */
@Controller
class AssurancePages {

  private final AreaTransactions transactions;
  private final AssurancePlans plans;
  private final PlansKnown known;

  AssurancePages(AreaTransactions transactions, AssurancePlans plans, PlansKnown known) {
    this.transactions = transactions;
    this.plans = plans;
    this.known = known;
  }

  @GetMapping("/{area}/plans/{plan}/assurance")
  @Needs(Right.SEE_PROGRAMME)
  String activities(
      Audience readers, @PathVariable("plan") String key, AsKnown asked, Today today, Model model) {
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            () -> {
              var plan = plans.of(readers, key, asked, today.day());
              return new ReportPage(
                  AssuranceReport.of(plan),
                  Link.to(plan.page(""), plan.plan().title()),
                  where(
                          readers,
                          asked,
                          Right.EDIT_DELIVERY,
                          Link.to(plan.path("/assurance/new"), "Add an assurance activity"))
                      .toList(),
                  known.form(plan.plan(), plan.path("/assurance"), asked));
            }));
    return "trajectory/report";
  }

  @GetMapping({
    "/{area}/plans/{plan}/assurance.txt",
    "/{area}/plans/{plan}/assurance.docx",
    "/{area}/plans/{plan}/assurance.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report activitiesFile(Visit visit, @PathVariable("plan") String key, AsKnown asked, Today today) {
    return transactions.read(
        visit.area(),
        () -> AssuranceReport.of(plans.of(visit.audience(), key, asked, today.day())));
  }

  @GetMapping("/{area}/plans/{plan}/assurance/{activity}")
  @Needs(Right.SEE_PROGRAMME)
  String activity(
      Audience readers,
      @PathVariable("plan") String key,
      @PathVariable("activity") String activity,
      AsKnown asked,
      Today today,
      Model model) {
    model.addAttribute(
        "page",
        transactions.read(
            readers.area(),
            () -> {
              var plan = plans.of(readers, key, asked, today.day());
              var it = activity(plan, activity);
              return new ReportPage(
                  AssuranceReport.of(plan, it),
                  Link.to(plan.page("/assurance"), "Assurance of this plan"),
                  doing(readers, asked, plan, it),
                  known.form(plan.plan(), plan.path("/assurance/" + activity), asked));
            }));
    return "trajectory/report";
  }

  @GetMapping({
    "/{area}/plans/{plan}/assurance/{activity}.txt",
    "/{area}/plans/{plan}/assurance/{activity}.docx",
    "/{area}/plans/{plan}/assurance/{activity}.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report activityFile(
      Visit visit,
      @PathVariable("plan") String key,
      @PathVariable("activity") String activity,
      AsKnown asked,
      Today today) {
    return transactions.read(
        visit.area(),
        () -> {
          var plan = plans.of(visit.audience(), key, asked, today.day());
          return AssuranceReport.of(plan, activity(plan, activity));
        });
  }

  private static Assurance activity(AssurancePlan plan, String key) {
    return plan.activity(key).orElseThrow(() -> new NotFound("no assurance activity " + key));
  }

  /** A page of another day offers nothing to write. */
  private static Stream<Link> where(Audience readers, AsKnown known, Right right, Link... links) {
    return known.today() && readers.may(right) ? Stream.of(links) : Stream.empty();
  }

  private static List<Link> doing(
      Audience readers, AsKnown known, AssurancePlan plan, Assurance it) {
    var path = plan.path("/assurance/" + it.key());
    return Stream.of(
            where(
                readers,
                known,
                Right.TELL_PROGRESS,
                Link.to(path + "/told/new", "Tell whether it was done")),
            plan.told(it).stream()
                .limit(1)
                .flatMap(told ->
                    where(
                        readers,
                        known,
                        Right.TELL_PROGRESS,
                        Link.to(
                            path + "/told/" + PeriodKey.of(told.period()) + "/change",
                            "Correct what was told of " + told.period().inWords()))),
            where(
                readers,
                known,
                Right.EDIT_DELIVERY,
                Link.to(path + "/change", "Change this activity")))
        .flatMap(links -> links)
        .toList();
  }
}
