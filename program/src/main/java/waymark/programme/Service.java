package waymark.programme;

/** A team that supplies figures, and the organisation it belongs to. */
public record Service(ServiceId id, String key, String name, String organisation) {}
