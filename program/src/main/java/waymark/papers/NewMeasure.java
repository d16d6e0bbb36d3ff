package waymark.papers;

import java.util.Optional;
import java.util.function.Predicate;
import waymark.documents.Metric;
import waymark.documents.Objective;
import waymark.forms.AddressKey;
import waymark.kernel.Direction;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.measures.Accumulation;
import waymark.measures.Definition;
import waymark.measures.FiguresFrom;
import waymark.measures.MeasureId;

/** The definition of a measure that a paper is the first to show: no more than the paper says. */
final class NewMeasure {

  private NewMeasure() {}

  /**
   * Its unit is percent or a count, better is what the paper says or its promises show, and how its
   * figures add up is what its name says.
   *
   * @param key whether a key in addresses is taken
   * @param title whether another measure has a title
   */
  static Definition of(
      MeasureId id, Metric metric, Predicate<String> key, Predicate<String> title) {
    var called = title(metric, title);
    return new Definition(
        id,
        AddressKey.of(called, key),
        called,
        "",
        metric.unit() == Unit.PERCENT ? "percent" : "count",
        metric.better().map(it -> polarity(it.direction())).orElse(Polarity.NEUTRAL),
        frequency(metric),
        accumulates(metric),
        "not-stated",
        "",
        Optional.empty(),
        Definition.NOT_STATED,
        "",
        "",
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        FiguresFrom.PAPERS,
        "",
        "");
  }

  private static String title(Metric metric, Predicate<String> taken) {
    var name = metric.name();
    if (!taken.test(name)) {
      return name;
    }
    var under = metric.objective().map(Objective::number);
    if (under.isPresent() && !taken.test(name + " (objective " + under.get() + ")")) {
      return name + " (objective " + under.get() + ")";
    }
    var number = 2;
    while (taken.test(name + " (" + number + ")")) {
      number++;
    }
    return name + " (" + number + ")";
  }

  private static Polarity polarity(Direction better) {
    return switch (better) {
      case HIGHER -> Polarity.HIGHER;
      case LOWER -> Polarity.LOWER;
    };
  }

  private static String frequency(Metric metric) {
    var kinds = metric.readings().keySet().stream().map(ReportingPeriod::kind).distinct().toList();
    if (kinds.size() != 1) {
      return "not-stated";
    }
    return switch (kinds.getFirst()) {
      case MONTH -> "month";
      case QUARTER -> "quarter";
      case ACADEMIC_YEAR, FINANCIAL_YEAR, CALENDAR_YEAR -> "year";
      case DAY -> "not-stated";
    };
  }

  private static String accumulates(Metric metric) {
    return metric
        .accumulation()
        .map(it ->
            switch (it) {
              case Accumulation.Monthly _ -> "monthly";
              case Accumulation.Snapshot _ -> "snapshot";
              case Accumulation.CumulativeSince(var start) ->
                  "cumulative since " + start.toString().substring(0, 7);
              case Accumulation.Cumulative _ -> Definition.NOT_STATED;
            })
        .orElse(Definition.NOT_STATED);
  }
}
