package waymark.papers.pages;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.access.Awaiting;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.papers.Uploads;
import waymark.web.Link;

/** That papers wait to be accepted, for who may accept them. */
@Component
class PapersAwaiting implements Awaiting {

  private final Uploads uploads;

  PapersAwaiting(Uploads uploads) {
    this.uploads = uploads;
  }

  @Override
  public List<Link> of(Visit visit) {
    var waiting = visit.may(Right.LOAD_PAPERS) ? uploads.waiting() : 0;
    return waiting == 0
        ? List.of()
        : List.of(
            Link.to(
                visit.at("/papers"),
                waiting == 1
                    ? "1 paper waits to be accepted"
                    : "%,d papers wait to be accepted".formatted(waiting)));
  }
}
