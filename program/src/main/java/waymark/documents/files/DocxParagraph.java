package waymark.documents.files;

/**
 * What the properties of a paragraph in a .docx say of it.
 *
 * @param level 1 for the highest heading, 0 for text
 * @param listed an item of a list whose bullet or number the program makes, so that it is not in
 *     the text
 * @param numbered whether what the program makes is a number
 * @param runsOn whether a tracked change took out the end of the paragraph
 */
record DocxParagraph(int level, boolean listed, boolean numbered, boolean runsOn) {

  static final DocxParagraph PLAIN = new DocxParagraph(0, false, false, false);

  private static final int BODY_TEXT = 9;

  /** Reads the properties that have just started. */
  static DocxParagraph read(DocxPart part) throws UnreadablePaper {
    var xml = part.xml();
    var level = 0;
    var list = 0;
    var listLevel = 0;
    var runsOn = false;
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "pStyle" -> {
          var style = xml.attribute("val", "");
          level = part.styles().level(style);
          list = part.styles().list(style);
        }
        case "outlineLvl" -> {
          var outline = xml.number("val", BODY_TEXT);
          level = outline < BODY_TEXT ? outline + 1 : 0;
        }
        case "numId" -> list = xml.number("val", 0);
        case "ilvl" -> listLevel = xml.number("val", 0);
        case "rPr" -> runsOn = endTakenOut(xml);
        case "pPrChange", "sectPr" -> xml.skip();
        default -> {}
      }
    }
    return new DocxParagraph(
        level, level == 0 && list > 0, part.styles().numbers(list, listLevel), runsOn);
  }

  /** The properties of the paragraph's end. */
  private static boolean endTakenOut(XmlPart xml) throws UnreadablePaper {
    var takenOut = false;
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      switch (xml.element()) {
        case "del", "moveFrom" -> takenOut = true;
        case "rPrChange" -> xml.skip();
        default -> {}
      }
    }
    return takenOut;
  }
}
