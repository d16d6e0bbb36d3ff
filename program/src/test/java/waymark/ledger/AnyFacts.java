package waymark.ledger;

import static waymark.measures.db.tables.Reading.READING;

import java.time.LocalDate;
import java.util.UUID;
import waymark.measures.db.tables.records.ReadingRecord;

/** Facts to keep a ledger of: readings of one month, with no meaning of their own. */
final class AnyFacts {

  static final LocalDate MONTH = LocalDate.of(2026, 10, 1);

  private AnyFacts() {}

  static ReadingRecord reading(UUID measure, String figure) {
    var reading = new ReadingRecord();
    reading.setMeasureId(measure);
    reading.setPeriodFrom(MONTH);
    reading.setPeriodUntil(MONTH.plusMonths(1));
    reading.setPeriodKind("month");
    reading.setAsWritten(figure);
    reading.setOrigin("typed");
    reading.setOriginDetail("");
    reading.setReason("");
    return reading;
  }

  static ReadingRecord withdrawn(UUID measure, String figure) {
    var reading = reading(measure, figure);
    reading.set(READING.WITHDRAWN, true);
    return reading;
  }
}
