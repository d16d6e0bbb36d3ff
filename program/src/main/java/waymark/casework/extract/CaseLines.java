package waymark.casework.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.casework.BirthMonth;
import waymark.casework.CaseEvent;
import waymark.casework.CaseHistory;
import waymark.casework.Detail;
import waymark.casework.EventKind;
import waymark.casework.Finding;
import waymark.casework.Rule;

/**
 * The lines of one case, packed: an event is a day, a kind and the number of its detail in one int,
 * so that a hundred thousand cases stay small.
 */
@SuppressWarnings("EnumOrdinal") // packed no longer than the program runs
final class CaseLines {

  private static final int KIND_BITS = 6;
  private static final int DETAIL_BITS = 10;

  /** How many different details there can be. */
  static final int DETAILS = 1 << DETAIL_BITS;

  private static final List<EventKind> KINDS = List.of(EventKind.values());

  /** The first of September 2014 is an early day; 65,535 days reach to 2193. */
  private static final long DAY_0 = LocalDate.of(2014, 1, 1).toEpochDay();

  static final LocalDate LAST_DAY = LocalDate.ofEpochDay(DAY_0 + 0xffff);

  private int[] events = new int[4];
  private int size;
  private int lines;
  private int more;
  private @Nullable List<Finding> findings;
  private @Nullable YearMonth born;

  /** By {@link Asked#bit()}: what its form could say, what a record lacks, what is said. */
  private int asked;

  private int lacked;
  private int said;

  /** The month of birth; false where another one is known already. */
  boolean born(YearMonth month) {
    if (born == null) {
      born = month;
    }
    return born.equals(month);
  }

  /** Takes over what another file says of the same case. */
  void add(CaseLines other) {
    for (var i = 0; i < other.size; i++) {
      if (isDated(other.events[i]) || !has(other.events[i])) {
        event(other.events[i]);
      }
    }
    asked |= other.asked;
    lacked |= other.lacked;
    said |= other.said;
    lines += other.lines;
    more += other.more;
    if (other.findings != null) {
      other.findings.forEach(this::found);
    }
    if (other.born != null && !born(other.born)) {
      found(new Finding(Rule.DUPLICATE_KEY, "", "the files say different months of birth"));
    }
  }

  void line() {
    lines++;
  }

  int lines() {
    return lines;
  }

  void event(EventKind kind, LocalDate on, int detail) {
    var day = Math.toIntExact(on.toEpochDay() - DAY_0);
    event((((day << KIND_BITS) | kind.ordinal()) << DETAIL_BITS) | detail);
  }

  /** What is said of the case on no day: it holds from its first. */
  void said(EventKind kind, int detail) {
    var packed = (kind.ordinal() << DETAIL_BITS) | detail;
    if (!has(packed)) {
      event(packed);
    }
  }

  private boolean has(int packed) {
    for (var i = 0; i < size; i++) {
      if (events[i] == packed) {
        return true;
      }
    }
    return false;
  }

  /** No event is as early as the day before all others. */
  private static boolean isDated(int event) {
    return event >>> (DETAIL_BITS + KIND_BITS) > 0;
  }

  private static EventKind kind(int event) {
    return KINDS.get((event >>> DETAIL_BITS) & ((1 << KIND_BITS) - 1));
  }

  private static LocalDate day(int event) {
    return LocalDate.ofEpochDay(DAY_0 + (event >>> (DETAIL_BITS + KIND_BITS)));
  }

  /** The form of its file could have said these, by {@link Asked#bit()}. */
  void asks(int bits) {
    asked |= bits;
  }

  /** One of its records does not say that. */
  void lacks(Asked it) {
    lacked |= it.bit();
  }

  /** One of its records says that. */
  void says(Asked it) {
    said |= it.bit();
  }

  /** Whether it is said anywhere in the case. */
  boolean isSaid(Asked it) {
    return (said & it.bit()) != 0 || (it == Asked.BIRTH && born != null);
  }

  /** Whether its form could have said it and did not. */
  boolean misses(Asked it) {
    return (asked & it.bit()) != 0
        && switch (it.of()) {
          case CHILD -> !isSaid(it);
          case PLAN_IN_FORCE -> !isSaid(it) && planInForce();
          case RECORD -> (lacked & it.bit()) != 0;
        };
  }

  /** Whether the last that is known of a plan is not its end. */
  private boolean planInForce() {
    var plan = -1;
    var ended = -1;
    for (var i = 0; i < size; i++) {
      var day = events[i] >>> (DETAIL_BITS + KIND_BITS);
      switch (kind(events[i])) {
        case FINAL_PLAN,
            REVIEW_MEETING,
            REVIEW_DECISION,
            AMENDMENT_NOTICE,
            AMENDED_PLAN,
            MOVED_IN ->
            plan = Math.max(plan, day);
        case CEASED, PLAN_PASSED_ON -> ended = Math.max(ended, day);
        default -> {}
      }
    }
    return plan > ended;
  }

  private void event(int packed) {
    if (size == events.length) {
      events = Arrays.copyOf(events, size + size / 2);
    }
    events[size++] = packed;
  }

  /** Keeps the first of each rule: an extract may be wrong on every line. */
  void found(Finding finding) {
    if (findings == null) {
      findings = new ArrayList<>(1);
    }
    if (findings.stream().anyMatch(it -> it.rule() == finding.rule())) {
      more++;
    } else {
      findings.add(finding);
    }
  }

  /** Whether each of its lines could be read. */
  boolean readable() {
    return findings == null || findings.stream().noneMatch(it -> it.rule().stops());
  }

  /** What is wrong with its lines, those that stand twice included. */
  List<Finding> findings(String key) {
    var twice = twice();
    return findings == null && twice == 0 && !nothingDated() ? List.of() : findings(key, twice);
  }

  private List<Finding> findings(String key, int twice) {
    var all = new ArrayList<Finding>();
    if (findings != null) {
      findings.forEach(it -> all.add(new Finding(it.rule(), key, it.text())));
    }
    if (more > 0) {
      var last = all.removeLast();
      all.add(new Finding(last.rule(), key, last.text() + " (and " + more + " more like it)"));
    }
    if (twice > 0) {
      var text = twice == 1 ? "one line stands twice" : twice + " lines stand there before";
      all.add(new Finding(Rule.DUPLICATE_ROW, key, text));
    }
    if (readable() && nothingDated()) {
      all.add(new Finding(Rule.NOTHING_DATED, key, "nothing that stands there happened on a day"));
    }
    return all;
  }

  /** How many of its lines stand there before. */
  private int twice() {
    if (size < 2 || (size == 2 && events[0] != events[1])) {
      return 0;
    }
    var sorted = Arrays.copyOf(events, size);
    Arrays.sort(sorted);
    var twice = 0;
    for (var i = 1; i < size; i++) {
      twice += sorted[i] == sorted[i - 1] ? 1 : 0;
    }
    return twice;
  }

  private boolean nothingDated() {
    for (var i = 0; i < size; i++) {
      if (isDated(events[i])) {
        return false;
      }
    }
    return size > 0 || born != null;
  }

  CaseHistory history(String key, Details details) {
    var unpacked = new ArrayList<CaseEvent>(size + 1);
    var earliest = Integer.MAX_VALUE;
    for (var i = 0; i < size; i++) {
      if (isDated(events[i])) {
        earliest = Math.min(earliest, events[i] >>> (DETAIL_BITS + KIND_BITS));
      }
    }
    if (earliest < Integer.MAX_VALUE) {
      var from = LocalDate.ofEpochDay(DAY_0 + earliest);
      for (var i = 0; i < size; i++) {
        var event = events[i];
        var on = isDated(event) ? day(event) : since(from, kind(event));
        unpacked.add(new CaseEvent(kind(event), on, details.at(event & ((1 << DETAIL_BITS) - 1))));
      }
      if (born != null) {
        unpacked.add(new CaseEvent(EventKind.BORN, from, new BirthMonth(born)));
      }
    }
    return new CaseHistory(key, unpacked);
  }

  /**
   * What is said on no day holds from the first. A child is placed before that: a placement that
   * began with the plan would be a move.
   */
  private static LocalDate since(LocalDate first, EventKind kind) {
    return kind == EventKind.PLACEMENT ? first.minusDays(1) : first;
  }

  /** The details of all events, each once. */
  static final class Details {
    private final List<Detail> details = new ArrayList<>();
    private final Map<Detail, Integer> numbers = new HashMap<>();

    int number(Detail detail) {
      return numbers.computeIfAbsent(
          detail,
          it -> {
            details.add(it);
            return details.size() - 1;
          });
    }

    int size() {
      return details.size();
    }

    Detail at(int number) {
      return details.get(number);
    }
  }
}
