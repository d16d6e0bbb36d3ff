package waymark.oversight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.kernel.Polarity;
import waymark.measures.ContextEvent;
import waymark.measures.MeasureId;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;
import waymark.trajectory.AnyLine;
import waymark.trajectory.Tracker;

/** What was decided and done, followed to the figures; and what nobody acts on. */
class FollowedTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 8, 1);

  private static final Objective OBJECTIVE =
      new Objective(
          new ObjectiveId(new UUID(0, 1)),
          new PlanId(new UUID(0, 2)),
          "3",
          1,
          "Plans in time",
          "",
          new Objective.Standing(Objective.State.ACTIVE, Optional.empty(), ""));

  private static Tracker.Line line(Map<String, String> milestones) {
    return AnyLine.under(
        OBJECTIVE,
        AnyLine.alone(
            Polarity.HIGHER,
            "monthly",
            Map.of(
                "2024-01", "10",
                "2024-02", "10",
                "2024-03", "10",
                "2024-04", "11",
                "2024-05", "11",
                "2024-06", "11"),
            milestones));
  }

  private static Deed deed(@Nullable LocalDate on, MeasureId measure) {
    return new Deed(
        Deed.Kind.DECISION, "Do it", Optional.ofNullable(on), "/x", Map.of(measure, "to 12"));
  }

  private static Followed followed(Tracker.Line line, List<Deed> deeds) {
    return Followed.of(
        new Tracker(List.of(OBJECTIVE), List.of(line, line)), deeds, List.of(), TODAY);
  }

  @ParameterizedTest(name = "promised {0}, acted from {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // its last promise was missed, and nothing open names it
        "2024-06 | 12 | 2024-04-01 | 3, 3",
        // an open action names it
        "2024-06 | 12 | -          | ''",
        // the last promise was kept
        "2024-06 | 11 | 2024-04-01 | ''",
        // what is promised for later is not missed yet
        "2024-09 | 12 | 2024-04-01 | ''",
      })
  void a_measure_in_trouble_without_an_open_action_is_pointed_out(
      String month, String promise, @Nullable LocalDate on, String objectives) {
    var line = line(Map.of(month, promise));
    var troubles = followed(line, List.of(deed(on, line.measure().id()))).unanswered();
    assertEquals(
        objectives,
        String.join(", ", troubles.stream().flatMap(it -> it.objectives().stream()).toList()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2024-04-01, 1", "2024-08-01, 1", "2024-08-02, 0"})
  void what_is_still_to_come_has_no_effect_yet(LocalDate on, int steps) {
    var line = line(Map.of());
    assertEquals(steps, followed(line, List.of(deed(on, line.measure().id()))).steps().size());
  }

  @Test
  void a_deed_is_followed_to_the_measures_that_it_names_alone() {
    var line = line(Map.of());
    var other = deed(LocalDate.of(2024, 4, 1), MeasureId.fresh());
    var named = deed(LocalDate.of(2024, 4, 1), line.measure().id());
    var steps = followed(line, List.of(other, named)).with(Afterwards.Moved.BETTER);
    assertEquals(List.of(named), steps.stream().map(Followed.Step::deed).toList());
    assertEquals("to 12", steps.getFirst().expected());
  }

  @ParameterizedTest(name = "what is counted changes for {0}: {1}")
  @CsvSource({"all, 1", "it, 1", "another, 0"})
  void a_break_of_its_series_is_known_to_it(String whom, int unseen) {
    var line = line(Map.of());
    var measure =
        switch (whom) {
          case "all" -> Optional.<MeasureId>empty();
          case "it" -> Optional.of(line.measure().id());
          default -> Optional.of(MeasureId.fresh());
        };
    var event = new ContextEvent(new UUID(0, 3), "2024-03", "", "New system", "", measure, true);
    var followed =
        Followed.of(
            new Tracker(List.of(OBJECTIVE), List.of(line)),
            List.of(deed(LocalDate.of(2024, 4, 1), line.measure().id())),
            List.of(event),
            TODAY);
    assertEquals(unseen, followed.unseen().size());
  }
}
