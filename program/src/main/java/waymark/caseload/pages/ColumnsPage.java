package waymark.caseload.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.casework.EventKind;
import waymark.casework.extract.Mapping;
import waymark.casework.extract.Meaning;
import waymark.kernel.Checked;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;

/**
 * The page on which somebody says what the columns of a file mean.
 *
 * @param names of the columns, as the file has them
 * @param meanings a choice for each, in the same order
 * @param events what events are called in the file
 * @param told what is known of columns that were renamed; may be empty
 * @param wrong what is wrong beyond the fields
 */
record ColumnsPage(
    String action,
    List<String> names,
    List<Field> meanings,
    Field events,
    List<Option> options,
    String told,
    List<String> wrong,
    Map<String, String> day,
    Link back,
    Csrf csrf) {

  static final String TEMPLATE = "caseload/pages/columns";
  static final String NAME = "column-";
  static final String MEANING = "meaning-";
  static final String EVENTS = "events";

  /** As long a name as a mapping keeps. */
  static final int LONGEST = 200;

  /**
   * Asks about columns.
   *
   * @param closest what was said before of most of them
   * @param services that the area's extracts have named
   */
  static ColumnsPage of(
      String casework,
      List<String> names,
      Optional<Mapping> closest,
      Collection<String> services,
      Csrf csrf) {
    var known = closest.map(Mapping::columns).orElse(Map.of()).values();
    return new ColumnsPage(
        casework + "/extracts/columns",
        names,
        IntStream.range(0, names.size())
            .mapToObj(it -> field(it, names.get(it)).value(proposed(names.get(it), closest)))
            .toList(),
        Field.of(EVENTS, "What does the file call events?")
            .hint(
                "Only where there is one row an event, and they are called otherwise than here. One"
                    + " a line, such as: EHCP issued = final-plan")
            .value(closest.map(Mapping::words).map(ColumnsPage::lines).orElse("")),
        options(closest.isPresent(), services, known),
        closest.map(it -> renamed(it, names)).orElse(""),
        List.of(),
        Map.of(),
        Link.to(casework + "/extracts", "Extracts"),
        csrf);
  }

  private static Field field(int at, String name) {
    return Field.of(MEANING + at, name);
  }

  private static List<Option> options(
      boolean mustChoose, Collection<String> services, Collection<Meaning> known) {
    var all = new ArrayList<Option>();
    if (mustChoose) {
      all.add(Option.of("", "Choose what it means"));
    }
    all.addAll(MeaningWords.offered(services, known));
    return all;
  }

  /** What nobody has said anything about does not come in; beside others it must be said. */
  private static String proposed(String name, Optional<Mapping> closest) {
    return closest.isEmpty()
        ? new Meaning.Dropped().word()
        : closest.get().of(name).map(Meaning::word).orElse("");
  }

  private static String renamed(Mapping closest, List<String> names) {
    var gone =
        closest.missing(names).stream()
            .map(it -> "“%s” (%s)".formatted(it, closest.of(it).map(MeaningWords::of).orElse("")))
            .collect(Collectors.joining(", "));
    var fresh =
        closest.unnamed(names).stream().map("“%s”"::formatted).collect(Collectors.joining(", "));
    return Stream.of(
            fresh.isEmpty() ? "" : "New since the last file: " + fresh + ".",
            gone.isEmpty() ? "" : "No longer there: " + gone + ".")
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String lines(Map<String, EventKind> words) {
    return words.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(it -> it.getKey() + " = " + it.getValue().word())
        .collect(Collectors.joining("\n"));
  }

  String heading() {
    return "What do the columns mean?";
  }

  /** As somebody has answered. */
  ColumnsPage answered(List<String> answers, String words) {
    var fields = new ArrayList<Field>();
    for (var i = 0; i < meanings.size(); i++) {
      fields.add(meanings.get(i).value(i < answers.size() ? answers.get(i) : ""));
    }
    return new ColumnsPage(
        action, names, fields, events.value(words), options, told, wrong, day, back, csrf);
  }

  ColumnsPage beside(Map<String, String> parts) {
    return new ColumnsPage(
        action, names, meanings, events, options, told, wrong, parts, back, csrf);
  }

  ColumnsPage wrong(String words) {
    return new ColumnsPage(
        action, names, meanings, events, options, told, List.of(words), day, back, csrf);
  }

  /** With each fault at its column, or above all of them. */
  ColumnsPage wrong(List<Checked.Fault> faults) {
    var fields = new ArrayList<Field>();
    for (var i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var field = meanings.get(i);
      fields.add(
          faults.stream()
              .filter(it -> it.field().equals(name))
              .map(
                  it -> field.error(sentence(field.value().isEmpty() ? missing(name) : it.words())))
              .findFirst()
              .orElse(field));
    }
    return new ColumnsPage(
        action,
        names,
        fields,
        events,
        options,
        told,
        faults.stream()
            .filter(it -> !names.contains(it.field()))
            .map(it -> sentence(it.words()))
            .toList(),
        day,
        back,
        csrf);
  }

  private static String missing(String name) {
    return "Choose what “%s” means, or that it does not come in".formatted(name);
  }

  private static String sentence(String words) {
    return OverviewReport.capital(words);
  }

  ErrorSummary errors() {
    return ErrorSummary.of(
        Stream.concat(
                wrong.stream().map(it -> Link.to("#" + MEANING + 0, it)),
                meanings.stream().filter(Field::wrong).map(ErrorSummary::fault))
            .toList());
  }

  /** What was answered; a line of events that is none is a fault. */
  Checked<Mapping> mapping() {
    var columns = new LinkedHashMap<String, String>();
    for (var i = 0; i < names.size(); i++) {
      columns.put(names.get(i), meanings.get(i).value());
    }
    var words = new LinkedHashMap<String, String>();
    for (var line : events.value().lines().filter(it -> !it.isBlank()).toList()) {
      var at = line.lastIndexOf('=');
      if (at < 1) {
        return new Checked.Invalid<>(
            List.of(
                new Checked.Fault(
                    Mapping.WHOLE,
                    "each line of what events are called is like: EHCP issued = final-plan")));
      }
      words.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
    }
    return Mapping.of(columns, words);
  }
}
