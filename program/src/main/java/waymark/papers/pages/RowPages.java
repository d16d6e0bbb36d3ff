package waymark.papers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.measures.Definition;
import waymark.papers.Decisions;
import waymark.papers.Match;
import waymark.papers.ProposedRow;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.web.Csrf;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Option;

/** One row of a paper: which measure it is, and which of its cells are taken. */
@Controller
class RowPages {

  private static final String MEASURE = "measure";
  private static final String WHICH = "which";
  private static final String OTHER = "other-row";
  private static final String ONCE = "remember";

  private final PreviewDesk desk;

  RowPages(PreviewDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{area}/uploads/{upload}/measures/{row}")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView row(
      Visit visit,
      @PathVariable("upload") String key,
      @PathVariable("row") String number,
      Csrf csrf) {
    return desk.show(
        visit,
        key,
        it -> Shown.page("section", page(it, row(it, number), number, Meanwhile.NOTHING, csrf)));
  }

  @PostMapping("/{area}/uploads/{upload}/measures/{row}")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView decide(
      Visit visit,
      @PathVariable("upload") String key,
      @PathVariable("row") String number,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.take(
        visit,
        key,
        request,
        preview -> decided(preview, row(preview, number), number, request, csrf),
        (now, meanwhile) ->
            Shown.page(
                HttpStatus.CONFLICT,
                "section",
                page(now, row(now, number), number, meanwhile, csrf)));
  }

  private static ProposedRow row(Preview preview, String number) {
    var rows = preview.proposal().rows();
    var place = number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 0;
    if (place < 1 || place > rows.size()) {
      throw new NotFound("no row " + number);
    }
    return rows.get(place - 1);
  }

  private static PreviewDesk.Answer decided(
      Preview preview, ProposedRow row, String number, HttpServletRequest request, Csrf csrf) {
    var remembered = request.getParameter(ONCE) != null;
    var answer = answer(preview, row, request, remembered);
    if (answer.isEmpty()) {
      var fault = Link.to("#" + MEASURE, "Choose which measure this row is");
      return new PreviewDesk.Refused(
          Shown.page(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "section",
              page(preview, row, number, Meanwhile.NOTHING, csrf).wrong(List.of(fault))));
    }
    return PreviewDesk.Decided.about(
        it -> TakenCells.decided(preview, it.row(row.key(), answer.get()), request),
        Sections.MEASURES.at(preview));
  }

  private static Optional<Decisions.OfRow> answer(
      Preview preview, ProposedRow row, HttpServletRequest request, boolean remembered) {
    return switch (text(request, MEASURE)) {
      case "match" -> Optional.of(new Decisions.AsMatched(remembered));
      case "new" -> Optional.of(new Decisions.Fresh(remembered));
      case "leave" -> Optional.of(new Decisions.Leave(remembered));
      case "same" ->
          preview.measures().stream()
              .filter(it -> it.key().equals(text(request, WHICH)))
              .findFirst()
              .map(it -> new Decisions.SameAs(it.id(), remembered));
      case "row" ->
          others(preview, row).stream()
              .filter(it -> it.key().equals(text(request, OTHER)))
              .findFirst()
              .map(it -> new Decisions.SameAsRow(it.key(), remembered));
      default -> Optional.empty();
    };
  }

  private static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }

  /** The other rows that are new measures, of which this one may be another place. */
  private static List<ProposedRow> others(Preview preview, ProposedRow row) {
    return preview.proposal().rows().stream()
        .filter(it -> it.defines().isPresent() && !it.key().equals(row.key()))
        .toList();
  }

  private static SectionPage page(
      Preview preview, ProposedRow row, String number, Meanwhile meanwhile, Csrf csrf) {
    var asked = new ArrayList<SectionPage.Asked>();
    var chosen = chosen(row);
    asked.add(
        new SectionPage.OneOf(
            Field.of(MEASURE, "Which measure is it?").value(chosen), options(preview, row)));
    if (!preview.measures().isEmpty()) {
      asked.add(new SectionPage.FromList(which(preview, row), known(preview, row)));
    }
    var others = others(preview, row);
    if (!others.isEmpty()) {
      asked.add(
          new SectionPage.FromList(
              Field.of(OTHER, "If it is another row of this paper, which one").value(otherRow(row)),
              Stream.concat(
                      Stream.of(Option.of("", "Choose a row")),
                      others.stream()
                          .map(it -> Option.of(it.key(), RowWords.named(preview, it.key()))))
                  .toList()));
    }
    asked.add(
        new SectionPage.Several(
            Field.of(ONCE, "").value(remembered(preview, row) ? "yes" : ""),
            List.of(
                Option.of("yes", "Remember this for the next paper")
                    .hint(
                        "A row of the same name is then taken the same way, and the page says"
                            + " so"))));
    asked.addAll(TakenCells.asked(preview, row));
    return SectionPage.of(
            preview,
            row.metric().name(),
            meanwhile,
            csrf,
            List.of(
                new SectionPage.Read(List.of(facts(preview, row))),
                new SectionPage.Form(
                    Sections.MEASURES.at(preview) + "/" + number,
                    asked,
                    List.of(SectionPage.Press.of("Save"))),
                new SectionPage.Read(List.of(unchanged(row)))))
        .backTo(Link.to(Sections.MEASURES.at(preview), Sections.MEASURES.title()));
  }

  /** Offered until somebody decided otherwise. */
  private static boolean remembered(Preview preview, ProposedRow row) {
    var decided = preview.decisions().rows().get(row.key());
    return decided == null || decided.remembered();
  }

  private static Part facts(Preview preview, ProposedRow row) {
    var facts = Part.fact("Where it stands", row.key());
    var objective = row.metric().objective();
    return (objective.isEmpty()
            ? facts
            : facts.and("Objective", objective.get().number() + " " + objective.get().title()))
        .and("What becomes of it", RowWords.becomes(preview, row))
        .and("Why", Cell.of(row.match().reason()));
  }

  private static String chosen(ProposedRow row) {
    return row.decided()
        .map(it ->
            switch (it) {
              case Decisions.AsMatched _ -> matchesNothing(row) ? "new" : "match";
              case Decisions.SameAs _ -> "same";
              case Decisions.Fresh _ -> "new";
              case Decisions.SameAsRow _ -> "row";
              case Decisions.Leave _ -> "leave";
            })
        .orElse("");
  }

  private static boolean matchesNothing(ProposedRow row) {
    return row.match() instanceof Match.None;
  }

  private static String otherRow(ProposedRow row) {
    return row.decided()
        .map(it -> it instanceof Decisions.SameAsRow(var other, _) ? other : "")
        .orElse("");
  }

  private static List<Option> options(Preview preview, ProposedRow row) {
    var options = new ArrayList<Option>();
    row.match()
        .proposed()
        .ifPresent(
            it -> options.add(Option.of("match", preview.title(it)).hint(row.match().reason())));
    if (row.match() instanceof Match.SameAsRow(var other, var reason)) {
      options.add(Option.of("match", "The same as " + RowWords.named(preview, other)).hint(reason));
    }
    if (!preview.measures().isEmpty()) {
      options.add(Option.of("same", "A measure that the area has").hint("Choose it below"));
    }
    if (!others(preview, row).isEmpty()) {
      options.add(Option.of("row", "Another row of this paper").hint("Choose it below"));
    }
    options.add(Option.of("new", "A new measure"));
    options.add(Option.of("leave", "None: leave this row out"));
    return options;
  }

  private static Field which(Preview preview, ProposedRow row) {
    var chosen =
        row.decided()
            .flatMap(it ->
                it instanceof Decisions.SameAs(var measure, _)
                    ? Optional.of(measure)
                    : Optional.empty())
            .flatMap(id -> preview.measures().stream().filter(it -> it.id().equals(id)).findFirst())
            .map(Definition::key)
            .orElse("");
    return Field.of(WHICH, "If it is a measure that the area has, which one").value(chosen);
  }

  /** Those that are likeliest first, then all of them by their titles. */
  private static List<Option> known(Preview preview, ProposedRow row) {
    var near = Set.copyOf(row.near());
    return Stream.of(
            Stream.of(Option.of("", "Choose a measure")),
            row.near().stream()
                .flatMap(id -> preview.measures().stream().filter(it -> it.id().equals(id)))
                .map(it -> Option.of(it.key(), it.title())),
            preview.measures().stream()
                .filter(it -> !near.contains(it.id()))
                .map(it -> Option.of(it.key(), it.title())))
        .flatMap(it -> it)
        .toList();
  }

  private static Part unchanged(ProposedRow row) {
    var same = row.cells().stream().filter(it -> !it.differs()).toList();
    var table =
        Table.captioned("Cells that say what is known").column("Cell").figure("In the paper");
    same.forEach(
        it -> table.row(CellWords.what(it.key()), Cell.of(CellWords.written(it.inPaper()))));
    return same.isEmpty()
        ? Part.prose("")
        : Part.folded("%,d cells say what is known".formatted(same.size()), table.build());
  }
}
