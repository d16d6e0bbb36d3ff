package waymark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import waymark.access.Operator;
import waymark.kernel.AreaId;
import waymark.kernel.DayWords;
import waymark.ledger.Ledger;
import waymark.ledger.RestoreAccepted;
import waymark.programme.Area;
import waymark.programme.Programme;

/**
 * What whoever runs the server does: letting an area's first administrator in, replacing a
 * password, both by a link that is printed once, and saying that the loss since an older backup is
 * known.
 */
final class OperatorCommands {

  private static final String COLOUR = "#12436D";
  private static final String NEW_AREA = "There is no such area yet. What is the new one called? ";

  private OperatorCommands() {}

  /** Where the server is that the link leads to. */
  static final class Site {

    @Option(
        names = "--site",
        paramLabel = "ADDRESS",
        defaultValue = "${env:WAYMARK_SITE:-http://127.0.0.1:8080}",
        description = "Where people open Waymark, like https://waymark.example; for the link.")
    private String address = "";

    String at(String path) {
      return address.replaceFirst("/+$", "") + path;
    }
  }

  @Command(
      name = "invite-administrator",
      mixinStandardHelpOptions = true,
      description = {
        "Invites an administrator of an area, which is made when it is not there yet, and prints",
        "the link with which they choose a password. No mail is sent. Stop `serve` first, unless",
        "WAYMARK_DATABASE_URL names its database."
      })
  static final class Invite implements Callable<Integer> {

    @Parameters(paramLabel = "AREA", description = "The area's key in addresses, like mereside.")
    private String area = "";

    @Parameters(paramLabel = "EMAIL", description = "The address they sign in with.")
    private String email = "";

    @Parameters(paramLabel = "NAME", description = "Their name.")
    private String name = "";

    @Option(
        names = "--area-name",
        paramLabel = "NAME",
        defaultValue = "",
        description = "What a new area is called; asked for when left out.")
    private String areaName = "";

    @Mixin private Site site = new Site();

    @Spec private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
      Operator.check(email, name);
      try (var server = server()) {
        var link =
            server
                .context()
                .getBean(Operator.class)
                .inviteAdministrator(area(server.context()), email, name);
        print(link, site, command);
      }
      return CommandLine.ExitCode.OK;
    }

    private AreaId area(ApplicationContext context) {
      var ledger = context.getBean(Ledger.class);
      return ledger
          .named(area)
          .orElseGet(() -> {
            AreaKeys.check(area, context);
            return made(ledger, area, called(area, areaName, () -> asked(NEW_AREA)));
          });
    }
  }

  @Command(
      name = "renew-password",
      mixinStandardHelpOptions = true,
      description = {
        "Prints a link with which somebody replaces a password that they have lost. It is used by",
        "the old one's owner or by whoever you give it to: make sure who asks. Stop `serve` first,",
        "unless WAYMARK_DATABASE_URL names its database."
      })
  static final class Renew implements Callable<Integer> {

    @Parameters(paramLabel = "EMAIL", description = "The address they sign in with.")
    private String email = "";

    @Mixin private Site site = new Site();

    @Spec private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
      try (var server = server()) {
        print(server.context().getBean(Operator.class).renewPassword(email), site, command);
      }
      return CommandLine.ExitCode.OK;
    }
  }

  @Command(
      name = "accept-restore",
      mixinStandardHelpOptions = true,
      description = {
        "Shows what is lost in each area since an older backup was restored, and notes that this"
            + " is",
        "known, and why: in the ledger and beside the anchors. `verify-audit` says it from then"
            + " on,",
        "and finds what is lost later. Stop `serve` first, unless WAYMARK_DATABASE_URL names its",
        "database. Exit code 0 when it was noted or nothing is lost, 1 when it was left as it is."
      })
  static final class AcceptRestore implements Callable<Integer> {

    @Option(
        names = "--reason",
        paramLabel = "WORDS",
        defaultValue = "",
        description = "Why the backup was restored; asked for when left out.")
    private String reason = "";

    @Option(names = "--demo", description = "For the demo's database.")
    private boolean demo;

    @Spec private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws SQLException, IOException {
      try (var installation = Waymark.installation(demo)) {
        installation.prepare();
        return accept(
            new RestoreAccepted(
                installation.ready(),
                installation.key(),
                installation.anchors(),
                Clock.systemUTC()));
      }
    }

    private int accept(RestoreAccepted restore) throws SQLException, IOException {
      var out = command.commandLine().getOut();
      var losses = restore.losses();
      if (losses.isEmpty()) {
        out.println("Everything that was noted is there: nothing is lost, and nothing to accept.");
        return CommandLine.ExitCode.OK;
      }
      for (var loss : losses) {
        out.println(loss.name() + ": " + String.join("\n  ", loss.words()));
      }
      out.flush();
      var why = reason.isBlank() ? asked("Why was it restored? An empty line leaves it. ") : reason;
      if (why.isBlank()) {
        out.println("Nothing was noted. To accept this, say why: --reason \"...\"");
        return Waymark.NOT_IN_ORDER;
      }
      restore.accept(losses, why);
      out.println("Noted as known. `./waymark verify-audit` says it from now on.");
      return CommandLine.ExitCode.OK;
    }
  }

  /** The whole program on a port that nobody knows, so that nothing is wired here a second time. */
  private static Server server() {
    var installation = Installation.open(Waymark.home().resolve("instance"), System.getenv());
    return Server.start(installation, "127.0.0.1", 0, Server.Kind.LASTING);
  }

  private static void print(Operator.Link link, Site site, CommandSpec command) {
    var out = command.commandLine().getOut();
    out.println("Hand over this link. It is shown only now, works once, and holds until");
    out.println(DayWords.at(link.until()) + ":");
    out.println();
    out.println("  " + site.at(link.path()));
    out.flush();
  }

  /** The name of a new area: as given, or as somebody at the terminal answers. */
  static String called(String key, String given, Supplier<String> ask) {
    var answer = given.isBlank() ? ask.get() : given;
    if (answer.isBlank()) {
      throw new IllegalArgumentException(
          "there is no area \"%s\" yet; say what it is called: --area-name \"Mereside\""
              .formatted(key));
    }
    return answer.strip();
  }

  /** Nothing where no terminal is there to ask at. */
  private static String asked(String question) {
    return Optional.ofNullable(System.console()).map(it -> it.readLine(question)).orElse("");
  }

  /** What it is besides its name is changed on its pages. */
  static AreaId made(Ledger ledger, String key, String name) {
    var area = ledger.open(key);
    ledger.record(
        waymark.ledger.Command.ofProgram(
            area, Clock.systemUTC().instant(), "operator", "Opened the area."),
        writing -> Programme.write(writing, new Area(name, "", false, "", COLOUR)));
    return area;
  }
}
