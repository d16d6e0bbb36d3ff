package waymark.forum.pages;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.forum.ForumRatings;
import waymark.forum.Rating;
import waymark.trajectory.BesideMeasures;
import waymark.trajectory.Tracker;
import waymark.web.AsKnown;

/** How the forum sees a measure, next to its figures. */
@Component
@Order(1)
class ForumBesideMeasures implements BesideMeasures {

  private final ForumRatings ratings;

  ForumBesideMeasures(ForumRatings ratings) {
    this.ratings = ratings;
  }

  @Override
  public Beside of(Audience readers, Tracker.Line line, AsKnown known) {
    return new Beside(
        List.of(),
        RatingParts.alone(
            ratings.of(new Rating.About.OfMeasure(line.measure().id()), known.moment())));
  }
}
