package waymark.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import waymark.kernel.Figure;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Unit;
import waymark.report.Cell;
import waymark.report.Table;

/**
 * One measure over time. Its drawing, its sentence, its table and its notes say the same, so that
 * whoever cannot see one has the others.
 *
 * <p>Of several points or milestones for one period the last one given counts. Where the readings
 * come period after period, a period between them without a reading is shown as not measured.
 *
 * @param title the measure's name, such as {@code EHC 20-week compliance}; sentences begin with it
 * @param points in order of time
 */
public record MeasureChart(
    String title,
    Unit unit,
    Polarity polarity,
    List<Point> points,
    List<Milestone> milestones,
    List<Level> levels,
    List<Break> breaks,
    List<Event> events) {

  public MeasureChart {
    points = Silences.filled(oneForEachPeriod(points, Point::period));
    milestones = oneForEachPeriod(milestones, Milestone::period);
    levels = List.copyOf(levels);
    breaks = breaks.stream().sorted(Comparator.comparing(Break::from)).toList();
    events = events.stream().sorted(Comparator.comparing(Event::from)).toList();
  }

  /** Starts a chart; add what is known in any order, then {@link Builder#build}. */
  public static Builder of(String title, Unit unit, Polarity polarity) {
    return new Builder(title, unit, polarity);
  }

  /**
   * The drawing, as an element to stand in a page.
   *
   * @param prefix begins the identifiers in it: a letter, then letters, digits and hyphens; another
   *     one for each drawing of a page
   */
  public String svg(Size size, String prefix) {
    return new Drawing(this, size).svg(prefix);
  }

  /** A drawing of a few centimetres without words, to stand beside them in a table. */
  public String sparkline() {
    return new Sparkline(this).svg();
  }

  /** What the chart shows, in one plain sentence. */
  public String sentence() {
    return new Sentence(this).words();
  }

  /** The figures as they are written, for under the drawing. */
  public Table table(String caption) {
    return new DataTable(this).captioned(caption);
  }

  /** The breaks and events that are marked on the drawing, in order of time. */
  public List<Note> notes() {
    return NoteWords.of(this);
  }

  List<Point.Measured> measured() {
    return points.stream()
        .filter(Point.Measured.class::isInstance)
        .map(Point.Measured.class::cast)
        .toList();
  }

  List<Milestone.At> promised() {
    return milestones.stream()
        .filter(Milestone.At.class::isInstance)
        .map(Milestone.At.class::cast)
        .toList();
  }

  private static <T> List<T> oneForEachPeriod(List<T> all, Function<T, ReportingPeriod> period) {
    var byPeriod = new TreeMap<ReportingPeriod, T>();
    all.forEach(one -> byPeriod.put(period.apply(one), one));
    return List.copyOf(byPeriod.values());
  }

  /** Collects a chart. */
  public static final class Builder {

    private final String title;
    private final Unit unit;
    private final Polarity polarity;
    private final List<Point> points = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private final List<Break> breaks = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private Builder(String title, Unit unit, Polarity polarity) {
      this.title = title;
      this.unit = unit;
      this.polarity = polarity;
    }

    public Builder point(Point point) {
      points.add(point);
      return this;
    }

    public Builder measured(ReportingPeriod period, Figure value, String asWritten) {
      return point(new Point.Measured(period, value, asWritten, Point.Certainty.FINAL));
    }

    public Builder absent(ReportingPeriod period, String why) {
      return point(new Point.Absent(period, why));
    }

    public Builder milestone(Milestone milestone) {
      milestones.add(milestone);
      return this;
    }

    public Builder milestone(
        ReportingPeriod period, Figure value, String asWritten, Cell judgement) {
      return milestone(new Milestone.At(period, value, asWritten, judgement));
    }

    public Builder target(Figure value) {
      levels.add(new Level(Level.Kind.TARGET, value));
      return this;
    }

    public Builder baseline(Figure value) {
      levels.add(new Level(Level.Kind.BASELINE, value));
      return this;
    }

    public Builder breakFrom(LocalDate from, String why) {
      breaks.add(new Break(from, why));
      return this;
    }

    public Builder event(Event event) {
      events.add(event);
      return this;
    }

    public MeasureChart build() {
      return new MeasureChart(title, unit, polarity, points, milestones, levels, breaks, events);
    }
  }
}
