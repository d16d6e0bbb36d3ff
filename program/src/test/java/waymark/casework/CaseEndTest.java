package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a case has ended, in events and days as an officer would tell them. */
class CaseEndTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          request 2015-01-05                                                               | goes on
          request 2015-01-05, withdrawn 2015-02-01                                         | 2015-02-01
          request 2015-01-05, decision-not-to-assess 2015-02-10                            | 2015-02-10
          request 2015-01-05, decision-not-to-assess 2015-02-10, appeal 2015-04-01         | 2015-04-01
          request 2015-01-05, decision-not-to-assess 2015-02-10, decision-to-assess 2015-06-01 | goes on
          request 2015-01-05, no-plan-notice 2015-04-20                                    | 2015-04-20
          request 2015-01-05, no-plan-notice 2015-04-20, draft-plan 2015-05-20             | goes on
          request 2015-01-05, final-plan 2015-05-20                                        | goes on
          request 2015-01-05, final-plan 2015-05-20, review-meeting 2016-05-20             | goes on
          request 2015-01-05, final-plan 2015-05-20, ceased 2018-07-31                     | 2018-07-31
          request 2015-01-05, final-plan 2015-05-20, ceased 2018-07-31, mediation 2018-09-01 | 2018-09-01
          request 2015-01-05, final-plan 2015-05-20, ceased 2018-07-31, request 2019-01-07 | goes on
          final-plan 2015-05-20, request 2017-01-05, decision-not-to-assess 2017-02-10     | goes on
          ceased 2016-01-31                                                                | 2016-01-31
          """)
  void a_case_has_ended_when_nothing_has_to_be_done_in_it(String events, String end) {
    var history =
        new CaseHistory("A", Stream.of(events.split(", ")).map(CaseEndTest::event).toList());
    assertEquals(end, CaseEnd.of(history).map(LocalDate::toString).orElse("goes on"));
  }

  private static CaseEvent event(String written) {
    var parts = List.of(written.split(" "));
    return new CaseEvent(
        EventKind.of(parts.getFirst()).orElseThrow(),
        LocalDate.parse(parts.getLast()),
        Detail.Nothing.NOTHING);
  }
}
