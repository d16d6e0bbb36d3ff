package waymark.documents;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.documents.Paper.Block;
import waymark.documents.Paper.Heading;
import waymark.documents.Paper.Paragraph;
import waymark.documents.Paper.Table;

/**
 * The local area that a paper is of: the council that it names most often ({@code Mereside Council}
 * is of Mereside). Where two are named as often, or none, the paper does not say.
 */
final class LocalArea {

  private static final Pattern COUNCIL =
      Pattern.compile("\\b(?<name>(?:\\p{Lu}[\\p{L}\u2019'-]{1,24} ){1,4})Council\\b");

  /** Words before "Council" that name no area. */
  private static final Set<String> NOT_A_NAME =
      Set.of(
          "the",
          "a",
          "our",
          "your",
          "each",
          "every",
          "both",
          "all",
          "full",
          "local",
          "of",
          "in",
          "at",
          "by",
          "for",
          "from",
          "with",
          "and",
          "to",
          "between",
          "joint",
          "shadow",
          "youth",
          "school",
          "privy",
          "director",
          "officer",
          "lead");

  /** Kinds of council; one area is written with and without them. */
  private static final Set<String> KINDS =
      Set.of("borough", "city", "county", "district", "metropolitan", "unitary", "royal");

  /** Councils within an area. */
  private static final Set<String> SMALLER = Set.of("parish", "town", "community");

  private LocalArea() {}

  static Optional<String> of(Paper paper) {
    var named = new HashMap<String, Integer>();
    paper.blocks().stream()
        .flatMap(LocalArea::texts)
        .filter(text -> text.contains("Council"))
        .forEach(text -> count(text, named));
    var most = named.values().stream().max(Comparator.naturalOrder()).orElse(0);
    var areas = named.entrySet().stream().filter(it -> it.getValue().equals(most)).toList();
    return areas.size() == 1
        ? Optional.of(areas.getFirst()).map(Map.Entry::getKey)
        : Optional.empty();
  }

  private static Stream<String> texts(Block block) {
    return switch (block) {
      case Heading heading -> Stream.of(heading.text());
      case Paragraph paragraph -> Stream.of(paragraph.text());
      case Table table -> table.rows().stream().flatMap(row -> row.cells().stream());
    };
  }

  private static void count(String text, Map<String, Integer> named) {
    var council = COUNCIL.matcher(text);
    while (council.find()) {
      var words = council.group("name").strip().split(" ");
      if (Arrays.stream(words).map(LocalArea::lower).noneMatch(SMALLER::contains)) {
        var name =
            Arrays.stream(words)
                .dropWhile(word -> NOT_A_NAME.contains(lower(word)))
                .filter(word -> !KINDS.contains(lower(word)))
                .collect(Collectors.joining(" "));
        if (!name.isEmpty()) {
          named.merge(name, 1, Integer::sum);
        }
      }
    }
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
