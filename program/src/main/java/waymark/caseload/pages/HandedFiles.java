package waymark.caseload.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.web.multipart.MultipartFile;

/** The files of one extract on the server's disk, from which they go when they were read. */
final class HandedFiles implements AutoCloseable {

  private static final int LONGEST_NAME = 120;

  private final Map<Path, String> names = new LinkedHashMap<>();

  private HandedFiles() {}

  static HandedFiles of(List<MultipartFile> files) throws IOException {
    var handed = new HandedFiles();
    try {
      for (var file : files) {
        var place = Files.createTempFile("extract", ".handed");
        handed.names.put(place, name(List.of(file)));
        file.transferTo(place);
      }
      return handed;
    } catch (IOException e) {
      handed.close();
      throw e;
    }
  }

  List<Path> places() {
    return List.copyOf(names.keySet());
  }

  /** What people call a file, or one that was packed in it. */
  String said(String place) {
    var said = place;
    for (var it : names.entrySet()) {
      said = said.replace(it.getKey().toString(), it.getValue());
    }
    return said;
  }

  /** What files were called, as far as that are names. */
  static String name(List<MultipartFile> files) {
    var name =
        files.stream()
            .map(it -> name(Objects.requireNonNullElse(it.getOriginalFilename(), "")))
            .collect(Collectors.joining(", "));
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
  }

  private static String name(String given) {
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var plain = last.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").strip();
    return plain.isEmpty() ? "extract" : plain;
  }

  /** Of all files one after another. */
  String sha256() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var piece = new byte[1 << 16];
      for (var place : names.keySet()) {
        try (var in = Files.newInputStream(place)) {
          for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
            digest.update(piece, 0, read);
          }
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (var place : names.keySet()) {
      Files.deleteIfExists(place);
    }
  }
}
