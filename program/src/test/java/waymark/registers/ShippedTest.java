package waymark.registers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The registers that ship, all of them, and the calculations over them. */
class ShippedTest {

  static final List<String> KEYS = Shipped.KEYS;

  @ParameterizedTest
  @FieldSource("KEYS")
  void a_register_that_ships_is_read_under_its_key_and_says_what_belongs_in_it(String key) {
    var register = Shipped.register(key);
    assertEquals(key, register.key());
    assertFalse(register.says().isEmpty(), key);
  }

  @Test
  void every_definition_beside_them_is_offered() throws IOException, URISyntaxException {
    var folder =
        Objects.requireNonNull(Shipped.class.getResource("/waymark/registers/complaints.yaml"));
    try (var files = Files.list(Objects.requireNonNull(Path.of(folder.toURI()).getParent()))) {
      assertEquals(
          new TreeSet<>(KEYS),
          files
              .map(it -> it.getFileName().toString())
              .filter(it -> it.endsWith(".yaml"))
              .map(it -> it.replace(".yaml", ""))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  /** Whoever is asked for a name, a birthday or a school will give it. */
  @ParameterizedTest
  @FieldSource("KEYS")
  void no_definition_asks_for_a_childs_name_and_free_words_warn_of_it(String key) {
    for (var field : Shipped.register(key).fields()) {
      var title = field.title().toLowerCase(Locale.ROOT);
      for (var asked : List.of("name of the child", "child's name", "born", "birth", "pupil")) {
        assertFalse(title.contains(asked), key + ": " + field.title());
      }
    }
  }

  @Test
  void an_entry_of_another_register_is_of_one_that_ships() {
    for (var key : KEYS) {
      for (var field : Shipped.register(key).fields()) {
        if (field.type() instanceof FieldType.EntryOf(var other)) {
          assertTrue(KEYS.contains(other), key + " points to " + other);
        }
      }
    }
  }

  @Test
  void each_calculation_can_be_made_under_a_key_and_a_title_of_its_own() {
    var keys = new HashSet<String>();
    var titles = new HashSet<String>();
    for (var it : all()) {
      assertEquals(Optional.empty(), it.what().fault(Shipped.register(it.register())), it.key());
      assertTrue(keys.add(it.key()), it.key());
      assertTrue(titles.add(it.title()), it.title());
    }
  }

  private static List<DefinedCalculation> all() {
    return KEYS.stream().flatMap(it -> ShippedCalculations.over(it).stream()).toList();
  }

  /** Read aloud once, and kept: each is the text of a definition sheet. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "complaints-upheld       | Of the complaints in the twelve months that end with it where"
            + " “Outcome” is given, the share where “Outcome” is “Upheld” or “Partly upheld”.",
        "contacts-5-days         | Of the contacts in the month, the share where “Responded on” is"
            + " at most 5 working days after “Received on”.",
        "people-mean             | The average of “People who took part” over the sessions in the"
            + " three months that end with it. Those that do not give it are left out.",
        "objectives-served       | How many different answers to “For which objective” there are in"
            + " the sessions since 1 April.",
        "survey-satisfied        | “Satisfied or agreeing” as a share of “Answers”, both added up"
            + " over the survey rounds in the month where “Question” is “Satisfied with the"
            + " service”.",
        "staff-in-post           | “Staff in post”, as the last training count says up to the end"
            + " of the month where “Training” is “Co-production”.",
        "local-offer-features-new| “New features”, added up over the monthly counts in the month.",
        "pathways-wave-2         | Of the sampled plans up to the end of the month where “Wave” is"
            + " “Second wave”, the share where “Pathways that the plan provides for” includes"
            + " “Employment”, “Independent living”, “Friends, relationships and community” and"
            + " “Good health”.",
        "joint-services          | The number of joint services up to the end of the month where"
            + " “Ended on” is not given.",
        "case-studies            | The number of case studies since 1 April where “The family"
            + " agreed to it in writing” is “Yes”.",
        "plan-mainstream         | Counted elsewhere and taken in as monthly totals: “In mainstream"
            + " schools” as a share of “Children with a plan”, in the month.",
      })
  void a_calculation_reads_as_a_sentence(String key, String said) {
    var it = all().stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    assertEquals(said, it.what().sentence(Shipped.register(it.register()), it.span()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "voice needs outcomes provision health social-care adulthood | outstanding",
        "voice needs outcomes provision health social-care           | good",
        "voice needs outcomes provision health                       | good",
        "voice needs outcomes provision                              | requires-improvement",
        "voice needs outcomes                                        | requires-improvement",
        "voice needs                                                 | inadequate",
        "                                                            | inadequate",
      })
  void an_audit_is_graded_by_what_is_ticked(String ticked, String grade) {
    var audits = Shipped.register("plan-audits");
    var values =
        ticked == null
            ? Map.<String, String>of()
            : Map.of("criteria", String.join("\n", ticked.split(" ")), "grade", "outstanding");
    assertEquals(grade, audits.workedOut(values).get("grade"));
    assertTrue(audits.asked().stream().noneMatch(it -> it.id().equals("grade")));
  }

  @Test
  void a_grade_that_cannot_be_worked_out_is_refused_with_the_line() {
    var text = Shipped.text("plan-audits").orElseThrow();
    var faults = new ArrayList<String>();
    for (var wrong :
        Stream.of(
                text.replace("worked-out-from: criteria", "worked-out-from: findings"),
                text.replace("      inadequate: 0", "      inadequate: 1"),
                text.replace("      good: 5", "      good: many"),
                text.replace("      good: 5", "      fair: 5"),
                text.replace("    worked-out-from: criteria\n", ""))
            .toList()) {
      if (PackReader.read("plan-audits.yaml", wrong) instanceof PackRead.Refused(var found)) {
        faults.add(found.getFirst().replaceFirst("plan-audits.yaml, line \\d+: ", ""));
        assertTrue(found.getFirst().matches("plan-audits.yaml, line \\d\\d: .*"), found::toString);
      }
    }
    assertEquals(
        List.of(
            "expected the id of a field of the type several choices; found “findings”",
            "expected one answer that needs 0, so that each entry has one",
            "expected a whole number such as 5; found “many”",
            "expected one of good, inadequate, outstanding, requires-improvement; found “fair”",
            "expected “least-met:” only beside “worked-out-from:”"),
        faults);
  }
}
