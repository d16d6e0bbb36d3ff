package waymark.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.measures.Source;

/** What is counted of what the forum asked: in which month, and of how many. */
class ForumCountingTest {

  private static final List<Exchange> ALL =
      List.of(
          // of the council: met; disputed; asked at the end of August, due in September, unsaid
          ExchangeTest.exchange(
              Request.Kind.MEETING, "2026-08-03", 10, "2026-08-17", "done", "met", "2026-08-31"),
          ExchangeTest.exchange(
              Request.Kind.MEETING, "2026-08-03", 10, "2026-08-18", "done", "not-met", ""),
          ExchangeTest.exchange(
              Request.Kind.ESCALATION, "2026-08-28", 5, "2026-09-04", "declined", "", ""),
          ExchangeTest.exchange(
              Request.Kind.YOU_SAID, "2026-08-31", 20, "", "", "met", "2026-09-30"),
          health("2026-09-01", ""),
          health("2026-10-30", "met"));

  private static Exchange health(String asked, String met) {
    var it = ExchangeTest.exchange(Request.Kind.MEETING, asked, 10, "", "", met, "");
    var was = it.request();
    return new Exchange(
        new Request(
            was.id(), "q", was.kind(), Partner.HEALTH, was.asked(), was.days(), was.subject()),
        it.answer(),
        it.mark());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # counting                         | July | August | September | October | November
          forum-meetings-met all             | N/A  | 1/2    | TBC       | 1/1     | N/A
          forum-meetings-met council         | N/A  | 1/2    | N/A       | N/A     | N/A
          forum-meetings-met health          | N/A  | N/A    | TBC       | 1/1     | N/A
          forum-meetings-met social-care     | N/A  | N/A    | N/A       | N/A     | N/A
          # the escalation's last day is 7 September, that of what families said 28 September
          forum-answered-in-time all         | N/A  | 1/2    | 1/3       | N/A     | 0/1
          forum-answered-in-time council     | N/A  | 1/2    | 1/2       | N/A     | N/A
          forum-answered-in-time health      | N/A  | N/A    | 0/1       | N/A     | 0/1
          forum-escalations-made all         | 0    | 1      | 0         | 0       | 0
          # what is closed on the last day of the month is open no more at its end
          forum-requests-open all            | 0    | 3      | 3         | 4       | 4
          """)
  void a_month_counts(
      String counting,
      String july,
      String august,
      String september,
      String october,
      String november) {
    var it = ForumCounting.of(counting).orElseThrow();
    var figures =
        List.of(7, 8, 9, 10, 11).stream()
            .map(month -> Source.written(it.figure(YearMonth.of(2026, month), ALL)))
            .toList();
    assertEquals(List.of(july, august, september, october, november), figures);
  }

  @Test
  void a_figure_opens_to_what_it_was_counted_from() {
    var it = ForumCounting.of("forum-answered-in-time council").orElseThrow();
    var entries = it.entries(YearMonth.of(2026, 9), ALL);
    assertEquals(
        List.of("2026-09-07 true", "2026-09-28 false"),
        entries.stream().map(one -> one.on() + " " + one.counted()).toList());
    assertEquals("/forum/requests/q", entries.getFirst().address());
  }

  @Test
  void each_counting_has_a_key_and_words_of_its_own() {
    var all = ForumCounting.all();
    assertEquals(all.size(), all.stream().map(ForumCounting::key).distinct().count());
    assertEquals(all.size(), all.stream().map(ForumCounting::words).distinct().count());
    all.forEach(it -> assertEquals(Optional.of(it), ForumCounting.of(it.key())));
    assertTrue(ForumCounting.of("forum-attended board").isEmpty());
  }
}
