package waymark.delivery.pages;

import java.util.List;
import java.util.stream.Stream;
import waymark.access.Audience;
import waymark.access.Right;
import waymark.delivery.ActionLine;
import waymark.delivery.ActionState;
import waymark.measures.Definition;
import waymark.web.AsKnown;
import waymark.web.Link;

/** What a reader may do about actions. A page of another day offers nothing to write. */
final class ActionLinks {

  private final Audience readers;
  private final AsKnown known;

  ActionLinks(Audience readers, AsKnown known) {
    this.readers = readers;
    this.known = known;
  }

  private Stream<Link> where(Right right, Link... links) {
    return known.today() && readers.may(right) ? Stream.of(links) : Stream.empty();
  }

  List<Link> withPlan(String plan) {
    return where(
            Right.EDIT_DELIVERY,
            Link.to(readers.at("/plans/" + plan + "/actions/new"), "Add an action"))
        .toList();
  }

  /**
   * @param changing the measures that it is said to change
   */
  List<Link> withAction(String plan, ActionLine line, List<Definition> changing) {
    var path = readers.at("/plans/%s/actions/%s".formatted(plan, line.action().key()));
    var merged = line.action().state() == ActionState.MERGED;
    return Stream.of(
            where(Right.TELL_PROGRESS, Link.to(path + "/progress", "Tell how it goes")),
            where(
                Right.EDIT_DELIVERY,
                Link.to(path + "/change", "Change this action"),
                Link.to(path + "/effects/new", "Say what it is to change")),
            changing.stream()
                .flatMap(it ->
                    where(
                        Right.EDIT_DELIVERY,
                        Link.to(
                            path + "/effects/" + it.key() + "/change",
                            "Change or take back what it is to do to: " + it.title()))),
            merged
                ? where(Right.EDIT_DELIVERY, Link.to(path + "/merge", "Take the merge back"))
                : where(
                    Right.EDIT_DELIVERY,
                    Link.to(path + "/merge", "Merge it into another"),
                    Link.to(path + "/split", "Split it into several")))
        .flatMap(it -> it)
        .toList();
  }
}
