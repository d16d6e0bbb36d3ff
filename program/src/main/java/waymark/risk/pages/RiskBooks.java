package waymark.risk.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.delivery.Actions;
import waymark.kernel.KnownAt;
import waymark.measures.Measures;
import waymark.programme.Programmes;
import waymark.risk.Register;
import waymark.risk.RiskLine;
import waymark.risk.RiskLink;
import waymark.risk.Risks;
import waymark.risk.Worsening;
import waymark.trajectory.Trackers;
import waymark.web.AsKnown;
import waymark.web.NotFound;

/** Reads the register with what it leads to, within a transaction of the area. */
@Component
class RiskBooks {

  private final Risks risks;
  private final Programmes programmes;
  private final Actions actions;
  private final Measures measures;
  private final Trackers trackers;

  RiskBooks(
      Risks risks, Programmes programmes, Actions actions, Measures measures, Trackers trackers) {
    this.risks = risks;
    this.programmes = programmes;
    this.actions = actions;
    this.measures = measures;
    this.trackers = trackers;
  }

  /** What a page shows. */
  RiskBook of(Audience readers, AsKnown known, LocalDate today) {
    var register = risks.known(known.moment());
    return of(readers, known, today, register, turned(register, known.moment()));
  }

  /** What a form asks about: without the figures of measures, which it does not show. */
  RiskBook withoutFigures(Audience readers, AsKnown known, LocalDate today) {
    return of(readers, known, today, risks.known(known.moment()), Map.of());
  }

  private RiskBook of(
      Audience readers,
      AsKnown known,
      LocalDate today,
      Register register,
      Map<UUID, Worsening> turned) {
    var at = known.moment();
    return new RiskBook(
        readers,
        known,
        known.day().orElse(today),
        register,
        programmes.plans(at),
        programmes.objectives(at),
        byId(actions.actions(at), it -> it.id().value()),
        byId(measures.definitions(at), it -> it.id().value()),
        turned);
  }

  private static <T> Map<UUID, T> byId(Iterable<T> all, Function<T, UUID> id) {
    var found = new LinkedHashMap<UUID, T>(); // in the order given
    all.forEach(it -> found.put(id.apply(it), it));
    return found;
  }

  /** Of the measures that open risks lead to; their figures are asked for all at once. */
  private Map<UUID, Worsening> turned(Register register, KnownAt at) {
    var linked =
        register.open().stream()
            .flatMap(it -> it.to(RiskLink.Of.MEASURE))
            .collect(Collectors.toSet());
    if (linked.isEmpty()) {
      return Map.of();
    }
    return trackers.lines(at).values().stream()
        .filter(it -> linked.contains(it.measure().id().value()))
        .flatMap(it -> Worsening.of(it).stream())
        .collect(Collectors.toMap(it -> it.measure().id().value(), it -> it));
  }

  /**
   * The risk that addresses name so.
   *
   * @throws NotFound where none was known then
   */
  static RiskLine line(RiskBook book, String key) {
    return book.register().line(key).orElseThrow(() -> new NotFound("no risk " + key));
  }
}
