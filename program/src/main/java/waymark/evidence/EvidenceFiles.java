package waymark.evidence;

import static waymark.evidence.db.Tables.ATTACHMENT;
import static waymark.evidence.db.Tables.FILE;
import static waymark.evidence.db.Tables.FILE_CHUNK;
import static waymark.ledger.Facts.standing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import waymark.access.Sight;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;

/**
 * The files of evidence, in pieces of 1 MB: no more of a file than that is in memory while it comes
 * in or goes out.
 */
@Repository
class EvidenceFiles {

  private static final int CHUNK = 1 << 20;

  private final DSLContext db;
  private final AreaTransactions transactions;

  EvidenceFiles(DSLContext db, AreaTransactions transactions) {
    this.db = db;
    this.transactions = transactions;
  }

  /** Something whose bytes can be read from their beginning, more than once. */
  @FunctionalInterface
  interface Handed {
    InputStream open() throws IOException;
  }

  /** A file before it is kept: what it is known by. */
  record Counted(String sha256, long size) {}

  /** The files of each piece of evidence, by name; for whoever may not see the record none. */
  Map<EvidenceId, List<Attachment>> attachments(KnownAt at) {
    return Sight.here().record()
        ? db.selectFrom(ATTACHMENT)
            .where(standing(ATTACHMENT, at))
            .orderBy(ATTACHMENT.FILE_NAME, ATTACHMENT.FILE_ID)
            .fetchGroups(
                it -> new EvidenceId(it.getEvidenceId()),
                it ->
                    new Attachment(
                        new FileId(it.getFileId()),
                        new EvidenceId(it.getEvidenceId()),
                        it.getFileName(),
                        it.getSha256(),
                        it.getSize()))
        : Map.of();
  }

  /** Reads it through once: its hash is what its pieces are kept under. */
  static Counted count(Handed handed) throws IOException {
    var digest = digest();
    var size = 0L;
    try (var in = handed.open()) {
      for (var piece = in.readNBytes(CHUNK); piece.length > 0; piece = in.readNBytes(CHUNK)) {
        size += piece.length;
        digest.update(piece);
      }
    }
    return new Counted(HexFormat.of().formatHex(digest.digest()), size);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /** Keeps it, within the command of the ledger that says so; bytes that are there stay. */
  void keep(AreaId area, Counted counted, Handed handed) throws IOException {
    var hash = HexFormat.of().parseHex(counted.sha256());
    var fresh =
        db.insertInto(FILE)
            .set(FILE.AREA_ID, area.value())
            .set(FILE.SHA256, hash)
            .set(FILE.SIZE, counted.size())
            .onConflictDoNothing()
            .execute();
    if (fresh == 1) {
      write(area, hash, handed);
    }
  }

  private void write(AreaId area, byte[] hash, Handed handed) throws IOException {
    var place = 0;
    try (var in = handed.open()) {
      for (var piece = in.readNBytes(CHUNK); piece.length > 0; piece = in.readNBytes(CHUNK)) {
        db.insertInto(FILE_CHUNK)
            .set(FILE_CHUNK.AREA_ID, area.value())
            .set(FILE_CHUNK.SHA256, hash)
            .set(FILE_CHUNK.PLACE, place++)
            .set(FILE_CHUNK.BYTES, piece)
            .execute();
      }
    }
  }

  /** Throws its bytes away, within the command that takes it back. */
  void throwAway(Attachment it) {
    db.execute(
        "call evidence.throw_away(?, ?)", it.id().value(), HexFormat.of().parseHex(it.sha256()));
  }

  /** How many bytes are kept of it, in the area in whose transaction this runs. */
  Optional<Long> size(Attachment it) {
    return db.select(FILE.SIZE)
        .from(FILE)
        .where(FILE.SHA256.eq(HexFormat.of().parseHex(it.sha256())))
        .fetchOptional(FILE.SIZE);
  }

  /**
   * Sends it, each piece read in a transaction of its own: a reader with a slow line keeps no
   * connection from others.
   */
  void send(AreaId area, Attachment it, OutputStream to) throws IOException {
    var hash = HexFormat.of().parseHex(it.sha256());
    for (var place = 0; ; place++) {
      var piece = piece(area, hash, place);
      if (piece.isEmpty()) {
        return;
      }
      to.write(piece.get());
    }
  }

  private Optional<byte[]> piece(AreaId area, byte[] hash, int place) {
    return transactions.read(
        area,
        () ->
            db.select(FILE_CHUNK.BYTES)
                .from(FILE_CHUNK)
                .where(FILE_CHUNK.SHA256.eq(hash))
                .and(FILE_CHUNK.PLACE.eq(place))
                .fetchOptional(FILE_CHUNK.BYTES));
  }
}
