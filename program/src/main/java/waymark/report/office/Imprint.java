package waymark.report.office;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import waymark.report.SafeText;

/**
 * What a file says of itself beside its text, where programs list files by it. Nothing of it
 * depends on when or where the file is made, so that the same report is the same bytes.
 *
 * @param owner whose report it is, such as an area
 * @param day as of which it is known
 */
public record Imprint(String owner, LocalDate day) {

  private static final String PROGRAM = "Waymark";

  /** Writes it where Word and Excel look for it. */
  void write(POIXMLProperties properties, String title) {
    var core = properties.getCoreProperties();
    var at = Optional.of(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
    core.setTitle(SafeText.of(title));
    core.setCreator(SafeText.of(owner));
    core.setCreated(at);
    core.setModified(at);
    core.getUnderlyingProperties().setLanguageProperty("en-GB");
    properties.getExtendedProperties().getUnderlyingProperties().setApplication(PROGRAM);
  }
}
