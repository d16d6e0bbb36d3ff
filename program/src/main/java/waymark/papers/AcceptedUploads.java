package waymark.papers;

import static waymark.papers.db.Tables.UPLOAD;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  public Map<String, Upload> accepted(Collection<String> sha256) {
    return db
        .selectFrom(UPLOAD)
        .where(UPLOAD.SHA256.in(sha256.stream().map(HexFormat.of()::parseHex).toList()))
        .and(UPLOAD.STATE.eq("accepted"))
        .fetch(Uploads::upload)
        .stream()
        .collect(
            Collectors.toMap(it -> it.sha256().toString(), Function.identity(), (one, _) -> one));
  }

  @Override
  public Optional<PaperContents> contents(AreaId area, Upload upload) {
    return papers.ifReadable(area, upload);
  }
}
