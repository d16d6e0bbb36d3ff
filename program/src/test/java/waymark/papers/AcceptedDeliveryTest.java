package waymark.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.Shared;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionReference;
import waymark.delivery.Completion;
import waymark.delivery.DueMoves;
import waymark.delivery.NumberingGaps;
import waymark.kernel.England;
import waymark.kernel.KnownAt;

/** What papers say of actions and assurance, accepted into a real database. */
class AcceptedDeliveryTest {

  private static final String FIRST =
      """
      # Objective 1: Timeliness
      REF   | ACTIONS                 | LEAD            | ON TRACK | DUE
      2.1.q | Answer within five days | Head of service | Y        | Mar 2027
      2.1.r | Agree the template      | Head of service | Y        | Jan 2027

      ASSURANCE ACTIVITY        | COMPLETE | IMPACT
      Scorecard, 4-weekly cycle | Y        | Quicker advice
      Workforce plan, quarterly | N        | Nobody did it
      """;

  private static final String SECOND =
      """
      # Objective 1: Timeliness
      REF   | ACTIONS                 | LEAD            | ON TRACK | DUE
      2.1.q | Answer within five days | Head of service | N        | Jun 2027
      9.9.z | Agree the template      | Clerk           | Y        |

      ASSURANCE ACTIVITY        | COMPLETE | IMPACT
      Scorecard, 4-weekly cycle | Partial  | One was missed
      """;

  private static PaperArea.Running program;

  @BeforeAll
  static void start() {
    program = new PaperArea.Running();
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  private static KnownAt on(String day) {
    return KnownAt.on(England.start(LocalDate.parse(day)));
  }

  private static List<ActionLine> lines(PaperArea area, KnownAt at) {
    return area.read(() -> program.actions.lines(area.plan.id(), at));
  }

  private static String actions(PaperArea area, KnownAt at) {
    return lines(area, at).stream()
        .map(it ->
            "%s %s %s %s"
                .formatted(
                    it.action().reference(),
                    it.action().state().word(),
                    it.action().due().kept(),
                    it.leads().stream().map(lead -> lead.role()).toList()))
        .collect(Collectors.joining("\n"));
  }

  private static String assurance(PaperArea area, KnownAt at) {
    return area.read(() -> {
      var told = program.assurances.told(area.plan.id(), at);
      return program.assurances.activities(area.plan.id(), at).stream()
          .map(it ->
              it.activity()
                  + told.getOrDefault(it.id(), List.of()).stream()
                      .map(one -> " %s %s".formatted(one.period(), one.complete().word()))
                      .collect(Collectors.joining()))
          .collect(Collectors.joining("\n"));
    });
  }

  private static PaperArea loaded() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", FIRST, Decisions.NONE));
    return area;
  }

  @Test
  void actions_and_assurance_are_known_from_the_papers_own_day() {
    var area = loaded();
    assertEquals(
        """
        2.1.q on-track 2027-03 [Head of service]
        2.1.r on-track 2027-01 [Head of service]\
        """,
        actions(area, on("2026-11-27")));
    assertEquals(
        """
        Scorecard, 4-weekly cycle 2026-11 yes
        Workforce plan, quarterly 2026-11 no\
        """,
        assurance(area, on("2026-11-27")));
    assertEquals("", actions(area, on("2026-11-26")));
    assertTrue(
        area.ledger().getLast().contains("2 new actions and 2 new assurance activities"),
        area.ledger().getLast());
  }

  @Test
  void the_next_paper_is_compared_cell_by_cell() {
    var area = loaded();
    var proposal = area.propose(area.upload("2026-12-10", SECOND, Decisions.NONE));
    var cells = new ArrayList<String>();
    for (var it : proposal.delivery().actions()) {
      it.cells()
          .forEach(cell ->
              cells.add(
                  "%s | %s | %s > %s | %s"
                      .formatted(
                          it.key(),
                          cell.what(),
                          cell.known(),
                          cell.inPaper(),
                          cell.effect().words())));
      cells.add(it.key() + " | " + it.how().words());
    }
    assertEquals(
        """
        action 2.1.q | Reference | 2.1.q > 2.1.q | Same
        action 2.1.q | Title | Answer within five days > Answer within five days | Same
        action 2.1.q | State | on track > behind | State changed
        action 2.1.q | Due | March 2027 > June 2027 | Due date moved
        action 2.1.q | Led by, objective 1 | Head of service > Head of service | Same
        action 2.1.q | It has the same reference
        action 9.9.z | Reference | 2.1.r > 9.9.z | Changed
        action 9.9.z | Title | Agree the template > Agree the template | Same
        action 9.9.z | State | on track > on track | Same
        action 9.9.z | Due | January 2027 >  | Not in the paper; stays
        action 9.9.z | Led by, objective 1 | Head of service > Clerk | Lead changed
        action 9.9.z | It has the same title, under another reference\
        """,
        String.join("\n", cells));
    area.accept(area.upload("2026-12-10", SECOND, Decisions.NONE));
    assertEquals(
        """
        2.1.q behind 2027-06 [Head of service]
        9.9.z on-track 2027-01 [Clerk]\
        """,
        actions(area, KnownAt.LATEST));
    assertEquals(
        """
        Scorecard, 4-weekly cycle 2026-12 partial 2026-11 yes
        Workforce plan, quarterly 2026-11 no\
        """,
        assurance(area, KnownAt.LATEST));
    var moves =
        area.read(() -> program.actions.versions(area.plan.id(), KnownAt.LATEST)).values().stream()
            .map(it -> DueMoves.of(it).words())
            .filter(it -> !it.isEmpty())
            .toList();
    assertEquals(List.of("moved once, first promised March 2027"), moves);
  }

  @Test
  void what_is_left_out_is_kept_as_the_paper_says_it_and_changes_nothing() {
    var area = loaded();
    var decisions = Decisions.NONE.other("action 2.1.q", false);
    area.accept(area.upload("2026-12-10", SECOND, decisions));
    assertTrue(
        actions(area, KnownAt.LATEST).startsWith("2.1.q on-track 2027-03"),
        actions(area, KnownAt.LATEST));
    var paper = area.read(() -> program.papers.papers(KnownAt.LATEST)).getLast();
    var stated = area.read(() -> program.statements.actions(paper.id(), KnownAt.LATEST));
    assertEquals("behind", stated.getFirst().state().word());
  }

  @Test
  void an_older_paper_changes_nothing_later() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-12-10", SECOND, Decisions.NONE));
    var before = actions(area, KnownAt.LATEST) + assurance(area, KnownAt.LATEST);
    area.accept(area.upload("2026-11-27", FIRST.replace("2.1.r", "9.9.z"), Decisions.NONE));
    assertTrue(
        actions(area, on("2026-11-27")).startsWith("2.1.q on-track 2027-03"),
        actions(area, on("2026-11-27")));
    var later = lines(area, KnownAt.LATEST).stream().map(it -> it.action().state()).toList();
    assertEquals(2, later.size(), () -> "each action once: " + actions(area, KnownAt.LATEST));
    assertTrue(
        before.startsWith("2.1.q behind 2027-06")
            && actions(area, KnownAt.LATEST).startsWith("2.1.q behind 2027-06"));
  }

  /** Of what the papers say; whether a paper says nothing of a cell does not matter here. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void the_order_of_loading_does_not_matter(long seed) {
    var random = new Random(seed);
    var papers = new ArrayList<String[]>();
    var day = LocalDate.of(2026, 9, 10);
    for (var count = 0; count < 4; count++) {
      day = day.plusDays(20 + random.nextInt(15));
      papers.add(new String[] {day.toString(), made(random)});
    }
    var inOrder = known(papers, papers);
    var shuffled = new ArrayList<>(papers);
    Collections.shuffle(shuffled, random);
    assertEquals(inOrder, known(shuffled, papers));
  }

  private static String made(Random random) {
    var text =
        new StringBuilder("# Objective 1: Timeliness\nREF | ACTIONS | LEAD | ON TRACK | DUE\n");
    for (var reference : List.of("1.1.a", "1.1.b", "1.1.c")) {
      if (random.nextInt(4) > 0) {
        text.append(
            "%s | To do %s | %s | %s | %s\n"
                .formatted(
                    reference,
                    reference,
                    any(random, "Clerk", "Head of service"),
                    any(random, "Y", "N", "Complete", "Delayed"),
                    any(random, "Mar 2027", "Jun 2027")));
      }
    }
    text.append("\nASSURANCE ACTIVITY | COMPLETE | IMPACT\n");
    text.append("Scorecard, monthly | %s | Seen\n".formatted(any(random, "Y", "N", "Partial")));
    return text.toString();
  }

  private static String any(Random random, String... several) {
    return several[random.nextInt(several.length)];
  }

  private static Map<String, String> known(List<String[]> loading, List<String[]> papers) {
    var area = new PaperArea(program);
    loading.forEach(it -> area.accept(area.upload(it[0], it[1], Decisions.NONE)));
    var known = new TreeMap<String, String>();
    for (var it : papers) {
      known.put(it[0], actions(area, on(it[0])) + "\n" + assurance(area, on(it[0])));
    }
    known.put("today", actions(area, KnownAt.LATEST) + "\n" + assurance(area, KnownAt.LATEST));
    return known;
  }

  @Test
  void the_published_tracker_loads_with_its_actions_and_assurance() {
    var area = new PaperArea(program);
    var paper =
        area.upload(
            Shared.file("documents/tracker-2024-12.docx"),
            Optional.of(LocalDate.of(2024, 12, 31)),
            Decisions.NONE);
    var decisions = paper.decisions();
    for (var it : area.propose(paper).texts()) {
      decisions = decisions.text(it.key(), new Decisions.Keep());
    }
    var decided =
        area.upload(
            Shared.file("documents/tracker-2024-12.docx"),
            Optional.of(LocalDate.of(2024, 12, 31)),
            decisions);
    var proposal = area.propose(decided);
    assertEquals(33, proposal.delivery().actions().size());
    assertEquals(18, proposal.delivery().assurance().size());
    assertTrue(proposal.delivery().actions().stream().allMatch(it -> it.was().isEmpty()));
    area.accept(decided);
    var lines = lines(area, KnownAt.LATEST);
    assertEquals(33, lines.size());
    // one action under two objectives, with the lead of each
    var twice = lines.stream().filter(it -> it.leads().size() > 1).toList();
    assertEquals(List.of("2.1.q"), twice.stream().map(it -> it.action().reference()).toList());
    assertTrue(twice.getFirst().leadsConflict());
    assertFalse(twice.getFirst().statesConflict());
    assertEquals(
        List.of("AIP17", "AIP18"),
        NumberingGaps.of(
                lines.stream().map(it -> new ActionReference(it.action().reference())).toList())
            .getFirst()
            .missing()
            .stream()
            .map(ActionReference::text)
            .toList());
    var complete =
        area.read(() -> program.assurances.told(area.plan.id(), KnownAt.LATEST)).values().stream()
            .flatMap(List::stream)
            .collect(
                Collectors.groupingBy(it -> it.complete(), TreeMap::new, Collectors.counting()));
    assertEquals(12L, complete.get(Completion.YES));
    assertEquals(3L, complete.get(Completion.NO));
    // the same paper again differs in nothing
    var again =
        area.propose(
            area.upload(
                Shared.file("documents/tracker-2024-12.docx"),
                Optional.of(LocalDate.of(2024, 12, 31)),
                decisions));
    assertTrue(again.delivery().actions().stream().noneMatch(it -> it.changes()));
    assertTrue(again.delivery().assurance().stream().noneMatch(it -> it.changes()));
  }
}
