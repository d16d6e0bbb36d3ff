package waymark.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.caseload.db.Tables.CASE_VERSION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.caseload.TakingIn.Taken;
import waymark.casework.AnyCasework;
import waymark.casework.CaseFold;
import waymark.casework.Measure;
import waymark.casework.Policies;
import waymark.kernel.AreaId;
import waymark.kernel.Checked;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.LedgerFixture;
import waymark.measures.Reading;

/** Extracts that come one after another, again, changed, and late; the cases are invented. */
class TakingInTest {

  private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);

  private static LedgerFixture fixture;
  private static Cases cases;
  private static HandedOvers handedOvers;
  private static TakingIn takingIn;

  @TempDir private Path home;

  @BeforeAll
  static void connect() {
    fixture = new LedgerFixture();
    cases = new Cases(fixture.db);
    handedOvers = new HandedOvers(fixture.db, fixture.clock);
    takingIn = new TakingIn(fixture.transactions, fixture.ledger, cases, handedOvers);
  }

  @AfterAll
  static void close() {
    fixture.close();
  }

  private ReadExtract read(LocalDate day, String... lines) {
    try {
      var file = Files.createTempFile(home, "events", ".csv");
      Files.writeString(file, "case,event,date,detail\n" + String.join("\n", lines) + "\n");
      return switch (ReadExtract.of(file, day)) {
        case Checked.Valid<ReadExtract>(var it) -> it;
        case Checked.Invalid<ReadExtract> invalid -> throw new IllegalStateException("" + invalid);
      };
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private HandedOver handOver(AreaId area, LocalDate day, String... lines) {
    var read = read(day, lines);
    return fixture.transactions.write(
        area,
        () -> {
          var id = handedOvers.keep(SOMEBODY, day, "events.csv", "0".repeat(64), read);
          return handedOvers.of(id).orElseThrow();
        });
  }

  private Taken accept(AreaId area, HandedOver it) {
    var seen = fixture.transactions.read(area, cases::lastWritten);
    return takingIn.accept(area, SOMEBODY, it, seen);
  }

  private void take(AreaId area, LocalDate day, String... lines) {
    assertEquals(Taken.IN, accept(area, handOver(area, day, lines)));
  }

  private static TakenExtract last(AreaId area) {
    return fixture.transactions.read(area, () -> cases.extracts(KnownAt.LATEST)).getFirst();
  }

  /** Each case that is known as its key, whether it was seen last, and how many events it has. */
  private static List<String> known(AreaId area, KnownAt at) {
    return fixture.transactions.read(
        area,
        () -> {
          var known = new ArrayList<String>();
          cases.each(
              at,
              it ->
                  known.add(
                      "%s %s %d"
                          .formatted(
                              it.key(),
                              it.seen() ? "seen" : "gone",
                              it.history().events().size())));
          return known;
        });
  }

  private static KnownAt endOf(LocalDate day) {
    return KnownAt.on(England.start(day.plusDays(1)).minusNanos(1000));
  }

  private static long versions(AreaId area) {
    return fixture.transactions.read(area, () -> fixture.db.fetchCount(CASE_VERSION));
  }

  @Test
  void the_same_extract_again_writes_no_case() {
    var area = fixture.area();
    String[] lines = {
      "A,request,2026-01-05,school",
      "A,advice-asked,2026-02-20,Health",
      "A,advice-returned,2026-03-20,Health",
      "B,request,2026-01-06,parent",
      "B,exception,2026-02-01,c"
    };
    take(area, OCTOBER, lines);
    assertEquals(2, versions(area));
    var again = handOver(area, NOVEMBER, lines);
    var difference =
        fixture.transactions.read(
            area,
            () -> takingIn.difference(NOVEMBER, handedOvers.content(again.id()).orElseThrow()));
    assertTrue(difference.none());
    assertEquals(2, difference.same());
    assertEquals(Taken.IN, accept(area, again));
    assertEquals(2, versions(area));
    assertEquals(NOVEMBER, last(area).takenOn());
    assertEquals(Taken.SETTLED, accept(area, again));
  }

  @Test
  void a_changed_date_is_a_new_version_and_a_case_that_is_gone_stays_marked() {
    var area = fixture.area();
    take(
        area,
        OCTOBER,
        "A,request,2026-01-05,school",
        "B,request,2026-01-06,parent",
        "C,request,2026-02-06,parent");
    take(
        area,
        NOVEMBER,
        "A,request,2026-01-05,school",
        "A,withdrawn,2026-11-02,",
        "C,request,2026-02-07,parent",
        "D,request,2026-11-02,school");
    assertEquals(
        List.of("A seen 2", "B gone 1", "C seen 1", "D seen 1"), known(area, KnownAt.LATEST));
    assertEquals(List.of("A seen 1", "B seen 1", "C seen 1"), known(area, endOf(OCTOBER)));
    assertEquals(List.of(), known(area, endOf(SEPTEMBER)));
    var extract = last(area);
    assertEquals(1, extract.fresh());
    assertEquals(2, extract.changed());
    assertEquals(1, extract.gone());
  }

  @Test
  void a_case_with_a_line_that_cannot_be_read_stays_as_it_was_known_and_stops_no_other() {
    var area = fixture.area();
    take(area, OCTOBER, "A,request,2026-01-05,school", "B,request,2026-01-06,parent");
    take(area, NOVEMBER, "A,request,45567,school", "B,request,2026-01-07,parent");
    assertEquals(List.of("A seen 1", "B seen 1"), known(area, KnownAt.LATEST));
    var extract = last(area);
    assertEquals(1, extract.unread());
    assertEquals(1, extract.changed());
    assertEquals(0, extract.gone());
    var checks = fixture.transactions.read(area, () -> cases.checks(extract.id()));
    assertEquals("{DATE_UNREADABLE=1}", checks.toString());
  }

  @Test
  void an_older_extract_changes_what_was_known_then_and_nothing_that_is_known_later() {
    var area = fixture.area();
    String[] same = {"C,request,2026-03-05,school", "D,request,2026-03-06,school"};
    take(area, SEPTEMBER, "A,request,2026-01-05,school", same[0], same[1]);
    take(
        area, NOVEMBER, "A,request,2026-01-05,school", "A,withdrawn,2026-11-02,", same[0], same[1]);
    take(
        area,
        OCTOBER,
        "A,request,2026-01-04,school",
        "B,request,2026-01-06,parent",
        "C,request,2026-03-05,school",
        "C,decision-to-assess,2026-03-25,");
    assertEquals(
        List.of("A seen 2", "B gone 1", "C seen 1", "D seen 1"), known(area, KnownAt.LATEST));
    assertEquals(
        List.of("A seen 1", "B seen 1", "C seen 2", "D gone 1"), known(area, endOf(OCTOBER)));
    assertEquals(List.of("A seen 1", "C seen 1", "D seen 1"), known(area, endOf(SEPTEMBER)));
    assertEquals(NOVEMBER, last(area).takenOn());
    var october =
        fixture.transactions.read(area, () -> cases.of("A", endOf(OCTOBER))).orElseThrow();
    assertEquals(LocalDate.of(2026, 1, 4), october.history().events().getFirst().on());
  }

  @Test
  void of_two_who_accept_at_once_the_second_is_told_that_another_was_first() {
    var area = fixture.area();
    var seen = fixture.transactions.read(area, cases::lastWritten);
    var first = handOver(area, OCTOBER, "A,request,2026-01-05,school");
    var second = handOver(area, NOVEMBER, "A,request,2026-01-06,school");
    assertEquals(Taken.IN, takingIn.accept(area, SOMEBODY, first, seen));
    assertEquals(Taken.OVERTAKEN, takingIn.accept(area, SOMEBODY, second, seen));
    assertEquals(OCTOBER, last(area).takenOn());
    assertTrue(
        fixture.transactions.read(area, () -> handedOvers.of(second.id())).orElseThrow().waits());
    assertEquals(Taken.IN, accept(area, second));
  }

  @Test
  void what_was_put_aside_is_not_accepted_and_its_content_is_gone() {
    var area = fixture.area();
    var it = handOver(area, OCTOBER, "A,request,2026-01-05,school");
    assertTrue(fixture.transactions.write(area, () -> handedOvers.putAside(it.id())));
    assertTrue(fixture.transactions.read(area, () -> handedOvers.content(it.id())).isEmpty());
    assertEquals(Taken.SETTLED, accept(area, it));
    assertEquals(List.of(), known(area, KnownAt.LATEST));
  }

  /** What is counted from the stored cases is what the fold of the extract says, key by key. */
  @Test
  void the_measures_of_stored_cases_are_those_of_the_extract() {
    var area = fixture.area();
    var all = AnyCasework.cases(11, 400);
    takingIn.take(area, "test", NOVEMBER, "any.csv", ReadExtract.of(all, NOVEMBER));
    var fold = new CaseFold(NOVEMBER, Policies.USUAL);
    all.forEach(fold::add);
    var expected = new TreeMap<String, String>();
    fold.rows().stream()
        .filter(it -> !it.measure().yearly() && it.cut().isEmpty())
        .filter(it -> YearMonth.parse(it.period()).isBefore(YearMonth.of(2026, 11)))
        .forEach(it ->
            expected.put(
                it.measure().key() + " " + it.period(),
                it.value().isEmpty()
                    ? "none"
                    : it.measure().kind() == Measure.Kind.SHARE
                        ? it.numerator().get() + "/" + it.denominator().get()
                        : it.value().get().stripTrailingZeros().toPlainString()));
    var source = new CountedCases(cases, new AreaPolicies(fixture.db));
    var found = new TreeMap<String, String>();
    fixture.transactions.read(
        area,
        () -> {
          for (var measure : Measure.all()) {
            source
                .compute(measure.key(), LocalDate.of(2026, 11, 30), KnownAt.LATEST)
                .forEach((month, reading) ->
                    found.put(
                        measure.key() + " " + month.firstMonth(),
                        reading instanceof Reading.Measured(var value, var of, _)
                            ? of == null ? value.toString() : of.toString()
                            : "none"));
          }
          var keys = Measure.all().stream().map(Measure::key).toList();
          var until = LocalDate.of(2026, 11, 30);
          var atOnce = source.compute(keys, until, KnownAt.LATEST);
          keys.forEach(
              it -> assertEquals(source.compute(it, until, KnownAt.LATEST), atOnce.get(it)));
          return area;
        });
    assertEquals(expected, found);
    assertTrue(expected.size() > 300, "hardly anything is measured");
  }

  @Test
  void a_figure_opens_to_the_cases_that_it_was_counted_from() {
    var area = fixture.area();
    take(
        area,
        NOVEMBER,
        "A,request,2026-01-05,school",
        "A,final-plan,2026-09-07,",
        "B,request,2026-06-01,school",
        "B,final-plan,2026-09-08,",
        "C,request,2026-06-01,school",
        "wrong,final-plan,2026-09-08,",
        "wrong,request,2026-10-08,");
    var september = ReportingPeriod.month(YearMonth.of(2026, 9));
    var source = new CountedCases(cases, new AreaPolicies(fixture.db));
    var entries =
        fixture.transactions.read(
            area, () -> source.open("plans-within-20-weeks", september, KnownAt.LATEST));
    assertEquals(
        "[Entry[on=2026-09-07, words=Case A, counted=false, address=/casework/cases/A],"
            + " Entry[on=2026-09-08, words=Case B, counted=true, address=/casework/cases/B]]",
        entries.toString());
    var open =
        fixture.transactions.read(
            area,
            () ->
                source.open(
                    "open-over-20-weeks",
                    ReportingPeriod.month(YearMonth.of(2026, 11)),
                    KnownAt.LATEST));
    assertEquals(1, open.size());
    assertEquals("Case C", open.getFirst().words());
  }
}
