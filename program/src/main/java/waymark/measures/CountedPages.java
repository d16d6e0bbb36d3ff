package waymark.measures;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
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
import waymark.access.Visit;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.forms.ListPage;
import waymark.forms.Question;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
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

/**
 * What the figures of a counted measure come out as, what each is counted from, and taking them.
 */
@Controller
class CountedPages {

  private static final String VERSION = "1";

  private final FormDesk desk;
  private final AreaTransactions transactions;
  private final Measures measures;
  private final List<Source> sources;

  CountedPages(
      FormDesk desk, AreaTransactions transactions, Measures measures, List<Source> sources) {
    this.desk = desk;
    this.transactions = transactions;
    this.measures = measures;
    this.sources = List.copyOf(sources);
  }

  @GetMapping("/{area}/measures/{measure}/counted")
  @Needs(Right.SEE_CONFIDENTIAL)
  String counted(Visit visit, @PathVariable("measure") String key, AsKnown known, Model model) {
    model.addAttribute("page", transactions.read(visit.area(), () -> page(visit, key, known)));
    return ListPage.TEMPLATE;
  }

  private ListPage page(Visit visit, String key, AsKnown known) {
    var at = known.moment();
    var measure = measure(key, at);
    var counted = compute(measure, known);
    var stands = standing(measure, at);
    var table =
        Table.captioned("Month by month")
            .column("Month")
            .figure("Counted")
            .figure("Stands as the reading")
            .status("The same?");
    counted.forEach((month, reading) ->
        table.row(
            Cell.of(month.inWords()),
            Cell.link(
                known.at(visit.at("/measures/%s/counted/%s".formatted(key, PeriodKey.of(month)))),
                words(reading)),
            Cell.of(stands.getOrDefault(month, "none")),
            same(reading, stands.get(month))));
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

  private static Cell same(Reading counted, @Nullable String stands) {
    return stands == null
        ? Cell.neutral("not taken yet")
        : stands.equals(words(counted)) ? Cell.good("yes") : Cell.warning("no");
  }

  private Definition measure(String key, KnownAt at) {
    return measures.definition(key, at).orElseThrow(() -> new NotFound("no measure " + key));
  }

  private NavigableMap<ReportingPeriod, Reading> compute(Definition measure, AsKnown known) {
    var until = known.day().orElseGet(desk::today);
    return sources.stream()
        .map(it -> it.compute(measure.countedBy(), until, known.moment()))
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse(Collections.emptyNavigableMap());
  }

  private NavigableMap<ReportingPeriod, String> standing(Definition measure, KnownAt at) {
    var standing = new TreeMap<ReportingPeriod, String>();
    measures.readings(measure.id(), at).forEach(it -> standing.put(it.period(), it.asWritten()));
    return standing;
  }

  /** As a reading is written: {@code 9}, {@code 16/17}, {@code N/A}, {@code TBC}. */
  static String words(Reading reading) {
    return switch (reading) {
      case Reading.Measured(var value, var of, _) -> of == null ? value.toString() : of.toString();
      case Reading.NotApplicable _ -> "N/A";
      case Reading.ToBeConfirmed _ -> "TBC";
      case Reading.Unavailable _, Reading.Suppressed _, Reading.Missing _ -> "";
    };
  }

  @GetMapping("/{area}/measures/{measure}/counted/{period}")
  @Needs(Right.SEE_CONFIDENTIAL)
  String entries(
      Visit visit,
      @PathVariable("measure") String key,
      @PathVariable("period") String period,
      AsKnown known,
      Model model) {
    model.addAttribute(
        "page", transactions.read(visit.area(), () -> entries(visit, key, period, known)));
    return ListPage.TEMPLATE;
  }

  private ListPage entries(Visit visit, String key, String period, AsKnown known) {
    var measure = measure(key, known.moment());
    var month = PeriodKey.period(period).orElseThrow(() -> new NotFound("no period " + period));
    var table = Table.captioned("Entries").column("Day").column("Entry").status("Counted?");
    var entries = new ArrayList<Source.Entry>();
    sources.forEach(it -> entries.addAll(it.open(measure.countedBy(), month, known.moment())));
    entries.forEach(it ->
        table.row(
            Cell.of(DayWords.of(it.on())),
            it.address().isEmpty()
                ? Cell.of(it.words())
                : Cell.link(known.at(visit.at(it.address())), it.words()),
            it.counted() ? Cell.good("yes") : Cell.neutral("no")));
    var counted = entries.stream().filter(Source.Entry::counted).count();
    return new ListPage(
        "%s, %s".formatted(measure.title(), month.inWords()),
        "%s, of which %d counted."
            .formatted(entries.size() == 1 ? "1 entry" : entries.size() + " entries", counted),
        table.build(),
        List.of(),
        Link.to(known.at(visit.at("/measures/%s/counted".formatted(key))), measure.title()));
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
          if (!words(reading).equals(stands.get(month))) {
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
                                  words(reading),
                                  new Origin(
                                      Origin.Way.CALCULATED,
                                      "%s, calculation %s".formatted(measure.countedBy(), VERSION)),
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
