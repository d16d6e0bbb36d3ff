package waymark.evidence;

import java.util.List;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;

/** The page on which a file is handed over that shows what evidence claims. */
record AddFilePage(String claim, String action, Field file, Link back, Csrf csrf) {

  static final String FILE = "file";

  /** The endings that are taken; whatever such a file holds, nobody's browser opens it here. */
  static final String ACCEPT = ".docx,.xlsx,.pptx,.pdf,.csv,.txt,.png,.jpg,.jpeg";

  static AddFilePage of(EvidencePlan plan, Evidence evidence, Csrf csrf) {
    var page = plan.path("/evidence/" + evidence.key());
    return new AddFilePage(
        evidence.claim(),
        page + "/files/add",
        Field.of(FILE, "The file")
            .hint(
                "Word, Excel, PowerPoint, PDF, CSV, text or a picture, up to 50 MB. Take out names"
                    + " of children and parents first"),
        Link.to(page, "Evidence of impact"),
        csrf);
  }

  AddFilePage wrong(String words) {
    return new AddFilePage(claim, action, file.error(words), back, csrf);
  }

  ErrorSummary errors() {
    return file.wrong()
        ? ErrorSummary.of(List.of(ErrorSummary.fault(file)))
        : ErrorSummary.of(List.of());
  }
}
