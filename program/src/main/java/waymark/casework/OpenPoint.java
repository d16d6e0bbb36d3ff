package waymark.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.kernel.CountWords;

/**
 * What the sources leave open about how cases are counted, and the answers that an area may count
 * by. None of the defaults is confirmed.
 */
@SuppressWarnings("ImmutableEnumChecker") // the answers are an immutable list of records
public enum OpenPoint {
  RECEIPT(
      "Day of receipt",
      "Is the day on which something is received day 0 or day 1 of a limit in weeks?",
      "Read ordinarily, “within 20 weeks of receiving” makes the 140th day after receipt the last in"
          + " time. LG Inform calls the day of receipt day 1. Whether regulation 2 has a rule of"
          + " counting was not seen.",
      List.of(
          new Answer("day-0", "Day 0: twenty weeks end with the 140th day after receipt"),
          new Answer("day-1", "Day 1: twenty weeks end with the 139th day after receipt"))),
  TRANSFER_DAY(
      "Day of a phase transfer",
      "Must a phase transfer be done before 15 February or 31 March, or by it?",
      "Regulation 18 says “before”; most guides say “by”.",
      List.of(
          new Answer("before", "Before: 14 February and 30 March are the last days in time"),
          new Answer("by", "By: 15 February and 31 March are the last days in time"))),
  GROUNDS_FOR_DECIDING(
      "Exceptions from the six weeks",
      "Which exceptions switch off the six weeks for deciding whether to assess?",
      "Regulation 5(4) was seen only in part: that a closed school is one is certain, that the other"
          + " three of regulation 10(4) are is not.",
      List.of(
          new Answer("all", "All four, (a) to (d), as for the twenty weeks"),
          new Answer("school", "Only (a), advice asked of a school that is closed"))),
  MOVE_REVIEW(
      "Review after a move",
      "Within how many months of the transfer must a plan be reviewed that came from another area?",
      "Regulation 15 was seen only in part. The later of twelve months after the last review and three"
          + " months after the transfer is what is generally said.",
      numbers("month", 12)),
  REMITTAL(
      "A decision sent back",
      "How many weeks has the authority after the tribunal sends a decision back to it?",
      "Two weeks is what is generally said; regulation 44 was not seen to say so.",
      numbers("week", 12)),
  DISPUTES(
      "Disputes in the published statistic",
      "Which mediations and appeals leave a plan out of the published 20-week statistic?",
      "The guidance of the Department for Education leaves out plans with mediation or an appeal; it was"
          + " not seen to say whether one after the plan, about its contents, is meant too.",
      List.of(
          new Answer("until-the-plan", "Those between the request and the plan"),
          new Answer("all", "All, those about the contents of the plan too")));

  /**
   * An answer that may be counted by.
   *
   * @param word as it is kept
   */
  public record Answer(String word, String words) {}

  private final String title;
  private final String question;
  private final String source;
  private final List<Answer> answers;

  OpenPoint(String title, String question, String source, List<Answer> answers) {
    this.title = title;
    this.question = question;
    this.source = source;
    this.answers = answers;
  }

  private static List<Answer> numbers(String unit, int most) {
    return IntStream.rangeClosed(1, most)
        .mapToObj(it -> new Answer(String.valueOf(it), CountWords.of(it, unit)))
        .toList();
  }

  /** As it is kept and as addresses name it: {@code transfer-day}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<OpenPoint> of(String word) {
    return Stream.of(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  public String title() {
    return title;
  }

  public String question() {
    return question;
  }

  /** What was seen, and what was not. */
  public String source() {
    return source;
  }

  public List<Answer> answers() {
    return answers;
  }

  /** Whether that is one of its answers. */
  public boolean has(String word) {
    return answers.stream().anyMatch(it -> it.word().equals(word));
  }

  /** What a policy answers. */
  public Answer answer(Policy policy) {
    var word =
        switch (this) {
          case RECEIPT -> kept(policy.receipt());
          case TRANSFER_DAY -> kept(policy.transferDay());
          case GROUNDS_FOR_DECIDING ->
              policy.groundsForDeciding().equals(Ground.EXCEPTIONS) ? "all" : "school";
          case MOVE_REVIEW -> String.valueOf(policy.moveReviewMonths());
          case REMITTAL -> String.valueOf(policy.remittalWeeks());
          case DISPUTES -> kept(policy.disputes());
        };
    return answers.stream().filter(it -> it.word().equals(word)).findFirst().orElseThrow();
  }

  /** The answer where an area has decided nothing. */
  public Answer usual() {
    return answer(Policy.USUAL);
  }

  /**
   * The same policy with that answer.
   *
   * @param word of one of the answers
   */
  Policy answered(Policy policy, String word) {
    if (!has(word)) {
      throw new IllegalArgumentException(word + " is no answer to " + this);
    }
    return switch (this) {
      case RECEIPT -> policy.with(Policy.Receipt.valueOf(constant(word)));
      case TRANSFER_DAY -> policy.with(Policy.TransferDay.valueOf(constant(word)));
      case GROUNDS_FOR_DECIDING ->
          policy.withGroundsForDeciding(
              word.equals("all")
                  ? Ground.EXCEPTIONS
                  : Set.copyOf(EnumSet.of(Ground.SCHOOL_CLOSED)));
      case MOVE_REVIEW -> policy.withMoveReviewMonths(Integer.parseInt(word));
      case REMITTAL -> policy.withRemittalWeeks(Integer.parseInt(word));
      case DISPUTES -> policy.with(Policy.Disputes.valueOf(constant(word)));
    };
  }

  private static String kept(Enum<?> it) {
    return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
