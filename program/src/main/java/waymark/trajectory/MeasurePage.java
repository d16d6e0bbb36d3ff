package waymark.trajectory;

import java.util.List;
import waymark.web.Link;

/** One measure, with what its reader may do. */
record MeasurePage(MeasureReport report, List<Link> doing, KnownAtForm knownAt) {

  static MeasurePage of(
      Tracker.Line line, MeasureReport.Known known, Doing doing, KnownAtForm form) {
    return new MeasurePage(
        MeasureReport.of(line, known, it -> doing.correcting(line.measure().key(), it)),
        doing.withMeasure(line),
        form);
  }
}
