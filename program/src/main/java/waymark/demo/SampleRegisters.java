package waymark.demo;

import static waymark.demo.SampleEntries.day;
import static waymark.demo.SampleEntries.known;
import static waymark.demo.SampleEntries.one;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import waymark.demo.Sample.Row;
import waymark.kernel.BankHolidays;
import waymark.kernel.Fraction;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Writing;
import waymark.measures.Definition;
import waymark.measures.FiguresFrom;
import waymark.measures.Measuring;
import waymark.measures.Origin;
import waymark.registers.MonthlyTotal;
import waymark.registers.Registering;
import waymark.registers.Shipped;
import waymark.registers.ShippedCalculations;

/**
 * Writes registers of Mereside from April to December 2024: as many invented entries in each month
 * as a series says, the rest of each by chance from a seed, and measures that are counted from
 * them.
 */
final class SampleRegisters {

  private static final long SEED = 2024;
  private static final int STAFF = 1000;
  private static final List<String> USED =
      List.of("complaints", "contacts", "co-production", "staff-training", "local-offer");

  private final Sample sample;
  private final SampleEntries entries;

  SampleRegisters(Sample sample) {
    this.sample = sample;
    this.entries = new SampleEntries(sample);
  }

  List<SampleGovernance.Step> steps() {
    if (!sample.key().equals("mereside")) {
      return List.of();
    }
    var steps = new ArrayList<SampleGovernance.Step>();
    steps.add(
        new SampleGovernance.Step(
            LocalDate.of(2024, 4, 1),
            "Took registers into use, and let calculations over them count.",
            SampleRegisters::definitions));
    for (var row : sample.rows("registers")) {
      var month = YearMonth.parse(row.get("month"));
      steps.add(
          new SampleGovernance.Step(
              known(month),
              "Took in the entries of registers for the month.",
              writing -> month(writing, month, row)));
    }
    steps.add(
        new SampleGovernance.Step(
            LocalDate.of(2025, 1, 20),
            "Defined measures that are counted from registers, and took what was counted.",
            this::measures));
    return steps;
  }

  private static void definitions(Writing writing) {
    SampleEntries.definitions(writing, USED);
  }

  /** The entries of one month; each month by a chance of its own, so that none moves another. */
  private void month(Writing writing, YearMonth month, Row row) {
    var chance = new Random(SEED + month.getYear() * 12L + month.getMonthValue());
    complaints(writing, month, row, chance);
    contacts(writing, month, row, chance);
    sessions(writing, month, "co-production", number(row, "co_production"), chance);
    sessions(writing, month, "engagement", number(row, "engagements"), chance);
    entry(
        writing,
        "staff-training",
        month,
        0,
        Map.of(
            "counted", month.atEndOfMonth().toString(),
            "training", "co-production",
            "headcount", String.valueOf(STAFF),
            "completed", row.get("trained")));
    entry(
        writing,
        "local-offer",
        month,
        0,
        Map.of(
            "month-end", month.atEndOfMonth().toString(),
            "articles", row.get("articles"),
            "features", row.get("features")));
    Registering.write(
        writing,
        new MonthlyTotal(
            "local-offer",
            month,
            "visits",
            new BigDecimal(row.get("visits")),
            "Web statistics",
            ""));
  }

  private static int number(Row row, String column) {
    return Integer.parseInt(row.get(column));
  }

  private void complaints(Writing writing, YearMonth month, Row row, Random chance) {
    var others = List.of("delay", "delay", "content-of-plan", "provision", "transport", "other");
    var outcomes = List.of("upheld", "partly-upheld", "partly-upheld", "not-upheld", "withdrawn");
    var communication = number(row, "communication");
    for (var number = 0; number < number(row, "complaints"); number++) {
      var received = day(month, chance);
      var values = new HashMap<String, String>();
      values.put("received", received.toString());
      values.put("body", "council");
      values.put("cause", number < communication ? "communication" : one(others, chance));
      values.put("stage", chance.nextInt(8) == 0 ? "stage-2" : "stage-1");
      values.put(
          "service", entries.service(one(List.of("ehc-casework", "family-liaison"), chance)));
      var answered = BankHolidays.after(received, 5 + chance.nextInt(20));
      if (answered.isBefore(known(month))) {
        values.put("answered", answered.toString());
        values.put("outcome", one(outcomes, chance));
      }
      entry(writing, "complaints", month, number, values);
    }
  }

  private void contacts(Writing writing, YearMonth month, Row row, Random chance) {
    for (var number = 0; number < number(row, "contacts"); number++) {
      var received = day(month, chance);
      var inTime = number < number(row, "answered");
      var values = new HashMap<String, String>();
      values.put("received", received.toString());
      values.put("way", one(List.of("message", "message", "call", "portal"), chance));
      values.put("service", entries.service("ehc-casework"));
      values.put("sample", "yes");
      var responded =
          BankHolidays.after(received, inTime ? chance.nextInt(6) : 6 + chance.nextInt(9));
      if (responded.isBefore(known(month))) {
        values.put("responded", responded.toString());
      }
      entry(writing, "contacts", month, number, values);
    }
  }

  private void sessions(Writing writing, YearMonth month, String kind, int count, Random chance) {
    for (var number = 0; number < count; number++) {
      var families = 2 + chance.nextInt(12);
      entry(
          writing,
          "co-production",
          month,
          kind.equals("engagement") ? 100 + number : number,
          Map.of(
              "held", day(month, chance).toString(),
              "kind", kind,
              "who",
                  chance.nextInt(3) == 0 ? "young-people\nparent-carers" : "parent-carers\nstaff",
              "people", String.valueOf(families + chance.nextInt(9)),
              "families", String.valueOf(families)));
    }
  }

  private void entry(
      Writing writing, String key, YearMonth month, int number, Map<String, String> values) {
    entries.entry(writing, key, month, number, values);
  }

  private void measures(Writing writing) {
    measure(
        writing,
        "council-complaints-registered",
        "Complaints that the council registered",
        "count",
        Polarity.NEUTRAL,
        "complaints-council",
        row -> row.get("complaints"));
    measure(
        writing,
        "engagements-registered",
        "Engagements in the register",
        "count",
        Polarity.HIGHER,
        "engagements-held",
        row -> row.get("engagements"));
    measure(
        writing,
        "contacts-responded",
        "Contacts responded to within 5 working days",
        "percent",
        Polarity.HIGHER,
        "contacts-5-days",
        row -> new Fraction(number(row, "answered"), number(row, "contacts")).toString());
    measure(
        writing,
        "training-registered",
        "Training in co-production, from the register",
        "percent",
        Polarity.HIGHER,
        "staff-trained",
        row -> new Fraction(number(row, "trained"), STAFF).toString());
  }

  private void measure(
      Writing writing,
      String key,
      String title,
      String unit,
      Polarity polarity,
      String calculation,
      Function<Row, String> figure) {
    var defined =
        USED.stream()
            .flatMap(it -> ShippedCalculations.over(it).stream())
            .filter(it -> it.key().equals(calculation))
            .findFirst()
            .orElseThrow();
    var id = sample.measure(key);
    Measuring.write(
        writing,
        new Definition(
            id,
            key,
            title,
            "What does the register say for the month?",
            unit,
            polarity,
            "month",
            "monthly",
            unit.equals("count") ? "sum" : "counted-anew",
            "Performance and Insight Manager",
            Optional.empty(),
            "",
            defined.what().numerator(Shipped.register(defined.register()), defined.span()),
            defined.what().denominator(Shipped.register(defined.register()), defined.span()),
            Optional.empty(),
            "",
            "Invented, as all entries of Mereside are.",
            Optional.empty(),
            FiguresFrom.COUNTED,
            defined.counting(),
            ""));
    for (var row : sample.rows("registers")) {
      Measuring.reading(
          writing,
          id,
          ReportingPeriod.month(YearMonth.parse(row.get("month"))),
          figure.apply(row),
          new Origin(Origin.Way.CALCULATED, defined.counting() + ", calculation 1"),
          "");
    }
  }
}
