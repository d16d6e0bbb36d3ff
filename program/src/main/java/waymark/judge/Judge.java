package waymark.judge;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import waymark.report.PlainText;

/** {@code waymark judge FILE...}: reads published papers and says which promises were met. */
@Command(
    name = "waymark judge",
    mixinStandardHelpOptions = true,
    version = "Waymark 0.1",
    description = {
      "Reads published papers and says what they promise, measured and claim,",
      "which promises were met, and what was restated since the paper before.",
      ""
    },
    footer = {
      "",
      "Exit code 0 when every paper was read, 2 when one could not be read at all;",
      "the others are still judged. Nothing is sent anywhere and nothing is kept."
    },
    sortOptions = false)
public final class Judge implements Callable<Integer> {

  private static final int ALL_READ = 0;
  private static final int SOME_REFUSED = 2;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Papers as .docx, .xlsx, .csv, .tsv, .txt or .pdf, the oldest first.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Print one JSON object instead of a report.")
  private boolean json;

  @Option(names = "--full", description = "Print narratives, actions and the other tables too.")
  private boolean full;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Width of the report; 80 unless told otherwise.")
  private int width = PlainText.USUAL;

  @Spec private CommandSpec command = CommandSpec.create();

  /** Runs the command as a program of its own. */
  public static void main(String[] arguments) {
    withoutLoggingOfServers();
    System.exit(
        run(
            new PrintWriter(System.out, true, System.out.charset()),
            new PrintWriter(System.err, true, System.err.charset()),
            arguments));
  }

  /** Java's own logging, which is there already: to load the server's would double the start. */
  static void withoutLoggingOfServers() {
    System.setProperty(
        "org.apache.commons.logging.LogFactory", "org.apache.commons.logging.impl.LogFactoryImpl");
    System.setProperty(
        "org.apache.commons.logging.Log", "org.apache.commons.logging.impl.Jdk14Logger");
  }

  /** Runs the command, printing to the writers given; returns the exit code. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Judge()).setOut(out).setErr(err).execute(arguments);
  }

  @Override
  public Integer call() {
    if (width < PlainText.NARROWEST) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "--width needs at least " + PlainText.NARROWEST + " columns");
    }
    var err = command.commandLine().getErr();
    var reading = PapersRead.from(files);
    reading.refused().forEach(it -> err.println(printable(it.file() + ": " + it.why())));
    var out = command.commandLine().getOut();
    var judged = Judged.of(reading.papers());
    if (json) {
      JudgedJson.write(judged, out);
      out.println();
    } else if (!judged.papers().isEmpty()) {
      out.print(renderer().render(JudgedReport.of(judged, full)));
    }
    out.flush();
    return reading.refused().isEmpty() ? ALL_READ : SOME_REFUSED;
  }

  private PlainText renderer() {
    var colour =
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)
                && System.getenv("NO_COLOR") == null
            ? PlainText.Colour.ANSI
            : PlainText.Colour.NONE;
    return PlainText.usual().wide(width).with(PlainText.Rules.in(charset())).with(colour);
  }

  private static Charset charset() {
    return System.out.charset() == null ? StandardCharsets.US_ASCII : System.out.charset();
  }

  /** A file's name may hold anything; a terminal must not act on it. */
  private static String printable(String message) {
    return message.replaceAll("\\p{Cntrl}|\\p{Cf}", "?");
  }
}
