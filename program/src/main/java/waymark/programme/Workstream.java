package waymark.programme;

/** A part of a plan that one post leads. */
public record Workstream(
    WorkstreamId id, PlanId plan, int position, String title, String leadRole) {}
