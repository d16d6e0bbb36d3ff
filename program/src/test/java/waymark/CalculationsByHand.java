package waymark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each calculation that ships comes to in a month, as SQL that was written by hand for it
 * alone: over the entries {@code e} and the totals {@code t} of its register.
 */
final class CalculationsByHand {

  private static final String IN_MONTH = "day >= month and day < month + interval '1 month'";
  private static final String IN_QUARTER =
      "day >= month - interval '2 months' and day < month + interval '1 month'";
  private static final String IN_YEAR =
      "day >= month - interval '11 months' and day < month + interval '1 month'";
  private static final String THIS_YEAR =
      """
      day >= make_date(extract(year from month)::int - case when extract(month from month) < 4 then 1 else 0 end, 4, 1)
        and day < month + interval '1 month'\
      """;

  /** The bank holidays of England in the months that are filled, and after. */
  private static final String HOLIDAYS =
      "date '2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26',"
          + " '2024-12-25', '2024-12-26', '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05',"
          + " '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26', '2026-01-01'";

  private static final String SO_FAR = "day < month + interval '1 month'";

  private CalculationsByHand() {}

  /** What each comes to in a month: its figure, and of how many where it is a share. */
  static final Map<String, List<String>> ALL = byHand();

  private static Map<String, List<String>> byHand() {
    var hand = new HashMap<String, List<String>>();
    var count = "select count(*) from e where " + IN_MONTH;
    hand.put("complaints-received", List.of(count));
    hand.put("complaints-council", List.of(count + " and d ->> 'body' = 'council'"));
    hand.put("complaints-communication", List.of(count + " and d ->> 'cause' = 'communication'"));
    hand.put(
        "complaints-upheld",
        List.of(
            "select count(*) from e where "
                + IN_YEAR
                + " and d ->> 'outcome' in ('upheld', 'partly-upheld')",
            "select count(*) from e where " + IN_YEAR + " and d ? 'outcome'"));
    hand.put("appeals-registered", List.of(count));
    hand.put(
        "contacts-5-days",
        List.of(
            count
                + " and d ? 'responded' and (select count(*) from generate_series(1, (d ->>"
                + " 'responded')::date - day) k where extract(dow from day + k) between 1 and 5 and"
                + " day + k not in ("
                + HOLIDAYS
                + ")) <= 5",
            count));
    hand.put("co-production-held", List.of(count + " and d ->> 'kind' = 'co-production'"));
    hand.put("engagements-held", List.of(count + " and d ->> 'kind' = 'engagement'"));
    hand.put(
        "people-mean",
        List.of(
            "select round(sum((d ->> 'people')::numeric) / nullif(count(d ->> 'people'), 0), 4)"
                + " from e where "
                + IN_QUARTER));
    hand.put(
        "people-median",
        List.of(
            "select (percentile_cont(0.5) within group (order by (d ->>"
                + " 'people')::numeric))::numeric from e where "
                + IN_QUARTER));
    hand.put(
        "families-among-people",
        List.of(
            "select round(sum((d ->> 'families')::numeric) / nullif(sum((d ->> 'people')::numeric),"
                + " 0), 4) from e where "
                + THIS_YEAR));
    hand.put(
        "objectives-served",
        List.of("select count(distinct d ->> 'objective') from e where " + THIS_YEAR));
    for (var question : List.of("kept-informed", "shaped-plan")) {
      hand.put(
          "survey-" + question,
          List.of(
              "select coalesce(sum((d ->> 'agree')::int), 0) from e where %s and d ->> 'question' = '%s'"
                  .formatted(IN_MONTH, question),
              "select coalesce(sum((d ->> 'answers')::int), 0) from e where %s and d ->> 'question' = '%s'"
                  .formatted(IN_MONTH, question)));
    }
    var trained = " and d ->> 'training' = 'co-production'";
    hand.put(
        "staff-trained",
        List.of(
            "select coalesce(sum((d ->> 'completed')::int), 0) from e where " + IN_MONTH + trained,
            "select coalesce(sum((d ->> 'headcount')::int), 0) from e where "
                + IN_MONTH
                + trained));
    hand.put(
        "staff-in-post",
        List.of(
            "select (d ->> 'headcount')::numeric from e where day < month + interval '1 month'"
                + trained
                + " order by day desc, id desc limit 1"));
    hand.put(
        "audits-good",
        List.of(
            "select count(*) from e where "
                + IN_QUARTER
                + " and d ->> 'grade' in ('good', 'outstanding')",
            "select count(*) from e where " + IN_QUARTER));
    hand.put(
        "local-offer-articles-new",
        List.of("select coalesce(sum((d ->> 'articles')::int), 0) from e where " + IN_MONTH));
    hand.put(
        "local-offer-visits-total",
        List.of("select total from t where t.month = m.month and cut = 'visits'"));
    hand.put(
        "needs-assessments",
        List.of(
            "select count(*) from e where day < month + interval '1 month' and d ->> 'kind' ="
                + " 'jsna'"));
    hand.put("home-education", List.of(count));
    ofPapers(hand);
    return hand;
  }

  /** A share of entries in some days, each part of it by a condition of its own. */
  private static List<String> share(String days, String counted, String among) {
    var all = "select count(*) from e where " + days + " and " + among;
    return List.of(all + " and " + counted, all);
  }

  /** One number added up as a share of another, of the entries that give both. */
  private static List<String> part(String days, String field, String over) {
    var sum =
        "select coalesce(sum((d ->> '%s')::int), 0) from e where %s and d ? '%s' and d ? '%s'";
    return List.of(sum.formatted(field, days, field, over), sum.formatted(over, days, field, over));
  }

  private static String total(String cut) {
    return "select total from t where t.month = m.month and cut = '%s'".formatted(cut);
  }

  private static String latest(String field) {
    return "select (d ->> '%s')::numeric from e where %s and d ? '%s' order by day desc, id desc limit 1"
        .formatted(field, SO_FAR, field);
  }

  /** Those that stand behind single figures of published papers. */
  private static void ofPapers(Map<String, List<String>> hand) {
    var count = "select count(*) from e where ";
    hand.put("compliments-received", List.of(count + IN_MONTH));
    hand.put("formal-communications", List.of(count + IN_MONTH));
    hand.put(
        "audits-multi-agency", List.of(count + IN_MONTH + " and d ->> 'wave' = 'multi-agency'"));
    hand.put(
        "audits-good-month", share(IN_MONTH, "d ->> 'grade' in ('good', 'outstanding')", "true"));
    hand.put(
        "appeals-for-families",
        share(IN_YEAR, "d ->> 'outcome' in ('conceded', 'for-family')", "d ? 'outcome'"));
    hand.put(
        "mediation-agreed",
        share(IN_YEAR, "d ->> 'outcome' in ('agreed', 'partly-agreed')", "d ? 'outcome'"));
    for (var question : List.of("satisfied", "involved")) {
      var asked = IN_MONTH + " and d ->> 'question' = '%s'".formatted(question);
      hand.put("survey-" + question, part(asked, "agree", "answers"));
    }
    hand.put(
        "local-offer-features-new",
        List.of("select coalesce(sum((d ->> 'features')::int), 0) from e where " + IN_MONTH));
    hand.put("local-offer-accessibility", List.of(latest("accessibility")));
    for (var pathway : List.of("employment", "independent-living", "community", "health")) {
      hand.put("pathway-" + pathway, share(IN_YEAR, "d -> 'pathways' ? '" + pathway + "'", "true"));
    }
    for (var wave = 1; wave <= 4; wave++) {
      hand.put(
          "pathways-wave-" + wave,
          share(
              SO_FAR,
              "jsonb_array_length(d -> 'pathways') = 4",
              "d ->> 'wave' = 'wave-" + wave + "'"));
    }
    hand.put("learning-actions-done", part(SO_FAR, "actions-done", "actions"));
    hand.put(
        "learning-checked",
        share(SO_FAR, "d ->> 'checked' = 'yes'", "d ->> 'progress' = 'finished'"));
    hand.put("case-studies", List.of(count + THIS_YEAR + " and d ->> 'consent' = 'yes'"));
    hand.put("posts-filled", part(IN_MONTH, "filled", "posts"));
    hand.put("posts-agency", part(IN_MONTH, "agency", "posts"));
    var bases = " and d ->> 'kind' = 'inclusion-base'";
    var places = "select coalesce(sum((d ->> 'places')::int), 0) from e where " + THIS_YEAR;
    hand.put("new-places", List.of(places));
    hand.put("new-places-inclusion-bases", List.of(places + bases));
    hand.put("new-inclusion-bases", List.of(count + THIS_YEAR + bases));
    hand.put("agreements-signed", List.of(count + SO_FAR + " and d ->> 'state' = 'signed'"));
    hand.put("pages-accessible", part(IN_QUARTER, "accessible", "pages"));
    hand.put("joint-services", List.of(count + SO_FAR + " and not d ? 'ended'"));
    hand.put("joint-packages", List.of(latest("packages")));
    hand.put(
        "scorecards-completed", List.of(total("scorecards completed"), total("scorecards due")));
    hand.put(
        "dashboard-completed",
        List.of(total("fields completed"), total("fields of the dashboard")));
    hand.put(
        "plan-mainstream", List.of(total("in mainstream schools"), total("children with a plan")));
    hand.put("plan-home-education", List.of(total("educated at home")));
    hand.put("plan-absent", List.of(total("persistently absent")));
  }
}
