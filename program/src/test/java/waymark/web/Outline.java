package waymark.web;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Markup as a browser understands it, line by line: each element with its attributes in one order,
 * its classes in one order, and words without the blanks around them. Below stand all words as they
 * are read out, where a blank between two of them counts.
 */
final class Outline {

  private Outline() {}

  static String of(Document page) {
    return lines(page.body(), "").collect(joining("\n")) + "\nin words: " + page.body().text();
  }

  static String of(String markup) {
    return of(Jsoup.parseBodyFragment(markup));
  }

  private static Stream<String> lines(Element of, String indent) {
    return of.childNodes().stream().flatMap(it -> lines(it, indent));
  }

  private static Stream<String> lines(Node node, String indent) {
    return switch (node) {
      case Element element ->
          Stream.concat(
              Stream.of(indent + "<" + element.normalName() + attributes(element) + ">"),
              lines(element, indent + "  "));
      case TextNode words when keepsBlanks(words) -> Stream.of(indent + words.getWholeText());
      case TextNode words when words.isBlank() -> Stream.empty();
      case TextNode words -> Stream.of(indent + words.text().strip());
      default -> Stream.empty();
    };
  }

  private static boolean keepsBlanks(TextNode words) {
    var parent = words.parent();
    return parent != null && parent.normalName().equals("textarea");
  }

  private static String attributes(Element element) {
    return StreamSupport.stream(element.attributes().spliterator(), false)
        .sorted(Comparator.comparing(Attribute::getKey))
        .map(it -> " " + it.getKey() + "=\"" + value(it) + "\"")
        .collect(joining());
  }

  private static String value(Attribute attribute) {
    return attribute.getKey().equals("class")
        ? Arrays.stream(attribute.getValue().strip().split("\\s+"))
            .sorted()
            .distinct()
            .collect(joining(" "))
        : attribute.getValue();
  }
}
