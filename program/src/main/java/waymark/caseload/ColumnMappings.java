package waymark.caseload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static waymark.caseload.db.Tables.COLUMN_MAPPING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import waymark.casework.extract.Mapping;
import waymark.kernel.AreaId;
import waymark.kernel.Checked;
import waymark.kernel.CountWords;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.Command;
import waymark.ledger.Facts;
import waymark.ledger.Ledger;

/** What the columns of an area's own extracts mean, as somebody said once. */
@Repository
public class ColumnMappings {

  private final DSLContext db;
  private final Ledger ledger;

  public ColumnMappings(DSLContext db, Ledger ledger) {
    this.db = db;
    this.ledger = ledger;
  }

  /** A mapping that is remembered. */
  public record Kept(UUID id, Mapping mapping) {}

  /** Those of the area in whose transaction this runs; one that was taken out is none. */
  public List<Kept> all() {
    return db
        .selectFrom(COLUMN_MAPPING)
        .where(Facts.standing(COLUMN_MAPPING, KnownAt.LATEST))
        .orderBy(COLUMN_MAPPING.SEQ)
        .fetch(it -> kept(it.getMappingId(), it.getColumns(), it.getEvents()))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Kept> kept(UUID id, String columns, String events) {
    return Mapping.of(pairs(columns), pairs(events)) instanceof Checked.Valid<Mapping>(var mapping)
        ? Optional.of(new Kept(id, mapping))
        : Optional.empty();
  }

  private static Map<String, String> pairs(String lines) {
    var pairs = new LinkedHashMap<String, String>();
    lines
        .lines()
        .map(it -> it.split("\t", 2))
        .filter(it -> it.length == 2)
        .forEach(it -> pairs.put(it[0], it[1]));
    return pairs;
  }

  /**
   * Remembers what columns mean, instead of what was remembered of the same ones, in the
   * transaction in which this runs. Nothing is written where that is the same.
   */
  public void remember(AreaId area, PersonId person, Mapping mapping) {
    var id = id(mapping);
    if (all().stream().anyMatch(it -> it.id().equals(id) && it.mapping().equals(mapping))) {
      return;
    }
    ledger.record(
        Command.of(
            area,
            person,
            "Said what the columns of an extract of casework mean: %s, of which %d come in."
                .formatted(CountWords.of(mapping.columns().size(), "column"), mapping.used())),
        writing -> CaseFacts.mapping(writing, id, mapping));
  }

  /** Follows from the names, so that two people who say it at once say it of the same one. */
  private static UUID id(Mapping mapping) {
    return UUID.nameUUIDFromBytes(
        mapping.columns().keySet().stream()
            .map(Mapping::plain)
            .sorted()
            .collect(Collectors.joining("\n"))
            .getBytes(UTF_8));
  }
}
