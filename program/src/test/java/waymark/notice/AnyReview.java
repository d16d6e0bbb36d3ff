package waymark.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import waymark.delivery.Cycle;

/** Reviews of one notice, as tables of cases write them. */
final class AnyReview {

  static final NoticeId NOTICE = new NoticeId(new UUID(0, 1));

  private AnyReview() {}

  /** {@code 2024-11-26 held half-yearly}; {@code none} where no day is stated. */
  static FormalReview of(String text) {
    var parts = text.strip().split(" ", -1);
    return new FormalReview(
        new ReviewId(UUID.nameUUIDFromBytes(new byte[] {(byte) text.hashCode()})),
        parts[1] + "-" + parts[0],
        "Review of " + parts[0],
        "Department for Education",
        new FormalReview.About.OfNotice(NOTICE),
        Cycle.named(parts[2]).orElseThrow(),
        FormalReview.Stage.of(parts[1]).orElseThrow(),
        parts[0].equals("none") ? Optional.empty() : Optional.of(LocalDate.parse(parts[0])),
        List.of(),
        "",
        "",
        "");
  }
}
