package waymark.caseload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** How addresses name a case, whatever letters are in its key. */
public final class CaseAddress {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern CODED = Pattern.compile("~(?:[0-9a-f]{2})+");

  private CaseAddress() {}

  /** The page of a case, from the area on. */
  public static String of(String key) {
    return "/casework/cases/" + part(key);
  }

  static String part(String key) {
    return PLAIN.matcher(key).matches() && !key.endsWith(".")
        ? key
        : "~" + HexFormat.of().formatHex(key.getBytes(UTF_8));
  }

  /** The key that the last part of an address names; empty where it names none. */
  public static Optional<String> key(String part) {
    if (CODED.matcher(part).matches()) {
      return Optional.of(new String(HexFormat.of().parseHex(part.substring(1)), UTF_8));
    }
    return PLAIN.matcher(part).matches() ? Optional.of(part) : Optional.empty();
  }
}
