package waymark.forum.pages;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.access.Right;
import waymark.forum.ForumRatings;
import waymark.programme.Plan;
import waymark.report.Part;
import waymark.trajectory.BesidePlans;
import waymark.trajectory.Tracker;
import waymark.web.AsKnown;
import waymark.web.Link;

/**
 * The forum's ratings wherever a plan and its objectives are shown, and the way to what it asked.
 */
@Component
class ForumBesidePlans implements BesidePlans {

  private final ForumRatings ratings;

  ForumBesidePlans(ForumRatings ratings) {
    this.ratings = ratings;
  }

  @Override
  public List<Link> ofPlan(Audience readers, Plan plan, AsKnown known) {
    return readers.may(Right.SEE_RECORD)
        ? List.of(
            Link.to(
                known.at(readers.at("/forum")),
                "The parent carer forum: what it asked, and how it sees the answer"))
        : List.of();
  }

  @Override
  public List<Part> ofTracker(Audience readers, Plan plan, Tracker tracker, AsKnown known) {
    return new RatingParts(ratings.known(known.moment()), path -> known.at(readers.at(path)))
        .of(plan.key(), tracker);
  }

  @Override
  public List<Part> ofObjective(About about) {
    return ofTracker(about.readers(), about.plan(), about.only(), about.known());
  }

  @Override
  public List<Link> doing(About about) {
    return about.known().today() && about.readers().may(Right.SPEAK_FOR_FORUM)
        ? List.of(
            Link.to(
                about.path("/objectives/%s/forum-rating".formatted(about.objective().number())),
                "Say how the forum sees this objective"))
        : List.of();
  }
}
