package waymark.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.delivery.AssuranceActivity;
import waymark.delivery.PlanAction;
import waymark.documents.Objectives.Placed;
import waymark.documents.Paper.Note;

/**
 * What a paper says beside its metric tables.
 *
 * @param reviews one for a review paper, none for any other
 * @param notes what was not understood, and what was read otherwise than it stands
 */
public record PaperParts(
    List<PlanAction> actions,
    List<AssuranceActivity> assurance,
    List<Narrative> narratives,
    List<Recommendation> recommendations,
    List<ObjectiveStatus> statuses,
    List<Review> reviews,
    List<Body> bodies,
    List<KeyFact> facts,
    List<Note> notes) {

  public PaperParts {
    actions = List.copyOf(actions);
    assurance = List.copyOf(assurance);
    narratives = List.copyOf(narratives);
    recommendations = List.copyOf(recommendations);
    statuses = List.copyOf(statuses);
    reviews = List.copyOf(reviews);
    bodies = List.copyOf(bodies);
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
  }

  /** Reads all parts of a paper; its day, where it states one, dates months without a year. */
  static PaperParts of(List<Placed> placed, Optional<LocalDate> issued) {
    var pieces = Outline.of(placed);
    var actions = ActionTables.in(pieces);
    var assurance = AssuranceTables.in(pieces);
    var narratives = Narratives.in(pieces);
    var recommendations = Recommendations.in(pieces);
    var statuses = StatusTables.in(pieces);
    var reviews = ReviewTemplate.in(pieces);
    var bodies = Members.in(pieces);
    var facts = KeyFacts.in(pieces, issued);
    return new PaperParts(
        actions.items(),
        assurance.items(),
        narratives.items(),
        recommendations.items(),
        statuses.items(),
        reviews.items(),
        bodies.items(),
        facts.items(),
        Stream.of(actions, assurance, narratives, recommendations, statuses, reviews, bodies, facts)
            .flatMap(found -> found.notes().stream())
            .toList());
  }
}
