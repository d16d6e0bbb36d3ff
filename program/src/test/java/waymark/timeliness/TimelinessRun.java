package waymark.timeliness;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.England;

/** The command as a person runs it on 30 November 2026: exit code, standard output and error. */
record TimelinessRun(int exit, String out, String err) {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), England.TIME);

  static TimelinessRun of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    var exit = Timeliness.run(new PrintWriter(out), new PrintWriter(err), CLOCK, arguments);
    return new TimelinessRun(exit, out.toString(), err.toString());
  }

  static JsonNode json(Path extract, String... options) {
    var arguments =
        Stream.concat(Stream.of("--json", extract.toString()), Arrays.stream(options))
            .toArray(String[]::new);
    return JsonMapper.shared().readTree(of(arguments).out());
  }
}
