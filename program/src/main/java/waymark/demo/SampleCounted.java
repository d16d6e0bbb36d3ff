package waymark.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.demo.Sample.Row;
import waymark.kernel.Polarity;
import waymark.ledger.Writing;
import waymark.measures.Definition;
import waymark.measures.FiguresFrom;
import waymark.measures.Measuring;
import waymark.measures.Source;

/**
 * Measures of a sample area that are counted from its record, and their readings as they come out
 * of it.
 */
final class SampleCounted {

  /** The record that is counted ends with the year before. */
  private static final LocalDate UNTIL = LocalDate.of(2025, 1, 1);

  private static final LocalDate KNOWN = LocalDate.of(2025, 1, 8);

  private final Sample sample;
  private final TakenReadings taken;

  SampleCounted(Sample sample, List<Source> sources) {
    this.sample = sample;
    this.taken = new TakenReadings(sources);
  }

  List<SampleGovernance.Step> steps() {
    return sample.rows("counted").isEmpty()
        ? List.of()
        : List.of(
            new SampleGovernance.Step(
                KNOWN,
                "Defined measures that are counted from the record of meetings, and took what was"
                    + " counted.",
                this::write));
  }

  private void write(Writing writing) {
    for (var row : sample.rows("counted")) {
      var measure = definition(row);
      Measuring.write(writing, measure);
      taken.write(writing, measure, UNTIL);
    }
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
        "Clerk of the board",
        Optional.empty(),
        "",
        row.get("numerator"),
        row.get("denominator"),
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        FiguresFrom.COUNTED,
        row.get("counted_by"),
        "");
  }
}
