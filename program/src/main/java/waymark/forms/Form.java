package waymark.forms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import waymark.kernel.Checked;
import waymark.web.Link;

/**
 * A form at one address, as it stands at this moment in this area.
 *
 * @param words what to know before answering; may be empty
 * @param standing the answers as they are kept now; those of a new thing where there is none yet
 * @param version the command of the ledger that wrote what stands; 0 for a new thing. What was
 *     answered to another version is not written over this one.
 * @param back where somebody goes who does not send it
 * @param takingBack how what stands is taken back, for a reason; empty where it cannot be taken
 *     back
 */
public record Form(
    String title,
    List<String> words,
    List<Question> questions,
    Answers standing,
    long version,
    Link back,
    Work work,
    Optional<TakingBack> takingBack) {

  /** What becomes of the answers. */
  @FunctionalInterface
  public interface Work {
    Checked<Change> of(Check check);
  }

  /**
   * How what stands can be taken back.
   *
   * @param words what that means for who reads the figures
   * @param change for a reason
   */
  public record TakingBack(String words, Function<String, Change> change) {}

  public Form {
    words = List.copyOf(words);
    questions = List.copyOf(questions);
  }

  /** A form for something that is not there yet. */
  public static Form fresh(
      String title, List<Question> questions, Answers offered, Link back, Work work) {
    return new Form(title, List.of(), questions, offered, 0, back, work, Optional.empty());
  }

  /** A form for something that stands, as that command of the ledger wrote it. */
  public static Form changing(
      String title,
      List<Question> questions,
      Answers standing,
      long version,
      Link back,
      Work work) {
    return new Form(title, List.of(), questions, standing, version, back, work, Optional.empty());
  }

  public Form saying(String... more) {
    return new Form(title, List.of(more), questions, standing, version, back, work, takingBack);
  }

  public Form withTakingBack(String meaning, Function<String, Change> change) {
    return new Form(
        title,
        words,
        questions,
        standing,
        version,
        back,
        work,
        Optional.of(new TakingBack(meaning, change)));
  }

  boolean isNew() {
    return version == 0;
  }

  /** What differs between two sets of answers, by the labels of their questions. */
  public static String changed(List<Question> questions, Answers before, Check after) {
    var labels =
        questions.stream()
            .filter(it ->
                it.names().stream().anyMatch(name -> !before.text(name).equals(after.text(name))))
            .map(it -> it.label().toLowerCase(Locale.UK))
            .toList();
    return labels.isEmpty() ? "nothing" : String.join(", ", labels);
  }

  boolean sameAsStands(Answers answers) {
    return questions.stream()
        .flatMap(it -> it.names().stream())
        .allMatch(it -> standing.text(it).equals(answers.text(it)));
  }
}
