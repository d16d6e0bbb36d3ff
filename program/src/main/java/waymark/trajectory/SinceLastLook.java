package waymark.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.web.Csrf;

/**
 * What changed in a plan since its reader last said that they had seen it.
 *
 * @param sentence how much, in one line
 * @param changes what was restated, moved or turned over, one sentence each
 * @param upTo the last command of the ledger that this page shows
 * @param action where the reader says that they have seen it
 */
record SinceLastLook(String sentence, List<String> changes, long upTo, String action, Csrf csrf) {

  private static final int MOST = 12;

  SinceLastLook {
    changes = List.copyOf(changes);
  }

  static SinceLastLook of(
      Optional<LastLooks.Look> last,
      Tracker was,
      Tracker now,
      long upTo,
      String action,
      Csrf csrf) {
    if (last.isEmpty()) {
      return new SinceLastLook(
          "Say that you have seen this page, and from then on it tells you what has changed.",
          List.of(),
          upTo,
          action,
          csrf);
    }
    var look = last.get();
    var changes = Changes.between(was, now);
    var added = added(now, look.upTo(), changes);
    var since = "Since you last looked, on %s: ".formatted(DayWords.of(look.day()));
    if (changes.list().isEmpty() && added == 0) {
      return new SinceLastLook(since + "nothing has changed.", List.of(), upTo, action, csrf);
    }
    var said = new ArrayList<String>();
    changes.list().stream().limit(MOST).map(SinceLastLook::words).forEach(said::add);
    if (changes.list().size() > MOST) {
      said.add("%d more, under “What was restated”.".formatted(changes.list().size() - MOST));
    }
    return new SinceLastLook(
        since + CountWords.of(added, "new figure") + "; " + RestatementsReport.summary(changes),
        said,
        upTo,
        action,
        csrf);
  }

  /** Figures written since then for periods that had none. */
  private static long added(Tracker now, long upTo, Changes changes) {
    var written =
        now.lines().stream()
            .flatMap(it -> it.kept().values().stream())
            .filter(it -> it.seq() > upTo)
            .distinct()
            .count();
    var restated =
        changes.list().stream()
            .filter(it -> it.what() == Changes.What.READING && !it.now().isEmpty())
            .map(it -> List.of(it.line().measure().id(), it.period()))
            .distinct()
            .count();
    return Math.max(0, written - restated);
  }

  private static String words(Changes.Change it) {
    var what =
        "%s, %s: %s, was %s"
            .formatted(
                it.line().measure().title(),
                it.about(),
                it.now().isEmpty() ? "nothing" : it.now(),
                it.was());
    return it.flips()
        ? "%s; now %s, was %s."
            .formatted(what, Judgements.lower(it.statusNow()), Judgements.lower(it.statusWas()))
        : what + (it.what() == Changes.What.MILESTONE ? " (milestone)." : ".");
  }
}
