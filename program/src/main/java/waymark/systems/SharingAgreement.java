package waymark.systems;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import waymark.measures.Definition;
import waymark.registers.Entry;
import waymark.registers.Register;

/**
 * An agreement that one organisation hands figures to another, as it stands in the register of
 * them.
 *
 * @param measure the one measure that it covers; empty where it covers all of a service
 * @param service whose figures it covers
 */
record SharingAgreement(
    String name,
    Optional<UUID> measure,
    Optional<UUID> service,
    LocalDate from,
    Optional<LocalDate> until,
    boolean signed,
    String address) {

  /** The register in which agreements stand, as the definition that ships has it. */
  static final String REGISTER = "data-sharing";

  /** Of an entry, whatever the area has made of the definition: what is not there says nothing. */
  static SharingAgreement of(Register register, Entry it) {
    return new SharingAgreement(
        it.value("name").isEmpty() ? register.called() : it.value("name"),
        id(it.value("measure")),
        id(it.value("service")),
        it.on(),
        Optional.of(it.value("until")).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        it.value("state").equals("signed"),
        "/registers/%s/entries/%s".formatted(register.key(), it.id().value()));
  }

  private static Optional<UUID> id(String kept) {
    return Optional.of(kept)
        .filter(it -> it.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(UUID::fromString);
  }

  /** Whether it covers the measure: by name, or else as one of its service. */
  boolean covers(Definition it) {
    return measure.isPresent()
        ? measure.get().equals(it.id().value())
        : service.isPresent() && service.equals(it.service());
  }

  boolean inForce(LocalDate day) {
    return signed && !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
  }

  boolean ended(LocalDate day) {
    return until.filter(day::isAfter).isPresent();
  }
}
