package waymark.papers;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import waymark.documents.PaperContents;
import waymark.kernel.AreaId;

/** What accepting a paper needs of the uploads, in the transaction that accepts. */
interface UploadsToAccept {

  /**
   * How an upload stands.
   *
   * @param version that grows with every answer and decision
   * @param acceptedSeq the entry that accepted it; 0 while none did
   */
  record State(long version, long acceptedSeq) {}

  /** How an upload stands, held against others until the transaction ends. */
  State hold(UUID upload);

  /** Marks it as accepted by that entry of the ledger, as the paper of that key. */
  void accepted(UUID upload, long seq, String paper);

  /** The uploads of papers that were accepted, by the hashes of their files. */
  Map<String, Upload> accepted(Collection<String> sha256);

  /**
   * What such a file says; empty when it can no longer be read. It may take long, and needs a
   * connection of its own: never within a transaction.
   */
  Optional<PaperContents> contents(AreaId area, Upload upload);
}
