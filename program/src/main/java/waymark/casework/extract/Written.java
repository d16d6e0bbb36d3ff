package waymark.casework.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of a file are written, found by looking through all of it once: a file is read
 * as UTF-8 only if all of it is.
 *
 * @param mark how many bytes at its beginning say so and are not text
 * @param whole whether it ends with the end of a line, as far as that was looked at
 */
record Written(Charset charset, int mark, boolean whole) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int CHUNK = 1 << 16;

  /** Reads to the end of the stream, keeping nothing. */
  static Written in(InputStream file) throws IOException, UnreadableExtract {
    var chunk = new byte[CHUNK];
    var read = file.readNBytes(chunk, 0, CHUNK);
    var start = start(chunk, read);
    if (!start.charset().equals(StandardCharsets.UTF_8)) {
      return start;
    }
    var look = new Look();
    while (read > 0) {
      look.at(chunk, read);
      read = file.readNBytes(chunk, 0, CHUNK);
    }
    return new Written(
        look.isUtf8() ? StandardCharsets.UTF_8 : WINDOWS, start.mark(), look.endsWithLine());
  }

  private static Written start(byte[] head, int length) {
    if (begins(head, length, 0xef, 0xbb, 0xbf)) {
      return new Written(StandardCharsets.UTF_8, 3, true);
    }
    if (begins(head, length, 0xff, 0xfe)) {
      return new Written(StandardCharsets.UTF_16LE, 2, true);
    }
    if (begins(head, length, 0xfe, 0xff)) {
      return new Written(StandardCharsets.UTF_16BE, 2, true);
    }
    return new Written(StandardCharsets.UTF_8, 0, true);
  }

  private static boolean begins(byte[] head, int length, int... bytes) {
    if (length < bytes.length) {
      return false;
    }
    for (var i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** What was seen of a file so far. */
  private static final class Look {
    private boolean utf8 = true;
    private int following;
    private int line = 1;
    private int length;

    void at(byte[] chunk, int read) throws UnreadableExtract {
      for (var i = 0; i < read; i++) {
        var b = chunk[i];
        if (b == 0) {
          throw new UnreadableExtract(
              "line " + line + ": holds bytes that are no text; export the extract again as .csv");
        }
        if (b == '\n' || b == '\r') {
          line += b == '\n' ? 1 : 0;
          length = 0;
        } else if (++length > ExtractLimits.LINE) {
          throw new UnreadableExtract(
              "line "
                  + line
                  + ": is longer than "
                  + ExtractLimits.grouped(ExtractLimits.LINE)
                  + " characters; each event needs a line of its own");
        }
        utf8 &= continues(b & 0xff);
      }
    }

    boolean endsWithLine() {
      return length == 0;
    }

    boolean isUtf8() {
      return utf8 && following == 0;
    }

    private boolean continues(int b) {
      if (following > 0) {
        following--;
        return b >= 0x80 && b < 0xc0;
      }
      if (b < 0x80) {
        return true;
      }
      following = b >= 0xf0 ? 3 : b >= 0xe0 ? 2 : 1;
      return b >= 0xc2 && b < 0xf5;
    }
  }
}
