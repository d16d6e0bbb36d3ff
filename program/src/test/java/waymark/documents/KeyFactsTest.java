package waymark.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.documents.KeyFact.Benchmark;
import waymark.documents.KeyFact.Changed;
import waymark.documents.KeyFact.Count;
import waymark.documents.KeyFact.OfMonth;
import waymark.documents.KeyFact.YearEnd;
import waymark.documents.KeyFact.YearSoFar;
import waymark.kernel.Unit;
import waymark.kernel.Written;

class KeyFactsTest {

  private static final Optional<LocalDate> NOVEMBER = Optional.of(LocalDate.of(2024, 11, 12));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          June's compliance was 57%.                           | compliance in 2024-06: 57%
          1.3 June’s compliance was 57% and July’s compliance was 45%. | compliance in 2024-06: 57%, compliance in 2024-07: 45%
          September's running figure is currently 70%.         | running figure in 2024-09: 70% provisional
          December's attendance was just over 90%.             | attendance in 2023-12: about 90%
          In Mereside the timeliness currently sits at 43% for the year. | In Mereside the timeliness, year so far: 43%
          The national compliance rate stands at just over 50%. | national compliance rate elsewhere: about 50%
          The backlog has reduced from 240+ cases to 38 cases, and of those 21 have plans and 17 have none. | backlog from about 240 to 38 = 21 + 17: true
          The backlog has fallen from 50 to 30, of which 10 are late and 15 are not. | backlog from 50 to 30 = 10 + 15: false
          Since October the share has increased from 52% to 66%, which is good. | Since October the share from 52% to 66%
          1.5 The trajectory is on target for a year end 60% average. | trajectory at year end: 60%
          Delivery is on track, with 100 new places for September. | 100 new places
          There are 4 reasons; the board meets in 12 weeks.     | ''
          The plan is 5 years old.                              | ''
          """)
  void a_sentence_states_figures(String sentence, String facts) {
    var found = KeyFacts.in(Papers.outline(sentence), NOVEMBER);
    assertEquals(
        facts, found.items().stream().map(KeyFactsTest::said).collect(Collectors.joining(", ")));
  }

  @Test
  void lines_that_were_wrapped_are_read_together() {
    var found =
        KeyFacts.in(
            Papers.outline("The number of followers has risen from\n285 to 460 since March."),
            NOVEMBER);
    assertEquals("number of followers from 285 to 460", said(found.items().getFirst()));
  }

  @Test
  void a_caption_is_no_part_of_the_sentence_under_it() {
    var found =
        KeyFacts.in(Papers.outline("Evidence of impact\n74 new places were opened."), NOVEMBER);
    assertEquals("74 new places were opened.", found.items().getFirst().text());
  }

  @Test
  void a_month_has_no_year_where_the_paper_has_no_day() {
    var found = KeyFacts.in(Papers.outline("June's compliance was 57%."), Optional.empty());
    assertEquals("compliance in JUNE: 57%", said(found.items().getFirst()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"scrutiny-2024-11.docx", "scrutiny-2024-11.pdf"})
  void the_published_scrutiny_report_states_its_key_facts(String file) {
    var found = KeyFacts.in(Papers.outlined(Papers.published("documents/" + file)), NOVEMBER);
    assertEquals(
        List.of(
            "YearSoFar 43%",
            "Benchmark about 50%",
            "OfMonth 57%",
            "OfMonth 45%",
            "OfMonth 52%",
            "OfMonth 70% provisional",
            "Changed about 240",
            "YearEnd 60%"),
        found.items().stream()
            .map(it -> it.getClass().getSimpleName() + " " + figure(first(it)))
            .toList());
  }

  private static Written first(KeyFact fact) {
    return switch (fact) {
      case OfMonth it -> it.figure();
      case YearSoFar it -> it.figure();
      case Benchmark it -> it.figure();
      case Changed it -> it.from();
      case YearEnd it -> it.average();
      case Count it -> Written.of(it.figure().toString());
    };
  }

  private static String said(KeyFact fact) {
    return switch (fact) {
      case OfMonth it ->
          it.what()
              + " in "
              + it.period().map(Object::toString).orElse(it.month().toString())
              + ": "
              + figure(it.figure());
      case YearSoFar it -> it.what() + ", year so far: " + figure(it.figure());
      case Benchmark it -> it.what() + " elsewhere: " + figure(it.figure());
      case Changed it ->
          it.what()
              + " from "
              + figure(it.from())
              + " to "
              + figure(it.to())
              + it.partsAddUp()
                  .map(adds ->
                      it.parts().stream()
                          .map(Object::toString)
                          .collect(Collectors.joining(" + ", " = ", ": " + adds)))
                  .orElse("");
      case YearEnd it -> it.what() + " at year end: " + figure(it.average());
      case Count it -> it.figure() + " " + it.of();
    };
  }

  private static String figure(Written figure) {
    return switch (figure) {
      case Written.Exact(var value, var unit, var of) -> value + sign(unit);
      case Written.Provisional(var value, var unit) -> value + sign(unit) + " provisional";
      case Written.Approximate(var value, var unit) -> "about " + value + sign(unit);
      default -> figure.toString();
    };
  }

  private static String sign(Unit unit) {
    return unit == Unit.PERCENT ? "%" : "";
  }
}
