package waymark.papers.pages;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import waymark.governance.OffersPapers;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.papers.AcceptedPapers;
import waymark.web.Option;

/** Offers the papers that were accepted as papers of a meeting, the latest first. */
@Component
@Order(3)
class AcceptedPapersOffered implements OffersPapers {

  private static final int MOST = 24;

  private final AcceptedPapers papers;

  AcceptedPapersOffered(AcceptedPapers papers) {
    this.papers = papers;
  }

  @Override
  public List<Option> papers(KnownAt at, LocalDate today) {
    return papers.papers(at).reversed().stream()
        .limit(MOST)
        .map(it ->
            Option.of(
                "/papers/" + it.key(),
                "Paper taken in: %s, %s".formatted(it.title(), DayWords.of(it.issued()))))
        .toList();
  }
}
