package waymark.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.delivery.Actions;
import waymark.governance.Decision;
import waymark.governance.Decisions;
import waymark.governance.Meeting;
import waymark.governance.MeetingId;
import waymark.governance.Meetings;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.measures.Definition;
import waymark.measures.Measures;
import waymark.programme.Plan;
import waymark.programme.Programmes;
import waymark.report.Report;
import waymark.risk.RiskChanges;
import waymark.risk.Risks;
import waymark.trajectory.Earlier;
import waymark.trajectory.PlansKnown;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.Today;

/** What changed between two meetings, reviews, papers, or days, on one page. */
@Controller
class SincePages {

  private final AreaTransactions transactions;
  private final PlansKnown plans;
  private final Programmes programmes;
  private final Actions actions;
  private final Occasions occasions;
  private final Meetings meetings;
  private final Decisions decisions;
  private final Measures measures;
  private final Risks risks;

  SincePages(
      AreaTransactions transactions,
      PlansKnown plans,
      Programmes programmes,
      Actions actions,
      Occasions occasions,
      Meetings meetings,
      Decisions decisions,
      Measures measures,
      Risks risks) {
    this.transactions = transactions;
    this.plans = plans;
    this.programmes = programmes;
    this.actions = actions;
    this.occasions = occasions;
    this.meetings = meetings;
    this.decisions = decisions;
    this.measures = measures;
    this.risks = risks;
  }

  /** It has forms with what was typed and may name people, so it is made for each reader. */
  @GetMapping("/{area}/plans/{plan}/changed")
  @Needs(Right.SEE_PROGRAMME)
  String changed(
      Visit visit,
      @PathVariable("plan") String key,
      @RequestParam(name = Earlier.DAY, defaultValue = "") String from,
      AsKnown known,
      Today today,
      HttpServletResponse response,
      Model model) {
    var asked = Earlier.read(from, "", known);
    if (asked.wrong()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
    var readers = visit.audience();
    model.addAttribute(
        "page",
        transactions.read(
            visit.area(),
            () -> {
              var plan = plans.plan(readers, key, known);
              var days = occasions.of(plan, today.day());
              var earlier = earlier(asked, days, known, today.day());
              var path = readers.at("/plans/" + key);
              return SincePage.of(
                  report(readers, plan, earlier, known),
                  Link.to(known.at(path), plan.title()),
                  path + "/changed",
                  asked,
                  earlier,
                  known,
                  days);
            }));
    return "oversight/since";
  }

  @GetMapping({
    "/{area}/plans/{plan}/changed.txt",
    "/{area}/plans/{plan}/changed.docx",
    "/{area}/plans/{plan}/changed.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report changedFile(
      Visit visit,
      @PathVariable("plan") String key,
      @RequestParam(name = Earlier.DAY, defaultValue = "") String from,
      AsKnown known,
      Today today) {
    var asked = Earlier.read(from, "", known);
    if (asked.wrong()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, asked.dayFault());
    }
    var readers = visit.audience();
    return transactions.read(
        visit.area(),
        () -> {
          var plan = plans.plan(readers, key, known);
          var earlier = earlier(asked, occasions.of(plan, today.day()), known, today.day());
          return report(readers, plan, earlier, known);
        });
  }

  /** The moment asked for; else the last occasion before the later one; else the day before. */
  private static AsKnown earlier(
      Earlier asked, SortedMap<LocalDate, List<String>> days, AsKnown known, LocalDate today) {
    var later = known.day().orElse(today);
    return asked
        .moment()
        .or(() -> Occasions.before(days, later).map(AsKnown::on))
        .orElseGet(() -> AsKnown.on(later.minusDays(1)));
  }

  private Report report(Audience readers, Plan plan, AsKnown earlier, AsKnown later) {
    return new SinceReport(
            plan, since(readers, plan, earlier, later), it -> later.at(readers.at(it)))
        .report();
  }

  private Since since(Audience readers, Plan plan, AsKnown earlier, AsKnown later) {
    var was = earlier.moment();
    var is = later.moment();
    var met =
        meetings.meetings(is).stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
    return new Since(
        earlier,
        later,
        plans.restated(readers, plan, earlier, later),
        ActionsSince.of(
            actions.lines(plan.id(), was),
            actions.lines(plan.id(), is),
            actions.versions(plan.id(), is)),
        taken(was, is, met),
        met,
        measures.definitions(is).stream()
            .collect(Collectors.toMap(Definition::id, Function.identity())),
        Since.moved(programmes.objectives(plan.id(), was), programmes.objectives(plan.id(), is)),
        readers.may(Right.SEE_RECORD) ? Optional.of(risks(was, is)) : Optional.empty());
  }

  private Since.Risks risks(KnownAt was, KnownAt is) {
    var register = risks.known(is);
    return new Since.Risks(RiskChanges.between(risks.known(was), register), register.matrix());
  }

  /**
   * The decisions known at the later moment and not at the earlier, of the latest meeting first.
   */
  private List<Decision> taken(KnownAt was, KnownAt is, Map<MeetingId, Meeting> met) {
    var before = decisions.decisions(was).stream().map(Decision::id).collect(Collectors.toSet());
    return decisions.decisions(is).stream()
        .filter(it -> !before.contains(it.id()))
        .sorted(
            Comparator.comparing((Decision it) ->
                    Optional.ofNullable(met.get(it.meeting()))
                        .map(Meeting::on)
                        .orElse(LocalDate.MIN))
                .reversed()
                .thenComparing(Decision::title))
        .toList();
  }
}
