package waymark.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.claims.Held.claims;
import static waymark.claims.Held.inShort;
import static waymark.claims.Held.series;
import static waymark.claims.Held.table;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.Effort;
import waymark.kernel.Unit;

/** What a text says with figures: changes, shares, totals, tables repeated, averages of a year. */
class FigureClaimsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Followers rose from 285 to 460, a 62% increase                         | 62% -> 61% differs
          Followers rose from 285 to 460, a 61% increase                         | 61% -> 61% holds
          Followers rose from 285 to 460 since 1st March which was a 61.4% rise  | 61.4% -> 61.4% holds
          Visits grew from 1,000 visits to 1,250 visits (25% increase)           | 25% -> 25% holds
          Visits grew from 1,000 to 1,250 (up 25%)                               | 25% -> 25% holds
          Complaints fell from 40 to 30, a reduction of 25%                      | 25% -> 25% holds
          Complaints fell by 25% from 40 to 30                                   | 25% -> 25% holds
          Complaints fell from 40 to 30, a reduction of 33%                      | 33% -> 25% differs
          Complaints moved from 30 to 40, a reduction of 33%                     | 33% -> 33% differs
          There was a 25% reduction, from 40 to 30, in complaints                | 25% -> 25% holds
          Attendance rose from 50% to 60%, a 20% increase                        | 20% -> 20% holds
          Attendance rose from 50% to 60%, a 10% increase                        | 10% -> 20% holds
          Attendance rose from 50% to 60%, a 20 percentage point increase       | 20 points -> 10 points differs
          Attendance rose from 50% to 60%, an increase of 10 percentage points  | 10 points -> 10 points holds
          Cases went from 0 to 12, a 12% increase                                | 12% -> cannot be checked
          Cases fell from 240+ to 38, a reduction of 84%                         | 84% -> cannot be checked
          Followers rose from 285 to 460, more than 60% up                       | over 60% -> 61% holds
          """)
  void a_percentage_of_change_is_worked_out_again(String text, String expected) {
    assertEquals(expected == null ? "" : expected, inShort(claims(text, Evidence.none())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          36% of families were not content (11 answers- 4 unhappy and 7 happy)    | 36% -> 36% holds
          64% of families were content (11 answers: 4 unhappy and 7 happy)        | 64% -> 64% holds
          40% of families were content (11 answers: 4 unhappy and 7 happy)        | 40% -> 36% or 64% differs
          36% of families were not content (11 answers: 4 unhappy and 6 happy)    | 36% -> 36% or 55% differs
          33% of families replied (12 of 36)                                      | 33% -> 33% holds
          35% of families replied (12 of 36)                                      | 35% -> 33% differs
          12 of 36 families (33%) replied                                         | 33% -> 33% holds
          There are 104 places in total- 70 in primary and 34 in secondary        | 104 -> 104 holds
          There are 104 places in total: 70 in primary and 30 in secondary        | 104 -> 100 differs
          There are 104 places in total: 60 in nursery, 10 in primary and 34 late | 104 -> 104 holds
          A total of 12 letters: 5 sent in June and 7 sent since                  | 12 -> 12 holds
          It fell from 90+ cases to 38 cases, and of those 21 are drafted and 17 not | 38 -> 38 holds
          There are 38 cases, of which 21 are drafted and 10 wait for a school    | 38 -> 31 cannot be checked
          """)
  void shares_and_totals_are_added_up_again(String text, String expected) {
    assertEquals(expected, inShort(claims(text, Evidence.none())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call 0151 496 0101 or write to 12 High Street, Mereside ME1 2AB",
        "The backlog fell from 240+ cases to 38 cases",
        "The board has met 8 times since April 2024, on 26th November 2024 last",
        "It cost £1,200 in total, and 2 officers and 1 manager attended",
        "Open from 9 to 5, except on 3 days in May",
        "The national rate stands at just over 50%",
        "The site was rated 86% accessible, which is 26th out of 152 authorities",
        "4 sessions had been delivered, 150 staff have received training",
        "Over 250 young people and 150 professionals took part",
        "Under Section 28 (2) of the Act of 2014, 2 of 3 members of the panel",
        "To date, 10% of staff have completed the first course",
      })
  void figures_that_nothing_could_bear_out_are_passed_over(String text) {
    assertEquals("", inShort(claims(text, Held.plan())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Since October the % of staff completing this training in listening rose from 52% to 66% | from 52% to 66% -> from 45.0% to 66% differs
          Since November the % of staff trained in listening rose from 52% to 66%                 | from 52% to 66% -> from 52.2% to 66% holds
          Staff trained in listening rose from 45% in October to 52% in November                  | from 45% to 52% -> from 45.0% to 52.2% holds
          The % of staff trained in listening was 45% in October 2024                             | 45% -> 45.0% holds
          The % of staff trained in listening was 46% in October 2024                             | 46% -> 45.0% differs
          In September, the % of staff trained in listening stood at 35.4%                        | 35.4% -> 35.4% holds
          In September, the % of staff trained in listening stood at 35%                          | 35% -> 35.4% holds
          In March 2025 the % of staff trained in listening was 46%                               | 46% -> cannot be checked
          The number of new letters sent was 9 in June 2024                                       | 9 -> 9 holds
          The number of new letters sent was 19 in June 2024                                      | 19 -> 9 differs
          The number of staff in post was 45 in October 2024                                      |
          The % of staff trained in listening should be 60% in October 2024                       |
          The % of staff trained in listening was 52%                                             |
          """)
  void a_figure_that_a_table_gives_by_month_is_held_against_the_table(
      String text, String expected) {
    var evidence =
        table(
            series(
                "% of staff trained in listening",
                Unit.PERCENT, "10.2% 10.2% 15% 16.5% 22.5% 35.4% 45.0% 52.2% 66%"),
            series("Number of new letters sent", Unit.NUMBER, "7 8 9 TBC 11 12 13 14 15"));
    assertEquals(expected == null ? "" : expected, inShort(claims(text, evidence)));
  }

  @Test
  void a_figure_that_differs_says_which_month_it_is_of() {
    var evidence =
        table(series("% of staff trained in listening", Unit.PERCENT, "40% 45.0% 52.2% 66%"));
    var claim =
        claims("Since May the % of staff trained in listening rose from 52% to 66%", evidence)
            .getFirst();
    assertTrue(
        claim.verdict().reason().contains("May 2024 is 45.0%")
            && claim.verdict().reason().contains("52% is that of June 2024 (52.2%)"),
        claim.verdict()::reason);
  }

  @Test
  void a_name_that_fits_two_metrics_alike_is_only_held_against_one_that_has_the_figure() {
    var evidence =
        table(
            series("% of meeting requests met (LA)", Unit.PERCENT, "80% 90%"),
            series("% of meeting requests met", Unit.PERCENT, "70% 60%"));
    assertEquals(
        "", inShort(claims("In May 2024 the % of meeting requests met was 85%", evidence)));
    assertEquals(
        "90% -> 90% holds",
        inShort(claims("In May 2024 the % of meeting requests met was 90%", evidence)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The share of plans issued in time was 47% in July and 46% in August       | 47% -> 47% holds; 46% -> 46% holds
          The share of plans issued in time was 48% in July and 45% in August       |
          Complaints about communication rose to 11 in July and fell to 7 in August | 11 -> 11 holds; 7 -> 7 holds
          Complaints about communication rose to 12 in July and fell to 7 in August | 12 -> 11 differs; 7 -> 7 holds
          There were 3,340 visits to the local offer in August                      | 3,340 -> 3,340 holds
          There were 3,400 visits to the local offer in August                      | 3,400 -> 3,340 differs
          Requests fell to 33 in August, when schools are closed                    | 33 -> 33 holds
          Requests fell to 34 in August, when schools are closed                    |
          At the end of August 159 children had waited over 18 weeks for therapy    | 159 -> 159 holds
          Completion of the listening training has gone from 48% to 59% since June  | from 48% to 59% -> from 44.6% to 59% differs
          The news page of the local offer grew from 310 to 418 followers since June |
          The board met for 7 hours in August about communication                   |
          7 people complained in August 2024, and 46% of pupils were away           |
          """)
  void a_metric_is_known_by_some_of_its_words_where_the_table_bears_the_figure_out(
      String text, String expected) {
    var evidence =
        table(
            series("Plans issued within 20 weeks", Unit.PERCENT, "33% 38% 42% 47% 46%"),
            series("Number of complaints about communication", Unit.NUMBER, "12 10 8 11 7"),
            series("Number of visits to the local offer", Unit.NUMBER, "1 2 3 2,640 3,340"),
            series("Number of new local offer pages", Unit.NUMBER, "5 6 9 7 11"),
            series("Reduction in requests for assessments", Unit.NUMBER, "60 55 66 70 33"),
            series("Number of children waiting over 18 weeks", Unit.NUMBER, "1 2 3 164 159"),
            series(
                "% of staff who took the listening training", Unit.PERCENT, "1% 2% 44.6% 52% 59%"));
    assertEquals(expected == null ? "" : expected, inShort(claims(text, evidence)));
  }

  @Test
  void a_year_end_average_is_worked_out_on_every_year_and_not_called_false() {
    var claims =
        claims(
            """
            1.2 Compliance currently sits at 43% for the year.
            1.3 July's compliance was 45%. September's running figure is 70%.
            1.5 The trajectory for compliance is on target for a year end 60% average.
            """,
            scrutiny());
    assertEquals(
        "45% -> cannot be checked; 70% -> cannot be checked;"
            + " 60% -> calendar year 111%, financial year 77% cannot be checked",
        inShort(claims));
    var reason = claims.getLast().verdict().reason();
    assertTrue(reason.contains("61.5% on the academic year"), reason);
    assertTrue(reason.contains("111% on the calendar year (cannot be reached any more)"), reason);
    assertTrue(reason.contains("does not say which year"), reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Compliance is 10% for the year to July 2024  | 95% | calendar year 214%, financial year 137.5% differs
          Compliance is 98% for the year to July 2024  | 5%  | calendar year kept already, financial year kept already holds
          Compliance is 50% for the year to July 2024  | 55% | calendar year 62%, financial year 57.5% cannot be checked
          Compliance is 50% so far this year           | 55% | cannot be checked
          """)
  void only_where_every_year_says_the_same_is_an_average_kept_or_lost(
      String toDate, String promised, String expected) {
    var text = toDate + ".\nCompliance is on track for a year-end average of " + promised + ".";
    var claims = inShort(claims(text, scrutiny()));
    assertEquals(promised + " -> " + expected, claims);
  }

  /**
   * 50% to July and 55% promised: four months of twelve are behind in the financial year, so equal
   * months need 57.5%. With 40 plans behind and 40 ahead, (55 x 80 - 50 x 40) / 40 is 60%.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Number of plans issued              | 10 10 10 10 5 5 5 5 5 5 5 5       | 60%
          Number of plans issued (monthly)    | 5 5 15 15 5 5 5 5 5 5 5 5        | 60%
          Number of plans issued since April  | 10 20 30 40 45 50 55 60 65 70 75 80 | 60%
          # a running total by name of unknown start, a state on a day, or perhaps a running total
          Number of plans issued, cumulative  | 10 20 30 40 45 50 55 60 65 70 75 80 | 57.5%
          Number of plans issued, month end   | 10 10 10 10 5 5 5 5 5 5 5 5       | 57.5%
          Number of plans issued              | 10 10 10 10 11 11 11 11 11 11 11 11 | 57.5%
          # a month without its volume, volumes of the months behind only, and other things counted
          Number of plans issued              | 10 10 TBC 10 5 5 5 5 5 5 5 5      | 57.5%
          Number of plans issued              | 10 20 10 5                        | 57.5%
          Number of plans refused             | 10 10 10 10 5 5 5 5 5 5 5 5       | 57.5%
          Number of weeks                     | 10 10 10 10 5 5 5 5 5 5 5 5       | 57.5%
          """)
  void months_weigh_by_their_volumes_where_a_row_plainly_gives_them(
      String name, String volumes, String needed) {
    var percent = series("Plans issued within 20 weeks", Unit.PERCENT, "48% 49% 51% 52%");
    var claim = yearEnd(Held.before("the tracker", percent, series(name, Unit.NUMBER, volumes)));
    assertEquals("calendar year 62%, financial year " + needed, claim.found());
    assertEquals(
        "60%".equals(needed)
            ? "months of the financial year counting by “%s”, all others equally".formatted(name)
            : "months counting equally",
        weighed(claim));
  }

  @Test
  void months_weigh_by_the_denominators_of_their_own_cells() {
    var fifth = "50%_(5_of_10) ";
    var tenth = "50%_(5_of_5) ";
    var cells = (fifth.repeat(4) + tenth.repeat(8)).strip();
    var claim =
        yearEnd(
            Held.before(
                "the tracker", series("Plans issued within 20 weeks", Unit.PERCENT, cells)));
    assertEquals("calendar year 62%, financial year 60%", claim.found());
    assertEquals(
        "months of the financial year counting by the denominators of “Plans issued within 20"
            + " weeks”, all others equally",
        weighed(claim));
  }

  private static Checked yearEnd(Evidence.Other tracker) {
    return claims(
            """
            The share of plans issued within 20 weeks is 50% for the year to July 2024.
            Plans issued within 20 weeks are on track for a year-end average of 55%.
            """,
            Held.textWith(tracker))
        .getLast();
  }

  private static String weighed(Checked claim) {
    var reason = claim.verdict().reason();
    var from = reason.indexOf("months ", reason.indexOf("over the year"));
    return reason.substring(from, reason.indexOf('.', from));
  }

  private static Evidence scrutiny() {
    return new Evidence(
        Optional.of(LocalDate.of(2024, 11, 12)),
        new TreeMap<>(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  @Test
  void a_sentence_that_its_file_broke_into_lines_is_read_as_one() {
    var claims =
        claims(
            """
            young people who use the service. The number of followers of the site has risen from
            285 to 460 from 1st March to date which was a 62% increase. 32 new
            writers have been found.
            """,
            Evidence.none());
    assertEquals("62% -> 61% differs", inShort(claims));
    assertEquals("line 1", claims.getFirst().claim().where());
  }

  @Test
  void blanks_and_marks_of_any_kind_do_not_hide_a_claim() {
    assertEquals(
        "24/29 -> 24/29 holds; 83% -> 83% holds",
        inShort(
            claims(
                "\u200f24\u00a0/\u200929 metrics\u202f were\u00a0 met\u200e (83\u00a0%)",
                Held.plan())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "24/29 metrics ",
        "24 of 29 ",
        "all targets ",
        "from 1 to 2 ",
        "36% (",
        "36% of a (11 b 1 c, ",
        "12 in total 1 a, ",
        "12 a of those ",
        "October 24 ",
        "as at 1st ",
        "1,",
        "1 and ",
        "((((",
        " \n ",
        "\u00a0",
        "aaaa",
        "43% for the year. on track for a year end 60% average. ",
        "was 5% in May 2024 of staff trained in listening. ",
        "June's share was 5% and ",
        "Two staff in May 2024. ",
      })
  void a_hostile_text_takes_no_longer_than_its_length_warrants(String piece) {
    var text = piece.repeat(400_000 / piece.length());
    var passages = new ArrayList<Passage>();
    passages.add(Passage.prose("one long line", text));
    text.lines().limit(20_000).forEach(line -> passages.add(Passage.cell("cell", line)));
    var trained = series("% of staff trained in listening", Unit.PERCENT, "40% 45.0% 52.2% 66%");
    var shared = series("% of staff who share", Unit.PERCENT, "40% 45.0% 52.2% 66%");
    var evidence =
        new Evidence(
            Optional.of(LocalDate.of(2024, 11, 12)),
            new TreeMap<>(),
            Optional.empty(),
            List.of(trained),
            List.of(Held.before("the tracker", shared)));
    Effort.within(Duration.ofSeconds(20), () -> Claims.check(passages, evidence), piece);
  }

  @Test
  void every_claim_is_a_piece_of_its_text() {
    var text =
        "24/29 metrics were met (83%). In 8 of the 10 areas, all targets were met. Letters rose from"
            + " 285 to 460, a 62% increase. There are 104 places in total: 70 new and 34 old.";
    List<Checked> claims = claims(text, Held.plan());
    assertEquals(5, claims.size(), claims::toString);
    claims.forEach(it -> assertTrue(text.contains(it.claim().text()), it::toString));
  }
}
