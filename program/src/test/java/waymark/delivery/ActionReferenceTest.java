package waymark.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionReferenceTest {

  @ParameterizedTest(name = "{0} stands for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2.1.q                  | 2.1.q
          2.3.a 2.3.c            | 2.3.a 2.3.c
          2.3.a, 2.3.c           | 2.3.a 2.3.c
          2.3.a and 2.3.c        | 2.3.a 2.3.c
          1.1.a.b.c              | 1.1.a 1.1.b 1.1.c
          1.1.c.e.f              | 1.1.c 1.1.e 1.1.f
          1.2.b.c.d.g.h.i        | 1.2.b 1.2.c 1.2.d 1.2.g 1.2.h 1.2.i
          2.1.a, b, c, d, e, f   | 2.1.a 2.1.b 2.1.c 2.1.d 2.1.e 2.1.f
          2.1.a b                | 2.1.a 2.1.b
          2.1.a-d                | 2.1.a 2.1.b 2.1.c 2.1.d
          2.1.a to d             | 2.1.a 2.1.b 2.1.c 2.1.d
          2.1.a-c, f             | 2.1.a 2.1.b 2.1.c 2.1.f
          1.1g, h                | 1.1.g 1.1.h
          1.2.3, 4               | 1.2.3 1.2.4
          1, 2                   | 1 2
          1a                     | 1a
          AIP1                   | AIP1
          AIP1 AIP2              | AIP1 AIP2
          AIP14, 15 and 16       | AIP14 AIP15 AIP16
          AIP19 - AIP22          | AIP19 AIP20 AIP21 AIP22
          SEND-01                | SEND-01
          """)
  void compressed_references_are_expanded(String cell, String references) {
    var read = assertInstanceOf(ActionReference.Plain.class, ActionReference.expand(cell));
    assertEquals(references, joined(read.references()));
  }

  @ParameterizedTest(name = "{0} is mended to {1}")
  @CsvSource({
    "AIP1 2,AIP12",
    "AIP 12,AIP12",
    "AI P12,AIP12",
    "1.1g,1.1.g",
    "3.2a,3.2.a",
    "2.1. q,2.1.q"
  })
  void a_broken_reference_is_mended_and_said_to_be(String cell, String reference) {
    var read = assertInstanceOf(ActionReference.Mended.class, ActionReference.expand(cell));
    assertEquals(reference, joined(read.references()));
  }

  @ParameterizedTest
  @CsvSource({"see above", "2.1.a onwards", "§4(b)", "2..1", "AIP9999999"})
  void what_does_not_read_as_a_reference_stays_as_it_stands(String cell) {
    assertEquals(new ActionReference.AsItStands(cell), ActionReference.expand(cell));
  }

  @Test
  void blank_and_dashes_are_no_reference() {
    assertEquals(List.of(), ActionReference.expand(" ").references());
    assertEquals(List.of(), ActionReference.expand("--").references());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.1.a.b.c - Systems Audit         | 1.1.a 1.1.b 1.1.c                         | Systems Audit
          1.1g – Reporting                  | 1.1.g                                     | Reporting
          1.2.a- Appointment of a manager   | 1.2.a                                     | Appointment of a manager
          1.2.b.c.d.g.h.i Induction         | 1.2.b 1.2.c 1.2.d 1.2.g 1.2.h 1.2.i       | Induction
          2.1.a, b, c, d, e, f              | 2.1.a 2.1.b 2.1.c 2.1.d 2.1.e 2.1.f       | ''
          3.2a PCPW Representation          | 3.2.a                                     | PCPW Representation
          AIP12 - Event                     | AIP12                                     | Event
          1.2 There is a national target    | ''                                        | 1.2 There is a national target
          4.0 FINANCIAL IMPLICATIONS        | ''                                        | 4.0 FINANCIAL IMPLICATIONS
          Introductory meetings             | ''                                        | Introductory meetings
          """)
  void a_line_may_begin_with_references(String line, String references, String title) {
    var leading = ActionReference.leading(line);
    assertEquals(references, joined(leading.cell().references()));
    assertEquals(title, leading.title());
  }

  @Test
  void expanding_what_was_compressed_gives_back_the_list() {
    for (var seed = 0L; seed < 2_000; seed++) {
      var random = new Random(seed);
      var references = lettered(random);
      var cell = compressed(references, random);
      assertEquals(
          String.join(" ", references),
          joined(ActionReference.expand(cell).references()),
          cell + " (seed " + seed + ")");
    }
  }

  private static List<String> lettered(Random random) {
    var stem = (1 + random.nextInt(9)) + "." + (1 + random.nextInt(9)) + ".";
    var references = new ArrayList<String>();
    for (var letter = 'a'; letter <= 'k'; letter++) {
      if (random.nextInt(3) == 0) {
        references.add(stem + letter);
      }
    }
    return references.isEmpty() ? List.of(stem + "a") : references;
  }

  private static String compressed(List<String> references, Random random) {
    var first = references.getFirst();
    var letters = references.stream().skip(1).map(each -> each.substring(each.length() - 1));
    return switch (random.nextInt(5)) {
      case 0 -> String.join(" ", references);
      case 1 -> String.join(", ", references);
      case 2 -> first + letters.map(letter -> "." + letter).collect(Collectors.joining());
      case 3 -> first + letters.map(letter -> ", " + letter).collect(Collectors.joining());
      default -> first + letters.map(letter -> " & " + letter).collect(Collectors.joining());
    };
  }

  private static String joined(List<ActionReference> references) {
    return references.stream().map(ActionReference::text).collect(Collectors.joining(" "));
  }
}
