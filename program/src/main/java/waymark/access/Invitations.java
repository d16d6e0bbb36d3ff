package waymark.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static waymark.access.db.Tables.INVITATION;
import static waymark.access.db.Tables.SESSION;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import waymark.access.db.Routines;
import waymark.access.db.tables.records.InvitedRecord;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;

/**
 * The way to a first password: a link with a secret that is random, holds for a week, works once,
 * and of which only a hash is kept. An area's link never replaces a password that there is, because
 * its administrator could else take over somebody who works in another area as well; and for the
 * same reason there is none for somebody whom another area awaits. One that whoever runs the server
 * has made does, and ends those of the areas.
 */
@Component
class Invitations {

  static final Duration HOLDS = Duration.ofDays(7);

  private static final int SECRET_BYTES = 32;

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final AccessLog log;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Invitations(DSLContext db, AreaTransactions transactions, AccessLog log, Clock clock) {
    this.db = db;
    this.transactions = transactions;
    this.log = log;
    this.clock = clock;
  }

  /** Whom an invitation is for. */
  record Invited(PersonId person, String email, String name, String areaKey) {}

  /**
   * A link as it is shown once.
   *
   * @param token the secret in its address
   */
  record Ticket(String token, Instant until) {

    /** Where it leads on this server. */
    String path() {
      return "/invitation/" + token;
    }

    /** Never into a log by accident. */
    @Override
    public String toString() {
      return "a link until " + until;
    }
  }

  /** The person with that address, made where there is none yet. Within any transaction. */
  PersonId person(String email, String name) {
    var person =
        DSL.function(
            "access.person_at",
            SQLDataType.UUID,
            DSL.val(UUID.randomUUID()),
            DSL.val(email),
            DSL.val(name),
            DSL.val(clock.instant()));
    return new PersonId(db.select(person).fetchSingle().value1());
  }

  /** Whether somebody with that address can sign in already. Within any transaction. */
  boolean hasPassword(String email) {
    return passwordHash(email).isPresent();
  }

  /**
   * Whether somebody belongs to an area other than the one in whose transaction this runs, or will:
   * a link from here would then open that one too.
   */
  boolean awaitedElsewhere(PersonId person, LocalDate today) {
    return db.select(
            DSL.function(
                "access.awaited_elsewhere",
                SQLDataType.BOOLEAN,
                DSL.val(person.value()),
                DSL.val(today)))
        .fetchSingle()
        .value1();
  }

  /** What the password of somebody with that address hashes to. Within any transaction. */
  Optional<String> passwordHash(String email) {
    return Routines.forSignIn(db.configuration(), email).stream()
        .flatMap(it -> Optional.ofNullable(it.getPasswordHash()).stream())
        .findFirst();
  }

  /**
   * Invites somebody to the area in whose transaction this runs.
   *
   * @param renews whether it may replace a password
   */
  Ticket make(PersonId person, boolean renews, Duration holds) {
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    var now = clock.instant();
    db.execute(
        "call access.invite({0}, {1}, {2}, {3}, {4})",
        DSL.val(hash(token)),
        DSL.val(person.value()),
        DSL.val(renews),
        DSL.val(now),
        DSL.val(now.plus(holds)));
    return new Ticket(token, now.plus(holds));
  }

  /** Ends what the area in whose transaction this runs has open for somebody. */
  void withdraw(PersonId person) {
    db.execute(
        "call access.withdraw_invitation({0}, {1})",
        DSL.val(person.value()), DSL.val(clock.instant()));
  }

  /** Until when those hold that the area in whose transaction this runs has open. */
  Map<PersonId, Instant> open() {
    var open = new HashMap<PersonId, Instant>();
    db.selectFrom(INVITATION)
        .where(INVITATION.USED_AT.isNull())
        .and(INVITATION.EXPIRES_AT.gt(clock.instant()))
        .and(INVITATION.RENEWS.isFalse())
        .forEach(it -> open.put(new PersonId(it.getPersonId()), it.getExpiresAt()));
    return open;
  }

  /** Whom a link is for; empty where it is unknown, used, over, or would replace a password. */
  Optional<Invited> of(String token) {
    return transactions.outside(() ->
        Routines.invited(db.configuration(), hash(token), clock.instant()).stream()
            .filter(InvitedRecord::getTakesPassword)
            .findFirst()
            .map(it ->
                new Invited(
                    new PersonId(it.getPersonId()), it.getEmail(), it.getName(), it.getAreaKey())));
  }

  /**
   * Sets the password of whoever was invited, once, and ends all their sessions: whoever used the
   * old password is out.
   *
   * @return whose it was; empty where the link no longer works
   */
  Optional<PersonId> takeUp(String token, String passwordHash, String network) {
    return transactions.outside(() -> {
      var taken =
          db.select(
                  DSL.function(
                      "access.take_up",
                      SQLDataType.UUID,
                      List.of(DSL.val(hash(token)), DSL.val(passwordHash), DSL.val(clock.instant()))
                          .toArray(new Field<?>[0])))
              .fetchSingle()
              .value1();
      var person = Optional.ofNullable(taken).map(PersonId::new);
      person.ifPresent(it -> {
        db.deleteFrom(SESSION).where(SESSION.PRINCIPAL_NAME.eq(it.toString())).execute();
        log.add(AccessLog.Event.SET_PASSWORD, person, network);
      });
      return person;
    });
  }

  /** A secret of 256 random bits needs no slow hash: nobody can try them all. */
  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
