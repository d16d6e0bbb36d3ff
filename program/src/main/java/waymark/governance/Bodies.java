package waymark.governance;

import static waymark.governance.db.Tables.BODY;
import static waymark.governance.db.Tables.MEMBER;
import static waymark.governance.db.Tables.TERMS;
import static waymark.ledger.Facts.standing;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import waymark.governance.db.tables.records.BodyRecord;
import waymark.governance.db.tables.records.MemberRecord;
import waymark.governance.db.tables.records.TermsRecord;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.Facts;
import waymark.ledger.Version;
import waymark.web.NotFound;

/** The bodies of the area in whose transaction this runs. */
@Repository
public class Bodies {

  private final DSLContext db;

  public Bodies(DSLContext db) {
    this.db = db;
  }

  /** All bodies, by name. */
  public List<Body> bodies(KnownAt at) {
    return db.selectFrom(BODY)
        .where(standing(BODY, at))
        .orderBy(BODY.NAME, BODY.BODY_ID)
        .fetch(Bodies::body);
  }

  /**
   * The body that addresses name so.
   *
   * @throws NotFound where none was known then
   */
  Body body(String key, KnownAt at) {
    return db.selectFrom(BODY)
        .where(standing(BODY, at))
        .and(BODY.KEY.eq(key))
        .fetchOptional(Bodies::body)
        .orElseThrow(() -> new NotFound("no body " + key));
  }

  /** The terms of reference of all bodies that have some. */
  List<Terms> terms(KnownAt at) {
    return db.selectFrom(TERMS).where(standing(TERMS, at)).fetch(Bodies::terms);
  }

  /** The terms of reference of a body; those of none where nothing was agreed. */
  Terms terms(BodyId body, KnownAt at) {
    return db.selectFrom(TERMS)
        .where(standing(TERMS, at))
        .and(TERMS.BODY_ID.eq(body.value()))
        .fetchOptional(Bodies::terms)
        .orElse(Terms.none(body));
  }

  /** Every version of a body's terms that was known and written by then, in that order. */
  List<Version<Terms>> versions(BodyId body, KnownAt at) {
    return db.selectFrom(TERMS)
        .where(Facts.versions(TERMS, at))
        .and(TERMS.BODY_ID.eq(body.value()))
        .orderBy(TERMS.KNOWN_FROM, TERMS.SEQ)
        .fetch(it -> Facts.version(TERMS, it, terms(it)));
  }

  /** The members of all bodies, those of one organisation beside each other. */
  public List<Member> members(KnownAt at) {
    return db.selectFrom(MEMBER)
        .where(standing(MEMBER, at))
        .orderBy(MEMBER.BODY_ID, MEMBER.ORGANISATION, MEMBER.ROLE, MEMBER.MEMBER_ID)
        .fetch(Bodies::member);
  }

  /** The members of one body, once and now, those of one organisation beside each other. */
  List<Member> members(BodyId body, KnownAt at) {
    return db.selectFrom(MEMBER)
        .where(standing(MEMBER, at))
        .and(MEMBER.BODY_ID.eq(body.value()))
        .orderBy(MEMBER.ORGANISATION, MEMBER.ROLE, MEMBER.MEMBER_ID)
        .fetch(Bodies::member);
  }

  /** The last command that wrote what a body is. */
  long lastWritten(BodyId body) {
    return Facts.lastWritten(db, BODY, BODY.BODY_ID.eq(body.value()));
  }

  long lastWrittenTerms(BodyId body) {
    return Facts.lastWritten(db, TERMS, TERMS.BODY_ID.eq(body.value()));
  }

  long lastWritten(MemberId member) {
    return Facts.lastWritten(db, MEMBER, MEMBER.MEMBER_ID.eq(member.value()));
  }

  private static Body body(BodyRecord it) {
    return new Body(
        new BodyId(it.getBodyId()),
        it.getKey(),
        it.getName(),
        Body.Kind.of(it.getKind()).orElseThrow(),
        Optional.ofNullable(it.getReportsTo()).map(BodyId::new));
  }

  private static Terms terms(TermsRecord it) {
    return new Terms(
        new BodyId(it.getBodyId()),
        it.getPurpose(),
        Optional.ofNullable(it.getMeetings())
            .map(meetings ->
                new Terms.Expected(meetings, it.getMeetingsFrom(), it.getMeetingsUntil())),
        Optional.ofNullable(it.getQuorum()),
        Optional.ofNullable(it.getReviewOn()),
        Optional.ofNullable(it.getResponseDays()));
  }

  private static Member member(MemberRecord it) {
    return new Member(
        new MemberId(it.getMemberId()),
        new BodyId(it.getBodyId()),
        it.getRole(),
        it.getOrganisation(),
        Member.Standing.of(it.getStanding()).orElseThrow(),
        it.getForum(),
        Optional.ofNullable(it.getPersonId()).map(PersonId::new),
        Optional.ofNullable(it.getDeputyFor()).map(MemberId::new),
        it.getFromOn(),
        Optional.ofNullable(it.getUntilOn()));
  }
}
