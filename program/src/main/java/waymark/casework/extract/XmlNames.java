package waymark.casework.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The names of the elements and attributes of one text, which the parser keeps: neither one may be
 * too long, nor may there be so many that looking one up takes time.
 */
final class XmlNames {

  /** Attributes of one element, namespaces included. */
  static final int ATTRIBUTES = 100;

  private static final int MOST = 500;
  private static final int LONGEST = 1_000;
  private static final int RECENT = 64;

  private final Map<String, Set<String>> prefixes = new HashMap<>();
  private final @Nullable String[] recent = new String[RECENT];
  private int different;

  /**
   * Looks at the names of an element that has just started.
   *
   * @param what the file, or its part, as messages name it
   */
  void check(XMLStreamReader element, String what) throws UnreadableExtract {
    check(element.getLocalName(), element.getPrefix(), what);
    var attributes = element.getAttributeCount();
    if (attributes + element.getNamespaceCount() > ATTRIBUTES) {
      throw new UnreadableExtract(
          what
              + "an element has more than "
              + ATTRIBUTES
              + " attributes, which no extract needs, so it was not read");
    }
    for (var i = 0; i < attributes; i++) {
      check(element.getAttributeLocalName(i), element.getAttributePrefix(i), what);
    }
  }

  void check(String instruction, String what) throws UnreadableExtract {
    check(instruction, "", what);
  }

  @SuppressWarnings("ReferenceEquality") // most names have just been seen, as the same text
  private void check(String name, @Nullable String prefix, String what) throws UnreadableExtract {
    var at = name.hashCode() & (RECENT - 1);
    var plain = prefix == null || prefix.isEmpty();
    if (plain && recent[at] == name) {
      return;
    }
    if (plain) {
      recent[at] = name;
    }
    if (name.length() > LONGEST) {
      throw new UnreadableExtract(
          what + "holds a name that is longer than any extract needs, so it was not read");
    }
    if (prefixes.computeIfAbsent(name, _ -> new HashSet<>(1)).add(plain ? "" : prefix)
        && ++different > MOST) {
      throw new UnreadableExtract(
          what + "holds more different names than any extract needs, so it was not read");
    }
  }
}
