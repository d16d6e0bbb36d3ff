package waymark.caseload.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import waymark.web.Csrf;
import waymark.web.DateField;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;

/**
 * The page on which an extract is handed over.
 *
 * @param columnsKept whether somebody has just said what the columns of it mean
 */
record LoadPage(
    String action, Field file, DateField takenOn, boolean columnsKept, Link back, Csrf csrf) {

  static final String FILE = "file";
  static final String TAKEN = "taken";
  static final String TEMPLATE = "caseload/pages/load";

  static LoadPage of(String casework, Csrf csrf) {
    return new LoadPage(
        casework + "/extracts/new",
        Field.of(FILE, "The files of the extract")
            .hint(
                "A .csv with the header case,event,date,detail; a SEN2 return as .xml; the EHC"
                    + " tables of the Standard Safeguarding Dataset together; or a .csv or .xlsx of"
                    + " your own, whose columns you are then asked about. Up to 50 MB, or packed as"
                    + " .zip. No file is kept"),
        DateField.of(TAKEN, "On which day was the case system asked?")
            .hint("The day of the extract, like 30 9 2026. What happened later is not known by it"),
        false,
        Link.to(casework, "Casework"),
        csrf);
  }

  String heading() {
    return "Load an extract of the case system";
  }

  ErrorSummary errors() {
    List<Link> faults =
        Stream.of(
                Stream.of(file).filter(Field::wrong).map(ErrorSummary::fault),
                Stream.of(takenOn).filter(it -> it.question().wrong()).map(ErrorSummary::fault))
            .flatMap(it -> it)
            .toList();
    return ErrorSummary.of(faults);
  }

  LoadPage wrongFile(String words) {
    return new LoadPage(action, file.error(words), takenOn, columnsKept, back, csrf);
  }

  LoadPage with(DateField day) {
    return new LoadPage(action, file, day, columnsKept, back, csrf);
  }

  LoadPage withColumnsKept() {
    return new LoadPage(action, file, takenOn, true, back, csrf);
  }

  /** The parts of the day as they were given, by their names. */
  static Map<String, String> day(HttpServletRequest request) {
    var parts = new LinkedHashMap<String, String>();
    for (var part : List.of("day", "month", "year")) {
      var name = TAKEN + "-" + part;
      parts.put(name, Objects.requireNonNullElse(request.getParameter(name), "").strip());
    }
    return parts;
  }
}
