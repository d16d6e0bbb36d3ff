package waymark.registers.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.kernel.PeriodKey;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.AreaTransactions;
import waymark.measures.Reading;
import waymark.measures.Source;
import waymark.measures.Wilson;
import waymark.registers.Calculations;
import waymark.registers.Counted;
import waymark.registers.DefinedCalculation;
import waymark.registers.Register;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;

/** What is calculated over registers: each in a sentence, its last twelve months, its entries. */
@Controller
class CalculationPages {

  private static final String TEMPLATE = "registers/pages/page";
  private static final int SHOWN = 12;

  private final AreaTransactions transactions;
  private final RegisterDesk desk;
  private final Calculations calculations;
  private final Counted counted;

  CalculationPages(
      AreaTransactions transactions,
      RegisterDesk desk,
      Calculations calculations,
      Counted counted) {
    this.transactions = transactions;
    this.desk = desk;
    this.calculations = calculations;
    this.counted = counted;
  }

  @GetMapping("/{area}/calculations")
  @Needs(Right.SEE_RECORD)
  String calculations(Visit visit, AsKnown known, Model model) {
    var report = transactions.read(visit.area(), () -> list(visit, known));
    model.addAttribute(
        "page",
        RegisterPage.of(
            report,
            Link.to(known.at(visit.at("/registers")), "Registers"),
            known.today() && visit.may(Right.EDIT_PROGRAMME)
                ? List.of(Link.to(visit.at("/calculations/new"), "Define a calculation"))
                : List.of(),
            RegisterPages.knownAt(visit, "/calculations", known)));
    return TEMPLATE;
  }

  private Report list(Visit visit, AsKnown known) {
    var all = calculations.calculations(known.moment());
    var registers =
        desk.registers().registers(known.moment()).stream()
            .collect(Collectors.toMap(Register::key, it -> it));
    var parts = new ArrayList<Part>();
    parts.add(
        Part.lead(
            all.isEmpty()
                ? "Nothing is calculated from registers yet."
                : CountWords.of(all.size(), "calculation") + "."));
    if (!all.isEmpty()) {
      var table =
          Table.captioned("Calculation by calculation")
              .column("Calculation")
              .column("What it is")
              .status("Does it count?");
      all.forEach(it ->
          table.row(
              Cell.link(known.at(visit.at("/calculations/" + it.key())), it.title()),
              Cell.of(sentence(registers, it)),
              state(it, counted.fault(it, known.moment()))));
      parts.add(table.build());
    }
    return new Report("Calculations", parts);
  }

  private static String sentence(Map<String, Register> registers, DefinedCalculation it) {
    var register = registers.get(it.register());
    return register == null
        ? "Over a register that is not in use."
        : it.what().sentence(register, it.span());
  }

  private static Cell state(DefinedCalculation it, Optional<String> fault) {
    return fault.isPresent()
        ? Cell.bad("Cannot be made")
        : it.counts() ? Cell.good("Yes") : Cell.neutral("A trial");
  }

  private DefinedCalculation calculation(String key, AsKnown known) {
    return calculations
        .calculation(key, known.moment())
        .orElseThrow(() -> new NotFound("no calculation " + key));
  }

  @GetMapping("/{area}/calculations/{calculation}")
  @Needs(Right.SEE_RECORD)
  String calculation(
      Visit visit, @PathVariable("calculation") String key, AsKnown known, Model model) {
    model.addAttribute("page", transactions.read(visit.area(), () -> page(visit, key, known)));
    return TEMPLATE;
  }

  private RegisterPage page(Visit visit, String key, AsKnown known) {
    var it = calculation(key, known);
    var path = "/calculations/" + key;
    var register = desk.registers().register(it.register(), known.moment());
    var fault = counted.fault(it, known.moment());
    var parts = new ArrayList<Part>();
    parts.add(
        Part.lead(
            register
                .map(one -> it.what().sentence(one, it.span()))
                .orElse("Over a register that is not in use.")));
    fault.ifPresent(words ->
        parts.add(
            Part.prose(
                "It cannot be made: %s. Measures counted by it have no counted figures."
                    .formatted(words))));
    if (fault.isEmpty()) {
      parts.add(
          Part.prose(
              it.counts()
                  ? "Measures may be counted by it."
                  : "It is a trial: no measure is counted by it."));
      parts.add(figures(visit, it, path, known));
    }
    return RegisterPage.of(
        new Report(it.title(), parts),
        Link.to(known.at(visit.at("/calculations")), "Calculations"),
        known.today() && visit.may(Right.EDIT_PROGRAMME)
            ? List.of(
                Link.to(
                    visit.at(path + "/change"),
                    it.counts()
                        ? "Change it, or take it back"
                        : "Let it count, change it, or take it back"))
            : List.of(),
        RegisterPages.knownAt(visit, path, known));
  }

  private Part figures(Visit visit, DefinedCalculation it, String path, AsKnown known) {
    NavigableMap<ReportingPeriod, Reading> all = counted.figures(it, until(known), known.moment());
    if (all.isEmpty()) {
      return Part.prose("There is nothing to calculate it from yet.");
    }
    var table =
        Table.captioned("The last twelve months")
            .column("Month")
            .figure("Figure")
            .column("How sure it is");
    all.descendingMap().entrySet().stream()
        .limit(SHOWN)
        .forEach(one ->
            table.row(
                Cell.link(
                    known.at(visit.at(path + "/" + PeriodKey.of(one.getKey()))),
                    one.getKey().inWords()),
                Cell.of(words(one.getValue())),
                sure(one.getValue())));
    return table.build();
  }

  private LocalDate until(AsKnown known) {
    return known.day().orElseGet(desk::today);
  }

  /** {@code 7 of 11}, {@code 7 of 11 (64%)}: where few are counted a percentage would mislead. */
  static String words(Reading reading) {
    return switch (reading) {
      case Reading.Measured(var value, var of, _) when of == null -> Offers.number(value.value());
      case Reading.Measured(_, var of, _) ->
          "%,d of %,d (%s%%)".formatted(of.numerator(), of.denominator(), of.percent(0));
      case Reading.NotApplicable _ -> "Nothing to measure";
      case Reading.ToBeConfirmed _ -> "To be confirmed";
      case Reading.Unavailable _, Reading.Suppressed _, Reading.Missing _ -> "Not known";
    };
  }

  private static Cell sure(Reading reading) {
    if (!(reading instanceof Reading.Measured(_, var of, _)) || of == null) {
      return Cell.BLANK;
    }
    var wilson = Wilson.of(of);
    var between =
        "As a rule between %s%% and %s%% (95%%, Wilson).".formatted(wilson.low(), wilson.high());
    return Wilson.small(of)
        ? Cell.several(
            Cell.warning("Few"), Cell.of(" " + between + " Under 20, a percentage misleads."))
        : Cell.of(between);
  }

  @GetMapping("/{area}/calculations/{calculation}/{period}")
  @Needs(Right.SEE_RECORD)
  String entries(
      Visit visit,
      @PathVariable("calculation") String key,
      @PathVariable("period") String period,
      AsKnown known,
      Model model) {
    model.addAttribute(
        "page", transactions.read(visit.area(), () -> entries(visit, key, period, known)));
    return TEMPLATE;
  }

  private RegisterPage entries(Visit visit, String key, String period, AsKnown known) {
    var it = calculation(key, known);
    var month =
        PeriodKey.period(period)
            .filter(one -> one.kind() == ReportingPeriod.Kind.MONTH)
            .orElseThrow(() -> new NotFound("no month " + period));
    var path = "/calculations/" + key;
    var figure = Optional.ofNullable(counted.figures(it, month.until(), known.moment()).get(month));
    var entries = counted.open(it.counting(), month, known.moment());
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(figure.map(CalculationPages::words).orElse("No figure") + "."));
    parts.add(opened(visit, known, entries));
    return RegisterPage.of(
        new Report("%s, %s".formatted(it.title(), month.inWords()), parts),
        Link.to(known.at(visit.at(path)), it.title()),
        List.of(),
        RegisterPages.knownAt(visit, path + "/" + period, known));
  }

  private static Part opened(Visit visit, AsKnown known, List<Source.Entry> entries) {
    if (entries.isEmpty()) {
      return Part.prose("There is no entry that you may see.");
    }
    var table =
        Table.captioned("Entries that were looked at")
            .column("Day")
            .column("Entry")
            .status("Counted?");
    entries.forEach(one ->
        table.row(
            Cell.of(DayWords.of(one.on())),
            Cell.link(known.at(visit.at(one.address())), one.words()),
            one.counted() ? Cell.good("Yes") : Cell.neutral("No")));
    return table.build();
  }
}
