package waymark.registers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.access.Role;

/** Definitions of registers: what is read, and what is said of each mistake, with its line. */
class PackReaderTest {

  private static final String GOOD =
      """
      register: visits
      title: Visits
      entry: visit
      counts-on: day
      fields:
        - id: day
          title: Visited on
          type: date
          required: yes
      """;

  static final List<String> SHIPPED = Shipped.KEYS;

  @ParameterizedTest
  @FieldSource("SHIPPED")
  void each_definition_that_ships_is_read(String key) {
    var read = PackReader.read(key + ".yaml", Shipped.text(key).orElseThrow());
    var register = assertInstanceOf(PackRead.Read.class, read, read::toString).register();
    assertEquals(key, register.key());
    assertTrue(register.fields().size() >= 3, key);
  }

  @Test
  void a_definition_says_all_that_can_be_said() {
    var read =
        PackReader.read(
            "all.yaml",
            """
            register: all
            title: All of it
            entry: thing
            says: Whatever is entered.
            counts-on: day
            sees: [head-of-send]
            adds: [head-of-send, clerk]
            fields:
              - {id: day, title: Day, type: date, required: yes, not-in-future: yes}
              - {id: after, title: After, type: date, not-before: day}
              - {id: of, title: Of, type: whole number, least: 1, most: 99.5}
              - {id: some, title: Some, type: whole number, not-above: of}
              - {id: cause, title: Cause, type: choice, choices: {late: Late, none: None at all}}
              - {id: name, title: Name, type: text, may-identify: yes, hint: As it is}
              - {id: other, title: Other, type: entry, register: all}
            """);
    var register = assertInstanceOf(PackRead.Read.class, read, read::toString).register();
    assertEquals(Set.of(Role.HEAD_OF_SEND), register.who().sees());
    assertEquals(7, register.fields().size());
    assertEquals(
        new FieldType.Choice(
            List.of(
                new FieldType.Offer("late", "Late"), new FieldType.Offer("none", "None at all"))),
        register.field("cause").orElseThrow().type());
    assertTrue(register.field("name").orElseThrow().mayIdentify());
    assertTrue(register.seenBy(Set.of(Role.HEAD_OF_SEND)));
    // a clerk is named, but may not see what they would add
    assertEquals(false, register.addedBy(Set.of(Role.CLERK)));
  }

  static List<Arguments> mistakes() {
    return List.of(
        mistake(
            "type: date",
            "type: dat",
            "p.yaml, line 8: expected one of the types text, long text, date, whole number,"
                + " decimal, money, choice, several choices, yes/no, organisation, service, role,"
                + " objective, measure, entry, link; found “dat”"),
        mistake(
            "register: visits",
            "register: Visits!",
            "p.yaml, line 1: expected small letters, digits and dashes, at most 40, with a letter"
                + " first; found “Visits!”"),
        mistake(
            "title: Visits\n",
            "",
            "p.yaml, line 1: expected “title:” with what the register is called; it is missing"),
        mistake(
            "counts-on: day",
            "counts-on: night",
            "p.yaml, line 4: expected the id of a field of the type date; found “night”"),
        mistake(
            "required: yes",
            "required: no",
            "p.yaml, line 4: expected a field with “required: yes” that may not identify a person,"
                + " because each entry counts on its day"),
        mistake(
            "required: yes",
            "required: perhaps",
            "p.yaml, line 9: expected yes or no; found “perhaps”"),
        mistake(
            "required: yes",
            "requierd: yes",
            "p.yaml, line 9: expected one of choices, hint, id, least, least-met, may-identify, most,"
                + " not-above, not-before, not-in-future, register, required, title, type,"
                + " worked-out-from; found “requierd”"),
        mistake(
            "required: yes",
            "required: yes\n    least: 3",
            "p.yaml, line 10: expected “least:” only where the type is a number"),
        mistake(
            "required: yes",
            "required: yes\n    not-before: dawn",
            "p.yaml, line 6: expected the id of a field of the type date; found “dawn”"),
        mistake(
            "required: yes",
            "required: yes\n  - {id: day, title: Again, type: text}",
            "p.yaml, line 10: expected each id once; “day” stands above already"),
        mistake(
            "required: yes",
            "required: yes\n  - {id: c, title: C, type: choice}",
            "p.yaml, line 10: expected “choices:” with the answers that may be chosen; it is"
                + " missing"),
        mistake(
            "entry: visit",
            "entry: visit\nentry: call",
            "p.yaml, line 4: “entry” stands twice; expected it once"),
        mistake(
            "entry: visit",
            "entry: visit\nadds: [boss]",
            "p.yaml, line 4: expected one of the roles area-administrator, performance-manager,"
                + " head-of-send, service-data-owner, action-lead, clerk, approver, board-member,"
                + " committee-member, parent-carer-forum, adviser; found “boss”"),
        mistake(
            "entry: visit",
            "entry: &a visit",
            "p.yaml, line 3: expected no anchors (&) and no aliases (*) of them"),
        mistake(
            "fields:",
            "fields: none\nmore:",
            "p.yaml, line 5: expected a list of fields, each on a line that begins with “-”; found"
                + " “none”"));
  }

  private static Arguments mistake(String was, String written, String said) {
    return Arguments.of(GOOD.replace(was, written), said);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void a_mistake_is_named_by_file_line_and_what_was_expected(String text, String said) {
    var faults = refused("p.yaml", text);
    assertTrue(faults.contains(said), () -> String.join("\n", faults));
  }

  @Test
  void a_mistake_in_line_80_is_found_there_and_alone() {
    var fields =
        IntStream.range(0, 30)
            .mapToObj("  - id: f%d\n    title: F\n    type: text\n"::formatted)
            .collect(Collectors.joining());
    var lines = (GOOD + fields).lines().collect(Collectors.toList());
    lines.set(79, lines.get(79).replaceFirst(": .*", ":"));
    var faults = refused("long.yaml", String.join("\n", lines));
    assertEquals(1, faults.size(), faults::toString);
    assertTrue(faults.getFirst().startsWith("long.yaml, line 80: expected "), faults::toString);
  }

  @Test
  void what_is_no_yaml_is_said_with_its_line() {
    var faults = refused("p.yaml", GOOD.replace("  - id: day", "  - id: [day"));
    assertEquals(1, faults.size());
    assertTrue(faults.getFirst().contains("cannot be read as YAML"), faults::toString);
    assertTrue(faults.getFirst().matches("(?s)p.yaml, line [789]: .*"), faults::toString);
  }

  static List<String> hostile() {
    return List.of(
        "",
        "just words",
        "- a\n- b",
        "a: ".repeat(50) + "b",
        "[".repeat(5_000),
        "x".repeat(PackReader.LONGEST + 1),
        "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]",
        "!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://127.0.0.1/\"]]",
        "\u0000");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void what_is_meant_to_do_harm_is_refused(String text) {
    assertTrue(!refused("h.yaml", text).isEmpty());
  }

  private static List<String> refused(String file, String text) {
    var read = PackReader.read(file, text);
    return assertInstanceOf(PackRead.Refused.class, read, read::toString).faults();
  }

  private static Register read(String text) {
    return assertInstanceOf(PackRead.Read.class, PackReader.read("p.yaml", text)).register();
  }

  @Test
  void the_type_of_a_field_in_which_something_stands_is_not_changed() {
    var was = read(GOOD + "  - {id: n, title: N, type: whole number}\n");
    var now = read(GOOD + "  - {id: n, title: N, type: text}\n");
    assertEquals(List.of(), PackChange.refused(was, now, Set.of()));
    assertEquals(List.of(), PackChange.refused(was, now, Set.of("day")));
    assertEquals(
        List.of(
            "the field “n” was of the type whole number and entries are there; expected that type,"
                + " or a new field with an id of its own"),
        PackChange.refused(was, now, Set.of("day", "n")));
    assertEquals(List.of(), PackChange.refused(was, read(GOOD), Set.of("day", "n")), "left out");
  }

  @Test
  void an_answer_that_entries_may_have_stays() {
    var was = read(GOOD + "  - {id: c, title: C, type: choice, choices: {a: A, b: B}}\n");
    var now = read(GOOD + "  - {id: c, title: C, type: choice, choices: {a: A, d: D}}\n");
    assertEquals(
        List.of(
            "the field “c” had the answer “b” and entries are there; expected it to stay. Add"
                + " others beside it"),
        PackChange.refused(was, now, Set.of("c")));
  }
}
