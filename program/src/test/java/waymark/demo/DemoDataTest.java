package waymark.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.demo.DemoArea.cell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.delivery.Due;
import waymark.kernel.Written;
import waymark.measures.Definition;
import waymark.measures.Reading;

/** The demo's files hold together: nothing dangles, everything is understood, nobody is named. */
class DemoDataTest {

  /** The demo is told on this day; nothing in it is known later. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "plans.kind",
              Set.of(
                  "strategy",
                  "written-statement-of-action",
                  "improvement-notice",
                  "improvement-plan",
                  "accelerated-progress-plan",
                  "priority-action-plan",
                  "local-reform-plan"),
          "objectives.state", Set.of("active", "business-as-usual", "closed"),
          "measures.unit", Set.of("percent", "count", "days", "weeks", "score", "ratio"),
          "measures.polarity", Set.of("higher", "lower", "near", "neutral"),
          "measures.frequency", Set.copyOf(Definition.FREQUENCIES),
          "measures.longer_periods", Set.copyOf(Definition.LONGER_PERIODS),
          "objective-changes.state", Set.of("active", "business-as-usual", "closed"),
          "events.breaks", Set.of("yes", ""),
          "promises.kind", Set.of("milestone", "final"),
          "area.invented", Set.of("yes", "no"));

  private static final Map<String, List<String>> UNIQUE =
      Map.ofEntries(
          Map.entry("area", List.of("key")),
          Map.entry("papers", List.of("key")),
          Map.entry("plans", List.of("key")),
          Map.entry("objectives", List.of("plan", "number")),
          Map.entry("services", List.of("key")),
          Map.entry("measures", List.of("key")),
          Map.entry("source-names", List.of("paper", "name")),
          Map.entry("placements", List.of("plan", "objective", "measure")),
          Map.entry("readings", List.of("paper", "measure", "period")),
          Map.entry("promises", List.of("paper", "measure", "kind", "period")),
          Map.entry("baselines", List.of("paper", "measure", "period")),
          Map.entry("events", List.of("from", "title")),
          Map.entry("workstreams", List.of("plan", "title")),
          Map.entry("objective-changes", List.of("plan", "number", "paper")),
          Map.entry("measure-changes", List.of("measure", "column", "paper")),
          Map.entry("actions", List.of("plan", "objective", "ref", "paper")),
          Map.entry("assurance", List.of("plan", "objective", "activity", "paper")),
          Map.entry("risks", List.of("ref")),
          Map.entry("risk-reviews", List.of("ref", "on")),
          Map.entry("risk-links", List.of("ref", "of", "to")),
          Map.entry("register-note", List.of("paper")));

  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern ROLE =
      Pattern.compile(
          "not stated by role"
              + "|.*\\b(?:Director|Head|Lead|Manager|Officer|Chair|Commissioner|Psychologist)\\b.*");
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:^|\\W)(?:Mr|Mrs|Ms|Dr|Cllr|Councillor|Prof)\\.? \\p{Lu}|@|\\b0\\d{3,4} ?\\d{5,7}\\b");

  @ParameterizedTest
  @ValueSource(strings = {"wirral", "sefton", "mereside"})
  void every_file_is_plain_and_has_its_columns(String area) {
    DemoArea.COLUMNS.forEach((file, columns) -> {
      var text = DemoArea.text(area, file);
      assertTrue(text.endsWith("\n") && text.indexOf('\r') < 0 && text.indexOf('"') < 0, file);
      text.lines()
          .forEach(line -> {
            var cells = List.of(line.split("\t", -1));
            assertEquals(columns.size(), cells.size(), line);
            cells.forEach(cell -> assertEquals(cell.strip(), cell, line));
          });
      assertEquals(columns, List.of(text.lines().findFirst().orElseThrow().split("\t", -1)));
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"wirral", "sefton", "mereside"})
  void keys_are_readable_and_stand_once(String area) {
    var demo = DemoArea.of(area);
    UNIQUE.forEach((file, columns) -> {
      var seen = new HashSet<List<String>>();
      for (var row : demo.rows(file)) {
        var key = columns.stream().map(column -> cell(row, column)).toList();
        assertTrue(seen.add(key), () -> file + " twice: " + key);
        assertTrue(
            !row.containsKey("key") || KEY.matcher(cell(row, "key")).matches(), row::toString);
      }
    });
    WORDS.forEach((name, words) -> {
      var at = name.split("\\.", 2);
      demo.rows(at[0]).forEach(row -> assertTrue(words.contains(cell(row, at[1])), row::toString));
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"wirral", "sefton", "mereside"})
  void every_reference_leads_somewhere(String area) {
    var demo = DemoArea.of(area);
    var papers = keys(demo, "papers");
    var plans = keys(demo, "plans");
    var measures = keys(demo, "measures");
    var services = keys(demo, "services");
    var objectives =
        demo.rows("objectives").stream()
            .map(row -> cell(row, "plan") + " " + cell(row, "number"))
            .collect(Collectors.toSet());
    demo.files().values().stream()
        .flatMap(List::stream)
        .forEach(row -> {
          resolves(row, "paper", papers);
          resolves(row, "plan", plans);
          if (!row.containsKey("breaks") || !cell(row, "measure").isEmpty()) {
            resolves(row, "measure", measures);
          }
          resolves(row, "service", services);
          if (row.containsKey("number")) {
            assertTrue(
                objectives.contains(cell(row, "plan") + " " + cell(row, "number")), row::toString);
          }
          if (row.containsKey("objective")) {
            assertTrue(
                objectives.contains(cell(row, "plan") + " " + cell(row, "objective")),
                row::toString);
          }
        });
    demo.rows("plans")
        .forEach(row ->
            assertTrue(cell(row, "succeeds").isEmpty() || plans.contains(cell(row, "succeeds"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wirral", "sefton", "mereside"})
  void every_figure_is_understood(String area) {
    var demo = DemoArea.of(area);
    for (var file : List.of("readings", "baselines")) {
      for (var row : demo.rows(file)) {
        var reading = Reading.of(Written.of(cell(row, "as_written")));
        assertFalse(reading instanceof Reading.Missing, row::toString);
        assertEquals(cell(row, "as_written"), Written.tidied(cell(row, "as_written")));
      }
    }
    for (var row : demo.rows("promises")) {
      switch (Written.of(cell(row, "as_written"))) {
        case Written.Exact _,
            Written.Bounded _,
            Written.Towards _,
            Written.NotApplicable _,
            Written.ToBeConfirmed _ -> {}
        case Written.Blank _, Written.Unclear _, Written.Approximate _, Written.Provisional _ ->
            throw new AssertionError("promises nothing definite: " + row);
      }
      assertEquals(
          cell(row, "kind").equals("milestone"), !cell(row, "period").isEmpty(), row::toString);
    }
    for (var row : demo.rows("actions")) {
      assertTrue(
          cell(row, "due").isEmpty() || !(Due.of(cell(row, "due")) instanceof Due.NotStated),
          row::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wirral", "sefton", "mereside"})
  void nothing_is_known_before_it_can_be(String area) {
    var demo = DemoArea.of(area);
    for (var paper : demo.rows("papers")) {
      var issued = LocalDate.parse(cell(paper, "issued"));
      assertFalse(issued.isAfter(TODAY), paper::toString);
      for (var row : demo.rows("readings")) {
        if (cell(row, "paper").equals(cell(paper, "key"))) {
          assertFalse(DemoArea.period(cell(row, "period")).from().isAfter(issued), row::toString);
        }
      }
    }
    for (var file : List.of("plans", "events")) {
      for (var row : demo.rows(file)) {
        var from = begins(cell(row, "from"));
        var until = begins(cell(row, "until"));
        assertFalse(from.isAfter(until), row::toString);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wirral", "sefton", "mereside"})
  void every_measure_is_placed_named_and_used_or_says_why_not(String area) {
    var demo = DemoArea.of(area);
    for (var measure : demo.rows("measures")) {
      var key = cell(measure, "key");
      assertTrue(
          uses(demo, "placements", key) || cell(measure, "caveat").startsWith("Not placed: "), key);
      assertTrue(uses(demo, "source-names", key), key);
      assertTrue(uses(demo, "readings", key) || uses(demo, "promises", key), key);
      assertTrue(
          cell(measure, "accumulates")
              .matches("monthly|snapshot|cumulative since \\d{4}-\\d{2}|not stated"),
          key);
      assertTrue(cell(measure, "question").endsWith("?"), key);
      assertTrue(cell(measure, "smallest_published").matches("|\\d{1,2}"), key);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wirral", "sefton", "mereside"})
  void people_appear_by_role_alone(String area) {
    var demo = DemoArea.of(area);
    demo.files().values().stream()
        .flatMap(List::stream)
        .forEach(row -> {
          row.values().forEach(cell -> assertFalse(PERSON.matcher(cell).find(), cell));
          var lead = row.getOrDefault("lead_role", "not stated by role");
          assertTrue(ROLE.matcher(lead).matches(), lead);
        });
  }

  /** What a paper does not say is not made up; of an invented area nothing need be left unsaid. */
  @ParameterizedTest
  @ValueSource(strings = {"wirral", "sefton"})
  void of_a_real_area_no_definition_says_more_than_its_papers(String area) {
    var demo = DemoArea.of(area);
    for (var measure : demo.rows("measures")) {
      assertEquals(
          List.of("not-stated", "not-stated", "", "", "", "not stated", "", ""),
          List.of(
                  "frequency",
                  "longer_periods",
                  "numerator",
                  "denominator",
                  "owner_role",
                  "source_system",
                  "tolerance",
                  "benchmark")
              .stream()
              .map(it -> cell(measure, it))
              .toList(),
          measure::toString);
    }
    for (var file : List.of("workstreams", "objective-changes", "measure-changes")) {
      assertEquals(List.of(), demo.rows(file), file);
    }
    demo.rows("promises")
        .forEach(it -> assertEquals("", cell(it, "set_by") + cell(it, "reason"), it::toString));
    demo.rows("events")
        .forEach(it -> assertEquals("", cell(it, "measure") + cell(it, "breaks"), it::toString));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wirral", "sefton", "mereside"})
  void a_tolerance_stands_where_nearer_is_better_and_nowhere_else(String area) {
    for (var measure : DemoArea.of(area).rows("measures")) {
      assertEquals(
          cell(measure, "polarity").equals("near"),
          !cell(measure, "tolerance").isEmpty(),
          measure::toString);
    }
  }

  /** A plain figure for complaints would be no promise that anyone could judge. */
  @ParameterizedTest
  @ValueSource(strings = {"wirral", "sefton", "mereside"})
  void no_plain_figure_is_promised_where_neither_way_is_better(String area) {
    var demo = DemoArea.of(area);
    for (var promise : demo.rows("promises")) {
      if (cell(demo.only("measures", "key", cell(promise, "measure")), "polarity")
          .equals("neutral")) {
        assertFalse(
            Written.of(cell(promise, "as_written")) instanceof Written.Exact, promise::toString);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wirral", "sefton", "mereside"})
  void a_change_names_a_column_of_the_measure_and_changes_it(String area) {
    var demo = DemoArea.of(area);
    for (var change : demo.rows("measure-changes")) {
      var measure = demo.only("measures", "key", cell(change, "measure"));
      assertFalse(cell(measure, cell(change, "column")).equals(cell(change, "value")));
      assertFalse(cell(change, "reason").isEmpty(), change::toString);
    }
  }

  private static boolean uses(DemoArea demo, String file, String measure) {
    return demo.rows(file).stream().anyMatch(row -> cell(row, "measure").equals(measure));
  }

  private static Set<String> keys(DemoArea demo, String file) {
    return demo.rows(file).stream().map(row -> cell(row, "key")).collect(Collectors.toSet());
  }

  private static void resolves(Map<String, String> row, String column, Set<String> keys) {
    var value = row.get(column);
    assertTrue(value == null || keys.contains(value), () -> column + " of " + row);
  }

  /** A day, or the first of a month; where none is stated, a day that breaks no order. */
  private static LocalDate begins(String date) {
    if (date.isEmpty()) {
      return TODAY;
    }
    return date.length() == "yyyy-MM".length()
        ? YearMonth.parse(date).atDay(1)
        : LocalDate.parse(date);
  }
}
