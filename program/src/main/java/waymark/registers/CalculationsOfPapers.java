package waymark.registers;

import static waymark.registers.ShippedCalculations.ALL;
import static waymark.registers.ShippedCalculations.count;

import java.util.List;
import java.util.stream.Stream;

/** The calculations over registers that stand behind single figures of published papers. */
final class CalculationsOfPapers {

  /** The four pathways of preparation for adulthood (SEND code of practice, 1.39). */
  private static final List<String> PATHWAYS =
      List.of("employment", "independent-living", "community", "health");

  private CalculationsOfPapers() {}

  static List<DefinedCalculation> over(String register) {
    return switch (register) {
      case "compliments" ->
          List.of(count(register, "compliments-received", "Compliments received", ""));
      case "mediation" ->
          List.of(
              share(
                  register,
                  "mediation-agreed",
                  "Mediation that ended in agreement",
                  Span.ROLLING_YEAR,
                  "outcome is agreed|partly-agreed",
                  "outcome given"));
      case "formal-communications" ->
          List.of(count(register, "formal-communications", "Formal communications sent", ""));
      case "dip-samples" -> samples(register);
      case "learning-reviews" -> reviews(register);
      case "case-studies" ->
          List.of(
              ShippedCalculations.of(
                  register,
                  "case-studies",
                  "Case studies with the family's consent",
                  Span.YEAR_TO_DATE,
                  new Calculation.Count(Condition.kept("consent is yes"))));
      case "posts" ->
          List.of(
              part(
                  register, "posts-filled", "Posts that are filled", Span.MONTH, "filled", "posts"),
              part(
                  register,
                  "posts-agency",
                  "Posts that agency staff fill",
                  Span.MONTH,
                  "agency",
                  "posts"));
      case "new-places" -> places(register);
      case "data-sharing" ->
          List.of(
              ShippedCalculations.of(
                  register,
                  "agreements-signed",
                  "Data sharing agreements signed so far",
                  Span.MONTH_END,
                  new Calculation.Count(Condition.kept("state is signed"))));
      case "local-offer-audits" ->
          List.of(
              part(
                  register,
                  "pages-accessible",
                  "Pages of the local offer without a fault",
                  Span.QUARTER,
                  "accessible",
                  "pages"));
      case "joint-commissioning" ->
          List.of(
              ShippedCalculations.of(
                  register,
                  "joint-services",
                  "Jointly commissioned services",
                  Span.MONTH_END,
                  new Calculation.Count(Condition.kept("ended not-given"))));
      case "joint-packages" ->
          List.of(
              ShippedCalculations.of(
                  register,
                  "joint-packages",
                  "Children with a jointly commissioned package",
                  Span.MONTH_END,
                  new Calculation.Latest("packages", ALL)));
      case "plan-holders", "scorecards" -> elsewhere(register);
      default -> List.of();
    };
  }

  private static List<DefinedCalculation> samples(String register) {
    var all = "pathways is " + String.join("\npathways is ", PATHWAYS);
    return Stream.concat(
            PATHWAYS.stream()
                .map(it ->
                    share(
                        register,
                        "pathway-" + it,
                        "Plans with the pathway: " + it.replace('-', ' '),
                        Span.ROLLING_YEAR,
                        "pathways is " + it,
                        "")),
            Stream.of("1", "2", "3", "4")
                .map(it ->
                    share(
                        register,
                        "pathways-wave-" + it,
                        "Plans with all four pathways, wave " + it,
                        Span.MONTH_END,
                        all,
                        "wave is wave-" + it)))
        .toList();
  }

  private static List<DefinedCalculation> reviews(String register) {
    return List.of(
        part(
            register,
            "learning-actions-done",
            "Actions of reviews that are done",
            Span.MONTH_END,
            "actions-done",
            "actions"),
        share(
            register,
            "learning-checked",
            "Finished reviews whose impact was checked with the family",
            Span.MONTH_END,
            "checked is yes",
            "progress is finished"));
  }

  private static List<DefinedCalculation> places(String register) {
    var bases = Condition.kept("kind is inclusion-base");
    return List.of(
        ShippedCalculations.of(
            register,
            "new-places",
            "New places",
            Span.YEAR_TO_DATE,
            new Calculation.Sum("places", ALL)),
        ShippedCalculations.of(
            register,
            "new-places-inclusion-bases",
            "New places in inclusion bases",
            Span.YEAR_TO_DATE,
            new Calculation.Sum("places", bases)),
        ShippedCalculations.of(
            register,
            "new-inclusion-bases",
            "New inclusion bases",
            Span.YEAR_TO_DATE,
            new Calculation.Count(bases)));
  }

  /** What the case system, the school census or the scorecards count themselves. */
  private static List<DefinedCalculation> elsewhere(String register) {
    return register.equals("scorecards")
        ? List.of(
            ofTotals(
                register,
                "scorecards-completed",
                "Scorecards completed",
                new Calculation.TotalShare("scorecards completed", "scorecards due")),
            ofTotals(
                register,
                "dashboard-completed",
                "Fields of the dashboard completed",
                new Calculation.TotalShare("fields completed", "fields of the dashboard")))
        : List.of(
            ofTotals(
                register,
                "plan-mainstream",
                "Children with a plan in mainstream schools",
                new Calculation.TotalShare("in mainstream schools", "children with a plan")),
            ofTotals(
                register,
                "plan-home-education",
                "Children with a plan educated at home",
                new Calculation.Total("educated at home")),
            ofTotals(
                register,
                "plan-absent",
                "Children with a plan persistently absent",
                new Calculation.Total("persistently absent")));
  }

  private static DefinedCalculation ofTotals(
      String register, String key, String title, Calculation what) {
    return ShippedCalculations.of(register, key, title, Span.MONTH, what);
  }

  private static DefinedCalculation share(
      String register, String key, String title, Span span, String counted, String among) {
    return ShippedCalculations.of(
        register,
        key,
        title,
        span,
        new Calculation.Share(Condition.kept(counted), Condition.kept(among)));
  }

  private static DefinedCalculation part(
      String register, String key, String title, Span span, String field, String over) {
    return ShippedCalculations.of(
        register, key, title, span, new Calculation.Part(field, over, ALL));
  }
}
