package waymark.documents.files;

import waymark.documents.Paper;

/** Finds out what a zip is that Office may have made, and has it read. */
final class OfficePaper {

  private static final String ROOT = "_rels/.rels";

  private OfficePaper() {}

  static Paper read(String name, OfficeParts parts) throws UnreadablePaper {
    var main = main(parts);
    if (main.endsWith(".bin")) {
      throw new UnreadablePaper("is a binary workbook (.xlsb); save it in Excel as .xlsx");
    }
    if (main.startsWith("word/") && parts.has(main)) {
      return DocxPaper.read(name, parts, main);
    }
    if (main.startsWith("xl/") && parts.has(main)) {
      return XlsxPaper.read(name, parts, main);
    }
    throw other(parts);
  }

  /** The part that the package names as its document, or the usual one where it names none. */
  static String main(OfficeParts parts) throws UnreadablePaper {
    if (parts.has("word/document.xml")) {
      return "word/document.xml";
    }
    if (parts.has("xl/workbook.xml")) {
      return "xl/workbook.xml";
    }
    if (parts.has(ROOT)) {
      var xml = XmlPart.open(parts, ROOT);
      while (xml.nextStart(1)) {
        if (xml.attribute("Type", "").endsWith("/officeDocument")) {
          var target = xml.attribute("Target", "");
          return target.startsWith("/") ? target.substring(1) : target;
        }
      }
    }
    return "";
  }

  private static UnreadablePaper other(OfficeParts parts) {
    for (var part : parts.names()) {
      if (part.startsWith("word/") || part.startsWith("xl/")) {
        return new UnreadablePaper(
            "lacks its main part (word/document.xml or xl/workbook.xml); open it in Office and"
                + " save it again");
      }
      if (part.startsWith("ppt/")) {
        return new UnreadablePaper("is a PowerPoint presentation; save the paper as .docx or .pdf");
      }
    }
    if (parts.has("mimetype") && parts.has("content.xml")) {
      return new UnreadablePaper(
          "is an OpenDocument file (.odt or .ods); open it and save it as .docx or .xlsx");
    }
    return new UnreadablePaper(
        "is a zip without a Word document or an Excel workbook in it; unpack it and name the papers"
            + " inside");
  }
}
