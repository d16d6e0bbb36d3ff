package waymark.documents.files;

import java.util.Locale;

/**
 * How much one paper may hold. The largest published tracker has 2,000 cells; these bounds leave
 * room for a hundred times that and keep the memory of a hostile file within some 300 MB.
 */
final class Limits {

  /** Bytes on disk. */
  static final long FILE = 50L << 20;

  /** Bytes of one part of a .docx or .xlsx once unpacked. */
  static final long PART = 100L << 20;

  /** Bytes of all parts that are read. */
  static final long PARTS = 200L << 20;

  /** Parts in a .docx or .xlsx. */
  static final int PART_COUNT = 10_000;

  /** Unpacked bytes for each packed one, asked only of parts larger than {@link #RATIO_FROM}. */
  static final int RATIO = 250;

  static final long RATIO_FROM = 10L << 20;

  /** Bytes of XML without any markup between them. */
  static final int STRETCH = 4 << 20;

  /** Elements within elements. */
  static final int DEPTH = 300;

  /** Tables within tables; people use one or two. */
  static final int NESTED_TABLES = 20;

  static final int ROWS = 100_000;
  static final int COLUMNS = 1_000;

  /** Cells of all tables as grids, blank ones included. */
  static final int CELLS = 2_000_000;

  /** Characters of the whole paper. */
  static final int TEXT = 20_000_000;

  /** Paragraphs of a .docx, blank ones included: each is an object or several until its end. */
  static final int PARAGRAPHS = 300_000;

  /** Merged areas of one sheet. */
  static final int MERGES = 200_000;

  /** Notes of one paper; a file that needs more has one thing wrong all over. */
  static final int NOTES = 500;

  private long cells;
  private long text;
  private long paragraphs;

  private Limits() {}

  /** Counts for one paper, from nothing. */
  static Limits forOnePaper() {
    return new Limits();
  }

  /** Counts cells of a grid that is about to be kept. */
  void cells(String where, long more) throws UnreadablePaper {
    stopped();
    cells += more;
    if (cells > CELLS) {
      throw new UnreadablePaper(
          where
              + ": the paper has more than "
              + grouped(CELLS)
              + " cells; keep the sheets or tables that the board sees and leave out raw data");
    }
  }

  /** Counts characters that are about to be kept. */
  void text(String where, long more) throws UnreadablePaper {
    stopped();
    text += more;
    if (text > TEXT) {
      throw new UnreadablePaper(
          where
              + ": the paper has more than "
              + grouped(TEXT)
              + " characters; split it and give the parts one after the other");
    }
  }

  /** Counts a paragraph that is about to be kept. */
  void paragraph() throws UnreadablePaper {
    stopped();
    paragraphs++;
    if (paragraphs > PARAGRAPHS) {
      throw new UnreadablePaper(
          "the paper has more than "
              + grouped(PARAGRAPHS)
              + " paragraphs, blank ones counted; keep the pages that the board sees");
    }
  }

  /** Whoever waits for a paper may have given up: then it is not read on. */
  static void stopped() throws UnreadablePaper {
    if (Thread.currentThread().isInterrupted()) {
      throw new UnreadablePaper("reading it was stopped, because it took too long");
    }
  }

  static void merges(String where, long merges) throws UnreadablePaper {
    if (merges > MERGES) {
      throw new UnreadablePaper(
          where
              + ": more than "
              + grouped(MERGES)
              + " merged areas; keep the sheets that the board sees and save the file again");
    }
  }

  static void rows(String where, long rows) throws UnreadablePaper {
    if (rows > ROWS) {
      throw new UnreadablePaper(
          where
              + ": more than "
              + grouped(ROWS)
              + " rows; a paper is judged, not a raw extract: keep the tables that the board sees");
    }
  }

  static void columns(String where, long columns) throws UnreadablePaper {
    if (columns > COLUMNS) {
      throw new UnreadablePaper(
          where
              + ": more than "
              + grouped(COLUMNS)
              + " columns; delete the columns that are not used and save the file again");
    }
  }

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
