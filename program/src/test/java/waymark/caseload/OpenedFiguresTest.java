package waymark.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.casework.AnyCasework;
import waymark.casework.CaseFold;
import waymark.casework.CaseHistory;
import waymark.casework.Measure;
import waymark.casework.Policies;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.LedgerFixture;
import waymark.measures.Source;

/** A figure opens to the same cases, be those alone looked at that may count or all of them. */
class OpenedFiguresTest {

  private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 20);
  private static final YearMonth FIRST = YearMonth.of(2021, 8);

  private static LedgerFixture fixture;
  private static Cases cases;
  private static CountedCases counted;

  private AreaId area;

  @BeforeAll
  static void connect() {
    fixture = new LedgerFixture();
    cases = new Cases(fixture.db);
    counted = new CountedCases(cases, new AreaPolicies(fixture.db));
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  @BeforeEach
  void open() {
    area = fixture.area();
  }

  private void take(List<CaseHistory> all) {
    CasesFixture.takingIn(fixture, cases)
        .take(area, "test", NOVEMBER, "any.csv", ReadExtract.of(all, NOVEMBER));
  }

  private static List<CaseHistory> cutAnywhere(long seed, int count) {
    var random = new Random(seed);
    return AnyCasework.cases(seed, count).stream()
        .map(it ->
            random.nextBoolean()
                ? it
                : new CaseHistory(
                    it.key(), it.events().subList(0, 1 + random.nextInt(it.events().size()))))
        .toList();
  }

  private List<Source.Entry> opened(String counting, YearMonth month, KnownAt at) {
    return fixture.transactions.read(
        area, () -> counted.open(counting, ReportingPeriod.month(month), at));
  }

  private int opensToTheSame(String counting, YearMonth month) {
    var all = opened(counting, month, KnownAt.on(fixture.clock.instant()));
    assertEquals(all, opened(counting, month, KnownAt.LATEST), counting + " " + month);
    return all.size();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void in_every_measure_and_any_month(long seed) {
    take(cutAnywhere(seed, 150));
    assertTrue(
        fixture
            .transactions
            .read(area, () -> cases.cells().lastMonth(NOVEMBER, KnownAt.LATEST))
            .isPresent(),
        "what is kept does not hold");
    var random = new Random(seed);
    var opening = EnumSet.noneOf(Measure.class);
    for (var measure : Measure.all()) {
      if (!measure.yearly()) {
        var months = new ArrayList<YearMonth>();
        months.add(YearMonth.from(NOVEMBER));
        months.add(YearMonth.from(NOVEMBER).plusMonths(1));
        for (var i = 0; i < 8; i++) {
          months.add(FIRST.plusMonths(random.nextInt(52)));
        }
        months.forEach(it -> {
          if (opensToTheSame(measure.key(), it) > 0) {
            opening.add(measure);
          }
        });
      }
    }
    assertTrue(opening.size() > 25, "of these alone something was counted: " + opening);
  }

  @Test
  void of_one_service_too() {
    take(cutAnywhere(3, 150));
    var found = 0;
    for (var counting : fixture.transactions.read(area, () -> counted.countings(KnownAt.LATEST))) {
      if (counting.key().startsWith(Measure.ADVICE_WITHIN_6_WEEKS.key() + " ")) {
        for (var month = FIRST; month.isBefore(FIRST.plusYears(3)); month = month.plusMonths(4)) {
          found += opensToTheSame(counting.key(), month);
        }
      }
    }
    assertTrue(found > 20, "hardly anything was opened: " + found);
  }

  /** Told without folding; whatever it says no to comes to nothing when it is folded. */
  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void a_case_that_may_not_count_does_not(long seed) {
    var no = 0;
    for (var it : cutAnywhere(seed, 60)) {
      var fold = new CaseFold(NOVEMBER, Policies.USUAL);
      fold.add(it);
      for (var measure : Measure.all()) {
        for (var month = FIRST; month.isBefore(FIRST.plusMonths(56)); month = month.plusMonths(1)) {
          if (!measure.yearly() && !CaseFold.mayCount(measure, month, it, NOVEMBER)) {
            var row = fold.row(measure, month, Optional.empty(), NOVEMBER);
            assertEquals(
                0,
                row.denominator().orElse(row.numerator().orElse(0L)),
                measure + " " + month + " " + it);
            no++;
          }
        }
      }
    }
    assertTrue(no > 1_000, "it hardly ever says no");
  }
}
