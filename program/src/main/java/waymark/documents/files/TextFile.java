package waymark.documents.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import waymark.documents.Paper;

/** Files of plain text: finds out how their characters are written, and has them read. */
final class TextFile {

  private static final String WINDOWS = "windows-1252";

  private TextFile() {}

  static Paper read(String name, byte[] content) throws UnreadablePaper {
    var notes = new Notes();
    var text = decoded(content, notes);
    checkText(text);
    return switch (Content.extension(name)) {
      case "csv" -> CsvPaper.read(name, text, CsvPaper.separator(text), notes);
      case "tsv", "tab" -> CsvPaper.read(name, text, '\t', notes);
      default -> TextPaper.read(name, text, notes);
    };
  }

  private static String decoded(byte[] content, Notes notes) throws UnreadablePaper {
    if (content.length > Limits.TEXT) {
      throw new UnreadablePaper(
          "the file has more than "
              + Limits.grouped(Limits.TEXT)
              + " characters; split it and give the parts one after the other");
    }
    if (Content.begins(content, "\u00ef\u00bb\u00bf")) {
      return utf8OrWindows(content, 3, notes);
    }
    if (Content.begins(content, "\u00ff\u00fe")) {
      return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
    }
    if (Content.begins(content, "\u00fe\u00ff")) {
      return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
    }
    return utf8OrWindows(content, 0, notes);
  }

  private static String utf8OrWindows(byte[] content, int from, Notes notes) {
    var bytes = ByteBuffer.wrap(content, from, content.length - from);
    CharBuffer decoded;
    try {
      decoded =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(bytes);
    } catch (CharacterCodingException e) {
      notes.repair(
          "whole file", "characters that are not UTF-8", "as Windows writes them (windows-1252)");
      bytes.position(from);
      decoded = Charset.forName(WINDOWS).decode(bytes);
    }
    return decoded.toString();
  }

  private static void checkText(String text) throws UnreadablePaper {
    if (text.isBlank()) {
      throw new UnreadablePaper("the file holds nothing but blanks; copy or download it again");
    }
    var strange = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == 0) {
        throw noText();
      }
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u000b') {
        strange++;
      }
    }
    if (strange > 16 && strange > text.length() / 50) {
      throw noText();
    }
    var start = text.stripLeading();
    if (start.startsWith("<?xml") || startsWithHtml(start)) {
      throw new UnreadablePaper(
          "is a web page or XML, although it may be named otherwise; open it in Word or Excel and"
              + " save it as .docx or .xlsx");
    }
  }

  private static boolean startsWithHtml(String start) {
    return start.regionMatches(true, 0, "<!doctype", 0, 9)
        || start.regionMatches(true, 0, "<html", 0, 5);
  }

  private static UnreadablePaper noText() {
    return new UnreadablePaper(
        "holds bytes that are neither text nor a known format; a paper is a .docx, .xlsx, .csv,"
            + " .tsv, .txt or .pdf");
  }
}
