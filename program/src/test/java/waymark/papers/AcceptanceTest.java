package waymark.papers;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.Checkout;
import waymark.Shared;
import waymark.access.PersonNames;
import waymark.documents.PaperContents;
import waymark.kernel.AreaId;
import waymark.kernel.Checked;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.trajectory.Changes;

/** Papers are accepted into a real database: everything or nothing, and as it was shown. */
class AcceptanceTest {

  private static final String NOVEMBER =
      """
      # Objective 1: Timeliness
      METRICS                 | TARGET | 07/26 | 08/26 | 09/26 | 10/26 | 10/26
      Plans in time           | 75%    | 14%   | 17%   | 18%   | 37%   | 40%
      Requests for assessment | Lower  | 120   | 118   | 112   | Lower | 80
      """;

  private static final ReportingPeriod OCTOBER = ReportingPeriod.month(2026, 10);

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

  private static String rollup(PaperArea area, KnownAt at, ReportingPeriod period) {
    return area.tracker(at).rollup(period).met().toString();
  }

  @Test
  void a_paper_is_known_from_its_own_day_and_says_what_it_did() {
    var area = new PaperArea(program);
    var accepted = area.accept(area.upload("2026-11-27", NOVEMBER, Decisions.NONE));
    assertEquals("tracker-of-2026-11-27", accepted.paper());
    assertEquals("2/2", rollup(area, on("2026-11-27"), OCTOBER));
    assertEquals(List.of(), area.tracker(on("2026-11-26")).lines());
    assertEquals(
        "Accepted the paper “Tracker of 2026-11-27” of 27 November 2026: 2 new measures, 8 figures"
            + " new, 4 milestones and targets new, 1 objective new and 2 measures placed under objectives.",
        area.ledger().getLast());
    var papers = area.read(() -> program.papers.papers(KnownAt.LATEST));
    assertEquals(List.of(accepted.paper()), papers.stream().map(AcceptedPaper::key).toList());
    assertEquals(accepted.seq(), papers.getFirst().seq());
    var kept = requireNonNull(area.tracker(KnownAt.LATEST).lines().getFirst().kept().get(OCTOBER));
    assertEquals(
        "Taken from a paper: Tracker of 2026-11-27, table 1, row 2", kept.origin().words());
    // whoever looks at that day finds the area and the plan
    area.read(() -> {
      assertTrue(program.programmes.area(on("2026-11-27")).isPresent());
      assertEquals(1, program.programmes.plans(on("2026-11-27")).size());
      return area;
    });
  }

  @Test
  void a_restatement_turns_over_its_judgement_and_the_first_paper_stays_as_it_said() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", NOVEMBER, Decisions.NONE));
    area.accept(area.upload("2026-12-10", NOVEMBER.replace("| 80", "| 122"), Decisions.NONE));
    assertEquals("2/2", rollup(area, on("2026-11-27"), OCTOBER));
    assertEquals("1/2", rollup(area, KnownAt.LATEST, OCTOBER));
    assertEquals(
        "Accepted the paper “Tracker of 2026-12-10” of 10 December 2026: 1 reading restated (1"
            + " judgement turned over).",
        area.ledger().getLast());
    var changes = Changes.between(area.tracker(on("2026-11-27")), area.tracker(KnownAt.LATEST));
    assertEquals(
        List.of("80 > 122 true"),
        changes.list().stream().map(it -> it.was() + " > " + it.now() + " " + it.flips()).toList());
  }

  @Test
  void an_older_paper_is_known_from_its_day_and_changes_nothing_later() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-01", NOVEMBER, Decisions.NONE));
    // repeats what stands, and so writes no reading of its own
    area.accept(area.upload("2026-12-10", NOVEMBER, Decisions.NONE));
    area.accept(area.upload("2026-11-27", NOVEMBER.replace("| 80", "| 122"), Decisions.NONE));
    assertEquals("2/2", rollup(area, on("2026-11-01"), OCTOBER));
    assertEquals("1/2", rollup(area, on("2026-11-27"), OCTOBER));
    assertEquals("2/2", rollup(area, on("2026-12-10"), OCTOBER));
    assertEquals("2/2", rollup(area, KnownAt.LATEST, OCTOBER));
    assertEquals(
        "Said again what “Tracker of 2026-12-10” of 10 December 2026 says, 1 figure, because the"
            + " older paper “Tracker of 2026-11-27” was accepted after it.",
        area.ledger().getLast());
  }

  @Test
  void placements_of_the_second_paper_hold_since_the_first_that_did_not_say() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", NOVEMBER.replaceFirst("# .*\n", ""), Decisions.NONE));
    assertEquals(0, area.tracker(KnownAt.LATEST).lines().size());
    area.accept(area.upload("2026-12-10", NOVEMBER, Decisions.NONE));
    assertEquals("2/2", rollup(area, on("2026-11-27"), OCTOBER));
    assertEquals("2/2", rollup(area, KnownAt.LATEST, OCTOBER));
    var other = new PaperArea(program);
    other.accept(other.upload("2026-11-27", NOVEMBER.replaceFirst("# .*\n", ""), Decisions.NONE));
    other.accept(other.upload("2026-12-10", NOVEMBER, Decisions.NONE.placedSince(false)));
    assertEquals("0/0", rollup(other, on("2026-11-27"), OCTOBER));
    assertEquals("2/2", rollup(other, KnownAt.LATEST, OCTOBER));
    // and in the other order
    var reversed = new PaperArea(program);
    reversed.accept(reversed.upload("2026-12-10", NOVEMBER, Decisions.NONE));
    reversed.accept(
        reversed.upload("2026-11-27", NOVEMBER.replaceFirst("# .*\n", ""), Decisions.NONE));
    assertEquals("2/2", rollup(reversed, on("2026-11-27"), OCTOBER));
  }

  @Test
  void nobody_accepts_other_differences_than_were_shown() {
    var area = new PaperArea(program);
    var first = area.upload("2026-11-27", NOVEMBER, Decisions.NONE);
    var second = area.upload("2026-12-10", NOVEMBER.replace("| 80", "| 122"), Decisions.NONE);
    var shown = area.propose(second).fingerprint();
    area.accept(first);
    var entries = area.ledger().size();
    var refused = program.acceptance.accept(area.area, area.person, second, shown);
    assertEquals("overtaken", about(refused));
    assertEquals(entries, area.ledger().size());
    // shown anew it is accepted
    assertInstanceOf(Checked.Valid.class, area.tryToAccept(second));
  }

  private static String about(Checked<?> refused) {
    return switch (refused) {
      case Checked.Invalid<?>(var faults) -> faults.getFirst().field();
      case Checked.Valid<?> it -> "accepted: " + it;
    };
  }

  @Test
  void a_paper_that_was_accepted_is_not_accepted_again() {
    var area = new PaperArea(program);
    var paper = area.upload("2026-11-27", NOVEMBER, Decisions.NONE);
    area.accept(paper);
    var again = area.tryToAccept(paper);
    assertEquals("accepted", about(again));
    assertEquals(
        "Somebody accepted this paper on 1 June 2027 at 10:00am",
        ((Checked.Invalid<Acceptance.Accepted>) again).faults().getFirst().words());
  }

  @Test
  void a_paper_of_a_day_to_come_is_not_known_yet() {
    var area = new PaperArea(program);
    var late = area.upload("2027-06-02", NOVEMBER, Decisions.NONE);
    var confirmed = Decisions.NONE;
    for (var it : area.propose(late).warnings()) {
      confirmed = confirmed.confirm(it.key());
    }
    var paper = AnyPaper.deciding(late, confirmed);
    var same =
        new UploadedPaper(
            paper.upload(),
            paper.fileName(),
            paper.sha256(),
            paper.contents(),
            paper.title(),
            paper.issued(),
            paper.plan(),
            confirmed,
            late.version());
    assertEquals("issued", about(area.tryToAccept(same)));
  }

  @Test
  void of_two_people_who_accept_at_once_one_is_first_and_the_other_is_told() throws Exception {
    var area = new PaperArea(program);
    var paper = area.upload("2026-11-27", NOVEMBER, Decisions.NONE);
    var shown = area.propose(paper).fingerprint();
    var together = new CyclicBarrier(4);
    try (var people = Executors.newFixedThreadPool(4)) {
      Callable<Checked<Acceptance.Accepted>> accepting =
          () -> {
            together.await();
            return program.acceptance.accept(area.area, area.person, paper, shown);
          };
      var outcomes = new ArrayList<String>();
      for (var it : people.invokeAll(List.of(accepting, accepting, accepting, accepting))) {
        outcomes.add(it.get() instanceof Checked.Valid ? "done" : about(it.get()));
      }
      assertEquals(
          List.of("accepted", "accepted", "accepted", "done"), outcomes.stream().sorted().toList());
    }
    assertEquals(2, area.ledger().size());
  }

  @Test
  void what_fails_at_the_very_end_leaves_nothing() {
    var area = new PaperArea(program);
    var paper = area.upload("2026-11-27", NOVEMBER, Decisions.NONE);
    var failing =
        new Acceptance(
            program.fixture.transactions,
            program.fixture.ledger,
            program.holdings,
            new UploadsToAccept() {
              @Override
              public State hold(UUID upload) {
                return new State(paper.version(), 0);
              }

              @Override
              public void accepted(UUID upload, long seq, String key) {
                throw new IllegalStateException("the machine stops here");
              }

              @Override
              public Map<String, Upload> accepted(Collection<String> sha256) {
                return Map.of();
              }

              @Override
              public Optional<PaperContents> contents(AreaId area, Upload upload) {
                return Optional.empty();
              }
            },
            new PersonNames(program.fixture.db),
            program.fixture.clock);
    var shown = area.propose(paper).fingerprint();
    assertThrows(
        IllegalStateException.class, () -> failing.accept(area.area, area.person, paper, shown));
    assertEquals(1, area.ledger().size());
    assertEquals(List.of(), area.read(() -> program.papers.papers(KnownAt.LATEST)));
    assertEquals(List.of(), area.read(() -> program.measures.definitions(KnownAt.LATEST)));
  }

  @Test
  void what_a_person_said_of_a_name_is_remembered() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", NOVEMBER, Decisions.NONE));
    var renamed = NOVEMBER.replace("Plans in time          ", "Plans issued in time   ");
    var decided = Decisions.NONE.row("table 1, row 2", new Decisions.AsMatched(true));
    area.accept(area.upload("2026-12-10", renamed, decided));
    var next = area.propose(area.upload("2027-01-10", renamed, Decisions.NONE));
    assertInstanceOf(Match.Remembered.class, next.rows().getFirst().match());
    assertTrue(next.canBeAccepted(), next.open()::toString);
    assertEquals(2, area.read(() -> program.measures.definitions(KnownAt.LATEST)).size());
  }

  @Test
  void what_is_left_out_is_kept_as_said_and_not_known() {
    var area = new PaperArea(program);
    area.accept(area.upload("2026-11-27", NOVEMBER, Decisions.NONE));
    var cell = new CellKey("table 1, row 3", CellKey.Kind.READING, OCTOBER);
    area.accept(
        area.upload(
            "2026-12-10", NOVEMBER.replace("| 80", "| 122"), Decisions.NONE.cell(cell, false)));
    assertEquals("2/2", rollup(area, KnownAt.LATEST, OCTOBER));
    var requests =
        area.read(() -> program.measures.definition("requests-for-assessment", KnownAt.LATEST));
    var reported =
        area.read(() -> program.reported.of(requests.orElseThrow().id(), KnownAt.LATEST));
    assertEquals(
        List.of("80 true table 1, row 3", "122 false table 1, row 3"),
        reported.stream()
            .filter(it -> it.period().equals(OCTOBER))
            .map(it -> "%s %s %s".formatted(it.asWritten(), it.taken(), it.place()))
            .toList());
  }

  /** The published papers: what the board was told, and what it was told next. */
  @Test
  void the_committee_report_and_then_the_tracker_end_as_published() {
    var area = new PaperArea(program);
    var october = ReportingPeriod.month(2024, 10);
    var committee =
        area.upload(
            Shared.file("documents/committee-2024-11.docx"), Optional.empty(), Decisions.NONE);
    area.accept(settled(area, committee));
    var tracker =
        area.upload(
            Shared.file("documents/tracker-2024-12.xlsx"),
            Optional.of(LocalDate.of(2024, 12, 10)),
            Decisions.NONE);
    var settled = settled(area, tracker);
    var proposal = area.propose(settled);
    area.accept(settled);
    assertEquals("24/29", rollup(area, on("2024-11-27"), october));
    assertEquals("23/29", rollup(area, KnownAt.LATEST, october));
    assertEquals(
        "{1=1/3, 2=3/3, 3=1/1, 4=3/3, 5=3/3, 6=4/4, 7=2/2, 8=3/3, 9=3/3, 10=1/4}",
        area.tracker(on("2024-11-27")).rollup(october).objectives().toString());
    var changes = Changes.between(area.tracker(on("2024-11-27")), area.tracker(KnownAt.LATEST));
    assertTrue(
        changes.flips().stream().anyMatch(it -> it.was().equals("80") && it.now().equals("122")),
        changes::toString);
    assertTrue(proposal.placing().isPresent());
    var first = area.read(() -> program.papers.papers(KnownAt.LATEST).getFirst());
    var claims = area.read(() -> program.papers.claims(first.id(), KnownAt.LATEST));
    var july = claims.stream().filter(it -> it.verdict().equals("cannot-be-reproduced")).toList();
    assertEquals(
        List.of("70% of targets found 18/28"),
        july.stream().map(it -> it.words() + " found " + it.found()).toList());
  }

  /** Every question answered as a careful person would who trusts what is proposed. */
  private static UploadedPaper settled(PaperArea area, UploadedPaper paper) {
    var proposal = area.propose(paper);
    var decided = paper.decisions();
    for (var row : proposal.rows()) {
      if (row.open()) {
        decided =
            decided.row(
                row.key(),
                row.match() instanceof Match.Alike
                    ? new Decisions.AsMatched(true)
                    : new Decisions.Fresh(true));
      }
    }
    for (var text : proposal.texts()) {
      if (text.open()) {
        decided = decided.text(text.key(), new Decisions.Keep());
      }
    }
    return new UploadedPaper(
        paper.upload(),
        paper.fileName(),
        paper.sha256(),
        paper.contents(),
        paper.title(),
        paper.issued(),
        paper.plan(),
        decided,
        paper.version());
  }

  @Test
  void two_papers_of_mereside_are_accepted_and_a_repeated_one_differs_in_nothing() {
    var area = new PaperArea(program);
    var samples = Checkout.directory().resolve("samples");
    var committee = sample(area, samples.resolve("mereside-committee-2026-07.docx"));
    area.accept(settled(area, committee));
    var tracker = sample(area, samples.resolve("mereside-tracker-2026-08.xlsx"));
    area.accept(settled(area, tracker));
    assertFalse(area.tracker(KnownAt.LATEST).lines().isEmpty());
    var again = settled(area, sample(area, samples.resolve("mereside-tracker-2026-08.docx")));
    var proposal = area.propose(again);
    assertEquals(23, proposal.rows().size());
    assertEquals(
        List.of(), proposal.rows().stream().flatMap(it -> it.differences().stream()).toList());
  }

  private static UploadedPaper sample(PaperArea area, Path file) {
    var paper = area.upload(file, Optional.empty(), Decisions.NONE);
    return paper.issued().isPresent()
        ? paper
        : area.upload(file, Optional.of(LocalDate.of(2026, 9, 20)), Decisions.NONE);
  }
}
