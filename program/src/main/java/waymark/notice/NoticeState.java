package waymark.notice;

import java.time.LocalDate;
import java.util.Optional;
import waymark.kernel.DayWords;

/** Whether a notice still binds the area. */
public sealed interface NoticeState {

  record InForce() implements NoticeState {}

  /** Whoever issued it has taken it off. */
  record Lifted(LocalDate on) implements NoticeState {}

  /** Another notice or a direction has taken its place. */
  record Replaced(LocalDate on) implements NoticeState {}

  /** Since when it no longer binds. */
  default Optional<LocalDate> since() {
    return switch (this) {
      case InForce _ -> Optional.empty();
      case Lifted(var on) -> Optional.of(on);
      case Replaced(var on) -> Optional.of(on);
    };
  }

  /** Whether it binds the area on a day; on the day on which it ends it no longer does. */
  default boolean binds(LocalDate today) {
    return since().filter(it -> !it.isAfter(today)).isEmpty();
  }

  default String key() {
    return switch (this) {
      case InForce _ -> "in-force";
      case Lifted _ -> "lifted";
      case Replaced _ -> "replaced";
    };
  }

  /** {@code in force}, {@code lifted on 5 October 2026}. */
  default String words() {
    return switch (this) {
      case InForce _ -> "in force";
      case Lifted(var on) -> "lifted on " + DayWords.of(on);
      case Replaced(var on) -> "replaced on " + DayWords.of(on);
    };
  }

  /** The state of that key; one that ends the notice needs its day. */
  public static Optional<NoticeState> of(String key, Optional<LocalDate> on) {
    return switch (key) {
      case "in-force" -> Optional.of(new InForce());
      case "lifted" -> on.map(Lifted::new);
      case "replaced" -> on.map(Replaced::new);
      default -> Optional.empty();
    };
  }
}
