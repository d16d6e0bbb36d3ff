package waymark.documents.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for every font that a file does not bring along. Reading needs only where letters are,
 * which the file says, never how they look; PDFBox by itself would search the computer's disk for
 * fonts and leave a cache file in the person's home. PDFBox can be told so only for the whole
 * program.
 */
final class PdfFonts implements FontMapper {

  private static final String ANY = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** Held, because loggers that nobody holds forget their level. */
  private static final List<Logger> SILENT =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    // what matters about a file is said in the paper's notes
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
    FontMappers.set(new PdfFonts());
  }

  private @Nullable TrueTypeFont any;

  private PdfFonts() {}

  /** Makes sure that it stands in before PDFBox meets its first font. */
  static void prepare() {
    // loading this class has done it
  }

  private synchronized TrueTypeFont any() {
    if (any == null) {
      try (var font = PDDocument.class.getResourceAsStream(ANY)) {
        if (font == null) {
          throw new IllegalStateException("PDFBox came without its own font");
        }
        any = new TTFParser().parse(new RandomAccessReadBuffer(font));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return any;
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      @Nullable String name, @Nullable PDFontDescriptor about) {
    return new FontMapping<>(any(), true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      @Nullable String name, @Nullable PDFontDescriptor about) {
    return new FontMapping<>(any(), true);
  }

  @Override
  public CIDFontMapping getCIDFont(
      @Nullable String name, @Nullable PDFontDescriptor about, @Nullable PDCIDSystemInfo letters) {
    return new CIDFontMapping(null, any(), true);
  }
}
