package waymark.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.documents.Metric;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Unread;
import waymark.report.Part;
import waymark.report.Text;

/** How a paper was read: what was guessed, left, or read otherwise than it stands. */
final class NotesReport {

  private NotesReport() {}

  static Optional<Part> of(JudgedPaper paper) {
    var parts = new ArrayList<Part>();
    var guessed =
        paper.metrics().stream()
            .filter(
                it -> it.better().filter(better -> better.from() == Metric.From.GUESS).isPresent())
            .map(Metric::name)
            .distinct()
            .toList();
    if (!guessed.isEmpty()) {
      parts.add(
          Part.prose(
              "Nothing says which way is better for these; higher was assumed: "
                  + String.join("; ", guessed)
                  + "."));
    }
    var unread =
        paper.contents().notes(Unread.class).stream()
            .collect(
                Collectors.groupingBy(
                    it -> "\"" + it.text() + "\": " + it.why(),
                    LinkedHashMap::new,
                    Collectors.mapping(Unread::where, Collectors.toList())));
    if (!unread.isEmpty()) {
      parts.add(Part.section("Not read", grouped(unread)));
    }
    var repairs =
        paper.contents().notes(Repair.class).stream()
            .collect(
                Collectors.groupingBy(
                    it -> "\"" + it.was() + "\" read as " + it.read(),
                    LinkedHashMap::new,
                    Collectors.mapping(Repair::where, Collectors.toList())));
    if (!repairs.isEmpty()) {
      parts.add(Part.section("Read otherwise than it stands", grouped(repairs)));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(Part.section("How it was read", parts));
  }

  /** The same note in many places is one line. */
  private static Part grouped(Map<String, List<String>> places) {
    return Part.items(
        places.entrySet().stream()
            .map(it ->
                Text.of(
                    (it.getValue().size() == 1
                            ? it.getValue().getFirst()
                            : it.getValue().size()
                                + " places, "
                                + it.getValue().getFirst()
                                + " first")
                        + ": "
                        + it.getKey()))
            .toList());
  }
}
