package waymark.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands in one place of a fact, whatever table it is of. */
public sealed interface FactValue {

  /** Nothing stands there. */
  record Nothing() implements FactValue {}

  /** Words; a blank line of them is nothing. */
  record Words(String words) implements FactValue {}

  record Several(List<String> words) implements FactValue {}

  record Amount(BigDecimal number) implements FactValue {}

  record YesOrNo(boolean yes) implements FactValue {}

  record Day(LocalDate day) implements FactValue {}

  record Moment(Instant moment) implements FactValue {}

  /** What stands for another fact, or for a person. */
  record Id(UUID id) implements FactValue {}

  /** A hash or the like, in hexadecimal digits. */
  record Digits(String digits) implements FactValue {}

  /** What is kept where words were taken out. */
  default boolean tombstone() {
    return this instanceof Words(var words) && words.equals(RedactedRows.TOMBSTONE);
  }

  /** What the database holds in a column of one of the types that {@link KeptTable} knows. */
  static FactValue of(@Nullable Object kept) {
    return switch (kept) {
      case null -> new Nothing();
      case String it -> it.isBlank() ? new Nothing() : new Words(it);
      case UUID it -> new Id(it);
      case Boolean it -> new YesOrNo(it);
      case Integer it -> new Amount(BigDecimal.valueOf(it));
      case Long it -> new Amount(BigDecimal.valueOf(it));
      case BigDecimal it -> new Amount(it);
      case LocalDate it -> new Day(it);
      case Instant it -> new Moment(it);
      case byte[] it -> new Digits(HexFormat.of().formatHex(it));
      case Object[] it -> new Several(Arrays.stream(it).map(String::valueOf).toList());
      case Object it ->
          throw new IllegalArgumentException("no fact holds a " + it.getClass().getName());
    };
  }
}
