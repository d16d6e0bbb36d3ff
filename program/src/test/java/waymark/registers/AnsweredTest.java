package waymark.registers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be answered in a field: as it is kept, or what is wrong with it. */
class AnsweredTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private static final Register REGISTER =
      ((PackRead.Read)
              PackReader.read(
                  "t.yaml",
                  """
                  register: t
                  title: T
                  entry: thing
                  counts-on: day
                  fields:
                    - {id: day, title: Day, type: date, required: yes, not-in-future: yes}
                    - {id: until, title: Until, type: date, not-before: day}
                    - {id: n, title: People, type: whole number, most: 100}
                    - {id: part, title: Part, type: whole number, not-above: n}
                    - {id: low, title: Low, type: decimal, least: -5}
                    - {id: pay, title: Pay, type: money}
                    - {id: c, title: Cause, type: choice, choices: {late: Too late, rude: Rude}}
                    - {id: s, title: Who, type: several choices, choices: {a: Adults, b: Babies}}
                    - {id: y, title: Done, type: yes/no}
                    - {id: l, title: Page, type: link}
                    - {id: t, title: Word, type: text}
                    - {id: o, title: Service, type: service}
                  """))
          .register();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "day   | 2024-05-07      | 2024-05-07",
        "day   | 7/5/2024        | 2024-05-07",
        "day   | 7 May 2024      | 2024-05-07",
        "day   | 31/2/2024       | ! Day must be a real date, such as 27/11/2024",
        "day   | 1/1/2204        | ! Day must be a real date, such as 27/11/2024",
        "day   | 1/12/2026       | ! Day must not lie in the future",
        "day   | 30/11/2026      | 2026-11-30",
        "until | 1/12/2026       | 2026-12-01",
        "n     | 12              | 12",
        "n     | 012             | 12",
        "n     | 100             | 100",
        "n     | 101             | ! People must be 100 or less",
        "n     | -1              | ! People must be 0 or more",
        "n     | 1.5             | ! People must be a whole number",
        "n     | 1.0             | 1",
        "n     | 12e3            | ! People must be a whole number, such as 12",
        "n     | 1,2             | ! People must be a whole number, such as 12",
        "low   | -5              | -5",
        "low   | -5.1            | ! Low must be -5 or more",
        "low   | 0.1234567       | ! Low must be a number, such as 12.50",
        "pay   | £1,234.50       | 1234.5",
        "pay   | 1.005           | ! Pay must have at most 2 decimals",
        "c     | late            | late",
        "c     | TOO LATE        | late",
        "c     | =1+1            | ! Cause must be one of: Too late; Rude. “=1+1” is none of them",
        "s     | Babies; a       | a/b",
        "s     | a; c            | ! Who must be one of: Adults; Babies. “c” is none of them",
        "y     | Yes             | yes",
        "l     | https://x.org/a | https://x.org/a",
        "l     | javascript:x()  | ! Page must be an address such as https://www.example.org/page",
        "t     | =1+1            | =1+1",
        "o     | Early help      | 1",
        "o     | Late help       | ! Service must be one of: Early help. “Late help” is none of them"
      })
  void an_answer_is_kept_or_refused(String field, String given, String said) {
    assertEquals(said, said(field, given));
  }

  private static String said(String field, String given) {
    return switch (Answered.read(
        REGISTER.field(field).orElseThrow(), given, Map.of("1", "Early help"), TODAY)) {
      case Answered.Kept(var kept) -> kept.replace('\n', '/');
      case Answered.Wrong(var words) -> "! " + words;
    };
  }

  @Test
  void answers_are_held_against_each_other() {
    var values = new HashMap<>(Map.of("day", "2024-05-07", "until", "2024-05-07"));
    values.putAll(Map.of("n", "7", "part", "7"));
    assertEquals(Map.of(), Answered.together(REGISTER, values), "the same day, and all of them");
    values.putAll(Map.of("until", "2024-05-06", "part", "8"));
    assertEquals(
        List.of("Until must not be before day, 7 May 2024", "Part must not be more than people, 7"),
        List.copyOf(Answered.together(REGISTER, values).values()));
    assertEquals(Map.of("day", "Day is needed"), Answered.together(REGISTER, Map.of("part", "8")));
  }
}
