package waymark.casework.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.zip.ZipFile;

/** One file of an extract, whose form is found out by what stands in it and not by its name. */
final class ExtractFile {

  private static final int HEAD = 512;

  private final Path file;
  private final HowToRead how;
  private final CaseBook book;
  private final DatasetTables dataset;

  private ExtractFile(Path file, HowToRead how, CaseBook book, DatasetTables dataset) {
    this.file = file;
    this.how = how;
    this.book = book;
    this.dataset = dataset;
  }

  /**
   * Reads a file from its beginning to its end.
   *
   * @throws UnreadableExtract where it cannot be read at all
   */
  static FileRead read(Path file, HowToRead how, CaseBook book, DatasetTables dataset)
      throws UnreadableExtract {
    return fromDisk(file, new ExtractFile(file, how, book, dataset)::read);
  }

  /** Reads something from a file. */
  interface Reading<T> {
    T read() throws IOException, UnreadableExtract;
  }

  /** Says what went wrong with the disk, and whether the file was changed meanwhile. */
  static <T> T fromDisk(Path file, Reading<T> reading) throws UnreadableExtract {
    try {
      var before = Files.readAttributes(file, BasicFileAttributes.class);
      check(before);
      var read = reading.read();
      var after = Files.readAttributes(file, BasicFileAttributes.class);
      if (after.size() != before.size()
          || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
        throw new UnreadableExtract(
            "the file was changed while it was read; wait until it is saved and try again");
      }
      return read;
    } catch (NoSuchFileException e) {
      throw new UnreadableExtract(
          "there is no such file; check its name, or whether it was moved meanwhile");
    } catch (AccessDeniedException e) {
      throw new UnreadableExtract("you are not allowed to read the file; ask its owner");
    } catch (IOException | UncheckedIOException | SecurityException e) {
      throw new UnreadableExtract(
          "the file could not be read from its disk; copy it to this computer and try again");
    }
  }

  private static void check(BasicFileAttributes file) throws UnreadableExtract {
    if (file.isDirectory()) {
      throw new UnreadableExtract("is a folder; name the files in it one by one");
    }
    if (!file.isRegularFile()) {
      throw new UnreadableExtract("is a device or a pipe, not a file; save it as a file first");
    }
    if (file.size() == 0) {
      throw new UnreadableExtract("the file is empty; export the extract again");
    }
    if (file.size() > ExtractLimits.FILE) {
      throw new UnreadableExtract(
          "the file has "
              + ExtractLimits.grouped(file.size() >> 20)
              + " MB, and extracts are read up to "
              + ExtractLimits.grouped(ExtractLimits.FILE >> 20)
              + " MB; take the extract of one authority at a time");
    }
  }

  private FileRead read() throws IOException, UnreadableExtract {
    var head = head(file);
    if (Archive.isZip(head)) {
      return workbook();
    }
    if (begins(head, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw new UnreadableExtract(
          "is a workbook of an old kind; open it in Excel and save it as .xlsx or .csv");
    }
    if (isXml(head)) {
      try (var stream = Files.newInputStream(file)) {
        return Sen2Return.read(stream, how.keys(), book);
      }
    }
    var written = written();
    var sheet = new SheetReader(how, book, dataset);
    return finished(
        sheet,
        () -> {
          var whole =
              RowsAhead.read(
                  rows -> {
                    CsvRows.read(file, written, rows);
                    return written.whole();
                  },
                  sheet);
          return sheet.done(whole, List.of());
        });
  }

  private FileRead workbook() throws IOException, UnreadableExtract {
    var sheet = new SheetReader(how, book, dataset);
    try (var zip = new ZipFile(file.toFile())) {
      return finished(
          sheet,
          () -> {
            var others = RowsAhead.read(rows -> XlsxRows.read(zip, how.unpacked(), rows), sheet);
            return sheet.done(true, others);
          });
    } catch (IOException e) {
      throw new UnreadableExtract(
          "is a workbook or an archive that is damaged or cut off; save or copy it again");
    }
  }

  /** A table of the dataset that could not be read to its end is none. */
  private FileRead finished(SheetReader sheet, Reading<FileRead> reading)
      throws IOException, UnreadableExtract {
    var whole = false;
    try {
      var read = reading.read();
      whole = true;
      return read;
    } finally {
      if (!whole) {
        dataset.without(sheet.table());
      }
    }
  }

  static byte[] head(Path file) throws IOException {
    try (var stream = Files.newInputStream(file)) {
      return stream.readNBytes(HEAD);
    }
  }

  private static boolean begins(byte[] head, int... bytes) {
    for (var i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the first character that is no blank opens a tag, however it is written. */
  private static boolean isXml(byte[] head) {
    for (var charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      var text = new String(head, charset).replaceFirst("^\ufeff", "").strip();
      if (text.startsWith("<")) {
        return true;
      }
    }
    return false;
  }

  private Written written() throws IOException, UnreadableExtract {
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      return Written.in(stream);
    }
  }
}
