package waymark.demo;

import static waymark.demo.SampleEntries.day;
import static waymark.demo.SampleEntries.known;
import static waymark.demo.SampleEntries.one;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import waymark.demo.Sample.Row;
import waymark.forum.Answer;
import waymark.forum.ForumFacts;
import waymark.forum.Mark;
import waymark.forum.Partner;
import waymark.forum.Request;
import waymark.forum.RequestId;
import waymark.kernel.BankHolidays;
import waymark.kernel.KnownAt;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Writing;
import waymark.measures.Definition;
import waymark.measures.FiguresFrom;
import waymark.measures.Measuring;
import waymark.measures.Source;
import waymark.registers.DefinedCalculation;
import waymark.registers.MonthlyTotal;
import waymark.registers.Registering;
import waymark.registers.Shipped;
import waymark.registers.ShippedCalculations;

/**
 * Writes what stands behind each metric of a published tracker of December 2024 that is neither
 * casework nor a meeting: invented entries and monthly totals of Mereside, so many that the printed
 * figures come out where they can, and a measure that is counted from them.
 */
final class SampleTracked {

  private static final long SEED = 1224;
  private static final LocalDate UNTIL = LocalDate.of(2025, 1, 1);
  private static final List<String> USED =
      List.of(
          "appeals",
          "plan-audits",
          "survey-answers",
          "formal-communications",
          "joint-commissioning",
          "joint-packages",
          "publications",
          "scorecards",
          "plan-holders");

  private final Sample sample;
  private final List<Source> sources;
  private final TakenReadings taken;
  private final SampleEntries entries;

  SampleTracked(Sample sample, List<Source> sources) {
    this.sample = sample;
    this.sources = List.copyOf(sources);
    this.taken = new TakenReadings(sources);
    this.entries = new SampleEntries(sample);
  }

  List<SampleGovernance.Step> steps() {
    if (!sample.key().equals("mereside")) {
      return List.of();
    }
    var steps = new ArrayList<SampleGovernance.Step>();
    steps.add(
        new SampleGovernance.Step(
            LocalDate.of(2024, 4, 2),
            "Took the registers behind the tracker into use.",
            writing -> SampleEntries.definitions(writing, USED)));
    for (var row : sample.rows("tracked")) {
      var month = YearMonth.parse(row.get("month"));
      steps.add(
          new SampleGovernance.Step(
              known(month),
              "Took in the entries and totals behind the tracker for the month.",
              writing -> month(writing, month, row)));
    }
    steps.add(
        new SampleGovernance.Step(
            LocalDate.of(2025, 1, 21),
            "Defined the measures of the tracker that are counted from registers, and took what was"
                + " counted.",
            this::measures));
    return steps;
  }

  /** The entries of one month; each month by a chance of its own, so that none moves another. */
  private void month(Writing writing, YearMonth month, Row row) {
    var chance = new Random(SEED + month.getYear() * 12L + month.getMonthValue());
    audits(writing, month, row, chance);
    appeals(writing, month, row, chance);
    survey(writing, month, 0, "satisfied", row);
    survey(writing, month, 1, "involved", row);
    communications(writing, month, row, chance);
    forum(writing, month, row, chance);
    joint(writing, month, row);
    publications(writing, month, row, chance);
    totals(writing, month, row);
  }

  private static int number(Row row, String column) {
    return Integer.parseInt(row.get(column));
  }

  /** Ticks by chance, as many as make an audit good, and fewer for the others. */
  private void audits(Writing writing, YearMonth month, Row row, Random chance) {
    var criteria = Shipped.register("plan-audits").field("criteria").orElseThrow().type().offered();
    for (var number = 0; number < number(row, "audits"); number++) {
      var ticked = number < number(row, "good") ? 5 + chance.nextInt(3) : 1 + chance.nextInt(4);
      var first = chance.nextInt(criteria.size());
      entries.entry(
          writing,
          "plan-audits",
          month,
          number,
          Map.of(
              "audited", day(month, chance).toString(),
              "wave", chance.nextInt(3) == 0 ? "single-agency" : "multi-agency",
              "criteria",
                  String.join(
                      "\n",
                      Stream.iterate(first, it -> it + 1)
                          .limit(ticked)
                          .map(it -> criteria.get(it % criteria.size()).key())
                          .toList())));
    }
  }

  private void appeals(Writing writing, YearMonth month, Row row, Random chance) {
    var about =
        List.of("refusal-to-assess", "refusal-to-issue", "contents", "contents", "contents");
    for (var number = 0; number < number(row, "appeals"); number++) {
      entries.entry(
          writing,
          "appeals",
          month,
          number,
          Map.of("registered", day(month, chance).toString(), "about", one(about, chance)));
    }
  }

  /** A round that closes with the month; a month in which nobody was asked has none. */
  private void survey(Writing writing, YearMonth month, int number, String question, Row row) {
    if (number(row, question + "_asked") > 0) {
      entries.entry(
          writing,
          "survey-answers",
          month,
          number,
          Map.of(
              "closed", month.atEndOfMonth().toString(),
              "question", question,
              "answers", row.get(question + "_asked"),
              "agree", row.get(question)));
    }
  }

  private void communications(Writing writing, YearMonth month, Row row, Random chance) {
    for (var number = 0; number < number(row, "communications"); number++) {
      entries.entry(
          writing,
          "formal-communications",
          month,
          number,
          Map.of(
              "sent", day(month, chance).toString(),
              "kind", one(List.of("letter", "newsletter", "statement", "event", "page"), chance),
              "by", one(List.of("council", "council", "health", "together"), chance)));
    }
  }

  /**
   * Meetings that the forum asked for, each answered and closed by the forum before it is known.
   */
  private void forum(Writing writing, YearMonth month, Row row, Random chance) {
    for (var partner : Partner.values()) {
      var column = partner.key().replace('-', '_');
      for (var asked = 0; asked < number(row, "requests_" + column); asked++) {
        var key = "meeting-%s-%s-%d".formatted(month, partner.key(), asked + 1);
        var met = asked < number(row, "met_" + column);
        request(writing, key, partner, day(month, chance), met, chance);
      }
    }
  }

  private void request(
      Writing writing, String key, Partner partner, LocalDate asked, boolean met, Random chance) {
    var id = new RequestId(sample.id("forum request", key));
    var days = Request.Kind.MEETING.usualDays();
    var about = one(List.of("waiting times", "transport", "short breaks"), chance);
    var answered = BankHolidays.after(asked, 2 + chance.nextInt(6));
    ForumFacts.write(
        writing,
        new Request(
            id, key, Request.Kind.MEETING, partner, asked, days, "A meeting about " + about));
    ForumFacts.write(
        writing,
        new Answer(
            id,
            answered,
            met ? Answer.Says.DONE : Answer.Says.DECLINED,
            "Participation Lead",
            met ? "It has its day." : "Nobody can come before the next half-term."));
    ForumFacts.write(
        writing,
        new Mark(
            id,
            met ? Mark.Met.MET : Mark.Met.NOT_MET,
            Optional.of(known(YearMonth.from(asked))),
            ""));
  }

  private void joint(Writing writing, YearMonth month, Row row) {
    var services =
        List.of(
            "Speech and language support in schools",
            "Occupational therapy for school age",
            "Short breaks with nursing",
            "Equipment for schools and homes",
            "Emotional wellbeing in schools",
            "Keyworkers for young people",
            "Continence advice",
            "Sensory support");
    var before = before("new_services", month);
    for (var number = 0; number < number(row, "new_services"); number++) {
      entries.entry(
          writing,
          "joint-commissioning",
          month,
          number,
          Map.of("from", month.atDay(1).toString(), "name", services.get(before + number)));
    }
    entries.entry(
        writing,
        "joint-packages",
        month,
        0,
        Map.of("counted", month.atEndOfMonth().toString(), "packages", row.get("packages")));
  }

  private int before(String column, YearMonth month) {
    return sample.rows("tracked").stream()
        .filter(it -> YearMonth.parse(it.get("month")).isBefore(month))
        .mapToInt(it -> number(it, column))
        .sum();
  }

  private void publications(Writing writing, YearMonth month, Row row, Random chance) {
    var kind = row.get("publications");
    if (!kind.isEmpty()) {
      entries.entry(
          writing,
          "publications",
          month,
          0,
          Map.of(
              "published",
              day(month, chance).toString(),
              "kind",
              kind,
              "title",
              kind.equals("jsna") ? "Needs assessment 2024" : "Published in the month"));
    }
  }

  private static void totals(Writing writing, YearMonth month, Row row) {
    total(writing, "scorecards", month, "scorecards due", row.get("scorecards_due"));
    total(writing, "scorecards", month, "scorecards completed", row.get("scorecards"));
    total(writing, "scorecards", month, "fields of the dashboard", row.get("fields_due"));
    total(writing, "scorecards", month, "fields completed", row.get("fields"));
    if (number(row, "absent") > 0) {
      total(writing, "plan-holders", month, "persistently absent", row.get("absent"));
    }
  }

  private static void total(
      Writing writing, String register, YearMonth month, String cut, String total) {
    Registering.write(
        writing,
        new MonthlyTotal(
            register,
            month,
            cut,
            new BigDecimal(total),
            register.equals("scorecards") ? "Scorecard system" : "School census",
            ""));
  }

  private void measures(Writing writing) {
    for (var row : sample.rows("tracked-measures")) {
      var measure = definition(row);
      Measuring.write(writing, measure);
      taken.write(writing, measure, UNTIL);
    }
    said(writing);
  }

  /** What a tracker printed, though 11 answers can come to no 63%: kept as it was said. */
  private void said(Writing writing) {
    Measuring.reported(
        writing,
        sample.measure("families-satisfied-counted"),
        ReportingPeriod.month(YearMonth.of(2024, 12)),
        "tracker-2024-12",
        "Tracker, November and December 2024",
        "63%",
        "",
        false);
  }

  private static Optional<DefinedCalculation> calculation(String key) {
    return Shipped.KEYS.stream()
        .flatMap(it -> ShippedCalculations.over(it).stream())
        .filter(it -> it.key().equals(key))
        .findFirst();
  }

  Definition definition(Row row) {
    var key = row.get("calculation");
    return calculation(key)
        .map(it -> {
          var register = Shipped.register(it.register());
          return definition(
              row,
              it.what().numerator(register, it.span()),
              it.what().denominator(register, it.span()),
              it.counting());
        })
        .orElseGet(() ->
            definition(
                row,
                words(key),
                row.get("unit").equals("percent")
                    ? "Meeting requests that the forum made in the month"
                    : "",
                key));
  }

  /** What another source says that it counts. */
  private String words(String counting) {
    return sources.stream()
        .flatMap(it -> it.countings(KnownAt.LATEST).stream())
        .filter(it -> it.key().equals(counting))
        .map(Source.Counting::words)
        .findFirst()
        .orElse(counting);
  }

  private Definition definition(Row row, String numerator, String denominator, String counting) {
    return new Definition(
        sample.measure(row.get("key")),
        row.get("key"),
        row.get("title"),
        row.get("question"),
        row.get("unit"),
        Polarity.of(row.get("polarity")).orElseThrow(),
        "month",
        row.get("accumulates"),
        row.get("longer_periods"),
        row.get("owner_role"),
        Optional.of(sample.id("service", row.get("service"))),
        row.get("source_system"),
        numerator,
        denominator,
        Optional.empty(),
        "",
        "Invented, as all entries of Mereside are.",
        Optional.empty(),
        FiguresFrom.COUNTED,
        counting,
        "");
  }
}
