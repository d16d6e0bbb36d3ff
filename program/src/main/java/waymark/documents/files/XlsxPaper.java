package waymark.documents.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import waymark.documents.Paper;
import waymark.documents.Paper.Block;

/** Papers as .xlsx: the visible sheets in their order, with the values that Excel last stored. */
final class XlsxPaper {

  /** A sheet as the workbook lists it. */
  private record Sheet(String name, boolean visible, String relation) {}

  /** A part that the workbook refers to. */
  private record Relation(String type, String part) {}

  private final OfficeParts parts;
  private final String main;
  private final Limits limits = Limits.forOnePaper();
  private final Notes notes = new Notes();
  private final Map<String, Relation> relations = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> strings = new ArrayList<>();
  private boolean since1904;

  private XlsxPaper(OfficeParts parts, String main) {
    this.parts = parts;
    this.main = main;
  }

  /**
   * Reads a paper.
   *
   * @param main the part that lists the sheets, usually {@code xl/workbook.xml}
   */
  static Paper read(String file, OfficeParts parts, String main) throws UnreadablePaper {
    var paper = new XlsxPaper(parts, main);
    paper.relations();
    paper.workbook();
    paper.strings();
    var blocks = paper.blocks();
    if (parts.has(paper.directory() + "vbaProject.bin")) {
      paper.notes.unread("whole paper", "macros", "macros are never run");
    }
    return new Paper(file, blocks, paper.notes.all());
  }

  /** The same, row by row; what a sheet holds that could not be read is said with it. */
  static List<Workbook.Sheet> sheets(OfficeParts parts, String main) throws UnreadablePaper {
    var paper = new XlsxPaper(parts, main);
    paper.relations();
    paper.workbook();
    paper.strings();
    var styles = XlsxStyles.read(parts, paper.part("/styles", "styles.xml"));
    var sheets = new ArrayList<Workbook.Sheet>();
    for (var sheet : paper.sheets) {
      var relation = paper.relations.get(sheet.relation());
      if (sheet.visible()
          && relation != null
          && parts.has(relation.part())
          && relation.type().endsWith("/worksheet")) {
        sheets.add(paper.rows(sheet.name(), XmlPart.open(parts, relation.part()), styles));
      }
    }
    return sheets;
  }

  private Workbook.Sheet rows(String name, XmlPart xml, XlsxStyles styles) throws UnreadablePaper {
    var said = new Notes();
    var lines = new ArrayList<Workbook.Line>();
    for (var row : XlsxSheet.read(xml, "sheet " + name, strings, styles, since1904, limits, said)) {
      var cells = new HashMap<Integer, String>();
      row.cells().forEach(it -> cells.put(it.column(), it.text()));
      lines.add(new Workbook.Line(row.number(), cells));
    }
    return new Workbook.Sheet(
        name,
        lines,
        said.all().stream()
            .filter(Paper.Unread.class::isInstance)
            .map(Paper.Unread.class::cast)
            .map(it -> "%s: %s".formatted(it.where(), it.why()))
            .toList());
  }

  private List<Block> blocks() throws UnreadablePaper {
    var styles = XlsxStyles.read(parts, part("/styles", "styles.xml"));
    var blocks = new ArrayList<Block>();
    for (var sheet : sheets) {
      var place = "sheet " + sheet.name();
      var relation = relations.get(sheet.relation());
      if (!sheet.visible()) {
        notes.unread(
            place,
            sheet.name(),
            "the sheet is hidden, so it was not read; unhide it if the board sees it");
      } else if (relation == null || !parts.has(relation.part())) {
        notes.unread(place, sheet.name(), "the sheet is missing from the file");
      } else if (relation.type().endsWith("/worksheet")) {
        var xml = XmlPart.open(parts, relation.part());
        var rows = XlsxSheet.read(xml, place, strings, styles, since1904, limits, notes);
        blocks.addAll(SheetBlocks.of(rows, naming(place), limits));
      } else {
        notes.unread(place, sheet.name(), "the sheet holds a chart or a dialogue, not cells");
      }
    }
    return blocks;
  }

  private static SheetBlocks.Naming naming(String sheet) {
    return new SheetBlocks.Naming() {
      @Override
      public String row(int number) {
        return sheet + ", row " + number;
      }

      @Override
      public String rows(int from, int to) {
        return sheet + ", rows " + from + " to " + to;
      }
    };
  }

  private void relations() throws UnreadablePaper {
    var name = directory() + "_rels/" + main.substring(directory().length()) + ".rels";
    if (!parts.has(name)) {
      throw new UnreadablePaper(
          "part "
              + name
              + " is missing, so no sheet can be found; open it in Excel and save it again");
    }
    var xml = XmlPart.open(parts, name);
    while (xml.nextStart(1)) {
      var target = xml.attribute("Target", "");
      var part = target.startsWith("/") ? target.substring(1) : directory() + target;
      relations.put(xml.attribute("Id", ""), new Relation(xml.attribute("Type", ""), part));
    }
  }

  private void workbook() throws UnreadablePaper {
    var xml = XmlPart.open(parts, main);
    while (xml.nextStart(1)) {
      switch (xml.element()) {
        case "workbookPr" -> since1904 = xml.attribute("date1904") != null && xml.on("date1904");
        case "sheet" ->
            sheets.add(
                new Sheet(
                    PlainText.line(xml.attribute("name", "")),
                    xml.attribute("state", "visible").equals("visible"),
                    relation(xml)));
        default -> {
          // views and names of ranges say nothing about the cells
        }
      }
    }
    if (sheets.isEmpty()) {
      throw new UnreadablePaper("the workbook lists no sheets; open it in Excel and save it again");
    }
  }

  /** {@code r:id}, not {@code sheetId}. */
  private static String relation(XmlPart xml) {
    return xml.attribute("id", "");
  }

  private void strings() throws UnreadablePaper {
    var name = part("/sharedStrings", "sharedStrings.xml");
    if (!parts.has(name)) {
      return;
    }
    var xml = XmlPart.open(parts, name);
    while (xml.nextStart(1)) {
      if (xml.element().equals("si")) {
        strings.add(XlsxSheet.richText(xml, limits));
      }
    }
  }

  private String part(String type, String usual) {
    for (var relation : relations.values()) {
      if (relation.type().endsWith(type)) {
        return relation.part();
      }
    }
    return directory() + usual;
  }

  private String directory() {
    return main.substring(0, main.lastIndexOf('/') + 1);
  }
}
