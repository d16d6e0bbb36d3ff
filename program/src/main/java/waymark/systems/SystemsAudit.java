package waymark.systems;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.access.Role;
import waymark.kernel.KnownAt;
import waymark.measures.Irreproducible;
import waymark.measures.Kept;
import waymark.measures.MeasureId;
import waymark.measures.Measures;
import waymark.measures.ReportedFigure;
import waymark.measures.ReportedFigures;
import waymark.programme.Programmes;
import waymark.programme.Service;
import waymark.registers.Entries;
import waymark.registers.EntryFilter;
import waymark.registers.Registers;

/** Gathers what the systems audit shows, by one question to each package, whatever its length. */
@Component
class SystemsAudit {

  private static final int MOST_AGREEMENTS = 1_000;

  private final Measures measures;
  private final ReportedFigures reported;
  private final Programmes programmes;
  private final Registers registers;
  private final Entries entries;
  private final DefinitionSheets sheets;

  SystemsAudit(
      Measures measures,
      ReportedFigures reported,
      Programmes programmes,
      Registers registers,
      Entries entries,
      DefinitionSheets sheets) {
    this.measures = measures;
    this.reported = reported;
    this.programmes = programmes;
    this.registers = registers;
    this.entries = entries;
    this.sheets = sheets;
  }

  /**
   * All of it.
   *
   * @param register whether agreements are in a register at all that the reader may see
   */
  record Found(List<Indicator> indicators, List<Irreproducible> irreproducible, boolean register) {}

  /**
   * Every measure of the area with what is known of its source.
   *
   * @param day on which agreements and days are looked at
   */
  Found find(Set<Role> roles, KnownAt at, LocalDate day) {
    var services =
        programmes.services(at).stream()
            .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
    var own = own(services.values().stream());
    var readings = measures.readings(at);
    var requested = sheets.sheets(at);
    var agreements = agreements(roles, at);
    var indicators =
        measures.definitions(at).stream()
            .map(it -> {
              var service = it.service().flatMap(id -> Optional.ofNullable(services.get(id)));
              return new Indicator(
                  it,
                  service,
                  agreements.stream()
                      .filter(one -> one.covers(it))
                      .max(Comparator.comparing(one -> one.inForce(day))),
                  Optional.ofNullable(requested.get(it.id())),
                  readings.getOrDefault(it.id(), List.of()).size(),
                  service.filter(one -> !one.organisation().equals(own)).isPresent(),
                  day);
            })
            .toList();
    return new Found(
        indicators,
        irreproducible(readings, reported.all(at)),
        registers
            .register(SharingAgreement.REGISTER, at)
            .filter(it -> it.seenBy(roles))
            .isPresent());
  }

  /** The organisation with the most services: it needs no agreement with itself. */
  private static String own(Stream<Service> services) {
    return services
        .collect(Collectors.groupingBy(Service::organisation, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private List<SharingAgreement> agreements(Set<Role> roles, KnownAt at) {
    return registers
        .register(SharingAgreement.REGISTER, at)
        .filter(it -> it.seenBy(roles))
        .map(register ->
            entries.list(register.key(), EntryFilter.ALL, at, 0, MOST_AGREEMENTS).stream()
                .map(it -> SharingAgreement.of(register, it))
                .toList())
        .orElse(List.of());
  }

  private static List<Irreproducible> irreproducible(
      Map<MeasureId, List<Kept>> readings, List<ReportedFigure> said) {
    return said.stream()
        .flatMap(it ->
            readings.getOrDefault(it.measure(), List.of()).stream()
                .filter(kept -> kept.period().equals(it.period()))
                .map(kept -> Irreproducible.of(it, kept.reading()))
                .flatMap(Optional::stream))
        .toList();
  }
}
