package waymark.governance;

import java.time.LocalDate;
import java.util.List;
import waymark.kernel.CountWords;

/** Who sees to an action by now: its owner, or who comes in their place after they left. */
record Owner(String words, boolean left) {

  /**
   * On a day.
   *
   * @param members of all bodies, once and now
   */
  static Owner of(MemberId owner, List<Member> members, LocalDate today) {
    var was = members.stream().filter(it -> it.id().equals(owner)).findFirst();
    if (was.filter(it -> it.sits(today)).isPresent()) {
      return new Owner(was.get().words(), false);
    }
    var deputies =
        members.stream()
            .filter(it -> it.sits(today) && it.deputyFor().filter(owner::equals).isPresent())
            .map(Member::role)
            .toList();
    var left = was.map(Member::words).orElse("Somebody unknown");
    return new Owner(
        deputies.isEmpty()
            ? left + " (left; the clerk is to name another)"
            : "%s (left; until another is named: %s)".formatted(left, CountWords.listed(deputies)),
        true);
  }
}
