package waymark.registers.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.access.Visit;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.Question;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.registers.EntryId;
import waymark.registers.Register;
import waymark.registers.RegisterField;
import waymark.registers.Registering;
import waymark.web.Link;
import waymark.web.Option;

/** What is done with the rows of a file, and what is wrong with them, which nothing keeps yet. */
final class ImportForm {

  static final int LONGEST = 400_000;
  static final String LINES = "lines";

  private static final int SAID = 40;
  private static final int MONTHS_SAID = 3;

  private static final List<Question> QUESTIONS =
      List.of(
          Question.lines(LINES, "Lines of the file", 15)
              .hint(
                  "Open the .csv or the sheet, copy the line that names the columns and the rows"
                      + " under it, and paste them here")
              .longest(LONGEST)
              .needed("Paste the lines of the file"),
          Question.oneOf(
                  "then-what",
                  "What is to be done with them?",
                  List.of(
                      Option.of("look", "Look at them first"),
                      Option.of("all", "Take all of them, or none if one is wrong"),
                      Option.of("good", "Take those that are right, and leave the others out"),
                      Option.of("some", "Take the lines that I name")))
              .needed("Choose what is to be done"),
          Question.line("some", "Lines that are taken")
              .hint("Only where you name them: 2, 5-9. The line of the columns is line 1"),
          Question.fromList(
                  "again",
                  "If the same lines were taken in before",
                  List.of(
                      Option.of("", "Do not take them again"), Option.of("yes", "Take them again")))
              .hint("They would count twice"));

  private final RegisterDesk desk;

  ImportForm(RegisterDesk desk) {
    this.desk = desk;
  }

  /**
   * The form for a register.
   *
   * @param sent the lines, or nothing before there are any
   */
  Form of(Visit visit, String key, String sent) {
    var register = desk.register(key, KnownAt.LATEST);
    RegisterDesk.allow(register.addedBy(visit.roles()), register);
    var back = visit.at("/registers/" + key);
    var rows =
        sent.isBlank()
            ? new ImportedRows(Map.of(), List.of(), List.of())
            : ImportedRows.read(
                sent, register, desk.offers(visit, register, KnownAt.LATEST), desk.today());
    return Form.fresh(
            "Take in several: " + register.title(),
            QUESTIONS,
            Answers.NONE.with("then-what", "look").with(LINES, sent),
            Link.to(back, register.title()),
            check -> {
              var taken = chosen(check, register, sent, rows);
              return check.result(() ->
                  Change.now(
                      "Took %s into the register “%s” from a file."
                          .formatted(
                              CountWords.of(taken.size(), register.called()), register.title()),
                      back,
                      desk.written(
                          visit,
                          register,
                          writing -> {
                            taken.forEach(it ->
                                Registering.write(
                                    writing,
                                    register,
                                    EntryForm.entry(register, EntryId.fresh(), it, ""),
                                    Map.of()));
                            Registering.imported(
                                writing, digest(register, sent), register.key(), taken.size());
                          })));
            })
        .saying(words(register, sent, rows));
  }

  private static String[] words(Register register, String sent, ImportedRows rows) {
    var words = new ArrayList<String>();
    if (sent.isBlank()) {
      words.add(
          "The first line names the columns, which may be these: "
              + String.join("; ", register.fields().stream().map(RegisterField::title).toList())
              + ".");
      return words.toArray(String[]::new);
    }
    words.add(
        "%s can be taken, %s cannot."
            .formatted(
                CountWords.of(rows.rows().size(), "row"),
                CountWords.of(rows.wrong().size(), "row")));
    months(register, rows).ifPresent(words::add);
    rows.faults().stream().limit(SAID).map(it -> it + ".").forEach(words::add);
    if (rows.faults().size() > SAID) {
      words.add("And %,d more.".formatted(rows.faults().size() - SAID));
    }
    return words.toArray(String[]::new);
  }

  /** In which months they count, so that a workbook of another month is seen before it is taken. */
  private static Optional<String> months(Register register, ImportedRows rows) {
    var months =
        rows.rows().values().stream()
            .map(it -> LocalDate.parse(it.getOrDefault(register.countsOn(), "")))
            .map(it -> ReportingPeriod.month(YearMonth.from(it)))
            .distinct()
            .sorted()
            .map(ReportingPeriod::inWords)
            .toList();
    if (months.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        months.size() <= MONTHS_SAID
            ? "Those that can be taken count in %s.".formatted(CountWords.listed(months))
            : "Those that can be taken count in %d months, from %s to %s."
                .formatted(months.size(), months.getFirst(), months.getLast()));
  }

  private List<Map<String, String>> chosen(
      Check check, Register register, String sent, ImportedRows rows) {
    if (check.text(LINES).isEmpty()) {
      return List.of();
    }
    if (rows.rows().isEmpty()) {
      check.refuse(LINES, "None of these rows can be taken. What is wrong stands above");
    }
    var before = desk.registers().imported(digest(register, sent));
    if (before.isPresent() && !check.text("again").equals("yes")) {
      check.refuse(
          "again",
          "The same lines were taken in on %s: %s. Say whether they are taken again"
              .formatted(
                  DayWords.of(before.get().day()),
                  CountWords.of(before.get().fact(), register.called())));
    }
    return switch (check.text("then-what")) {
      case "all" -> {
        if (!rows.wrong().isEmpty()) {
          check.refuse(
              "then-what",
              "%s cannot be taken, so none is. What is wrong stands above"
                  .formatted(CountWords.of(rows.wrong().size(), "row")));
        }
        yield List.copyOf(rows.rows().values());
      }
      case "good" -> List.copyOf(rows.rows().values());
      case "some" -> some(check, rows);
      default -> {
        check.refuse(
            "then-what",
            "Nothing was taken yet. %s can be; choose what is to be done"
                .formatted(CountWords.of(rows.rows().size(), "row")));
        yield List.of();
      }
    };
  }

  private static List<Map<String, String>> some(Check check, ImportedRows rows) {
    var taken = new ArrayList<Map<String, String>>();
    for (var part : check.text("some").split("\\s*,\\s*", -1)) {
      if (!part.matches("\\d{1,6}(\\s*-\\s*\\d{1,6})?")) {
        check.refuse("some", "Name the lines like 2, 5-9");
        return taken;
      }
      var ends = part.split("\\s*-\\s*", -1);
      var last = Long.parseLong(ends[ends.length - 1]);
      for (var line = Long.parseLong(ends[0]); line <= last; line++) {
        var row = rows.rows().get(line);
        if (row == null) {
          check.refuse("some", "Line %d is none that can be taken".formatted(line));
          return taken;
        }
        taken.add(row);
      }
    }
    return taken;
  }

  private static String digest(Register register, String sent) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest((register.key() + "\n" + sent.strip()).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
