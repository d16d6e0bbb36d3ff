package waymark.papers.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import waymark.claims.Verdict;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.papers.Warning;

/** What a section of an upload holds, in so many words as stand beside its name. */
final class SectionCounts {

  private SectionCounts() {}

  /** Empty where it holds nothing. */
  static String of(Sections section, Preview preview) {
    return switch (section) {
      case ABOUT -> about(preview);
      case WARNINGS ->
          CountWords.listed(
              preview.proposal().warnings().stream()
                  .map(Warning::kind)
                  .distinct()
                  .map(WarningWords::kind)
                  .toList());
      case MEASURES -> measures(preview);
      case DIFFERENCES -> differences(preview);
      case PLACEMENTS -> placements(preview);
      case DELIVERY -> delivery(preview);
      case TEXTS -> texts(preview);
      case CLAIMS -> claims(preview);
      case NOTES ->
          counted(
              some(preview.proposal().repairs().size(), "repair"),
              preview.proposal().unread().isEmpty()
                  ? ""
                  : preview.proposal().unread().size() + " not read");
    };
  }

  private static String about(Preview preview) {
    return counted(
        preview
            .proposal()
            .issued()
            .map(it -> "issued on " + DayWords.of(it))
            .orElse("day of issue not known"),
        preview.proposal().plan().map(it -> it.title()).orElse(""));
  }

  private static String measures(Preview preview) {
    var rows = preview.proposal().rows();
    var fresh =
        rows.stream().flatMap(it -> it.defines().stream()).map(it -> it.id()).distinct().count();
    var open = rows.stream().filter(it -> it.open()).count();
    return rows.isEmpty()
        ? ""
        : counted(
            CountWords.of(rows.size(), "row"),
            fresh == 0 ? "" : CountWords.of(fresh, "new measure"),
            open == 0 ? "" : "%,d to decide".formatted(open));
  }

  private static String differences(Preview preview) {
    return counted(
        Stream.of(CellKind.values())
            .filter(it -> it != CellKind.SAME)
            .map(it -> {
              var count = it.in(preview).size();
              return count == 0 ? "" : it.counted(count);
            })
            .toArray(String[]::new));
  }

  private static String placements(Preview preview) {
    return some(preview.proposal().changes().size(), "change");
  }

  private static String delivery(Preview preview) {
    return DeliveryTables.counted(preview.proposal().delivery());
  }

  private static String texts(Preview preview) {
    var texts = preview.proposal().texts();
    var named = texts.stream().filter(it -> !it.names().isEmpty()).count();
    return counted(
        some(texts.size(), "text"), named == 0 ? "" : "%,d may name somebody".formatted(named));
  }

  private static String claims(Preview preview) {
    var claims = preview.proposal().claims();
    return counted(
        some(claims.size(), "claim"),
        failing(preview, Verdict.Differs.class, "differ"),
        failing(preview, Verdict.CannotBeReproduced.class, "cannot be reproduced"));
  }

  private static String failing(Preview preview, Class<? extends Verdict> verdict, String words) {
    var count =
        preview.proposal().claims().stream().filter(it -> verdict.isInstance(it.verdict())).count();
    return count == 0 ? "" : "%,d %s".formatted(count, words);
  }

  private static String some(long count, String noun) {
    return count == 0 ? "" : CountWords.of(count, noun);
  }

  private static String counted(String... words) {
    var said = new ArrayList<String>();
    for (var it : words) {
      if (!it.isEmpty()) {
        said.add(it);
      }
    }
    return String.join(", ", List.copyOf(said));
  }
}
