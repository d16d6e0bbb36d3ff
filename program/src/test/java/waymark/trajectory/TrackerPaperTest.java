package waymark.trajectory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.trajectory.AnyTracker.DAY;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.kernel.DayWords;
import waymark.kernel.Polarity;
import waymark.programme.Objective;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.office.Excel;
import waymark.report.office.Imprint;
import waymark.report.office.Word;
import waymark.web.AsKnown;

/** The tracker as a paper that is filled in elsewhere and comes back. */
class TrackerPaperTest {

  private static final int TRACKERS = 60;
  private static final String NEW_FIGURE = "77.7%";

  private static final PlanPage.At AT =
      new PlanPage.At(
          "mereside",
          new Plan(
              new PlanId(new UUID(0, 1)),
              "plan",
              Plan.Kind.IMPROVEMENT_PLAN,
              "Improvement plan",
              "",
              "",
              Optional.empty(),
              "",
              List.of(),
              ""),
          AsKnown.TODAY);

  /** As it is sent: headed by its day. */
  private static Report report(Tracker tracker, LocalDate day) {
    var report = TrackerPaper.of(AT, tracker, day, List.of());
    var head = Part.fact("Date of issue", DayWords.of(day));
    return new Report(
        report.title(), Stream.concat(Stream.of(head), report.parts().stream()).toList());
  }

  private static byte[] file(String form, Tracker tracker) {
    var imprint = new Imprint("Mereside", DAY);
    var report = report(tracker, DAY);
    return form.equals("docx") ? Word.render(report, imprint) : Excel.render(report, imprint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx"})
  void any_tracker_is_read_again_as_it_was(String form) {
    for (long seed = 0; seed < TRACKERS; seed++) {
      var tracker = AnyTracker.of(seed);
      var paper = ReadBack.contents("tracker." + form, file(form, tracker));
      assertEquals(List.of(), ReadBack.differences(tracker, DAY, paper), "seed " + seed);
    }
  }

  @Test
  void a_figure_that_is_written_over_in_excel_is_the_only_one_that_differs() throws IOException {
    for (long seed = 0; seed < TRACKERS; seed++) {
      var tracker = AnyTracker.of(seed);
      if (tracker.lines().isEmpty()) {
        continue;
      }
      var bytes = new ByteArrayOutputStream();
      try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file("xlsx", tracker)))) {
        var sheet = workbook.getSheet("Milestones and readings");
        var heads = new ArrayList<String>();
        sheet.getRow(0).forEach(it -> heads.add(it.getStringCellValue()));
        var rows = new ArrayList<Integer>();
        sheet.forEach(it -> {
          if (it.getRowNum() > 0 && !text(it.getCell(1)).isEmpty()) {
            rows.add(it.getRowNum());
          }
        });
        var row = sheet.getRow(rows.get(new Random(seed).nextInt(rows.size())));
        var cell = row.getCell(column(heads, seed));
        if (seed % 2 == 0) {
          cell.setCellValue(NEW_FIGURE);
        } else {
          var style = workbook.createCellStyle();
          style.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
          cell.setCellStyle(style);
          cell.setCellValue(0.777);
        }
        workbook.write(bytes);
      }
      differsInOneReading(tracker, "xlsx", bytes.toByteArray(), seed);
    }
  }

  private static String text(Cell cell) {
    return switch (cell.getCellType()) {
      case NUMERIC -> String.valueOf(cell.getNumericCellValue());
      default -> cell.getStringCellValue();
    };
  }

  @Test
  void a_figure_that_is_written_over_in_word_is_the_only_one_that_differs() throws IOException {
    for (long seed = 0; seed < TRACKERS; seed++) {
      var tracker = AnyTracker.of(seed);
      if (tracker.lines().isEmpty()) {
        continue;
      }
      var bytes = new ByteArrayOutputStream();
      try (var document = new XWPFDocument(new ByteArrayInputStream(file("docx", tracker)))) {
        var table = document.getTables().get(1);
        var heads = table.getRow(0).getTableCells().stream().map(it -> it.getText()).toList();
        var rows =
            table.getRows().stream().skip(1).filter(it -> it.getTableCells().size() > 1).toList();
        var cell = rows.get(new Random(seed).nextInt(rows.size())).getCell(column(heads, seed));
        var paragraph = cell.getParagraphs().getFirst();
        while (!paragraph.getRuns().isEmpty()) {
          paragraph.removeRun(0);
        }
        paragraph.createRun().setText(NEW_FIGURE);
        document.write(bytes);
      }
      differsInOneReading(tracker, "docx", bytes.toByteArray(), seed);
    }
  }

  /** One of those headed "Actual". */
  private static int column(List<String> heads, long seed) {
    var actual = new ArrayList<Integer>();
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i).startsWith("Actual ")) {
        actual.add(i);
      }
    }
    return actual.get(new Random(seed + 1).nextInt(actual.size()));
  }

  private static void differsInOneReading(Tracker tracker, String form, byte[] file, long seed) {
    var paper = ReadBack.contents("tracker." + form, file);
    var differences = ReadBack.differences(tracker, DAY, paper);
    assertFalse(differences.isEmpty(), "seed " + seed);
    var place = differences.getFirst().replaceAll("(: reading [^ :]+).*", "$1");
    assertTrue(
        differences.stream().allMatch(it -> it.startsWith(place) && it.contains("77.7")),
        () -> "seed " + seed + " " + differences);
    assertTrue(differences.size() <= 2, () -> "seed " + seed + " " + differences);
  }

  @ParameterizedTest(name = "on {0}, measured until {1}: {2}")
  @CsvSource({
    "2024-12-11, 2024-10, Actual October 2024; Actual November 2024; Actual December 2024",
    "2024-12-11, 2024-11, Actual November 2024; Actual December 2024",
    "2024-12-11, 2024-12, Actual December 2024",
    "2026-11-29, 2024-10, Actual October 2024; Actual October 2026; Actual November 2026",
  })
  void there_is_room_for_the_months_that_are_due_next(LocalDate day, String last, String columns) {
    var objective = AnyTracker.of(1).objectives().getFirst();
    var line = AnyLine.of(objective, "Plans", Polarity.HIGHER, Map.of(last, "7"), Map.of());
    assertEquals(
        columns,
        String.join(
            "; ",
            headings(objective, line, day).stream()
                .filter(it -> it.startsWith("Actual"))
                .toList()));
  }

  @Test
  void a_milestone_that_is_due_has_room_for_its_reading_and_one_to_come_has_none() {
    var objective = AnyTracker.of(1).objectives().getFirst();
    var line =
        AnyLine.of(
            objective,
            "Plans",
            Polarity.HIGHER,
            Map.of("2024-09", "7"),
            Map.of("2024-10", "8", "2025-03", "9"));
    assertEquals(
        List.of(
            "Measure",
            "Objective",
            "Unit",
            "Better",
            "Target",
            "Actual September 2024",
            "Milestone October 2024",
            "Actual October 2024",
            "Actual November 2024",
            "Actual December 2024",
            "Milestone March 2025"),
        headings(objective, line, LocalDate.of(2024, 12, 11)));
  }

  private static List<String> headings(Objective objective, Tracker.Line line, LocalDate day) {
    var report =
        TrackerPaper.of(AT, new Tracker(List.of(objective), List.of(line)), day, List.of());
    return report.parts().stream()
        .flatMap(it -> it instanceof Table table ? table.columns().stream() : Stream.empty())
        .map(Table.Column::heading)
        .toList();
  }
}
