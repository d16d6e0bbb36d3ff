package waymark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import waymark.backup.Backup;
import waymark.backup.Manifest;
import waymark.backup.Restore;
import waymark.database.Conditions;
import waymark.database.Unavailable;
import waymark.kernel.DayWords;

/** Keeping the whole database in one file while it is in use, and putting it back where none is. */
final class BackupCommands {

  private BackupCommands() {}

  @Command(
      name = "backup",
      mixinStandardHelpOptions = true,
      description = {
        "Keeps the whole database in one file, as it stands at one moment. The server may run",
        "meanwhile. The file gets its name when it is whole and on disk; only you may read it.",
        "The ledgers' key, what was noted of their ends, and the list of what was redacted are not",
        "in it: it says where they are."
      })
  static final class Keep implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file = Path.of("");

    @Option(names = "--force", description = "Replace a file of that name.")
    private boolean force;

    @Option(names = "--demo", description = "Keep the demo's database.")
    private boolean demo;

    @Spec private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
      var began = System.nanoTime();
      try (var installation = Installation.beside(Waymark.home(demo), System.getenv(), demo)) {
        var made =
            Backup.make(
                installation.access(), file, force, Waymark.VERSION, installation.key().mark());
        var out = command.commandLine().getOut();
        out.printf(
            "Kept %s as they stood on %s, in %s:%n  %s (%s)%n",
            rows(made.manifest()),
            DayWords.at(made.manifest().made()),
            since(began),
            file,
            size(made.bytes()));
        if (!made.secret()) {
          out.println("Others on this computer may read it: its disk cannot keep it to you.");
        }
        out.println("Sessions are left out: after a restore everybody signs in again.");
        out.println();
        out.println("These are not in it. Keep copies of them on another machine, the key apart:");
        out.println("  the ledgers' key       " + key(installation));
        out.println("  where ledgers ended    " + installation.anchors());
        out.println("  what was redacted      " + installation.redactions());
        out.flush();
      }
      return CommandLine.ExitCode.OK;
    }

    private static String key(Installation installation) {
      return System.getenv().getOrDefault(Installation.LEDGER_KEY, "").isBlank()
          ? "the line \"ledger=\" of " + installation.secrets()
          : Installation.LEDGER_KEY;
    }
  }

  @Command(
      name = "restore",
      mixinStandardHelpOptions = true,
      description = {
        "Puts a backup into an empty database: all of it, or nothing. Stop the server first. Every",
        "table is read again and compared before it is kept."
      })
  static final class PutBack implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file that `backup` wrote.")
    private Path file = Path.of("");

    @Option(
        names = "--check",
        description = "Only look whether the file is whole; no database is needed for that.")
    private boolean check;

    @Option(
        names = "--other-key",
        description = {
          "Restore although the ledgers' key here is not the one that they were written with.",
          "`verify-audit` cannot verify them then, ever."
        })
    private boolean otherKey;

    @Option(names = "--demo", description = "Restore into the demo's database.")
    private boolean demo;

    @Spec private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
      var began = System.nanoTime();
      var out = command.commandLine().getOut();
      var manifest = Restore.check(file);
      if (check) {
        out.printf(
            "%s is whole: %s as they stood on %s.%n",
            file, rows(manifest), DayWords.at(manifest.made()));
        out.flush();
        return CommandLine.ExitCode.OK;
      }
      try (var installation = Waymark.installation(demo)) {
        if (!otherKey) {
          refuseOtherKey(manifest, installation);
        }
        Conditions.before(installation.access());
        Restore.run(installation.access(), file);
        Conditions.after(installation.access());
        out.printf(
            "Restored %s as they stood on %s, in %s. Every table was read again and is the same.%n",
            rows(manifest), DayWords.at(manifest.made()), since(began));
        out.println();
        out.println("Then, in this order:");
        out.println("  put back, where they are missing, the copies of");
        out.println("    " + installation.anchors());
        out.println("    " + installation.redactions());
        out.println("  ./waymark verify-audit     what was written since the backup is missing");
        out.println("  ./waymark accept-restore   notes that this is known, and why");
        out.println("  ./waymark serve            takes out again what was redacted since");
        out.flush();
      }
      return CommandLine.ExitCode.OK;
    }

    private static void refuseOtherKey(Manifest manifest, Installation installation) {
      if (!manifest.keyMark().equals(installation.key().mark())) {
        throw new Unavailable(
            "The ledgers in the backup were written with another key than the one here. Put the old one in its place: %s in the environment, or the line \"ledger=\" of %s. Where it is lost for good, --other-key restores the figures without what shows that nobody changed them."
                .formatted(Installation.LEDGER_KEY, installation.secrets()));
      }
    }
  }

  private static String rows(Manifest manifest) {
    return String.format(
        Locale.UK, "%,d rows of %d tables", manifest.rows(), manifest.tables().size());
  }

  private static String since(long began) {
    var millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
    return String.format(Locale.UK, "%.1f s", millis / 1000.0);
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.UK, "%,d kB", Math.max(1, bytes / 1000))
        : String.format(Locale.UK, "%,.1f MB", bytes / 1_000_000.0);
  }
}
