package waymark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import waymark.kernel.AreaId;
import waymark.ledger.db.tables.records.RedactedRecord;
import waymark.ledger.db.tables.records.RedactionRecord;

/**
 * What was redacted, kept in a file outside the database, so that a backup made before can be
 * restored without bringing the words back. The file holds none of the words: a row is known by its
 * hash, which nobody can make without the ledger's key. Lines are added and never changed.
 */
public final class RedactionList {

  private static final int PARTS = 10;

  /** One row that lost words. */
  record Line(
      AreaId area,
      UUID redaction,
      String ofTable,
      long ofSeq,
      String ofKey,
      String ofColumns,
      String hashBefore,
      UUID askedBy,
      UUID decidedBy,
      String reason) {

    static Line of(RedactedRecord row, RedactionRecord redaction) {
      return new Line(
          new AreaId(row.getAreaId()),
          row.getRedactionId(),
          row.getOfTable(),
          row.getOfSeq(),
          row.getOfKey(),
          row.getOfColumns(),
          HexFormat.of().formatHex(row.getHashBefore()),
          redaction.getAskedBy(),
          redaction.getDecidedBy(),
          redaction.getReason());
    }

    static Line parsed(String line) {
      var parts = line.split("\t", -1);
      if (parts.length != PARTS) {
        throw new IllegalArgumentException("%d parts instead of %d".formatted(parts.length, PARTS));
      }
      return new Line(
          new AreaId(UUID.fromString(parts[0])),
          UUID.fromString(parts[1]),
          parts[2],
          Long.parseLong(parts[3]),
          parts[4],
          parts[5],
          parts[6],
          UUID.fromString(parts[7]),
          UUID.fromString(parts[8]),
          parts[9]);
    }

    String written() {
      return String.join(
          "\t",
          area.toString(),
          redaction.toString(),
          ofTable,
          String.valueOf(ofSeq),
          ofKey,
          ofColumns,
          hashBefore,
          askedBy.toString(),
          decidedBy.toString(),
          reason);
    }

    boolean isOf(RedactedRecord row) {
      return ofSeq == row.getOfSeq()
          && Arrays.equals(HexFormat.of().parseHex(hashBefore), row.getHashBefore());
    }

    RedactionRecord agreed() {
      var agreed = new RedactionRecord();
      agreed.setRedactionId(redaction);
      agreed.setOfTable(ofTable);
      agreed.setOfKey(ofKey);
      agreed.setOfColumns(ofColumns);
      agreed.setReason(reason);
      agreed.setState("agreed");
      agreed.setAskedBy(askedBy);
      agreed.setDecidedBy(decidedBy);
      return agreed;
    }
  }

  private final Path file;
  private final LinkedHashSet<Line> lines = new LinkedHashSet<>();

  private RedactionList(Path file) {
    this.file = file;
  }

  /**
   * The list in that file, which need not be there yet.
   *
   * @throws IOException when it cannot be read, or a line in it is none, in words for the operator
   */
  public static RedactionList in(Path file) throws IOException {
    var list = new RedactionList(file.toAbsolutePath());
    if (Files.exists(file)) {
      var number = 0;
      for (var line : whole(file).lines().toList()) {
        number++;
        try {
          list.lines.add(Line.parsed(line));
        } catch (IllegalArgumentException e) {
          throw new IOException(
              "Line %d of %s cannot be read (%s). It says what was redacted; restore it from a copy, or remove that line."
                  .formatted(number, file, e.getMessage()),
              e);
        }
      }
    }
    return list;
  }

  /** Removes a last line that a killed program had half written: the database knows that one. */
  private static String whole(Path file) throws IOException {
    var text = Files.readString(file);
    var whole = text.substring(0, text.lastIndexOf('\n') + 1);
    if (whole.length() < text.length()) {
      Files.writeString(file, whole);
    }
    return whole;
  }

  /**
   * Those of one area, the rows of each redaction together, in the order in which they were made.
   */
  synchronized Collection<List<Line>> byRedaction(AreaId area) {
    var byRedaction = new LinkedHashMap<UUID, List<Line>>();
    lines.stream()
        .filter(it -> it.area().equals(area))
        .forEach(it -> byRedaction.computeIfAbsent(it.redaction(), _ -> new ArrayList<>()).add(it));
    return byRedaction.values();
  }

  /** Adds the lines that are not there yet, on disk when this returns. */
  synchronized void add(Collection<Line> some) throws IOException {
    var fresh = new LinkedHashSet<>(some);
    fresh.removeAll(lines);
    if (fresh.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    fresh.forEach(it -> text.append(it.written()).append('\n'));
    Files.createDirectories(file.getParent());
    try (var channel = FileChannel.open(file, CREATE, APPEND)) {
      channel.write(ByteBuffer.wrap(text.toString().getBytes(UTF_8)));
      channel.force(true);
    }
    lines.addAll(fresh);
  }
}
