package waymark;

import static waymark.SightTest.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import waymark.caseload.CaseFacts;
import waymark.caseload.TakenExtract;
import waymark.casework.EventKind;
import waymark.casework.extract.Mapping;
import waymark.casework.extract.Meaning;
import waymark.ledger.Writing;

/**
 * An extract of casework that was taken in, with a word of its own in each column, and what columns
 * mean.
 */
final class CaseloadWords {

  static final UUID MAPPING = UUID.randomUUID();

  private CaseloadWords() {}

  /** An extract that somebody took in, with the names that stood in its file. */
  static void extract(Writing writing) {
    CaseFacts.extract(
        writing,
        new TakenExtract(
            UUID.randomUUID(),
            LocalDate.of(2026, 3, 1),
            word("caseload.taken_extract.file_name"),
            "0".repeat(64),
            1,
            1,
            1,
            0,
            0,
            0,
            List.of(word("caseload.taken_extract.dropped"))));
    CaseFacts.mapping(
        writing,
        MAPPING,
        new Mapping(
            Map.of(word("caseload.column_mapping.columns"), new Meaning.Key()),
            Map.of(word("caseload.column_mapping.events"), EventKind.REQUEST)));
    CaseFacts.service(writing, 1, word("caseload.service.name"));
  }
}
