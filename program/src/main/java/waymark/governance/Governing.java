package waymark.governance;

import static waymark.governance.db.Tables.BODY;
import static waymark.governance.db.Tables.MEMBER;
import static waymark.governance.db.Tables.TERMS;

import waymark.governance.db.tables.records.BodyRecord;
import waymark.governance.db.tables.records.MemberRecord;
import waymark.governance.db.tables.records.TermsRecord;
import waymark.kernel.PersonId;
import waymark.ledger.Writing;

/** The facts about bodies, as a command writes them. */
public final class Governing {

  private Governing() {}

  /** What a body is, and whom it reports to. */
  public static void write(Writing writing, Body body) {
    var fact = new BodyRecord();
    fact.setBodyId(body.id().value());
    fact.setKey(body.key());
    fact.setName(body.name());
    fact.setKind(body.kind().key());
    fact.setReportsTo(body.reportsTo().map(BodyId::value).orElse(null));
    writing.add(BODY, fact);
  }

  /** What a body is there for, and what is expected of it. */
  public static void write(Writing writing, Terms terms) {
    var fact = new TermsRecord();
    fact.setBodyId(terms.body().value());
    fact.setPurpose(terms.purpose());
    fact.setMeetings(terms.expected().map(Terms.Expected::meetings).orElse(null));
    fact.setMeetingsFrom(terms.expected().map(Terms.Expected::from).orElse(null));
    fact.setMeetingsUntil(terms.expected().map(Terms.Expected::until).orElse(null));
    fact.setQuorum(terms.quorum().orElse(null));
    fact.setReviewOn(terms.reviewOn().orElse(null));
    fact.setResponseDays(terms.responseDays().orElse(null));
    writing.add(TERMS, fact);
  }

  /** Who sits on a body. */
  public static void write(Writing writing, Member member) {
    var fact = new MemberRecord();
    fact.setMemberId(member.id().value());
    fact.setBodyId(member.body().value());
    fact.setRole(member.role());
    fact.setOrganisation(member.organisation());
    fact.setStanding(member.standing().key());
    fact.setForum(member.forum());
    fact.setPersonId(member.person().map(PersonId::value).orElse(null));
    fact.setDeputyFor(member.deputyFor().map(MemberId::value).orElse(null));
    fact.setFromOn(member.from());
    fact.setUntilOn(member.until().orElse(null));
    writing.add(MEMBER, fact);
  }
}
