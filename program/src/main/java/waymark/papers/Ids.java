package waymark.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/**
 * Ids of what a paper is the first to show, made from the upload and its own name there: worked out
 * anew, a proposal is about the same things.
 */
final class Ids {

  private Ids() {}

  /** Of a paper that was not accepted here, such as a sample's, which has no id of its own. */
  static UUID ofPaper(String key) {
    return UUID.nameUUIDFromBytes(("paper " + key).getBytes(UTF_8));
  }

  static UUID of(UUID upload, String what) {
    return UUID.nameUUIDFromBytes((upload + " " + what).getBytes(UTF_8));
  }
}
