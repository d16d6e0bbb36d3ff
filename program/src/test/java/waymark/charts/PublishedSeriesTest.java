package waymark.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import waymark.Shared;
import waymark.documents.Metric;
import waymark.documents.PaperContents;
import waymark.documents.files.PaperFile;
import waymark.kernel.Direction;
import waymark.kernel.Polarity;
import waymark.measures.Reading;
import waymark.report.Cell;
import waymark.report.WellFormed;
import waymark.trajectory.Promise;
import waymark.trajectory.Status;

/** The series of a published tracker, drawn; target/charts.html shows them to whoever looks. */
class PublishedSeriesTest {

  @Test
  void every_series_of_a_tracker_is_drawn_and_described() throws IOException {
    var file = Shared.file("seeds/002_0afb356fa06831dc.txt");
    var paper = assertInstanceOf(PaperFile.Outcome.Read.class, PaperFile.read(file)).paper();
    var metrics = PaperContents.of(paper).metrics();
    assertTrue(metrics.size() >= 29, () -> metrics.size() + " metrics");
    var page = new StringBuilder();
    for (Metric metric : metrics) {
      var chart = chart(metric);
      var wide = chart.svg(Size.WIDE, "wide-" + page.length());
      WellFormed.fragment(wide + chart.svg(Size.NARROW, "narrow") + chart.sparkline());
      page.append("<p>").append(wide).append("</p>\n");
      assertEquals(chart.points().isEmpty(), chart.table("").rows().isEmpty());
      if (metric.name().startsWith("EHC 20-week compliance")) {
        assertEquals(
            metric.name()
                + " was 14% in April 2024 and again in December 2024; highest 17% in 4 months; it"
                + " was 15% in October 2024, below the milestone of 37% (not-met); target 75%.",
            chart.sentence());
      }
    }
    Files.writeString(Path.of("target", "charts.html"), page);
  }

  private static MeasureChart chart(Metric metric) {
    var polarity =
        metric
            .better()
            .map(better -> better.direction() == Direction.LOWER ? Polarity.LOWER : Polarity.HIGHER)
            .orElse(Polarity.NEUTRAL);
    var chart = MeasureChart.of(metric.name(), metric.unit(), polarity);
    metric
        .readings()
        .forEach((period, stated) -> {
          if (stated.means() instanceof Reading.Measured(var value, _, var certainty)) {
            chart.point(
                new Point.Measured(
                    period, value, stated.asWritten(), Point.Certainty.valueOf(certainty.name())));
          } else {
            chart.absent(period, "not measured");
          }
        });
    metric
        .milestones()
        .forEach((period, stated) -> {
          if (stated.means() instanceof Promise.AtLeast(var floor)) {
            chart.milestone(period, floor, stated.asWritten(), judged(metric.statusAt(period)));
          } else {
            chart.milestone(
                new Milestone.InWords(period, stated.asWritten(), judged(metric.statusAt(period))));
          }
        });
    if (metric.target().means() instanceof Promise.AtLeast(var floor)) {
      chart.target(floor);
    }
    return chart.build();
  }

  private static Cell judged(Status status) {
    return Cell.neutral(status.word());
  }
}
