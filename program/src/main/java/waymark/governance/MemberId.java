package waymark.governance;

import java.util.UUID;

/** One seat on a body, held by one post from a day to a day. */
public record MemberId(UUID value) {

  public static MemberId fresh() {
    return new MemberId(UUID.randomUUID());
  }
}
