package waymark.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Sight;
import waymark.access.Visit;
import waymark.forms.ListPage;
import waymark.kernel.DayWords;
import waymark.kernel.PeriodKey;
import waymark.ledger.AreaTransactions;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Pagination;

/** What a counted figure is counted from: as many entries as it says, however many they are. */
@Controller
class CountedEntryPages {

  private static final int ON_A_PAGE = 100;

  private final AreaTransactions transactions;
  private final Measures measures;
  private final List<Source> sources;

  CountedEntryPages(AreaTransactions transactions, Measures measures, List<Source> sources) {
    this.transactions = transactions;
    this.measures = measures;
    this.sources = List.copyOf(sources);
  }

  @GetMapping("/{area}/measures/{measure}/counted/{period}")
  @Needs(Right.SEE_RECORD)
  String entries(
      Visit visit,
      @PathVariable("measure") String key,
      @PathVariable("period") String period,
      @RequestParam(name = "page", defaultValue = "") String page,
      AsKnown known,
      Model model) {
    model.addAttribute(
        "page",
        transactions.read(
            visit.area(),
            () -> page(entries(visit, key, period, known), known, Pagination.asked(page))));
    return ListPage.TEMPLATE;
  }

  /** All entries of a figure, however many, to take along. */
  @GetMapping("/{area}/measures/{measure}/counted/{period}.csv")
  @Needs(Right.SEE_RECORD)
  Report entriesFile(
      Visit visit,
      @PathVariable("measure") String key,
      @PathVariable("period") String period,
      AsKnown known) {
    return transactions.read(
        visit.area(),
        () -> {
          var entries = entries(visit, key, period, known);
          return new Report(
              entries.title(),
              List.of(Part.prose(entries.words()), entries.table(0, entries.seen().size())));
        });
  }

  /**
   * What a figure was counted from.
   *
   * @param seen those that the reader may see
   */
  private record Entries(
      String title,
      String words,
      List<Source.Entry> seen,
      Function<Source.Entry, Cell> named,
      String path,
      Link back) {

    Table table(int from, int until) {
      var table = Table.captioned("Entries").column("Day").column("Entry").status("Counted?");
      seen.subList(from, until)
          .forEach(it ->
              table.row(
                  Cell.of(DayWords.of(it.on())),
                  named.apply(it),
                  it.counted() ? Cell.good("yes") : Cell.neutral("no")));
      return table.build();
    }
  }

  private Entries entries(Visit visit, String key, String period, AsKnown known) {
    var measure =
        measures
            .definition(key, known.moment())
            .orElseThrow(() -> new NotFound("no measure " + key));
    var month = PeriodKey.period(period).orElseThrow(() -> new NotFound("no period " + period));
    var seen = new ArrayList<Source.Entry>();
    var all = new ArrayList<Source.Entry>();
    for (var source : sources) {
      var shown = source.open(measure.countedBy(), month, known.moment());
      seen.addAll(shown);
      all.addAll(
          Sight.here().equals(Sight.ALL) || !source.hidesEntries()
              ? shown
              : Sight.counting(() -> source.open(measure.countedBy(), month, known.moment())));
    }
    var path = visit.at("/measures/%s/counted".formatted(key));
    return new Entries(
        "%s, %s".formatted(measure.title(), month.inWords()),
        counted(all) + hidden(all.size() - seen.size()),
        seen,
        it ->
            it.address().isEmpty()
                ? Cell.of(it.words())
                : Cell.link(known.at(visit.at(it.address())), it.words()),
        path + "/" + PeriodKey.of(month),
        Link.to(known.at(path), measure.title()));
  }

  private static ListPage page(Entries entries, AsKnown known, int asked) {
    var size = entries.seen().size();
    var last = Pagination.pages(size, ON_A_PAGE);
    var page = Math.min(asked, last);
    var from = (page - 1) * ON_A_PAGE;
    var until = Math.min(size, from + ON_A_PAGE);
    return new ListPage(
        entries.title(),
        entries.words()
            + (last == 1 ? "" : " This page has %,d to %,d.".formatted(from + 1, until)),
        entries.table(from, until),
        size == 0
            ? List.of()
            : List.of(Link.to(known.at(entries.path() + ".csv"), "Take all of them along as CSV")),
        entries.back(),
        last == 1
            ? Optional.empty()
            : Optional.of(
                Pagination.of(page, last, it -> known.at(entries.path() + "?page=" + it))));
  }

  private static String counted(List<Source.Entry> entries) {
    return "%s, of which %,d counted."
        .formatted(
            entries.size() == 1 ? "1 entry" : "%,d entries".formatted(entries.size()),
            entries.stream().filter(Source.Entry::counted).count());
  }

  /** The figure is the same for all; what a reader may not see is only counted. */
  private static String hidden(int entries) {
    return entries == 0
        ? ""
        : " %,d of them %s confidential and not listed for you."
            .formatted(entries, entries == 1 ? "is" : "are");
  }
}
