package waymark.documents.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import waymark.documents.Paper;

/** Reads a file that a person handed over; whatever is wrong with it is said, never thrown. */
public final class PaperFile {

  /** How many bytes a paper may have. */
  public static final long LARGEST = Limits.FILE;

  private PaperFile() {}

  /** What came of reading a file. */
  public sealed interface Outcome {

    /** The file was read; what was doubtful stands in the paper's notes. */
    record Read(Paper paper) implements Outcome {}

    /**
     * The file could not be read at all.
     *
     * @param why one line for a person: which part, why, and what to do about it
     */
    record Refused(String file, String why) implements Outcome {}
  }

  /** Reads a .docx, .xlsx, .csv, .tsv, .txt or .pdf by what it holds, within bounded memory. */
  public static Outcome read(Path file) {
    var name = file.toString();
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      checkFile(attributes);
      return read(name, content(file, attributes));
    } catch (UnreadablePaper e) {
      return new Outcome.Refused(name, e.why());
    } catch (NoSuchFileException e) {
      return new Outcome.Refused(
          name, "there is no such file; check its name, or whether it was moved meanwhile");
    } catch (AccessDeniedException e) {
      return new Outcome.Refused(
          name, "you are not allowed to read the file; ask its owner, or copy it");
    } catch (IOException | SecurityException e) {
      return new Outcome.Refused(
          name, "the file could not be read from its disk; copy it to this computer and try again");
    }
  }

  /** Reads what a file holds; the name says only whether text is a .csv, a .tsv or a .txt. */
  public static Outcome read(String name, byte[] content) {
    if (Content.pdf(content)) {
      return PdfPaper.read(name, content);
    }
    try {
      return new Outcome.Read(Content.read(name, content));
    } catch (UnreadablePaper e) {
      return new Outcome.Refused(name, e.why());
    }
  }

  private static void checkFile(BasicFileAttributes file) throws UnreadablePaper {
    if (file.isDirectory()) {
      throw new UnreadablePaper("is a folder; name the files in it one by one");
    }
    if (!file.isRegularFile()) {
      throw new UnreadablePaper(
          "is a device or a pipe, not a file; save the paper as a file first");
    }
    if (file.size() == 0) {
      throw new UnreadablePaper("the file is empty; copy or download it again");
    }
    if (file.size() > Limits.FILE) {
      throw tooLarge(file.size());
    }
  }

  private static byte[] content(Path file, BasicFileAttributes before)
      throws IOException, UnreadablePaper {
    byte[] content;
    try (var stream = Files.newInputStream(file)) {
      content = stream.readNBytes((int) before.size() + 1);
    }
    var after = Files.readAttributes(file, BasicFileAttributes.class);
    if (content.length != before.size()
        || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
      throw new UnreadablePaper(
          "the file was changed while it was read; wait until it is saved and try again");
    }
    return content;
  }

  private static UnreadablePaper tooLarge(long size) {
    return new UnreadablePaper(
        "the file has "
            + Limits.grouped(size >> 20)
            + " MB, and papers are read up to "
            + (Limits.FILE >> 20)
            + " MB; take out pictures or raw data and save it again");
  }
}
