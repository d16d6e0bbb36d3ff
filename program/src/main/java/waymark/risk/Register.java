package waymark.risk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The risks and issues of an area as known at a moment.
 *
 * @param lines open and closed, the highest current score first, then by reference
 */
public record Register(List<RiskLine> lines, Matrix matrix, RegisterNote note) {

  public static final Register NONE = new Register(List.of(), Matrix.USUAL, RegisterNote.NONE);

  public Register {
    lines = List.copyOf(lines);
  }

  public List<RiskLine> open() {
    return lines.stream().filter(RiskLine::open).toList();
  }

  public List<RiskLine> open(Risk.Kind kind) {
    return lines.stream().filter(it -> it.open() && it.risk().kind() == kind).toList();
  }

  /** The open ones that threaten an objective. */
  public List<RiskLine> about(UUID objective) {
    return open().stream().filter(it -> it.leadsTo(RiskLink.Of.OBJECTIVE, objective)).toList();
  }

  public Optional<RiskLine> line(RiskId id) {
    return first(it -> it.id().equals(id));
  }

  /** The one that addresses name so. */
  public Optional<RiskLine> line(String key) {
    return first(it -> it.risk().key().equals(key));
  }

  private Optional<RiskLine> first(Predicate<RiskLine> which) {
    return lines.stream().filter(which).findFirst();
  }
}
