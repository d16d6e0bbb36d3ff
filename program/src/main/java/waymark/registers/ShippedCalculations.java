package waymark.registers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The calculations that come with the definitions that ship, to be looked at and let count. */
public final class ShippedCalculations {

  static final Condition.All ALL = Condition.All.NONE;

  private ShippedCalculations() {}

  /** Those over one register. */
  public static List<DefinedCalculation> over(String register) {
    return switch (register) {
      case "complaints" ->
          List.of(
              count(register, "complaints-received", "Complaints received", ""),
              count(register, "complaints-council", "Complaints to the council", "body is council"),
              count(
                  register,
                  "complaints-communication",
                  "Complaints mainly about communication",
                  "cause is communication"),
              of(
                  register,
                  "complaints-upheld",
                  "Complaints upheld or partly upheld",
                  Span.ROLLING_YEAR,
                  new Calculation.Share(
                      Condition.kept("outcome is upheld|partly-upheld"),
                      Condition.kept("outcome given"))));
      case "appeals" ->
          List.of(
              count(register, "appeals-registered", "Appeals registered in the register", ""),
              of(
                  register,
                  "appeals-for-families",
                  "Appeals that ended as the family asked",
                  Span.ROLLING_YEAR,
                  new Calculation.Share(
                      Condition.kept("outcome is conceded|for-family"),
                      Condition.kept("outcome given"))));
      case "contacts" ->
          List.of(
              of(
                  register,
                  "contacts-5-days",
                  "Contacts responded to within 5 working days",
                  Span.MONTH,
                  new Calculation.Share(Condition.kept("responded within-working-days 5"), ALL)));
      case "co-production" -> sessions(register);
      case "survey-answers" ->
          List.of(
              part(register, "survey-kept-informed", "kept-informed", "Families kept informed"),
              part(register, "survey-shaped-plan", "shaped-plan", "Families who shaped the plan"),
              part(
                  register, "survey-satisfied", "satisfied", "Families satisfied with the service"),
              part(register, "survey-involved", "involved", "Families involved in the plan"));
      case "staff-training" -> training(register);
      case "plan-audits" ->
          List.of(
              of(
                  register,
                  "audits-good",
                  "Audits that are good or outstanding",
                  Span.QUARTER,
                  new Calculation.Share(Condition.kept("grade is good|outstanding"), ALL)),
              of(
                  register,
                  "audits-good-month",
                  "Audits of the month that are good or outstanding",
                  Span.MONTH,
                  new Calculation.Share(Condition.kept("grade is good|outstanding"), ALL)),
              count(
                  register, "audits-multi-agency", "Multi-agency audits", "wave is multi-agency"));
      case "local-offer" ->
          List.of(
              of(
                  register,
                  "local-offer-articles-new",
                  "Articles new in the local offer",
                  Span.MONTH,
                  new Calculation.Sum("articles", ALL)),
              of(
                  register,
                  "local-offer-features-new",
                  "Features new in the local offer",
                  Span.MONTH,
                  new Calculation.Sum("features", ALL)),
              of(
                  register,
                  "local-offer-accessibility",
                  "Score of the last accessibility audit",
                  Span.MONTH_END,
                  new Calculation.Latest("accessibility", ALL)),
              of(
                  register,
                  "local-offer-visits-total",
                  "Visits, as the web statistics count them",
                  Span.MONTH,
                  new Calculation.Total("visits")));
      case "publications" ->
          List.of(
              of(
                  register,
                  "needs-assessments",
                  "Needs assessments published so far",
                  Span.MONTH_END,
                  new Calculation.Count(Condition.kept("kind is jsna"))));
      case "home-education" ->
          List.of(count(register, "home-education", "Moves to home education", ""));
      default -> CalculationsOfPapers.over(register);
    };
  }

  private static List<DefinedCalculation> sessions(String register) {
    return List.of(
        count(register, "co-production-held", "Co-production held", "kind is co-production"),
        count(register, "engagements-held", "Engagements held with families", "kind is engagement"),
        of(
            register,
            "people-mean",
            "People in a session, on average",
            Span.QUARTER,
            new Calculation.Mean("people", ALL)),
        of(
            register,
            "people-median",
            "People in a session, the middle value",
            Span.QUARTER,
            new Calculation.Median("people", ALL)),
        of(
            register,
            "families-among-people",
            "Families for each person in sessions",
            Span.YEAR_TO_DATE,
            new Calculation.Ratio("families", "people", ALL)),
        of(
            register,
            "objectives-served",
            "Objectives that sessions were for",
            Span.YEAR_TO_DATE,
            new Calculation.Distinct("objective", ALL)));
  }

  private static List<DefinedCalculation> training(String register) {
    var counted = Condition.kept("training is co-production");
    return List.of(
        of(
            register,
            "staff-trained",
            "Staff who have finished the co-production training",
            Span.MONTH,
            new Calculation.Part("completed", "headcount", counted)),
        of(
            register,
            "staff-in-post",
            "Staff in post, as last counted",
            Span.MONTH_END,
            new Calculation.Latest("headcount", counted)));
  }

  private static DefinedCalculation part(
      String register, String key, String question, String title) {
    return of(
        register,
        key,
        title + ", of those who answered",
        Span.MONTH,
        new Calculation.Part("agree", "answers", Condition.kept("question is " + question)));
  }

  static DefinedCalculation count(String register, String key, String title, String which) {
    return of(register, key, title, Span.MONTH, new Calculation.Count(Condition.kept(which)));
  }

  static DefinedCalculation of(
      String register, String key, String title, Span span, Calculation what) {
    var id = UUID.nameUUIDFromBytes(("calculation " + key).getBytes(StandardCharsets.UTF_8));
    return new DefinedCalculation(new CalculationId(id), key, title, register, span, what, false);
  }
}
