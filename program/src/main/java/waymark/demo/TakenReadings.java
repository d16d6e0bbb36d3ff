package waymark.demo;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Writing;
import waymark.measures.Definition;
import waymark.measures.Measuring;
import waymark.measures.Origin;
import waymark.measures.Reading;
import waymark.measures.Source;

/** Readings of sample measures as they come out of what is counted. */
record TakenReadings(List<Source> sources) {

  TakenReadings {
    sources = List.copyOf(sources);
  }

  /** Takes what a measure's counting comes to in each month that is over by a day. */
  void write(Writing writing, Definition measure, LocalDate until) {
    write(writing, List.of(measure), until);
  }

  /** The same of several measures, for which each source looks once. */
  void write(Writing writing, List<Definition> measures, LocalDate until) {
    write(writing, measures, LocalDate.MIN, until);
  }

  /** The same of the months that begin on another day or later. */
  void write(Writing writing, List<Definition> measures, LocalDate from, LocalDate until) {
    var countings = measures.stream().map(Definition::countedBy).toList();
    for (var source : sources) {
      var counted = source.compute(countings, until, KnownAt.LATEST);
      measures.forEach(it ->
          counted
              .getOrDefault(it.countedBy(), Collections.emptyNavigableMap())
              .forEach((month, reading) -> {
                if (!month.from().isBefore(from)) {
                  reading(writing, it, month, reading);
                }
              }));
    }
  }

  private static void reading(
      Writing writing, Definition measure, ReportingPeriod month, Reading reading) {
    Measuring.reading(
        writing,
        measure.id(),
        month,
        Source.written(reading),
        new Origin(Origin.Way.CALCULATED, Source.calculation(measure.countedBy())),
        "");
  }
}
