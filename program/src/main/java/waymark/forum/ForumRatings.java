package waymark.forum;

import static waymark.forum.db.Tables.RATING;
import static waymark.ledger.Facts.standing;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.forum.db.tables.records.RatingRecord;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.measures.MeasureId;
import waymark.programme.ObjectiveId;

/**
 * How the forum sees measures and objectives, in the area in whose transaction this runs. Every
 * reader of the programme sees the ratings; the statements, those who see free words.
 */
@Repository
public class ForumRatings {

  private final DSLContext db;

  public ForumRatings(DSLContext db) {
    this.db = db;
  }

  /** All of them, the latest first. */
  public List<Rating> known(KnownAt at) {
    return db.selectFrom(RATING)
        .where(standing(RATING, at))
        .orderBy(RATING.RATED_ON.desc(), RATING.SUBJECT_ID)
        .fetch(ForumRatings::rating);
  }

  /** The one beside a measure or objective. */
  public Optional<Rating> of(Rating.About about, KnownAt at) {
    return db.selectFrom(RATING)
        .where(standing(RATING, at))
        .and(RATING.SUBJECT_ID.eq(about.value()))
        .fetchOptional(ForumRatings::rating);
  }

  /** The last command that wrote it; 0 where none did. */
  public long lastWritten(Rating.About about) {
    return Facts.lastWritten(db, RATING, RATING.SUBJECT_ID.eq(about.value()));
  }

  private static Rating rating(RatingRecord it) {
    return new Rating(
        it.getOfKind().equals("measure")
            ? new Rating.About.OfMeasure(new MeasureId(it.getSubjectId()))
            : new Rating.About.OfObjective(new ObjectiveId(it.getSubjectId())),
        Rating.Seen.of(it.getRating()).orElseThrow(),
        it.getRatedOn(),
        Sight.here().words(it.getStatement()));
  }
}
