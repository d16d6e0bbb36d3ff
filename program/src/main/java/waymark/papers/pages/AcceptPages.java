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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.Checked;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.papers.Acceptance;
import waymark.papers.Upload;
import waymark.report.Part;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Link;

/** The last page before a paper is known: what will happen, in one sentence and in numbers. */
@Controller
class AcceptPages {

  private static final String SHOWN = "shown";
  private static final String OVERTAKEN = "overtaken";

  private final PreviewDesk desk;
  private final Acceptance acceptance;

  AcceptPages(PreviewDesk desk, Acceptance acceptance) {
    this.desk = desk;
    this.acceptance = acceptance;
  }

  @GetMapping("/{area}/uploads/{upload}/accept")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView check(Visit visit, @PathVariable("upload") String key, Csrf csrf) {
    return desk.show(visit, key, it -> Shown.page("section", page(it, csrf)));
  }

  @PostMapping("/{area}/uploads/{upload}/accept")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView accept(
      Visit visit, @PathVariable("upload") String key, HttpServletRequest request, Csrf csrf) {
    var shown = Objects.requireNonNullElse(request.getParameter(SHOWN), "");
    if (shown.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "shown= is missing");
    }
    return desk.decided(
        visit,
        key,
        paper ->
            switch (acceptance.accept(visit.area(), visit.person(), paper, shown)) {
              case Checked.Valid<Acceptance.Accepted>(var accepted) ->
                  Shown.seeOther(visit.at("/papers/" + accepted.paper()));
              case Checked.Invalid<Acceptance.Accepted>(var faults) ->
                  refused(visit, key, faults, csrf);
            });
  }

  /** As everything stands by now; whoever was second sees the paper that the first accepted. */
  private ModelAndView refused(Visit visit, String key, List<Checked.Fault> faults, Csrf csrf) {
    if (desk.upload(visit, key).state() != Upload.State.READ) {
      return Shown.seeOther(visit.at("/uploads/" + key));
    }
    return desk.show(
        visit,
        key,
        now -> {
          var overtaken = faults.stream().anyMatch(it -> it.field().equals(OVERTAKEN));
          var page = page(now, csrf);
          return Shown.page(
              overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
              "section",
              overtaken
                  ? page.saying(
                      new ErrorSummary(
                          "Nothing was accepted: something changed since this page was shown",
                          faults.getFirst().words()
                              + " Look at the page as it stands now, then accept it again.",
                          List.of()))
                  : page.wrong(
                      faults.stream()
                          .map(it -> Link.to(Sections.of(now, it.field()).at(now), it.words()))
                          .toList()));
        });
  }

  private static SectionPage page(Preview preview, Csrf csrf) {
    var blocks = new ArrayList<SectionPage.Block>();
    var missing = Sections.missing(preview);
    if (!missing.isEmpty()) {
      blocks.add(
          new SectionPage.Read(
              List.of(Part.prose("Before this paper can be accepted, this must be answered:"))));
      blocks.add(new SectionPage.Ways(missing));
      return SectionPage.of(
          preview, "Not everything is answered yet", Meanwhile.NOTHING, csrf, blocks);
    }
    var about = new ArrayList<Part>();
    about.add(Part.lead(says(preview)));
    var facts = Part.fact("Paper", preview.title());
    for (var kind : CellKind.values()) {
      var cells = kind.in(preview);
      if (kind.decided() && !cells.isEmpty()) {
        var taken = cells.stream().filter(it -> TakenCells.taken(it.cell())).count();
        facts =
            facts.and(
                kind.heading(),
                taken == cells.size()
                    ? "%,d".formatted(taken)
                    : "%,d taken, %,d left out".formatted(taken, cells.size() - taken));
      }
    }
    var consequences = new Consequences(preview.proposal());
    about.add(consequences.with(facts));
    about.addAll(consequences.parts());
    about.add(
        Part.prose(
            "It will stand in the ledger under your name, and the file is kept as it was handed"
                + " over. What is accepted is never overwritten: a correction comes as a new paper"
                + " or entry, with its reason."));
    blocks.add(new SectionPage.Read(about));
    blocks.add(
        new SectionPage.Form(
            preview.address() + "/accept",
            List.of(new SectionPage.Along(SHOWN, preview.proposal().fingerprint())),
            List.of(SectionPage.Press.of("Accept this paper"))));
    return SectionPage.of(preview, "Check and accept", Meanwhile.NOTHING, csrf, blocks);
  }

  private static String says(Preview preview) {
    var taken =
        Stream.of(CellKind.values())
            .filter(CellKind::decided)
            .map(kind -> {
              var count =
                  (int) kind.in(preview).stream().filter(it -> TakenCells.taken(it.cell())).count();
              return count == 0 ? "" : kind.counted(count);
            })
            .filter(it -> !it.isEmpty())
            .toList();
    return "Accepting this paper makes %s known from %s, the day of its issue."
        .formatted(
            taken.isEmpty() ? "what it says" : CountWords.listed(taken),
            preview.proposal().issued().map(DayWords::of).orElse("today"));
  }
}
