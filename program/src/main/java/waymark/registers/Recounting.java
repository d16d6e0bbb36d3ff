package waymark.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.access.Sight;
import waymark.kernel.AreaId;
import waymark.kernel.CountWords;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Command;
import waymark.ledger.Ledger;
import waymark.ledger.Writing;
import waymark.measures.Definition;
import waymark.measures.FiguresFrom;
import waymark.measures.Kept;
import waymark.measures.Measures;
import waymark.measures.Measuring;
import waymark.measures.Origin;
import waymark.measures.Reading;
import waymark.measures.Source;

/**
 * What follows where an entry or a monthly total was written: the cells of the calculations over
 * its register are brought up to date, and readings that were taken from a count which has moved
 * are given anew, by a command of its own in the same transaction. So a figure that a paper showed
 * is restated when an entry behind it changes. A reading that did not stand as it was counted, and
 * a month that nobody has taken yet, are left to people.
 */
@Component
public class Recounting {

  private final Ledger ledger;
  private final Calculations calculations;
  private final Figures figures;
  private final Measures measures;
  private final Clock clock;

  Recounting(
      Ledger ledger, Calculations calculations, Figures figures, Measures measures, Clock clock) {
    this.ledger = ledger;
    this.calculations = calculations;
    this.figures = figures;
    this.measures = measures;
    this.clock = clock;
  }

  /** A reading that moves. */
  private record Moved(Definition measure, ReportingPeriod month, Reading now) {}

  /** Has it done when a command that writes entries or totals of a register has written them. */
  public void after(Writing writing, AreaId area, Optional<PersonId> person, Register register) {
    writing.afterwards(() -> recount(area, person, register, writing.seq()));
  }

  private void recount(AreaId area, Optional<PersonId> person, Register register, long seq) {
    var moved = Sight.counting(() -> moved(register, seq));
    if (!moved.isEmpty()) {
      ledger.record(
          new Command(area, person, Optional.empty(), "count", sentence(register, seq, moved)),
          writing -> moved.forEach(it -> write(writing, register, seq, it)));
    }
  }

  private List<Moved> moved(Register register, long seq) {
    var moved = new ArrayList<Moved>();
    var definitions = measures.definitions(KnownAt.LATEST);
    var until = LocalDate.now(clock.withZone(England.TIME));
    var over =
        calculations.calculations(KnownAt.LATEST).stream()
            .filter(it -> it.register().equals(register.key()))
            .filter(it -> it.what().fault(register).isEmpty())
            .toList();
    for (var it : figures.broughtUpTo(seq, over, until)) {
      if (it.calculation().counts() && !it.was().equals(it.now())) {
        definitions.stream()
            .filter(measure -> measure.figuresFrom() == FiguresFrom.COUNTED)
            .filter(measure -> measure.countedBy().equals(it.calculation().counting()))
            .flatMap(measure -> moved(measure, it.was(), it.now()))
            .forEach(moved::add);
      }
    }
    return moved;
  }

  /** The readings that stood as they were counted before, and are counted otherwise now. */
  private Stream<Moved> moved(
      Definition measure,
      NavigableMap<ReportingPeriod, Reading> was,
      NavigableMap<ReportingPeriod, Reading> now) {
    var months = new TreeMap<ReportingPeriod, Reading>(now);
    was.keySet().forEach(it -> months.putIfAbsent(it, new Reading.Missing()));
    months.entrySet().removeIf(it -> it.getValue().equals(was.get(it.getKey())));
    return measures.readings(measure.id(), KnownAt.LATEST).stream()
        .filter(it -> months.containsKey(it.period()))
        .filter(it -> taken(it, measure, was))
        .map(it ->
            new Moved(
                measure, it.period(), months.getOrDefault(it.period(), new Reading.Missing())));
  }

  private static boolean taken(Kept it, Definition measure, Map<ReportingPeriod, Reading> was) {
    var before = was.get(it.period());
    return before != null
        && it.origin().way() == Origin.Way.CALCULATED
        && it.origin().detail().equals(Source.calculation(measure.countedBy()))
        && it.asWritten().equals(Source.written(before));
  }

  private static void write(Writing writing, Register register, long seq, Moved it) {
    Measuring.reading(
        writing,
        it.measure().id(),
        it.month(),
        Source.written(it.now()),
        new Origin(Origin.Way.CALCULATED, Source.calculation(it.measure().countedBy())),
        "Counted anew: the register “%s” was changed by entry %d of the ledger."
            .formatted(register.title(), seq));
  }

  private static String sentence(Register register, long seq, List<Moved> moved) {
    var measures = moved.stream().map(it -> it.measure().id()).distinct().count();
    return "Counted anew after entry %d, which changed the register “%s”: %s of %s moved."
        .formatted(
            seq,
            register.title(),
            CountWords.of(moved.size(), "reading"),
            CountWords.of(measures, "measure"));
  }
}
