package waymark.registers.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** The text of a .csv, in whichever of the two ways spreadsheets write letters. */
final class SheetText {

  private static final Charset OF_WINDOWS = Charset.forName("windows-1252");

  private SheetText() {}

  /** Its text; empty where it is none, such as a workbook under another name. */
  static Optional<String> of(byte[] bytes) {
    for (var it : bytes) {
      if (it == 0) {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replace("\uFEFF", ""));
    } catch (CharacterCodingException notSo) {
      return Optional.of(new String(bytes, OF_WINDOWS));
    }
  }
}
