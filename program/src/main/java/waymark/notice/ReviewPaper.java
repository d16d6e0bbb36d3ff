package waymark.notice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A paper that a review had before it.
 *
 * @param address where it can be read; empty where none is known
 */
public record ReviewPaper(String title, Optional<String> address) {

  private static final Pattern WITH_ADDRESS = Pattern.compile("(.*\\S)\\s+(https?://\\S+)");

  /** The papers in a text with one a line: the title, then the address where it has one. */
  public static List<ReviewPaper> read(String lines) {
    return lines
        .lines()
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .map(ReviewPaper::of)
        .toList();
  }

  private static ReviewPaper of(String line) {
    var parts = WITH_ADDRESS.matcher(line);
    return parts.matches()
        ? new ReviewPaper(parts.group(1), Optional.of(parts.group(2)))
        : new ReviewPaper(line, Optional.empty());
  }

  /** The same text again. */
  static String lines(List<ReviewPaper> papers) {
    return papers.stream()
        .map(it -> it.title() + it.address().map(" "::concat).orElse(""))
        .collect(Collectors.joining("\n"));
  }
}
