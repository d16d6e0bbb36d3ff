package waymark.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import waymark.access.Needs;
import waymark.access.PersonNames;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.audit.LedgerFilter.Read;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.ledger.EntryFacts;
import waymark.ledger.LedgerEntries;
import waymark.ledger.LedgerEntry;
import waymark.ledger.LedgerSearch;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;

/** The pages of an area's ledger, and its export. */
@Controller
class LedgerPages {

  static final int ON_A_PAGE = 50;

  /** Of a paper that was loaded whole, the first are enough to see what was done. */
  static final int FACTS_SHOWN = 200;

  /** Facts about single children, for who may see cases. */
  private static final Set<String> OF_CASES = Set.of("caseload.case_name", "caseload.case_version");

  private static final Pattern PLACE = Pattern.compile("\\d{1,18}");

  private final AreaTransactions transactions;
  private final LedgerEntries entries;
  private final EntryFacts facts;
  private final PersonNames people;
  private final LedgerExport export;

  LedgerPages(
      AreaTransactions transactions,
      LedgerEntries entries,
      EntryFacts facts,
      PersonNames people,
      LedgerExport export) {
    this.transactions = transactions;
    this.entries = entries;
    this.facts = facts;
    this.people = people;
    this.export = export;
  }

  @GetMapping("/{area}/ledger")
  @Needs(Right.SEE_LEDGER)
  String ledger(
      Visit visit,
      AsKnown known,
      @RequestParam(name = "before", defaultValue = "") String before,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var filter = LedgerFilter.of(request);
    var from = before.isEmpty() ? Long.MAX_VALUE : place(before);
    var page =
        transactions.read(
            visit.area(),
            () -> {
              var asked =
                  new LedgerPage.Asked(
                      visit.at("/ledger"), known, filter, choices(visit), redactions(visit));
              return switch (filter.read(asked.choices())) {
                case Read.Wrong wrong -> LedgerPage.wrong(asked, wrong);
                case Read.Asked(var search) ->
                    LedgerPage.of(
                        asked, shown(visit, search, known.moment(), from), before.isEmpty());
              };
            });
    if (!page.errors().none()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    model.addAttribute("page", page);
    return "audit/ledger";
  }

  private static Optional<Link> redactions(Visit visit) {
    return visit.may(Right.REDACT)
        ? Optional.of(Link.to(visit.at("/redactions"), "Words taken out"))
        : Optional.empty();
  }

  private Choices choices(Visit visit) {
    var writers = entries.writers(visit.area());
    return Choices.of(writers, people.names(writers), entries.sources(visit.area()));
  }

  private LedgerPage.Shown shown(Visit visit, LedgerSearch search, KnownAt at, long before) {
    var found = entries.find(visit.area(), search, at, before, ON_A_PAGE);
    return new LedgerPage.Shown(
        found,
        people.names(
            found.entries().stream().flatMap(it -> it.person().stream()).distinct().toList()),
        entries.redacted(visit.area(), found.entries().stream().map(LedgerEntry::seq).toList()));
  }

  private static long place(String text) {
    if (!PLACE.matcher(text).matches()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "before= is no place in a ledger");
    }
    return Long.parseLong(text);
  }

  @GetMapping("/{area}/ledger/{seq}")
  @Needs(Right.SEE_LEDGER)
  String entry(Visit visit, @PathVariable("seq") String place, AsKnown known, Model model) {
    if (!PLACE.matcher(place).matches()) {
      throw new NotFound("no entry " + place);
    }
    model.addAttribute(
        "page",
        transactions.read(visit.area(), () -> entryPage(visit, Long.parseLong(place), known)));
    return "audit/entry";
  }

  private EntryPage entryPage(Visit visit, long seq, AsKnown known) {
    var area = visit.area();
    var entry =
        entries.entry(area, seq, known.moment()).orElseThrow(() -> new NotFound("no entry " + seq));
    var written =
        facts.of(area, seq, FACTS_SHOWN, visit.may(Right.SEE_CASES) ? Set.of() : OF_CASES);
    var ids = FactTable.ids(written);
    var names = facts.names(area, seq, ids);
    var called = people.names(FactTable.people(entry, ids));
    return EntryPage.of(
        visit.at("/ledger"),
        known,
        entry,
        entries.hashes(area, seq),
        entries.redacted(area, List.of(seq)).getOrDefault(seq, ""),
        entries.entry(area, seq + 1, known.moment()).isPresent(),
        new FactTable(written, names, called));
  }

  @GetMapping("/{area}/ledger.csv")
  @Needs(Right.SEE_LEDGER)
  void export(Visit visit, AsKnown known, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var filter = LedgerFilter.of(request);
    var choices = transactions.read(visit.area(), () -> choices(visit));
    switch (filter.read(choices)) {
      case Read.Wrong(var faults) ->
          throw new ResponseStatusException(
              HttpStatus.BAD_REQUEST, String.join("; ", faults.values()));
      case Read.Asked(var search) ->
          export.send(visit, known, search, filter.inWords(choices), request, response);
    }
  }
}
