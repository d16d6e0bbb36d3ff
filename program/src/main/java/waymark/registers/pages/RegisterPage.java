package waymark.registers.pages;

import java.util.List;
import java.util.Optional;
import waymark.report.Report;
import waymark.trajectory.KnownAtForm;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;
import waymark.web.Pagination;

/**
 * A page about registers: what is said, how to choose among entries, and what can be done.
 *
 * @param choice how entries are chosen; empty where there is nothing to choose
 */
record RegisterPage(
    Report report,
    Link back,
    Optional<Choice> choice,
    Optional<Pagination> pages,
    List<Link> doing,
    KnownAtForm knownAt) {

  RegisterPage {
    doing = List.copyOf(doing);
  }

  /**
   * How entries are chosen.
   *
   * @param action where the choice is sent
   * @param known the day that goes along; empty for today
   * @param open whether a choice was made
   */
  record Choice(
      String action,
      String known,
      boolean open,
      List<Field> days,
      List<Field> fields,
      List<List<Option>> options) {

    Choice {
      days = List.copyOf(days);
      fields = List.copyOf(fields);
      options = List.copyOf(options);
    }
  }

  static RegisterPage of(Report report, Link back, List<Link> doing, KnownAtForm knownAt) {
    return new RegisterPage(report, back, Optional.empty(), Optional.empty(), doing, knownAt);
  }
}
