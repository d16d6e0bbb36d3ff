package waymark.web;

/** What stands in a list of choices. */
public sealed interface Choice permits Option, Divider {}
