package waymark.governance;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import waymark.kernel.CountWords;

/**
 * Whether enough voting members came for a meeting to decide. A deputy counts in the place of a
 * voting member who did not come, once, however many deputies came.
 *
 * @param present how many votes were there
 * @param needed as the terms of reference say; empty where they do not
 */
record Quorum(int present, Optional<Integer> needed) {

  static Quorum of(List<Member> members, Set<MemberId> came, Optional<Integer> needed) {
    var votes = new HashSet<MemberId>();
    for (var it : members) {
      if (came.contains(it.id())) {
        var seat = it.deputyFor().orElse(it.id());
        members.stream()
            .filter(member -> member.id().equals(seat))
            .filter(member -> member.standing() == Member.Standing.VOTING)
            .forEach(member -> votes.add(member.id()));
      }
    }
    return new Quorum(votes.size(), needed);
  }

  /** Whether it could decide; empty where the terms do not say how many are needed. */
  Optional<Boolean> met() {
    return needed.map(it -> present >= it);
  }

  String words() {
    var came = CountWords.of(present, "voting member") + " or their deputies came";
    return needed
        .map(it ->
            present >= it
                ? "Quorate: %s, %d are needed".formatted(came, it)
                : "Not quorate: %s, %d are needed".formatted(came, it))
        .orElse(came + "; the terms of reference state no quorum");
  }
}
