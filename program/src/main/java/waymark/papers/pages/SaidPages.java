package waymark.papers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.papers.Warning;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.web.Csrf;
import waymark.web.Field;
import waymark.web.Option;

/** What there is to read about a paper beside its figures: oddities, claims, and notes. */
@Controller
class SaidPages {

  private static final String SEEN = "seen";

  private final PreviewDesk desk;

  SaidPages(PreviewDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{area}/uploads/{upload}/warnings")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView warnings(Visit visit, @PathVariable("upload") String key, Csrf csrf) {
    return desk.show(
        visit, key, it -> Shown.page("section", warnings(it, Meanwhile.NOTHING, csrf)));
  }

  @PostMapping("/{area}/uploads/{upload}/warnings")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView confirm(
      Visit visit, @PathVariable("upload") String key, HttpServletRequest request, Csrf csrf) {
    var seen = request.getParameterValues(SEEN);
    return desk.take(
        visit,
        key,
        request,
        preview ->
            PreviewDesk.Decided.about(
                it ->
                    it.with(more ->
                        preview.proposal().warnings().stream()
                            .map(Warning::key)
                            .filter(warning -> seen != null && List.of(seen).contains(warning))
                            .forEach(more.confirmed::add)),
                preview.address()),
        (now, meanwhile) ->
            Shown.page(HttpStatus.CONFLICT, "section", warnings(now, meanwhile, csrf)));
  }

  private static SectionPage warnings(Preview preview, Meanwhile meanwhile, Csrf csrf) {
    var warnings = preview.proposal().warnings();
    var blocks = new ArrayList<SectionPage.Block>();
    var told = warnings.stream().filter(it -> !it.kind().mustBeConfirmed()).toList();
    var asking = warnings.stream().filter(it -> it.kind().mustBeConfirmed()).toList();
    if (!told.isEmpty()) {
      var table = Table.captioned("To know").column("Where").column("What");
      told.forEach(it -> table.row(where(it), Cell.of(it.words())));
      blocks.add(new SectionPage.Read(List.of(table.build())));
    }
    if (!asking.isEmpty()) {
      blocks.add(
          new SectionPage.Form(
              Sections.WARNINGS.at(preview),
              List.of(
                  new SectionPage.Several(
                      Field.of(SEEN, "Tick what you have looked at and know to be right")
                          .hint(
                              "What is wrong in the paper is best put right there, and the paper"
                                  + " loaded again")
                          .values(List.copyOf(preview.decisions().confirmed())),
                      asking.stream()
                          .map(it -> Option.of(it.key(), it.words()).hint(where(it)))
                          .toList())),
              List.of(SectionPage.Press.of("Save"))));
    }
    if (warnings.isEmpty()) {
      blocks.add(new SectionPage.Read(List.of(Part.prose("Nothing looks odd."))));
    }
    return SectionPage.of(preview, Sections.WARNINGS.title(), meanwhile, csrf, blocks);
  }

  private static String where(Warning warning) {
    return warning.where().isEmpty() || warning.kind() == Warning.Kind.OTHER_MONTH
        ? "The whole paper"
        : warning.where();
  }

  private ModelAndView read(
      Visit visit, String key, Sections section, Function<Preview, List<Part>> parts, Csrf csrf) {
    return desk.show(
        visit,
        key,
        it ->
            Shown.page(
                "section",
                SectionPage.of(
                    it,
                    section.title(),
                    Meanwhile.NOTHING,
                    csrf,
                    List.of(new SectionPage.Read(parts.apply(it))))));
  }

  private static List<Part> concat(Part first, List<Part> others) {
    var all = new ArrayList<Part>();
    all.add(first);
    all.addAll(others);
    return all;
  }

  @GetMapping("/{area}/uploads/{upload}/claims")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView claims(Visit visit, @PathVariable("upload") String key, Csrf csrf) {
    return read(visit, key, Sections.CLAIMS, SaidPages::claims, csrf);
  }

  private static List<Part> claims(Preview preview) {
    var claims = preview.proposal().claims();
    return claims.isEmpty()
        ? List.of(Part.prose("Its text states nothing that figures could bear out."))
        : concat(
            Part.prose(
                "Each was held against this paper and those before it. They are kept with the paper"
                    + " as they are, also where they do not hold."),
            ClaimsTables.ofChecked(claims));
  }

  @GetMapping("/{area}/uploads/{upload}/notes")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView notes(Visit visit, @PathVariable("upload") String key, Csrf csrf) {
    return read(visit, key, Sections.NOTES, SaidPages::notes, csrf);
  }

  private static List<Part> notes(Preview preview) {
    var parts = new ArrayList<Part>();
    if (!preview.proposal().unread().isEmpty()) {
      var table =
          Table.captioned("Not read").column("Where").column("What stands there").column("Why");
      preview.proposal().unread().forEach(it -> table.row(it.where(), it.text(), it.why()));
      parts.add(table.build());
    }
    if (!preview.proposal().repairs().isEmpty()) {
      var table =
          Table.captioned("Read otherwise than it stands")
              .column("Where")
              .column("As it stands")
              .column("As it was read");
      preview.proposal().repairs().forEach(it -> table.row(it.where(), it.was(), it.read()));
      parts.add(table.build());
    }
    return parts.isEmpty()
        ? List.of(Part.prose("Everything was read as it stands."))
        : List.copyOf(parts);
  }
}
