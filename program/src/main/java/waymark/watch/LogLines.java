package waymark.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.event.KeyValuePair;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the log. Personal data cannot come into it by an oversight elsewhere: of exceptions the
 * messages are left out, and so is what a library says, except of those few that never see what
 * somebody sent.
 */
public final class LogLines extends EncoderBase<ILoggingEvent> {

  /** Under which name what is said during a request carries its reference. */
  static final String REFERENCE = "http.request.id";

  private static final List<String> TRUSTED =
      List.of("waymark", "com.zaxxer.hikari", "org.flywaydb", "org.springframework.boot");
  private static final String NOT_SHOWN = "(not shown, as it may hold what somebody sent)";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final JsonFactory JSON = new JsonFactory();

  private final LogForm form;

  /** As the environment asks for it; the logging framework makes one. */
  public LogLines() {
    this(LogForm.ofEnvironment());
  }

  LogLines(LogForm form) {
    this.form = form;
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return form == LogForm.JSON ? json(event) : text(event).getBytes(UTF_8);
  }

  private static byte[] json(ILoggingEvent event) {
    var bytes = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartObject();
      json.writeStringProperty("@timestamp", time(event));
      json.writeStringProperty("log.level", event.getLevel().toString());
      json.writeStringProperty("log.logger", event.getLoggerName());
      json.writeStringProperty("service.name", "waymark");
      json.writeStringProperty("message", message(event));
      pairs(event).forEach(it -> write(json, it));
      var thrown = event.getThrowableProxy();
      if (thrown != null) {
        json.writeStringProperty("error.type", thrown.getClassName());
        json.writeStringProperty("error.stack_trace", Fault.of(thrown));
      }
      json.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, KeyValuePair pair) {
    switch (pair.value) {
      case Integer number -> json.writeNumberProperty(pair.key, number);
      case Long number -> json.writeNumberProperty(pair.key, number);
      case null, default -> json.writeStringProperty(pair.key, String.valueOf(pair.value));
    }
  }

  private static String text(ILoggingEvent event) {
    var words =
        pairs(event).stream()
            .map(it -> " " + it.key + "=" + it.value)
            .collect(Collectors.joining());
    var thrown = event.getThrowableProxy();
    return "%s %-5s %s %s%s%n%s"
        .formatted(
            time(event),
            event.getLevel(),
            event.getLoggerName(),
            oneLine(message(event)),
            oneLine(words),
            thrown == null ? "" : Fault.of(thrown).indent(2));
  }

  private static String time(ILoggingEvent event) {
    return TIME.format(Instant.ofEpochMilli(event.getTimeStamp()));
  }

  private static String message(ILoggingEvent event) {
    var logger = event.getLoggerName();
    return TRUSTED.stream().anyMatch(it -> logger.equals(it) || logger.startsWith(it + "."))
        ? event.getFormattedMessage()
        : NOT_SHOWN;
  }

  /** What is said beside the message, and to which request it belongs. */
  private static List<KeyValuePair> pairs(ILoggingEvent event) {
    var pairs = new ArrayList<KeyValuePair>();
    var reference = event.getMDCPropertyMap().get(REFERENCE);
    if (reference != null) {
      pairs.add(new KeyValuePair(REFERENCE, reference));
    }
    pairs.addAll(Objects.requireNonNullElse(event.getKeyValuePairs(), List.of()));
    return pairs;
  }

  /** Else whoever has a word in it could write a line of their own. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
