package waymark.oversight;

import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.charts.Event;
import waymark.measures.Measures;
import waymark.trajectory.BesideMeasures;
import waymark.trajectory.Tracker;
import waymark.web.AsKnown;

/** What was decided and done to move a measure, on its chart and below its figures. */
@Component
class DeedsBesideMeasures implements BesideMeasures {

  private final Deeds deeds;
  private final Measures measures;

  DeedsBesideMeasures(Deeds deeds, Measures measures) {
    this.deeds = deeds;
    this.measures = measures;
  }

  @Override
  public Beside of(Audience readers, Tracker.Line line, AsKnown known) {
    var at = known.moment();
    var events = measures.events(at);
    var steps =
        deeds.all(at).stream()
            .filter(it -> it.names(line.measure().id()))
            .flatMap(it -> it.on().map(on -> Followed.step(it, on, line, events)).stream())
            .toList();
    return new Beside(
        steps.stream().<Event>map(it -> new Event.On(it.on(), it.deed().mark())).toList(),
        new FollowedReport(it -> known.at(readers.at(it))).ofMeasure(steps));
  }
}
