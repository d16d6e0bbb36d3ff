package waymark.benchmarks;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether two programs read the same paper: each metric that one reports, with its readings, must
 * stand in one line of the other's plain text. Blanks are left out of both, since narrow columns
 * leave some behind.
 *
 * @param metrics how many metrics were compared
 * @param figures how many readings of them
 * @param missing names of the metrics that were not found with all their readings
 */
record SameReading(int metrics, int figures, List<String> missing) {

  static SameReading of(String json, String plainText) {
    var lines = plainText.lines().map(SameReading::closed).toList();
    var missing = new ArrayList<String>();
    var metrics = 0;
    var figures = 0;
    for (var metric : JsonMapper.shared().readTree(json).at("/documents/0/metrics")) {
      var words = new ArrayList<String>(List.of(closed(metric.path("name").asString())));
      for (JsonNode reading : metric.path("readings")) {
        words.add(closed(reading.asString()));
      }
      metrics++;
      figures += words.size() - 1;
      if (lines.stream().noneMatch(line -> words.stream().allMatch(line::contains))) {
        missing.add(metric.path("name").asString());
      }
    }
    return new SameReading(metrics, figures, List.copyOf(missing));
  }

  boolean same() {
    return metrics > 0 && missing.isEmpty();
  }

  private static String closed(String text) {
    return text.replaceAll("[\\s\\u00a0]+", "");
  }
}
