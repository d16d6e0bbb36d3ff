package waymark.registers.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import waymark.access.Role;
import waymark.access.Visit;
import waymark.forms.FormDesk;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.ledger.Writing;
import waymark.measures.Measures;
import waymark.programme.Area;
import waymark.programme.Programmes;
import waymark.registers.Entries;
import waymark.registers.EntryFilter;
import waymark.registers.FieldType;
import waymark.registers.Recounting;
import waymark.registers.Register;
import waymark.registers.RegisterField;
import waymark.registers.Registers;
import waymark.web.NotFound;

/** What pages and forms of registers have in common: the register, and what its fields point to. */
@Component
class RegisterDesk {

  /** As many entries of another register are offered; a list of more is of no use. */
  private static final int OFFERED = 300;

  private final FormDesk desk;
  private final Registers registers;
  private final Entries entries;
  private final Programmes programmes;
  private final Measures measures;
  private final Recounting recounting;

  RegisterDesk(
      FormDesk desk,
      Registers registers,
      Entries entries,
      Programmes programmes,
      Measures measures,
      Recounting recounting) {
    this.desk = desk;
    this.registers = registers;
    this.entries = entries;
    this.programmes = programmes;
    this.measures = measures;
    this.recounting = recounting;
  }

  /** What is written of a register, and what follows from it for figures that were counted. */
  Consumer<Writing> written(Visit visit, Register register, Consumer<Writing> facts) {
    return writing -> {
      facts.accept(writing);
      recounting.after(writing, visit.area(), Optional.of(visit.person()), register);
    };
  }

  FormDesk forms() {
    return desk;
  }

  LocalDate today() {
    return desk.today();
  }

  /** The area as files name it that are taken along. */
  String owner(KnownAt at) {
    return programmes.area(at).map(Area::name).orElse("Waymark");
  }

  Registers registers() {
    return registers;
  }

  Entries entries() {
    return entries;
  }

  /** A register whose entries the visitor may see one by one. */
  Register seen(Visit visit, String key, KnownAt at) {
    var register = register(key, at);
    allow(register.seenBy(visit.roles()), register);
    return register;
  }

  Register register(String key, KnownAt at) {
    return registers.register(key, at).orElseThrow(() -> new NotFound("no register " + key));
  }

  static void allow(boolean may, Register register) {
    if (!may) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "the register %s is kept by others".formatted(register.key()));
    }
  }

  /** What fields of the register point to, in words by key. */
  Offers offers(Visit visit, Register register, KnownAt at) {
    var offered = new LinkedHashMap<String, Map<String, String>>();
    for (var field : register.fields()) {
      offered.put(field.id(), offered(visit.roles(), field, at));
    }
    return new Offers(offered);
  }

  private Map<String, String> offered(Set<Role> roles, RegisterField field, KnownAt at) {
    var offered = new LinkedHashMap<String, String>();
    switch (field.type()) {
      case FieldType.OfService _ ->
          programmes.services(at).forEach(it -> offered.put(it.id().value().toString(), it.name()));
      case FieldType.Organisation _ ->
          programmes.services(at).stream()
              .map(it -> it.organisation())
              .distinct()
              .sorted()
              .forEach(it -> offered.put(it, it));
      case FieldType.OfObjective _ ->
          programmes
              .objectives(at)
              .forEach(it ->
                  offered.put(
                      it.id().value().toString(), "%s. %s".formatted(it.number(), it.title())));
      case FieldType.OfMeasure _ ->
          measures
              .definitions(at)
              .forEach(it -> offered.put(it.id().value().toString(), it.title()));
      case FieldType.EntryOf(var of) ->
          registers
              .register(of, at)
              .filter(it -> it.seenBy(roles))
              .ifPresent(it -> offered.putAll(entries(it, at)));
      default -> field.type().offered().forEach(it -> offered.put(it.key(), it.words()));
    }
    return offered;
  }

  private Map<String, String> entries(Register register, KnownAt at) {
    var offered = new LinkedHashMap<String, String>();
    List.copyOf(entries.list(register.key(), EntryFilter.ALL, at, 0, OFFERED))
        .forEach(it ->
            offered.put(
                it.id().value().toString(),
                "%s of %s, %s"
                    .formatted(
                        Offers.capital(register.called()),
                        DayWords.of(it.on()),
                        it.id().value().toString().substring(0, 8))));
    return offered;
  }
}
