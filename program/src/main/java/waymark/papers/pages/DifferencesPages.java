package waymark.papers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.papers.Decisions;
import waymark.papers.pages.CellKind.Placed;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** What a paper says cell by cell beside what is known, grouped by what accepting would do. */
@Controller
class DifferencesPages {

  /** So many cells of one kind are shown on the page of all; the others are a page away. */
  private static final int SHOWN = 60;

  /** Each is sent twice, shown and ticked, and a form of more than 5,000 answers is refused. */
  private static final int ASKED = 1000;

  private final PreviewDesk desk;

  DifferencesPages(PreviewDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{area}/uploads/{upload}/differences")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView differences(Visit visit, @PathVariable("upload") String key, Csrf csrf) {
    return desk.show(visit, key, it -> Shown.page("section", all(it, Meanwhile.NOTHING, csrf)));
  }

  /** Takes or leaves out all cells of one kind. */
  @PostMapping("/{area}/uploads/{upload}/differences")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView decideAll(
      Visit visit, @PathVariable("upload") String key, HttpServletRequest request, Csrf csrf) {
    var then = Objects.requireNonNullElse(request.getParameter("then"), "");
    return desk.take(
        visit,
        key,
        request,
        preview ->
            PreviewDesk.Decided.about(
                it -> decidedAll(preview, it, then), Sections.DIFFERENCES.at(preview)),
        (now, meanwhile) -> Shown.page(HttpStatus.CONFLICT, "section", all(now, meanwhile, csrf)));
  }

  private static Decisions decidedAll(Preview preview, Decisions before, String then) {
    var take = then.startsWith("take-");
    var kind = CellKind.of(then.replaceFirst("^(take|leave)-", ""));
    return before.with(more ->
        kind.filter(CellKind::decided).stream()
            .flatMap(it -> it.in(preview).stream())
            .filter(it -> TakenCells.taken(it.cell()) != take)
            .forEach(it -> more.cells.put(it.cell().key(), take)));
  }

  @GetMapping("/{area}/uploads/{upload}/differences/{difference}")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView kind(
      Visit visit,
      @PathVariable("upload") String key,
      @PathVariable("difference") String kind,
      @RequestParam(name = "from", defaultValue = "1") String from,
      Csrf csrf) {
    return desk.show(
        visit,
        key,
        it -> Shown.page("section", one(it, kind(kind), first(from), Meanwhile.NOTHING, csrf)));
  }

  @PostMapping("/{area}/uploads/{upload}/differences/{difference}")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView decide(
      Visit visit,
      @PathVariable("upload") String key,
      @PathVariable("difference") String kind,
      @RequestParam(name = "from", defaultValue = "1") String from,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.take(
        visit,
        key,
        request,
        preview ->
            PreviewDesk.Decided.about(
                it -> TakenCells.decided(preview, it, request), Sections.DIFFERENCES.at(preview)),
        (now, meanwhile) ->
            Shown.page(
                HttpStatus.CONFLICT,
                "section",
                one(now, kind(kind), first(from), meanwhile, csrf)));
  }

  private static int first(String from) {
    if (!from.matches("[1-9]\\d{0,6}")) {
      throw new NotFound("no difference " + from);
    }
    return Integer.parseInt(from);
  }

  private static CellKind kind(String key) {
    return CellKind.of(key).orElseThrow(() -> new NotFound("no such difference: " + key));
  }

  private static SectionPage all(Preview preview, Meanwhile meanwhile, Csrf csrf) {
    var blocks = new ArrayList<SectionPage.Block>();
    if (!preview.proposal().rows().isEmpty()
        && preview.proposal().rows().stream().anyMatch(it -> it.open())) {
      blocks.add(
          new SectionPage.Beware(
              "Some rows are not decided yet. What their cells would change is shown once you have"
                  + " said which measures they are."));
    }
    for (var kind : CellKind.values()) {
      blocks(preview, kind, blocks);
    }
    var consequences = new Consequences(preview.proposal()).parts();
    if (!consequences.isEmpty()) {
      blocks.addFirst(new SectionPage.Read(consequences));
    }
    if (blocks.isEmpty()) {
      blocks.add(new SectionPage.Read(List.of(Part.prose("This paper holds no figures."))));
    }
    return SectionPage.of(preview, Sections.DIFFERENCES.title(), meanwhile, csrf, blocks);
  }

  private static void blocks(Preview preview, CellKind kind, List<SectionPage.Block> blocks) {
    var cells = kind.in(preview);
    if (cells.isEmpty()) {
      return;
    }
    var table = table(preview, kind, cells);
    var folded = kind == CellKind.NEW || kind == CellKind.SAME;
    var heading = "%s: %,d".formatted(kind.heading(), cells.size());
    blocks.add(
        new SectionPage.Read(
            List.of(
                folded
                    ? Part.section(kind.heading(), Part.folded(kind.counted(cells.size()), table))
                    : Part.section(heading, table))));
    if (kind.decided()) {
      blocks.add(
          new SectionPage.Form(Sections.DIFFERENCES.at(preview), List.of(), buttons(kind, cells)));
      if (cells.size() > 1) {
        blocks.add(
            new SectionPage.Ways(
                List.of(
                    Link.to(
                            Sections.DIFFERENCES.at(preview) + "/" + kind.key(),
                            "Choose one by one")
                        .hidden(
                            "which of the %s are taken".formatted(kind.counted(cells.size()))))));
      }
    }
  }

  /** Only what would change something: to take all where all are taken asks for nothing. */
  private static List<SectionPage.Press> buttons(CellKind kind, List<Placed> cells) {
    var taken = cells.stream().filter(it -> TakenCells.taken(it.cell())).count();
    var all = cells.size() == 1 ? "this " + kind.noun() : "all " + kind.counted(cells.size());
    return Stream.of(
            taken < cells.size()
                ? SectionPage.Press.also("Take " + all, "take-" + kind.key())
                : null,
            taken > 0 ? SectionPage.Press.also("Leave out " + all, "leave-" + kind.key()) : null)
        .filter(Objects::nonNull)
        .toList();
  }

  private static Table table(Preview preview, CellKind kind, List<Placed> cells) {
    var table =
        Table.captioned("")
            .column("Measure")
            .column("What")
            .figure("As known")
            .figure("In the paper")
            .status("What accepting does");
    cells.stream().limit(SHOWN).forEach(it -> table.row(row(preview, it)));
    if (cells.size() > SHOWN) {
      table.note(
          "The first %d of %s; all of them are under “Choose one by one”."
              .formatted(SHOWN, kind.counted(cells.size())));
    }
    if (cells.stream().limit(SHOWN).anyMatch(it -> it.cell().afterwards().isPresent())) {
      table.note(
          "“Later” is what a later paper or somebody's entry says, which goes on standing: this"
              + " paper is known from its own day only.");
    }
    return table.build();
  }

  private static List<Cell> row(Preview preview, Placed it) {
    var cell = it.cell();
    return List.of(
        Cell.of(preview.about(it.row())),
        Cell.of(CellWords.what(cell.key())),
        Cell.of(CellWords.written(cell.known())),
        Cell.of(
            CellWords.written(cell.inPaper())
                + cell.afterwards().map(" (later: %s)"::formatted).orElse("")),
        CellWords.effect(cell));
  }

  /**
   * As many as one form may send; the others are on pages of their own.
   *
   * @param first the place of the first, from 1
   */
  private static SectionPage one(
      Preview preview, CellKind kind, int first, Meanwhile meanwhile, Csrf csrf) {
    var all = kind.in(preview);
    var cells = all.stream().skip(first - 1).limit(ASKED).toList();
    if (cells.isEmpty() && first > 1) {
      throw new NotFound("no difference " + first);
    }
    var address = Sections.DIFFERENCES.at(preview) + "/" + kind.key();
    var asked =
        kind.decided()
            ? TakenCells.asked(
                all.size() > cells.size()
                    ? "Which of these are taken? They are %,d to %,d of %,d"
                        .formatted(first, first + cells.size() - 1, all.size())
                    : "Which of them are taken?",
                cells,
                it -> preview.about(it.row()) + ", " + CellWords.what(it.cell().key()))
            : List.<SectionPage.Asked>of();
    var block =
        asked.isEmpty()
            ? new SectionPage.Read(
                List.of(
                    cells.isEmpty() ? Part.prose("There is none.") : table(preview, kind, cells)))
            : new SectionPage.Form(
                address + "?from=" + first, asked, List.of(SectionPage.Press.of("Save")));
    var further =
        Stream.of(
                first > 1
                    ? Link.to(address + "?from=" + Math.max(1, first - ASKED), "Those before")
                    : null,
                first + cells.size() <= all.size()
                    ? Link.to(address + "?from=" + (first + cells.size()), "Those after")
                    : null)
            .filter(Objects::nonNull)
            .toList();
    var blocks = further.isEmpty() ? List.of(block) : List.of(block, new SectionPage.Ways(further));
    return SectionPage.of(preview, kind.heading(), meanwhile, csrf, blocks)
        .backTo(Link.to(Sections.DIFFERENCES.at(preview), Sections.DIFFERENCES.title()));
  }
}
