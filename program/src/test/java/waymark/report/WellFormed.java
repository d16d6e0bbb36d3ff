package waymark.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Markup that an XML parser has read, for tests that ask what is in it. */
public record WellFormed(Document document) {

  /** Reads a piece of markup with any number of elements; fails where it is not well-formed. */
  public static WellFormed fragment(String markup) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return new WellFormed(
          builder.parse(new InputSource(new StringReader("<div>" + markup + "</div>"))));
    } catch (ParserConfigurationException | SAXException | IOException bad) {
      throw new AssertionError(bad.getMessage() + "\n" + markup, bad);
    }
  }

  private static final Set<String> WITHIN_A_LINE =
      Set.of("strong", "code", "a", "span", "svg", "path");

  /** Where the links lead. */
  List<String> addresses() {
    var links = document.getElementsByTagName("a");
    return IntStream.range(0, links.getLength())
        .mapToObj(i -> ((Element) links.item(i)).getAttribute("href"))
        .toList();
  }

  /** The names of all attributes. */
  public Set<String> attributes() {
    var names = new HashSet<String>();
    var all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      var attributes = all.item(i).getAttributes();
      for (int k = 0; k < attributes.getLength(); k++) {
        names.add(attributes.item(k).getNodeName());
      }
    }
    return names;
  }

  /** The words in reading order; each block of text stands apart from the next by a blank. */
  public String words() {
    var words = new StringBuilder();
    collect(document.getDocumentElement(), words);
    return words.toString();
  }

  private static void collect(Node node, StringBuilder words) {
    for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      switch (child) {
        case Element element when WITHIN_A_LINE.contains(element.getTagName()) ->
            collect(element, words);
        case Element element -> {
          words.append(' ');
          collect(element, words);
          words.append(' ');
        }
        default -> words.append(child.getTextContent());
      }
    }
  }
}
