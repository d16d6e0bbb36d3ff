package waymark.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import waymark.documents.Outline.Line;

/**
 * The lines that head a part of a paper, whether or not the file calls them headings.
 *
 * @param about what stands behind the words: {@code Data analysis} of {@code Key next steps - Data
 *     analysis}
 */
record Caption(Part part, String about) {

  /** The parts that improvement papers have. */
  enum Part {
    NARRATIVE,
    /** What a tracker asks its board to decide, objective by objective. */
    DECISION,
    /** What a report asks its committee to do. */
    RECOMMENDATIONS,
    PROGRESS,
    EVIDENCE,
    NEXT_STEPS,
    /** Any other heading: it ends the part before it. */
    OTHER
  }

  private record Words(String words, Part part) {}

  private static final List<Words> KNOWN =
      List.of(
          new Words("narrative", Part.NARRATIVE),
          new Words("recommendation for decision or direction", Part.DECISION),
          new Words("recommendations for decision or direction", Part.DECISION),
          new Words("recommendation/s", Part.RECOMMENDATIONS),
          new Words("recommendation(s)", Part.RECOMMENDATIONS),
          new Words("recommendations", Part.RECOMMENDATIONS),
          new Words("recommendation", Part.RECOMMENDATIONS),
          new Words("progress on key actions", Part.PROGRESS),
          new Words("evidence of impact", Part.EVIDENCE),
          new Words("key next steps", Part.NEXT_STEPS),
          new Words("next steps", Part.NEXT_STEPS),
          new Words("any additional information", Part.OTHER),
          new Words("supporting information", Part.OTHER),
          new Words("business as usual", Part.OTHER),
          new Words("appendices", Part.OTHER));

  /** What may part the words of a caption from what it is about. */
  private static final Pattern ABOUT = Pattern.compile(" ?[:\u2010-\u2015-] ?(?<about>.{0,80})");

  /** {@code 1.0 REASONS FOR IT}, {@code 1. The rationale}; other numbers may number items. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\d{1,2}\\.0 ?\\p{Lu}.{0,100}"
              + "|\\d{1,2}\\.? (?:the )?(?:rationale|reasons?|background|introduction|purpose|summary"
              + "|options|other options|conclusions?|financial|legal|resource|equality)\\b.{0,100}",
          Pattern.CASE_INSENSITIVE);

  private static final Set<Part> WITH_SUBJECT =
      Set.of(Part.PROGRESS, Part.EVIDENCE, Part.NEXT_STEPS);

  private static final int LONGEST = 120;

  /** What a line heads; empty for a line of text. */
  static Optional<Caption> of(Line line) {
    var text = line.text().replace('\u2010', '-').replace("**", "");
    if (text.length() > LONGEST) {
      return heads(line) ? Optional.of(new Caption(Part.OTHER, "")) : Optional.empty();
    }
    var words = text.toLowerCase(Locale.ROOT).replace("business-as-usual", "business as usual");
    for (var known : KNOWN) {
      if (words.equals(known.words()) || words.equals(known.words() + ":")) {
        return Optional.of(new Caption(known.part(), ""));
      }
      if (WITH_SUBJECT.contains(known.part()) && words.startsWith(known.words())) {
        var about = ABOUT.matcher(text.substring(known.words().length()));
        if (about.matches()) {
          return Optional.of(new Caption(known.part(), about.group("about")));
        }
      }
    }
    return heads(line) || NUMBERED.matcher(text).matches()
        ? Optional.of(new Caption(Part.OTHER, ""))
        : Optional.empty();
  }

  private static boolean heads(Line line) {
    return line.heading() || Objective.headedBy(line.text(), Objective.State.ACTIVE).isPresent();
  }
}
