package waymark.casework.extract;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML text, read forwards and never held. A document type, an entity, elements too deep in each
 * other, and whatever the parser would have to hold as a whole and is too long, end it.
 */
final class XmlText implements AutoCloseable {

  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]{0,100}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
  private static final int HEAD = 256;
  private static final int DEEPEST = 32;

  /** Characters that the parser takes in before it says what they are. */
  static final int AT_ONCE = 1 << 18;

  /** Characters between two tags, which it holds as a whole as well. */
  static final int A_TEXT = 1 << 22;

  private final Counted text;
  private final XMLStreamReader reader;
  private final String what;
  private final XmlNames names = new XmlNames();
  private final StringBuilder found = new StringBuilder();
  private int depth;

  private XmlText(Counted text, XMLStreamReader reader, String what) {
    this.text = text;
    this.reader = reader;
    this.what = what;
  }

  /**
   * @param what the file, or its part, as messages name it
   */
  static XmlText open(InputStream bytes, String what) throws IOException, UnreadableExtract {
    var text = new Counted(characters(bytes, what));
    try {
      return new XmlText(text, factory().createXMLStreamReader(text), what);
    } catch (XMLStreamException e) {
      throw XmlFault.of(what, e);
    } catch (RuntimeException e) {
      throw XmlFault.damaged(what);
    }
  }

  /** A new one each time: it keeps the names of all texts that it has read. */
  private static XMLInputFactory factory() {
    var factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** The parser is given characters: what it finds wrong with bytes it prints by itself. */
  private static Reader characters(InputStream stream, String what)
      throws IOException, UnreadableExtract {
    var bytes = new BufferedInputStream(stream, 1 << 16);
    bytes.mark(HEAD);
    var head = bytes.readNBytes(HEAD);
    bytes.reset();
    Charset charset;
    if (begins(head, 0xff, 0xfe)) {
      charset = UTF_16LE;
      bytes.skipNBytes(2);
    } else if (begins(head, 0xfe, 0xff)) {
      charset = UTF_16BE;
      bytes.skipNBytes(2);
    } else {
      charset = said(head, what);
      if (begins(head, 0xef, 0xbb, 0xbf)) {
        bytes.skipNBytes(3);
      }
    }
    return new InputStreamReader(bytes, charset.newDecoder());
  }

  private static boolean begins(byte[] head, int... bytes) {
    for (var i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static Charset said(byte[] head, String what) throws UnreadableExtract {
    var text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableExtract(
          what
              + "line 1: is no well-formed XML there. It may be written as UTF-16 without saying"
              + " so; save it as UTF-8");
    }
    var match = ENCODING.matcher(text);
    var name = match.find() ? match.group(1).toLowerCase(Locale.ROOT) : "utf-8";
    return switch (name) {
      case "utf-8", "utf8", "us-ascii", "ascii" -> UTF_8;
      case "iso-8859-1", "latin1", "windows-1252", "cp1252" -> Charset.forName("windows-1252");
      default ->
          throw new UnreadableExtract(
              what
                  + "says that it is written as "
                  + name
                  + ", which is not read; save it as UTF-8");
    };
  }

  /** Elements that are open, the current one included. */
  int depth() {
    return depth;
  }

  int line() {
    return reader.getLocation().getLineNumber();
  }

  /** The element's name without prefix. */
  String element() {
    return reader.getLocalName();
  }

  /** An attribute by its name without prefix; empty where there is none. */
  String attribute(String wanted) {
    for (var i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(wanted)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  /**
   * Steps to where the next element starts, inside the element that was open at {@code inside} and
   * at any depth; false once that element has ended.
   */
  boolean nextStart(int inside) throws UnreadableExtract {
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

  /**
   * Reads on behind the last element: a second text there would be lost.
   *
   * @throws UnreadableExtract where anything but a comment follows
   */
  void toTheEnd() throws UnreadableExtract {
    nextStart(0);
  }

  /** The text of the element that has just started, cut where it is longer than that. */
  String text(int longest) throws UnreadableExtract {
    var inside = depth;
    found.setLength(0);
    while (true) {
      var event = next();
      if ((event == XMLStreamConstants.CHARACTERS
              || event == XMLStreamConstants.CDATA
              || event == XMLStreamConstants.SPACE)
          && depth == inside) {
        var more = Math.min(reader.getTextLength(), longest - found.length());
        found.append(reader.getTextCharacters(), reader.getTextStart(), Math.max(0, more));
      } else if (depth < inside || event == XMLStreamConstants.END_DOCUMENT) {
        return found.toString().strip();
      }
    }
  }

  private int next() throws UnreadableExtract {
    text.begin(AT_ONCE);
    try {
      var event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new UnreadableExtract(
                "%sline %d: elements stand more than %d deep in each other, which no extract needs"
                    .formatted(what, line(), DEEPEST));
          }
          names.check(reader, what);
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          text.begin(A_TEXT);
          reader.getTextLength(); // only now is it read
        }
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> names.check(reader.getPITarget(), what);
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new UnreadableExtract(
                what
                    + "line "
                    + line()
                    + ": declares a document type or entities, which is unsafe and which no extract"
                    + " needs; nothing was read. Ask who made it for a file without");
        default -> {}
      }
      return event;
    } catch (XMLStreamException e) {
      throw XmlFault.of(what, e);
    } catch (RuntimeException e) {
      throw e.getCause() instanceof XMLStreamException cause
          ? XmlFault.of(what, cause)
          : XmlFault.damaged(what); // a parser answers some broken names with its own exceptions
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      text.close();
    } catch (XMLStreamException | IOException alreadyRead) {
      // nothing more is wanted of it
    }
  }

  /** Counts what the parser takes in before it answers. */
  static final class Counted extends FilterReader {

    /** What the parser would have to hold as a whole is too long. */
    static final class TooLong extends IOException {
      private static final long serialVersionUID = 1L;
      private final boolean text;

      TooLong(boolean text) {
        this.text = text;
      }

      /** Whether it is the text between two tags. */
      boolean isText() {
        return text;
      }
    }

    private int taken;
    private int most = AT_ONCE;

    Counted(Reader text) {
      super(text);
    }

    void begin(int atMost) {
      taken = 0;
      most = atMost;
    }

    @Override
    public int read() throws IOException {
      count(1);
      return super.read();
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
      var read = super.read(into, from, Math.min(length, 1 << 13));
      count(read);
      return read;
    }

    private void count(int read) throws TooLong {
      taken += Math.max(0, read);
      if (taken > most) {
        throw new TooLong(most == A_TEXT);
      }
    }
  }
}
