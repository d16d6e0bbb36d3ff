package waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import waymark.documents.MetricColumn.Actual;
import waymark.documents.MetricColumn.Milestone;
import waymark.documents.MetricColumn.Nothing;
import waymark.documents.MetricColumn.Quarter;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Unread;
import waymark.kernel.QuarterText;
import waymark.kernel.ReportingPeriod;

/**
 * Which columns headed by quarters promise and which measure: as with months, the first of two is
 * the milestone. A quarter is never taken for a mistyped one.
 */
final class MetricQuarters {

  private MetricQuarters() {}

  static void resolve(List<MetricColumn> columns, String where, List<Note> notes) {
    var headed =
        columns.stream()
            .filter(Quarter.class::isInstance)
            .map(Quarter.class::cast)
            .collect(Collectors.groupingBy(Quarter::period, Collectors.counting()));
    var seen = new ArrayList<ReportingPeriod>();
    for (var i = 0; i < columns.size(); i++) {
      if (columns.get(i) instanceof Quarter(var asWritten, var period)) {
        var times = seen.stream().filter(period::equals).count();
        seen.add(period);
        if (times > 1) {
          notes.add(new Unread(where, asWritten, "the same quarter stands here for a third time"));
          columns.set(i, new Nothing());
        } else {
          var promises = times == 0 && headed.getOrDefault(period, 0L) > 1;
          columns.set(i, promises ? new Milestone(period) : new Actual(period));
        }
      }
    }
  }

  /** Numbered quarters are counted from April; whoever counts otherwise must see it. */
  static void tell(List<String> headings, String where, List<Note> notes) {
    headings.stream()
        .filter(QuarterText::isNumbered)
        .findFirst()
        .ifPresent(first ->
            notes.add(
                new Repair(
                    where,
                    first.replace("\n", " "),
                    QuarterText.within(first).map(ReportingPeriod::inWords).orElse("")
                        + ": quarters are of the financial year, April to March")));
  }
}
