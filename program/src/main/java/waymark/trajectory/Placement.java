package waymark.trajectory;

import waymark.measures.MeasureId;
import waymark.programme.ObjectiveId;

/** A measure under an objective; the same measure may stand under several. */
public record Placement(ObjectiveId objective, MeasureId measure, int position) {}
