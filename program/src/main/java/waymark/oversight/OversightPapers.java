package waymark.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.governance.OffersPapers;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.programme.Plan;
import waymark.programme.Programmes;
import waymark.trajectory.Earlier;
import waymark.web.Option;

/** Offers what changed since the last occasion, and whether it worked, as papers of a meeting. */
@Component
@Order(2)
class OversightPapers implements OffersPapers {

  private final Programmes programmes;
  private final Occasions occasions;

  OversightPapers(Programmes programmes, Occasions occasions) {
    this.programmes = programmes;
    this.occasions = occasions;
  }

  @Override
  public List<Option> papers(KnownAt at, LocalDate today) {
    return programmes.plans(at).stream().flatMap(it -> of(it, today)).toList();
  }

  private Stream<Option> of(Plan plan, LocalDate today) {
    var path = "/plans/" + plan.key();
    var since =
        Occasions.before(occasions.of(plan, today), today)
            .map(it ->
                Option.of(
                    "%s/changed?%s=%s".formatted(path, Earlier.DAY, it),
                    "What changed since %s: %s".formatted(DayWords.of(it), plan.title())));
    return Stream.concat(
        since.stream(),
        Stream.of(Option.of(path + "/did-it-work", "Did it work? " + plan.title())));
  }
}
