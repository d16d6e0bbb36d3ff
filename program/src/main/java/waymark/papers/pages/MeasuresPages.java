package waymark.papers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.CountWords;
import waymark.papers.Decisions;
import waymark.papers.Match;
import waymark.papers.ProposedRow;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;
import waymark.web.Csrf;

/** Which measure each row of a paper is: all of them, the undecided first, and many at once. */
@Controller
class MeasuresPages {

  private static final String FRESH = "fresh";
  private static final String MATCHED = "matched";
  private static final String LEAVE = "leave";

  private final PreviewDesk desk;

  MeasuresPages(PreviewDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{area}/uploads/{upload}/measures")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView measures(Visit visit, @PathVariable("upload") String key, Csrf csrf) {
    return desk.show(visit, key, it -> Shown.page("section", page(it, Meanwhile.NOTHING, csrf)));
  }

  /** Decides about all rows that are open at once. */
  @PostMapping("/{area}/uploads/{upload}/measures")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView decide(
      Visit visit, @PathVariable("upload") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(
        visit,
        key,
        request,
        preview ->
            PreviewDesk.Decided.about(
                it ->
                    decided(
                        preview, it, Objects.requireNonNullElse(request.getParameter("then"), "")),
                Sections.MEASURES.at(preview)),
        (now, meanwhile) -> Shown.page(HttpStatus.CONFLICT, "section", page(now, meanwhile, csrf)));
  }

  private static Decisions decided(Preview preview, Decisions before, String then) {
    return before.with(more ->
        open(preview)
            .forEach(row -> {
              switch (then) {
                case FRESH -> more.rows.put(row.key(), new Decisions.Fresh(true));
                case MATCHED -> {
                  if (row.match().proposed().isPresent()) {
                    more.rows.put(row.key(), new Decisions.AsMatched(true));
                  }
                }
                case LEAVE -> more.rows.put(row.key(), new Decisions.Leave(false));
                default -> {}
              }
            }));
  }

  private static List<ProposedRow> open(Preview preview) {
    return preview.proposal().rows().stream().filter(ProposedRow::open).toList();
  }

  private static SectionPage page(Preview preview, Meanwhile meanwhile, Csrf csrf) {
    var blocks = new ArrayList<SectionPage.Block>();
    var rows = preview.proposal().rows();
    if (rows.isEmpty()) {
      blocks.add(
          new SectionPage.Read(
              List.of(
                  Part.prose(
                      "No table of measures was found in this paper. What was not read stands under"
                          + " “%s”.".formatted(Sections.NOTES.title())))));
    }
    table(preview, "To decide", ProposedRow::open, blocks);
    var open = open(preview);
    if (!open.isEmpty()) {
      blocks.add(new SectionPage.Form(Sections.MEASURES.at(preview), List.of(), buttons(open)));
    }
    table(preview, "New measures", it -> !it.open() && it.defines().isPresent(), blocks);
    table(
        preview,
        "Measures that are known",
        it -> !it.open() && it.defines().isEmpty() && it.measure().isPresent(),
        blocks);
    table(preview, "Rows that are left out", it -> !it.open() && it.measure().isEmpty(), blocks);
    return SectionPage.of(preview, Sections.MEASURES.title(), meanwhile, csrf, blocks);
  }

  private static List<SectionPage.Press> buttons(List<ProposedRow> open) {
    var buttons = new ArrayList<SectionPage.Press>();
    var alike = open.stream().filter(it -> it.match() instanceof Match.Alike).count();
    if (alike > 0) {
      buttons.add(SectionPage.Press.also("Take %s as matched".formatted(all(alike)), MATCHED));
    }
    buttons.add(SectionPage.Press.also("Make %s new".formatted(all(open.size())), FRESH));
    buttons.add(SectionPage.Press.also("Leave %s out".formatted(all(open.size())), LEAVE));
    return buttons;
  }

  private static String all(long count) {
    return count == 1 ? "it" : "all %,d".formatted(count);
  }

  private static void table(
      Preview preview,
      String caption,
      Predicate<ProposedRow> which,
      List<SectionPage.Block> blocks) {
    var rows = preview.proposal().rows();
    var table =
        Table.captioned("")
            .column("Row of the paper")
            .column("What becomes of it")
            .column("Why")
            .column("Decide");
    var count =
        IntStream.range(0, rows.size())
            .filter(it -> which.test(rows.get(it)))
            .peek(it -> table.row(row(preview, rows.get(it), it + 1)))
            .count();
    if (count > 0) {
      blocks.add(
          new SectionPage.Read(
              List.of(
                  Part.section(
                      "%s: %s".formatted(caption, CountWords.of(count, "row")), table.build()))));
    }
  }

  private static List<Cell> row(Preview preview, ProposedRow row, int number) {
    return List.of(
        Cell.of(
            Text.of(
                "%s (%s%s)"
                    .formatted(
                        row.metric().name(),
                        row.metric()
                            .objective()
                            .map(it -> "objective " + it.number() + ", ")
                            .orElse(""),
                        row.key()))),
        Cell.of(RowWords.becomes(preview, row)),
        Cell.of(row.match().reason()),
        Cell.of(
            Text.link(
                Sections.MEASURES.at(preview) + "/" + number,
                row.open() ? "Decide" : "Change",
                "about " + row.metric().name() + ", " + row.key())));
  }
}
