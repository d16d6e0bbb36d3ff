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
  }

  /** Ordinary words. */
  public record Plain(String words) implements Run {}

  /** Words that carry the sentence, such as the figure in an answer. */
  public record Strong(String words) implements Run {}

  /** Something to type or a name as a machine spells it. */
  public record Code(String words) implements Run {}

  public static Text of(String words) {
    return new Text(List.of(new Plain(words)));
  }

  public static Text strong(String words) {
    return new Text(List.of(new Strong(words)));
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
    return runs.stream().map(Run::words).collect(Collectors.joining());
  }

  private Text with(Run run) {
    return new Text(Stream.concat(runs.stream(), Stream.of(run)).toList());
  }
}
