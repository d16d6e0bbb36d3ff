package waymark.trajectory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import waymark.kernel.KnownAt;
import waymark.measures.ReportedFigure;

/**
 * Why figures of papers are not what is known, where somebody said. They are kept on a higher
 * floor, with the papers; the page of a measure asks for them here.
 */
public interface PaperReasons {

  /**
   * Why a figure of a paper is not what is known.
   *
   * @param words empty where the reader may not see what people typed
   * @param knownFrom when it was given
   * @param seq the entry of the ledger that says who wrote it
   * @param before what was said before it was corrected, the first first
   */
  record Reason(String words, Instant knownFrom, long seq, List<String> before) {
    public Reason {
      before = List.copyOf(before);
    }
  }

  /** The reasons for some figures, in the area in whose transaction this runs. */
  Map<ReportedFigure, Reason> of(List<ReportedFigure> figures, KnownAt at);
}
