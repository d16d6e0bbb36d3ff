package waymark.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import waymark.documents.Metric;

/**
 * Looks for persons in what a paper, its objectives and its measures are called: that is read by
 * everybody who may see the plan, and stands in addresses. Capital words are usual there, so only
 * what is plainly about a person is found: a title before a name, an e-mail address, a telephone
 * number.
 */
final class NamesInTitles {

  private NamesInTitles() {}

  static List<Warning> of(UploadedPaper paper) {
    var warnings = new ArrayList<Warning>();
    look("", "The title", paper.title(), warnings);
    for (var objective : paper.contents().objectives()) {
      look(
          "objective " + objective.number(),
          "The title of objective " + objective.number(),
          objective.title(),
          warnings);
    }
    for (Metric metric : paper.contents().metrics()) {
      look(metric.where(), "The name of a measure", metric.name(), warnings);
    }
    return List.copyOf(warnings);
  }

  private static void look(String where, String what, String text, List<Warning> warnings) {
    var names = NameScreen.plainlyIn(text);
    if (!names.isEmpty()) {
      warnings.add(
          new Warning(
              Warning.Kind.NAMES_SOMEBODY,
              where,
              "%s holds %s, and is read by everybody who may see the plan. %s"
                  .formatted(
                      what,
                      names.stream()
                          .limit(5)
                          .map(it -> "“%s” (%s)".formatted(it.text(), it.why()))
                          .collect(Collectors.joining(", ")),
                      where.isEmpty()
                          ? "Change it under “About this paper”, or confirm that it names nobody."
                          : "Confirm that it names nobody; otherwise put this paper aside and have"
                              + " it written anew.")));
    }
  }
}
