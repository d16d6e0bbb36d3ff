package waymark.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import waymark.measures.Definition;
import waymark.measures.MeasureId;

/**
 * How far the definition sheet of a measure is.
 *
 * @param due the day by which it is to be signed
 * @param chased when it was last asked for again
 * @param timesChased how often it was
 * @param signed when whoever answers for the measure signed it
 * @param signedFor the digest of the definition that was signed; empty until then
 */
public record DefinitionSheet(
    MeasureId measure,
    LocalDate requested,
    LocalDate due,
    Optional<LocalDate> chased,
    int timesChased,
    Optional<LocalDate> signed,
    String signedFor) {

  /** How far a sheet is on a day. */
  public enum State {
    NOT_REQUESTED,
    REQUESTED,
    CHASED,
    /** The day has passed, whether or not it was chased. */
    DUE,
    SIGNED,
    /** Signed, and the definition has been changed since: it holds no longer. */
    CHANGED_SINCE
  }

  /** Requested from whoever answers for the measure; an earlier one is then over. */
  public static DefinitionSheet requested(MeasureId measure, LocalDate on, LocalDate due) {
    return new DefinitionSheet(measure, on, due, Optional.empty(), 0, Optional.empty(), "");
  }

  DefinitionSheet chasedOn(LocalDate day) {
    return new DefinitionSheet(
        measure, requested, due, Optional.of(day), timesChased + 1, signed, signedFor);
  }

  /** Signed as the measure is defined now. */
  public DefinitionSheet signedOn(LocalDate day, Definition definition) {
    return new DefinitionSheet(
        measure, requested, due, chased, timesChased, Optional.of(day), digest(definition));
  }

  /** How far it is for the measure as it is defined. */
  State state(Definition definition, LocalDate today) {
    if (signed.isPresent()) {
      return signedFor.equals(digest(definition)) ? State.SIGNED : State.CHANGED_SINCE;
    }
    return today.isAfter(due) ? State.DUE : timesChased > 0 ? State.CHASED : State.REQUESTED;
  }

  /** Of what a sheet says: what is counted and of what, in which unit, from where, by whom. */
  private static String digest(Definition it) {
    var said =
        String.join(
            "\n",
            it.title(),
            it.question(),
            it.unit(),
            it.polarity().key(),
            it.frequency(),
            it.accumulates(),
            it.ownerRole(),
            it.sourceSystem(),
            it.numerator(),
            it.denominator(),
            it.countedBy());
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
