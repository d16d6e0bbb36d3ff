package waymark.papers;

import static waymark.papers.db.Tables.FILE;
import static waymark.papers.db.Tables.FILE_CHUNK;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import waymark.kernel.AreaId;
import waymark.ledger.AreaTransactions;

/**
 * The files as they were handed over, in pieces of 1 MB: no more of a file than that is in memory
 * while it comes in or goes out.
 */
@Repository
public class Originals {

  private static final int CHUNK = 1 << 20;

  private final DSLContext db;
  private final AreaTransactions transactions;
  private final Clock clock;

  Originals(DSLContext db, AreaTransactions transactions, Clock clock) {
    this.db = db;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Something whose bytes can be read from their beginning, more than once. */
  @FunctionalInterface
  public interface Handed {
    InputStream open() throws IOException;
  }

  /** A file before it is kept: what it is known by. */
  record Counted(Sha256 sha256, long size, Format format) {}

  /** A file that is kept. */
  public record Kept(Sha256 sha256, long size, Format format) {}

  /**
   * Reads it through once. Its hash is what its pieces are kept under, so it must be known before
   * the first of them is written; whoever hands it over has all of it on disk by then.
   */
  static Counted count(String name, Handed handed) throws IOException {
    var digest = Sha256.digest();
    var start = new byte[0];
    var size = 0L;
    try (var in = handed.open()) {
      for (var piece = in.readNBytes(CHUNK); piece.length > 0; piece = in.readNBytes(CHUNK)) {
        if (size == 0) {
          start = Arrays.copyOf(piece, Math.min(piece.length, 16));
        }
        size += piece.length;
        digest.update(piece);
      }
    }
    return new Counted(new Sha256(digest.digest()), size, Format.of(name, start));
  }

  /**
   * Keeps it, within the transaction of whoever calls, which another that keeps the same bytes
   * waits for.
   *
   * @return whether it was not kept before
   */
  boolean keep(AreaId area, Counted counted, Handed handed) throws IOException {
    var fresh =
        db.select(
                DSL.function(
                    "papers.keep_file",
                    Boolean.class,
                    DSL.val(counted.sha256().bytes()),
                    DSL.val(counted.format().key()),
                    DSL.val(counted.size()),
                    DSL.val(clock.instant())))
            .fetchSingle()
            .value1();
    if (fresh) {
      write(area, counted.sha256(), handed);
    }
    return fresh;
  }

  private void write(AreaId area, Sha256 sha256, Handed handed) throws IOException {
    var place = 0;
    try (var in = handed.open()) {
      for (var piece = in.readNBytes(CHUNK); piece.length > 0; piece = in.readNBytes(CHUNK)) {
        db.insertInto(FILE_CHUNK)
            .set(FILE_CHUNK.AREA_ID, area.value())
            .set(FILE_CHUNK.SHA256, sha256.bytes())
            .set(FILE_CHUNK.PLACE, place++)
            .set(FILE_CHUNK.BYTES, piece)
            .execute();
      }
    }
  }

  /** What is kept of it, in the area in whose transaction this runs. */
  public Optional<Kept> of(Sha256 sha256) {
    return db.selectFrom(FILE)
        .where(FILE.SHA256.eq(sha256.bytes()))
        .fetchOptional(it -> new Kept(sha256, it.getSize(), Format.of(it.getFormat())));
  }

  /**
   * Sends it, each piece read in a transaction of its own: a reader with a slow line keeps no
   * connection from others.
   */
  public void send(AreaId area, Sha256 sha256, OutputStream to) throws IOException {
    for (var place = 0; ; place++) {
      var piece = piece(area, sha256, place);
      if (piece.isEmpty()) {
        return;
      }
      to.write(piece.get());
    }
  }

  /**
   * All of it, to be read; empty where it is not what was handed over, or no longer kept.
   *
   * @throws IOException never, as nothing leaves memory
   */
  Optional<byte[]> content(AreaId area, Sha256 sha256) throws IOException {
    var all = new ByteArrayOutputStream();
    send(area, sha256, all);
    var content = all.toByteArray();
    return Optional.of(content).filter(it -> Sha256.of(it).equals(sha256));
  }

  private Optional<byte[]> piece(AreaId area, Sha256 sha256, int place) {
    return transactions.read(
        area,
        () ->
            db.select(FILE_CHUNK.BYTES)
                .from(FILE_CHUNK)
                .where(FILE_CHUNK.SHA256.eq(sha256.bytes()))
                .and(FILE_CHUNK.PLACE.eq(place))
                .fetchOptional(FILE_CHUNK.BYTES));
  }
}
