package waymark.casework;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One review meeting and what followed.
 *
 * @param decided the first decision after it
 * @param finished the day of the decision to keep or to end the plan, or of the amended plan
 */
public record Review(LocalDate met, Optional<LocalDate> decided, Optional<LocalDate> finished) {}
