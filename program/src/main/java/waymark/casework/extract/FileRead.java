package waymark.casework.extract;

import java.util.List;
import java.util.Map;
import waymark.casework.Finding;

/**
 * What one file holds.
 *
 * @param form files of one form replace each other's cases; those of different forms add up
 * @param dropped columns that did not come in
 * @param cases the lines of each case by its key
 * @param strays what is wrong with lines that belong to no case
 */
record FileRead(
    String form, List<String> dropped, Map<String, CaseLines> cases, List<Finding> strays) {

  /** Events, or a return. */
  static final String OF_ITSELF = "";

  /** A table that says something only together with others. */
  static final String DATASET = "dataset";
}
