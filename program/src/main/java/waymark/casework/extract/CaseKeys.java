package waymark.casework.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the keys of cases out of identifiers that may not come in. The same identifier always gives
 * the same key, and without the secret nobody can try out which identifier gave it.
 */
public final class CaseKeys {

  /** Bytes; a shorter secret could be guessed. */
  public static final int LEAST = 16;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int DIGITS = 20;

  /** A few hundred people share no number of so many digits. */
  private static final int WORKER_DIGITS = 10;

  private final SecretKeySpec secret;

  private CaseKeys(byte[] secret) {
    this.secret = new SecretKeySpec(secret, ALGORITHM);
  }

  /**
   * Keys made with a secret that is kept, so that next month's are the same.
   *
   * @throws IllegalArgumentException where it is shorter than {@link #LEAST}
   */
  public static CaseKeys with(byte[] secret) {
    if (secret.length < LEAST) {
      throw new IllegalArgumentException("a secret has at least " + LEAST + " bytes");
    }
    return new CaseKeys(secret);
  }

  /** Keys that hold for one reading, and can be compared with no other. */
  public static CaseKeys forOnce() {
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return new CaseKeys(secret);
  }

  /** The number that stands for a worker who was named. */
  String worker(String name) {
    return "w-" + of("worker", name).substring(2, 2 + WORKER_DIGITS);
  }

  /**
   * The key for an identifier; capitals and blanks make no difference.
   *
   * @param kind what identifies, so that two kinds of the same digits are two keys
   */
  String of(String kind, String identifier) {
    var plain = identifier.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return "p-"
          + HexFormat.of()
              .formatHex(mac.doFinal((kind + ':' + plain).getBytes(UTF_8)))
              .substring(0, DIGITS);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }
}
