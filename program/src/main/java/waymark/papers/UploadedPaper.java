package waymark.papers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import waymark.documents.PaperContents;
import waymark.programme.PlanId;

/**
 * A paper that was uploaded and read, with what its uploader answered; what it takes to propose and
 * to accept it.
 *
 * @param contents as its file was read
 * @param title the answered title, else that of the paper
 * @param issued the answered day of issue, else that of the paper; empty while nobody said
 * @param plan the plan that it belongs to; empty while nobody said
 * @param version of the upload, which another's decision would have changed
 */
public record UploadedPaper(
    UUID upload,
    String fileName,
    String sha256,
    PaperContents contents,
    String title,
    Optional<LocalDate> issued,
    Optional<PlanId> plan,
    Decisions decisions,
    long version) {}
