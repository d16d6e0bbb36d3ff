package waymark.documents.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a file, read forwards. A document type, an entity or too deep nesting ends it:
 * Office writes none, and each has been used to attack readers.
 */
final class XmlPart {

  private static final XMLInputFactory FACTORY = factory();

  private final String name;
  private final XMLStreamReader reader;
  private int depth;

  private XmlPart(String name, XMLStreamReader reader) {
    this.name = name;
    this.reader = reader;
  }

  /** Opens a part; its outermost element has started. */
  static XmlPart open(OfficeParts parts, String name) throws UnreadablePaper {
    var part = of(name, parts.open(name));
    part.nextStart(1);
    return part;
  }

  private static XmlPart of(String name, InputStream content) throws UnreadablePaper {
    try {
      return new XmlPart(name, FACTORY.createXMLStreamReader(characters(content)));
    } catch (OfficeParts.Stopped e) {
      throw e.answer();
    } catch (IOException e) {
      throw damaged(name);
    } catch (XMLStreamException e) {
      throw unreadable(name, e);
    }
  }

  /**
   * Office writes UTF-8 or, with its mark, UTF-16. The parser is given characters, because what it
   * finds wrong with bytes the JDK's prints on standard error by itself.
   */
  private static Reader characters(InputStream content) throws IOException {
    var bytes = new BufferedInputStream(content);
    bytes.mark(4);
    var first = bytes.read();
    var second = bytes.read();
    var third = bytes.read();
    bytes.reset();
    var charset = UTF_8;
    if (first == 0xff && second == 0xfe) {
      charset = UTF_16LE;
      bytes.skipNBytes(2);
    } else if (first == 0xfe && second == 0xff) {
      charset = UTF_16BE;
      bytes.skipNBytes(2);
    } else if (first == 0xef && second == 0xbb && third == 0xbf) {
      bytes.skipNBytes(3);
    }
    // a decoder of one's own refuses what it cannot decode; a charset would replace it in silence
    return new InputStreamReader(bytes, charset.newDecoder());
  }

  /**
   * The JDK's own limits are for documents with entities; since JDK 24 its limit of 100,000
   * characters of entity text also counts each ampersand, which a long tracker exceeds.
   */
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.elementAttributeLimit", "1000");
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    return factory;
  }

  /** Elements that are open, the current one included. */
  int depth() {
    return depth;
  }

  /**
   * Steps to the next start of an element inside the element that was open at {@code inside}, at
   * any depth; false once that element has ended.
   */
  boolean nextStart(int inside) throws UnreadablePaper {
    while (true) {
      var event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if ((event == XMLStreamConstants.END_ELEMENT && depth < inside)
          || event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  /** Skips the element that has just started, with all that is in it. */
  void skip() throws UnreadablePaper {
    var inside = depth;
    while (nextStart(inside)) {
      // nothing of it is wanted
    }
  }

  /** The text of the element that has just started, without that of elements in it. */
  String text(Limits limits) throws UnreadablePaper {
    var inside = depth;
    var text = new StringBuilder();
    while (true) {
      var event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        skip();
      } else if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        limits.text(name, reader.getTextLength());
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      } else if (depth < inside || event == XMLStreamConstants.END_DOCUMENT) {
        return text.toString();
      }
    }
  }

  /** The element's name without prefix. */
  String element() {
    return reader.getLocalName();
  }

  /** The element's namespace; empty where it has none. */
  String namespace() {
    var namespace = reader.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  /** An attribute by its name without prefix; the first of that name. */
  @Nullable String attribute(String wanted) {
    for (var i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(wanted)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  String attribute(String wanted, String otherwise) {
    var value = attribute(wanted);
    return value == null ? otherwise : value;
  }

  /** An attribute that holds a whole number of at most nine digits. */
  int number(String wanted, int otherwise) {
    var value = attribute(wanted);
    if (value == null || value.isEmpty() || value.length() > 9) {
      return otherwise;
    }
    var number = 0;
    for (var i = 0; i < value.length(); i++) {
      var digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return otherwise;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** A switch: on where the attribute is missing or says anything but no. */
  boolean on(String wanted) {
    return switch (attribute(wanted, "1")) {
      case "0", "false", "off", "none" -> false;
      default -> true;
    };
  }

  private int next() throws UnreadablePaper {
    Limits.stopped();
    try {
      var event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> deeper();
        case XMLStreamConstants.END_ELEMENT -> shallower();
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw unsafe(name);
        default -> {}
      }
      return event;
    } catch (XMLStreamException e) {
      throw unreadable(name, e);
    } catch (RuntimeException e) {
      // the JDK's parser answers some broken encodings and names with exceptions of its own
      throw damaged(name);
    }
  }

  /** The part is read to its very end, where its check sum is compared. */
  private void shallower() throws XMLStreamException {
    depth--;
    while (depth == 0 && reader.hasNext()) {
      reader.next();
    }
  }

  private void deeper() throws UnreadablePaper {
    depth++;
    if (depth > Limits.DEPTH) {
      throw new UnreadablePaper(
          "part "
              + name
              + " nests elements more than "
              + Limits.DEPTH
              + " deep, so it was not read; Office never writes that");
    }
  }

  private static UnreadablePaper unsafe(String name) {
    return new UnreadablePaper(
        "part "
            + name
            + " declares a document type or entities, which is unsafe and which Office never"
            + " writes; ask who sent it for a file saved by Office");
  }

  private static UnreadablePaper damaged(String name) {
    return new UnreadablePaper("part " + name + " is damaged; copy or download the file again");
  }

  private static UnreadablePaper unreadable(String name, XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OfficeParts.Stopped stopped) {
        return stopped.answer();
      }
      if (cause instanceof CharacterCodingException) {
        return new UnreadablePaper(
            "part "
                + name
                + " holds characters that are not UTF-8; open the file in Office and"
                + " save it again");
      }
    }
    return e.getNestedException() instanceof IOException || e.getLocation() == null
        ? damaged(name)
        : new UnreadablePaper(
            "part "
                + name
                + " is not well-formed XML (line "
                + e.getLocation().getLineNumber()
                + ", column "
                + e.getLocation().getColumnNumber()
                + "); open the file in Office and save it again");
  }
}
