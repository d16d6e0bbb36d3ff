package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;
import waymark.ledger.Writing;
import waymark.measures.Reading;
import waymark.registers.Counted;
import waymark.registers.DefinedCalculation;
import waymark.registers.Entry;
import waymark.registers.EntryId;
import waymark.registers.FieldType;
import waymark.registers.MonthlyTotal;
import waymark.registers.Register;
import waymark.registers.RegisterField;
import waymark.registers.Registering;
import waymark.registers.Shipped;
import waymark.registers.ShippedCalculations;

/**
 * Each calculation that ships, over entries by chance from a seed, beside SQL that was written by
 * hand for it alone.
 */
class CalculationsTest {

  private static final YearMonth FIRST = YearMonth.of(2024, 1);
  private static final int MONTHS = 18;
  private static final LocalDate UNTIL = FIRST.plusMonths(MONTHS).atDay(1);
  private static final int ENTRIES = 120;

  /** What is counted elsewhere: the register, what was counted, the least and how much more. */
  private record Elsewhere(String register, String cut, int least, int more) {}

  private static final List<Elsewhere> ELSEWHERE =
      List.of(
          new Elsewhere("local-offer", "visits", 0, 20_000),
          new Elsewhere("scorecards", "scorecards due", 20, 5),
          new Elsewhere("scorecards", "scorecards completed", 0, 20),
          new Elsewhere("scorecards", "fields of the dashboard", 400, 50),
          new Elsewhere("scorecards", "fields completed", 0, 400),
          new Elsewhere("plan-holders", "children with a plan", 2_000, 500),
          new Elsewhere("plan-holders", "in mainstream schools", 0, 2_000),
          new Elsewhere("plan-holders", "educated at home", 0, 40),
          new Elsewhere("plan-holders", "persistently absent", 0, 1_500));

  private static List<DefinedCalculation> shipped() {
    return Shipped.KEYS.stream().flatMap(it -> ShippedCalculations.over(it).stream()).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void each_calculation_is_what_sql_by_hand_makes_of_the_same_entries(long seed) throws Exception {
    var area = filled(seed);
    assertEquals(
        new TreeSet<>(CalculationsByHand.ALL.keySet()),
        new TreeSet<>(shipped().stream().map(DefinedCalculation::key).toList()));
    for (var it : shipped()) {
      assertEquals(byHand(area, it), figures(area, it, KnownAt.LATEST), it.key());
    }
  }

  @Test
  void one_changed_entry_moves_the_readings_that_it_touches_and_no_other() {
    var area = filled(3);
    var sessions = Shipped.register("co-production");
    var id = new EntryId(UUID.randomUUID());
    var engagement =
        Map.of(
            "held", "2024-05-07",
            "kind", "engagement",
            "who", "staff",
            "people", "9",
            "families", "4");
    area.record(
        Optional.empty(),
        "Entered one.",
        it -> Registering.write(it, sessions, entry(sessions, id, engagement), Map.of()));
    var before = all(area, KnownAt.LATEST);
    var written = headSeq(area);
    var changed = new HashMap<>(engagement);
    changed.put("kind", "co-production");
    area.record(
        Optional.empty(),
        "Corrected one.",
        it -> Registering.write(it, sessions, entry(sessions, id, changed), engagement));
    assertEquals(
        List.of("co-production-held 2024-05", "engagements-held 2024-05"),
        moved(before, all(area, KnownAt.LATEST)));
    var then = new KnownAt(KnownAt.LATEST.known(), written);
    assertEquals(List.of(), moved(before, all(area, then)), "as it was written before");
    area.record(
        Optional.empty(),
        "Took one back.",
        it ->
            it.withdraw(
                () -> Registering.write(it, sessions, entry(sessions, id, changed), changed)));
    assertTrue(
        moved(before, all(area, KnownAt.LATEST))
            .containsAll(List.of("engagements-held 2024-05", "people-mean 2024-07")));
    assertTrue(!moved(before, all(area, KnownAt.LATEST)).contains("co-production-held 2024-05"));
  }

  @Test
  void one_changed_tick_moves_its_pathway_for_a_year_and_its_wave_from_then_on() {
    var area = filled(4);
    var samples = Shipped.register("dip-samples");
    var id = new EntryId(UUID.randomUUID());
    var four =
        Map.of(
            "sampled", "2024-09-10",
            "wave", "wave-2",
            "pathways", "employment\nindependent-living\ncommunity\nhealth");
    area.record(
        Optional.empty(),
        "Read one.",
        it -> Registering.write(it, samples, entry(samples, id, four), Map.of()));
    var before = all(area, KnownAt.LATEST);
    var three = new HashMap<>(four);
    three.put("pathways", "independent-living\ncommunity\nhealth");
    area.record(
        Optional.empty(),
        "Read it again.",
        it -> Registering.write(it, samples, entry(samples, id, three), four));
    var named = new TreeSet<String>();
    for (var month = YearMonth.of(2024, 9); month.isBefore(YearMonth.from(UNTIL)); ) {
      named.add("pathway-employment " + month);
      named.add("pathways-wave-2 " + month);
      month = month.plusMonths(1);
    }
    assertEquals(List.copyOf(named), moved(before, all(area, KnownAt.LATEST)));
  }

  @Test
  void one_corrected_total_moves_the_share_of_its_month_alone() {
    var area = filled(5);
    var before = all(area, KnownAt.LATEST);
    area.record(
        Optional.empty(),
        "Corrected one.",
        it ->
            Registering.write(
                it,
                new MonthlyTotal(
                    "plan-holders",
                    YearMonth.of(2024, 7),
                    "children with a plan",
                    BigDecimal.valueOf(2_600),
                    "Another system",
                    "Counted twice.")));
    assertEquals(List.of("plan-mainstream 2024-07"), moved(before, all(area, KnownAt.LATEST)));
  }

  private static List<String> moved(Map<String, String> before, Map<String, String> after) {
    assertEquals(before.keySet(), after.keySet());
    return before.keySet().stream()
        .filter(it -> !before.getOrDefault(it, "").equals(after.get(it)))
        .toList();
  }

  private static Map<String, String> all(LedgerArea area, KnownAt at) {
    var all = new TreeMap<String, String>();
    for (var it : shipped()) {
      figures(area, it, at).forEach((month, said) -> all.put(it.key() + " " + month, said));
    }
    return all;
  }

  private static long headSeq(LedgerArea area) {
    return RunningServer.get()
        .bean(AreaTransactions.class)
        .read(area.id(), () -> RunningServer.get().bean(Ledger.class).headSeq());
  }

  private static LedgerArea filled(long seed) {
    var area = LedgerArea.open("counted-" + seed + "-" + UUID.randomUUID().toString().charAt(0));
    var chance = new Random(seed);
    area.record(
        Optional.empty(),
        "Filled registers by chance.",
        writing -> {
          for (var key : Shipped.KEYS) {
            var register = Shipped.register(key);
            Registering.pack(writing, key, Shipped.text(key).orElseThrow());
            entries(writing, register, chance);
            ShippedCalculations.over(key).forEach(it -> Registering.write(writing, it));
          }
          for (var month = 0; month < MONTHS; month++) {
            for (var it : ELSEWHERE) {
              Registering.write(
                  writing,
                  new MonthlyTotal(
                      it.register(),
                      FIRST.plusMonths(month),
                      it.cut(),
                      BigDecimal.valueOf(it.least() + chance.nextInt(it.more())),
                      "Another system",
                      ""));
            }
          }
        });
    return area;
  }

  private static void entries(Writing writing, Register register, Random chance) {
    for (var number = 0; number < ENTRIES; number++) {
      var values = new HashMap<String, String>();
      // the first and the last month are there, so that both sides make the same months
      var day = number == 0 ? FIRST.atDay(1) : FIRST.atDay(1).plusDays(chance.nextInt(MONTHS * 30));
      values.put(register.countsOn(), day.toString());
      for (var field : register.fields()) {
        if (!field.id().equals(register.countsOn())
            && (field.required() || chance.nextInt(5) > 0)) {
          value(field, day, values, chance).ifPresent(it -> values.put(field.id(), it));
        }
      }
      Registering.write(
          writing, register, entry(register, new EntryId(UUID.randomUUID()), values), Map.of());
    }
  }

  private static Optional<String> value(
      RegisterField field, LocalDate day, Map<String, String> values, Random chance) {
    return switch (field.type()) {
      case FieldType.Day _ -> Optional.of(day.plusDays(chance.nextInt(14)).toString());
      case FieldType.Whole _ -> {
        var above = field.limits().notAbove();
        yield above.isEmpty()
            ? Optional.of(String.valueOf(1 + chance.nextInt(40)))
            : above
                .map(it -> values.getOrDefault(it, ""))
                .filter(it -> !it.isEmpty())
                .map(it -> String.valueOf(chance.nextInt(Integer.parseInt(it) + 1)));
      }
      case FieldType.Choice(var offers) ->
          Optional.of(offers.get(chance.nextInt(offers.size())).key());
      case FieldType.Several(var offers) -> {
        var chosen = offers.stream().filter(_ -> chance.nextInt(4) > 0).map(FieldType.Offer::key);
        yield Optional.of(String.join("\n", chosen.toList())).filter(it -> !it.isEmpty());
      }
      case FieldType.Decimal _ ->
          Optional.of(BigDecimal.valueOf(chance.nextInt(1000), 1).toString());
      case FieldType.YesNo _ -> Optional.of(chance.nextBoolean() ? "yes" : "no");
      case FieldType.OfObjective _ -> Optional.of(new UUID(0, chance.nextInt(9)).toString());
      case FieldType.Text _, FieldType.LongText _ -> Optional.of("Words " + chance.nextInt());
      default -> Optional.empty();
    };
  }

  private static Entry entry(Register register, EntryId id, Map<String, String> values) {
    return new Entry(
        id,
        register.key(),
        LocalDate.parse(values.getOrDefault(register.countsOn(), "")),
        values,
        "");
  }

  private static Map<String, String> figures(LedgerArea area, DefinedCalculation it, KnownAt at) {
    var counted = RunningServer.get().bean(Counted.class);
    var figures = new TreeMap<String, String>();
    RunningServer.get()
        .bean(AreaTransactions.class)
        .read(area.id(), () -> counted.figures(it, UNTIL, at))
        .forEach((month, reading) -> figures.put(month.toString(), words(reading)));
    return figures;
  }

  private static String words(Reading reading) {
    return switch (reading) {
      case Reading.Measured(var value, var of, _) -> of == null ? value.toString() : of.toString();
      case Reading.NotApplicable _ -> "N/A";
      default -> reading.toString();
    };
  }

  private static Map<String, String> byHand(LedgerArea area, DefinedCalculation it)
      throws SQLException {
    var hand = CalculationsByHand.ALL.getOrDefault(it.key(), List.of());
    var sql =
        """
        with e as (select entry_id as id, counts_on as day, data::jsonb as d from registers.entry
                    where area_id = '%1$s' and register = '%2$s' and superseded_seq is null and not withdrawn),
             t as (select month, cut, total from registers.monthly_total where area_id = '%1$s' and superseded_seq is null),
             m as (select generate_series(date '%3$s', date '%4$s', interval '1 month')::date as month)
        select to_char(m.month, 'YYYY-MM'), (%5$s), %6$s from m
        """
            .formatted(
                area.id(),
                it.register(),
                FIRST.atDay(1),
                UNTIL.minusMonths(1),
                hand.getFirst(),
                hand.size() < 2 ? "null" : "(" + hand.get(1) + ")");
    var figures = new TreeMap<String, String>();
    var access = RunningServer.get().bean(Installation.class).access();
    try (var connection = TestDatabase.asIntruder(access);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        figures.put(
            rows.getString(1), said(rows.getBigDecimal(2), rows.getBigDecimal(3), hand.size()));
      }
    }
    return figures;
  }

  private static String said(BigDecimal value, BigDecimal of, int parts) {
    if (value == null || (parts == 2 && of.signum() == 0)) {
      return "N/A";
    }
    return parts == 2
        ? value.toBigInteger() + "/" + of.toBigInteger()
        : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
