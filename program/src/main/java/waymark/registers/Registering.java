package waymark.registers;

import static waymark.registers.db.Tables.CALCULATION;
import static waymark.registers.db.Tables.ENTRY;
import static waymark.registers.db.Tables.ENTRY_WORDS;
import static waymark.registers.db.Tables.IMPORTED;
import static waymark.registers.db.Tables.MONTHLY_TOTAL;
import static waymark.registers.db.Tables.PACK;

import java.util.Map;
import waymark.ledger.Writing;
import waymark.registers.db.tables.records.CalculationRecord;
import waymark.registers.db.tables.records.EntryRecord;
import waymark.registers.db.tables.records.EntryWordsRecord;
import waymark.registers.db.tables.records.ImportedRecord;
import waymark.registers.db.tables.records.MonthlyTotalRecord;
import waymark.registers.db.tables.records.PackRecord;

/** The facts of registers, as a command writes them. */
public final class Registering {

  private Registering() {}

  /** How a register is defined, as the text that was read. */
  public static void pack(Writing writing, String register, String text) {
    var fact = new PackRecord();
    fact.setRegister(register);
    fact.setText(text);
    writing.add(PACK, fact);
  }

  /**
   * An entry: what was counted in one fact, each of its words in one of its own.
   *
   * @param was what stood in its fields before; words that are left out now are withdrawn
   */
  public static void write(Writing writing, Register register, Entry it, Map<String, String> was) {
    var fact = new EntryRecord();
    fact.setEntryId(it.id().value());
    fact.setRegister(register.key());
    fact.setCountsOn(it.on());
    fact.setData(EntryData.write(register, it));
    fact.setReason(it.reason());
    writing.add(ENTRY, fact);
    for (var field : register.fields()) {
      if (!field.keptAsWords()) {
        continue;
      }
      if (!it.value(field.id()).isEmpty()) {
        writing.add(ENTRY_WORDS, words(it, field, it.value(field.id())));
      } else if (was.containsKey(field.id())) {
        writing.withdraw(() -> writing.add(ENTRY_WORDS, words(it, field, "")));
      }
    }
  }

  private static EntryWordsRecord words(Entry entry, RegisterField field, String words) {
    var fact = new EntryWordsRecord();
    fact.setEntryId(entry.id().value());
    fact.setField(field.id());
    fact.setMayIdentify(field.mayIdentify());
    fact.setWords(words);
    return fact;
  }

  /** What was counted elsewhere in a month. */
  public static void write(Writing writing, MonthlyTotal it) {
    var fact = new MonthlyTotalRecord();
    fact.setRegister(it.register());
    fact.setMonth(it.month().atDay(1));
    fact.setCut(it.cut());
    fact.setTotal(it.total());
    fact.setSource(it.source());
    fact.setReason(it.reason());
    writing.add(MONTHLY_TOTAL, fact);
  }

  /** That the rows of a file were taken in. */
  public static void imported(Writing writing, String digest, String register, int rows) {
    var fact = new ImportedRecord();
    fact.setDigest(digest);
    fact.setRegister(register);
    fact.setRows(rows);
    writing.add(IMPORTED, fact);
  }

  /** What is calculated, as data. */
  public static void write(Writing writing, DefinedCalculation it) {
    var kept = it.what().kept();
    var fact = new CalculationRecord();
    fact.setCalculationId(it.id().value());
    fact.setKey(it.key());
    fact.setTitle(it.title());
    fact.setRegister(it.register());
    fact.setKind(kept.kind());
    fact.setSpan(it.span().key());
    fact.setField(kept.field());
    fact.setOverField(kept.over());
    fact.setCounted(kept.counted().kept());
    fact.setAmong(kept.among().kept());
    fact.setCounts(it.counts());
    writing.add(CALCULATION, fact);
  }
}
