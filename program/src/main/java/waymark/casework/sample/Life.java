package waymark.casework.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.casework.CaseEvent;
import waymark.casework.CaseHistory;
import waymark.casework.Detail;
import waymark.casework.EventKind;

/** One child's case while it is made up. */
final class Life {

  final String key;
  final YearMonth born;
  final List<CaseEvent> events = new ArrayList<>();

  /** The last request. */
  LocalDate requested;

  /** When it was refused; empty where it was not, or where it was asked for again. */
  @Nullable LocalDate refused;

  /** The plan in force. */
  @Nullable LocalDate plan;

  Detail.@Nullable Setting setting;

  /** The next review is held then; of one that is held but not finished, it was. */
  @Nullable LocalDate meeting;

  Life(String key, YearMonth born, LocalDate requested) {
    this.key = key;
    this.born = born;
    this.requested = requested;
  }

  int ageOn(LocalDate day) {
    return Math.floorDiv(
        12 * (day.getYear() - born.getYear()) + day.getMonthValue() - born.getMonthValue(), 12);
  }

  Optional<LocalDate> plan() {
    return Optional.ofNullable(plan);
  }

  void add(EventKind kind, LocalDate on) {
    add(kind, on, Detail.Nothing.NOTHING);
  }

  void add(EventKind kind, LocalDate on, Detail detail) {
    events.add(new CaseEvent(kind, on, detail));
  }

  void place(Detail.Setting in, LocalDate on) {
    setting = in;
    add(EventKind.PLACEMENT, on, in);
  }

  CaseHistory until(LocalDate last) {
    return new CaseHistory(key, events).asKnownOn(last);
  }
}
