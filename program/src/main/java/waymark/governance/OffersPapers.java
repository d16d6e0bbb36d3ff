package waymark.governance;

import java.time.LocalDate;
import java.util.List;
import waymark.kernel.KnownAt;
import waymark.web.Option;

/**
 * Pages that a meeting may have before it as a paper. Whatever shows such pages implements it; it
 * is asked within a transaction of the area.
 */
public interface OffersPapers {

  /**
   * Each page by its address within the area, {@code /plans/x/tracker}, with what it is called.
   *
   * @param today the day on which it is asked
   */
  List<Option> papers(KnownAt at, LocalDate today);
}
