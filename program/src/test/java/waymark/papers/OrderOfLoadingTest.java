package waymark.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.Written;
import waymark.measures.Measures;

/**
 * Whatever the order in which papers are accepted, what they say is known at every moment as if
 * they had been accepted in the order of their issue. Made up from a seed, so that a failure comes
 * again.
 */
class OrderOfLoadingTest {

  private static final List<String> NAMES =
      List.of("Plans in time", "Requests received", "Attendance of pupils");
  private static final List<String> FIGURES =
      List.of("10%", "11%", "10.0%", "12%", "N/A", "TBC", "", "about 10%", "3/4");
  private static final List<String> PROMISES =
      List.of("20%", "21%", ">20%", "Higher", "N/A", "TBC", "");

  private static PaperArea.Running program;

  @BeforeAll
  static void start() {
    program = new PaperArea.Running();
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  /** Of the months before the paper and its own, some of which run on that day. */
  private record Made(LocalDate issued, String text) {}

  private static List<Made> papers(Random random) {
    var papers = new ArrayList<Made>();
    var day = LocalDate.of(2026, 9, 10);
    for (var paper = 0; paper < 5; paper++) {
      day = day.plusDays(1 + random.nextInt(25));
      papers.add(new Made(day, text(random)));
    }
    return papers;
  }

  private static String text(Random random) {
    var text =
        new StringBuilder("METRICS | BASELINE | TARGET | 08/26 | 09/26 | 09/26 | 10/26 | 10/26\n");
    for (var name : NAMES) {
      if (random.nextInt(5) > 0) {
        text.append(name).append(" | ").append(any(FIGURES, random));
        text.append(" | ").append(any(PROMISES, random));
        text.append(" | ").append(any(FIGURES, random));
        for (var period = 0; period < 2; period++) {
          text.append(" | ").append(any(PROMISES, random));
          text.append(" | ").append(any(FIGURES, random));
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String any(List<String> several, Random random) {
    return several.get(random.nextInt(several.size()));
  }

  /** What is known at every moment at which it may change, by what it means. */
  private static Map<String, String> known(PaperArea area, List<Made> papers) {
    var known = new TreeMap<String, String>();
    papers.forEach(
        it -> known(area, it.issued().toString(), KnownAt.on(England.start(it.issued())), known));
    known(area, "today", KnownAt.LATEST, known);
    return known;
  }

  private static void known(PaperArea area, String moment, KnownAt at, Map<String, String> known) {
    area.read(() -> {
      var titles = new TreeMap<String, String>();
      program.measures.definitions(at).forEach(it -> titles.put(it.id().toString(), it.title()));
      program
          .measures
          .readings(at)
          .values()
          .forEach(series ->
              series.forEach(it ->
                  known.put(
                      "%s %s %s"
                          .formatted(moment, titles.get(it.measure().toString()), it.period()),
                      it.reading().toString())));
      program
          .trajectories
          .promises(at)
          .forEach(it ->
              known.put(
                  "%s %s %s %s"
                      .formatted(
                          moment,
                          titles.get(it.measure().toString()),
                          it.kind(),
                          Measures.kind(it.period()) + it.period().from()),
                  Written.of(it.asWritten()).toString()));
      program
          .trajectories
          .baselines(at)
          .forEach((measure, written) ->
              known.put(
                  "%s %s baseline".formatted(moment, titles.get(measure.toString())),
                  Written.of(written).toString()));
      return titles;
    });
  }

  private static PaperArea loaded(List<Made> papers) {
    var area = new PaperArea(program);
    papers.forEach(
        it -> area.accept(area.upload(it.issued().toString(), it.text(), Decisions.NONE)));
    return area;
  }

  private static String otherwise(Map<String, String> expected, Map<String, String> found) {
    var all = new TreeMap<>(expected);
    all.putAll(found);
    return all.keySet().stream()
        .filter(it -> !Objects.equals(expected.get(it), found.get(it)))
        .map(it -> "%s: %s, not %s".formatted(it, expected.get(it), found.get(it)))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest(name = "papers made up from {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void the_state_at_every_moment_is_that_of_loading_in_the_order_of_issue(long seed) {
    var random = new Random(seed);
    var papers = papers(random);
    var inOrder = known(loaded(papers), papers);
    assertTrue(
        inOrder.keySet().stream().anyMatch(it -> it.endsWith("baseline")), inOrder::toString);
    var shuffled = new ArrayList<>(papers);
    for (var again = 0; again < 3; again++) {
      Collections.shuffle(shuffled, random);
      assertEquals("", otherwise(inOrder, known(loaded(shuffled), papers)), shuffled::toString);
    }
  }
}
