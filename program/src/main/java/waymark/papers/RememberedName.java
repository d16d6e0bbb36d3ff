package waymark.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import waymark.documents.Metric;
import waymark.measures.MeasureName;

/** How a name in papers is remembered: by its letters, and the objective that it stands under. */
final class RememberedName {

  private RememberedName() {}

  /** The same for every paper that has the name there, whatever blanks and dashes are in it. */
  static UUID id(Metric metric) {
    var objective = metric.objective().map(it -> " " + it.number()).orElse("");
    return UUID.nameUUIDFromBytes(
        (new MeasureName(metric.name()).squeezed() + objective).getBytes(UTF_8));
  }
}
