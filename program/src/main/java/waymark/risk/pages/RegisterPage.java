package waymark.risk.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.report.Report;
import waymark.trajectory.KnownAtForm;
import waymark.web.AsKnown;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;

/**
 * The register, with how to choose a part of it and a day since when to compare.
 *
 * @param action where either choice is sent
 * @param known the day that goes along with it; empty for today
 * @param chosen whether a part was chosen, so that the choice stands open
 * @param since the day to compare with, as it was typed, and what is wrong with it
 */
record RegisterPage(
    Report report,
    Link back,
    String action,
    String known,
    boolean chosen,
    List<Field> fields,
    List<List<Option>> options,
    Field since,
    ErrorSummary errors,
    List<Link> doing,
    KnownAtForm knownAt) {

  static final String SINCE = "since";

  RegisterPage {
    fields = List.copyOf(fields);
    options = List.copyOf(options);
    doing = List.copyOf(doing);
  }

  /** Whether what changed since a day was asked for, so that the question stands open. */
  boolean comparing() {
    return !since.value().isEmpty();
  }

  static Field since(String typed, RiskBook book) {
    var day = AsKnown.read(typed);
    var fault =
        typed.isBlank()
            ? ""
            : day.isEmpty()
                ? "Enter a real day as year, month and day, like 2024-11-27"
                : day.get().isBefore(book.day()) || day.get().equals(book.day())
                    ? ""
                    : "The day must not be after the one that is shown";
    return Field.of(SINCE, "Since the end of")
        .hint("Year, month and day, like 2024-11-27: the day of a meeting, for example")
        .value(typed.substring(0, Math.min(100, typed.length())))
        .error(fault);
  }

  /** The day to compare with, where it is one. */
  static Optional<LocalDate> day(Field since) {
    return since.wrong() ? Optional.empty() : AsKnown.read(since.value());
  }

  static RegisterPage of(
      RiskBook book, RegisterFilter filter, Field since, Report report, List<Link> doing) {
    var path = book.readers().at("/risks");
    return new RegisterPage(
        report,
        Link.to(book.at(""), "Plans"),
        path,
        book.known().day().map(LocalDate::toString).orElse(""),
        filter.chosen(),
        filter.fields(),
        RegisterFilter.options(book),
        since,
        ErrorSummary.of(since),
        doing,
        KnownAtForm.of(path, book.known(), List.of()));
  }
}
