package waymark.papers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** By which a file is known, whatever it is called: the SHA-256 of its bytes. */
public final class Sha256 {

  private static final int BYTES = 32;

  private final byte[] value;

  /**
   * As the database keeps it.
   *
   * @throws IllegalArgumentException when it is none
   */
  public Sha256(byte[] value) {
    if (value.length != BYTES) {
      throw new IllegalArgumentException("a SHA-256 has 32 bytes, not " + value.length);
    }
    this.value = value.clone();
  }

  /** Of bytes that are all there. */
  public static Sha256 of(byte[] content) {
    return new Sha256(digest().digest(content));
  }

  /** To add up what passes by. */
  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  public byte[] bytes() {
    return value.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sha256 it && Arrays.equals(value, it.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  /** As people compare it: 64 hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(value);
  }
}
