package waymark.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A risk as the register lists it: what it is, how it was last found, and what it is about. */
public record RiskLine(Risk risk, Review review, List<RiskLink> links) {

  public RiskLine {
    links = List.copyOf(links);
  }

  public RiskId id() {
    return risk.id();
  }

  public boolean open() {
    return review.open();
  }

  public Score score() {
    return review.current();
  }

  /** The ids of all that it leads to of one kind. */
  public Stream<UUID> to(RiskLink.Of kind) {
    return links.stream().filter(it -> it.of() == kind).map(RiskLink::to);
  }

  public boolean leadsTo(RiskLink.Of kind, UUID id) {
    return to(kind).anyMatch(id::equals);
  }

  /** When it is to be reviewed next; one that is closed is not. */
  public ReviewDue due(LocalDate today) {
    return open() ? ReviewDue.of(risk.cycle(), review.on(), today) : ReviewDue.none(review.on());
  }
}
