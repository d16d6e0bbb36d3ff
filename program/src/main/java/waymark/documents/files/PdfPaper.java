package waymark.documents.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import waymark.documents.Paper;

/**
 * Reads a PDF that holds text: its ruled tables, headings and paragraphs as the Word file that it
 * was made from has them. Nothing in the file is run and nothing is painted.
 */
final class PdfPaper {

  private static final String ASK = "ask for the Word or Excel file";

  private PdfPaper() {}

  static PaperFile.Outcome read(String name, byte[] content) {
    try {
      return new PaperFile.Outcome.Read(paper(name, content));
    } catch (UnreadablePaper e) {
      return new PaperFile.Outcome.Refused(name, e.why());
    } catch (PdfBudget.Spent e) {
      return new PaperFile.Outcome.Refused(name, String.valueOf(e.getMessage()));
    } catch (InvalidPasswordException e) {
      return new PaperFile.Outcome.Refused(
          name,
          "is protected by a password, so nothing in it can be read; save it without the password,"
              + " or "
              + ASK);
    } catch (IOException | RuntimeException e) {
      return new PaperFile.Outcome.Refused(name, PdfStreams.DAMAGED);
    } catch (StackOverflowError | OutOfMemoryError e) {
      return new PaperFile.Outcome.Refused(
          name, "needs more memory than any paper does; save it anew, or " + ASK);
    }
  }

  private static Paper paper(String name, byte[] content) throws IOException, UnreadablePaper {
    checkWhole(content);
    PdfFonts.prepare();
    var streams = new PdfStreams();
    streams.checkLists(content);
    try (var document = Loader.loadPDF(content)) {
      streams.checkParts(document.getDocument());
      var pages = pages(document);
      checkText(pages);
      return PdfLayout.paper(name, pages, program(document));
    }
  }

  /** The end of a PDF tells where everything in it is; what is cut off has none. */
  private static void checkWhole(byte[] content) throws UnreadablePaper {
    var end = content.length;
    while (end > 0 && content[end - 1] <= ' ' && content[end - 1] >= 0) {
      end--;
    }
    var tail =
        new String(
            content, Math.max(0, end - 1024), Math.min(end, 1024), StandardCharsets.ISO_8859_1);
    if (!tail.contains("%%EOF")) {
      throw new UnreadablePaper(
          "is cut off before its end, so pages could be missing; download or copy it again");
    }
  }

  private static List<PdfPage> pages(PDDocument document) throws IOException, UnreadablePaper {
    var pages = new ArrayList<PdfPage>();
    var budget = new PdfBudget();
    for (PDPage page : document.getPages()) {
      if (pages.size() == PdfBudget.PAGES) {
        throw new UnreadablePaper(
            "has more than "
                + PdfBudget.PAGES
                + " pages; keep the pages of the paper itself and leave out its annexes");
      }
      pages.add(PdfPageReader.read(page, pages.size() + 1, budget));
    }
    if (pages.isEmpty()) {
      throw new UnreadablePaper("has no pages; download or save it again, or " + ASK);
    }
    return pages;
  }

  private static String program(PDDocument document) {
    return Objects.requireNonNullElse(document.getDocumentInformation().getProducer(), "");
  }

  private static void checkText(List<PdfPage> pages) throws UnreadablePaper {
    if (!pages.stream().allMatch(PdfPage::withoutText)) {
      return;
    }
    throw new UnreadablePaper(
        pages.stream().anyMatch(page -> page.pictures() > 0)
            ? "holds pictures of pages, not text; "
                + ASK
                + ", or run text recognition (OCR) over it"
            : "has pages without any text; " + ASK);
  }
}
