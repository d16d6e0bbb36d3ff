package waymark.kernel;

import java.util.Locale;

/**
 * What a file was called by whoever handed it over, as far as that is a name: no folders, no
 * letters that hide or turn others round, and not too long to read.
 */
public final class FileName {

  private static final int LONGEST = 120;

  private FileName() {}

  /** A name that may be shown, kept and given to a file again; {@code paper} where none is left. */
  public static String of(String given) {
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var plain =
        last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
            .replaceAll("[\"<>|:*?]", "-")
            .replaceAll("\\s+", " ")
            .strip()
            .replaceAll("^\\.+", "");
    return plain.isBlank() ? "paper" : shortened(plain);
  }

  /** Its end says what kind of file it is, so the middle goes. */
  private static String shortened(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    var end = extension(name).isEmpty() ? "" : "." + extension(name);
    var stem = name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length() - 1));
    return stem.strip() + "…" + end;
  }

  /** What stands after the last point, in small letters; empty where that is no ending. */
  public static String extension(String name) {
    var point = name.lastIndexOf('.');
    var end = point < 1 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    return end.matches("[a-z0-9]{1,5}") ? end : "";
  }
}
