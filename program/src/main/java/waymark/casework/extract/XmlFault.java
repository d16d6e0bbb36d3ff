package waymark.casework.extract;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import javax.xml.stream.XMLStreamException;

/** Why an XML text could not be read, in a line for people. */
final class XmlFault {

  private XmlFault() {}

  static UnreadableExtract damaged(String what) {
    return new UnreadableExtract(what + "the XML is damaged; export it again");
  }

  private static UnreadableExtract tooLong(String what, boolean text) {
    return new UnreadableExtract(
        what
            + (text
                ? "holds a text that is longer than "
                    + ExtractLimits.grouped(XmlText.A_TEXT)
                    + " characters"
                : "holds a comment, a value or a name that is longer than "
                    + ExtractLimits.grouped(XmlText.AT_ONCE)
                    + " characters, or a tag of far more than "
                    + XmlNames.ATTRIBUTES
                    + " attributes")
            + ", so it was not read");
  }

  /** Of what a parser found wrong. */
  static UnreadableExtract of(String what, XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof XmlText.Counted.TooLong it) {
        return tooLong(what, it.isText());
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
    return e.getNestedException() instanceof IOException || e.getLocation() == null
        ? damaged(what)
        : new UnreadableExtract(
            "%sline %d, column %d: is no well-formed XML there. It may have been cut off while it was written; export it again"
                .formatted(
                    what, e.getLocation().getLineNumber(), e.getLocation().getColumnNumber()));
  }
}
