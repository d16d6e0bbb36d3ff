package waymark.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static waymark.charts.Mereside.compliance;
import static waymark.charts.Mereside.month;
import static waymark.charts.Mereside.monthly;
import static waymark.charts.Mereside.number;
import static waymark.charts.Mereside.percent;
import static waymark.kernel.Polarity.HIGHER;
import static waymark.kernel.Polarity.LOWER;
import static waymark.kernel.Polarity.NEUTRAL;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.kernel.Figure;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.ReportingPeriod.Kind;
import waymark.report.Cell;

class SentenceTest {

  static Stream<Arguments> charts() {
    return Stream.of(
        arguments(
            compliance().milestone(month(2024, 10), Figure.of(37), "37%", Cell.BLANK),
            "EHC 20-week compliance rose from 14% in April 2024 to 15% in October 2024, below the"
                + " milestone of 37%; highest 41% in June 2024; 2 months not measured."),
        arguments(percent(HIGHER), "EHC 20-week compliance has no figure yet."),
        arguments(
            percent(HIGHER)
                .absent(month(2024, 4), "not applicable")
                .target(Figure.of(75))
                .milestone(month(2024, 7), Figure.of(30), "30%", Cell.BLANK),
            "EHC 20-week compliance has no figure yet; next milestone 30% for July 2024; target"
                + " 75%; 1 month not applicable."),
        arguments(
            monthly(percent(HIGHER), 2024, 4, "14%", "N/A")
                .milestone(month(2024, 5), Figure.of(30), "30%", Cell.neutral("not measured")),
            "EHC 20-week compliance was 14% in April 2024, the only figure; the milestone of 30% for"
                + " May 2024 has no figure; 1 month not applicable."),
        arguments(
            monthly(percent(HIGHER), 2024, 4, "100%", "100%", "100%"),
            "EHC 20-week compliance stayed at 100% from April 2024 to June 2024."),
        arguments(
            monthly(percent(HIGHER), 2024, 4, "14%", "17%", "17%", "17%", "14%"),
            "EHC 20-week compliance was 14% in April 2024 and again in August 2024; highest 17% in 3"
                + " months."),
        arguments(
            monthly(number(LOWER), 2024, 4, "1255", "1264", "918", "918", "1,017")
                .milestone(month(2024, 7), Figure.of(950), "950", Cell.good("met")),
            "Children persistently absent fell from 1,255 in April 2024 to 1,017 in August 2024"
                + " (lower is better); highest 1,264 in May 2024; lowest 918 in June 2024 and July"
                + " 2024; it was 918 in July 2024, below the milestone of 950 (met)."),
        arguments(
            monthly(number(LOWER), 2024, 4, "12", "18")
                .milestone(month(2024, 5), Figure.of(18), "<18", Cell.bad("not met")),
            "Children persistently absent rose from 12 in April 2024 to 18 in May 2024 (lower is"
                + " better), level with the milestone of 18 (not met)."),
        arguments(
            monthly(percent(HIGHER), 2024, 4, "14%", "just over 50%", "70% (provisional)"),
            "EHC 20-week compliance rose from 14% in April 2024 to 70% in June 2024 (provisional)."),
        arguments(
            monthly(number(NEUTRAL), 2024, 4, "240", "300+", "250"),
            "Children persistently absent rose from 240 in April 2024 to 250 in June 2024; highest"
                + " 300 in May 2024 (approximate)."),
        arguments(
            monthly(percent(HIGHER), 2024, 4, "60%", "61%", "20%", "25%")
                .breakFrom(LocalDate.of(2024, 6, 1), "exceptions are counted"),
            "EHC 20-week compliance rose from 20% in June 2024 to 25% in July 2024; 2 figures before"
                + " the break in the series are not compared."),
        arguments(
            monthly(percent(HIGHER), 2024, 4, "60%", "20%")
                .breakFrom(LocalDate.of(2024, 5, 1), "exceptions are counted"),
            "EHC 20-week compliance was 20% in May 2024, the only figure since the break in the"
                + " series; 1 figure before the break in the series is not compared."),
        arguments(
            percent(HIGHER)
                .measured(
                    ReportingPeriod.yearOf(Kind.ACADEMIC_YEAR, YearMonth.of(2023, 9)),
                    Figure.of("49.25"),
                    "49.25")
                .measured(
                    ReportingPeriod.yearOf(Kind.ACADEMIC_YEAR, YearMonth.of(2024, 9)),
                    Figure.of("50.126"),
                    "50.126")
                .baseline(Figure.of(49)),
            "EHC 20-week compliance rose from 49.25% in 2023/24 (academic year) to 50.13% in 2024/25"
                + " (academic year); baseline 49%."));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void says_what_the_chart_shows(MeasureChart.Builder chart, String sentence) {
    assertEquals(sentence, chart.build().sentence());
  }
}
