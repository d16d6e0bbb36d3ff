package waymark.web;

import java.time.LocalDate;

/** The day in England on which something is asked for; a controller takes one as an argument. */
public record Today(LocalDate day) {}
