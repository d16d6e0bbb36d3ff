package waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import waymark.delivery.ActionReference;
import waymark.documents.Caption.Part;
import waymark.documents.Outline.Grid;
import waymark.documents.Outline.Line;
import waymark.documents.Outline.Piece;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Row;
import waymark.documents.Paper.Unread;
import waymark.documents.Review.Area;
import waymark.documents.Review.Evidence;
import waymark.documents.Review.NextStep;
import waymark.documents.Review.Progress;

/** The areas of a review paper, each with progress on key actions, evidence and next steps. */
final class ReviewAreas {

  private static final Pattern AREA =
      Pattern.compile(
          "(?:WSoA )?Area (?<number>\\d{1,2})(?: ?[|:\u2010-\u2015-] ?(?<statement>.*))?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern NONE_YET =
      Pattern.compile(
          "(?:there is |there has been )?(?:no|none)(?: [a-z]{1,20})?"
              + "(?: evidence(?: of impact)?| impact)(?!\\w).*"
              + "|(?:there is )?nothing(?!\\w).*|none(?: yet)?\\.?|n/a",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** A title is shorter; a longer one ran together with the text behind it. */
  private static final int LONGEST_TITLE = 90;

  private final List<Note> notes;
  private final List<Area> areas = new ArrayList<>();
  private Optional<Draft> open = Optional.empty();
  private Optional<Caption> caption = Optional.empty();

  private ReviewAreas(List<Note> notes) {
    this.notes = notes;
  }

  /** Areas that have any progress, evidence or next steps. */
  static List<Area> in(List<Piece> pieces, List<Note> notes) {
    var reader = new ReviewAreas(notes);
    for (var piece : pieces) {
      switch (piece) {
        case Line line -> reader.line(line);
        case Grid grid -> reader.grid(grid);
      }
    }
    reader.end();
    return reader.areas;
  }

  /** An area that is being read. */
  private record Draft(
      String where,
      String number,
      List<Line> statements,
      List<Entry> progress,
      List<Evidence> evidence,
      List<Line> steps,
      List<String> stepsAbout) {
    Draft(String where, String number) {
      this(
          where,
          number,
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }
  }

  private record Entry(Line line, String about, ActionReference.Leading leading, List<Line> text) {}

  private void line(Line line) {
    var area = AREA.matcher(line.text());
    if (area.matches()) {
      begin(line.where(), area.group("number"));
      var statement = area.group("statement");
      if (statement != null && !statement.isBlank()) {
        text(new Line(line.where(), statement.strip(), false, line.objective()));
      }
      return;
    }
    var next = Caption.of(line);
    if (next.isPresent() && !(next.get().part() == Part.OTHER && headsEntry(line))) {
      caption(line, next.get());
    } else {
      text(line);
    }
  }

  /** Under the progress of an area, a heading that begins with references heads one entry of it. */
  private boolean headsEntry(Line line) {
    return caption.filter(it -> it.part() == Part.PROGRESS).isPresent()
        && !ActionReference.leading(line.text()).cell().references().isEmpty();
  }

  private void caption(Line line, Caption next) {
    switch (next.part()) {
      case PROGRESS, EVIDENCE, NEXT_STEPS -> {
        if (open.isEmpty()) {
          begin(line.where(), "");
        }
        caption = Optional.of(next);
      }
      case NARRATIVE, DECISION, RECOMMENDATIONS, OTHER -> end();
    }
  }

  /** {@code 4 | Area 1 | weakness}, the other weaknesses in the rows below. */
  private void grid(Grid grid) {
    if (grid.kind().isPresent()) {
      return;
    }
    for (var row : grid.rows()) {
      var at = area(row);
      if (at >= 0) {
        var match = AREA.matcher(row.cell(at));
        begin(row.where(), match.matches() ? match.group("number") : "");
        var before = Notes.joined(row, 0, at);
        if (!before.isEmpty()) {
          notes.add(new Unread(row.where(), before, "it stands before the number of an area"));
        }
      } else if (open.isEmpty() || caption.isPresent()) {
        return;
      }
      var statement = Notes.joined(row, at + 1, row.cells().size());
      if (!statement.isEmpty()) {
        text(new Line(row.where(), statement, false, grid.objective()));
      }
    }
  }

  private static int area(Row row) {
    for (var at = 0; at < row.cells().size(); at++) {
      if (AREA.matcher(row.cell(at)).matches()) {
        return at;
      }
    }
    return -1;
  }

  private void text(Line line) {
    open.ifPresent(draft -> {
      if (caption.isEmpty()) {
        draft.statements().add(line);
        return;
      }
      switch (caption.get().part()) {
        case PROGRESS -> progress(draft, line);
        case EVIDENCE -> evidence(draft, line);
        case NEXT_STEPS -> step(draft, line);
        case NARRATIVE, DECISION, RECOMMENDATIONS, OTHER -> {}
      }
    });
  }

  private void progress(Draft draft, Line line) {
    var leading = ActionReference.leading(line.text());
    if (!leading.cell().references().isEmpty()) {
      if (leading.cell() instanceof ActionReference.Mended mended) {
        var read = mended.references().getFirst().text();
        notes.add(new Repair(line.where(), leading.asWritten(), read));
      }
      draft.progress().add(new Entry(line, about(), leading, new ArrayList<>()));
    } else if (draft.progress().isEmpty()) {
      notes.add(
          new Unread(
              line.where(),
              Notes.shortened(line.text()),
              "progress without the reference of an action before it"));
    } else {
      draft.progress().getLast().text().add(line);
    }
  }

  /** Numbered items under the evidence are next steps whose heading is missing. */
  private void evidence(Draft draft, Line line) {
    var passage = MarkedText.of(line);
    if (passage.roman()) {
      caption = Optional.of(new Caption(Part.NEXT_STEPS, ""));
      notes.add(
          new Repair(
              line.where(),
              "numbered items under Evidence of impact",
              "key next steps without their heading"));
      step(draft, line);
    } else if (NONE_YET.matcher(passage.text()).matches()) {
      draft.evidence().add(new Evidence.NoneYet(line.where(), passage.text()));
    } else {
      draft.evidence().add(new Evidence.Offered(line.where(), passage));
    }
  }

  private void step(Draft draft, Line line) {
    draft.steps().add(line);
    draft.stepsAbout().add(about());
  }

  private String about() {
    return caption.map(Caption::about).orElse("");
  }

  private void begin(String where, String number) {
    end();
    open = Optional.of(new Draft(where, number));
  }

  private void end() {
    open.filter(draft ->
            !(draft.progress().isEmpty() && draft.evidence().isEmpty() && draft.steps().isEmpty()))
        .map(this::area)
        .ifPresent(areas::add);
    open = Optional.empty();
    caption = Optional.empty();
  }

  private Area area(Draft draft) {
    return new Area(
        draft.where(),
        draft.number(),
        MarkedText.of(draft.statements()).stream().map(MarkedText::text).toList(),
        draft.progress().stream().map(this::progress).toList(),
        draft.evidence(),
        steps(draft));
  }

  private Progress progress(Entry entry) {
    var leading = entry.leading();
    var title = leading.title();
    var text = new ArrayList<Line>();
    if (title.length() > LONGEST_TITLE) {
      notes.add(
          new Repair(
              entry.line().where(),
              Notes.shortened(entry.line().text()),
              "text without a title, or with one that runs into it"));
      text.add(new Line(entry.line().where(), title, false, entry.line().objective()));
      title = "";
    }
    text.addAll(entry.text());
    return new Progress(
        entry.line().where(),
        entry.about(),
        leading.cell().references(),
        leading.asWritten(),
        title,
        MarkedText.of(text));
  }

  private static List<NextStep> steps(Draft draft) {
    var steps = new ArrayList<NextStep>();
    for (var at = 0; at < draft.steps().size(); at++) {
      var passage = MarkedText.of(draft.steps().get(at));
      if (!steps.isEmpty() && passage.goesOn(steps.getLast().text())) {
        var before = steps.removeLast();
        var text = before.text() + " " + passage.text();
        steps.add(new NextStep(before.where(), before.about(), before.marker(), text));
      } else {
        var about = draft.stepsAbout().get(at);
        steps.add(new NextStep(passage.where(), about, passage.marker(), passage.text()));
      }
    }
    return steps;
  }
}
