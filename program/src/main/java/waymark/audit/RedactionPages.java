package waymark.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.PersonNames;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.Checked;
import waymark.kernel.Checked.Fault;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.RedactableWords;
import waymark.ledger.RedactableWords.Found;
import waymark.ledger.RedactionRequests;
import waymark.ledger.RedactionRequests.Request;
import waymark.ledger.Redactions;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.NotFound;

/**
 * Taking out words that should not be there: one person finds them and asks, another looks and
 * decides.
 */
@Controller
class RedactionPages {

  private final AreaTransactions transactions;
  private final Redactions redactions;
  private final RedactionRequests requests;
  private final RedactableWords words;
  private final PersonNames people;

  RedactionPages(
      AreaTransactions transactions,
      Redactions redactions,
      RedactionRequests requests,
      RedactableWords words,
      PersonNames people) {
    this.transactions = transactions;
    this.redactions = redactions;
    this.requests = requests;
    this.words = words;
    this.people = people;
  }

  @GetMapping("/{area}/redactions")
  @Needs(Right.REDACT)
  String redactions(Visit visit, Model model) {
    model.addAttribute(
        "page",
        transactions.read(
            visit.area(),
            () -> {
              var all = requests.requests(RedactionsPage.MOST);
              return RedactionsPage.of(
                  visit, all, people.names(all.stream().flatMap(RedactionPages::persons).toList()));
            }));
    return "audit/redactions";
  }

  private static Stream<PersonId> persons(Request it) {
    return Stream.concat(Stream.of(it.askedBy()), it.decidedBy().stream());
  }

  @GetMapping("/{area}/redactions/new")
  @Needs(Right.REDACT)
  ModelAndView request(Visit visit, Csrf csrf) {
    var nothing = new RedactionRequest("", List.of(), "");
    return form(HttpStatus.OK, RedactionForm.of(visit, nothing, List.of(), List.of(), false, csrf));
  }

  /** The words are sent in the body and not in the address, which others may keep. */
  @PostMapping("/{area}/redactions/new")
  @Needs(Right.REDACT)
  ModelAndView ask(Visit visit, HttpServletRequest request, Csrf csrf) {
    var asked =
        new RedactionRequest(
            typed(request, RedactionRequest.WORDS),
            List.of(
                Objects.requireNonNullElse(
                    request.getParameterValues(RedactionRequest.PLACES), new String[0])),
            typed(request, RedactionRequest.REASON));
    var wrong = asked.wrongWords();
    if (!wrong.isEmpty()) {
      return form(
          HttpStatus.UNPROCESSABLE_CONTENT,
          RedactionForm.of(visit, asked, List.of(), wrong, false, csrf));
    }
    return typed(request, "then").equals("ask")
        ? transactions.write(visit.area(), () -> ask(visit, asked, csrf))
        : form(HttpStatus.OK, found(visit, asked, csrf));
  }

  private RedactionForm found(Visit visit, RedactionRequest asked, Csrf csrf) {
    var found = transactions.read(visit.area(), () -> find(visit, asked));
    return RedactionForm.of(visit, asked, found, List.of(), true, csrf);
  }

  private List<Found> find(Visit visit, RedactionRequest asked) {
    return words.containing(visit.area(), asked.words(), RedactionForm.MOST);
  }

  /** All places that were ticked, or none. */
  private ModelAndView ask(Visit visit, RedactionRequest asked, Csrf csrf) {
    var found = find(visit, asked);
    return switch (asked.chosen(found)) {
      case Checked.Invalid<List<Found>>(List<Fault> faults) ->
          form(
              HttpStatus.UNPROCESSABLE_CONTENT,
              RedactionForm.of(visit, asked, found, faults, true, csrf));
      case Checked.Valid<List<Found>>(var chosen) -> {
        for (var it : chosen) {
          redactions.ask(
              visit.area(),
              visit.person(),
              it.place().table(),
              it.place().key(),
              List.of(it.place().column()),
              asked.reason());
        }
        yield back(visit);
      }
    };
  }

  @GetMapping("/{area}/redactions/{redaction}")
  @Needs(Right.REDACT)
  ModelAndView decision(Visit visit, @PathVariable("redaction") String id, Csrf csrf) {
    return decision(HttpStatus.OK, visit, id(id), ErrorSummary.NONE, csrf);
  }

  @PostMapping("/{area}/redactions/{redaction}")
  @Needs(Right.REDACT)
  ModelAndView decide(
      Visit visit, @PathVariable("redaction") String id, HttpServletRequest request, Csrf csrf) {
    var redaction = id(id);
    transactions.read(visit.area(), () -> request(redaction));
    var decided =
        switch (typed(request, "then")) {
          case "agree" -> redactions.agree(visit.area(), redaction, visit.person());
          case "decline" -> redactions.decline(visit.area(), redaction, visit.person());
          default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "then= is neither");
        };
    return switch (decided) {
      case Redactions.Decision.Done _, Redactions.Decision.Declined _ -> back(visit);
      case Redactions.Decision.Refused(var why) ->
          decision(
              HttpStatus.CONFLICT,
              visit,
              redaction,
              new ErrorSummary("There is a problem", why, List.of()),
              csrf);
    };
  }

  private ModelAndView decision(
      HttpStatus status, Visit visit, UUID id, ErrorSummary errors, Csrf csrf) {
    var page =
        transactions.read(
            visit.area(),
            () -> {
              var request = request(id);
              return RedactionsPage.decision(
                  visit,
                  request,
                  requests.versions(visit.area(), id),
                  people.names(persons(request).toList()),
                  errors,
                  csrf);
            });
    return answer("audit/redaction", status, page);
  }

  private Request request(UUID id) {
    return requests.request(id).orElseThrow(() -> new NotFound("no request " + id));
  }

  private static UUID id(String text) {
    return Optional.of(text)
        .filter(it -> it.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(UUID::fromString)
        .orElseThrow(() -> new NotFound("no request of that name"));
  }

  private static ModelAndView form(HttpStatus status, RedactionForm page) {
    return answer("audit/redactionForm", status, page);
  }

  private static ModelAndView answer(String template, HttpStatus status, Object page) {
    var answer = new ModelAndView(template, "page", page);
    answer.setStatus(status);
    return answer;
  }

  private static ModelAndView back(Visit visit) {
    var answer = new ModelAndView("redirect:" + visit.at("/redactions"));
    answer.setStatus(HttpStatus.SEE_OTHER);
    return answer;
  }

  private static String typed(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }
}
