package waymark.caseload;

import static waymark.caseload.db.Tables.CELLS;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jooq.Field;
import org.jooq.Record;
import waymark.casework.CellSeries;
import waymark.casework.Cut;
import waymark.casework.Dimension;
import waymark.casework.Measure;

/** A series of cells as its row has it. */
final class CellRow {

  private CellRow() {}

  /**
   * Where it stands.
   *
   * @param part empty for all cases together
   */
  record Place(String measure, String dimension, String part) {

    static Place of(CellSeries it) {
      return new Place(it.measure().key(), it.cut().dimension().key(), it.cut().value());
    }

    static Place of(Record row) {
      return new Place(row.get(CELLS.MEASURE), row.get(CELLS.DIMENSION), row.get(CELLS.PART));
    }
  }

  static CellSeries series(Record row) {
    return new CellSeries(
        Measure.valueOf(name(row.get(CELLS.MEASURE))),
        new Cut(dimension(row.get(CELLS.DIMENSION)), row.get(CELLS.PART)),
        integers(row, CELLS.PERIODS),
        longs(row, CELLS.HITS),
        longs(row, CELLS.ALLS),
        integers(row, CELLS.SPREADS),
        integers(row, CELLS.DAYS),
        longs(row, CELLS.COUNTS));
  }

  static Dimension dimension(String key) {
    return Dimension.valueOf(name(key));
  }

  private static String name(String key) {
    return key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static int[] integers(Record row, Field<Integer[]> column) {
    return Arrays.stream(row.get(column)).mapToInt(Integer::intValue).toArray();
  }

  private static long[] longs(Record row, Field<Long[]> column) {
    return Arrays.stream(row.get(column)).mapToLong(Long::longValue).toArray();
  }

  /** An array as PostgreSQL reads it. */
  static String written(int[] numbers) {
    return IntStream.of(numbers)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "{", "}"));
  }

  static String written(long[] numbers) {
    return LongStream.of(numbers)
        .mapToObj(Long::toString)
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** A hash of all that is counted in it: of two that differ in a cell, another. */
  static String digest(CellSeries it) {
    var bytes =
        ByteBuffer.allocate(4 + it.size() * (2 * Integer.BYTES + 2 * Long.BYTES)).putInt(it.size());
    for (var number : it.periods()) {
      bytes.putInt(number);
    }
    for (var number : it.hits()) {
      bytes.putLong(number);
    }
    for (var number : it.all()) {
      bytes.putLong(number);
    }
    for (var number : it.spreads()) {
      bytes.putInt(number);
    }
    var days = ByteBuffer.allocate(it.days().length * (Integer.BYTES + Long.BYTES));
    for (var number : it.days()) {
      days.putInt(number);
    }
    for (var number : it.counts()) {
      days.putLong(number);
    }
    var hash = sha256();
    hash.update(bytes.array());
    hash.update(days.array());
    return HexFormat.of().formatHex(hash.digest(), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
