package waymark.risk.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;
import waymark.risk.Band;
import waymark.risk.Risk;
import waymark.risk.RiskCells;
import waymark.risk.RiskChanges;
import waymark.risk.RiskChangesReport;
import waymark.risk.RiskLine;

/** The register: counted in a sentence, on the matrix, and risk by risk. */
final class RegisterReport {

  private final RiskBook book;
  private final RegisterFilter filter;

  private RegisterReport(RiskBook book, RegisterFilter filter) {
    this.book = book;
    this.filter = filter;
  }

  /** What changed since the end of a day. */
  record Since(LocalDate day, RiskChanges changes) {}

  static Report of(RiskBook book, RegisterFilter filter, Optional<Since> since) {
    var it = new RegisterReport(book, filter);
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(it.counted()));
    it.note().ifPresent(parts::add);
    since.ifPresent(then ->
        parts.add(
            Part.section(
                "Changed since the end of " + DayWords.of(then.day()),
                RiskChangesReport.parts(then.changes(), book.register().matrix(), book::at))));
    it.turned().ifPresent(parts::add);
    it.matrix().ifPresent(parts::add);
    parts.addAll(it.lists());
    return new Report("Risks and issues", parts);
  }

  /**
   * {@code 6 risks and 2 issues are open: 1 very high, 4 high, 3 medium. 2 reviews are overdue.}
   */
  private String counted() {
    var open = book.register().open();
    if (open.isEmpty()) {
      return book.register().lines().isEmpty()
          ? "No risk or issue is known."
          : "No risk or issue is open.";
    }
    var bands = new EnumMap<Band, Integer>(Band.class);
    open.forEach(it -> bands.merge(book.register().matrix().band(it.score()), 1, Integer::sum));
    var said = new ArrayList<String>();
    for (var band : List.of(Band.values()).reversed()) {
      var count = bands.getOrDefault(band, 0);
      if (count > 0) {
        said.add("%,d %s".formatted(count, band.said().toLowerCase(Locale.UK)));
      }
    }
    var risks = book.register().open(Risk.Kind.RISK).size();
    return "%s and %s are open: %s. %s"
        .formatted(
            CountWords.of(risks, "risk"),
            CountWords.of(open.size() - risks, "issue"),
            CountWords.listed(said),
            overdue());
  }

  private String overdue() {
    var count = book.register().open().stream().filter(it -> it.due(book.day()).overdue()).count();
    return count == 0
        ? "No review is overdue."
        : count == 1 ? "1 review is overdue." : "%,d reviews are overdue.".formatted(count);
  }

  private Optional<Part> note() {
    var note = book.register().note();
    if (note.words().isEmpty()) {
      return Optional.empty();
    }
    var source =
        note.paper().isEmpty()
            ? ""
            : " Source: %s%s."
                .formatted(note.paper(), note.place().isEmpty() ? "" : ", " + note.place());
    return Optional.of(Part.prose(note.words() + source));
  }

  /** Each open risk of which a measure turned for the worse, with which and why. */
  private Optional<Part> turned() {
    var items =
        book.register().open().stream()
            .filter(it -> filter.shows(book, it) && !book.turned(it).isEmpty())
            .map(it -> RiskCells.named(it, book::at).then(". " + String.join(" ", book.turned(it))))
            .toList();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Part.section(
                "Risks whose measure turned for the worse",
                Part.items(items),
                Part.prose(
                    "That is no proof that the risk has grown; it is a reason to look at its score"
                        + " again.")));
  }

  /** Where the open risks stand that are shown; one place of it needs no matrix. */
  private Optional<Part> matrix() {
    var shown =
        book.register().open(Risk.Kind.RISK).stream().filter(it -> filter.shows(book, it)).toList();
    return shown.isEmpty() || !filter.at().isEmpty()
        ? Optional.empty()
        : Optional.of(MatrixTable.of(book, filter, shown));
  }

  private List<Part> lists() {
    var shown = book.register().lines().stream().filter(it -> filter.shows(book, it)).toList();
    var parts = new ArrayList<Part>();
    if (filter.chosen()) {
      parts.add(Part.prose(chosen(shown.size())));
    }
    var risks = shown.stream().filter(it -> it.open() && is(it, Risk.Kind.RISK)).toList();
    if (!risks.isEmpty()) {
      parts.add(risks(risks));
    }
    var issues = shown.stream().filter(it -> it.open() && is(it, Risk.Kind.ISSUE)).toList();
    if (!issues.isEmpty()) {
      parts.add(issues(issues));
    }
    var closed = shown.stream().filter(it -> !it.open()).toList();
    if (!closed.isEmpty()) {
      parts.add(closed(closed));
    }
    var hidden = book.register().lines().stream().filter(it -> !it.open()).count();
    if (!filter.chosen() && closed.isEmpty() && hidden > 0) {
      parts.add(
          Part.prose(
              Text.link(book.asking("state=closed"), "See what was closed")
                  .then(": %,d of the register".formatted(hidden))));
    }
    return parts;
  }

  private static boolean is(RiskLine it, Risk.Kind kind) {
    return it.risk().kind() == kind;
  }

  private String chosen(int count) {
    return count == 0
        ? "None is %s.".formatted(filter.words(book))
        : "Shown here: %,d of %,d: %s."
            .formatted(count, book.register().lines().size(), filter.words(book));
  }

  private Table risks(List<RiskLine> lines) {
    var matrix = book.register().matrix();
    var table =
        Table.captioned("Risks")
            .column("Risk")
            .status("Current score")
            .column("Without controls")
            .column("Target")
            .column("Owner")
            .column("Next review");
    for (var it : lines) {
      table.row(
          Cell.of(RiskCells.named(it, book::at)),
          RiskCells.score(matrix, it.score()),
          RiskCells.score(matrix, it.review().inherent()),
          RiskCells.score(matrix, it.review().target()),
          Cell.of(RiskCells.owner(it)),
          RiskCells.next(it, it.due(book.day())));
    }
    return table.note("A score is likelihood times impact: %s.".formatted(matrix.bands())).build();
  }

  private Table issues(List<RiskLine> lines) {
    var matrix = book.register().matrix();
    var table =
        Table.captioned("Issues")
            .column("Issue")
            .status("Severity")
            .column("Urgency")
            .column("Owner")
            .column("Next review");
    for (var it : lines) {
      table.row(
          Cell.of(RiskCells.named(it, book::at)),
          RiskCells.score(matrix, it.score()),
          Cell.of(matrix.level(matrix.urgencies(), it.score().likelihood())),
          Cell.of(RiskCells.owner(it)),
          RiskCells.next(it, it.due(book.day())));
    }
    return table
        .note(
            "An issue has happened, so it has no likelihood: its severity is urgency times impact,"
                + " in the same bands.")
        .build();
  }

  private Table closed(List<RiskLine> lines) {
    var table =
        Table.captioned("Closed")
            .column("Risk or issue")
            .status("Last score")
            .column("Closed on")
            .column("Why");
    for (var it : lines) {
      table.row(
          Cell.of(RiskCells.named(it, book::at)),
          RiskCells.score(book.register().matrix(), it.score()),
          Cell.of(DayWords.of(it.review().on())),
          Cell.of(it.review().reason()));
    }
    return table.build();
  }
}
