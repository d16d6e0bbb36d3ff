package waymark.judge;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command as a person runs it: exit code, standard output, standard error. */
record JudgeRun(int exit, String out, String err) {

  static JudgeRun of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var exit = Judge.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new JudgeRun(exit, out.toString(), err.toString());
  }

  static JudgeRun of(Path... papers) {
    return of(Arrays.stream(papers).map(Path::toString).toArray(String[]::new));
  }

  static JsonNode json(Path... papers) {
    var arguments =
        Stream.concat(Stream.of("--json"), Arrays.stream(papers).map(Path::toString))
            .toArray(String[]::new);
    return JsonMapper.shared().readTree(of(arguments).out());
  }

  /** The only paper of a run. */
  static JsonNode paper(Path paper) {
    return json(paper).get("documents").get(0);
  }

  /** Roll-ups in short: {@code 2024-10 24/29 83% {1=1/3, ...}}. */
  static List<String> rollups(JsonNode paper) {
    var rollups = new ArrayList<String>();
    paper
        .get("rollups")
        .properties()
        .forEach(entry -> {
          var rollup = entry.getValue();
          rollups.add(
              "%s %d/%d %s%%"
                  .formatted(
                      entry.getKey(),
                      rollup.get("met").asInt(),
                      rollup.get("assessed").asInt(),
                      text(rollup.get("percent"))));
        });
    return rollups;
  }

  /** The text of a value, blank for null. */
  static String text(JsonNode value) {
    return value.isNull() ? "" : value.asString();
  }
}
