package waymark.governance;

import static waymark.governance.db.Tables.FEED;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import waymark.access.Visit;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;

/**
 * Addresses of calendars. The secret in one is random and kept only as its hash; whoever lost it
 * makes another, and the one before ends.
 */
@Repository
class Feeds {

  private static final int SECRET_BYTES = 32;
  private static final int LONGEST = 100;
  private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final AreaTransactions.Question<Feed> named;

  Feeds(DSLContext db, AreaTransactions transactions, Clock clock) {
    this.db = db;
    this.transactions = transactions;
    this.clock = clock;
    this.named =
        new AreaTransactions.Question<>(
            db.select(FEED.PERSON_ID, FEED.BODY_ID, Ledger.version())
                .from(FEED)
                .where(FEED.TOKEN_HASH.eq(new byte[0])),
            it ->
                new Feed(
                    new PersonId(it.getObject(1, UUID.class)),
                    Optional.ofNullable(it.getObject(2, UUID.class)).map(BodyId::new),
                    it.getString(3)));
  }

  /**
   * What an address leads to.
   *
   * @param person who made it
   * @param body whose meetings it has; empty for those of all bodies that the person sits on
   * @param version of all that was written of the area
   */
  record Feed(PersonId person, Optional<BodyId> body, String version) {}

  /**
   * The feed of that secret in the area that addresses name so: one question to the database,
   * whether or not there is one.
   */
  Optional<Feed> of(String areaKey, String token) {
    return token.length() > LONGEST
        ? Optional.empty()
        : transactions.ask(NOBODY, areaKey, named, (Object) hash(token)).stream().findFirst();
  }

  /** Makes an address, which ends the one that the person had for the same; returns its secret. */
  String make(Visit visit, Optional<BodyId> body) {
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    transactions.write(
        visit.area(),
        () ->
            db.execute(
                "call governance.keep_feed({0}, {1}, {2}, {3})",
                DSL.val(visit.person().value()),
                DSL.val(body.map(BodyId::value).orElse(null), SQLDataType.UUID),
                DSL.val(hash(token)),
                DSL.val(clock.instant())));
    return token;
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
