package waymark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import waymark.kernel.AreaId;
import waymark.ledger.Finding.AnchorUnreadable;

/**
 * Where the ledgers stood at some moments, noted in a file outside the database: whoever cuts the
 * end off a ledger, its head with it, leaves a database in which everything fits, and only what was
 * noted elsewhere can tell. One line for each: when, area, entry, hash.
 *
 * <p>It shows what was lost up to the last line. It cannot show what was cut off after that, nor
 * anything to an intruder's taste who can write this file as well; a copy kept on another machine
 * can. Lines are added and never changed.
 */
final class Anchors {

  /** An entry that was there at a moment, with this hash. */
  record Anchor(Instant noted, AreaId area, long seq, String hash) {

    String line() {
      return "%s %s %d %s\n".formatted(noted, area, seq, hash);
    }
  }

  private static final Pattern LINE =
      Pattern.compile("(\\S{1,40}Z) ([0-9a-f-]{36}) (\\d{1,18}) ([0-9a-f]{64})");

  private final Path file;
  private final Map<AreaId, List<Anchor>> anchors = new LinkedHashMap<>();
  private final List<Finding> unreadable = new ArrayList<>();

  private Anchors(Path file) {
    this.file = file;
  }

  static Anchors in(Path file) throws IOException {
    var anchors = new Anchors(file);
    if (Files.exists(file)) {
      var number = 0;
      for (var line : Files.readAllLines(file)) {
        anchors.read(++number, line);
      }
    }
    return anchors;
  }

  private void read(int number, String line) {
    var parts = LINE.matcher(line);
    try {
      if (parts.matches()) {
        var area = new AreaId(UUID.fromString(parts.group(2)));
        var hash = parts.group(4);
        of(area)
            .add(
                new Anchor(
                    Instant.parse(parts.group(1)), area, Long.parseLong(parts.group(3)), hash));
        return;
      }
    } catch (IllegalArgumentException | DateTimeException noSuchAreaOrTime) {
      // said below, as of any other line that is none
    }
    unreadable.add(new AnchorUnreadable(number));
  }

  Map<AreaId, List<Anchor>> byArea() {
    return anchors;
  }

  List<Anchor> of(AreaId area) {
    return anchors.computeIfAbsent(area, _ -> new ArrayList<>());
  }

  List<Finding> unreadable() {
    return unreadable;
  }

  /** Notes an entry, on disk when this returns; one that was noted last is not noted again. */
  void add(Anchor anchor) throws IOException {
    var known = of(anchor.area());
    if (!known.isEmpty() && known.getLast().seq() == anchor.seq()) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var channel = FileChannel.open(file, CREATE, APPEND)) {
      channel.write(ByteBuffer.wrap(anchor.line().getBytes(UTF_8)));
      channel.force(true);
    }
    known.add(anchor);
  }
}
