package waymark.trajectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import waymark.web.AsKnown;
import waymark.web.Link;

/**
 * Where a reader chooses the moment as of which a page is shown, and takes it along as it stands.
 *
 * @param action the page itself, without a moment
 * @param value the day that is shown, as {@code yyyy-MM-dd}; empty for today
 * @param text where the same stands as plain text
 * @param papers the days on which something became known, one click away
 * @param before the last of them before the newest that is shown; none before the first
 */
record KnownAtForm(
    String action, String value, Link text, List<Link> papers, Optional<Link> before) {

  static final int MOST = 12;

  /** The form of a page; of the days, the latest are one click away. */
  static KnownAtForm of(String path, AsKnown known, List<LocalDate> days) {
    return new KnownAtForm(
        path,
        known.day().map(Object::toString).orElse(""),
        text(known.at(path + ".txt")),
        days.reversed().stream()
            .limit(MOST)
            .map(it ->
                known.day().equals(Optional.of(it))
                    ? Link.here(Dates.words(it))
                    : Link.to(AsKnown.on(it).at(path), Dates.words(it)))
            .toList(),
        before(known, days).map(it -> Link.to(AsKnown.on(it).at(path), Dates.words(it))));
  }

  private static Optional<LocalDate> before(AsKnown known, List<LocalDate> days) {
    var shown = known.day().orElse(LocalDate.MAX);
    var until = days.stream().filter(it -> !it.isAfter(shown)).toList();
    return until.size() < 2 ? Optional.empty() : Optional.of(until.get(until.size() - 2));
  }

  static Link text(String address) {
    return Link.to(address, "This page as plain text, to take along");
  }
}
