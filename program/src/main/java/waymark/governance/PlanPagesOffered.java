package waymark.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.kernel.KnownAt;
import waymark.programme.Plan;
import waymark.programme.Programmes;
import waymark.web.Option;

/** Offers the pages of each plan, of risks, the forum, notices and reviews, as papers. */
@Component
@Order(1)
class PlanPagesOffered implements OffersPapers {

  private final Programmes programmes;

  PlanPagesOffered(Programmes programmes) {
    this.programmes = programmes;
  }

  @Override
  public List<Option> papers(KnownAt at, LocalDate today) {
    return Stream.concat(
            programmes.plans(at).stream().flatMap(PlanPagesOffered::of),
            Stream.of(
                Option.of("/risks", "Risks and issues"),
                Option.of("/forum", "The parent carer forum: what it asked, and the answers"),
                Option.of("/notices", "Improvement notices and how far they are met"),
                Option.of("/reviews", "Formal reviews and their next steps")))
        .toList();
  }

  private static Stream<Option> of(Plan plan) {
    var path = "/plans/" + plan.key();
    return Stream.of(
        Option.of(path + "/tracker", "Tracker: " + plan.title()),
        Option.of(path + "/quarters", "Promises kept, quarter by quarter: " + plan.title()),
        Option.of(path + "/actions", "Actions: " + plan.title()),
        Option.of(path + "/assurance", "Assurance: " + plan.title()));
  }
}
