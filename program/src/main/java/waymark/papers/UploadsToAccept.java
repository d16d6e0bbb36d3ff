package waymark.papers;

import java.util.List;
import java.util.UUID;
import waymark.documents.PaperContents;

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

  /**
   * The contents of papers that were accepted, by the hashes of their files and in their order; a
   * file that can no longer be read is left out.
   */
  List<PaperContents> read(List<String> sha256);
}
