package waymark.documents.files;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a .docx or .xlsx: a zip held in memory, read by its directory, so that parts are
 * found in any order and nothing is unpacked before its size has been judged.
 */
final class OfficeParts {

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int END = 0x06054b50;
  private static final int DIRECTORY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int LONGEST_COMMENT = 65_557;

  /** One part as the directory has it; sizes in bytes, the check sum over what is unpacked. */
  private record Part(
      String name, int flags, int method, int sum, long packed, long size, long at) {

    boolean locked() {
      return (flags & 1) != 0;
    }
  }

  private final byte[] zip;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private long unpacked;

  private OfficeParts(byte[] zip) {
    this.zip = zip;
  }

  static OfficeParts of(byte[] zip) throws UnreadablePaper {
    var parts = new OfficeParts(zip);
    try {
      parts.readDirectory();
    } catch (IndexOutOfBoundsException e) {
      throw damaged();
    }
    return parts;
  }

  Set<String> names() {
    return parts.keySet();
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  /** Opens a part that {@link #has} says is there; what is read from it is counted and bounded. */
  InputStream open(String name) throws UnreadablePaper {
    var part = parts.get(name);
    if (part == null) {
      throw new UnreadablePaper(
          "part " + name + " is missing from the file; open it in Office and save it again");
    }
    if (part.locked()) {
      throw new UnreadablePaper(
          "part " + name + " is locked by a password; save the file without one");
    }
    if (part.size() > Limits.PART) {
      throw tooLarge(name);
    }
    try {
      return new Bounded(part, content(part));
    } catch (IndexOutOfBoundsException e) {
      throw damaged();
    }
  }

  private InputStream content(Part part) throws UnreadablePaper {
    var at = Math.toIntExact(part.at());
    if (number(at) != LOCAL) {
      throw damaged();
    }
    var start = at + 30 + small(at + 26) + small(at + 28);
    var length = Math.toIntExact(Math.min(part.packed(), zip.length - (long) start));
    if (length < part.packed()) {
      throw damaged();
    }
    var packed = new ByteArrayInputStream(zip, start, length);
    return switch (part.method()) {
      case 0 -> packed;
      case 8 -> new InflaterInputStream(packed, new Inflater(true), 8192);
      default ->
          throw new UnreadablePaper(
              "part "
                  + part.name()
                  + " is packed in a way that Office does not use; open the file in Office and save"
                  + " it again");
    };
  }

  private void readDirectory() throws UnreadablePaper {
    var end = findEnd();
    var count = small(end + 10);
    long at = number(end + 16) & 0xffff_ffffL;
    if (at == 0xffff_ffffL || count > Limits.PART_COUNT) {
      throw new UnreadablePaper(
          "the file holds more parts than any paper ("
              + Limits.grouped(count)
              + "); it was not made by Office");
    }
    for (var i = 0; i < count; i++) {
      at = readEntry(at);
    }
  }

  private long readEntry(long from) throws UnreadablePaper {
    if (from > zip.length - 46L || number((int) from) != DIRECTORY) {
      throw damaged();
    }
    var at = (int) from;
    var nameLength = small(at + 28);
    var extraLength = small(at + 30);
    var name = new String(zip, at + 46, nameLength, StandardCharsets.UTF_8);
    var sizes =
        new long[] {
          number(at + 24) & 0xffff_ffffL,
          number(at + 20) & 0xffff_ffffL,
          number(at + 42) & 0xffff_ffffL
        };
    readLongSizes(at + 46 + nameLength, extraLength, sizes);
    if (sizes[1] > zip.length || sizes[2] > zip.length - 30L || sizes[1] < 0 || sizes[2] < 0) {
      throw damaged();
    }
    var part =
        new Part(
            name.replace('\\', '/'),
            small(at + 8),
            small(at + 10),
            number(at + 16),
            sizes[1],
            sizes[0],
            sizes[2]);
    if (parts.putIfAbsent(part.name(), part) != null) {
      throw new UnreadablePaper(
          "part " + name + " stands in the file twice; open it in Office and save it again");
    }
    return from + 46 + nameLength + extraLength + small(at + 32);
  }

  /** Zip64: sizes that stand as all ones follow in full, in this order, where they apply. */
  private void readLongSizes(int at, int length, long[] sizes) {
    for (var next = at; next + 4 <= at + length; next += 4 + small(next + 2)) {
      if (small(next) == 1) {
        var value = next + 4;
        for (var i = 0; i < sizes.length; i++) {
          if (sizes[i] == 0xffff_ffffL) {
            sizes[i] = (number(value) & 0xffff_ffffL) | ((long) number(value + 4) << 32);
            value += 8;
          }
        }
      }
    }
  }

  private int findEnd() throws UnreadablePaper {
    for (var at = zip.length - 22; at >= Math.max(0, zip.length - LONGEST_COMMENT); at--) {
      if (number(at) == END) {
        return at;
      }
    }
    throw new UnreadablePaper(
        "the file is cut off (its list of parts is missing); copy or download it again");
  }

  private int small(int at) {
    return Short.toUnsignedInt((short) SHORT.get(zip, at));
  }

  private int number(int at) {
    return (int) INT.get(zip, at);
  }

  private static UnreadablePaper damaged() {
    return new UnreadablePaper("the file is damaged or cut off; copy or download it again");
  }

  private static UnreadablePaper tooLarge(String name) {
    return new UnreadablePaper(
        "part "
            + name
            + " unpacks to more than "
            + (Limits.PART >> 20)
            + " MB, so it was not read; no paper is that large");
  }

  /** Stops a part that unpacks to more than it may. */
  private final class Bounded extends FilterInputStream {

    private final Part part;
    private final CRC32 sum = new CRC32();
    private long read;
    private int stretch;

    Bounded(Part part, InputStream content) {
      super(content);
      this.part = part;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      var more = super.read(into, from, length);
      if (more > 0) {
        count(more);
        sum.update(into, from, more);
        seekMarkup(into, from, more);
      } else if (more < 0 && (read != part.size() || (int) sum.getValue() != part.sum())) {
        // a figure that changed on the way must never be judged
        throw new Stopped(damaged());
      }
      return more;
    }

    private void count(int more) throws Stopped {
      read += more;
      unpacked += more;
      if (read > Limits.PART || unpacked > Limits.PARTS) {
        throw new Stopped(tooLarge(part.name()));
      }
      if (read > Limits.RATIO_FROM && read / Limits.RATIO > part.packed()) {
        throw new Stopped(
            new UnreadablePaper(
                "part "
                    + part.name()
                    + " unpacks to more than "
                    + Limits.RATIO
                    + " times its size (a zip bomb), so it was not read"));
      }
    }

    /** A parser keeps a text or a tag whole, so none may be boundless. */
    private void seekMarkup(byte[] into, int from, int length) throws Stopped {
      for (var i = from; i < from + length; i++) {
        if (into[i] == '<') {
          stretch = 0;
          return;
        }
      }
      stretch += length;
      if (stretch > Limits.STRETCH) {
        throw new Stopped(
            new UnreadablePaper(
                "part " + part.name() + " holds one text of more than 4 MB, so it was not read"));
      }
    }
  }

  /** Carries an answer through the streams of the JDK. */
  static final class Stopped extends IOException {

    private static final long serialVersionUID = 1L;

    private final UnreadablePaper answer;

    Stopped(UnreadablePaper answer) {
      super(answer.why(), answer);
      this.answer = answer;
    }

    UnreadablePaper answer() {
      return answer;
    }
  }
}
