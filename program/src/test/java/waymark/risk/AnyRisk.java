package waymark.risk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.delivery.Cycle;

/** Risks of which only what a rule asks about is said. */
final class AnyRisk {

  static final LocalDate DAY = LocalDate.of(2024, 11, 27);

  private AnyRisk() {}

  static RiskId id(String reference) {
    return new RiskId(UUID.nameUUIDFromBytes(reference.getBytes(UTF_8)));
  }

  static Risk risk(String reference) {
    return new Risk(
        id(reference),
        reference.startsWith("I") ? Risk.Kind.ISSUE : Risk.Kind.RISK,
        reference.toLowerCase(Locale.ROOT),
        reference,
        "Something of " + reference,
        "",
        "",
        "",
        "Head of SEND",
        Cycle.MONTHLY);
  }

  /** A score as {@code 4x3}. */
  static Score score(String text) {
    var parts = text.split("x", 2);
    return new Score(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  static Review review(String reference, String score, boolean open) {
    return new Review(
        id(reference),
        open,
        Optional.empty(),
        score(score),
        Optional.empty(),
        DAY,
        "Because of " + reference);
  }

  /** A risk as {@code R1 4x3}, or {@code R1 4x3 closed}. */
  static RiskLine line(String text) {
    var parts = text.strip().split(" ", -1);
    return new RiskLine(risk(parts[0]), review(parts[0], parts[1], parts.length == 2), List.of());
  }

  /** A register of several, between commas; {@code -} holds none. */
  static Register register(String text) {
    return new Register(
        text.strip().equals("-")
            ? List.of()
            : Stream.of(text.split(",", -1)).map(AnyRisk::line).toList(),
        Matrix.USUAL,
        RegisterNote.NONE);
  }
}
