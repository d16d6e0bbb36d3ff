package waymark.forum.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.access.Audience;
import waymark.forum.Exchange;
import waymark.forum.Exchanges;
import waymark.forum.ForumRatings;
import waymark.forum.Rating;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.measures.Definition;
import waymark.measures.Measures;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programmes;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.web.AsKnown;
import waymark.web.NotFound;

/** Reads what the forum asked and says, within a transaction of the area. */
@Component
class ForumBooks {

  private final Exchanges exchanges;
  private final ForumRatings ratings;
  private final Measures measures;
  private final Programmes programmes;

  ForumBooks(Exchanges exchanges, ForumRatings ratings, Measures measures, Programmes programmes) {
    this.exchanges = exchanges;
    this.ratings = ratings;
    this.measures = measures;
    this.programmes = programmes;
  }

  ForumBook of(Audience readers, AsKnown known, LocalDate today) {
    return new ForumBook(
        readers, known, known.day().orElse(today), exchanges.known(known.moment()));
  }

  static Exchange exchange(ForumBook book, String key) {
    return book.exchanges().stream()
        .filter(it -> it.request().key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotFound("no request of the forum " + key));
  }

  /** All ratings of the area, of whatever plan. */
  List<Part> ratings(ForumBook book) {
    var at = book.known().moment();
    var known = ratings.known(at);
    if (known.isEmpty()) {
      return List.of();
    }
    var table =
        Table.captioned("How the forum sees measures and objectives")
            .column("Beside")
            .status("The forum’s rating")
            .column("In the forum’s words")
            .column("As of");
    var subjects = new Subjects(book, at);
    for (var it : known) {
      table.row(
          subjects.cell(it.about()),
          RatingParts.seen(it),
          Cell.of(it.statement()),
          Cell.of(DayWords.of(it.on())));
    }
    return List.of(table.build());
  }

  /** What ratings stand beside, as known at a moment. */
  private final class Subjects {

    private final ForumBook book;
    private final List<Definition> definitions;
    private final List<Objective> objectives;
    private final Map<PlanId, Plan> plans;

    Subjects(ForumBook book, KnownAt at) {
      this.book = book;
      this.definitions = measures.definitions(at);
      this.objectives = programmes.objectives(at);
      this.plans = programmes.plans(at).stream().collect(Collectors.toMap(Plan::id, it -> it));
    }

    Cell cell(Rating.About about) {
      return switch (about) {
        case Rating.About.OfMeasure(var id) ->
            definitions.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .map(it -> Cell.link(book.page("/measures/" + it.key()), it.title()))
                .orElse(GONE);
        case Rating.About.OfObjective(var id) ->
            objectives.stream()
                .filter(it -> it.id().equals(id) && plans.containsKey(it.plan()))
                .findFirst()
                .map(this::objective)
                .orElse(GONE);
      };
    }

    private Cell objective(Objective it) {
      var plan = plans.get(it.plan());
      return plan == null
          ? GONE
          : Cell.link(
              book.page("/plans/%s/objectives/%s".formatted(plan.key(), it.number())),
              "%s, objective %s. %s".formatted(plan.title(), it.number(), it.title()));
    }
  }

  private static final Cell GONE = Cell.of("Something that is no longer there");
}
