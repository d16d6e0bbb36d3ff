package waymark.registers;

import static waymark.ledger.Facts.standing;
import static waymark.registers.db.Tables.ENTRY;
import static waymark.registers.db.Tables.ENTRY_WORDS;
import static waymark.registers.db.Tables.IMPORTED;
import static waymark.registers.db.Tables.MONTHLY_TOTAL;
import static waymark.registers.db.Tables.PACK;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.ledger.Version;
import waymark.registers.db.tables.records.MonthlyTotalRecord;
import waymark.registers.db.tables.records.PackRecord;

/** How the registers of the area are defined in whose transaction this runs. */
@Repository
public class Registers {

  private final DSLContext db;

  public Registers(DSLContext db) {
    this.db = db;
  }

  /** Those in use, by title. One whose definition lost words that it needs is left out. */
  public List<Register> registers(KnownAt at) {
    return db.selectFrom(PACK).where(standing(PACK, at)).fetch().stream()
        .flatMap(it -> read(it).stream())
        .sorted(Comparator.comparing(Register::title))
        .toList();
  }

  public Optional<Register> register(String key, KnownAt at) {
    return db.selectFrom(PACK)
        .where(standing(PACK, at))
        .and(PACK.REGISTER.eq(key))
        .fetchOptional()
        .flatMap(Registers::read);
  }

  private static Optional<Register> read(PackRecord it) {
    return PackReader.read(it.getRegister(), it.getText()) instanceof PackRead.Read(var register)
        ? Optional.of(register)
        : Optional.empty();
  }

  /** The text of a definition, in each of its versions, the latest first. */
  public List<Version<String>> texts(String key, KnownAt at) {
    return db.selectFrom(PACK)
        .where(Facts.versions(PACK, at))
        .and(PACK.REGISTER.eq(key))
        .orderBy(PACK.SEQ.desc())
        .fetch(it -> Facts.version(PACK, it, it.getText()));
  }

  /** The last command that wrote how it is defined. */
  public long lastWritten(String key) {
    return Facts.lastWritten(db, PACK, PACK.REGISTER.eq(key));
  }

  /** The fields in which something stands or stood, in whatever version of an entry. */
  public Set<String> used(String key) {
    var used = new HashSet<String>();
    used.addAll(
        db.selectDistinct(DSL.field("jsonb_object_keys({0}::jsonb)", String.class, ENTRY.DATA))
            .from(ENTRY)
            .where(ENTRY.REGISTER.eq(key))
            .fetch(it -> it.value1()));
    used.addAll(
        db.selectDistinct(ENTRY_WORDS.FIELD)
            .from(ENTRY_WORDS)
            .where(
                ENTRY_WORDS.ENTRY_ID.in(
                    DSL.select(ENTRY.ENTRY_ID).from(ENTRY).where(ENTRY.REGISTER.eq(key))))
            .fetch(it -> it.value1()));
    return used;
  }

  /** What was counted elsewhere, the latest month first. */
  public List<MonthlyTotal> totals(String key, KnownAt at) {
    return db.selectFrom(MONTHLY_TOTAL)
        .where(standing(MONTHLY_TOTAL, at))
        .and(MONTHLY_TOTAL.REGISTER.eq(key))
        .orderBy(MONTHLY_TOTAL.MONTH.desc(), MONTHLY_TOTAL.CUT)
        .fetch(Registers::total);
  }

  private static MonthlyTotal total(MonthlyTotalRecord it) {
    return new MonthlyTotal(
        it.getRegister(),
        YearMonth.from(it.getMonth()),
        it.getCut(),
        it.getTotal(),
        it.getSource(),
        it.getReason());
  }

  /** The last command that wrote a monthly total of it. */
  public long totalsWritten(String key) {
    return Facts.lastWritten(db, MONTHLY_TOTAL, MONTHLY_TOTAL.REGISTER.eq(key));
  }

  /** Whether lines with that digest were taken in before, and how many rows they were. */
  public Optional<Version<Integer>> imported(String digest) {
    return db.selectFrom(IMPORTED)
        .where(standing(IMPORTED, KnownAt.LATEST))
        .and(IMPORTED.DIGEST.eq(digest))
        .fetchOptional(it -> Facts.version(IMPORTED, it, it.getRows()));
  }

  /** How many entries stand in each register. */
  public Map<String, Integer> counts(KnownAt at) {
    return db.select(ENTRY.REGISTER, DSL.count())
        .from(ENTRY)
        .where(standing(ENTRY, at))
        .groupBy(ENTRY.REGISTER)
        .fetchMap(it -> it.value1(), it -> it.value2());
  }

  /** The keys of registers that were ever in use here. */
  public Set<String> keys() {
    return db.selectDistinct(PACK.REGISTER).from(PACK).fetchSet(PACK.REGISTER);
  }
}
