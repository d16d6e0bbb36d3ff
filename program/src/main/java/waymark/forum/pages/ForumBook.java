package waymark.forum.pages;

import java.time.LocalDate;
import java.util.List;
import waymark.access.Audience;
import waymark.forum.Exchange;
import waymark.forum.Party;
import waymark.forum.Request;
import waymark.forum.Step;
import waymark.web.AsKnown;

/**
 * What the forum asked and what became of it, at a moment, for those who look.
 *
 * @param day on which it is looked at, or as of which
 */
record ForumBook(Audience readers, AsKnown known, LocalDate day, List<Exchange> exchanges) {

  ForumBook {
    exchanges = List.copyOf(exchanges);
  }

  /** The address of a page of the area, without the moment. */
  String path(String more) {
    return readers.at(more);
  }

  /** The same at the moment shown. */
  String page(String more) {
    return known.at(path(more));
  }

  static String address(Request it) {
    return "/forum/requests/" + it.key();
  }

  /** Whether these readers may take a step now; a page of another day offers none. */
  boolean may(Step step, Exchange it) {
    return known.today() && step.refused(party(), it).isEmpty();
  }

  Party party() {
    return Party.of(readers.rights());
  }

  /** Meeting requests and escalations, or what families said. */
  List<Exchange> of(boolean said) {
    return exchanges.stream()
        .filter(it -> (it.request().kind() == Request.Kind.YOU_SAID) == said)
        .toList();
  }
}
