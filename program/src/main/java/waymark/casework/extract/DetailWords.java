package waymark.casework.extract;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import waymark.casework.Detail;
import waymark.casework.EventKind;

/** What words beside events mean, each found out once: the same ones stand on many lines. */
final class DetailWords {

  private static final int MOST = 1_000;
  private static final int LONGEST = 40;

  private final Map<EventKind, Map<String, Optional<Detail>>> known =
      new EnumMap<>(EventKind.class);

  /** As {@link Detail#read}. */
  Optional<Detail> read(EventKind kind, String written) {
    var ofKind = known.computeIfAbsent(kind, _ -> new HashMap<>());
    var before = ofKind.get(written);
    if (before != null) {
      return before;
    }
    var read = Detail.read(kind, written);
    if (written.length() <= LONGEST && ofKind.size() < MOST) {
      ofKind.put(written, read);
    }
    return read;
  }
}
