package waymark;

import static waymark.SightTest.MEASURE;
import static waymark.SightTest.word;

import java.time.LocalDate;
import java.util.Optional;
import waymark.forum.Answer;
import waymark.forum.ForumFacts;
import waymark.forum.Mark;
import waymark.forum.Partner;
import waymark.forum.Rating;
import waymark.forum.Request;
import waymark.forum.RequestId;
import waymark.ledger.Writing;

/** What the forum asked and says, with a word of its own in each column. */
final class ForumWords {

  private static final RequestId REQUEST = RequestId.fresh();
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private ForumWords() {}

  static void exchange(Writing writing) {
    ForumFacts.write(
        writing,
        new Request(
            REQUEST,
            "q",
            Request.Kind.MEETING,
            Partner.COUNCIL,
            DAY,
            10,
            word("forum.request.subject")));
    ForumFacts.write(
        writing,
        new Answer(
            REQUEST,
            DAY,
            Answer.Says.DONE,
            word("forum.answer.said_by"),
            word("forum.answer.words")));
    ForumFacts.write(
        writing, new Mark(REQUEST, Mark.Met.NOT_MET, Optional.empty(), word("forum.mark.words")));
    ForumFacts.write(
        writing,
        new Rating(
            new Rating.About.OfMeasure(MEASURE),
            Rating.Seen.WORSE,
            DAY,
            word("forum.rating.statement")));
  }
}
