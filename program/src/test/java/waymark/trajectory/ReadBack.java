package waymark.trajectory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import waymark.documents.Metric;
import waymark.documents.PaperContents;
import waymark.documents.Stated;
import waymark.documents.files.PaperFile;
import waymark.kernel.Direction;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.kernel.Written;
import waymark.measures.Kept;
import waymark.measures.Reading;

/** A tracker that was taken along as a file and is read again, held against what it was made of. */
public final class ReadBack {

  /** What a paper adds to a figure of a period that was not over. */
  private static final String PROVISIONAL = " (provisional)";

  private final List<String> differences = new ArrayList<>();
  private String at = "";

  private ReadBack() {}

  /** What a file says; nothing of it may be left unread or read otherwise than it stands. */
  public static PaperContents contents(String name, byte[] file) {
    try {
      var directory = Files.createTempDirectory("waymark-read-back");
      var path = directory.resolve(name);
      try {
        Files.write(path, file);
        return contents(path);
      } finally {
        Files.deleteIfExists(path);
        Files.delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PaperContents contents(Path path) {
    return switch (PaperFile.read(path)) {
      case PaperFile.Outcome.Read(var paper) -> PaperContents.of(paper);
      case PaperFile.Outcome.Refused(_, var why) -> throw new IllegalStateException(why);
    };
  }

  /** Everything that a paper says otherwise than the tracker, cell by cell. */
  public static List<String> differences(Tracker tracker, LocalDate day, PaperContents paper) {
    var it = new ReadBack();
    it.same("issued", Optional.of(day), paper.issued());
    it.same("notes", List.of(), paper.notes());
    it.same(
        "measures",
        tracker.lines().stream().map(line -> name(line)).toList(),
        paper.metrics().stream().map(Metric::name).toList());
    for (int i = 0; i < Math.min(tracker.lines().size(), paper.metrics().size()); i++) {
      it.line(tracker.lines().get(i), paper.metrics().get(i));
    }
    return it.differences;
  }

  private static String name(Tracker.Line line) {
    return line.measure().title().replaceAll("\\s+", " ").strip();
  }

  private void line(Tracker.Line line, Metric metric) {
    at = metric.where() + ", " + metric.name() + ": ";
    var objective = metric.objective().orElseThrow();
    same("objective", line.objective().number(), objective.number());
    same("objective", line.objective().title(), objective.title());
    same("unit", ReadingCell.unit(line.measure()), metric.unit());
    same(
        "better", better(line.measure().polarity()), metric.better().map(Metric.Better::direction));
    promise("target", line.finalPromise(), line.target().map(Promised::asWritten), metric.target());
    same("baseline", line.readings().stated(), metric.baseline().means());
    same("baseline as written", Written.tidied(line.baseline()), metric.baseline().asWritten());
    var periods = new TreeSet<ReportingPeriod>(line.kept().keySet());
    periods.addAll(metric.readings().keySet());
    for (var period : periods) {
      reading(line, metric, period);
    }
    var promised = new TreeSet<ReportingPeriod>(line.milestones().keySet());
    promised.addAll(metric.milestones().keySet());
    for (var period : promised) {
      promise(
          "milestone " + period,
          line.trajectory().at(period),
          Optional.ofNullable(line.milestones().get(period)).map(Promised::asWritten),
          metric.milestones().getOrDefault(period, new Stated<>("", new Promise.None(""))));
    }
  }

  private static Optional<Direction> better(Polarity polarity) {
    return switch (polarity) {
      case HIGHER -> Optional.of(Direction.HIGHER);
      case LOWER -> Optional.of(Direction.LOWER);
      case NEAR, NEUTRAL -> Optional.empty();
    };
  }

  private void reading(Tracker.Line line, Metric metric, ReportingPeriod period) {
    var kept = line.kept().get(period);
    var stated = metric.readings().getOrDefault(period, new Stated<>("", new Reading.Missing()));
    same("reading " + period, line.readings().at(period), stated.means());
    same("kind of " + period, kept == null ? period.kind() : kept.period().kind(), period.kind());
    same(
        "reading " + period + " as written",
        kept == null ? "" : Written.tidied(goesOut(kept)).replace(PROVISIONAL, ""),
        stated.asWritten().replace(PROVISIONAL, ""));
  }

  /** A share that was counted, 3/4, goes out as 75% (3/4): by itself it may be a month. */
  private static String goesOut(Kept kept) {
    return kept.reading() instanceof Reading.Measured(var value, var of, _)
            && of != null
            && kept.asWritten().equals(of.toString())
        ? "%s%% (%s)".formatted(value, of)
        : kept.asWritten();
  }

  private void promise(
      String what, Promise known, Optional<String> asWritten, Stated<Promise> stated) {
    same(what, known instanceof Promise.None, stated.means() instanceof Promise.None);
    if (!(known instanceof Promise.None)) {
      same(what, known, stated.means());
    }
    same(what + " as written", Written.tidied(asWritten.orElse("")), stated.asWritten());
  }

  private void same(String what, Object known, Object read) {
    if (!Objects.equals(known, read)) {
      differences.add("%s%s: %s is known, %s was read".formatted(at, what, known, read));
    }
  }
}
