package waymark.caseload.pages;

import java.util.List;
import waymark.web.Field;
import waymark.web.Option;

/**
 * One measure told apart by one thing, and the choice of both.
 *
 * @param page the report itself
 * @param known the day that goes along with a choice; empty for today
 * @param fields questions of the choice
 * @param options what may be chosen, question by question
 */
record CutPage(CaseloadPage page, String known, List<Field> fields, List<List<Option>> options) {

  static final String TEMPLATE = "caseload/pages/cut";

  CutPage {
    fields = List.copyOf(fields);
    options = List.copyOf(options);
  }
}
