package waymark.papers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import waymark.kernel.England;
import waymark.programme.Plan;
import waymark.report.Part;
import waymark.web.Csrf;
import waymark.web.DateField;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;

/** What a paper is: what it is called, when it was issued, and to which plan it belongs. */
@Controller
class AboutPages {

  private static final String TITLE = "title";
  private static final String ISSUED = "issued";
  private static final String PLAN = "plan";
  private static final int LONGEST_TITLE = 200;
  private static final int EARLIEST_YEAR = 1990;

  private final PreviewDesk desk;
  private final Clock clock;

  AboutPages(PreviewDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** The three questions with what was answered. */
  private record Asked(Field title, DateField issued, Field plan) {

    List<Link> faults() {
      var faults = new ArrayList<Link>();
      if (title.wrong()) {
        faults.add(ErrorSummary.fault(title));
      }
      if (issued.question().wrong()) {
        faults.add(ErrorSummary.fault(issued));
      }
      if (plan.wrong()) {
        faults.add(ErrorSummary.fault(plan));
      }
      return faults;
    }
  }

  @GetMapping("/{area}/uploads/{upload}/about")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView about(Visit visit, @PathVariable("upload") String key, Csrf csrf) {
    return desk.show(
        visit,
        key,
        it -> Shown.page("section", page(visit, it, standing(it), Meanwhile.NOTHING, csrf)));
  }

  @PostMapping("/{area}/uploads/{upload}/about")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView answer(
      Visit visit, @PathVariable("upload") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(
        visit,
        key,
        request,
        preview -> answered(visit, preview, request, csrf),
        (now, meanwhile) ->
            Shown.page(
                HttpStatus.CONFLICT, "section", page(visit, now, standing(now), meanwhile, csrf)));
  }

  private PreviewDesk.Answer answered(
      Visit visit, Preview preview, HttpServletRequest request, Csrf csrf) {
    var title = text(request, TITLE).replaceAll("\\p{Cntrl}", " ").strip();
    var day = day(request);
    var plan =
        preview.plans().stream().filter(it -> it.key().equals(text(request, PLAN))).findFirst();
    var asked = checked(preview, request, title, day, plan);
    if (!asked.faults().isEmpty()) {
      return new PreviewDesk.Refused(
          Shown.page(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "section",
              page(visit, preview, asked, Meanwhile.NOTHING, csrf).wrong(asked.faults())));
    }
    var said = preview.paper().contents();
    return new PreviewDesk.Decided(
        it ->
            it.about(
                day.filter(answered -> !Optional.of(answered).equals(said.issued())),
                title.equals(said.title()) ? "" : title,
                plan.map(Plan::id)),
        preview.address());
  }

  private Asked checked(
      Preview preview,
      HttpServletRequest request,
      String title,
      Optional<LocalDate> day,
      Optional<Plan> plan) {
    var asked = asked(preview, title, given(request), plan.map(Plan::key).orElse(""));
    var today = LocalDate.now(clock.withZone(England.TIME));
    return new Asked(
        title.isEmpty()
            ? asked.title().error("Enter what the paper is called")
            : title.length() > LONGEST_TITLE
                ? asked
                    .title()
                    .error(
                        "What the paper is called must be %d characters or fewer"
                            .formatted(LONGEST_TITLE))
                : asked.title(),
        day.isEmpty()
            ? asked
                .issued()
                .error("Enter the day on which the paper was issued, such as 27 11 2024")
            : day.get().isAfter(today)
                ? asked.issued().error("The day of issue must not lie in the future")
                : asked.issued(),
        plan.isEmpty() && !preview.plans().isEmpty()
            ? asked.plan().error("Choose the plan that the paper is about")
            : asked.plan());
  }

  private static List<String> given(HttpServletRequest request) {
    return List.of(
        text(request, ISSUED + "-day"),
        text(request, ISSUED + "-month"),
        text(request, ISSUED + "-year"));
  }

  private static Optional<LocalDate> day(HttpServletRequest request) {
    try {
      var given = given(request).stream().map(Integer::valueOf).toList();
      return Optional.of(LocalDate.of(given.get(2), given.get(1), given.get(0)))
          .filter(it -> it.getYear() >= EARLIEST_YEAR);
    } catch (DateTimeException | NumberFormatException noDay) {
      return Optional.empty();
    }
  }

  private static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "").strip();
  }

  private static Asked standing(Preview preview) {
    var issued =
        preview
            .paper()
            .issued()
            .map(it ->
                List.of(
                    String.valueOf(it.getDayOfMonth()),
                    String.valueOf(it.getMonthValue()),
                    String.valueOf(it.getYear())))
            .orElse(List.of("", "", ""));
    return asked(
        preview,
        preview.paper().title(),
        issued,
        preview.proposal().plan().map(Plan::key).orElse(""));
  }

  private static Asked asked(Preview preview, String title, List<String> issued, String plan) {
    var stated = preview.paper().contents().issued();
    return new Asked(
        Field.of(TITLE, "What it is called")
            .hint("As people look for it later. The paper itself is not changed")
            .value(title),
        DateField.of(
                Field.of(ISSUED, "When it was issued")
                    .hint(
                        stated
                                .map(it -> "The paper says %s".formatted(DayWords.of(it)))
                                .orElse("The paper does not say")
                            + ". All that it says is known from this day on"))
            .given(issued.get(0), issued.get(1), issued.get(2)),
        Field.of(PLAN, "Which plan it is about").value(plan));
  }

  private static SectionPage page(
      Visit visit, Preview preview, Asked asked, Meanwhile meanwhile, Csrf csrf) {
    var questions = new ArrayList<SectionPage.Asked>();
    questions.add(new SectionPage.Line(asked.title()));
    questions.add(new SectionPage.Day(asked.issued()));
    var blocks = new ArrayList<SectionPage.Block>();
    if (preview.plans().isEmpty()) {
      blocks.add(
          new SectionPage.Read(
              List.of(
                  Part.prose(
                      "The area has no plan yet. A paper is about a plan; add it first, then come"
                          + " back: this paper waits for you under Papers."))));
      if (visit.may(Right.EDIT_PROGRAMME)) {
        blocks.add(new SectionPage.Ways(List.of(Link.to(visit.at("/plans/new"), "Add a plan"))));
      }
    } else {
      questions.add(
          new SectionPage.OneOf(
              asked.plan(),
              preview.plans().stream()
                  .map(it -> Option.of(it.key(), it.title()).hint(it.kind().words()))
                  .toList()));
    }
    blocks.add(
        new SectionPage.Form(
            Sections.ABOUT.at(preview), questions, List.of(SectionPage.Press.of("Save"))));
    return SectionPage.of(preview, Sections.ABOUT.title(), meanwhile, csrf, blocks);
  }
}
