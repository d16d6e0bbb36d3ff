package waymark.papers.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;
import waymark.papers.Reconciliation.Differing;
import waymark.web.AsKnown;

/**
 * Which of the figures that differ are asked for, as an address has it.
 *
 * @param measure by its name in addresses; empty for all
 * @param paper likewise
 * @param reason {@link #NONE} for those without one; anything else for all
 */
record WhichDiffer(String measure, String paper, String reason) {

  static final String MEASURE = "measure";
  static final String PAPER = "paper";
  static final String REASON = "reason";
  static final String NONE = "none";

  static WhichDiffer ofPaper(String paper) {
    return new WhichDiffer("", paper, "");
  }

  boolean all() {
    return measure.isEmpty() && paper.isEmpty() && !withoutReason();
  }

  boolean withoutReason() {
    return reason.equals(NONE);
  }

  List<Differing> of(List<Differing> all) {
    return all.stream()
        .filter(it -> measure.isEmpty() || it.measure().key().equals(measure))
        .filter(it -> paper.isEmpty() || it.said().paper().equals(paper))
        .filter(it -> !withoutReason() || it.reason().isEmpty())
        .toList();
  }

  /** The address of a page that shows these, at a moment. */
  String at(String path, AsKnown known) {
    var address = known.at(path);
    var asked =
        Stream.of(asked(MEASURE, measure), asked(PAPER, paper), asked(REASON, reason))
            .filter(it -> !it.isEmpty())
            .toList();
    return asked.isEmpty()
        ? address
        : address + (address.contains("?") ? "&" : "?") + String.join("&", asked);
  }

  private static String asked(String name, String value) {
    return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, UTF_8);
  }
}
