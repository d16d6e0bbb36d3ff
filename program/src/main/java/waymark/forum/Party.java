package waymark.forum;

import java.util.Set;
import waymark.access.Right;

/** For whom somebody writes. */
public enum Party {
  FORUM,
  PARTNER,
  NEITHER;

  /**
   * The party of whoever has these rights. Whoever could write for both speaks for the forum alone:
   * nobody answers what they asked themselves.
   */
  public static Party of(Set<Right> rights) {
    if (rights.contains(Right.SPEAK_FOR_FORUM)) {
      return FORUM;
    }
    return rights.contains(Right.ANSWER_FORUM) ? PARTNER : NEITHER;
  }
}
