package waymark;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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
import waymark.ledger.Ledger;
import waymark.programme.Area;
import waymark.programme.Programme;

/**
 * What whoever runs the server does about people: letting an area's first administrator in, and
 * replacing a password. Both print a link once.
 */
final class OperatorCommands {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private static final String COLOUR = "#12436D";

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
            return made(ledger, area, called(area, areaName, OperatorCommands::asked));
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

  /** The whole program on a port that nobody knows, so that nothing is wired here a second time. */
  private static Server server() {
    var installation = Installation.open(Waymark.home().resolve("instance"), System.getenv());
    return Server.start(installation, "127.0.0.1", 0, Server.Kind.LASTING);
  }

  private static void print(Operator.Link link, Site site, CommandSpec command) {
    var out = command.commandLine().getOut();
    out.println("Hand over this link. It is shown only now, works once, and holds until");
    out.println(WHEN.format(link.until()) + ":");
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
  private static String asked() {
    return Optional.ofNullable(System.console())
        .map(it -> it.readLine("There is no such area yet. What is the new one called? "))
        .orElse("");
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
