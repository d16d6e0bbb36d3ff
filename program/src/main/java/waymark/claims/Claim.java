package waymark.claims;

import java.util.Optional;
import waymark.kernel.ReportingPeriod;

/**
 * Something that a text says which figures can bear out.
 *
 * @param text the fragment as written, blanks made plain: {@code 24/29}, {@code 70% of targets}
 * @param period what it is about: the month named in its sentence, else the month named last in the
 *     same numbered paragraph, else the paper's latest milestone
 */
public record Claim(String where, String text, Optional<ReportingPeriod> period, Said said) {}
