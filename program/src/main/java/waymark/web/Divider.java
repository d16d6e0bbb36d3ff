package waymark.web;

/** A word between choices, such as "or" before "none of these". */
public record Divider(String words) implements Choice {}
