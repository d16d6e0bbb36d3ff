package waymark.timeliness;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import waymark.casework.Finding;
import waymark.casework.MeasureRow;

/**
 * What {@code timeliness --json} prints: one object. Periods are {@code yyyy-MM}, {@code yyyy-Qn}
 * for a calendar quarter, or {@code yyyy} for a calendar year; values are text with their decimals
 * as printed, null where nothing is there to be measured.
 */
final class TimedJson {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private TimedJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(Timed timed, Writer out) {
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      new TimedJson(json).timed(timed);
    }
  }

  private void timed(Timed timed) {
    json.writeStartObject();
    json.writeName("extract");
    json.writeStartObject();
    json.writeNumberProperty("cases", timed.cases());
    json.writeNumberProperty("events", timed.events());
    json.writeName("dropped");
    json.writeStartArray();
    timed.dropped().forEach(json::writeString);
    json.writeEndArray();
    json.writeName("checks");
    json.writeStartArray();
    timed.findings().forEach(this::check);
    json.writeEndArray();
    if (!timed.settings().isEmpty()) {
      json.writeName("policy");
      json.writeStartArray();
      timed.settings().forEach(it -> json.writeString(it.inWords()));
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeName("measures");
    json.writeStartArray();
    timed.rows().forEach(this::measure);
    timed.parts().forEach(this::measure);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void check(Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("rule", finding.rule().word());
    text("case", Optional.of(finding.caseKey()).filter(it -> !it.isEmpty()));
    json.writeStringProperty("text", finding.text());
    json.writeEndObject();
  }

  private void measure(MeasureRow row) {
    json.writeStartObject();
    json.writeStringProperty("key", row.measure().key());
    json.writeStringProperty("period", row.period());
    text("cut", row.cut());
    number("numerator", row.numerator());
    number("denominator", row.denominator());
    text("value", row.value().map(BigDecimal::toPlainString));
    json.writeEndObject();
  }

  private void text(String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  private void number(String name, Optional<Long> value) {
    if (value.isPresent()) {
      json.writeNumberProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }
}
