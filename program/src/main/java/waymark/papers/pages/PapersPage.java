package waymark.papers.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.DayWords;
import waymark.kernel.PersonId;
import waymark.papers.AcceptedPaper;
import waymark.papers.Upload;
import waymark.programme.Plan;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;
import waymark.web.Link;

/**
 * The papers of an area, and those that somebody still decides about.
 *
 * @param waiting those that are not accepted yet; seen by who may decide
 * @param accepted those that are known
 * @param gone those of which nothing will come, folded away
 */
record PapersPage(
    String title,
    List<Part> waiting,
    List<Part> accepted,
    List<Part> gone,
    List<Link> links,
    Link back) {

  PapersPage {
    waiting = List.copyOf(waiting);
    accepted = List.copyOf(accepted);
    gone = List.copyOf(gone);
    links = List.copyOf(links);
  }

  static PapersPage of(
      Visit visit,
      List<AcceptedPaper> papers,
      List<Plan> plans,
      List<Upload> uploads,
      Map<PersonId, String> names) {
    var loads = visit.may(Right.LOAD_PAPERS);
    var waiting = new ArrayList<Part>();
    var gone = new ArrayList<Part>();
    if (loads) {
      table("Papers that wait for a decision", visit, uploads, names, Upload::open)
          .ifPresent(waiting::add);
      table("Papers of which nothing came", visit, uploads, names, it -> isGone(it))
          .ifPresent(it -> gone.add(Part.folded("Could not be read, or put aside", it)));
    }
    return new PapersPage(
        "Papers",
        waiting,
        List.of(differing(visit), accepted(visit, papers, plans)),
        gone,
        loads
            ? List.of(
                Link.to(visit.at("/papers/add"), "Load a paper"),
                Link.to(visit.at("/papers/paste"), "Paste a table"))
            : List.of(),
        Link.to(visit.at(""), "Plans"));
  }

  private static Part differing(Visit visit) {
    return Part.prose(Text.link(visit.at(DifferingPages.PATH), DifferingReport.TITLE));
  }

  private static Part accepted(Visit visit, List<AcceptedPaper> papers, List<Plan> plans) {
    var table =
        Table.captioned("Papers that are known").column("Paper").column("Issued on").column("Plan");
    papers.stream()
        .sorted(Comparator.comparing(AcceptedPaper::issued).reversed())
        .forEach(it ->
            table.row(
                Cell.link(visit.at("/papers/" + it.key()), it.title()),
                Cell.of(DayWords.of(it.issued())),
                Cell.of(
                    plans.stream()
                        .filter(plan -> it.plan().filter(plan.id()::equals).isPresent())
                        .map(Plan::title)
                        .findFirst()
                        .orElse(""))));
    return papers.isEmpty()
        ? Part.prose("No paper has been accepted yet. Each one that is stands here for good.")
        : table.build();
  }

  private static boolean isGone(Upload upload) {
    return upload.state() == Upload.State.UNREADABLE || upload.state() == Upload.State.PUT_ASIDE;
  }

  private static Optional<Table> table(
      String caption,
      Visit visit,
      List<Upload> uploads,
      Map<PersonId, String> names,
      Predicate<Upload> which) {
    var some = uploads.stream().filter(which).toList();
    var table =
        Table.captioned(caption).column("Paper").column("Loaded").column("By").status("State");
    some.forEach(it ->
        table.row(
            Cell.link(visit.at("/uploads/" + it.id()), called(it)),
            Cell.of(DayWords.at(it.uploadedAt())),
            Cell.of(UploadPage.name(it.uploadedBy(), names)),
            UploadWords.status(it)));
    return some.isEmpty() ? Optional.empty() : Optional.of(table.build());
  }

  private static String called(Upload upload) {
    return upload.title().isEmpty() ? upload.fileName() : upload.title();
  }
}
