package waymark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
 * can. Lines are added and never changed. Where an older backup was restored on purpose, further
 * lines say which anchors are given up, by whom is in the ledger, and why.
 */
final class Anchors {

  /** An entry that was there at a moment, with this hash. */
  record Anchor(Instant noted, AreaId area, long seq, String hash) {

    String line() {
      return "%s %s %d %s".formatted(noted, area, seq, hash);
    }

    /** Whether it is of the same entry. */
    boolean isOf(Anchor other) {
      return area.equals(other.area) && seq == other.seq && hash.equals(other.hash);
    }
  }

  /**
   * That somebody knows of a loss.
   *
   * @param entry what the ledger says of it; its place is 0 where the whole ledger is gone
   * @param from the first entry that is lost, at the latest
   * @param to the last one that was noted, and when it was
   */
  record Accepted(Anchor entry, long from, long to, Instant lastNoted, String reason) {

    String line() {
      return "%s accepted %d %d %s %s".formatted(entry.line(), from, to, lastNoted, reason);
    }

    String sentence() {
      return "Known since %s: the loss of %s, last noted on %s, as an older backup was restored%s. Reason: %s"
          .formatted(
              entry.noted(),
              entries(from, to),
              lastNoted,
              entry.seq() == 0 ? ", made before this area was" : " (entry " + entry.seq() + ")",
              reason);
    }
  }

  private static final String GIVEN_UP = "given-up";
  private static final Pattern LINE =
      Pattern.compile(
          "(\\S{1,40}Z) ([0-9a-f-]{36}) (\\d{1,18}) ([0-9a-f]{64})(?: (given-up)| accepted"
              + " (\\d{1,18}) (\\d{1,18}) (\\S{1,40}Z) (\\P{Cntrl}{1,500}))?");

  /** A lock on a file holds against other programs, this against other threads of this one. */
  private static final Object ONE_WRITER = new Object();

  private final Map<AreaId, List<Anchor>> anchors = new LinkedHashMap<>();
  private final Map<AreaId, List<Accepted>> accepted = new LinkedHashMap<>();
  private final List<Finding> unreadable = new ArrayList<>();

  private Anchors() {}

  /** {@code entry 5} or {@code entries 5 to 9}. */
  static String entries(long from, long to) {
    return from == to ? "entry " + from : "entries %d to %d".formatted(from, to);
  }

  static Anchors in(Path file) throws IOException {
    var anchors = new Anchors();
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
        var anchor =
            new Anchor(
                Instant.parse(parts.group(1)),
                area,
                Long.parseLong(parts.group(3)),
                parts.group(4));
        if (GIVEN_UP.equals(parts.group(5))) {
          of(area).removeIf(anchor::isOf);
        } else {
          if (anchor.seq() > 0) {
            of(area).add(anchor);
          }
          if (parts.group(6) != null) {
            accepted(area)
                .add(
                    new Accepted(
                        anchor,
                        Long.parseLong(parts.group(6)),
                        Long.parseLong(parts.group(7)),
                        Instant.parse(parts.group(8)),
                        parts.group(9)));
          }
        }
        return;
      }
    } catch (IllegalArgumentException | DateTimeException noSuchAreaOrTime) {
      // said below, as of any other line that is none
    }
    unreadable.add(new AnchorUnreadable(number));
  }

  /** Those that hold, by area. */
  Map<AreaId, List<Anchor>> byArea() {
    return anchors;
  }

  List<Anchor> of(AreaId area) {
    return anchors.computeIfAbsent(area, _ -> new ArrayList<>());
  }

  /** The losses of an area that somebody said they know of, in the order in which they did. */
  List<Accepted> accepted(AreaId area) {
    return accepted.computeIfAbsent(area, _ -> new ArrayList<>());
  }

  /** The areas of which a loss is known. */
  Collection<AreaId> areasOfLosses() {
    return accepted.keySet();
  }

  List<Finding> unreadable() {
    return unreadable;
  }

  /**
   * Notes where ledgers end, on disk when this returns; what was noted last of an area is not noted
   * again, by whatever program.
   */
  static void note(Path file, Collection<Anchor> heads) throws IOException {
    append(
        file,
        there ->
            heads.stream()
                .filter(head -> {
                  var known = there.of(head.area());
                  return head.seq() > 0 && (known.isEmpty() || !known.getLast().isOf(head));
                })
                .map(Anchor::line)
                .toList());
  }

  /** Gives anchors up, as somebody knows of the loss. */
  static void accept(Path file, List<Anchor> givenUp, Accepted accepted) throws IOException {
    append(
        file,
        _ -> {
          var lines = new ArrayList<String>();
          givenUp.forEach(it -> lines.add(it.line() + " " + GIVEN_UP));
          lines.add(accepted.line());
          return lines;
        });
  }

  private interface Lines {
    List<String> after(Anchors there);
  }

  /** Adds lines to what the file holds by now: others may have added to it since it was read. */
  private static void append(Path file, Lines lines) throws IOException {
    var absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    synchronized (ONE_WRITER) {
      try (var channel = FileChannel.open(absolute, CREATE, READ, WRITE);
          var _ = channel.lock()) {
        var added = lines.after(in(absolute));
        if (!added.isEmpty()) {
          var start = endsWhole(channel) ? "" : "\n";
          channel.position(channel.size());
          channel.write(ByteBuffer.wrap((start + String.join("\n", added) + "\n").getBytes(UTF_8)));
          channel.force(true);
        }
      }
    }
  }

  /** Whether the last line has its end: one that is half written must not spoil the next. */
  private static boolean endsWhole(FileChannel channel) throws IOException {
    var last = ByteBuffer.allocate(1);
    return channel.size() == 0
        || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
  }
}
