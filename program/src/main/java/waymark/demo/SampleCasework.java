package waymark.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.demo.Sample.Row;
import waymark.kernel.Polarity;
import waymark.measures.Definition;
import waymark.measures.FiguresFrom;
import waymark.measures.Measuring;
import waymark.measures.Source;

/**
 * Defines the measures of Mereside that are counted from its invented cases, and takes their
 * readings: those of a published tracker of December 2024 from the extract that was known then, and
 * later ones as they were counted last.
 */
final class SampleCasework {

  private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
  private static final LocalDate TRACKED = LocalDate.of(2025, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 1);

  private final Sample sample;
  private final TakenReadings taken;

  SampleCasework(Sample sample, List<Source> sources) {
    this.sample = sample;
    this.taken = new TakenReadings(sources);
  }

  /** Each after the extract of casework that it counts from was taken in. */
  List<SampleGovernance.Step> steps() {
    return List.of(
        new SampleGovernance.Step(
            LocalDate.of(2025, 1, 21),
            "Defined the measures of the tracker that are counted from casework, and took what was"
                + " counted from April to December 2024.",
            writing -> {
              measures().forEach(it -> Measuring.write(writing, it));
              taken.write(writing, measures(), FIRST, TRACKED);
            }),
        new SampleGovernance.Step(
            LocalDate.of(2026, 11, 24),
            "Took what was counted from casework from January 2025 to October 2026.",
            writing -> taken.write(writing, measures(), TRACKED, UNTIL)));
  }

  private List<Definition> measures() {
    return sample.rows("casework-measures").stream().map(this::definition).toList();
  }

  private Definition definition(Row row) {
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
        "Casework system",
        row.get("numerator"),
        row.get("denominator"),
        Optional.empty(),
        "",
        "Counted from invented cases.",
        Optional.of(row.get("smallest_published"))
            .filter(it -> !it.isEmpty())
            .map(Integer::valueOf),
        FiguresFrom.COUNTED,
        row.get("counted_by"),
        "");
  }
}
