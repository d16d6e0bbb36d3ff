package waymark.caseload;

import static waymark.caseload.db.Tables.LISTED;
import static waymark.caseload.db.Tables.OPEN_CASE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import waymark.casework.Episodes;
import waymark.casework.OpenCase;
import waymark.casework.Policies;
import waymark.kernel.KnownAt;

/**
 * What is open in the cases of an area: requests without an outcome, and limits that are not done.
 * It is kept beside the cases as their cells are, holds for the same as they do, and says nothing
 * of the day on which somebody looks; whoever asks for anything else has the cases folded.
 */
public final class OpenCases {

  /**
   * The edition of what is open. Whoever changes what starts or ends a limit, or how a request
   * stands, raises it, so that what was kept of before holds no longer.
   */
  static final int EDITION = 1;

  private static final Comparator<OpenCase> BY_KEY = Comparator.comparing(OpenCase::key);

  private final DSLContext db;
  private final Cases cases;
  private final AreaPolicies policies;

  OpenCases(DSLContext db, Cases cases) {
    this.db = db;
    this.cases = cases;
    this.policies = new AreaPolicies(db);
  }

  /**
   * All cases that count and in which something is open, in the order of their keys.
   *
   * @param known the day of knowledge
   */
  public List<OpenCase> all(LocalDate known, KnownAt at) {
    return holding(known, at).orElseGet(() -> folded(known, at)).stream().sorted(BY_KEY).toList();
  }

  /** What is kept, where it holds; in one statement but for the names. */
  private Optional<List<OpenCase>> holding(LocalDate known, KnownAt at) {
    if (!at.latest()) {
      return Optional.empty();
    }
    var rows =
        db.select(
                OPEN_CASE.CASE_KEY,
                OPEN_CASE.SEEN,
                OPEN_CASE.WORKER,
                OPEN_CASE.TEAM,
                OPEN_CASE.SAID)
            .from(LISTED)
            .leftJoin(OPEN_CASE)
            .on(OPEN_CASE.AREA_ID.eq(LISTED.AREA_ID))
            .where(holds(known))
            .fetch();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var text = new OpenText(cases.services());
    var named = cases.names().named();
    var all = new ArrayList<OpenCase>(rows.size());
    for (var it : rows) {
      var number = it.value1();
      if (number != null) { // else it holds, and nothing is open
        all.add(text.read(named.getOrDefault(number, number), row(it)));
      }
    }
    return Optional.of(all);
  }

  private static OpenText.Row row(Record it) {
    return new OpenText.Row(
        it.get(OPEN_CASE.CASE_KEY),
        it.get(OPEN_CASE.SEEN),
        Optional.ofNullable(it.get(OPEN_CASE.WORKER)),
        Optional.ofNullable(it.get(OPEN_CASE.TEAM)),
        it.get(OPEN_CASE.SAID));
  }

  private static Condition holds(LocalDate known) {
    return LISTED
        .KNOWN_DAY
        .eq(known)
        .and(LISTED.EDITION.eq(EDITION))
        .and(KeptCells.nothingWrittenAfter(LISTED.UPTO));
  }

  /** Whether what is kept holds as of the last extract; also where there is none. */
  boolean hold() {
    return cases
        .knownUntil(KnownAt.LATEST, LocalDate.MAX)
        .map(known -> db.fetchExists(LISTED, holds(known)))
        .orElse(true);
  }

  /** All cases read one by one, as known at any moment. */
  private List<OpenCase> folded(LocalDate known, KnownAt at) {
    var found = new Found(known, policies.at(at));
    cases.eachByNumber(
        at,
        it -> {
          if (Episodes.of(it.history().asKnownOn(known)).counts()) {
            found.add(it);
          }
        });
    return List.copyOf(found.open.values());
  }

  /** What is open in cases that are handed over one after another. */
  static final class Found {
    private final LocalDate known;
    private final Policies policies;
    private final Map<String, OpenCase> open = new HashMap<>();

    /**
     * @param known the day of knowledge: what is dated after it has not happened
     */
    Found(LocalDate known, Policies policies) {
      this.known = known;
      this.policies = policies;
    }

    /** Takes a case that counts. */
    void add(StoredCase it) {
      OpenCase.of(it.history().asKnownOn(known), it.seen(), policies)
          .ifPresent(open -> this.open.put(it.number(), open));
    }
  }

  /**
   * Writes of what was found what differs from what is kept. The ledger of the area is held.
   *
   * @param upto the last command of the ledger
   */
  void keep(long upto, Found found) {
    var kept = new HashMap<String, OpenText.Row>();
    db.selectFrom(OPEN_CASE).forEach(it -> kept.put(it.getCaseKey(), row(it)));
    var text = new OpenText(cases.services());
    var differing = new ArrayList<OpenText.Row>();
    found.open.forEach((number, it) -> {
      var now = text.row(number, it);
      if (!now.equals(kept.remove(number))) {
        differing.add(now);
      }
    });
    db.execute(
        "call caseload.keep_open_cases({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8})",
        DSL.val(upto),
        DSL.val(EDITION),
        DSL.val(found.known),
        column(List.copyOf(kept.keySet()), it -> it, SQLDataType.CLOB),
        column(differing, OpenText.Row::number, SQLDataType.CLOB),
        column(differing, OpenText.Row::seen, SQLDataType.BOOLEAN),
        numbers(differing, OpenText.Row::worker),
        numbers(differing, OpenText.Row::team),
        column(differing, OpenText.Row::said, SQLDataType.CLOB));
  }

  private static <R, T> Field<T[]> column(List<R> rows, Function<R, T> value, DataType<T> type) {
    return DSL.val(rows.stream().map(value).toArray(), type.array());
  }

  /** The same of numbers, of which some are not there. */
  private static Field<Integer[]> numbers(
      List<OpenText.Row> rows, Function<OpenText.Row, Optional<Integer>> value) {
    var numbers = new Integer[rows.size()];
    for (var i = 0; i < numbers.length; i++) {
      var number = value.apply(rows.get(i));
      if (number.isPresent()) {
        numbers[i] = number.get();
      }
    }
    return DSL.val(numbers, SQLDataType.INTEGER.array());
  }
}
