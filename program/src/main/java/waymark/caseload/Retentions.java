package waymark.caseload;

import static waymark.caseload.db.Tables.CASE_NAME;
import static waymark.caseload.db.Tables.CASE_VERSION;
import static waymark.caseload.db.Tables.RETENTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import waymark.access.Sight;
import waymark.caseload.db.tables.records.CaseVersionRecord;
import waymark.caseload.db.tables.records.RetentionRecord;
import waymark.kernel.AreaId;
import waymark.kernel.CountWords;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Facts;
import waymark.ledger.Redactions;
import waymark.ledger.RuledRedaction;
import waymark.ledger.Writing;

/**
 * For how long areas keep the events of cases that have ended, and taking them out when the time is
 * over, with what the case system calls them. That they were there stays; so does whatever was
 * printed or taken as a figure.
 */
@Component
public class Retentions {

  /** Cases of one command: the ledger is held while they are blanked. */
  private static final int AT_ONCE = 100;

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Cases cases;
  private final Redactions redactions;

  public Retentions(
      DSLContext db, AreaTransactions transactions, Cases cases, Redactions redactions) {
    this.db = db;
    this.transactions = transactions;
    this.cases = cases;
    this.redactions = redactions;
  }

  /** What the area decided in whose transaction this runs. */
  public Retention now() {
    return of(db);
  }

  static Retention of(DSLContext db) {
    return db.selectFrom(RETENTION)
        .where(Facts.standing(RETENTION, KnownAt.LATEST))
        .fetchOptional(Retentions::retention)
        .orElse(Retention.OFF);
  }

  /** The last command that wrote of it; 0 where none did. */
  public long lastWritten() {
    return Facts.lastWritten(db, RETENTION, DSL.noCondition());
  }

  public static void write(Writing writing, Retention it) {
    var fact = new RetentionRecord();
    fact.setState(it.state().name().toLowerCase(Locale.ROOT));
    fact.setYears(it.years());
    fact.setProposedBy(it.proposedBy().orElseThrow().value());
    fact.setAgreedBy(it.agreedBy().map(PersonId::value).orElse(null));
    fact.setReason(it.reason());
    writing.add(RETENTION, fact);
  }

  private static Retention retention(RetentionRecord it) {
    return new Retention(
        Retention.State.valueOf(it.getState().toUpperCase(Locale.ROOT)),
        it.getYears(),
        Optional.of(new PersonId(it.getProposedBy())),
        Optional.ofNullable(it.getAgreedBy()).map(PersonId::new),
        Sight.here().words(it.getReason()));
  }

  /** The cases whose time is over on a day, by that decision, be it on or only proposed. */
  public List<StoredCase> over(Retention by, LocalDate day) {
    var over = new ArrayList<StoredCase>();
    cases.each(
        KnownAt.LATEST,
        it -> {
          if (by.over(it.history(), day)) {
            over.add(it);
          }
        });
    return over;
  }

  /** How many cases have been blanked. */
  public int blanked() {
    return cases.blanked();
  }

  /** The areas in which it is on. Which areas there are the owner answers; each is then asked. */
  public List<AreaId> areas() {
    return everywhere().stream().filter(it -> transactions.read(it, () -> now().on())).toList();
  }

  /** All areas, as the owner answers. */
  List<AreaId> everywhere() {
    return transactions.outside(() ->
        db.resultQuery("select caseload.areas_to_keep()")
            .fetch(it -> new AreaId(it.get(0, UUID.class))));
  }

  /**
   * Takes the events out of all cases whose time is over, some at a time.
   *
   * @return how many cases
   */
  public int blank(AreaId area, LocalDate day) {
    var all = 0;
    for (var some = some(area, day); some > 0; some = some(area, day)) {
      all += some;
    }
    return all;
  }

  private int some(AreaId area, LocalDate day) {
    var count = new AtomicInteger();
    redactions.takeOutByRule(
        area,
        () -> {
          var rule = now();
          var over = rule.on() ? over(rule, day) : List.<StoredCase>of();
          var some = over.subList(0, Math.min(AT_ONCE, over.size()));
          count.set(some.size());
          return some.isEmpty() ? Optional.empty() : Optional.of(ruled(rule, some));
        });
    return count.get();
  }

  private static RuledRedaction ruled(Retention rule, List<StoredCase> some) {
    return new RuledRedaction(
        List.of(
            new RuledRedaction.Losing<>(
                CASE_VERSION,
                List.of(CASE_VERSION.EVENTS),
                some.stream().map(Retentions::version).toList()),
            new RuledRedaction.Losing<>(
                CASE_NAME,
                List.of(CASE_NAME.NAME),
                some.stream().map(it -> CaseNames.name(it.number())).toList())),
        rule.proposedBy().orElseThrow(),
        rule.agreedBy().orElseThrow(),
        "The area keeps the events of a case for %s after its end."
            .formatted(CountWords.of(rule.years(), "year")),
        "Blanked %s that ended more than %s ago: their events, and what the case system calls them."
            .formatted(CountWords.of(some.size(), "case"), CountWords.of(rule.years(), "year")));
  }

  private static CaseVersionRecord version(StoredCase it) {
    var version = new CaseVersionRecord();
    version.setCaseKey(it.number());
    return version;
  }
}
