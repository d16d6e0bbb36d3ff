package waymark.papers.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.measures.Definition;
import waymark.measures.MeasureId;
import waymark.papers.Decisions;
import waymark.papers.Proposal;
import waymark.papers.ProposedRow;
import waymark.papers.Upload;
import waymark.papers.UploadedPaper;
import waymark.programme.Plan;

/**
 * An upload that waits for decisions, beside all that is known: what every page of it is made of.
 *
 * @param address of the upload, under which its pages stand
 * @param papers the address of all papers
 * @param measures every measure that the area has, by title
 * @param plans of the area
 * @param titles what measures are called: those that are known, and those that would be new
 */
record Preview(
    String address,
    String papers,
    Upload upload,
    UploadedPaper paper,
    Proposal proposal,
    List<Definition> measures,
    List<Plan> plans,
    Map<MeasureId, String> titles) {

  Preview {
    measures = List.copyOf(measures);
    plans = List.copyOf(plans);
    titles = Map.copyOf(titles);
  }

  Preview(
      String address,
      String papers,
      Upload upload,
      UploadedPaper paper,
      Proposal proposal,
      List<Definition> measures,
      List<Plan> plans) {
    this(address, papers, upload, paper, proposal, measures, plans, titles(measures, proposal));
  }

  Decisions decisions() {
    return paper.decisions();
  }

  /** What the paper is called by those who decide about it. */
  String title() {
    return proposal.title().isBlank() ? upload.fileName() : proposal.title();
  }

  /** What a measure is called: one that is known, or one that would be new. */
  String title(MeasureId measure) {
    return Optional.ofNullable(titles.get(measure)).orElse("a measure that is no longer there");
  }

  private static Map<MeasureId, String> titles(List<Definition> measures, Proposal proposal) {
    var titles = new HashMap<MeasureId, String>();
    measures.forEach(it -> titles.put(it.id(), it.title()));
    for (var row : proposal.rows()) {
      row.defines().ifPresent(it -> titles.putIfAbsent(it.id(), it.title()));
    }
    return titles;
  }

  /** What a row is about: the measure that it is taken for, else its own name. */
  String about(ProposedRow row) {
    return row.measure().map(this::title).orElse(row.metric().name());
  }
}
