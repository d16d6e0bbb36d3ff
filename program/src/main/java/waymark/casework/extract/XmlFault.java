package waymark.casework.extract;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLStreamException;

/** Why an XML text could not be read, in a line for people. */
final class XmlFault {

  /** How the JDK's parser names its limits in what it says. */
  private static final String TOO_MANY_ATTRIBUTES = "JAXP00010002";

  private static final String TOO_LONG_A_NAME = "JAXP00010005";

  private XmlFault() {}

  static UnreadableExtract damaged(String what) {
    return new UnreadableExtract(what + "the XML is damaged; export it again");
  }

  /** Of what a parser found wrong. */
  static UnreadableExtract of(String what, XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof XmlText.Counted.TooLong) {
        return new UnreadableExtract(
            what
                + "holds a tag, a comment or a name that is longer than "
                + ExtractLimits.grouped(XmlText.AT_ONCE)
                + " characters, so it was not read");
      }
      if (cause instanceof Unpacked.TooMuch bomb) {
        return new UnreadableExtract(
            what + "more than " + bomb.most() + " come out of the file, so it was not read");
      }
      if (cause instanceof CharacterCodingException) {
        return new UnreadableExtract(
            what + "holds characters that are written otherwise than it says; save it as UTF-8");
      }
    }
    var said = String.valueOf(e.getMessage());
    if (said.contains(TOO_LONG_A_NAME)) {
      return new UnreadableExtract(
          what + "holds a name that is longer than any extract needs, so it was not read");
    }
    if (said.contains(TOO_MANY_ATTRIBUTES)) {
      return new UnreadableExtract(
          what
              + "an element has more than "
              + XmlText.ATTRIBUTES
              + " attributes, which no extract needs, so it was not read");
    }
    return e.getNestedException() instanceof IOException || e.getLocation() == null
        ? damaged(what)
        : new UnreadableExtract(
            "%sline %d, column %d: is no well-formed XML there. It may have been cut off while it was written; export it again"
                .formatted(
                    what, e.getLocation().getLineNumber(), e.getLocation().getColumnNumber()));
  }
}
