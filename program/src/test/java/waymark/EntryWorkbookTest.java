package waymark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import waymark.access.Role;

/** The workbook of a register: fetched empty, filled in, taken in; and with what stands. */
class EntryWorkbookTest {

  private static final Sender MANAGER = new Sender(Reader.as(Role.PERFORMANCE_MANAGER));

  private static String register() {
    var key = "w-" + UUID.randomUUID().toString().substring(0, 8);
    return MANAGER.made(
        "mereside/registers/new",
        Map.of(
            "shipped",
            "",
            "text",
            """
            register: %1$s
            title: Visits %1$s
            entry: visit
            counts-on: on
            fields:
              - {id: on, title: Visited on, type: date, required: yes, not-in-future: yes}
              - {id: kind, title: Kind, type: choice, required: yes, choices: {home: At home, call: A call}}
              - {id: who, title: Who came, type: several choices, choices: {p: Parents, c: Children}}
              - {id: again, title: Again, type: yes/no}
              - {id: service, title: Service, type: service}
              - {id: organisation, title: Organisation, type: organisation}
              - {id: people, title: People, type: whole number, most: 20}
              - {id: note, title: Note, type: text}
              - {id: name, title: Reference, type: text, may-identify: yes}
            """
                .formatted(key)));
  }

  private static byte[] file(String path) throws IOException {
    try (var stream = MANAGER.who().stream(path)) {
      return stream.readAllBytes();
    }
  }

  private static byte[] changed(byte[] workbook, Consumer<XSSFWorkbook> change) throws IOException {
    try (var open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      change.accept(open);
      var bytes = new ByteArrayOutputStream();
      open.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** Writes a row as somebody types it: a number as a number, a day as a day. */
  private static void row(XSSFSheet sheet, int number, Object... cells) {
    var row = sheet.createRow(number - 1);
    for (var place = 0; place < cells.length; place++) {
      var cell = row.createCell(place);
      switch (cells[place]) {
        case LocalDate day -> {
          cell.setCellValue(day);
          cell.setCellStyle(sheet.getColumnStyle(0));
        }
        case Integer it -> cell.setCellValue(it);
        case Object it -> cell.setCellValue(it.toString());
      }
    }
  }

  private static String sent(String register, byte[] workbook) {
    var form = register + "/import/file";
    var sent =
        MANAGER.who().submit(form, MANAGER.who().secret(form), Map.of(), "visits.xlsx", workbook);
    var page = Jsoup.parse(sent.body());
    return sent.statusCode() == 200 ? page.select("#lines").val() + page.text() : page.text();
  }

  @Test
  void an_empty_one_offers_what_may_stand_in_each_cell_and_leaves_out_who_it_is() throws Exception {
    var register = register();
    var bytes = file(register + "/template.xlsx");
    assertArrayEquals(bytes, file(register + "/template.xlsx"), "the same each time");
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var sheet = workbook.getSheetAt(0);
      assertEquals("Entries", sheet.getSheetName());
      var titles = new ArrayList<String>();
      sheet.getRow(0).forEach(it -> titles.add(it.getStringCellValue()));
      assertEquals(
          List.of(
              "Visited on",
              "Kind",
              "Who came",
              "Again",
              "Service",
              "Organisation",
              "People",
              "Note"),
          titles);
      var lists = new ArrayList<String>();
      for (var it : sheet.getDataValidations()) {
        var formula = it.getValidationConstraint().getFormula1();
        if (formula.startsWith("Lists!")) {
          var range = new AreaReference(formula, workbook.getSpreadsheetVersion());
          var said = new ArrayList<String>();
          for (var cell : range.getAllReferencedCells()) {
            said.add(
                workbook
                    .getSheet("Lists")
                    .getRow(cell.getRow())
                    .getCell(cell.getCol())
                    .getStringCellValue());
          }
          lists.add(
              titles.get(it.getRegions().getCellRangeAddress(0).getFirstColumn())
                  + ": "
                  + String.join(", ", said));
        }
      }
      assertTrue(lists.contains("Kind: At home, A call"), lists::toString);
      assertTrue(lists.contains("Again: Yes, No"), lists::toString);
      assertTrue(
          lists.stream().anyMatch(it -> it.startsWith("Service: ") && it.contains("Short breaks")));
      assertTrue(
          lists.stream()
              .anyMatch(it -> it.startsWith("Organisation: ") && it.contains("Mereside Council")));
      assertTrue(workbook.isSheetHidden(workbook.getSheetIndex("Lists")));
    }
  }

  @Test
  void one_that_was_filled_in_is_looked_at_row_by_row_and_taken_in() throws Exception {
    var register = register();
    var filled =
        changed(
            file(register + "/template.xlsx"),
            it -> {
              var sheet = it.getSheet("Entries");
              row(
                  sheet,
                  2,
                  LocalDate.of(2026, 9, 7),
                  "At home",
                  "Parents; Children",
                  "Yes",
                  "Short breaks",
                  "Mereside Council",
                  3,
                  "Said \"well\"");
              row(sheet, 4, "7/9/2204", "By post", "", "", "", "", 21, "");
              row(
                  sheet,
                  5,
                  "8 September 2026",
                  "a call",
                  "Parents\nChildren",
                  "no",
                  "",
                  "",
                  2,
                  "=1+1");
            });
    var said = sent(register, filled);
    assertTrue(said.contains("2 rows can be taken, 1 row cannot."), said);
    assertTrue(said.contains("Line 4: Visited on must be a real date"), said);
    assertTrue(said.contains("Line 4: Kind must be one of: At home; A call."), said);
    assertTrue(said.contains("Line 4: People must be 20 or less"), said);
    assertTrue(said.contains("2026-09-07\tAt home\tParents; Children\tYes"), said);
  }

  @Test
  void what_was_filled_in_is_kept_as_it_was_meant() throws Exception {
    var register = register();
    var filled =
        changed(
            file(register + "/template.xlsx"),
            it ->
                row(
                    it.getSheet("Entries"),
                    2,
                    LocalDate.of(2026, 9, 7),
                    "At home",
                    "Parents\nChildren",
                    "Yes",
                    "Short breaks",
                    "Mereside Council",
                    3,
                    "Said \"well\""));
    var form = register + "/import/file";
    var shown =
        Jsoup.parse(
            MANAGER
                .who()
                .submit(form, MANAGER.who().secret(form), Map.of(), "visits.xlsx", filled)
                .body());
    MANAGER.made(
        register + "/import",
        Map.of("lines", shown.select("#lines").val(), "then-what", "all", "some", "", "again", ""));
    var entry = MANAGER.linked(register, "main table a[href*=/entries/]");
    var own = MANAGER.who().page(entry).text();
    for (var it :
        List.of(
            "7 September 2026", "At home", "Parents, Children", "Short breaks", "Said \"well\"")) {
      assertTrue(own.contains(it), own);
    }
  }

  @Test
  void one_of_another_register_or_another_month_is_refused_and_nothing_is_kept() throws Exception {
    var register = register();
    var other = register();
    var said = sent(other, file(register + "/template.xlsx"));
    assertTrue(
        said.contains(
            "The workbook is for the register “%s”, and this is “%s”."
                .formatted(
                    register.substring(register.lastIndexOf('/') + 1),
                    other.substring(other.lastIndexOf('/') + 1))),
        said);
    var october =
        changed(
            file(register + "/template.xlsx?month=2026-10"),
            it -> {
              row(it.getSheet("Entries"), 2, LocalDate.of(2026, 10, 1), "At home");
              row(it.getSheet("Entries"), 3, LocalDate.of(2026, 9, 30), "At home");
            });
    var wrong = sent(register, october);
    assertTrue(
        wrong.contains(
            "The workbook is for October 2026, and row 3 is of 30 September 2026. Put it in the"
                + " workbook of September 2026, or correct the day; nothing was kept"),
        wrong);
    var late =
        changed(
            file(register + "/template.xlsx?month=2090-01"),
            it -> row(it.getSheet("Entries"), 2, LocalDate.of(2090, 1, 1), "At home"));
    assertTrue(sent(register, late).contains("which lies in the future"));
    assertTrue(MANAGER.who().page(register).text().contains("0 visits."));
  }

  @Test
  void what_is_no_workbook_is_refused_with_what_to_do() throws Exception {
    var register = register();
    var whole = file(register + "/template.xlsx");
    var cut = Arrays.copyOf(whole, whole.length / 2);
    assertTrue(sent(register, cut).contains("The workbook cannot be read: "), "cut off");
    var empty = changed(whole, it -> it.removeSheetAt(0));
    assertTrue(
        sent(register, empty).contains("No sheet of the workbook has rows"),
        () -> sent(register, empty));
    var formula =
        changed(
            whole, it -> it.getSheet("Entries").createRow(1).createCell(6).setCellFormula("1+1"));
    assertTrue(
        sent(register, formula).contains("Nothing was kept")
            || sent(register, formula).contains("0 rows can be taken"),
        () -> sent(register, formula));
    var beyond =
        changed(
            whole, it -> row(it.getSheet("Entries"), 30_000, LocalDate.of(2026, 9, 7), "At home"));
    assertTrue(
        sent(register, beyond).contains("rows beyond row 20,000"), () -> sent(register, beyond));
  }

  /** A tracker as it was published is a workbook, though none of a register. */
  @Test
  void a_real_workbook_of_something_else_is_refused_by_what_it_lacks() throws Exception {
    var tracker = Files.readAllBytes(Shared.file("documents/tracker-2024-12.xlsx"));
    var said = sent(register(), tracker);
    assertTrue(
        said.contains("names no column “Visited on”, which is needed")
            || said.contains("The register has no field"),
        said);
  }

  @Test
  void what_stands_is_taken_along_without_formulas_or_who_it_is_and_can_be_taken_in_again()
      throws Exception {
    var register = register();
    MANAGER.made(
        register + "/entries/new",
        Sender.all(
            Sender.day("f-on", LocalDate.of(2026, 9, 7)),
            Map.of(
                "f-kind", "home",
                "f-people", "3",
                "f-note", "=cmd|' /C calc'!A0",
                "f-name", "Secret 17")));
    var bytes = file(register + ".xlsx");
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var row = workbook.getSheet("Entries").getRow(1);
      assertEquals(
          LocalDate.of(2026, 9, 7), row.getCell(0).getLocalDateTimeCellValue().toLocalDate());
      assertEquals(3, row.getCell(6).getNumericCellValue());
      assertEquals(CellType.STRING, row.getCell(7).getCellType());
      assertTrue(row.getCell(7).getCellStyle().getQuotePrefixed());
      for (var sheet : workbook) {
        sheet.forEach(line ->
            line.forEach(cell -> {
              assertFalse(cell.toString().contains("Secret"), cell::toString);
              assertTrue(cell.getCellType() != CellType.FORMULA, cell::toString);
            }));
      }
    }
    assertTrue(sent(register, bytes).contains("1 row can be taken, 0 rows cannot."));
    var filtered = file(register + ".xlsx?is-kind=call");
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(filtered))) {
      assertEquals(0, workbook.getSheet("Entries").getLastRowNum());
    }
  }

  @Test
  void who_may_not_enter_fetches_no_empty_one() {
    var register = register();
    assertEquals(403, Reader.as(Role.BOARD_MEMBER).get(register + "/template.xlsx").statusCode());
    assertEquals(403, Reader.as(Role.ADVISER).get(register + ".xlsx").statusCode());
  }
}
