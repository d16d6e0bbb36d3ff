package waymark.registers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calculations as sentences, as data, and over what is no longer there. */
class CalculationTest {

  private static final Register COMPLAINTS = Shipped.register("complaints");
  private static final Register SESSIONS = Shipped.register("co-production");
  private static final Register CONTACTS = Shipped.register("contacts");

  private static Condition.All all(Register register, String lines) {
    var read = Condition.read(lines, register);
    assertEquals(List.of(), read.faults());
    return read.all();
  }

  static List<Arguments> sentences() {
    return List.of(
        Arguments.of(
            new Calculation.Count(Condition.All.NONE),
            COMPLAINTS,
            Span.MONTH,
            "The number of complaints in the month."),
        Arguments.of(
            new Calculation.Count(all(COMPLAINTS, "cause is delay|communication\nstage given")),
            COMPLAINTS,
            Span.ROLLING_YEAR,
            "The number of complaints in the twelve months that end with it where “Main cause” is"
                + " “Delay” or “Communication” and “Stage” is given."),
        Arguments.of(
            new Calculation.Share(
                all(CONTACTS, "responded within-working-days 5"), all(CONTACTS, "sample is yes")),
            CONTACTS,
            Span.MONTH,
            "Of the contacts in the month where “Part of a sample” is “Yes”, the share where"
                + " “Responded on” is at most 5 working days after “Received on”."),
        Arguments.of(
            new Calculation.Ratio("families", "people", Condition.All.NONE),
            SESSIONS,
            Span.YEAR_TO_DATE,
            "“Young people, parents and carers among them” for each “People who took part”, both"
                + " added up over the sessions since 1 April."),
        Arguments.of(
            new Calculation.Latest("people", Condition.All.NONE),
            SESSIONS,
            Span.MONTH_END,
            "“People who took part”, as the last session says up to the end of the month."),
        Arguments.of(
            new Calculation.TotalShare("answered in time", ""),
            CONTACTS,
            Span.QUARTER,
            "Counted elsewhere and taken in as monthly totals: “Answered in time” as a share of all"
                + " of “Contacts that need a response”, in the three months that end with it."));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void a_calculation_is_said_in_plain_english(
      Calculation what, Register register, Span span, String said) {
    assertEquals(said, what.sentence(register, span));
    assertEquals(Optional.empty(), what.fault(register));
    assertEquals(what, Calculation.of(what.kept()), "the same from its parts");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "cause is delay                | ",
        "cause is late                 | line 1: expected one of delay, communication,"
            + " content-of-plan, provision, transport, other for “cause”; found “late”",
        "cause equals delay            | line 1: expected a field and one of is, is-not, at-least,"
            + " at-most, given, not-given, within-working-days; found “cause equals delay”",
        "mood is bad                   | line 1: the register “Complaints” has no field “mood”",
        "reference given               | line 1: the field “reference” may identify a person, and"
            + " is in no calculation",
        "learning given                | line 1: the field “learning” holds free words, which"
            + " cannot be counted by",
        "cause at-least 3              | line 1: the field “cause” is no number",
        "cause within-working-days 3   | line 1: the field “cause” is no date",
        "answered within-working-days x| line 1: expected one number after “within-working-days”",
        "cause is                      | line 1: expected an answer after “is”",
        "cause given now               | line 1: expected nothing after “given”"
      })
  void a_condition_is_read_or_refused(String line, String said) {
    var text = line.replace("  ", " ");
    assertEquals(
        said == null ? List.of() : List.of(said), Condition.read(text, COMPLAINTS).faults());
  }

  @Test
  void what_was_kept_is_read_again() {
    assertEquals("cause is delay|other", all(COMPLAINTS, "  cause  is delay |  other \n\n").kept());
    var all = all(COMPLAINTS, "cause is-not delay|other\nanswered not-given");
    assertEquals("cause is-not delay|other\nanswered not-given", all.kept());
    assertEquals(all, Condition.kept(all.kept()));
    assertEquals(Condition.All.NONE, Condition.kept(""));
  }

  @Test
  void a_calculation_over_a_field_that_is_gone_says_so() {
    var what = new Calculation.Sum("people", all(SESSIONS, "kind is engagement"));
    assertEquals(Optional.empty(), what.fault(SESSIONS));
    assertEquals(
        "the register “Complaints” has no field “people” that is a number and may be counted",
        what.fault(COMPLAINTS).orElseThrow());
    assertEquals(
        "the register “Complaints” has no field “kind”",
        new Calculation.Count(all(SESSIONS, "kind is engagement")).fault(COMPLAINTS).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH,        2024-02, 2024-02-01",
    "QUARTER,      2024-02, 2023-12-01",
    "YEAR_TO_DATE, 2024-03, 2023-04-01",
    "YEAR_TO_DATE, 2024-04, 2024-04-01",
    "ROLLING_YEAR, 2024-03, 2023-04-01",
    "MONTH_END,    2024-03, "
  })
  void a_span_begins_on(Span span, String month, String first) {
    assertEquals(
        Optional.ofNullable(first).map(LocalDate::parse), span.from(YearMonth.parse(month)));
  }
}
