package waymark.trajectory;

import java.util.List;
import waymark.access.Audience;
import waymark.charts.Event;
import waymark.report.Part;
import waymark.web.AsKnown;

/**
 * What a higher floor has to show of a measure; its page asks for it. It comes from the ledger
 * alone, as the page is kept, and is asked within a transaction of the area.
 */
public interface BesideMeasures {

  /** What is shown of one measure by itself. */
  Beside of(Audience readers, Tracker.Line line, AsKnown known);

  /**
   * What is shown of a measure.
   *
   * @param marks what is marked on its chart, where it lies within the time that the chart covers
   * @param parts what stands below its figures
   */
  record Beside(List<Event> marks, List<Part> parts) {

    public Beside {
      marks = List.copyOf(marks);
      parts = List.copyOf(parts);
    }
  }
}
