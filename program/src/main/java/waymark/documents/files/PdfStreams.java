package waymark.documents.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Unpacks the parts of a PDF once, only to count, before PDFBox unpacks them into memory without a
 * bound. Pictures are never unpacked.
 */
final class PdfStreams {

  /** Bytes of one part; the drawing of a crowded page has 2 MB, a Chinese font 20 MB. */
  private static final long PART = 48L << 20;

  /** Bytes of all parts. */
  private static final long ALL = 400L << 20;

  private static final Set<COSName> PICTURES =
      Set.of(
          COSName.DCT_DECODE,
          COSName.JPX_DECODE,
          COSName.JBIG2_DECODE,
          COSName.CCITTFAX_DECODE,
          COSName.DCT_DECODE_ABBREVIATION,
          COSName.CCITTFAX_DECODE_ABBREVIATION);

  private static final String TOO_LARGE =
      "unpacks to more than any paper holds; save it anew from the program that made it, or give"
          + " the Word or Excel file";

  static final String DAMAGED =
      "is damaged inside, so figures could be missing; download or save it again, or give the Word"
          + " or Excel file";

  private long all;

  /** Ends the unpacking of a part that grows without end. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Counts bytes, and keeps them where the next step of unpacking needs them. */
  private final class Counted extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final boolean keep;
    private long count;

    private Counted(boolean keep) {
      this.keep = keep;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      count += length;
      all += length;
      if (count > PART || all > ALL) {
        throw new TooLarge();
      }
      if (keep) {
        kept.write(bytes, from, length);
      }
    }
  }

  /** Checks what PDFBox unpacks as soon as it opens a file: the lists of its objects. */
  void checkLists(byte[] content) throws UnreadablePaper {
    for (var mark : List.of("/ObjStm", "/XRef")) {
      var at = find(content, mark, 0, content.length);
      while (at >= 0) {
        var start = find(content, "stream", at, Math.min(content.length, at + 2_000));
        if (start >= 0) {
          var from = start + "stream".length() + (content[start + 6] == '\r' ? 2 : 1);
          var length = Math.max(0, content.length - from);
          checkList(new ByteArrayInputStream(content, Math.min(from, content.length), length));
        }
        at = find(content, mark, at + 1, content.length);
      }
    }
  }

  private void checkList(InputStream packed) throws UnreadablePaper {
    try {
      inflate(packed, new Counted(false));
    } catch (TooLarge e) {
      throw new UnreadablePaper(TOO_LARGE);
    } catch (IOException | DataFormatException e) {
      // another kind of packing, or none: the checks after opening see it
      return;
    }
  }

  private static int find(byte[] content, String mark, int from, int until) {
    for (var at = from; at <= until - mark.length(); at++) {
      if (content[at] == mark.charAt(0) && matches(content, mark, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] content, String mark, int at) {
    return new String(content, at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
  }

  /** Checks every other part once the file is open. */
  void checkParts(COSDocument document) throws UnreadablePaper {
    for (var key : List.copyOf(document.getXrefTable().keySet())) {
      if (document.getObjectFromPool(key).getObject() instanceof COSStream part
          && !COSName.IMAGE.equals(part.getCOSName(COSName.SUBTYPE))) {
        check(part);
      }
    }
  }

  private void check(COSStream part) throws UnreadablePaper {
    var filters = filters(part);
    try {
      var packed = part.createRawInputStream();
      for (var i = 0; i < filters.size() && !PICTURES.contains(filters.get(i)); i++) {
        var unpacked = new Counted(i + 1 < filters.size());
        unpack(part, filters.get(i), i, packed, unpacked);
        packed = new ByteArrayInputStream(unpacked.kept.toByteArray());
      }
    } catch (TooLarge e) {
      throw new UnreadablePaper(TOO_LARGE);
    } catch (IOException | DataFormatException e) {
      throw new UnreadablePaper(DAMAGED);
    }
  }

  private static List<COSName> filters(COSStream part) {
    return switch (part.getFilters()) {
      case COSName one -> List.of(one);
      case COSArray several ->
          several.toList().stream()
              .filter(COSName.class::isInstance)
              .map(COSName.class::cast)
              .limit(8)
              .toList();
      case null, default -> List.of();
    };
  }

  private static void unpack(
      COSStream part, COSName filter, int index, InputStream packed, OutputStream unpacked)
      throws IOException, DataFormatException {
    if (filter.equals(COSName.FLATE_DECODE) || filter.equals(COSName.FLATE_DECODE_ABBREVIATION)) {
      inflate(packed, unpacked);
    } else if (!filter.equals(COSName.CRYPT)) {
      FilterFactory.INSTANCE.getFilter(filter).decode(packed, unpacked, part, index);
    }
  }

  private static void inflate(InputStream packed, OutputStream unpacked)
      throws IOException, DataFormatException {
    var inflater = new Inflater();
    var in = new byte[16 << 10];
    var out = new byte[64 << 10];
    try {
      while (!inflater.finished() && !inflater.needsDictionary()) {
        if (inflater.needsInput()) {
          var length = packed.read(in);
          if (length < 0) {
            return;
          }
          inflater.setInput(in, 0, length);
        }
        unpacked.write(out, 0, inflater.inflate(out));
      }
    } finally {
      inflater.end();
    }
  }
}
