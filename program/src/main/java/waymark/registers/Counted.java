package waymark.registers;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import waymark.access.Sight;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Reading;
import waymark.measures.Source;

/** Counts measures by calculations over registers. */
@Component
public class Counted implements Source {

  private final Registers registers;
  private final Calculations calculations;
  private final Figures figures;

  Counted(Registers registers, Calculations calculations, Figures figures) {
    this.registers = registers;
    this.calculations = calculations;
    this.figures = figures;
  }

  @Override
  public List<Counting> countings(KnownAt at) {
    return calculations.calculations(at).stream()
        .filter(DefinedCalculation::counts)
        .map(it ->
            new Counting(
                it.counting(),
                it.title() + (fault(it, at).isEmpty() ? "" : " (cannot be counted at present)")))
        .toList();
  }

  /** Counts in the area in whose transaction that database is asked. */
  public static Counted over(DSLContext db) {
    return new Counted(new Registers(db), new Calculations(db), new Figures(db));
  }

  /** Why a calculation cannot be made over what is defined at a moment; empty while it can. */
  public Optional<String> fault(DefinedCalculation it, KnownAt at) {
    return registers
        .register(it.register(), at)
        .map(register -> it.what().fault(register))
        .orElseGet(() -> Optional.of("the register “%s” is not in use".formatted(it.register())));
  }

  private Optional<DefinedCalculation> asked(String counting, KnownAt at) {
    return counting.startsWith(DefinedCalculation.PREFIX)
        ? calculations
            .calculation(counting.substring(DefinedCalculation.PREFIX.length()), at)
            .filter(it -> fault(it, at).isEmpty())
        : Optional.empty();
  }

  /** Its figures, whether or not measures are counted by it yet. */
  public NavigableMap<ReportingPeriod, Reading> figures(
      DefinedCalculation it, LocalDate until, KnownAt at) {
    return fault(it, at).isEmpty() ? figures.of(it, until, at) : Collections.emptyNavigableMap();
  }

  /** The same, read from all entries, whatever was worked out and kept before. */
  public NavigableMap<ReportingPeriod, Reading> fromEntries(
      DefinedCalculation it, LocalDate until, KnownAt at) {
    return fault(it, at).isEmpty()
        ? figures.fromEntries(it, until, at)
        : Collections.emptyNavigableMap();
  }

  @Override
  public NavigableMap<ReportingPeriod, Reading> compute(
      String counting, LocalDate until, KnownAt at) {
    return asked(counting, at)
        .filter(DefinedCalculation::counts)
        .map(it -> figures.of(it, until, at))
        .orElseGet(Collections::emptyNavigableMap);
  }

  /**
   * {@inheritDoc} Those who may not see what was entered one by one see none; nor, of a register
   * that only some roles see, do those without the right to what is confidential.
   */
  @Override
  public List<Entry> open(String counting, ReportingPeriod month, KnownAt at) {
    var sight = Sight.here();
    return asked(counting, at)
        .flatMap(it ->
            registers
                .register(it.register(), at)
                .filter(register ->
                    register.who().sees().isEmpty() ? sight.record() : sight.confidential())
                .map(register -> opened(it, register, month, at)))
        .orElse(List.of());
  }

  private List<Entry> opened(
      DefinedCalculation it, Register register, ReportingPeriod month, KnownAt at) {
    if (it.what().overTotals()) {
      return registers.totals(register.key(), at).stream()
          .filter(total -> total.month().equals(month.lastMonth()))
          .filter(total ->
              total.cut().equals(it.what().kept().field())
                  || (it.what() instanceof Calculation.TotalShare(_, var over)
                      && total.cut().equals(over)))
          .map(total ->
              new Entry(
                  total.month().atDay(1),
                  "%s%s: %s, counted elsewhere"
                      .formatted(
                          register.title(),
                          total.cut().isEmpty() ? "" : ", " + total.cut(),
                          total.total().toPlainString()),
                  total.cut().equals(it.what().kept().field()),
                  "/registers/" + register.key() + "/totals"))
          .toList();
    }
    return figures.looked(it, month.lastMonth(), at).stream()
        .map(one ->
            new Entry(
                one.on(),
                "%s of %s".formatted(capital(register.called()), DayWords.of(one.on())),
                one.counted(),
                "/registers/%s/entries/%s".formatted(register.key(), one.id().value())))
        .toList();
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
