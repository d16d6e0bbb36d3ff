package waymark.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static waymark.charts.Mereside.month;
import static waymark.charts.Mereside.monthly;
import static waymark.charts.Mereside.percent;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.kernel.Figure;
import waymark.kernel.Polarity;
import waymark.report.Cell;
import waymark.report.PlainText;
import waymark.report.Report;
import waymark.report.Table;

class DataTableTest {

  private final MeasureChart chart =
      monthly(percent(Polarity.HIGHER), 2024, 4, "14.0%", "", "17%", "N/A", "about 20%")
          .milestone(month(2024, 6), Figure.of(26), "at least 26%", Cell.bad("not met"))
          .milestone(new Milestone.InWords(month(2024, 9), "Higher", Cell.BLANK))
          .target(Figure.of(75))
          .breakFrom(LocalDate.of(2024, 6, 1), "exceptions are counted")
          .event(new Event.During(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 5, 31), "Strike"))
          .event(new Event.On(LocalDate.of(2024, 7, 4), "Change of case system"))
          .event(new Event.Since(LocalDate.of(2023, 5, 1), "Industrial action"))
          .build();

  @Test
  void has_every_period_with_what_was_written() {
    assertEquals(
        """
        Period                             Actual     Milestone  Judgement
        ------------------------------------------------------------------
          April 2024                        14.0%
          May 2024                   not measured

        Break in the series from June 2024: exceptions are counted
          June 2024                           17%  at least 26%  not met
          July 2024                not applicable
          August 2024     about 20% (approximate)
          September 2024               no reading        Higher

        Target: 75%.
        Higher is better.
        """,
        PlainText.usual().render(Report.of("", chart.table(""))));
  }

  @Test
  void without_a_promise_has_no_columns_for_one() {
    assertEquals(
        List.of("Period", "Actual"),
        Mereside.compliance().build().table("").columns().stream()
            .map(Table.Column::heading)
            .toList());
  }

  @Test
  void notes_name_the_marks_in_order_of_time() {
    assertEquals(
        List.of(
            new Note("A", "Break in the series from June 2024: exceptions are counted"),
            new Note("1", "Industrial action, since May 2023"),
            new Note("2", "Strike, from April 2024 to May 2024"),
            new Note("3", "Change of case system, 4 July 2024")),
        chart.notes());
  }
}
