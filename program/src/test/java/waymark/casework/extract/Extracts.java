package waymark.casework.extract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import waymark.casework.CaseHistory;
import waymark.casework.EventKind;

/** Files of events, written and read. */
final class Extracts {

  static final String HEADER = "case,event,date,detail\n";

  private Extracts() {}

  static Extract text(Path folder, String content) {
    return text(folder, content, StandardCharsets.UTF_8);
  }

  static Extract text(Path folder, String content, Charset charset) {
    return bytes(folder, content.getBytes(charset));
  }

  static Extract bytes(Path folder, byte[] content) {
    try {
      var file = folder.resolve("extract.csv");
      Files.write(file, content);
      return Extract.of(List.of(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Extract read(Path folder, String name, byte[] content, HowToRead how) {
    return Extract.of(List.of(file(folder, name, content)), how);
  }

  static Path file(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Path file(Path folder, String name, String content) {
    return file(folder, name, content.getBytes(StandardCharsets.UTF_8));
  }

  static List<CaseHistory> histories(Extract extract) {
    var histories = new ArrayList<CaseHistory>();
    extract.each(histories::add);
    return histories;
  }

  /** {@code A request 2024-01-15 FAMILY}, without the month of birth, which is asked by itself. */
  static List<String> events(Extract extract) {
    return histories(extract).stream()
        .flatMap(history ->
            history.events().stream()
                .filter(it -> it.kind() != EventKind.BORN)
                .map(it ->
                    history.key() + " " + it.kind().word() + " " + it.on() + " " + it.detail()))
        .toList();
  }

  /** {@code date-unreadable A}. */
  static List<String> found(Extract extract) {
    return extract.findings().stream()
        .map(it -> (it.rule().word() + " " + it.caseKey()).strip())
        .toList();
  }

  static String refusal(Extract extract) {
    return extract.refused().isEmpty() ? "" : extract.refused().getFirst().why();
  }
}
