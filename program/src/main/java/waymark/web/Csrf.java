package waymark.web;

/** The secret that a form sends back, so that no other site can send it in the reader's name. */
public record Csrf(String parameter, String token) {}
