package waymark.casework.extract;

import java.util.Locale;

/**
 * How much extracts may hold. A large council has 10,000 plans with some ten events each; these
 * bounds leave room for twenty times that within 512 MB of memory.
 */
final class ExtractLimits {

  /** Bytes on disk. */
  static final long FILE = 1L << 30;

  /** Bytes of one line, and characters of one cell. */
  static final int LINE = 1 << 16;

  static final int COLUMNS = 200;
  static final int CASES = 250_000;
  static final int EVENTS = 10_000_000;

  /** Events of one case; more are several cases under one key. */
  static final int EVENTS_OF_A_CASE = 2_000;

  /** Names of services; more are not names of services. */
  static final int SERVICES = 500;

  /** Characters of a key. */
  static final int KEY = 64;

  /** Bytes that come out of one packed file. */
  static final long UNPACKED = 1L << 30;

  /** Sheets of a workbook, and parts that it refers to. */
  static final int SHEETS = 1_000;

  /** Different texts of a workbook, and the characters of all of them, which are held. */
  static final int TEXTS = 1_000_000;

  static final long LETTERS = 24_000_000;

  /** Rows of one table of the dataset, which are held until all tables are there. */
  static final int RECORDS = 300_000;

  private ExtractLimits() {}

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
