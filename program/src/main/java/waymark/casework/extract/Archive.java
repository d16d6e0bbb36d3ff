package waymark.casework.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The files of an extract, those in a .zip unpacked to a place of their own that is emptied when
 * they were read: they may hold names of children.
 */
final class Archive implements AutoCloseable {

  private static final int MOST = 20;

  /** A file, and what people call it. */
  record Named(Path file, String name) {}

  private final List<Path> unpacked = new ArrayList<>();
  private final long unpackedAtMost;

  /**
   * @param unpackedAtMost how many bytes may come out of one file
   */
  Archive(long unpackedAtMost) {
    this.unpackedAtMost = unpackedAtMost;
  }

  static boolean isZip(byte[] head) {
    return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  /** The file itself or, where it is an archive and no workbook, the files in it. */
  List<Named> files(Path file) throws UnreadableExtract {
    return ExtractFile.fromDisk(
        file,
        () -> isZip(ExtractFile.head(file)) ? inside(file) : List.of(new Named(file, "" + file)));
  }

  private List<Named> inside(Path file) throws IOException, UnreadableExtract {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry(XlsxRows.WORKBOOK) != null || zip.size() == 0) {
        return List.of(new Named(file, "" + file));
      }
      var entries = zip.stream().limit(1_000).filter(Archive::isFile).toList();
      if (entries.size() > MOST || zip.size() > 1_000) {
        throw new UnreadableExtract(
            "is an archive of more than " + MOST + " files; pack those of one extract alone");
      }
      if (entries.isEmpty()) {
        throw new UnreadableExtract("is an archive without a file in it");
      }
      var left = new Unpacked.Left(unpackedAtMost);
      var files = new ArrayList<Named>();
      for (var entry : entries) {
        files.add(
            new Named(unpack(zip, entry, left), file + ", " + Header.name(entry.getName(), 0)));
      }
      return files;
    } catch (Unpacked.TooMuch e) {
      throw new UnreadableExtract(
          "more than " + e.most() + " come out of the archive, so it was not read");
    } catch (IOException e) {
      throw new UnreadableExtract(
          "is a workbook or an archive that is damaged or cut off; save or copy it again");
    }
  }

  private static boolean isFile(ZipEntry entry) {
    var name = entry.getName().replace('\\', '/');
    return !entry.isDirectory()
        && !name.startsWith("__MACOSX/")
        && !name.substring(name.lastIndexOf('/') + 1).startsWith(".");
  }

  private Path unpack(ZipFile zip, ZipEntry entry, Unpacked.Left left)
      throws IOException, UnreadableExtract {
    var place = Files.createTempFile("extract", ".part");
    unpacked.add(place);
    try (var in = new Unpacked(zip.getInputStream(entry), left);
        var out = Files.newOutputStream(place)) {
      in.transferTo(out);
    }
    if (isZip(ExtractFile.head(place))) {
      try (var inner = new ZipFile(place.toFile())) {
        if (inner.getEntry(XlsxRows.WORKBOOK) == null) {
          throw new UnreadableExtract("is an archive with another in it; pack the files alone");
        }
      }
    }
    return place;
  }

  @Override
  public void close() {
    unpacked.sort(Comparator.reverseOrder());
    for (var file : unpacked) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        file.toFile().deleteOnExit();
      }
    }
  }
}
