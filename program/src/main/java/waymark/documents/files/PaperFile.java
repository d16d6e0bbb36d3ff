package waymark.documents.files;

import java.nio.file.Path;
import waymark.documents.Paper;

/** Reads a file that a person handed over; whatever is wrong with it is said, never thrown. */
public final class PaperFile {

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
    return new Outcome.Refused(file.toString(), "no reader yet");
  }
}
