package waymark.report.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs the parts of a file so that nothing says when it was made: the same parts, the same file.
 */
final class Packing {

  /** The first that a packed file can state. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Packing() {}

  static byte[] withoutTimes(byte[] packed) throws IOException {
    var bytes = new ByteArrayOutputStream(packed.length);
    try (var from = new ZipInputStream(new ByteArrayInputStream(packed));
        var to = new ZipOutputStream(bytes)) {
      for (var part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
        var same = new ZipEntry(part.getName());
        same.setTimeLocal(NO_TIME);
        to.putNextEntry(same);
        from.transferTo(to);
        to.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
