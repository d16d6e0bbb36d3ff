package waymark.measures;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Sight;
import waymark.access.Visit;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.forms.ListPage;
import waymark.forms.Question;
import waymark.kernel.CountWords;
import waymark.kernel.Fraction;
import waymark.kernel.KnownAt;
import waymark.kernel.PeriodKey;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.AreaTransactions;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Option;

/** What the figures of a counted measure come out as, and taking them. */
@Controller
class CountedPages {

  private final FormDesk desk;
  private final AreaTransactions transactions;
  private final Measures measures;
  private final List<Source> sources;
  private final ReportedFigures reported;

  CountedPages(
      FormDesk desk,
      AreaTransactions transactions,
      Measures measures,
      List<Source> sources,
      ReportedFigures reported) {
    this.reported = reported;
    this.desk = desk;
    this.transactions = transactions;
    this.measures = measures;
    this.sources = List.copyOf(sources);
  }

  @GetMapping("/{area}/measures/{measure}/counted")
  @Needs(Right.SEE_RECORD)
  String counted(Visit visit, @PathVariable("measure") String key, AsKnown known, Model model) {
    model.addAttribute("page", transactions.read(visit.area(), () -> page(visit, key, known)));
    return ListPage.TEMPLATE;
  }

  private ListPage page(Visit visit, String key, AsKnown known) {
    var at = known.moment();
    var measure = measure(key, at);
    var counted = compute(measure, known);
    var stands = standing(measure, at);
    var said = reported.of(measure.id(), at);
    var table =
        Table.captioned("Month by month")
            .column("Month")
            .figure("Counted")
            .figure("Stands as the reading")
            .status("The same?");
    if (counted.values().stream().anyMatch(it -> share(it).isPresent())) {
      table.column("How sure it is");
    }
    if (!said.isEmpty()) {
      table.column("What papers said");
    }
    counted.forEach((month, reading) -> {
      var cells = new ArrayList<Cell>();
      cells.add(Cell.of(month.inWords()));
      cells.add(
          Cell.link(
              known.at(visit.at("/measures/%s/counted/%s".formatted(key, PeriodKey.of(month)))),
              Source.written(reading)));
      cells.add(Cell.of(stands.getOrDefault(month, "none")));
      cells.add(same(reading, stands.get(month)));
      if (counted.values().stream().anyMatch(it -> share(it).isPresent())) {
        cells.add(share(reading).map(CountedPages::sure).orElse(Cell.BLANK));
      }
      if (!said.isEmpty()) {
        cells.add(
            said.stream()
                .filter(it -> it.period().equals(month))
                .map(it -> besideSaid(it, reading))
                .findFirst()
                .orElse(Cell.BLANK));
      }
      table.row(cells);
    });
    var path = visit.at("/measures/" + key);
    return new ListPage(
        measure.title() + ": counted",
        counted.isEmpty()
            ? "There is nothing to count it from yet."
            : "Counted from what is kept here; each figure opens to its entries.",
        table.build(),
        known.today() && visit.may(Right.EDIT_READINGS) && !counted.isEmpty()
            ? List.of(Link.to(path + "/counted/take", "Take what was counted as the readings"))
            : List.of(),
        Link.to(known.at(path), measure.title()));
  }

  private static Optional<Fraction> share(Reading reading) {
    return reading instanceof Reading.Measured(_, var of, _) && of != null && of.denominator() > 0
        ? Optional.of(of)
        : Optional.empty();
  }

  /** How far a share of so many may be from what it stands for, and whether so few mislead. */
  private static Cell sure(Fraction of) {
    var words = "%s%%, %s (95%%, Wilson)".formatted(of.percent(0), Wilson.of(of).inWords());
    return Wilson.small(of)
        ? Cell.several(Cell.warning("Few"), Cell.of(" " + words))
        : Cell.of(words);
  }

  private static Cell besideSaid(ReportedFigure said, Reading counted) {
    return Irreproducible.of(said, counted)
        .map(it ->
            Cell.several(Cell.warning("Cannot be reproduced"), Cell.of(" " + it.words() + ".")))
        .orElseGet(() -> Cell.of(said.asWritten()));
  }

  private static Cell same(Reading counted, @Nullable String stands) {
    return stands == null
        ? Cell.neutral("not taken yet")
        : stands.equals(Source.written(counted)) ? Cell.good("yes") : Cell.warning("no");
  }

  private Definition measure(String key, KnownAt at) {
    return measures.definition(key, at).orElseThrow(() -> new NotFound("no measure " + key));
  }

  private NavigableMap<ReportingPeriod, Reading> compute(Definition measure, AsKnown known) {
    var until = known.day().orElseGet(desk::today);
    return Sight.counting(() ->
        sources.stream()
            .map(it -> it.compute(measure.countedBy(), until, known.moment()))
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElse(Collections.emptyNavigableMap()));
  }

  private NavigableMap<ReportingPeriod, String> standing(Definition measure, KnownAt at) {
    var standing = new TreeMap<ReportingPeriod, String>();
    measures.readings(measure.id(), at).forEach(it -> standing.put(it.period(), it.asWritten()));
    return standing;
  }

  @RequestMapping(
      path = "/{area}/measures/{measure}/counted/take",
      method = {GET, POST})
  @Needs(Right.EDIT_READINGS)
  ModelAndView take(
      Visit visit, @PathVariable("measure") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> taken(visit, key));
  }

  private Form taken(Visit visit, String key) {
    var measure = measure(key, KnownAt.LATEST);
    var stands = standing(measure, KnownAt.LATEST);
    var differing = new TreeMap<ReportingPeriod, Reading>();
    compute(measure, AsKnown.TODAY)
        .forEach((month, reading) -> {
          if (!Source.written(reading).equals(stands.get(month))) {
            differing.put(month, reading);
          }
        });
    var back = visit.at("/measures/" + key);
    var form =
        Form.fresh(
            "Take what was counted as the readings",
            differing.isEmpty() ? List.of() : questions(differing.size()),
            Answers.NONE,
            Link.to(back + "/counted", "What was counted"),
            check -> {
              if (differing.isEmpty()) {
                check.refuse("take", "Nothing that was counted differs from what stands");
              }
              return check.result(() ->
                  Change.now(
                      "Took %s of “%s” from what is kept."
                          .formatted(
                              CountWords.of(differing.size(), "counted figure"), measure.title()),
                      back,
                      writing ->
                          differing.forEach((month, reading) ->
                              Measuring.reading(
                                  writing,
                                  measure.id(),
                                  month,
                                  Source.written(reading),
                                  new Origin(
                                      Origin.Way.CALCULATED,
                                      Source.calculation(measure.countedBy())),
                                  stands.containsKey(month) ? check.text("reason") : ""))));
            });
    return differing.isEmpty()
        ? form.saying("Nothing that was counted differs from what stands.")
        : form.saying(
            "These differ from what stands: "
                + CountWords.listed(
                    differing.keySet().stream().map(ReportingPeriod::inWords).toList())
                + ".");
  }

  private static List<Question> questions(int count) {
    return List.of(
        Question.oneOf(
                "take",
                "Take what was counted for these?",
                List.of(Option.of("yes", "Yes, " + CountWords.of(count, "figure"))))
            .needed("Choose yes, or cancel"),
        Question.line("reason", "Why those that stood already are corrected")
            .hint("It stands beside each corrected figure")
            .needed("Say why figures that stood already are corrected"));
  }
}
