package waymark.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.casework.CaseEvent;
import waymark.casework.CaseHistory;
import waymark.casework.Detail;
import waymark.casework.EventKind;
import waymark.casework.OpenPoint;
import waymark.casework.Policies;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Command;
import waymark.ledger.LedgerFixture;
import waymark.measures.Reading;

/** What an area decides changes its figures from then on, and none that were known before. */
class AreaPoliciesTest {

  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);
  private static final LocalDate REQUEST = LocalDate.of(2026, 4, 20);

  private static LedgerFixture fixture;
  private static Cases cases;
  private static AreaPolicies policies;

  @BeforeAll
  static void connect() {
    fixture = new LedgerFixture();
    cases = new Cases(fixture.db);
    policies = new AreaPolicies(fixture.db);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  /** A plan on the 140th day after its request: in time, unless the day of receipt is day 1. */
  private static AreaId area() {
    var area = fixture.area();
    var at =
        new CaseHistory(
            "A", List.of(event(EventKind.REQUEST, 0), event(EventKind.FINAL_PLAN, 140)));
    CasesFixture.takingIn(fixture, cases)
        .take(area, "test", NOVEMBER, "any.csv", ReadExtract.of(List.of(at), NOVEMBER));
    return area;
  }

  private static CaseEvent event(EventKind kind, int days) {
    return new CaseEvent(
        kind,
        REQUEST.plusDays(days),
        kind == EventKind.REQUEST ? Detail.Source.SCHOOL : Detail.Nothing.NOTHING);
  }

  private static long decide(AreaId area, PolicySetting it) {
    return fixture.ledger.record(
        new Command(area, Optional.empty(), Optional.empty(), "test", "Decided how it is counted."),
        writing -> AreaPolicies.write(writing, it));
  }

  private static PolicySetting receipt(LocalDate from, String answer) {
    return new PolicySetting(OpenPoint.RECEIPT, from, answer, "The board said so.", Instant.EPOCH);
  }

  private static String september(AreaId area, KnownAt at) {
    return fixture.transactions.read(
        area,
        () ->
            new CountedCases(cases, policies)
                        .compute("plans-within-20-weeks", LocalDate.of(2026, 11, 30), at)
                        .get(ReportingPeriod.month(YearMonth.of(2026, 9)))
                    instanceof Reading.Measured(var value, _, _)
                ? value.toString()
                : "none");
  }

  @Test
  void a_decision_counts_from_now_on_and_what_was_known_before_stays() {
    var area = area();
    assertEquals("100", september(area, KnownAt.LATEST));
    var before = KnownAt.on(fixture.clock.instant());
    fixture.clock.forward(Duration.ofDays(1));
    decide(area, receipt(LocalDate.of(2014, 9, 1), "day-1"));
    assertEquals("0", september(area, KnownAt.LATEST));
    assertEquals("100", september(area, before));
  }

  @Test
  void a_decision_holds_for_limits_that_begin_from_its_day_on_alone() {
    var area = area();
    decide(area, receipt(REQUEST.plusDays(1), "day-1"));
    assertEquals("100", september(area, KnownAt.LATEST));
    decide(area, receipt(REQUEST, "day-1"));
    assertEquals("0", september(area, KnownAt.LATEST));
    decide(area, receipt(REQUEST, "day-0"));
    assertEquals("100", september(area, KnownAt.LATEST));
  }

  @Test
  void a_decision_that_is_taken_back_counts_no_more() {
    var area = area();
    decide(area, receipt(REQUEST, "day-1"));
    fixture.ledger.record(
        new Command(area, Optional.empty(), Optional.empty(), "test", "Taken back."),
        writing -> writing.withdraw(() -> AreaPolicies.write(writing, receipt(REQUEST, "day-1"))));
    assertEquals("100", september(area, KnownAt.LATEST));
    assertEquals(
        Policies.USUAL, fixture.transactions.read(area, () -> policies.at(KnownAt.LATEST)));
  }

  @Test
  void one_area_decides_for_itself_alone() {
    var area = area();
    decide(fixture.area(), receipt(REQUEST, "day-1"));
    assertEquals("100", september(area, KnownAt.LATEST));
  }
}
