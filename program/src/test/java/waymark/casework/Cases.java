package waymark.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cases as a line of words: {@code request 2024-01-15; exception 2024-02-01 a}. */
final class Cases {

  static final LocalDate KNOWN = LocalDate.of(2026, 11, 30);

  private Cases() {}

  static CaseHistory history(String key, String events) {
    var all = new ArrayList<CaseEvent>();
    for (var event : events.split(";", -1)) {
      var words = event.strip().split(" ", 3);
      var kind = EventKind.of(words[0]).orElseThrow();
      var detail = Detail.read(kind, words.length < 3 ? "" : words[2]).orElseThrow();
      all.add(new CaseEvent(kind, LocalDate.parse(words[1]), detail));
    }
    return new CaseHistory(key, all);
  }

  static CaseFold fold(LocalDate known, List<CaseHistory> cases) {
    var fold = new CaseFold(known, Policies.USUAL);
    cases.forEach(fold::add);
    return fold;
  }

  /** {@code 1/2 50.0}, {@code 3 3} for a count, {@code null} where the value is missing. */
  static String shown(MeasureRow row) {
    return row.numerator().map(String::valueOf).orElse("")
        + row.denominator().map(it -> "/" + it).orElse("")
        + " "
        + row.value().map(it -> it.toPlainString()).orElse("null");
  }

  static String shown(CaseFold fold, Measure measure, String period, Optional<String> cut) {
    return fold.rows().stream()
        .filter(it -> it.measure() == measure && it.period().equals(period) && it.cut().equals(cut))
        .map(Cases::shown)
        .findFirst()
        .orElse("no row");
  }
}
