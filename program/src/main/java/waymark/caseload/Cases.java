package waymark.caseload;

import static waymark.caseload.db.Tables.CASE_VERSION;
import static waymark.caseload.db.Tables.EXTRACT_CHECK;
import static waymark.caseload.db.Tables.SERVICE;
import static waymark.caseload.db.Tables.TAKEN_EXTRACT;
import static waymark.ledger.Facts.versions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.caseload.db.tables.records.TakenExtractRecord;
import waymark.casework.Rule;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.ledger.Version;
import waymark.ledger.Writing;

/** Cases and extracts of the area in whose transaction this runs. */
@Repository
public class Cases {

  private static final int AT_ONCE = 1_000;

  private static final int NUMBER = 0;
  private static final int SEEN = 1;
  private static final int EXTRACT = 2;
  private static final int EVENTS = 3;

  /** Letters of a year and a month. */
  private static final int MONTH = 7;

  /** Whose events were not taken out. */
  private static final Condition THERE = CASE_VERSION.EVENTS.ne(EventText.BLANKED);

  private final DSLContext db;
  private final CaseNames names;

  public Cases(DSLContext db) {
    this.db = db;
    this.names = new CaseNames(db);
  }

  /** What the cases come to. */
  public KeptCells cells() {
    return new KeptCells(db, this);
  }

  /** What is open in them. */
  public OpenCases open() {
    return new OpenCases(db, this);
  }

  /** Whether all that is kept beside the cases holds. */
  boolean keptHold() {
    return cells().hold() && open().hold();
  }

  /**
   * Has the area folded again once a command has written what its figures are counted by, such as a
   * policy.
   */
  public void foldAgainAfter(Writing writing) {
    writing.afterwards(() -> cells().foldAgain(writing.seq()));
  }

  /** The numbers that cases are kept under. */
  CaseNames names() {
    return names;
  }

  /**
   * Hands over every case that is known, in the order of their keys, a few in memory at a time. One
   * whose events were taken out is none of them.
   */
  public void each(KnownAt at, Consumer<StoredCase> use) {
    var reader = new EventReader(services());
    var called = names.versions().where(stands(at)).orderBy(CaseNames.CALLED);
    try (var rows = called.fetchSize(AT_ONCE).fetchLazy()) {
      rows.forEach(row -> use.accept(stored(row, reader)));
    }
  }

  /**
   * The same in the order of their numbers, as they lie in the area's own part of the table.
   *
   * @param use must not ask this database anything
   */
  public void eachByNumber(KnownAt at, Consumer<StoredCase> use) {
    each(byNumber(at), names.named(), use);
  }

  /** The same, called by their numbers: who calls nobody by name need not look for names. */
  void eachNumbered(KnownAt at, Consumer<StoredCase> use) {
    each(byNumber(at), Map.of(), use);
  }

  /** The same of those whose first event is of that month or an earlier one. */
  void eachBegunBy(YearMonth month, KnownAt at, Consumer<StoredCase> use) {
    var begun = DSL.left(CASE_VERSION.EVENTS, MONTH).le(month.toString());
    each(byNumber(at, begun), names.named(), use);
  }

  private void each(
      ResultQuery<? extends Record> query, Map<String, String> named, Consumer<StoredCase> use) {
    var reader = new EventReader(services());
    CopiedRows.each(
        db,
        query,
        row -> {
          var number = row.text(NUMBER);
          var called = named.getOrDefault(number, number);
          var history = reader.read(called, row.bytes(), row.start(EVENTS), row.end(EVENTS));
          use.accept(new StoredCase(history, row.yes(SEEN), row.uuid(EXTRACT), number));
        });
  }

  /** The cases with an event in that month, and perhaps a few others, in any order. */
  void eachHappenedIn(YearMonth month, KnownAt at, Consumer<StoredCase> use) {
    var reader = new EventReader(services());
    var happened = DSL.position(CASE_VERSION.EVENTS, month + "-").gt(0);
    names.versions().where(stands(at)).and(happened).forEach(it -> use.accept(stored(it, reader)));
  }

  ResultQuery<? extends Record> byNumber(KnownAt at) {
    return byNumber(at, DSL.noCondition());
  }

  /**
   * Nothing but what a case is made of, in the order in which the columns are numbered here: the
   * others would be as much to read again.
   */
  private ResultQuery<? extends Record> byNumber(KnownAt at, Condition which) {
    return db.select(
            CASE_VERSION.CASE_KEY, CASE_VERSION.SEEN, CASE_VERSION.EXTRACT_ID, CASE_VERSION.EVENTS)
        .from(CASE_VERSION)
        .where(stands(at))
        .and(which)
        .orderBy(CASE_VERSION.CASE_KEY);
  }

  private static Condition stands(KnownAt at) {
    return Facts.standing(CASE_VERSION, at).and(THERE);
  }

  /** A case as its row has it, under the number that it is kept by. */
  record Kept(String key, boolean seen, String events) {}

  public Optional<StoredCase> of(String key, KnownAt at) {
    var reader = new EventReader(services());
    return names
        .versions()
        .where(stands(at))
        .and(names.called(key))
        .fetchOptional(it -> stored(it, reader));
  }

  /** All that was known of a case, the first first. */
  public List<Version<StoredCase>> versionsOf(String key, KnownAt at) {
    var reader = new EventReader(services());
    return names
        .versions()
        .where(versions(CASE_VERSION, at))
        .and(THERE)
        .and(names.called(key))
        .orderBy(CASE_VERSION.KNOWN_FROM, CASE_VERSION.SEQ)
        .fetch(it -> Facts.version(CASE_VERSION, it.into(CASE_VERSION), stored(it, reader)));
  }

  /** How many cases are known that the last extract does not have any more. */
  public int gone(KnownAt at) {
    return db.fetchCount(
        CASE_VERSION, Facts.standing(CASE_VERSION, at).and(THERE).and(CASE_VERSION.SEEN.isFalse()));
  }

  /** For how long the area keeps the events of cases that have ended. */
  Retention retention() {
    return Retentions.of(db);
  }

  /** Whether the events of the case of that number were taken out. */
  boolean isBlanked(String number) {
    return db.fetchExists(
        CASE_VERSION,
        Facts.standing(CASE_VERSION, KnownAt.LATEST)
            .and(CASE_VERSION.CASE_KEY.eq(number))
            .andNot(THERE));
  }

  /** How many cases there are whose events were taken out. */
  int blanked() {
    return db.fetchCount(CASE_VERSION, Facts.standing(CASE_VERSION, KnownAt.LATEST).andNot(THERE));
  }

  /** The cases that stand as one extract brought them, whether or not it has them. */
  List<Kept> standingFrom(UUID extract) {
    return kept(CASE_VERSION.EXTRACT_ID.eq(extract));
  }

  /** Every case that stands, by its key. */
  Map<String, Kept> standing() {
    return kept(DSL.noCondition()).stream().collect(Collectors.toMap(Kept::key, it -> it));
  }

  private List<Kept> kept(Condition which) {
    return db.selectFrom(CASE_VERSION)
        .where(Facts.standing(CASE_VERSION, KnownAt.LATEST))
        .and(THERE)
        .and(which)
        .orderBy(CASE_VERSION.CASE_KEY)
        .fetch(it -> new Kept(it.getCaseKey(), it.getSeen(), it.getEvents()));
  }

  private static StoredCase stored(Record of, EventReader reader) {
    return new StoredCase(
        reader.read(of.get(CaseNames.CALLED), of.get(CASE_VERSION.EVENTS)),
        of.get(CASE_VERSION.SEEN),
        of.get(CASE_VERSION.EXTRACT_ID),
        of.get(CASE_VERSION.CASE_KEY));
  }

  /** What services are called, by their numbers; whenever they were first named. */
  public Map<Integer, String> services() {
    return db.selectFrom(SERVICE)
        .where(Facts.standing(SERVICE, KnownAt.LATEST))
        .fetchMap(SERVICE.SERVICE_NO, SERVICE.NAME);
  }

  /** The same without localities, teams and caseworkers: who gives advice. */
  public Map<Integer, String> advisers() {
    return services().entrySet().stream()
        .filter(it -> EventText.isService(it.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The extracts that are known, the last taken first. */
  public List<TakenExtract> extracts(KnownAt at) {
    return db.selectFrom(TAKEN_EXTRACT)
        .where(Facts.standing(TAKEN_EXTRACT, at))
        .orderBy(TAKEN_EXTRACT.TAKEN_ON.desc(), TAKEN_EXTRACT.SEQ.desc())
        .fetch(Cases::extract);
  }

  /**
   * The day up to which something is known: that of the last extract, or an earlier one asked for.
   */
  public Optional<LocalDate> knownUntil(KnownAt at, LocalDate asked) {
    return extracts(at).stream()
        .findFirst()
        .map(TakenExtract::takenOn)
        .map(it -> it.isBefore(asked) ? it : asked);
  }

  /** How often each check found something in an extract, by the number of the check. */
  public Map<Rule, Integer> checks(UUID extract) {
    return db
        .selectFrom(EXTRACT_CHECK)
        .where(Facts.standing(EXTRACT_CHECK, KnownAt.LATEST))
        .and(EXTRACT_CHECK.EXTRACT_ID.eq(extract))
        .stream()
        .collect(
            Collectors.toMap(
                it -> CaseFacts.rule(it.getRule()),
                it -> it.getFound(),
                (one, _) -> one,
                TreeMap::new));
  }

  /** The last command that wrote an extract; 0 where none did. */
  public long lastWritten() {
    return Facts.lastWritten(db, TAKEN_EXTRACT, DSL.noCondition());
  }

  private static TakenExtract extract(TakenExtractRecord it) {
    return new TakenExtract(
        it.getExtractId(),
        it.getTakenOn(),
        it.getFileName(),
        it.getSha256(),
        it.getCases(),
        it.getEvents(),
        it.getFresh(),
        it.getChanged(),
        it.getGone(),
        it.getUnread(),
        it.getDropped().lines().toList());
  }
}
