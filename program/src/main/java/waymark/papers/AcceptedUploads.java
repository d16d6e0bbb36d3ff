package waymark.papers;

import static waymark.papers.db.Tables.UPLOAD;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import waymark.documents.PaperContents;
import waymark.kernel.AreaId;

/** The uploads of an area as accepting one of them needs them. */
@Component
class AcceptedUploads implements UploadsToAccept {

  private final DSLContext db;
  private final Uploads uploads;
  private final ReadPapers papers;

  AcceptedUploads(DSLContext db, Uploads uploads, ReadPapers papers) {
    this.db = db;
    this.uploads = uploads;
    this.papers = papers;
  }

  @Override
  public State hold(UUID upload) {
    return db.fetchOptional("select seen, command from papers.held_upload({0})", DSL.val(upload))
        .map(it -> new State(it.get("seen", Long.class), it.get("command", Long.class)))
        .orElseThrow(() -> new IllegalArgumentException("no upload " + upload));
  }

  @Override
  public void accepted(UUID upload, long seq, String paper) {
    if (!uploads.accept(new UploadId(upload), seq, paper)) {
      throw new IllegalStateException("the upload is no longer to be accepted: " + upload);
    }
  }

  @Override
  public List<PaperContents> read(List<String> sha256) {
    return sha256.stream().flatMap(this::contents).toList();
  }

  /** What was accepted of that file, in the area in whose transaction this runs. */
  private Stream<PaperContents> contents(String sha256) {
    return db
        .selectFrom(UPLOAD)
        .where(UPLOAD.SHA256.eq(HexFormat.of().parseHex(sha256)))
        .and(UPLOAD.STATE.eq("accepted"))
        .limit(1)
        .fetch()
        .stream()
        .flatMap(it -> papers.ifReadable(new AreaId(it.getAreaId()), Uploads.upload(it)).stream());
  }
}
