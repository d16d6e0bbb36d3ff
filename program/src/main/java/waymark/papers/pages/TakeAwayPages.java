package waymark.papers.pages;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.papers.AcceptedPaper;
import waymark.papers.AcceptedPapers;
import waymark.papers.TakenAway;
import waymark.report.Part;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.NotFound;

/** Asking that the file of a paper goes, because it holds words that should not be there. */
@Controller
class TakeAwayPages {

  private static final String REASON = "reason";
  private static final int LONGEST = 500;

  private final AreaTransactions transactions;
  private final AcceptedPapers papers;
  private final TakenAway files;

  TakeAwayPages(AreaTransactions transactions, AcceptedPapers papers, TakenAway files) {
    this.transactions = transactions;
    this.papers = papers;
    this.files = files;
  }

  @GetMapping("/{area}/papers/{paper}/take-away")
  @Needs(Right.REDACT)
  ModelAndView asking(Visit visit, @PathVariable("paper") String key, Csrf csrf) {
    return page(HttpStatus.OK, visit, paper(visit, key), reason(""), csrf);
  }

  @PostMapping("/{area}/papers/{paper}/take-away")
  @Needs(Right.REDACT)
  ModelAndView ask(
      Visit visit,
      @PathVariable("paper") String key,
      @RequestParam(name = REASON, defaultValue = "") String typed,
      Csrf csrf) {
    var paper = paper(visit, key);
    var reason = typed.replaceAll("\\p{Cntrl}", " ").strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      return page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          visit,
          paper,
          reason(reason)
              .error(
                  "Say why, in %d letters or fewer, without the words themselves"
                      .formatted(LONGEST)),
          csrf);
    }
    files.ask(visit.area(), visit.person(), paper, reason);
    return Shown.seeOther(visit.at("/redactions"));
  }

  private AcceptedPaper paper(Visit visit, String key) {
    return transactions
        .read(visit.area(), () -> papers.paper(key, KnownAt.LATEST))
        .filter(it -> !it.taken())
        .orElseThrow(() -> new NotFound("no file of a paper " + key));
  }

  private static Field reason(String given) {
    return Field.of(REASON, "Why")
        .hint("It stays for ever, so without the words that must go")
        .value(given);
  }

  private static ModelAndView page(
      HttpStatus status, Visit visit, AcceptedPaper paper, Field reason, Csrf csrf) {
    var back = visit.at("/papers/" + paper.key());
    return Shown.page(
        status,
        "section",
        new SectionPage(
            paper.title(),
            "Take the file away",
            ErrorSummary.of(reason),
            List.of(
                new SectionPage.Read(
                    List.of(
                        Part.prose(
                            "The file is deleted for good, with its name, once somebody else"
                                + " agrees. The figures that were accepted from it stay, and so does"
                                + " its SHA-256, by which a copy can be recognised. Words of it that"
                                + " were accepted as text are taken out one by one, under “Words"
                                + " taken out”. In backups made before, the file is still there."))),
                new SectionPage.Form(
                    back + "/take-away",
                    List.of(new SectionPage.Line(reason)),
                    List.of(
                        new SectionPage.Press(
                            "Ask for the file to be taken away", "", "warning")))),
            Link.to(back, "This paper"),
            0,
            csrf));
  }
}
