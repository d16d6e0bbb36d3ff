package waymark.evidence;

/**
 * A file that shows what a piece of evidence claims.
 *
 * @param fileName as it was called, as far as that is a name
 * @param sha256 of its bytes, as 64 hexadecimal digits
 * @param size in bytes
 */
public record Attachment(
    FileId id, EvidenceId evidence, String fileName, String sha256, long size) {

  /** {@code 34 kB}, {@code 2.1 MB}; never less than it is. */
  String sizeWords() {
    return size < 1_000_000
        ? "%,d kB".formatted(Math.max(1, Math.ceilDiv(size, 1000)))
        : "%,.1f MB".formatted(Math.ceilDiv(size, 100_000) / 10.0);
  }
}
