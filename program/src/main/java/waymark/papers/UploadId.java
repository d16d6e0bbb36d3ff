package waymark.papers;

import java.util.UUID;

/** One handing over of a paper; the same file handed over twice has two. */
public record UploadId(UUID value) {

  public static UploadId fresh() {
    return new UploadId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
