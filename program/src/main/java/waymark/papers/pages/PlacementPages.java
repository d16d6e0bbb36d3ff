package waymark.papers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.DayWords;
import waymark.papers.Decisions;
import waymark.papers.ProposedChange;
import waymark.report.Part;
import waymark.web.Csrf;
import waymark.web.Field;
import waymark.web.Option;

/** Objectives that a paper heads, and which measures it places under them. */
@Controller
class PlacementPages {

  private static final String TAKE = "take";
  private static final String SHOWN = "shown";
  private static final String SINCE = "since";

  private final PreviewDesk desk;

  PlacementPages(PreviewDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{area}/uploads/{upload}/placements")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView placements(Visit visit, @PathVariable("upload") String key, Csrf csrf) {
    return desk.show(visit, key, it -> Shown.page("section", page(it, Meanwhile.NOTHING, csrf)));
  }

  @PostMapping("/{area}/uploads/{upload}/placements")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView decide(
      Visit visit, @PathVariable("upload") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(
        visit,
        key,
        request,
        preview ->
            PreviewDesk.Decided.about(
                it -> since(preview, decided(preview, it, request), request), preview.address()),
        (now, meanwhile) -> Shown.page(HttpStatus.CONFLICT, "section", page(now, meanwhile, csrf)));
  }

  private static Decisions decided(Preview preview, Decisions before, HttpServletRequest request) {
    var ticked = values(request, TAKE);
    var shown = values(request, SHOWN);
    return before.with(more ->
        preview.proposal().changes().stream()
            .filter(it -> shown.contains(it.key()))
            .filter(it -> it.taken() != ticked.contains(it.key()))
            .forEach(it -> more.others.put(it.key(), ticked.contains(it.key()))));
  }

  private static Decisions since(Preview preview, Decisions before, HttpServletRequest request) {
    var answer = request.getParameter(SINCE);
    return preview.proposal().placing().isEmpty()
            || answer == null
            || preview.proposal().placing().get().since() == answer.equals("first")
        ? before
        : before.placedSince(answer.equals("first"));
  }

  private static Set<String> values(HttpServletRequest request, String name) {
    var values = request.getParameterValues(name);
    return values == null ? Set.of() : Set.copyOf(List.of(values).stream().distinct().toList());
  }

  private static SectionPage page(Preview preview, Meanwhile meanwhile, Csrf csrf) {
    var changes = preview.proposal().changes();
    var asked = new ArrayList<SectionPage.Asked>();
    placing(preview, asked);
    if (!changes.isEmpty()) {
      changes.forEach(it -> asked.add(new SectionPage.Along(SHOWN, it.key())));
      asked.add(
          new SectionPage.Several(
              Field.of(TAKE, "What is taken")
                  .values(
                      changes.stream()
                          .filter(ProposedChange::taken)
                          .map(ProposedChange::key)
                          .toList()),
              changes.stream().map(it -> option(preview, it)).toList()));
    }
    var block =
        asked.isEmpty()
            ? new SectionPage.Read(
                List.of(
                    Part.prose(
                        "It heads no objective that the plan does not have, and places no measure"
                            + " elsewhere.")))
            : new SectionPage.Form(
                Sections.PLACEMENTS.at(preview), asked, List.of(SectionPage.Press.of("Save")));
    return SectionPage.of(preview, Sections.PLACEMENTS.title(), meanwhile, csrf, List.of(block));
  }

  private static void placing(Preview preview, List<SectionPage.Asked> asked) {
    preview
        .proposal()
        .placing()
        .ifPresent(it ->
            asked.add(
                new SectionPage.OneOf(
                    Field.of(SINCE, "Since when do its measures stand under their objectives?")
                        .value(it.since() ? "first" : "issue"),
                    List.of(
                        Option.of(
                                "first",
                                "Since “%s”, issued on %s"
                                    .formatted(
                                        it.first().title(), DayWords.of(it.first().issued())))
                            .hint(
                                "That paper had the measures and did not say under which objectives"
                                    + " they stand"),
                        Option.of("issue", "Since this paper")))));
  }

  private static Option option(Preview preview, ProposedChange change) {
    return switch (change) {
      case ProposedChange.NewObjective it ->
          Option.of(
                  it.key(),
                  "Objective %s: %s".formatted(it.objective().number(), it.objective().title()))
              .hint("The plan does not have it yet");
      case ProposedChange.ChangedObjective it ->
          Option.of(it.key(), "Objective %s: %s".formatted(it.now().number(), it.now().title()))
              .hint("Known as: " + it.was().title());
      case ProposedChange.Placed it ->
          Option.of(
              it.key(),
              "%s: placed under objective %s".formatted(preview.title(it.measure()), it.number()));
      case ProposedChange.TakenAway it ->
          Option.of(
              it.key(),
              "%s: no longer under objective %s"
                  .formatted(preview.title(it.measure()), it.number()));
    };
  }
}
