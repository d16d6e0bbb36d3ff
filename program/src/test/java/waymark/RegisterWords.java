package waymark;

import static waymark.SightTest.word;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import waymark.ledger.Writing;
import waymark.registers.Calculation;
import waymark.registers.CalculationId;
import waymark.registers.Condition;
import waymark.registers.DefinedCalculation;
import waymark.registers.Entry;
import waymark.registers.EntryId;
import waymark.registers.MonthlyTotal;
import waymark.registers.PackRead;
import waymark.registers.PackReader;
import waymark.registers.Registering;
import waymark.registers.Span;

/** What is counted in a register, with a word of its own in each column. */
final class RegisterWords {

  static final EntryId ENTRY = EntryId.fresh();

  private RegisterWords() {}

  static void register(Writing writing) {
    var text =
        """
        register: r
        title: %s
        entry: thing
        counts-on: day
        fields:
          - {id: day, title: Day, type: date, required: yes}
          - {id: t, title: Words, type: text}
        """
            .formatted(word("registers.pack.text"));
    var register = ((PackRead.Read) PackReader.read("r", text)).register();
    Registering.pack(writing, "r", text);
    Registering.write(
        writing,
        register,
        new Entry(
            ENTRY,
            "r",
            LocalDate.of(2026, 1, 5),
            Map.of("day", "2026-01-05", "t", word("registers.entry_words.words")),
            word("registers.entry.reason")),
        Map.of());
    Registering.write(
        writing,
        new MonthlyTotal(
            "r",
            YearMonth.of(2026, 1),
            word("registers.monthly_total.cut"),
            BigDecimal.ONE,
            word("registers.monthly_total.source"),
            word("registers.monthly_total.reason")));
    Registering.write(
        writing,
        new DefinedCalculation(
            CalculationId.fresh(),
            "c",
            word("registers.calculation.title"),
            "r",
            Span.MONTH,
            new Calculation.Count(Condition.All.NONE),
            true));
  }
}
