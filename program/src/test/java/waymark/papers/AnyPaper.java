package waymark.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import waymark.documents.Paper;
import waymark.documents.Paper.Block;
import waymark.documents.PaperContents;
import waymark.kernel.England;
import waymark.programme.Plan;
import waymark.programme.PlanId;

/**
 * Small papers for tests: a line is a paragraph, a line with {@code #} a heading, lines with
 * strokes are rows of a table; a blank line ends a table.
 */
final class AnyPaper {

  static final Plan PLAN =
      new Plan(
          new PlanId(new UUID(7, 7)),
          "plan",
          Plan.Kind.IMPROVEMENT_PLAN,
          "Improvement plan",
          "2026",
          "",
          Optional.empty(),
          "",
          List.of(),
          "");

  private AnyPaper() {}

  /** A paper that was issued on a day. */
  static UploadedPaper of(String issued, String text) {
    return of(issued, text, Decisions.NONE);
  }

  static UploadedPaper of(String issued, String text, Decisions decisions) {
    var day = LocalDate.parse(issued);
    return new UploadedPaper(
        UUID.nameUUIDFromBytes((issued + text).getBytes(UTF_8)),
        "paper.docx",
        "0".repeat(64),
        contents(text).issuedOn(day),
        "Tracker of " + issued,
        Optional.of(day),
        Optional.of(PLAN.id()),
        decisions,
        1);
  }

  static UploadedPaper deciding(UploadedPaper it, Decisions decisions) {
    return new UploadedPaper(
        it.upload(),
        it.fileName(),
        it.sha256(),
        it.contents(),
        it.title(),
        it.issued(),
        it.plan(),
        decisions,
        it.version() + 1);
  }

  static PaperContents contents(String text) {
    var blocks = new ArrayList<Block>();
    var table = new ArrayList<List<String>>();
    var tables = 0;
    var paragraphs = 0;
    for (var line : (text + "\n\n").lines().toList()) {
      if (line.contains("|")) {
        table.add(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
        continue;
      }
      if (!table.isEmpty()) {
        blocks.add(table(++tables, table));
        table.clear();
      }
      if (line.startsWith("# ")) {
        blocks.add(new Paper.Heading("heading " + line.substring(2), 2, line.substring(2)));
      } else if (!line.isBlank()) {
        blocks.add(new Paper.Paragraph("paragraph " + ++paragraphs, line.strip()));
      }
    }
    return PaperContents.of(new Paper("paper.docx", blocks, List.of()));
  }

  private static Paper.Table table(int number, List<List<String>> lines) {
    var width = lines.stream().mapToInt(List::size).max().orElse(0);
    var rows = new ArrayList<Paper.Row>();
    for (var cells : lines) {
      var padded = new ArrayList<>(cells);
      while (padded.size() < width) {
        padded.add("");
      }
      rows.add(new Paper.Row("table " + number + ", row " + (rows.size() + 1), padded));
    }
    return new Paper.Table("table " + number, rows);
  }

  static Instant start(String day) {
    return England.start(LocalDate.parse(day));
  }
}
