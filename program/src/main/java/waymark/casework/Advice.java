package waymark.casework;

import java.time.LocalDate;

/** Advice that was given: by whom, when it was first asked for, and when it came back. */
public record Advice(Service service, LocalDate asked, LocalDate returned) {}
