package waymark.forum.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import waymark.forum.Rating;
import waymark.kernel.DayWords;
import waymark.programme.Objective;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.trajectory.Judgements;
import waymark.trajectory.Status;
import waymark.trajectory.Tracker;

/** The forum's ratings, beside what is measured. */
final class RatingParts {

  static final String HEADING = "What the parent carer forum says";

  private final List<Rating> ratings;
  private final UnaryOperator<String> page;

  /**
   * @param page the address of a page of the area, at the moment shown
   */
  RatingParts(List<Rating> ratings, UnaryOperator<String> page) {
    this.ratings = List.copyOf(ratings);
    this.page = page;
  }

  /** The one rating of a measure or an objective, on its own page. */
  static List<Part> alone(Optional<Rating> rating) {
    return rating
        .map(it -> {
          var parts = new ArrayList<Part>();
          parts.add(Part.fact("The forum’s rating", seen(it)).and("As of", DayWords.of(it.on())));
          if (!it.statement().isEmpty()) {
            parts.add(Part.prose(it.statement()));
          }
          return List.<Part>of(Part.section(HEADING, parts));
        })
        .orElse(List.of());
  }

  /** What the forum says about a plan, objective by objective; nothing where it says nothing. */
  List<Part> of(String plan, Tracker tracker) {
    var table = table(HEADING);
    for (var objective : tracker.objectives()) {
      rating(new Rating.About.OfObjective(objective.id()))
          .ifPresent(it ->
              table.row(
                  Cell.link(
                      page.apply("/plans/%s/objectives/%s".formatted(plan, objective.number())),
                      "Objective %s. %s".formatted(objective.number(), objective.title())),
                  Cell.of(officially(tracker, objective)),
                  seen(it),
                  Cell.of(it.statement()),
                  Cell.of(DayWords.of(it.on()))));
      for (var line : tracker.lines()) {
        if (line.objective().id().equals(objective.id())) {
          rating(new Rating.About.OfMeasure(line.measure().id()))
              .ifPresent(it -> table.row(row(line, it)));
        }
      }
    }
    return part(table);
  }

  private List<Cell> row(Tracker.Line line, Rating it) {
    return List.of(
        Cell.link(page.apply("/measures/" + line.measure().key()), line.measure().title()),
        officially(line),
        seen(it),
        Cell.of(it.statement()),
        Cell.of(DayWords.of(it.on())));
  }

  static Table.Builder table(String caption) {
    return Table.captioned(caption)
        .column("Beside")
        .column("Officially")
        .status("The forum’s rating")
        .column("In the forum’s words")
        .column("As of");
  }

  private static List<Part> part(Table.Builder table) {
    var built = table.build();
    return built.rows().isEmpty() ? List.of() : List.of(built);
  }

  private Optional<Rating> rating(Rating.About about) {
    return ratings.stream().filter(it -> it.about().equals(about)).findFirst();
  }

  static Cell seen(Rating it) {
    return switch (it.seen()) {
      case BETTER -> Cell.good(it.seen().words());
      case WORSE -> Cell.bad(it.seen().words());
      case SAME -> Cell.warning(it.seen().words());
      case TOO_EARLY -> Cell.neutral(it.seen().words());
    };
  }

  /** {@code October 2026: 2 of 3 met}. */
  static String officially(Tracker tracker, Objective objective) {
    return tracker
        .latest()
        .flatMap(it ->
            Optional.ofNullable(tracker.rollup(it).objectives().get(objective.number()))
                .map(met ->
                    "%s: %d of %d met".formatted(it.inWords(), met.numerator(), met.denominator())))
        .orElse("Nothing can be assessed");
  }

  /** The last milestone that could be judged, else the last figure. */
  static Cell officially(Tracker.Line line) {
    var judged =
        line.milestones().descendingMap().keySet().stream()
            .filter(line::promisesAt)
            .filter(it -> !(line.statusAt(it) instanceof Status.NotAssessed))
            .findFirst();
    if (judged.isPresent()) {
      var period = judged.get();
      return Cell.several(Cell.of(period.inWords() + ": "), Judgements.cell(line.statusAt(period)));
    }
    return line.kept().isEmpty()
        ? Cell.of("No figure")
        : Cell.of(
            "%s: %s, no milestone"
                .formatted(
                    line.kept().lastKey().inWords(),
                    line.kept().lastEntry().getValue().asWritten()));
  }
}
