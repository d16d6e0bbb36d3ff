package waymark.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import waymark.ledger.Writing;
import waymark.measures.Source;
import waymark.systems.DefinitionSheet;
import waymark.systems.DefinitionSheets;

/** Writes data sharing agreements of Mereside, and how far some definition sheets are. */
final class SampleSystems {

  private static final LocalDate KNOWN = LocalDate.of(2026, 11, 18);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private final Sample sample;
  private final SampleEntries entries;
  private final SampleTracked tracked;

  SampleSystems(Sample sample, List<Source> sources) {
    this.sample = sample;
    this.entries = new SampleEntries(sample);
    this.tracked = new SampleTracked(sample, sources);
  }

  List<SampleGovernance.Step> steps() {
    return sample.key().equals("mereside")
        ? List.of(
            new SampleGovernance.Step(
                KNOWN, "Took in the data sharing agreements of the area.", this::agreements),
            new SampleGovernance.Step(
                KNOWN, "Noted how far the definition sheets of some measures are.", this::sheets))
        : List.of();
  }

  private void agreements(Writing writing) {
    SampleEntries.definitions(writing, List.of("data-sharing"));
    agreement(writing, 0, "speech-and-language", "signed", "Therapy waits");
    agreement(writing, 1, "health-advice", "signed", "Advice for plans");
    agreement(writing, 2, "joint-commissioning", "with-partner", "Joint packages");
  }

  private void agreement(Writing writing, int number, String service, String state, String name) {
    entries.entry(
        writing,
        "data-sharing",
        APRIL,
        number,
        Map.of(
            "from", APRIL.atDay(1).toString(),
            "until", APRIL.plusYears(number == 1 ? 0 : 2).atEndOfMonth().toString(),
            "name", name,
            "organisation", organisation(service),
            "service", entries.service(service),
            "state", state));
  }

  private String organisation(String service) {
    return sample.rows("services").stream()
        .filter(it -> it.get("key").equals(service))
        .map(it -> it.get("organisation"))
        .findFirst()
        .orElseThrow();
  }

  /** Some signed, one chased, one waited for in vain, of those that somebody answers for. */
  private void sheets(Writing writing) {
    var owned =
        sample.rows("tracked-measures").stream()
            .filter(it -> !it.get("owner_role").isEmpty())
            .toList();
    IntStream.range(0, 6)
        .forEach(place -> {
          var measure = tracked.definition(owned.get(place));
          var sheet =
              DefinitionSheet.requested(
                  measure.id(),
                  LocalDate.of(2026, 11, 2),
                  LocalDate.of(2026, place == 4 ? 11 : 12, 16));
          DefinitionSheets.write(
              writing,
              switch (place) {
                case 0, 1, 2 -> sheet.signedOn(LocalDate.of(2026, 11, 12), measure);
                case 3 -> chased(sheet);
                default -> sheet;
              });
        });
  }

  private static DefinitionSheet chased(DefinitionSheet it) {
    return new DefinitionSheet(
        it.measure(),
        it.requested(),
        it.due(),
        Optional.of(LocalDate.of(2026, 11, 16)),
        1,
        Optional.empty(),
        "");
  }
}
