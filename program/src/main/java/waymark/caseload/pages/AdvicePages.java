package waymark.caseload.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.AccessLog;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.caseload.Cases;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Today;

/**
 * Advice that is awaited, by service. Whoever may see single cases sees which, and that is written
 * down; whoever may not sees counts.
 */
@Controller
class AdvicePages {

  private final AreaTransactions transactions;
  private final CaseworkReading reading;
  private final Cases cases;
  private final AccessLog log;

  AdvicePages(AreaTransactions transactions, CaseworkReading reading, Cases cases, AccessLog log) {
    this.transactions = transactions;
    this.reading = reading;
    this.cases = cases;
    this.log = log;
  }

  @GetMapping("/{area}/casework/advice")
  @Needs(Right.SEE_RECORD)
  String advice(
      Visit visit,
      Today today,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var named = visit.may(Right.SEE_CASES);
    var report =
        transactions.read(
            visit.area(),
            () ->
                reading
                    .standings(AsKnown.TODAY, today.day())
                    .map(it -> AdviceReport.of(it, numbers(), visit.at(""), named))
                    .orElseGet(AdviceReport::none));
    if (named) {
      log.saw(visit, request, "the list of cases whose advice is awaited");
    }
    CasePages.keepNowhere(response);
    model.addAttribute(
        "page",
        CaseloadPage.ofToday(
            report,
            Link.to(visit.at("/casework"), "Casework"),
            List.of(Link.to(visit.at("/casework/stages"), "See where requests stick"))));
    return CaseloadPage.TEMPLATE;
  }

  @GetMapping("/{area}/casework/advice/{service}.txt")
  @Needs(Right.SEE_RECORD)
  Report list(
      Visit visit,
      @PathVariable("service") String number,
      Today today,
      HttpServletRequest request,
      HttpServletResponse response) {
    var named = visit.may(Right.SEE_CASES);
    var report =
        transactions.read(
            visit.area(),
            () -> {
              var service = service(number);
              return reading
                  .standings(AsKnown.TODAY, today.day())
                  .map(it -> AdviceReport.ofService(it, service, named))
                  .orElseGet(AdviceReport::none);
            });
    if (named) {
      log.saw(visit, request, "the cases whose advice is awaited from service " + number);
    }
    CasePages.keepNowhere(response);
    return report;
  }

  private String service(String number) {
    return Optional.of(number)
        .filter(it -> it.matches("\\d{1,9}"))
        .map(it -> cases.advisers().get(Integer.valueOf(it)))
        .orElseThrow(() -> new NotFound("no such service"));
  }

  private Map<String, Integer> numbers() {
    var numbers = new HashMap<String, Integer>();
    cases.advisers().forEach((number, name) -> numbers.putIfAbsent(name, number));
    return numbers;
  }
}
