package waymark.judge;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import waymark.claims.Checked;
import waymark.delivery.AssuranceActivity;
import waymark.delivery.PlanAction;
import waymark.documents.Metric;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Unread;
import waymark.documents.PaperParts;
import waymark.documents.Stated;
import waymark.kernel.Fraction;
import waymark.kernel.ReportingPeriod;
import waymark.trajectory.Rollup;
import waymark.trajectory.Status;

/**
 * What {@code judge --json} prints: one object with the papers and the restatements between them.
 * Values are as written, blanks inside numbers removed; periods are {@code yyyy-MM}, and a quarter
 * its first and last day, {@code 2024-04-01/2024-06-30}.
 */
final class JudgedJson {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private JudgedJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(Judged judged, Writer out) {
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      new JudgedJson(json).judged(judged);
    }
  }

  private void judged(Judged judged) {
    json.writeStartObject();
    array("documents", judged.papers(), this::paper);
    array(
        "restatements",
        judged.changes().stream()
            .filter(Change.Restated.class::isInstance)
            .map(Change.Restated.class::cast)
            .toList(),
        this::restated);
    json.writeEndObject();
  }

  private void paper(JudgedPaper paper) {
    var contents = paper.contents();
    text("file", contents.file());
    text("title", contents.title());
    text("issued", contents.issued().map(Object::toString));
    array("metrics", contents.metrics(), this::metric);
    json.writeName("rollups");
    json.writeStartObject();
    paper.rollups().forEach(this::rollup);
    json.writeEndObject();
    array("claims", paper.claims(), this::claim);
    array("actions", references(contents.parts()), this::action);
    array("assurance", contents.parts().assurance(), this::assurance);
    array("unread", contents.notes(Unread.class), this::unread);
    array("repairs", contents.notes(Repair.class), this::repair);
  }

  private void metric(Metric metric) {
    text("objective", metric.objective().map(it -> it.number()));
    text("name", metric.name());
    text("unit", metric.unit().name().toLowerCase(Locale.ROOT));
    text("direction", metric.better().map(it -> it.direction().name().toLowerCase(Locale.ROOT)));
    text("directionFrom", metric.better().map(it -> it.from().word()));
    text("target", written(metric.target()));
    values("readings", metric.readings());
    values("milestones", metric.milestones());
    json.writeName("judgements");
    json.writeStartObject();
    for (var period : metric.milestones().keySet()) {
      json.writeName(period.toString());
      json.writeStartObject();
      text("milestone", written(metric.milestones().get(period)));
      text("actual", written(metric.readings().get(period)));
      status(metric.statusAt(period));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private <T> void values(String name, NavigableMap<ReportingPeriod, Stated<T>> values) {
    json.writeName(name);
    json.writeStartObject();
    values.forEach((period, stated) ->
        written(stated).ifPresent(it -> text(period.toString(), Optional.of(it))));
    json.writeEndObject();
  }

  private void status(Status status) {
    text("status", status.word());
    text(
        "because",
        status instanceof Status.NotAssessed(var because)
            ? Optional.of(because.word())
            : Optional.empty());
  }

  private void rollup(ReportingPeriod period, Rollup rollup) {
    json.writeName(period.toString());
    json.writeStartObject();
    json.writeNumberProperty("met", rollup.met().numerator());
    json.writeNumberProperty("assessed", rollup.met().denominator());
    text(
        "percent",
        rollup.met().denominator() == 0
            ? Optional.empty()
            : Optional.of(rollup.met().percent(0).toString()));
    json.writeName("objectives");
    json.writeStartObject();
    for (Map.Entry<String, Fraction> objective : rollup.objectives().entrySet()) {
      text(objective.getKey(), objective.getValue().toString());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void restated(Change.Restated change) {
    text("metric", change.metric());
    text("period", change.period().toString());
    text("was", change.was());
    text("now", change.now());
    text("statusWas", change.statusWas().word());
    text("statusNow", change.statusNow().word());
  }

  private void claim(Checked checked) {
    var claim = checked.claim();
    text("text", claim.text());
    text("where", claim.where());
    text("period", claim.period().map(Object::toString));
    text("stated", checked.stated());
    text("found", Optional.of(checked.found()).filter(it -> !it.isBlank()));
    json.writeName("agrees");
    var agrees = checked.verdict().agrees();
    if (agrees.isPresent()) {
      json.writeBoolean(agrees.get());
    } else {
      json.writeNull();
    }
  }

  /** One action under one of its references: a row that stands for several is several actions. */
  private record Referenced(PlanAction action, String reference) {}

  private static List<Referenced> references(PaperParts parts) {
    var referenced = new ArrayList<Referenced>();
    for (var action : parts.actions()) {
      action.references().forEach(it -> referenced.add(new Referenced(action, it.text())));
      if (action.references().isEmpty()) {
        referenced.add(new Referenced(action, action.referenceAsWritten()));
      }
    }
    return referenced;
  }

  private void action(Referenced referenced) {
    var action = referenced.action();
    text("objective", action.objective());
    text("ref", referenced.reference());
    text("title", action.title());
    text("lead", action.lead());
    text("state", action.state().word());
    text("asWritten", action.stateAsWritten());
  }

  private void assurance(AssuranceActivity activity) {
    text("objective", activity.objective());
    text("activity", activity.activity());
    text("complete", activity.complete().word());
    text("asWritten", activity.completeAsWritten());
    text("impact", activity.impact());
  }

  private void unread(Unread unread) {
    text("where", unread.where());
    text("text", unread.text());
    text("why", unread.why());
  }

  private void repair(Repair repair) {
    text("where", repair.where());
    text("was", repair.was());
    text("read", repair.read());
  }

  private static Optional<String> written(@Nullable Stated<?> stated) {
    return stated == null || stated.asWritten().isBlank()
        ? Optional.empty()
        : Optional.of(stated.asWritten());
  }

  private <T> void array(String name, Iterable<T> items, Consumer<T> write) {
    json.writeName(name);
    json.writeStartArray();
    for (var item : items) {
      json.writeStartObject();
      write.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void text(String name, String value) {
    json.writeStringProperty(name, value);
  }

  private void text(String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }
}
