package waymark.documents;

import java.util.List;
import java.util.Optional;
import waymark.delivery.ActionReference;

/**
 * What the template of a review meeting tells: actions behind schedule, support received, and the
 * progress, evidence and next steps of each area.
 *
 * @param behind empty where the paper does not ask
 */
public record Review(Optional<Behind> behind, List<Support> support, List<Area> areas) {

  public Review {
    support = List.copyOf(support);
    areas = List.copyOf(areas);
  }

  /**
   * The answer to {@code Are there any actions behind schedule?}
   *
   * @param answer as written, for example {@code No.}
   * @param actions rows of {@code N/A} left out
   */
  public record Behind(String where, String answer, List<BehindAction> actions) {
    public Behind {
      actions = List.copyOf(actions);
    }
  }

  /** One action that is behind schedule, why, and what is done about it. */
  public record BehindAction(String where, String action, String reason, String mitigation) {}

  /** Support that the area received in the period; {@code N/A} throughout is no support. */
  public record Support(
      String where, String area, String activity, String provider, String impact) {}

  /**
   * One area of a plan; it may join several weaknesses.
   *
   * @param number blank where the paper has no areas
   * @param statements the weaknesses or aims that the area joins
   */
  public record Area(
      String where,
      String number,
      List<String> statements,
      List<Progress> progress,
      List<Evidence> evidence,
      List<NextStep> nextSteps) {
    public Area {
      statements = List.copyOf(statements);
      progress = List.copyOf(progress);
      evidence = List.copyOf(evidence);
      nextSteps = List.copyOf(nextSteps);
    }
  }

  /**
   * What was done on one action or several.
   *
   * @param about what part of the area, for example {@code Data analysis}; blank where not said
   * @param title blank where it has none
   */
  public record Progress(
      String where,
      String about,
      List<ActionReference> references,
      String referenceAsWritten,
      String title,
      List<MarkedText> text) {
    public Progress {
      references = List.copyOf(references);
      text = List.copyOf(text);
    }
  }

  /** What a paper offers as evidence that actions made a difference. */
  public sealed interface Evidence {

    String where();

    /** {@code No measurable evidence of impact at this early stage}, whatever else is said. */
    record NoneYet(String where, String text) implements Evidence {}

    /** Something is offered; whether it is evidence is for the reader to say. */
    record Offered(String where, MarkedText text) implements Evidence {}
  }

  /** Something to be done next. */
  public record NextStep(String where, String about, String marker, String text) {}
}
