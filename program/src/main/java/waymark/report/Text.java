package waymark.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of words, some of them stressed. Any character may stand in it: renderers make it safe.
 */
public record Text(List<Run> runs) {

  public static final Text NONE = new Text(List.of());

  public Text {
    runs = List.copyOf(runs);
  }

  /** Words in one style. */
  public sealed interface Run {
    String words();

    /** All that is said to whoever hears the words without what stands around them. */
    default String said() {
      return words();
    }
  }

  /** Ordinary words. */
  public record Plain(String words) implements Run {}

  /** Words that carry the sentence, such as the figure in an answer. */
  public record Strong(String words) implements Run {}

  /** Something to type or a name as a machine spells it. */
  public record Code(String words) implements Run {}

  /**
   * Words that lead somewhere. A renderer that cannot lead, or does not trust the address, shows
   * the words.
   *
   * @param address of a page of ours, {@code /mereside}, or of another, with http or https
   * @param about what the words are about, such as "the target of objective 3" after "Change"; may
   *     be empty. It is not shown where the place says it, but read aloud and printed
   */
  public record Link(String words, String address, String about) implements Run {
    @Override
    public String said() {
      return about.isEmpty() ? words : words + " " + about;
    }
  }

  public static Text of(String words) {
    return new Text(List.of(new Plain(words)));
  }

  /** Several after each other, with the same between each two. */
  public static Text joined(String between, List<Text> texts) {
    return texts.stream().reduce((one, next) -> one.then(between).then(next)).orElse(NONE);
  }

  public static Text strong(String words) {
    return new Text(List.of(new Strong(words)));
  }

  public static Text link(String address, String words) {
    return link(address, words, "");
  }

  public static Text link(String address, String words, String about) {
    return new Text(List.of(new Link(words, address, about)));
  }

  /** This text, and the other right after it. */
  public Text then(Text other) {
    return new Text(Stream.concat(runs.stream(), other.runs.stream()).toList());
  }

  public Text then(String words) {
    return with(new Plain(words));
  }

  public Text thenStrong(String words) {
    return with(new Strong(words));
  }

  public Text thenCode(String words) {
    return with(new Code(words));
  }

  /** The words without their styles. */
  public String plain() {
    if (runs.size() == 1) {
      return runs.getFirst().said(); // as nearly every text is
    }
    return runs.stream().map(Run::said).collect(Collectors.joining());
  }

  private Text with(Run run) {
    return then(new Text(List.of(run)));
  }
}
