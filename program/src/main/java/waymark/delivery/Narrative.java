package waymark.delivery;

import java.time.Instant;
import waymark.kernel.ReportingPeriod;

/**
 * How an action went in a reporting period, as somebody told it on a page.
 *
 * @param told from when it was known
 */
public record Narrative(ActionId action, ReportingPeriod period, String words, Instant told) {}
