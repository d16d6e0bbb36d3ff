package waymark.papers.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.AccessLog;
import waymark.access.Needs;
import waymark.access.PersonNames;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.delivery.Statements;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;
import waymark.ledger.LedgerEntry;
import waymark.measures.Measures;
import waymark.papers.AcceptedPaper;
import waymark.papers.AcceptedPapers;
import waymark.papers.Originals;
import waymark.papers.Reconciliation;
import waymark.papers.Sha256;
import waymark.papers.Upload;
import waymark.papers.Uploads;
import waymark.programme.Programmes;
import waymark.web.NotFound;

/** The papers of an area: all of them, each with what it said, and the files themselves. */
@Controller
class PaperPages {

  private final AreaTransactions transactions;
  private final AcceptedPapers papers;
  private final Uploads uploads;
  private final Originals originals;
  private final Reconciliation reconciliation;
  private final Statements statements;
  private final Measures measures;
  private final Programmes programmes;
  private final Ledger ledger;
  private final PersonNames people;
  private final AccessLog log;

  PaperPages(
      AreaTransactions transactions,
      AcceptedPapers papers,
      Uploads uploads,
      Originals originals,
      Reconciliation reconciliation,
      Statements statements,
      Measures measures,
      Programmes programmes,
      Ledger ledger,
      PersonNames people,
      AccessLog log) {
    this.transactions = transactions;
    this.papers = papers;
    this.uploads = uploads;
    this.originals = originals;
    this.reconciliation = reconciliation;
    this.statements = statements;
    this.measures = measures;
    this.programmes = programmes;
    this.ledger = ledger;
    this.people = people;
    this.log = log;
  }

  @GetMapping("/{area}/papers")
  @Needs(Right.SEE_PROGRAMME)
  String papers(Visit visit, Model model) {
    model.addAttribute("page", transactions.read(visit.area(), () -> list(visit)));
    return "papers/pages/papers";
  }

  private PapersPage list(Visit visit) {
    var all = visit.may(Right.LOAD_PAPERS) ? uploads.all() : List.<Upload>of();
    return PapersPage.of(
        visit,
        papers.papers(KnownAt.LATEST),
        programmes.plans(KnownAt.LATEST),
        all,
        people.names(all.stream().map(Upload::uploadedBy).distinct().toList()));
  }

  @GetMapping("/{area}/papers/{paper}")
  @Needs(Right.SEE_PROGRAMME)
  String paper(Visit visit, @PathVariable("paper") String key, Model model) {
    model.addAttribute("page", transactions.read(visit.area(), () -> page(visit, key)));
    return "papers/pages/paper";
  }

  private PaperPage page(Visit visit, String key) {
    var paper = known(key);
    var entry = ledger.entries(paper.seq() + 1, 1).stream().findFirst();
    var by =
        entry
            .flatMap(LedgerEntry::person)
            .flatMap(it -> Optional.ofNullable(people.names(List.of(it)).get(it)));
    return PaperPage.of(
        visit,
        paper,
        programmes.plans(KnownAt.LATEST).stream()
            .filter(it -> paper.plan().filter(it.id()::equals).isPresent())
            .findFirst(),
        entry,
        by,
        papers.rows(paper.id(), KnownAt.LATEST),
        measures.definitions(KnownAt.LATEST),
        papers.claims(paper.id(), KnownAt.LATEST),
        statements.actions(paper.id(), KnownAt.LATEST),
        statements.assurance(paper.id(), KnownAt.LATEST),
        visit.may(Right.SEE_FREE_TEXT) ? papers.told(paper.id(), KnownAt.LATEST) : List.of(),
        originals.of(hash(paper)),
        reconciliation.differing(KnownAt.LATEST));
  }

  private AcceptedPaper known(String key) {
    return papers.paper(key, KnownAt.LATEST).orElseThrow(() -> new NotFound("no paper " + key));
  }

  private static Sha256 hash(AcceptedPaper paper) {
    return new Sha256(HexFormat.of().parseHex(paper.sha256()));
  }

  /**
   * The file as it was handed over. A browser saves it and opens nothing of it here, whatever it
   * holds.
   */
  @GetMapping("/{area}/papers/{paper}/original")
  @Needs(Right.SEE_ORIGINALS)
  void original(
      Visit visit,
      @PathVariable("paper") String key,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var paper = transactions.read(visit.area(), () -> known(key));
    var kept =
        transactions
            .read(visit.area(), () -> originals.of(hash(paper)))
            .orElseThrow(() -> new NotFound("the original is not kept"));
    log.exported(visit, request, "the original of the paper " + paper.key());
    response.setContentType(kept.format().mediaType());
    response.setContentLengthLong(kept.size());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(paper.fileName(), UTF_8).build().toString());
    originals.send(visit.area(), hash(paper), response.getOutputStream());
  }
}
