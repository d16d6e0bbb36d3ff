package waymark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import waymark.database.Unavailable;
import waymark.ledger.VerifyAudit;
import waymark.watch.LogForm;
import waymark.watch.MeasurementsAnswers;

/** The commands that need a database: {@code serve}, {@code demo} and those beside them. */
@Command(
    name = "waymark",
    mixinStandardHelpOptions = true,
    version = "Waymark " + Waymark.VERSION,
    subcommands = {
      Waymark.Serve.class,
      Waymark.Demo.class,
      Waymark.Verify.class,
      OperatorCommands.Invite.class,
      OperatorCommands.Renew.class,
      OperatorCommands.AcceptRestore.class,
      BackupCommands.Keep.class,
      BackupCommands.PutBack.class,
      ConfigCommand.class
    })
public final class Waymark {

  static final String VERSION = "0.1";

  private static final int IN_ORDER = 0;
  static final int NOT_IN_ORDER = 1;
  private static final int UNAVAILABLE = 69; // as the launcher says it

  private Waymark() {}

  /** Runs a command as a program of its own. */
  public static void main(String[] arguments) {
    var code = commands().execute(arguments);
    if (code != CommandLine.ExitCode.OK) {
      System.exit(code);
    }
    // a server goes on in threads of its own
  }

  static CommandLine commands() {
    var commands = new CommandLine(new Waymark()).setExecutionExceptionHandler(Waymark::explain);
    var serve = Objects.requireNonNull(commands.getSubcommands().get("serve")).getCommandSpec();
    serve
        .usageMessage()
        .footerHeading("%nWhat the environment sets:%n")
        .footer(ConfigCommand.help());
    return commands;
  }

  /** What the operator can do something about is one sentence; anything else is a fault of ours. */
  private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    var told = told(e);
    if (told.isEmpty()) {
      throw e;
    }
    command.getErr().println("waymark: " + told.get().getMessage());
    return UNAVAILABLE;
  }

  /** What there is for the operator in it, if need be below what Spring puts around it. */
  private static Optional<Throwable> told(Exception e) {
    return e instanceof IllegalArgumentException || e instanceof UncheckedIOException
        ? Optional.of(e)
        : Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
            .limit(20)
            .filter(it -> it instanceof Unavailable || it instanceof PortTaken)
            .findFirst();
  }

  /** Where installations keep what is their own. */
  static Path home() {
    return Path.of(System.getProperty("waymark.home", ".waymark")).toAbsolutePath();
  }

  /** Where the one of them that a command is about does. */
  static Path home(boolean demo) {
    return home().resolve(demo ? "demo" : "instance");
  }

  /** The installation that a command is about. */
  static Installation installation(boolean demo) {
    var environment = System.getenv();
    return demo
        ? Installation.ofItsOwn(home(demo), environment)
        : Installation.open(home(demo), environment);
  }

  /** Where the server answers. */
  static final class Where {

    @Option(
        names = "--port",
        paramLabel = "PORT",
        defaultValue = "${env:WAYMARK_PORT:-8080}",
        description = "The port to answer on; 8080 unless told otherwise.")
    private int port;

    @Option(
        names = "--address",
        paramLabel = "ADDRESS",
        defaultValue = "${env:WAYMARK_ADDRESS:-127.0.0.1}",
        description = {
          "The network address to answer on; this computer only unless told otherwise.",
          "Put a server that speaks TLS in front before you open it to others."
        })
    private String address = "";

    @Option(
        names = "--proxy",
        paramLabel = "ADDRESS",
        defaultValue = "${env:WAYMARK_PROXY:-}",
        description = {
          "The network address of that server, or several with commas between. What it says of"
              + " where",
          "a request came from (X-Forwarded-For) is believed, and of nobody else."
        })
    private String proxy = "";

    private Server start(Installation installation, Server.Kind kind) {
      return Server.start(
          installation,
          address,
          port,
          kind,
          Proxies.of(proxy),
          MeasurementsAnswers.Place.from(System.getenv()));
    }
  }

  @Command(
      name = "serve",
      mixinStandardHelpOptions = true,
      description = "Runs the server on WAYMARK_DATABASE_URL, or on a database of its own.")
  static final class Serve implements Callable<Integer> {

    @CommandLine.Mixin private Where where = new Where();

    @Spec private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
      LogForm.of(System.getenv());
      ConfigCommand.warn(command.commandLine().getErr());
      var installation = Installation.open(home().resolve("instance"), System.getenv());
      var server = where.start(installation, Server.Kind.LASTING);
      var out = command.commandLine().getOut();
      out.println("Waymark answers on " + server.address());
      out.flush();
      return CommandLine.ExitCode.OK;
    }
  }

  @Command(
      name = "demo",
      mixinStandardHelpOptions = true,
      description = "Runs the server with the sample areas, on a database of its own.")
  static final class Demo implements Callable<Integer> {

    @CommandLine.Mixin private Where where = new Where();

    @Spec private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
      var installation = Installation.ofItsOwn(home().resolve("demo"), System.getenv());
      var server = where.start(installation, Server.Kind.DEMO);
      var out = command.commandLine().getOut();
      out.println("Waymark answers on " + server.address());
      out.println();
      out.println(
          "Sign in with one of these addresses and the password " + installation.demoPassword());
      DemoPeople.addresses().forEach(it -> out.println("  " + it));
      out.println();
      out.println(
          "Mereside is invented; Wirral and Sefton show published figures. Ctrl-C ends it.");
      out.flush();
      return CommandLine.ExitCode.OK;
    }
  }

  @Command(
      name = "verify-audit",
      mixinStandardHelpOptions = true,
      description = {
        "Verifies the ledger of every area: finds what was edited, removed, added or cut off.",
        "Exit code 0 when everything is in order, 1 when something is not."
      })
  static final class Verify implements Callable<Integer> {

    @Option(names = "--demo", description = "Verify the ledgers of the demo.")
    private boolean demo;

    @Spec private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws SQLException, IOException {
      try (var installation = installation(demo)) {
        installation.prepare();
        return verify(installation, command.commandLine().getOut()) ? IN_ORDER : NOT_IN_ORDER;
      }
    }

    private static boolean verify(Installation installation, PrintWriter out)
        throws SQLException, IOException {
      return VerifyAudit.run(
          installation.ready(),
          installation.key(),
          installation.anchors(),
          Clock.systemUTC().instant(),
          out);
    }
  }
}
