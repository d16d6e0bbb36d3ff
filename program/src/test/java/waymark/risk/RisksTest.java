package waymark.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.Command;
import waymark.ledger.LedgerFixture;
import waymark.ledger.Writing;

/** The register in a real database: as known now and then, version by version, area by area. */
class RisksTest {

  private static LedgerFixture fixture;
  private static Risks risks;

  private AreaId area;

  @BeforeAll
  static void connect() {
    fixture = new LedgerFixture();
    risks = new Risks(fixture.db);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @BeforeEach
  void open() {
    area = fixture.area();
  }

  /** Writes a day later than what was written before. */
  private void write(Consumer<Writing> facts) {
    fixture.clock.forward(Duration.ofDays(1));
    fixture.ledger.record(
        Command.of(area, new PersonId(UUID.randomUUID()), "Looked at the risks."), facts);
  }

  private void review(String reference, String score, boolean open) {
    write(it -> RiskFacts.write(it, AnyRisk.review(reference, score, open)));
  }

  private void add(String reference, String score) {
    write(it -> {
      RiskFacts.write(it, AnyRisk.risk(reference));
      RiskFacts.write(it, AnyRisk.review(reference, score, true));
    });
  }

  private KnownAt now() {
    return KnownAt.on(fixture.clock.instant());
  }

  private Register known(KnownAt at) {
    return fixture.transactions.read(area, () -> risks.known(at));
  }

  private static List<String> told(Register register) {
    return register.lines().stream()
        .map(it ->
            "%s %d%s"
                .formatted(it.risk().reference(), it.score().value(), it.open() ? "" : " closed"))
        .toList();
  }

  @Test
  void it_is_read_as_known_now_and_then_and_what_changed_is_told() {
    var before = now();
    add("R1", "3x3");
    add("R2", "2x2");
    add("R10", "2x2");
    var meeting = now();
    review("R1", "4x4", true);
    review("R2", "1x2", true);
    review("R10", "2x2", false);
    add("I1", "1x5");
    assertEquals(List.of("R1 16", "I1 5", "R10 4 closed", "R2 2"), told(known(KnownAt.LATEST)));
    assertEquals(List.of("R1 9", "R2 4", "R10 4"), told(known(meeting)));
    assertEquals(List.of(), told(known(before)));
    var changes = fixture.transactions.read(area, () -> risks.changes(meeting, KnownAt.LATEST));
    assertEquals(
        "1 added, 1 raised, 1 lowered and 1 closed; 0 open with an unchanged score.",
        RiskChangesReport.words(changes));
    var since = fixture.transactions.read(area, () -> risks.changes(before, meeting));
    assertEquals("3 added; 0 open with an unchanged score.", RiskChangesReport.words(since));
  }

  @Test
  void each_review_is_a_version_with_its_reason() {
    add("R1", "3x3");
    review("R1", "4x4", true);
    review("R1", "4x4", false);
    var reviews =
        fixture.transactions.read(area, () -> risks.reviews(AnyRisk.id("R1"), KnownAt.LATEST));
    assertEquals(
        List.of("9 true", "16 true", "16 false"),
        reviews.stream().map(it -> it.fact().current().value() + " " + it.fact().open()).toList());
    assertEquals("Because of R1", reviews.getLast().fact().reason());
    assertEquals(3L, fixture.transactions.read(area, () -> risks.lastReviewed(AnyRisk.id("R1"))));
    assertEquals(1L, fixture.transactions.read(area, () -> risks.lastWritten(AnyRisk.id("R1"))));
  }

  @Test
  void a_link_that_is_taken_away_leads_nowhere_and_did_before() {
    add("R1", "3x3");
    var link = new RiskLink(AnyRisk.id("R1"), RiskLink.Of.MEASURE, UUID.randomUUID());
    write(it -> RiskFacts.write(it, link));
    var linked = now();
    write(it -> it.withdraw(() -> RiskFacts.write(it, link)));
    assertEquals(List.of(), known(KnownAt.LATEST).lines().getFirst().links());
    assertEquals(List.of(link), known(linked).lines().getFirst().links());
  }

  @Test
  void an_area_scores_as_usual_until_it_says_otherwise() {
    assertEquals(Matrix.USUAL, known(KnownAt.LATEST).matrix());
    var other =
        new Matrix(
            List.of("Unlikely", "Likely"),
            List.of("Later", "Now"),
            List.of("Small", "Middling", "Large"),
            2,
            3,
            6,
            "Two levels are enough");
    write(it -> RiskFacts.write(it, other));
    assertEquals(other, known(KnownAt.LATEST).matrix());
    assertEquals(1L, fixture.transactions.read(area, risks::matrixLastWritten));
  }

  @Test
  void the_register_of_another_area_is_its_own() {
    add("R1", "3x3");
    write(it -> RiskFacts.write(it, new RegisterNote("Kept by the clerk.", "", "")));
    var there = fixture.transactions.read(fixture.area(), () -> risks.known(KnownAt.LATEST));
    assertEquals(Register.NONE, there);
    assertEquals("Kept by the clerk.", known(KnownAt.LATEST).note().words());
  }
}
