package waymark.governance;

import java.util.Optional;

/**
 * What a meeting could talk about.
 *
 * @param sign by which it is the same when it is proposed again
 * @param why why it is proposed; may be empty
 * @param carriedFrom the item of an earlier meeting that it goes on with
 */
public record Proposed(
    String sign, String title, String why, boolean confidential, Optional<ItemId> carriedFrom) {

  /** Something that nobody needs a right to see. */
  public static Proposed open(String sign, String title, String why) {
    return new Proposed(sign, title, why, false, Optional.empty());
  }
}
