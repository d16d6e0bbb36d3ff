package waymark.papers;

import waymark.measures.MeasureId;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.trajectory.Placement;

/** Something beside a figure that accepting a paper would change. */
public sealed interface ProposedChange {

  /** As decisions name it. */
  String key();

  /** Whether it is taken, as it is decided; taken unless a person said otherwise. */
  boolean taken();

  /** The paper heads an objective that the plan does not have. */
  record NewObjective(Objective objective, boolean taken) implements ProposedChange {
    @Override
    public String key() {
      return "objective " + objective.number();
    }
  }

  /** The paper gives an objective another title, or another state. */
  record ChangedObjective(Objective was, Objective now, boolean taken) implements ProposedChange {
    @Override
    public String key() {
      return "objective " + now.number();
    }
  }

  /**
   * The paper places a measure under an objective where it was not placed.
   *
   * @param number of the objective, as the paper has it
   */
  record Placed(
      MeasureId measure, ObjectiveId objective, String number, int position, boolean taken)
      implements ProposedChange {
    @Override
    public String key() {
      return "place " + number + " " + measure.value();
    }

    Placement placement() {
      return new Placement(objective, measure, position);
    }
  }

  /** The paper shows an objective and places a measure elsewhere that stood under it. */
  record TakenAway(
      MeasureId measure, ObjectiveId objective, String number, int position, boolean taken)
      implements ProposedChange {
    @Override
    public String key() {
      return "take-away " + number + " " + measure.value();
    }
  }
}
