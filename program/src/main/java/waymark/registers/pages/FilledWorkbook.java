package waymark.registers.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import waymark.documents.files.Workbook;
import waymark.kernel.DayWords;
import waymark.kernel.PeriodKey;
import waymark.kernel.ReportingPeriod;
import waymark.registers.FieldType;
import waymark.registers.Register;
import waymark.registers.RegisterField;
import waymark.report.office.FillIn;
import waymark.web.AsKnown;

/** What a workbook that was filled in says, as lines that are looked at like those of a .csv. */
sealed interface FilledWorkbook {

  /** One line for each row up to the last, so that a line has the number of its row. */
  record Lines(String text) implements FilledWorkbook {}

  /** It cannot be taken in here: why, and what to do. */
  record Wrong(String words) implements FilledWorkbook {}

  int LAST_ROW = 20_000;

  static FilledWorkbook of(byte[] bytes, Register register, LocalDate today) {
    return switch (Workbook.read(bytes)) {
      case Workbook.Outcome.Refused(var why) ->
          new Wrong("The workbook cannot be read: %s".formatted(why));
      case Workbook.Outcome.Read(var sheets) -> new Reading(register, today, sheets).read();
    };
  }

  /** One reading of its sheets. */
  record Reading(Register register, LocalDate today, List<Workbook.Sheet> sheets) {

    FilledWorkbook read() {
      var sheet = entries();
      return said(EntryWorkbook.REGISTER)
          .filter(it -> !it.equals(register.key()))
          .map(it ->
              "The workbook is for the register “%s”, and this is “%s”. Take it in there, or choose the workbook of this one"
                  .formatted(it, register.key()))
          .or(() ->
              sheet.isEmpty()
                  ? Optional.of(
                      "No sheet of the workbook has rows. Put them on the first sheet, under a line"
                          + " that names the columns")
                  : sheet.get().problems().stream()
                      .findFirst()
                      .map(it -> it + ". Nothing was kept"))
          .or(() -> otherMonth(sheet.orElseThrow()))
          .<FilledWorkbook>map(Wrong::new)
          .orElseGet(() -> lines(sheet.orElseThrow()));
    }

    /** The sheet that we call so ourselves, or the first that holds anything. */
    private Optional<Workbook.Sheet> entries() {
      return named(FillIn.ENTRIES)
          .or(() -> sheets.stream().filter(it -> !it.name().equals(FillIn.ABOUT)).findFirst())
          .filter(it -> !it.lines().isEmpty());
    }

    private Optional<Workbook.Sheet> named(String name) {
      return sheets.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private Optional<String> said(String of) {
      return named(FillIn.ABOUT).stream()
          .flatMap(it -> it.lines().stream())
          .filter(it -> it.cell(0).equals(of))
          .map(it -> it.cell(1))
          .findFirst();
    }

    /** A workbook of one month takes days of that month alone, and no month that is to come. */
    private Optional<String> otherMonth(Workbook.Sheet sheet) {
      var month =
          said(EntryWorkbook.MONTH)
              .flatMap(PeriodKey::period)
              .filter(it -> it.kind() == ReportingPeriod.Kind.MONTH);
      if (month.filter(it -> it.from().isAfter(today)).isPresent()) {
        return Optional.of(
            "The workbook is for %s, which lies in the future"
                .formatted(month.orElseThrow().inWords()));
      }
      return month.flatMap(it -> column(sheet).flatMap(place -> outside(sheet, place, it)));
    }

    private Optional<Integer> column(Workbook.Sheet sheet) {
      var field = register.field(register.countsOn());
      return IntStream.rangeClosed(0, last(sheet))
          .boxed()
          .filter(it -> field.equals(field(sheet, it)) && field.isPresent())
          .findFirst();
    }

    private Optional<String> outside(Workbook.Sheet sheet, int place, ReportingPeriod month) {
      return sheet.lines().stream()
          .skip(1)
          .filter(it -> day(it.cell(place)).filter(day -> !within(month, day)).isPresent())
          .map(it ->
              "The workbook is for %s, and row %d is of %s. Put it in the workbook of %s, or correct the day; nothing was kept"
                  .formatted(
                      month.inWords(),
                      it.number(),
                      DayWords.of(day(it.cell(place)).orElseThrow()),
                      ReportingPeriod.month(YearMonth.from(day(it.cell(place)).orElseThrow()))
                          .inWords()))
          .findFirst();
    }

    private static Optional<LocalDate> day(String cell) {
      return AsKnown.read(cell);
    }

    private static boolean within(ReportingPeriod month, LocalDate day) {
      return !day.isBefore(month.from()) && day.isBefore(month.until());
    }

    private Optional<RegisterField> field(Workbook.Sheet sheet, int place) {
      var title = sheet.lines().getFirst().cell(place).strip();
      return register.fields().stream()
          .filter(it -> it.id().equals(title) || it.title().equalsIgnoreCase(title))
          .findFirst();
    }

    private static int last(Workbook.Sheet sheet) {
      return sheet.lines().stream()
          .flatMap(it -> it.cells().keySet().stream())
          .mapToInt(Integer::intValue)
          .max()
          .orElse(0);
    }

    private FilledWorkbook lines(Workbook.Sheet sheet) {
      if (sheet.lines().getLast().number() > LAST_ROW) {
        return new Wrong(
            "The sheet has rows beyond row %,d. Delete what stands there, or take it in by parts"
                .formatted(LAST_ROW));
      }
      var lines = new ArrayList<String>();
      for (var it : sheet.lines()) {
        while (lines.size() < it.number() - 1) {
          lines.add("");
        }
        lines.add(line(it, last(sheet), place -> several(sheet, place)));
      }
      return new Lines(String.join("\n", lines));
    }

    /** Tabs stand between cells, and behind the last, so that one column is a sheet, too. */
    private static String line(Workbook.Line it, int last, Function<Integer, Boolean> several) {
      var cells = new ArrayList<String>();
      for (var place = 0; place <= last; place++) {
        cells.add(cell(it.cell(place), several.apply(place)));
      }
      return String.join("\t", cells) + "\t";
    }

    private boolean several(Workbook.Sheet sheet, int place) {
      return field(sheet, place).filter(it -> it.type() instanceof FieldType.Several).isPresent();
    }

    private static String cell(String cell, boolean several) {
      var plain = cell.replace("\n", several ? "; " : " ").replace('\t', ' ');
      return plain.contains("\"") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
  }
}
