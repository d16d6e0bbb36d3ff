package waymark.governance;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;

/** Proposes to look at terms of reference whose day of review will have come. */
@Component
@Order(3)
class TermsToReview implements Proposes {

  private final Bodies bodies;

  TermsToReview(Bodies bodies) {
    this.bodies = bodies;
  }

  @Override
  public List<Proposed> of(Next next) {
    return bodies
        .terms(next.body().id(), KnownAt.LATEST)
        .reviewOn()
        .filter(it -> !it.isAfter(next.meeting().on()))
        .map(it ->
            Proposed.open(
                "terms " + it,
                "Review of the terms of reference",
                "They were to be reviewed by " + DayWords.of(it)))
        .stream()
        .toList();
  }
}
