package waymark.judge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import waymark.documents.PaperContents;
import waymark.documents.files.PaperFile;
import waymark.documents.files.PaperFile.Outcome.Read;
import waymark.documents.files.PaperFile.Outcome.Refused;

/**
 * The papers that could be read, in the order given, and the files that could not.
 *
 * @param refused each with one line that says why
 */
record PapersRead(List<PaperContents> papers, List<Refused> refused) {

  static PapersRead from(List<Path> files) {
    var papers = new ArrayList<PaperContents>();
    var refused = new ArrayList<Refused>();
    for (var file : files) {
      switch (PaperFile.read(file)) {
        case Read(var paper) -> papers.add(PaperContents.of(paper));
        case Refused no -> refused.add(no);
      }
    }
    return new PapersRead(papers, refused);
  }
}
