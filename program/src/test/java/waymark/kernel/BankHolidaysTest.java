package waymark.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bank holidays as published for England and Wales; those on weekends are not working days anyway.
 */
class BankHolidaysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020 | 01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28
          2021 | 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28
          2022 | 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27
          2023 | 01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26
          2024 | 01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26
          2025 | 01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26
          2026 | 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28
          """)
  void weekdays_without_work(int year, String days) {
    var found =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(it -> it.getDayOfWeek().getValue() < 6 && !BankHolidays.isWorkingDay(it))
            .map(it -> "%02d-%02d".formatted(it.getMonthValue(), it.getDayOfMonth()))
            .collect(Collectors.joining(" "));
    assertEquals(days, found);
  }
}
