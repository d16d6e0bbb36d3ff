package waymark.backup;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How many rows, and a checksum over them that does not depend on their order: the sum of the
 * SHA-256 of each, as 256 bits. It tells what a disk or a program mistook; what somebody changed on
 * purpose, the ledger's own hashes tell.
 */
final class RowSum {

  private static final int WORDS = 4;
  private static final byte END_OF_ROW = '\n';

  private final MessageDigest row = sha256();
  private final long[] sum = new long[WORDS];
  private long rows;
  private boolean within;

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Takes in rows as COPY writes them, in whatever pieces: a row ends with a line break. */
  void add(byte[] text, int length) {
    var from = 0;
    for (var i = 0; i < length; i++) {
      if (text[i] == END_OF_ROW) {
        row.update(text, from, i - from);
        from = i + 1;
        end();
      }
    }
    if (from < length) {
      row.update(text, from, length - from);
      within = true;
    }
  }

  private void end() {
    var hash = ByteBuffer.wrap(row.digest());
    var carry = 0L;
    for (var i = WORDS - 1; i >= 0; i--) {
      var word = hash.getLong(i * Long.BYTES);
      var added = sum[i] + word;
      var carried = added + carry;
      carry =
          Long.compareUnsigned(added, word) < 0 || Long.compareUnsigned(carried, added) < 0 ? 1 : 0;
      sum[i] = carried;
    }
    rows++;
    within = false;
  }

  /** Rows that ended. */
  long rows() {
    return rows;
  }

  /** Whether the text stops in the middle of a row. */
  boolean within() {
    return within;
  }

  /** The sum as 64 hexadecimal digits. */
  String digits() {
    var bytes = ByteBuffer.allocate(WORDS * Long.BYTES);
    for (var word : sum) {
      bytes.putLong(word);
    }
    return HexFormat.of().formatHex(bytes.array());
  }
}
