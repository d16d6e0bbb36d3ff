package waymark.papers;

import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import waymark.measures.MeasureId;

/**
 * Decisions as one flat object of texts: {@code {"row table 4, row 7": "same <id>", "cell
 * reading|2024-10|table 4, row 7": "no"}}.
 */
final class DecisionsJson {

  private static final JsonFactory JSON = new JsonFactory();

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** Stands before the answer for a row that is not to be remembered. */
  private static final String ONCE = "once ";

  private DecisionsJson() {}

  static String write(Decisions decisions) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      decisions.rows().forEach((row, it) -> json.writeStringProperty("row " + row, row(it)));
      decisions.cells().forEach((cell, it) -> said(json, "cell " + cell.text(), it));
      decisions.others().forEach((key, it) -> said(json, "other " + key, it));
      decisions.texts().forEach((where, it) -> json.writeStringProperty("text " + where, text(it)));
      decisions.confirmed().forEach(it -> said(json, "confirmed " + it, true));
      decisions.placedSince().ifPresent(it -> said(json, "placed-since", it));
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void said(JsonGenerator json, String name, boolean yes) {
    json.writeStringProperty(name, yes ? "yes" : "no");
  }

  private static String row(Decisions.OfRow it) {
    return (it.remembered() ? "" : ONCE)
        + switch (it) {
          case Decisions.AsMatched _ -> "match";
          case Decisions.SameAs(var measure, _) -> "same " + measure.value();
          case Decisions.Fresh _ -> "new";
          case Decisions.SameAsRow(var row, _) -> "row " + row;
          case Decisions.Leave _ -> "leave";
        };
  }

  private static String text(Decisions.OfText it) {
    return switch (it) {
      case Decisions.Keep _ -> "keep";
      case Decisions.LeaveOut _ -> "leave";
      case Decisions.Reworded(var words) -> "words " + words;
    };
  }

  static Decisions read(String text) {
    if (text.isBlank()) {
      return Decisions.NONE;
    }
    var placedSince = new boolean[1];
    var decided = new boolean[1];
    var read =
        Decisions.NONE.with(more -> {
          try (var json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
              var name = json.currentName();
              json.nextToken();
              var value = json.getString();
              if (name.equals("placed-since")) {
                decided[0] = true;
                placedSince[0] = value.equals("yes");
              } else {
                add(more, Map.entry(name, value));
              }
            }
          }
        });
    return decided[0] ? read.placedSince(placedSince[0]) : read;
  }

  private static void add(Decisions.More more, Map.Entry<String, String> kept) {
    var blank = kept.getKey().indexOf(' ');
    var about = blank < 0 ? "" : kept.getKey().substring(blank + 1);
    var said = kept.getValue();
    switch (blank < 0 ? kept.getKey() : kept.getKey().substring(0, blank)) {
      case "row" -> ofRow(said).ifPresent(it -> more.rows.put(about, it));
      case "cell" -> CellKey.of(about).ifPresent(it -> more.cells.put(it, said.equals("yes")));
      case "other" -> more.others.put(about, said.equals("yes"));
      case "text" -> ofText(said).ifPresent(it -> more.texts.put(about, it));
      case "confirmed" -> more.confirmed.add(about);
      default -> {}
    }
  }

  private static Optional<Decisions.OfRow> ofRow(String said) {
    var remembered = !said.startsWith(ONCE);
    var what = remembered ? said : said.substring(ONCE.length());
    if (what.startsWith("same ") && UUID_TEXT.matcher(what.substring(5)).matches()) {
      var measure = new MeasureId(UUID.fromString(what.substring(5)));
      return Optional.of(new Decisions.SameAs(measure, remembered));
    }
    if (what.startsWith("row ")) {
      return Optional.of(new Decisions.SameAsRow(what.substring(4), remembered));
    }
    return switch (what) {
      case "match" -> Optional.of(new Decisions.AsMatched(remembered));
      case "new" -> Optional.of(new Decisions.Fresh(remembered));
      case "leave" -> Optional.of(new Decisions.Leave(remembered));
      default -> Optional.empty();
    };
  }

  private static Optional<Decisions.OfText> ofText(String said) {
    if (said.startsWith("words ")) {
      return Optional.of(new Decisions.Reworded(said.substring(6)));
    }
    return switch (said) {
      case "keep" -> Optional.of(new Decisions.Keep());
      case "leave" -> Optional.of(new Decisions.LeaveOut());
      default -> Optional.empty();
    };
  }
}
