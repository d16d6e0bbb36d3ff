package waymark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that the hashes of the ledger are made with. It is kept outside the database, so that
 * whoever can write there cannot make a chain that verifies.
 */
public final class LedgerKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST_BYTES = 32;
  private static final int MARK_BYTES = 16;

  private final SecretKeySpec key;

  private LedgerKey(byte[] bytes) {
    key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * The key of that many hexadecimal digits.
   *
   * @throws IllegalArgumentException when they are fewer than 64, in words for the operator
   */
  public static LedgerKey ofHex(String digits) {
    if (!digits.matches("([0-9a-fA-F]{2}){" + LEAST_BYTES + ",}")) {
      throw new IllegalArgumentException(
          "The ledger's key must be at least 64 hexadecimal digits, an even number of them.");
    }
    return new LedgerKey(HexFormat.of().parseHex(digits));
  }

  /**
   * What tells this key from another, and nothing about it: kept with a backup, so that one is not
   * restored beside a key that its ledgers do not verify with.
   */
  public String mark() {
    return HexFormat.of().formatHex(hash("which key this is".getBytes(UTF_8)), 0, MARK_BYTES);
  }

  /**
   * A secret of its own for another purpose, which tells nothing about this key and is the same as
   * long as this key is.
   */
  public byte[] derived(String purpose) {
    return hash(("derived for " + purpose).getBytes(UTF_8));
  }

  byte[] hash(byte[] content) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(content);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "the ledger's key";
  }
}
