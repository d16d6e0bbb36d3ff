package waymark.documents.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import waymark.documents.Paper;

/** Tells by its bytes what a file is, and has it read by whoever can. */
final class Content {

  private static final String ASK = "; a paper is a .docx, .xlsx, .csv, .tsv, .txt or .pdf";

  /** How files begin that are no papers, in Latin-1, and what they are. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("MZ", "a Windows program"),
          Map.entry("\u007fELF", "a program"),
          Map.entry("\u00ca\u00fe\u00ba\u00be", "a program"),
          Map.entry("\u00cf\u00fa\u00ed\u00fe", "a program"),
          Map.entry("#!", "a script"),
          Map.entry("\u0089PNG", "a picture"),
          Map.entry("\u00ff\u00d8\u00ff", "a picture"),
          Map.entry("GIF8", "a picture"),
          Map.entry("BM", "a picture"),
          Map.entry("II*\0", "a picture"),
          Map.entry("MM\0*", "a picture"),
          Map.entry("RIFF", "a picture, sound or film"),
          Map.entry("\u001f\u008b", "a packed archive (gzip): unpack it first"),
          Map.entry("7z\u00bc\u00af", "a packed archive (7-Zip): unpack it first"),
          Map.entry("Rar!", "a packed archive (RAR): unpack it first"),
          Map.entry("BZh", "a packed archive (bzip2): unpack it first"),
          Map.entry("\u00fd7zXZ", "a packed archive (xz): unpack it first"),
          Map.entry("SQLite format 3", "a database"),
          Map.entry("{\\rtf", "a rich text file: open it in Word and save it as .docx"),
          Map.entry("%!PS", "a PostScript file: save it as .pdf"));

  private Content() {}

  static boolean pdf(byte[] content) {
    // some programs write a few bytes before the mark, and PDF readers allow for it
    return indexOf(content, "%PDF-", StandardCharsets.ISO_8859_1, 1024) >= 0
        && !begins(content, "PK");
  }

  static Paper read(String name, byte[] content) throws UnreadablePaper {
    if (content.length == 0) {
      throw new UnreadablePaper("the file is empty; copy or download it again");
    }
    if (begins(content, "PK\u0003\u0004") || begins(content, "PK\u0005\u0006")) {
      return OfficePaper.read(name, OfficeParts.of(content));
    }
    if (begins(content, "\u00d0\u00cf\u0011\u00e0")) {
      throw oldOffice(content);
    }
    for (var other : OTHERS.entrySet()) {
      if (begins(content, other.getKey()) && !looksLikeText(content)) {
        throw new UnreadablePaper("is " + other.getValue() + ", not a paper" + ASK);
      }
    }
    return TextFile.read(name, content);
  }

  /** {@code BMI figures} is text, although pictures begin with BM. */
  private static boolean looksLikeText(byte[] content) {
    if (begins(content, "{\\rtf") || begins(content, "%!PS") || begins(content, "#!")) {
      return false;
    }
    for (var i = 0; i < Math.min(content.length, 512); i++) {
      var b = content[i];
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        return false;
      }
    }
    return true;
  }

  /** The container of Office before 2007, which Office also puts around what a password locks. */
  private static UnreadablePaper oldOffice(byte[] content) {
    if (holds(content, "EncryptedPackage")) {
      return new UnreadablePaper(
          "is protected by a password, so nothing in it can be read; open it in Office and save it"
              + " without the password");
    }
    if (holds(content, "WordDocument")) {
      return new UnreadablePaper(
          "is a Word document from before 2007 (.doc); open it in Word and save it as .docx");
    }
    if (holds(content, "Workbook") || holds(content, "Book")) {
      return new UnreadablePaper(
          "is an Excel workbook from before 2007 (.xls); open it in Excel and save it as .xlsx");
    }
    return new UnreadablePaper(
        "is a file of an old Office program that is neither Word nor Excel" + ASK);
  }

  private static boolean holds(byte[] content, String stream) {
    return indexOf(content, stream, StandardCharsets.UTF_16LE, content.length) >= 0;
  }

  static boolean begins(byte[] content, String mark) {
    if (content.length < mark.length()) {
      return false;
    }
    for (var i = 0; i < mark.length(); i++) {
      if ((content[i] & 0xff) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(byte[] content, String mark, Charset charset, int within) {
    var wanted = mark.getBytes(charset);
    var last = Math.min(content.length, within) - wanted.length;
    for (var at = 0; at <= last; at++) {
      var same = 0;
      while (same < wanted.length && content[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return at;
      }
    }
    return -1;
  }

  /** The end of the name after its last point, in small letters. */
  static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
