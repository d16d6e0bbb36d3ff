package waymark.registers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Several words in one of fixed length that no others have. */
final class Digest {

  private Digest() {}

  /**
   * SHA-256 in hexadecimal digits; each word begins with its length, so that none runs into
   * another.
   */
  static String of(String... words) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var it : words) {
        digest.update((it.length() + ":" + it).getBytes(UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
