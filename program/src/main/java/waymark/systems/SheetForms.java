package waymark.systems;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.measures.Definition;
import waymark.measures.Measures;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Option;

/** The form in which somebody notes what became of the definition sheet of a measure. */
@Controller
class SheetForms {

  private static final String WHAT = "what";
  private static final String ON = "on";
  private static final String DUE = "due";
  private static final String REQUESTED = "requested";
  private static final String CHASED = "chased";
  private static final String SIGNED = "signed";
  private static final int USUAL_WEEKS = 2;

  private final FormDesk desk;
  private final Measures measures;
  private final DefinitionSheets sheets;

  SheetForms(FormDesk desk, Measures measures, DefinitionSheets sheets) {
    this.desk = desk;
    this.measures = measures;
    this.sheets = sheets;
  }

  @RequestMapping(
      path = "/{area}/systems/{measure}",
      method = {GET, POST})
  @Needs(Right.EDIT_READINGS)
  ModelAndView sheet(
      Visit visit, @PathVariable("measure") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> form(visit, key));
  }

  private Form form(Visit visit, String key) {
    var measure =
        measures
            .definition(key, KnownAt.LATEST)
            .orElseThrow(() -> new NotFound("no measure " + key));
    var sheet = Optional.ofNullable(sheets.sheets(KnownAt.LATEST).get(measure.id()));
    var open = sheet.filter(it -> it.signed().isEmpty());
    var today = desk.today();
    return Form.changing(
            "Definition sheet: " + measure.title(),
            questions(open),
            Answers.NONE
                .with(WHAT, open.isPresent() ? "" : REQUESTED)
                .with(ON, Optional.of(today))
                .with(DUE, Optional.of(today.plusWeeks(USUAL_WEEKS))),
            sheets.lastWritten(measure.id()),
            Link.to(visit.at("/systems"), "Systems audit"),
            check ->
                read(check, measure, open.orElse(null))
                    .map(it ->
                        Change.now(
                            sentence(check.text(WHAT), measure, it),
                            visit.at("/systems"),
                            writing -> DefinitionSheets.write(writing, it))))
        .saying(said(measure, sheet));
  }

  private static String[] said(Definition measure, Optional<DefinitionSheet> sheet) {
    var said = new ArrayList<String>();
    said.add(
        measure.ownerRole().isEmpty()
            ? "Nobody answers for this measure yet, so nobody can sign for it."
            : "%s answers for this measure.".formatted(measure.ownerRole()));
    sheet.ifPresent(it ->
        said.add(
            "Requested on %s, due on %s.%s%s"
                .formatted(
                    DayWords.of(it.requested()),
                    DayWords.of(it.due()),
                    it.chased()
                        .map(day ->
                            " Chased %s, last on %s."
                                .formatted(
                                    it.timesChased() == 1 ? "once" : it.timesChased() + " times",
                                    DayWords.of(day)))
                        .orElse(""),
                    it.signed()
                        .map(day -> " Signed on %s.".formatted(DayWords.of(day)))
                        .orElse(""))));
    return said.toArray(String[]::new);
  }

  private static List<Question> questions(Optional<DefinitionSheet> open) {
    var steps = new ArrayList<Option>();
    if (open.isPresent()) {
      steps.add(Option.of(CHASED, "It was chased"));
      steps.add(Option.of(SIGNED, "It was signed as the measure is defined now"));
    }
    steps.add(
        Option.of(
            REQUESTED,
            open.isPresent() ? "It was requested anew" : "It was requested from its owner"));
    return List.of(
        Question.oneOf(WHAT, "What became of it?", steps).needed("Choose what became of it"),
        Question.day(ON, "On which day").needed("Enter the day"),
        Question.day(DUE, "To be signed by").hint("Only where it was requested"));
  }

  private Checked<DefinitionSheet> read(
      Check check, Definition measure, @Nullable DefinitionSheet open) {
    var on = check.day(ON).orElse(desk.today());
    var what = check.text(WHAT);
    if (on.isAfter(desk.today())) {
      check.refuse(ON, "The day must not lie in the future");
    }
    if (open != null && !what.equals(REQUESTED) && on.isBefore(open.requested())) {
      check.refuse(
          ON,
          "It was requested on %s; the day must not be before that"
              .formatted(DayWords.of(open.requested())));
    }
    if (what.equals(SIGNED) && measure.ownerRole().isEmpty()) {
      check.refuse(WHAT, "Say first who answers for the measure: change its definition");
    }
    var due = check.day(DUE);
    if (what.equals(REQUESTED) && due.filter(it -> !it.isBefore(on)).isEmpty()) {
      check.refuse(DUE, "Enter the day by which it is to be signed, not before it was requested");
    }
    return check.result(() -> next(what, measure, open, on, due.orElse(on)));
  }

  private static DefinitionSheet next(
      String what,
      Definition measure,
      @Nullable DefinitionSheet open,
      LocalDate on,
      LocalDate due) {
    if (open == null || what.equals(REQUESTED)) {
      return DefinitionSheet.requested(measure.id(), on, due);
    }
    return what.equals(CHASED) ? open.chasedOn(on) : open.signedOn(on, measure);
  }

  private static String sentence(String what, Definition measure, DefinitionSheet it) {
    return switch (what) {
      case CHASED -> "Chased the definition sheet of “%s”.".formatted(measure.title());
      case SIGNED ->
          "Noted that the definition sheet of “%s” was signed.".formatted(measure.title());
      default ->
          "Requested the definition sheet of “%s”, due on %s."
              .formatted(measure.title(), DayWords.of(it.due()));
    };
  }
}
