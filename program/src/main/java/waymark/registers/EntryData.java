package waymark.registers;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What was chosen or counted in an entry, as one flat object: {@code {"cause": "delay", "agencies":
 * ["council", "health"], "people": "7"}}.
 */
final class EntryData {

  private static final JsonFactory JSON = new JsonFactory();

  private EntryData() {}

  static String write(Register register, Entry entry) {
    var text = new StringWriter();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      for (var field : register.fields()) {
        var value = entry.value(field.id());
        if (field.keptAsWords() || value.isEmpty()) {
          continue;
        }
        if (field.type() instanceof FieldType.Several) {
          json.writeArrayPropertyStart(field.id());
          value.lines().forEach(json::writeString);
          json.writeEndArray();
        } else {
          json.writeStringProperty(field.id(), value);
        }
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  static Map<String, String> read(String data) {
    var values = new LinkedHashMap<String, String>();
    try (var json = JSON.createParser(ObjectReadContext.empty(), data)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = json.currentName();
        if (json.nextToken() == JsonToken.START_ARRAY) {
          var several = new ArrayList<String>();
          while (json.nextToken() != JsonToken.END_ARRAY) {
            several.add(json.getString());
          }
          values.put(name, String.join("\n", several));
        } else {
          values.put(name, json.getString());
        }
      }
    }
    return values;
  }
}
