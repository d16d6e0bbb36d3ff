package waymark.caseload;

import static waymark.caseload.db.Tables.CASE_NAME;
import static waymark.caseload.db.Tables.CASE_VERSION;

import java.util.HashMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import waymark.caseload.db.tables.records.CaseNameRecord;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.ledger.Writing;

/**
 * The numbers that cases are kept under, and what the case system calls them. Where its name was
 * taken out, a case is called by its number; one from before there were numbers is kept under its
 * name.
 */
final class CaseNames {

  private static final String TAKEN_OUT = "[redacted]";
  private static final String NUMBERED = "^#[0-9]{6,}$";

  /** Of a number that was not looked up yet. */
  private static final long UNKNOWN = -1;

  private static final String OF_IT = "of_it";

  private static final Field<String> NAME_OR_NUMBER =
      DSL.coalesce(
          DSL.nullif(DSL.field(DSL.name(OF_IT, CASE_NAME.NAME.getName()), String.class), TAKEN_OUT),
          CASE_VERSION.CASE_KEY);

  /** What a case is called. */
  static final Field<String> CALLED = NAME_OR_NUMBER.as("called");

  private final DSLContext db;

  CaseNames(DSLContext db) {
    this.db = db;
  }

  /** The versions of the case that is called so. */
  Condition called(String name) {
    return CASE_VERSION.CASE_KEY.eq(numberOf(name)).and(NAME_OR_NUMBER.eq(name));
  }

  /** The number of the case of that name; of none, the name itself, as it may be a number. */
  private String numberOf(String name) {
    return db.select(CASE_NAME.CASE_KEY)
        .from(CASE_NAME)
        .where(Facts.standing(CASE_NAME, KnownAt.LATEST))
        .and(CASE_NAME.NAME.eq(name))
        .limit(1)
        .fetchOptional(CASE_NAME.CASE_KEY)
        .orElse(name);
  }

  /**
   * Versions of cases, each beside what the case is called. A lateral query of one row, because a
   * join would be planned by statistics, which there are none of while an area is taken in first:
   * each case would be held against each name.
   */
  SelectJoinStep<Record> versions() {
    var named =
        DSL.select(CASE_NAME.NAME)
            .from(CASE_NAME)
            .where(CASE_NAME.AREA_ID.eq(CASE_VERSION.AREA_ID))
            .and(CASE_NAME.CASE_KEY.eq(CASE_VERSION.CASE_KEY))
            .and(Facts.standing(CASE_NAME, KnownAt.LATEST))
            .limit(1)
            .asTable(OF_IT);
    return db.select(CASE_VERSION.fields())
        .select(CALLED)
        .from(CASE_VERSION)
        .leftJoin(DSL.lateral(named))
        .on(DSL.trueCondition());
  }

  /** What cases are called whose names were not taken out, by their numbers. */
  Map<String, String> named() {
    var called = new HashMap<String, String>();
    CopiedRows.each(
        db,
        db.select(CASE_NAME.CASE_KEY, CASE_NAME.NAME)
            .from(CASE_NAME)
            .where(Facts.standing(CASE_NAME, KnownAt.LATEST))
            .and(CASE_NAME.NAME.ne(TAKEN_OUT)),
        row -> called.put(row.text(0), row.text(1)));
    return called;
  }

  /** The numbers of all cases by what they are called, those that were blanked among them. */
  Map<String, String> numbers() {
    var named = named();
    return db.select(CASE_VERSION.CASE_KEY)
        .from(CASE_VERSION)
        .where(Facts.standing(CASE_VERSION, KnownAt.LATEST))
        .fetchMap(it -> named.getOrDefault(it.value1(), it.value1()), it -> it.value1());
  }

  /** What cases are called whose names were taken out, by the marks of those names. */
  Map<String, String> takenOut() {
    return db.selectFrom(CASE_NAME)
        .where(Facts.standing(CASE_NAME, KnownAt.LATEST))
        .and(CASE_NAME.NAME.eq(TAKEN_OUT))
        .fetchMap(CASE_NAME.MARK, CASE_NAME.CASE_KEY);
  }

  private long lastNumber() {
    return db.select(DSL.max(DSL.substring(CASE_NAME.CASE_KEY, 2).cast(Long.class)))
        .from(CASE_NAME)
        .where(CASE_NAME.CASE_KEY.likeRegex(NUMBERED))
        .fetchOptional(0, Long.class)
        .orElse(0L);
  }

  /** Gives numbers while one command writes. */
  final class Giving {
    private final Writing writing;
    private final Marks marks;
    private final Map<String, String> numbers = new HashMap<>();
    private boolean read;
    private long last = UNKNOWN;

    Giving(Writing writing, Marks marks) {
      this.writing = writing;
      this.marks = marks;
    }

    /** The number of the case that is called so; a new one gets the next. */
    String of(String called) {
      if (!read) { // an extract that says nothing new needs none
        numbers.putAll(numbers());
        read = true;
      }
      return numbers.computeIfAbsent(called, this::next);
    }

    private String next(String name) {
      last = (last == UNKNOWN ? lastNumber() : last) + 1;
      var number = "#%06d".formatted(last);
      write(number, name);
      return number;
    }

    /** A case that was blanked is there again, and is called as the case system calls it. */
    void again(String number, String name) {
      write(number, name);
    }

    private void write(String number, String name) {
      var fact = new CaseNameRecord();
      fact.setCaseKey(number);
      fact.setName(name);
      fact.setMark(marks.of(name));
      writing.add(CASE_NAME, fact);
    }
  }

  /** Makes the mark of a name. */
  @FunctionalInterface
  interface Marks {
    String of(String name);
  }

  /** The name of a case, to be taken out. */
  static CaseNameRecord name(String number) {
    var name = new CaseNameRecord();
    name.setCaseKey(number);
    return name;
  }
}
