package waymark.caseload;

import static waymark.caseload.db.Tables.CASE_VERSION;
import static waymark.caseload.db.Tables.COLUMN_MAPPING;
import static waymark.caseload.db.Tables.EXTRACT_CHECK;
import static waymark.caseload.db.Tables.SERVICE;
import static waymark.caseload.db.Tables.TAKEN_EXTRACT;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.caseload.db.tables.records.CaseVersionRecord;
import waymark.caseload.db.tables.records.ColumnMappingRecord;
import waymark.caseload.db.tables.records.ExtractCheckRecord;
import waymark.caseload.db.tables.records.ServiceRecord;
import waymark.caseload.db.tables.records.TakenExtractRecord;
import waymark.casework.EventKind;
import waymark.casework.Rule;
import waymark.casework.extract.Mapping;
import waymark.casework.extract.Meaning;
import waymark.ledger.Writing;

/** The facts of cases and extracts, as a command writes them. */
public final class CaseFacts {

  private CaseFacts() {}

  static void version(Writing writing, String key, UUID extract, boolean seen, String events) {
    var fact = new CaseVersionRecord();
    fact.setCaseKey(key);
    fact.setExtractId(extract);
    fact.setSeen(seen);
    fact.setEvents(events);
    writing.add(CASE_VERSION, fact);
  }

  /** That an extract was taken in. */
  public static void extract(Writing writing, TakenExtract it) {
    var fact = new TakenExtractRecord();
    fact.setExtractId(it.id());
    fact.setTakenOn(it.takenOn());
    fact.setFileName(it.fileName());
    fact.setSha256(it.sha256());
    fact.setCases(it.cases());
    fact.setEvents(it.events());
    fact.setFresh(it.fresh());
    fact.setChanged(it.changed());
    fact.setGone(it.gone());
    fact.setUnread(it.unread());
    fact.setDropped(String.join("\n", it.dropped()));
    writing.add(TAKEN_EXTRACT, fact);
  }

  static void checks(Writing writing, UUID extract, Map<Rule, Integer> found) {
    found.forEach((rule, count) -> {
      var fact = new ExtractCheckRecord();
      fact.setExtractId(extract);
      fact.setRule(rule.word());
      fact.setFound(count);
      writing.add(EXTRACT_CHECK, fact);
    });
  }

  /** What a service is called. */
  public static void service(Writing writing, int number, String name) {
    var fact = new ServiceRecord();
    fact.setServiceNo(number);
    fact.setName(name);
    writing.add(SERVICE, fact);
  }

  /** What the columns of a file mean, and what it calls events. */
  public static void mapping(Writing writing, UUID id, Mapping mapping) {
    var fact = new ColumnMappingRecord();
    fact.setMappingId(id);
    fact.setColumns(lines(mapping.columns(), Meaning::word));
    fact.setEvents(lines(mapping.words(), EventKind::word));
    writing.add(COLUMN_MAPPING, fact);
  }

  private static <T> String lines(Map<String, T> named, Function<T, String> word) {
    return named.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> it.getKey().replaceAll("[\\t\\n\\r]", " ") + "\t" + word.apply(it.getValue()))
        .collect(Collectors.joining("\n"));
  }

  static Rule rule(String word) {
    return Stream.of(Rule.values())
        .filter(it -> it.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a kept check of no rule known here"));
  }
}
