package waymark.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the entries of a month come to for a calculation; longer spans are made by adding months.
 *
 * @param entries how many there are in the register, counted or not; less than none where a tally
 *     says by how much another changed
 * @param counted what is above the line: entries, or a sum
 * @param among what is below it
 * @param given how many counted entries give the number
 * @param answers how many counted entries give which answer
 * @param last the last of the counted entries that gives the number
 */
record Tally(
    long entries,
    BigDecimal counted,
    BigDecimal among,
    long given,
    Map<String, Long> answers,
    Optional<Last> last) {

  static final Tally NOTHING =
      new Tally(0, BigDecimal.ZERO, BigDecimal.ZERO, 0, Map.of(), Optional.empty());

  /** An entry that nothing else is known of. */
  static final Tally ONE =
      new Tally(1, BigDecimal.ZERO, BigDecimal.ZERO, 0, Map.of(), Optional.empty());

  /** The last entry of a month, and the number in it. */
  record Last(LocalDate day, UUID entry, BigDecimal number) {}

  Tally {
    answers = Map.copyOf(answers);
  }

  /** Changed by so much; which entry is the last then is to be asked for. */
  Tally changedBy(Tally change) {
    var both = new HashMap<>(answers);
    change.answers.forEach((answer, count) -> both.merge(answer, count, Long::sum));
    both.values().removeIf(it -> it == 0);
    return new Tally(
        entries + change.entries,
        counted.add(change.counted),
        among.add(change.among),
        given + change.given,
        both,
        last);
  }

  /** Months, some of which changed by so much. */
  static NavigableMap<YearMonth, Tally> changed(
      NavigableMap<YearMonth, Tally> months, NavigableMap<YearMonth, Tally> change) {
    var changed = new TreeMap<>(months);
    change.forEach((month, by) ->
        changed.put(month, months.getOrDefault(month, NOTHING).changedBy(by).withLast(by.last())));
    return changed;
  }

  Tally withLast(Optional<Last> found) {
    return new Tally(entries, counted, among, given, answers, found);
  }
}
