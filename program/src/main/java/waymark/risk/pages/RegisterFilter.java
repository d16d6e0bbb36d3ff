package waymark.risk.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import waymark.kernel.CountWords;
import waymark.programme.Plan;
import waymark.risk.Band;
import waymark.risk.Risk;
import waymark.risk.RiskCells;
import waymark.risk.RiskLine;
import waymark.risk.Score;
import waymark.web.Field;
import waymark.web.Option;

/**
 * Which part of a register is shown, as the address of the page asks; empty asks for all that is
 * open.
 *
 * @param kind {@code risk} or {@code issue}
 * @param band the word of a band
 * @param objective a plan's key, or that and the number of an objective: {@code plan-2024/3}
 * @param owner a post, as it is written
 * @param review {@code overdue} for those alone
 * @param state {@code closed} for those alone, {@code all} for both
 * @param at a place of the matrix: {@code 4x3} for likelihood 4 and impact 3
 */
record RegisterFilter(
    String kind,
    String band,
    String objective,
    String owner,
    String review,
    String state,
    String at) {

  static final String KIND = "kind";
  static final String BAND = "band";
  static final String OBJECTIVE = "objective";
  static final String OWNER = "owner";
  static final String REVIEW = "review";
  static final String STATE = "state";
  static final String AT = "at";
  static final RegisterFilter OPEN = new RegisterFilter("", "", "", "", "", "", "");

  /** What is taken along: the closed ones too. */
  static final RegisterFilter WHOLE = new RegisterFilter("", "", "", "", "", "all", "");

  private static final int LONGEST = 40;

  boolean chosen() {
    return !equals(OPEN) && !equals(WHOLE);
  }

  boolean shows(RiskBook book, RiskLine it) {
    return (state.equals("all") || it.open() != state.equals("closed"))
        && (kind.isEmpty() || it.risk().kind().word().equals(kind))
        && (band.isEmpty() || book.register().matrix().band(it.score()).word().equals(band))
        && (owner.isEmpty() || it.risk().owner().equals(owner))
        && (at.isEmpty() || place(it.score()).equals(at))
        && (!review.equals("overdue") || it.due(book.day()).overdue())
        && (objective.isEmpty() || serves(book, it));
  }

  static String place(Score score) {
    return score.likelihood() + "x" + score.impact();
  }

  /** The same part of the register, at one place of the matrix: what an address asks. */
  String asking(Score place) {
    var asked = new ArrayList<String>();
    asked.add(KIND + "=" + Risk.Kind.RISK.word());
    asked.add(AT + "=" + place(place));
    add(asked, OBJECTIVE, objective);
    add(asked, OWNER, owner);
    add(asked, REVIEW, review);
    return String.join("&", asked);
  }

  private static void add(List<String> asked, String name, String value) {
    if (!value.isEmpty()) {
      asked.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private boolean serves(RiskBook book, RiskLine it) {
    var objectives =
        book.objectives(it).stream()
            .anyMatch(one ->
                book.plan(one)
                    .filter(plan ->
                        objective.equals(plan.key())
                            || objective.equals(plan.key() + "/" + one.number()))
                    .isPresent());
    return objectives
        || book.responses(it).stream()
            .anyMatch(
                one -> book.plan(one).filter(plan -> objective.equals(plan.key())).isPresent());
  }

  /** {@code high, about objective 3, past their review}. */
  String words(RiskBook book) {
    var words = new ArrayList<String>();
    if (!state.isEmpty()) {
      words.add(state.equals("closed") ? "closed" : "open or closed");
    }
    if (!kind.isEmpty()) {
      words.add(Risk.Kind.named(kind).map(it -> it.word() + "s").orElse("“" + kind + "”"));
    }
    if (!band.isEmpty()) {
      words.add(
          Band.named(band)
              .map(it -> "scored " + it.said().toLowerCase(Locale.UK))
              .orElse("“" + band + "”"));
    }
    if (!at.isEmpty()) {
      words.add("at %s on the matrix".formatted(at.replace("x", " by ")));
    }
    if (!objective.isEmpty()) {
      words.add("about " + objectiveWords(book));
    }
    if (!owner.isEmpty()) {
      words.add("owned by " + owner);
    }
    if (review.equals("overdue")) {
      words.add("past their review");
    }
    return CountWords.listed(words);
  }

  private String objectiveWords(RiskBook book) {
    var parts = objective.split("/", 2);
    var title =
        book.plans().stream()
            .filter(it -> it.key().equals(parts[0]))
            .findFirst()
            .map(Plan::title)
            .orElse("“" + parts[0] + "”");
    return parts.length == 1 ? title : "objective %s of %s".formatted(parts[1], title);
  }

  /** Its questions as they stand on the page. */
  List<Field> fields() {
    return List.of(
        Field.of(KIND, "Risks or issues").value(kind),
        Field.of(BAND, "Current score").value(band),
        Field.of(OBJECTIVE, "Objective").value(objective),
        Field.of(OWNER, "Owner").value(owner),
        Field.of(REVIEW, "Review").value(review),
        Field.of(STATE, "Open or closed").value(state));
  }

  /** What may be chosen, question by question. */
  static List<List<Option>> options(RiskBook book) {
    return List.of(
        any("Both", Stream.of(Option.of("risk", "Risks"), Option.of("issue", "Issues"))),
        any("Any", Stream.of(Band.values()).map(it -> Option.of(it.word(), it.said()))),
        any("Any", objectives(book)),
        any("Anybody", owners(book)),
        any("Any", Stream.of(Option.of("overdue", "Overdue"))),
        any("Open", Stream.of(Option.of("closed", "Closed"), Option.of("all", "Both"))));
  }

  /** The plans and objectives that some risk is about. */
  private static Stream<Option> objectives(RiskBook book) {
    return book.plans().stream()
        .flatMap(plan -> {
          var about =
              book.objectives().stream()
                  .filter(it -> it.plan().equals(plan.id()))
                  .filter(it ->
                      book.register().lines().stream()
                          .anyMatch(line -> book.objectives(line).contains(it)))
                  .map(it ->
                      Option.of(
                          plan.key() + "/" + it.number(),
                          shortened(it.number() + ". " + it.title())))
                  .toList();
          return about.isEmpty()
              ? Stream.empty()
              : Stream.concat(
                  Stream.of(Option.of(plan.key(), shortened(plan.title()))), about.stream());
        });
  }

  private static Stream<Option> owners(RiskBook book) {
    return book.register().lines().stream()
        .filter(it -> !it.risk().owner().isEmpty())
        .map(RiskCells::owner)
        .distinct()
        .sorted()
        .map(it -> Option.of(it, shortened(it)));
  }

  private static List<Option> any(String words, Stream<Option> others) {
    return Stream.concat(Stream.of(Option.of("", words)), others).toList();
  }

  /** A list of choices is as wide as its longest, and a telephone is not. */
  private static String shortened(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
  }

  /** The plan of that key, whole: what its own page leads to. */
  static String ofPlan(Plan plan) {
    return OBJECTIVE + "=" + plan.key();
  }
}
