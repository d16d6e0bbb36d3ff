package waymark.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import waymark.delivery.ActionConflict;
import waymark.delivery.ActionReference;
import waymark.delivery.ActionState;
import waymark.delivery.AssuranceActivity;
import waymark.delivery.Completion;
import waymark.delivery.NumberingGaps;
import waymark.delivery.PlanAction;
import waymark.documents.PaperParts;
import waymark.documents.Recommendation;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;
import waymark.report.Text;

/** What a paper says of actions and assurance, as it really stands. */
final class DeliveryReport {

  private final PaperParts said;
  private final boolean full;

  DeliveryReport(PaperParts said, boolean full) {
    this.said = said;
    this.full = full;
  }

  List<Part> parts() {
    var parts = new ArrayList<Part>();
    if (!said.actions().isEmpty()) {
      parts.add(Part.section("Actions", actions()));
    }
    if (!said.assurance().isEmpty()) {
      parts.add(Part.section("Assurance activities", assurance()));
    }
    if (!said.recommendations().isEmpty()) {
      parts.add(Part.section("What the paper asks for", recommendations()));
    }
    if (full && !said.narratives().isEmpty()) {
      parts.add(Part.section("Narrative", narratives()));
    }
    return parts;
  }

  private List<Part> recommendations() {
    var asked =
        said.recommendations().stream()
            .filter(Recommendation.Recommended.class::isInstance)
            .map(it -> Text.strong(under(it.objective())).then(it.text()))
            .toList();
    var none = said.recommendations().size() - asked.size();
    var parts = new ArrayList<Part>();
    if (!asked.isEmpty()) {
      parts.add(Part.items(asked));
    }
    if (none > 0) {
      parts.add(
          Part.prose(
              "Nothing is asked for under "
                  + none
                  + (none == 1 ? " objective." : " of its objectives.")));
    }
    return parts;
  }

  private List<Part> narratives() {
    var parts = new ArrayList<Part>();
    for (var narrative : said.narratives()) {
      parts.add(
          Part.section(
              narrative.objective().map(it -> "Objective " + it).orElse(narrative.where()),
              Part.items(narrative.texts().stream().map(it -> Text.of(it.text())).toList())));
    }
    return parts;
  }

  private static String under(Optional<String> objective) {
    return objective.map(it -> "Objective " + it + ": ").orElse("");
  }

  private List<Part> actions() {
    var parts = new ArrayList<Part>();
    parts.add(
        Part.prose(
            said.actions().size()
                + " rows: "
                + counts(said.actions(), it -> it.state().word().replace('-', ' '))
                + "."));
    var attention = new ArrayList<Text>();
    for (var conflict : ActionConflict.among(said.actions())) {
      attention.add(conflict(conflict));
    }
    for (var gap : NumberingGaps.of(references())) {
      attention.add(
          Text.strong("Missing from the numbering: ")
              .then(gap.missing().stream().map(it -> it.text()).collect(Collectors.joining(", "))));
    }
    if (!full) {
      notStated().ifPresent(attention::add);
    }
    if (!attention.isEmpty()) {
      parts.add(Part.items(attention));
    }
    if (full) {
      parts.add(table());
    }
    return parts;
  }

  private List<ActionReference> references() {
    return said.actions().stream().flatMap(it -> it.references().stream()).toList();
  }

  private static Text conflict(ActionConflict conflict) {
    var differs =
        conflict.differs().stream()
            .map(it -> it.name().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(" and "));
    return Text.strong(
            conflict.reference().text() + " stands more than once with another " + differs)
        .then(
            ": "
                + conflict.listed().stream()
                    .map(it ->
                        it.objective().map(number -> "objective " + number).orElse(it.where())
                            + ", lead "
                            + it.lead()
                            + ", \""
                            + it.stateAsWritten()
                            + "\"")
                    .collect(Collectors.joining("; ")));
  }

  private Optional<Text> notStated() {
    var states = new LinkedHashMap<String, List<String>>();
    said.actions().stream()
        .filter(it -> it.state() == ActionState.NOT_STATED)
        .forEach(it ->
            states
                .computeIfAbsent(
                    it.stateAsWritten().isBlank() ? "(blank)" : it.stateAsWritten(),
                    _ -> new ArrayList<>())
                .add(references(it)));
    return states.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Text.strong("Whether on track is not stated: ")
                .then(
                    states.entrySet().stream()
                        .map(it -> String.join(", ", it.getValue()) + " (\"" + it.getKey() + "\")")
                        .collect(Collectors.joining("; "))));
  }

  private Table table() {
    var table =
        Table.captioned("").column("Action").column("Lead").column("As written").status("State");
    for (var action : said.actions()) {
      table.row(
          List.of(
              Cell.of(label(action)),
              Cell.of(action.lead()),
              Cell.of(action.stateAsWritten()),
              state(action.state())));
    }
    return table.build();
  }

  private static String label(PlanAction action) {
    return (action.objective().map(it -> it + " / ").orElse("")
            + references(action)
            + "  "
            + action.title())
        .strip();
  }

  private static String references(PlanAction action) {
    return action.references().isEmpty()
        ? action.referenceAsWritten()
        : action.references().stream().map(it -> it.text()).collect(Collectors.joining(", "));
  }

  private static Cell state(ActionState state) {
    var word = state.word().replace('-', ' ');
    return switch (state) {
      case COMPLETE, ON_TRACK -> Cell.good(word);
      case AT_RISK -> Cell.warning(word);
      case BEHIND -> Cell.bad(word);
      case NOT_STARTED, MERGED, WITHDRAWN, NOT_STATED -> Cell.neutral(word);
    };
  }

  private List<Part> assurance() {
    var parts = new ArrayList<Part>();
    parts.add(
        Part.prose(
            said.assurance().size()
                + " activities: "
                + counts(said.assurance(), it -> it.complete().word().replace('-', ' '))
                + "."));
    var shown =
        said.assurance().stream().filter(it -> full || it.complete() != Completion.YES).toList();
    if (!shown.isEmpty()) {
      var table =
          Table.captioned(full ? "" : "Those that are not complete")
              .column("Activity")
              .column("As written")
              .status("Complete?");
      shown.forEach(it ->
          table.row(
              List.of(
                  Cell.of(label(it)), Cell.of(it.completeAsWritten()), complete(it.complete()))));
      parts.add(table.build());
    }
    return parts;
  }

  private static String label(AssuranceActivity activity) {
    return activity.objective().map(it -> it + " / ").orElse("") + activity.activity();
  }

  private static Cell complete(Completion complete) {
    var word = complete.word().replace('-', ' ');
    return switch (complete) {
      case YES -> Cell.good(word);
      case PARTLY -> Cell.warning(word);
      case NO -> Cell.bad(word);
      case ONGOING, NOT_APPLICABLE, NOT_STATED -> Cell.neutral(word);
    };
  }

  private static <T> String counts(List<T> items, Function<T, String> word) {
    Map<String, Long> counts =
        items.stream()
            .collect(Collectors.groupingBy(word, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(it -> it.getValue() + " " + it.getKey())
        .collect(Collectors.joining(", "));
  }
}
