package waymark.trajectory;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.measures.SaidAndKnown;

/** Why a figure of a paper is not what is known, in the words of a page. */
public final class ReasonWords {

  private ReasonWords() {}

  /**
   * What was said, that it was said before the figure changed again, and what was said before it
   * was corrected; to whoever may not see what people typed, that a reason was given.
   */
  public static String of(Optional<PaperReasons.Reason> given, SaidAndKnown about) {
    if (given.isEmpty()) {
      return "No reason is given yet.";
    }
    var reason = given.get();
    if (reason.words().isEmpty()) {
      return "A reason was given.";
    }
    var said = new ArrayList<String>();
    said.add("Reason: " + ended(reason.words()));
    if (about.known().filter(it -> it.seq() > reason.seq()).isPresent()) {
      said.add("This was said before the figure that is known was given.");
    }
    if (!reason.before().isEmpty()) {
      said.add(
          reason.before().stream()
              .map(it -> "“" + it + "”")
              .collect(Collectors.joining(", then ", "Before it was corrected it said ", ".")));
    }
    return String.join(" ", said);
  }

  private static String ended(String words) {
    return words.matches("(?s).*[.!?…\\]]") ? words : words + ".";
  }
}
