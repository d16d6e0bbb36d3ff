package waymark.trajectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.kernel.DayWords;
import waymark.web.AsKnown;
import waymark.web.Field;
import waymark.web.Link;

/**
 * Where a reader chooses the moment as of which a page is shown, and takes it along as it stands.
 *
 * @param action the page itself, without a moment
 * @param day the one that is shown, as {@code yyyy-MM-dd}; empty for today
 * @param files in which the same may be taken along
 * @param papers the days on which something became known, one click away
 * @param before the last of them before the newest that is shown; none before the first
 */
public record KnownAtForm(
    String action, Field day, List<Link> files, List<Link> papers, Optional<Link> before) {

  static final int MOST = 12;

  /** The form of a page; of the days, the latest are one click away. */
  public static KnownAtForm of(String path, AsKnown known, List<LocalDate> days) {
    return new KnownAtForm(
        path,
        Field.of(AsKnown.KNOWN, "Day")
            .hint("Year, month and day, like 2024-11-27. Leave it empty for today.")
            .value(known.day().map(LocalDate::toString).orElse("")),
        TakeAlong.as(it -> known.at(path + it), TakeAlong.USUAL),
        days.reversed().stream()
            .limit(MOST)
            .map(it ->
                known.day().equals(Optional.of(it))
                    ? Link.here(DayWords.of(it))
                    : Link.to(AsKnown.on(it).at(path), DayWords.of(it)))
            .toList(),
        before(known, days).map(it -> Link.to(AsKnown.on(it).at(path), DayWords.of(it))));
  }

  /** The last day but one of those up to the moment shown: what was known before it. */
  static Optional<LocalDate> before(AsKnown known, List<LocalDate> days) {
    var shown = known.day().orElse(LocalDate.MAX);
    var until = days.stream().filter(it -> !it.isAfter(shown)).toList();
    return until.size() < 2 ? Optional.empty() : Optional.of(until.get(until.size() - 2));
  }

  /** The same, where the page may be taken along in other files than most. */
  KnownAtForm with(List<Link> others) {
    return new KnownAtForm(action, day, others, papers, before);
  }
}
