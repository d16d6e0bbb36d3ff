package waymark.notice;

import java.util.UUID;

/** One improvement notice of an area, whatever it is called by now. */
public record NoticeId(UUID value) {

  public static NoticeId fresh() {
    return new NoticeId(UUID.randomUUID());
  }
}
