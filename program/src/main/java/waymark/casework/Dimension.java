package waymark.casework;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * By what figures are cut, by one at a time. The sentence of each is its definition. What a case
 * is, is what it was on the day by which it is counted: the last that was said up to that day or,
 * before anything was said, the first.
 */
public enum Dimension {
  NEED("need", "The first need that the plan names, by its code in the SEN2 return."),
  AGE(
      "age",
      "Whole years on the first of the month of birth: under 5, 5 to 10, 11 to 15, 16 to 19 and 20"
          + " to 25; of several months of birth the last that was given counts for all days."),
  FROM_14(
      "adulthood",
      "Preparation for adulthood: from 14 are all who are 14 or older, those after 16 included."),
  POST_16("adulthood", "Preparation for adulthood: post-16 are all who are 16 or older."),
  SETTING("setting", "Where the child learns, by the placements."),
  LOCALITY("locality", "As the extract names it."),
  TEAM("team", "As the extract names it."),
  SOURCE("source", "Who asked for the assessment, by the requests."),
  PRIORITY("priority", "Child in care, transition, or none, which is also where nothing is said."),
  /** Of requests without an outcome alone. */
  STAGE(
      "stage",
      "Of requests without an outcome: deciding until the decision to assess; then advice while"
          + " some that was asked for is out, drafting once none is, and finalising from the first"
          + " draft plan on."),
  /** Of requests without an outcome alone. */
  WAITED(
      "waited",
      "Of requests without an outcome, weeks since the request: up to 6, over 6 to 20, over 20 to"
          + " 52 and over 52."),
  /** Of what ended mediation, appeals and the reviews of a year alone. */
  OUTCOME("outcome", "How mediation, an appeal or the last review of a year ended."),
  /** Of the caseload alone. */
  WORKER("worker", "Who has the case, by a role or a number and never by a name."),
  /** Of advice alone; written without the word before it, as it was before the others came. */
  SERVICE("service", "Who gave the advice, as the extract names it.");

  static final String NOT_STATED = "not stated";

  private final String word;
  private final String sentence;

  Dimension(String word, String sentence) {
    this.word = word;
    this.sentence = sentence;
  }

  /** As it stands before the value: {@code need}. */
  public String word() {
    return word;
  }

  public String sentence() {
    return sentence;
  }

  /** {@code post-16}: how it is asked for, where two share a word. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Those that every measure is cut by, in which everything that counts has a value or none. */
  static List<Dimension> ofCases() {
    return Stream.of(values()).filter(Dimension::isOfEveryCase).toList();
  }

  /** Whether it is one of these. */
  boolean isOfEveryCase() {
    return compareTo(STAGE) < 0;
  }

  /** What stands for a case of which nothing is said; blank where it is in no part then. */
  String unsaid() {
    return switch (this) {
      case FROM_14, POST_16 -> "";
      case PRIORITY -> "none";
      default -> NOT_STATED;
    };
  }

  /** Whether the parts of a figure add up to it. */
  public boolean addsUp() {
    return this != FROM_14 && this != POST_16;
  }
}
