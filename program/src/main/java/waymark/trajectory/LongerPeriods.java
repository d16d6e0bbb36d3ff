package waymark.trajectory;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.kernel.CountWords;
import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.ReportingPeriod.Kind;
import waymark.measures.LongerPeriod;
import waymark.measures.LongerPeriodRule;
import waymark.measures.Making;
import waymark.measures.WhyNot;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;

/**
 * The quarters and years of a measure in the words of its page.
 *
 * @param latest the latest quarter and the latest year of each kind that have a figure; or why none
 *     has
 * @param table all of them, with what they were made from or why there is none; empty where the
 *     definition makes none
 */
record LongerPeriods(List<String> latest, List<Table> table) {

  Part part() {
    var parts = new ArrayList<Part>();
    latest.forEach(it -> parts.add(Part.prose(it)));
    table.forEach(
        it -> parts.add(Part.folded("Every quarter and year, and how each was made", it)));
    return Part.section("Quarters and years", parts);
  }

  static LongerPeriods of(Tracker.Line line, List<LocalDate> breaks) {
    var rule = LongerPeriodRule.of(line.measure());
    var all = new LinkedHashMap<ReportingPeriod, LongerPeriod>();
    LongerPeriod.around(line.readings())
        .forEach(it -> all.put(it, LongerPeriod.of(rule, it, line.readings(), breaks)));
    if (all.isEmpty()) {
      return new LongerPeriods(List.of("Nothing has been measured yet."), List.of());
    }
    if (all.values().stream().allMatch(LongerPeriods::unsaid)) {
      return new LongerPeriods(
          List.of("The definition does not say how quarters and years are made, so none is shown."),
          List.of());
    }
    var latest = latest(all, line.measure().unit());
    return new LongerPeriods(
        latest.isEmpty() ? List.of("No quarter and no year has a figure yet.") : latest,
        List.of(table(all, line.measure().unit())));
  }

  private static boolean unsaid(LongerPeriod it) {
    return it instanceof LongerPeriod.NotMade(WhyNot.HowNotStated _);
  }

  private static List<String> latest(Map<ReportingPeriod, LongerPeriod> all, String unit) {
    var said = new LinkedHashMap<Kind, String>();
    all.forEach((period, it) -> {
      if (!(it instanceof LongerPeriod.NotMade)) {
        said.putIfAbsent(period.kind(), "%s: %s.".formatted(period.inWords(), figure(it, unit)));
      }
    });
    return List.copyOf(said.values());
  }

  private static Table table(Map<ReportingPeriod, LongerPeriod> all, String unit) {
    var table =
        Table.captioned("")
            .column("Period")
            .figure("Figure")
            .column("Made from, or why there is none");
    var kinds = new ArrayList<Kind>();
    all.forEach((period, it) -> {
      if (!kinds.contains(period.kind())) {
        kinds.add(period.kind());
        table.group(heading(period.kind()));
      }
      table.row(Cell.of(period.inWords()), Cell.of(figure(it, unit)), Cell.of(made(it)));
    });
    return table.build();
  }

  private static String heading(Kind kind) {
    return switch (kind) {
      case QUARTER -> "Quarters";
      case FINANCIAL_YEAR -> "Financial years, April to March";
      case ACADEMIC_YEAR -> "Academic years, September to August";
      case CALENDAR_YEAR -> "Calendar years";
      case DAY, MONTH -> throw new IllegalArgumentException("not made from months: " + kind);
    };
  }

  /** With one decimal where there are more; so many of so many where it was counted anew. */
  private static String figure(LongerPeriod it, String unit) {
    return switch (it) {
      case LongerPeriod.Made(var value, var of, _, _, _) ->
          shown(value, unit)
              + of.map(whole -> " (%d of %d)".formatted(whole.numerator(), whole.denominator()))
                  .orElse("");
      case LongerPeriod.Given(var reading) -> shown(reading.value(), unit);
      case LongerPeriod.NotMade _ -> "none";
    };
  }

  private static String shown(Figure value, String unit) {
    var rounded =
        value.value().scale() > 1
            ? new Figure(value.value().setScale(1, RoundingMode.HALF_UP))
            : value;
    return rounded + (unit.equals("percent") ? "%" : "");
  }

  private static String made(LongerPeriod it) {
    return switch (it) {
      case LongerPeriod.Made(_, _, var making, var from, var nothing) ->
          from(making, from)
              + (nothing.isEmpty() ? "" : "; there was nothing to measure in " + listed(nothing))
              + ".";
      case LongerPeriod.Given _ -> "A figure of the whole was given.";
      case LongerPeriod.NotMade(var why) -> why.inWords();
    };
  }

  private static String from(Making making, List<ReportingPeriod> from) {
    if (from.size() == 1) {
      return "The figure of " + from.getFirst().inWords();
    }
    var what = "%s to %s".formatted(from.getFirst().inWords(), from.getLast().inWords());
    return switch (making) {
      case SUM -> "%d figures added, %s".formatted(from.size(), what);
      case AVERAGE -> "The plain average of %d figures, %s".formatted(from.size(), what);
      case COUNTED_ANEW ->
          "Counted anew: all numerators over all denominators of %d figures, %s"
              .formatted(from.size(), what);
      case LAST, NOT_STATED -> what;
    };
  }

  private static String listed(List<ReportingPeriod> periods) {
    return CountWords.listed(periods.stream().map(ReportingPeriod::inWords).toList());
  }
}
