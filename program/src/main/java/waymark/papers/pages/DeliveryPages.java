package waymark.papers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
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
import waymark.delivery.ProposedAction;
import waymark.delivery.ProposedAssurance;
import waymark.papers.Decisions;
import waymark.report.Part;
import waymark.web.Csrf;
import waymark.web.Field;
import waymark.web.Option;

/** What a paper says of actions and assurance, cell by cell, and what of it is taken. */
@Controller
class DeliveryPages {

  private static final String TAKE = "take";
  private static final String SHOWN = "shown";
  private static final int LONGEST = 120;

  private final PreviewDesk desk;

  DeliveryPages(PreviewDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{area}/uploads/{upload}/delivery")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView delivery(Visit visit, @PathVariable("upload") String key, Csrf csrf) {
    return desk.show(visit, key, it -> Shown.page("section", page(it, Meanwhile.NOTHING, csrf)));
  }

  @PostMapping("/{area}/uploads/{upload}/delivery")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView decide(
      Visit visit, @PathVariable("upload") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(
        visit,
        key,
        request,
        preview ->
            PreviewDesk.Decided.about(it -> decided(preview, it, request), preview.address()),
        (now, meanwhile) -> Shown.page(HttpStatus.CONFLICT, "section", page(now, meanwhile, csrf)));
  }

  /** An action or an activity that somebody may leave out. */
  private record Choice(String key, boolean taken, String words, String hint) {

    static Choice of(ProposedAction it) {
      return new Choice(
          it.key(), it.taken(), it.now().action().named(), DeliveryTables.inShort(it.cells()));
    }

    static Choice of(ProposedAssurance it) {
      return new Choice(
          it.key(), it.taken(), it.now().activity(), DeliveryTables.inShort(it.cells()));
    }

    Option option() {
      return Option.of(
              key, words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…")
          .hint(hint);
    }
  }

  /** Those by which something changes, and those that were left out. */
  private static List<Choice> choices(Preview preview) {
    var delivery = preview.proposal().delivery();
    return Stream.concat(
            delivery.actions().stream().filter(it -> it.changes() || !it.taken()).map(Choice::of),
            delivery.assurance().stream().filter(it -> it.changes() || !it.taken()).map(Choice::of))
        .toList();
  }

  private static Decisions decided(Preview preview, Decisions before, HttpServletRequest request) {
    var ticked = values(request, TAKE);
    var shown = values(request, SHOWN);
    return before.with(more ->
        choices(preview).stream()
            .filter(it -> shown.contains(it.key()))
            .filter(it -> it.taken() != ticked.contains(it.key()))
            .forEach(it -> more.others.put(it.key(), ticked.contains(it.key()))));
  }

  private static Set<String> values(HttpServletRequest request, String name) {
    var values = request.getParameterValues(name);
    return values == null ? Set.of() : Set.copyOf(List.of(values).stream().distinct().toList());
  }

  private static SectionPage page(Preview preview, Meanwhile meanwhile, Csrf csrf) {
    var blocks = new ArrayList<SectionPage.Block>();
    blocks.add(new SectionPage.Read(said(preview)));
    var choices = choices(preview);
    if (!choices.isEmpty()) {
      var asked = new ArrayList<SectionPage.Asked>();
      choices.forEach(it -> asked.add(new SectionPage.Along(SHOWN, it.key())));
      asked.add(
          new SectionPage.Several(
              Field.of(TAKE, "What is taken")
                  .hint("Untick what is to be left out. The paper is kept as it says it either way")
                  .values(choices.stream().filter(Choice::taken).map(Choice::key).toList()),
              choices.stream().map(Choice::option).toList()));
      blocks.add(
          new SectionPage.Form(
              Sections.DELIVERY.at(preview), asked, List.of(SectionPage.Press.of("Save"))));
    }
    return SectionPage.of(preview, Sections.DELIVERY.title(), meanwhile, csrf, blocks);
  }

  private static List<Part> said(Preview preview) {
    var parts = preview.paper().contents().parts();
    if (parts.actions().isEmpty() && parts.assurance().isEmpty()) {
      return List.of(Part.prose("This paper lists no actions and no assurance activities."));
    }
    var delivery = preview.proposal().delivery();
    if (delivery.actions().isEmpty() && delivery.assurance().isEmpty()) {
      return List.of(
          Part.prose(
              "Say first, under “About this paper”, to which plan it belongs and when it was"
                  + " issued. Then what it says of actions and assurance is compared with what is"
                  + " known."));
    }
    return DeliveryTables.of(preview);
  }
}
