package waymark.report.office;

import java.time.LocalDate;

/**
 * What a file says of itself beside its text, where programs list files by it. Nothing of it
 * depends on when or where the file is made, so that the same report is the same bytes.
 *
 * @param owner whose report it is, such as an area
 * @param day as of which it is known
 */
public record Imprint(String owner, LocalDate day) {}
