package waymark.timeliness;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import waymark.casework.DecidedPoint;
import waymark.casework.extract.CaseKeys;
import waymark.casework.extract.Extract;
import waymark.casework.extract.HowToRead;
import waymark.casework.extract.Mapping;
import waymark.casework.extract.MappingFile;
import waymark.kernel.Checked;
import waymark.kernel.England;
import waymark.report.PlainText;

/**
 * {@code waymark timeliness EXTRACT...}: checks an extract of casework and measures it by month.
 */
@Command(
    name = "waymark timeliness",
    mixinStandardHelpOptions = true,
    version = "Waymark 0.1",
    description = {
      "Reads extracts of casework about education, health and care plans, and prints",
      "what is wrong in them and every measure of timeliness by month.",
      ""
    },
    abbreviateSynopsis = true,
    sortOptions = false)
public final class Timeliness implements Callable<Integer> {

  private static final int ALL_READ = 0;
  private static final int SOME_REFUSED = 2;
  private static final int LONGEST_KEY = 10_000;

  @Parameters(
      arity = "1..*",
      paramLabel = "EXTRACT",
      description = {
        "Event files: .csv with the header case,event,date,detail; a SEN2 return as .xml; the"
            + " EHC tables of the Standard Safeguarding Dataset, all together; any other .csv or"
            + " .xlsx with --mapping. A .zip of these is unpacked. Of a case that stands in"
            + " several, the file given last counts; a case that is missing there is kept."
      })
  private List<Path> files = List.of();

  @Option(
      names = "--known",
      paramLabel = "YYYY-MM-DD",
      converter = DayOfKnowledge.class,
      description = "Leave out what is dated after that day; today unless told otherwise.")
  private @Nullable LocalDate known;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = {
        "What the columns of an extract of your own mean, as YAML; may be given several times,"
            + " and each file is read by the one whose columns it has."
      })
  private List<Path> mappings = List.of();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = {
        "A secret of 16 bytes or more, by which UPNs become keys of cases. Without it the keys"
            + " hold for one run."
      })
  private @Nullable Path key;

  @Option(
      names = "--policy",
      paramLabel = "NAME=VALUE[@DAY]",
      description = {
        "Count what the law leaves open otherwise, from a day on: " + DecidedPoint.ALL + ".",
        "May be given several times."
      })
  private List<String> policies = List.of();

  @Option(names = "--json", description = "Print one JSON object instead of a report.")
  private boolean json;

  @Option(names = "--full", description = "List every case under each check, not the first ten.")
  private boolean full;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "Width of the report; 80 unless told otherwise.")
  private int width = PlainText.USUAL;

  @Spec private CommandSpec command = CommandSpec.create();

  private final Clock clock;

  private Timeliness(Clock clock) {
    this.clock = clock;
  }

  /** Runs the command as a program of its own. */
  public static void main(String[] arguments) {
    System.exit(
        run(
            new PrintWriter(System.out, true, System.out.charset()),
            new PrintWriter(System.err, true, System.err.charset()),
            Clock.system(England.TIME),
            arguments));
  }

  /** Runs the command, printing to the writers given; returns the exit code. */
  public static int run(PrintWriter out, PrintWriter err, Clock clock, String... arguments) {
    var line = new CommandLine(new Timeliness(clock)).setOut(out).setErr(err);
    line.getCommandSpec().usageMessage().footer(HelpText.lines());
    line.setParameterExceptionHandler(Timeliness::misused);
    return line.execute(arguments);
  }

  /** Says what is wrong with the arguments; the whole help is too long to find it in. */
  private static int misused(CommandLine.ParameterException wrong, String[] arguments) {
    var line = wrong.getCommandLine();
    line.getErr().println(printable(Objects.requireNonNullElse(wrong.getMessage(), "")));
    line.getErr().print(line.getHelp().fullSynopsis());
    line.getErr().println("`waymark timeliness --help` says more.");
    return SOME_REFUSED;
  }

  @Override
  public Integer call() {
    if (width < PlainText.NARROWEST) {
      throw misused("--width needs at least " + PlainText.NARROWEST + " columns");
    }
    var err = command.commandLine().getErr();
    var settings = policies.stream().map(this::setting).toList();
    var extract = Extract.of(files, new HowToRead(mapped(), keys()));
    extract.refused().forEach(it -> err.println(printable(it.file() + ": " + it.why())));
    var day = Optional.ofNullable(known).orElseGet(() -> England.day(clock.instant()));
    var timed = Timed.of(extract, day, settings);
    var out = command.commandLine().getOut();
    if (json) {
      TimedJson.write(timed, out);
      out.println();
    } else if (extract.refused().size() < files.size()) {
      out.print(renderer().render(TimedReport.of(timed, full)));
    }
    out.flush();
    return extract.refused().isEmpty() ? ALL_READ : SOME_REFUSED;
  }

  private DecidedPoint setting(String written) {
    return switch (DecidedPoint.of(written)) {
      case Checked.Valid<DecidedPoint>(var it) -> it;
      case Checked.Invalid<DecidedPoint>(var faults) ->
          throw misused("--policy " + written + ": " + faults.getFirst().words());
    };
  }

  private List<Mapping> mapped() {
    return mappings.stream().map(this::mapping).toList();
  }

  private Mapping mapping(Path file) {
    return switch (MappingFile.read(file)) {
      case Checked.Valid<Mapping>(var it) -> it;
      case Checked.Invalid<Mapping>(var faults) ->
          throw misused(
              "--mapping %s: %s"
                  .formatted(
                      file,
                      faults.stream().map(Checked.Fault::words).collect(Collectors.joining("; "))));
    };
  }

  private CaseKeys keys() {
    if (key == null) {
      return CaseKeys.forOnce();
    }
    try {
      if (Files.size(key) > LONGEST_KEY) {
        throw misused("--key " + key + ": is too long to be a secret");
      }
      return CaseKeys.with(Files.readAllBytes(key));
    } catch (IOException e) {
      throw misused("--key " + key + ": cannot be read");
    } catch (IllegalArgumentException tooShort) {
      throw misused("--key " + key + ": has fewer than " + CaseKeys.LEAST + " bytes");
    }
  }

  private CommandLine.ParameterException misused(String why) {
    return new CommandLine.ParameterException(command.commandLine(), why);
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

  /** A day as the option takes it. */
  static final class DayOfKnowledge implements CommandLine.ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String written) {
      try {
        return LocalDate.parse(written);
      } catch (DateTimeException noDay) {
        throw new CommandLine.TypeConversionException("is no day such as 2024-10-31");
      }
    }
  }
}
