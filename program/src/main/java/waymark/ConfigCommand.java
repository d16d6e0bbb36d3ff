package waymark;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import waymark.operation.Installed;
import waymark.operation.Setting;
import waymark.report.PlainText;
import waymark.report.Report;

/** How the program would be set up, as a page of it says too; no database is started for it. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what the environment sets, what holds otherwise, and what it sets that the program",
      "does not know. Of passwords and keys it says only whether they are set."
    })
final class ConfigCommand implements Callable<Integer> {

  private static final int WIDTH = 130;

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() {
    var home = Waymark.home().resolve("instance");
    var parts =
        List.of(
            new Installed.Part("Program", "Waymark " + Waymark.VERSION),
            new Installed.Part("Build", System.getProperty("waymark.build", "not known")));
    var installed = new Installed(parts, home, System.getenv());
    var report =
        new Report("How Waymark is set up", List.of(installed.facts(), installed.settings()));
    var out = command.commandLine().getOut();
    out.print(PlainText.usual().wide(WIDTH).render(report));
    out.flush();
    return Setting.unknown(System.getenv()).isEmpty()
        ? CommandLine.ExitCode.OK
        : Waymark.NOT_IN_ORDER;
  }

  /** The variables, for the help of a command that heeds them. */
  static String[] help() {
    return Setting.all().stream()
        .map(it ->
            "  @|bold %s|@%n      %s%s"
                .formatted(
                    it.name(),
                    it.what(),
                    it.otherwise().isEmpty() ? "" : " (otherwise " + it.otherwise() + ")"))
        .map(it -> it.replace("\n", System.lineSeparator()))
        .toArray(String[]::new);
  }

  /** Says at the start what was set in vain. */
  static void warn(PrintWriter to) {
    Setting.unknown(System.getenv()).forEach(it -> to.println("waymark: " + Setting.warning(it)));
    to.flush();
  }
}
