package waymark.access;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id, with the least memory and passes that OWASP asks for (19 MiB,
 * two). It costs memory and time on purpose, so only a few are hashed at once.
 */
@Component
class Passwords {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DelegatingPasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          "argon2id",
          Map.of(
              "argon2id",
              new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES)));

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  // of a password that nobody has, so that an unknown address costs what a known one does
  private final String nobodys = encoder.encode("");

  /** Too many are being hashed; try again soon. */
  static final class Busy extends RuntimeException {
    Busy() {
      super("too many passwords at once", null, false, false);
    }
  }

  /**
   * The hash of a new password.
   *
   * @throws Busy when there was no place for it in time
   */
  String hash(String password) {
    return inTurn(() -> encoder.encode(plain(password)));
  }

  /**
   * Whether it is the password of that hash; without a hash it is not, after the same work.
   *
   * @throws Busy when there was no place for it in time
   */
  boolean matches(String password, Optional<String> hash) {
    var same = inTurn(() -> encoder.matches(plain(password), hash.orElse(nobodys)));
    return same && hash.isPresent();
  }

  /** The hash to keep from now on: a new one where the way of hashing has become stronger. */
  String current(String password, String hash) {
    return encoder.upgradeEncoding(hash) ? hash(password) : hash;
  }

  /** The same letters are the same password, whatever keyboard they were typed on. */
  private static String plain(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
