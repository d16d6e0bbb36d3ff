package waymark.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import waymark.kernel.BankHolidays;
import waymark.ledger.Writing;
import waymark.registers.DefinedCalculation;
import waymark.registers.Entry;
import waymark.registers.EntryId;
import waymark.registers.Registering;
import waymark.registers.Shipped;
import waymark.registers.ShippedCalculations;

/** Invented entries of registers: as many as a series says, on days by chance. */
record SampleEntries(Sample sample) {

  /** Takes registers that ship into use, and lets the calculations over them count. */
  static void definitions(Writing writing, List<String> used) {
    for (var key : used) {
      Registering.pack(writing, key, Shipped.text(key).orElseThrow());
      ShippedCalculations.over(key)
          .forEach(it ->
              Registering.write(
                  writing,
                  new DefinedCalculation(
                      it.id(), it.key(), it.title(), it.register(), it.span(), it.what(), true)));
    }
  }

  /**
   * Writes one entry.
   *
   * @param number by which the entries of a register in a month are told apart
   */
  void entry(Writing writing, String key, YearMonth month, int number, Map<String, String> values) {
    var register = Shipped.register(key);
    Registering.write(
        writing,
        register,
        new Entry(
            new EntryId(sample.id("entry", key + " " + month + " " + number)),
            register.key(),
            LocalDate.parse(values.getOrDefault(register.countsOn(), "")),
            register.workedOut(values),
            ""),
        Map.of());
  }

  String service(String key) {
    return sample.id("service", key).toString();
  }

  /** When the entries of a month were taken in; what was answered later is not known then. */
  static LocalDate known(YearMonth month) {
    return month.plusMonths(1).atDay(15);
  }

  static <T> T one(List<T> some, Random chance) {
    return some.get(chance.nextInt(some.size()));
  }

  /** A working day. */
  static LocalDate day(YearMonth month, Random chance) {
    var days =
        IntStream.rangeClosed(1, month.lengthOfMonth())
            .mapToObj(month::atDay)
            .filter(BankHolidays::isWorkingDay)
            .toList();
    return one(days, chance);
  }
}
