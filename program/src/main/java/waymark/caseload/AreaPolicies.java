package waymark.caseload;

import static waymark.caseload.db.Tables.POLICY_SETTING;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.caseload.db.tables.records.PolicySettingRecord;
import waymark.casework.OpenPoint;
import waymark.casework.Policies;
import waymark.casework.Policy;
import waymark.kernel.KnownAt;
import waymark.ledger.Facts;
import waymark.ledger.Writing;

/**
 * By which policies the area counts in whose transaction this runs. A figure as known earlier is
 * counted by those that were known then.
 */
@Repository
public class AreaPolicies {

  /** How many cases a caseworker should have at most: a limit of the area, no point of the law. */
  private static final String LIMIT = "caseload-limit";

  /** What is decided about points that the sources leave open, and nothing of the limit. */
  static final Condition OF_POINTS = POLICY_SETTING.POLICY.ne(LIMIT);

  private final DSLContext db;

  public AreaPolicies(DSLContext db) {
    this.db = db;
  }

  /** The policies that cases are counted by. */
  public Policies at(KnownAt at) {
    return Policies.of(settings(at).stream().map(PolicySetting::decided).toList());
  }

  /** What the area decided, point by point, and of each the first day first. */
  public List<PolicySetting> settings(KnownAt at) {
    return db
        .selectFrom(POLICY_SETTING)
        .where(Facts.standing(POLICY_SETTING, at))
        .and(OF_POINTS)
        .orderBy(POLICY_SETTING.HOLDS_FROM)
        .fetch(AreaPolicies::setting)
        .stream()
        .sorted((one, other) -> one.point().compareTo(other.point()))
        .toList();
  }

  /** The last command that wrote about a point; 0 where none did. */
  public long lastWritten(OpenPoint point) {
    return Facts.lastWritten(db, POLICY_SETTING, POLICY_SETTING.POLICY.eq(point.word()));
  }

  /** How many cases a caseworker should have at most; empty where the area set no limit. */
  public Optional<Integer> limit(KnownAt at) {
    return db.selectFrom(POLICY_SETTING)
        .where(Facts.standing(POLICY_SETTING, at))
        .and(POLICY_SETTING.POLICY.eq(LIMIT))
        .fetchOptional(it -> Integer.valueOf(it.getAnswer()));
  }

  /** The last command that wrote of the limit; 0 where none did. */
  public long limitLastWritten() {
    return Facts.lastWritten(db, POLICY_SETTING, POLICY_SETTING.POLICY.eq(LIMIT));
  }

  /** Sets the limit of cases for each caseworker. */
  public static void limit(Writing writing, int most, String reason) {
    var fact = new PolicySettingRecord();
    fact.setPolicy(LIMIT);
    fact.setHoldsFrom(Policy.ACT);
    fact.setAnswer(String.valueOf(most));
    fact.setReason(reason);
    writing.add(POLICY_SETTING, fact);
  }

  /** What the area decides. */
  public static void write(Writing writing, PolicySetting it) {
    var fact = new PolicySettingRecord();
    fact.setPolicy(it.point().word());
    fact.setHoldsFrom(it.from());
    fact.setAnswer(it.answer());
    fact.setReason(it.reason());
    writing.add(POLICY_SETTING, fact);
  }

  private static PolicySetting setting(PolicySettingRecord it) {
    return new PolicySetting(
        OpenPoint.of(it.getPolicy())
            .filter(point -> point.has(it.getAnswer()))
            .orElseThrow(() -> new IllegalStateException("a kept policy of no point known here")),
        it.getHoldsFrom(),
        it.getAnswer(),
        Sight.here().words(it.getReason()),
        it.getKnownFrom());
  }
}
